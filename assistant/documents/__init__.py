"""A file becomes text with places in it: documents and their passages."""
