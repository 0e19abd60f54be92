"""What templates say to get a component: ``{% load design %}``."""
