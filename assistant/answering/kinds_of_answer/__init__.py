"""The kinds of answer, one module each: from a query and its evidence to an answer, or None."""
