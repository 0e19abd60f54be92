"""Who may see or do what with a plan: a file for each subject."""
