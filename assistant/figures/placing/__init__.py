"""The place and the time of a number."""
