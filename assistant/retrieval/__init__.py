"""Passages in order of relevance."""
