"""The formats that others know."""
