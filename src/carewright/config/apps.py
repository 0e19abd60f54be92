"""Apps of others whose set-up we change."""

from django.contrib.messages.apps import MessagesConfig


class Notices(MessagesConfig):
    """Django's notices at the top of a page ("Saved."). It calls them messages, as ours are called."""

    label = "notices"
