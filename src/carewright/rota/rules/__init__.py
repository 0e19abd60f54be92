"""What is right about visits, hours and weeks, in plain Python."""
