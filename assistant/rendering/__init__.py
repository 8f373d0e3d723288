"""Answers, passages, figures, outlines and reports as text, JSON, Markdown and CSV: pure functions."""
