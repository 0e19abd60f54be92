"""What every page's frame shows of who is here."""

from django.http import HttpRequest


def navigation(request: HttpRequest) -> dict[str, str]:
    """``design`` makes the frame without knowing who can be signed in; this names the template that does."""
    return {"navigation": "frontdoor/navigation.html"}
