"""Answer questions: a question becomes a query, evidence becomes an answer."""
