"""Is the trail whole? What was the rate on a day? And a page of a long list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models

from carewright.core.models import AuditEntry, Chain, DatedFact
from carewright.core.rules import seal


def breaks_in_the_trail() -> Iterator[str]:
    """A sentence for each chain that is not what was written: where it first differs, or that its end is missing."""
    for chain in Chain.objects.order_by("name"):
        before, count, broken = "", 0, False
        for entry in AuditEntry.objects.filter(chain=chain).order_by("number").iterator(2_000):
            count += 1
            before = seal(before, count, entry.at, entry.parts)
            if entry.number != count or entry.seal != before:
                yield f"The trail of {chain.name} breaks at entry {count}: changed, or the one before was taken out."
                broken = True
                break
        if not broken and (count, before) != (chain.length, chain.seal):
            yield f"The trail of {chain.name} ends at entry {count}, but {chain.length} were written."


class NoFact(LookupError):
    """A rate or threshold is asked for on a day for which none is known: never taken to be nothing."""


def fact(key: str, day: date) -> Any:
    """The value of a dated fact on a day. ``NoFact``: there is none for that day; the sentence names both."""
    found = (
        DatedFact.objects.filter(key=key, from_date__lte=day).exclude(until_date__lte=day).order_by("from_date").last()
    )
    if found is None:
        raise NoFact(f"No {key} is known for {day.day} {day:%B %Y}. Add it, with its source, to the dated facts.")
    return found.value


@dataclass(frozen=True)
class Page[Row]:
    """Some rows of a long list. Pages are numbered from 1; an empty list has one, without rows."""

    rows: list[Row]
    number: int
    pages: int
    total: int


def page_of[M: models.Model](rows: "models.QuerySet[M]", number: int, size: int = 50) -> Page[M]:
    """A page of a list, in two queries. A number below or past all pages means the first or the last."""
    total = rows.count()
    pages = max(1, -(-total // size))
    number = min(max(number, 1), pages)
    return Page(list(rows[(number - 1) * size : number * size]), number, pages, total)
