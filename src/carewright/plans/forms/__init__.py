"""What people fill in on the pages of plans: a file for each subject."""
