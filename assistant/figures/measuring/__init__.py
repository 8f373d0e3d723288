"""What a number measures, and of whom."""
