"""Answers that set figures side by side: places, times, measures, rows, and sums of them."""
