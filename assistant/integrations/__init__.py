"""Doors for other programs: an MCP server, adapters for frameworks, a definition for agents.

Each module but `tools` needs a framework, which is imported when the module is.
"""
