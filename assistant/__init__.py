"""Answer questions about published reports with cited figures."""

__version__ = "0.1.0"
