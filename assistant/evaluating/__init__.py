"""Measure the assistant on question sets."""
