"""What pages of the rota ask."""
