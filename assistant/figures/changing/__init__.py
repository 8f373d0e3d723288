"""Changes, the levels before and after them, and numbers set beside each other."""
