"""Figures, passages, references and answers in the formats of other tools; pure functions."""
