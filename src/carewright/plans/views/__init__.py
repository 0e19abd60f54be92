"""The pages of plans: a file for each subject."""
