"""What a number takes from the words and numbers before it."""
