"""Drafts checked against the reports: every number and every quotation gets a verdict."""
