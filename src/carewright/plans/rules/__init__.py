"""What is right about plans, in plain Python: a file for each subject."""
