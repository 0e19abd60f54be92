"""What the tests of the pages of plans do: sign in, open a page, fill in a day, propose support."""

from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from carewright.core.models import Account
from carewright.plans.models import Support
from carewright.plans.tests.cast import Cast


def client_of(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def page(cast: Cast, name: str, *more: object) -> str:
    return reverse(f"plans:{name}", args=[cast.ada.public_id, *more])


def went_on(response: Any) -> str:
    """Where a page that did something leads to."""
    assert response.status_code == 302, response.context["form"].errors
    return str(response.headers["Location"])


def day(name: str, when: date) -> dict[str, str]:
    return {f"{name}_day": str(when.day), f"{name}_month": str(when.month), f"{name}_year": str(when.year)}


def today() -> date:
    return timezone.localdate()


PROPOSAL = {
    "name": "Morning visit", "purpose": "A calm start", "days": ["0", "2"], "minutes": "45", "earliest": "8am",
    "latest": "9:30am", "workers": "1", "core": "Tablets\nBreakfast", "judgement": "A walk", "not_ours": "The money",
}  # fmt: skip


def proposed(cast: Cast, **more: Any) -> Support:
    went_on(client_of(cast.nia).post(page(cast, "propose"), PROPOSAL | day("from_date", today()) | more))
    return Support.objects.latest("pk")


def write(client: Client, cast: Cast, *boxes: str, seen: int = 0, **more: Any) -> Any:
    filled = {f"words_{number}": words for number, words in enumerate(boxes)}
    where = page(cast, "write_heading", "important")
    return client.post(where, {"seen": seen, "count": len(boxes), "keep": "1", **filled, **more})
