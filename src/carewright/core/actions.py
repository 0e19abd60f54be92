"""What an action is: the one way to write. It is whole or it did not happen, and it leaves one entry in the trail."""

import inspect
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import Enum
from functools import wraps
from typing import Any

from django.db import models, transaction

from carewright.core.files import gone_on_failure
from carewright.core.models import AuditEntry, Branch, Chain, DatedFact, Organisation, named
from carewright.core.period import Period
from carewright.core.permissions import check_run_installation
from carewright.core.refusal import Refused
from carewright.core.rules import Kind, seal
from carewright.core.someone import Someone


def action[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """Make a function an action: keyword-only, with ``by`` (who) and ``at`` (when) among its arguments.

    What it writes, together with its entry in the audit trail, is one transaction. The entry is about what it returns
    (of a list, the first) or, where that is no row, the first row among its arguments. It names rows, dates, numbers
    and choices from a list, but never repeats anybody's words: they stand in the rows alone, where they can be taken
    out.

    ``TypeError``: it can be called without naming its arguments, or has no ``by`` or ``at``.
    """
    parameters = inspect.signature(function).parameters.values()
    if any(parameter.kind is not parameter.KEYWORD_ONLY for parameter in parameters):
        raise TypeError(f"{function.__name__} is an action: all its arguments must be keyword-only")
    if missing := {"by", "at"} - {parameter.name for parameter in parameters}:
        raise TypeError(f"{function.__name__} is an action: it needs {' and '.join(sorted(missing))}")
    name = f"{function.__module__.split('.')[1]}.{function.__name__}"

    @wraps(function)
    def run(*args: P.args, **keywords: P.kwargs) -> R:
        with gone_on_failure(), transaction.atomic():
            done = function(*args, **keywords)
            _record(name, done, dict(keywords))
        return done

    return run


def _record(name: str, done: object, keywords: dict[str, Any]) -> AuditEntry:
    by: Someone = keywords.pop("by")
    at: datetime = keywords.pop("at")
    first = done if isinstance(done, list) else [done]
    rows = [value for value in (*first, *keywords.values()) if isinstance(value, models.Model)]
    entry = AuditEntry.after(
        _end_of_chain(by.organisation),
        at=at,
        account=by.account,
        standing=by.standing,
        action=name,
        subject=plain(rows[0]) if rows else "",
        about=plain(getattr(by, "person", None) or keywords.get("person")) or "",
        said={key: plain(value) for key, value in keywords.items()},
    )
    entry.seal = seal(entry.chain.seal, entry.number, entry.at, entry.parts)
    entry.save()
    Chain.objects.filter(pk=entry.chain.pk).update(length=entry.number, seal=entry.seal)
    return entry


def _end_of_chain(organisation: Organisation | None) -> Chain:
    """The chain to write on, held until the transaction ends: two entries never get one number."""
    name = organisation.public_id if organisation else "nobody's"
    Chain.objects.get_or_create(name=name, defaults={"organisation": organisation})
    return Chain.objects.select_for_update().get(name=name)


def plain(value: object) -> Any:
    """What the trail says of an argument: rows by their name and number, words not at all."""
    if isinstance(value, models.Model):
        return named(value)
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, datetime | date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str | bytes):
        return "…" if value else ""
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, Iterable):
        return [plain(part) for part in value]
    return type(value).__name__


def end(rows: models.QuerySet[Any], day: date) -> int:
    """End rows with a period: the day is the first on which they do not hold any more. How many were ended.

    A row that began on that day, or would begin later, would have held on no day at all: it is taken out, and the trail
    alone says that it was there. So what is changed twice in a day can be written twice: the last word counts.

    ``Refused``: such a row is named by another one already, which would then name nothing.
    """
    running = rows.filter(models.Q(until_date=None) | models.Q(until_date__gt=day))
    begun = running.filter(from_date__lt=day).update(until_date=day)
    try:
        taken, _ = rows.filter(from_date__gte=day).delete()
    except models.ProtectedError:
        raise Refused(
            "This began today, and something that was agreed today rests on it already.", "End it from tomorrow on."
        ) from None
    return begun + taken


@action
def found_organisation(*, by: Someone, at: datetime, name: str, kind: Kind) -> Organisation:
    """Take an organisation on; done by whoever runs the installation."""
    check_run_installation(by)
    return Organisation.objects.create(name=name, kind=kind.value, created_at=at)


@action
def open_branch(*, by: Someone, at: datetime, organisation: Organisation, name: str) -> Branch:
    """Open an office of an organisation. ``IntegrityError``: it has one of this name."""
    check_run_installation(by)
    return Branch.objects.create(organisation=organisation, name=name, created_at=at)


@action
def state_fact(*, by: Someone, at: datetime, key: str, value: Any, source: str, period: Period) -> DatedFact:
    """Add a dated fact; the one before it ends where this begins. Stating the same again changes nothing.

    ``Refused``: for that day another value is stated already, or it would begin before one that is.
    """
    check_run_installation(by)
    last = DatedFact.objects.filter(key=key).order_by("from_date").last()
    if last and last.from_date == period.from_date:
        if (last.value, last.until_date) != (value, period.until_date):
            raise Refused(
                f"{key} from {period.from_date} is {last.value} already. Give the new value its own first day."
            )
        return last
    if last and last.from_date > period.from_date:
        earlier = DatedFact.objects.filter(key=key, from_date=period.from_date, value=value).first()
        if earlier:
            return earlier
        raise Refused(f"{key} is known from {last.from_date} on. A new value must begin after that.")
    if last and (last.until_date is None or last.until_date > period.from_date):
        last.until_date = period.from_date
        last.save(update_fields=["until_date"])
    return DatedFact.objects.create(
        key=key, value=value, source=source, from_date=period.from_date, until_date=period.until_date
    )
