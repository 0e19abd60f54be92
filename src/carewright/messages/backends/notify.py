"""Text messages by GOV.UK Notify, which councils and others in the public sector may use.

https://docs.notifications.service.gov.uk/rest-api.html. In Notify there is one template for text messages, which says
((words)) and nothing else: what is said is written here.

Notify's own Python client would bring six packages, one of them without a release since 2014 (docopt), for the two
requests that are made here.

Letters do not go this way: Notify has one size of print, and many of those who get letters read large print.
"""

import json
import time
from base64 import urlsafe_b64encode
from hashlib import sha256
from hmac import digest
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from django.conf import settings

from carewright.messages.backends import NotHandedOver, Outgoing

PATIENCE = 10
"""Seconds until a service that does not answer counts as out of order."""


class TextsByNotify:
    """Asks first whether Notify has this reference already: after a line was cut, or a process killed, nobody is told
    twice."""

    def hand_over(self, item: Outgoing) -> None:
        try:
            known = json.loads(_asked(f"/v2/notifications?{urlencode({'reference': item.reference})}"))
            if not known["notifications"]:
                text = {"phone_number": item.address, "personalisation": {"words": item.words}}
                template = {"template_id": settings.NOTIFY["template"], "reference": item.reference}
                _asked("/v2/notifications/sms", text | template)
        except HTTPError as error:
            # 400 is said of this number; everything else is said of us, of our key, or of their day.
            because = f"The text service refused it ({error.code})."
            raise NotHandedOver(because, for_good=error.code == 400) from None
        except (OSError, HTTPException, ValueError, KeyError) as error:
            because = f"The text service could not be reached ({type(error).__name__})."
            raise NotHandedOver(because, for_good=False) from None


def _asked(path: str, said: dict[str, Any] | None = None) -> bytes:
    """What Notify answers. ``OSError`` (of which HTTPError is one) or ``HTTPException``: it does not, or says no."""
    headers = {"Authorization": f"Bearer {_token()}", "Content-Type": "application/json"}
    body = None if said is None else json.dumps(said).encode()
    with urlopen(Request(settings.NOTIFY["site"] + path, body, headers), timeout=PATIENCE) as answer:
        told: bytes = answer.read()
        return told


def _token() -> str:
    """A JSON Web Token (RFC 7519, HS256) of now. The key that Notify gives ends in the service's number and a secret,
    of 36 letters each."""
    key = settings.NOTIFY["key"]
    says = [{"typ": "JWT", "alg": "HS256"}, {"iss": key[-73:-37], "iat": int(time.time())}]
    signed = ".".join(_letters(json.dumps(each).encode()) for each in says)
    return f"{signed}.{_letters(digest(key[-36:].encode(), signed.encode(), sha256))}"


def _letters(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()
