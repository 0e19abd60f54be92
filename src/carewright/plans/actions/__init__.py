"""Every write of plans: a file for each subject."""
