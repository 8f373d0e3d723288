"""The numbers of a report as records."""
