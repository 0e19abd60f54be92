"""Every read of plans, always for someone: a file for each subject."""
