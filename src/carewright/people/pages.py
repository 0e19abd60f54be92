"""What every page that is for somebody is given."""

from django.http import HttpRequest

from carewright.people.queries import Member


class Asked(HttpRequest):
    """A request, with who asks and when. ``frontdoor`` puts ``member`` there before a page begins."""

    member: Member
