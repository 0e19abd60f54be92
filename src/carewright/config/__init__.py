"""How an installation of Carewright is set up: settings from the environment, addresses, checks before it serves."""
