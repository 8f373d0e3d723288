"""Readers of file formats: one module each, one verb each; what comes out is text."""
