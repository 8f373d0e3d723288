"""The numbers of tables."""
