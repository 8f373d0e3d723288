"""Read a question: what it asks for, where, when, of whom and of what."""
