"""A sentence taken apart: its words in their places, its phrases and clauses."""
