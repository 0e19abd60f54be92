"""SQLite that keeps to the types of its columns."""
