"""Give somebody's own calendar an address and take it back; bring in leave and hours from a table."""

import re
import secrets
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from difflib import get_close_matches

from carewright.core.actions import action
from carewright.core.civil import london_date, minute_of_day
from carewright.core.models import Account, Branch
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.interop.models import Feed
from carewright.interop.permissions import check_follow
from carewright.interop.queries import works
from carewright.interop.rules.availability import Line, read
from carewright.people.models import Worker
from carewright.people.queries import Member, SomeoneAt, SomeoneTo
from carewright.people.rules import hashed
from carewright.rota.actions import add_hours, say_away
from carewright.rota.models import Absence, ExtraHours
from carewright.rota.models.visits import IN_FORCE, Said
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.hours import employed_here
from carewright.rota.queries.rotas import branch_of


@action
def make_feed(*, by: Someone, at: datetime) -> Feed:
    """Make the address at which one's own calendar reads who comes to a person (``by`` as ``SomeoneTo``), or one's own
    rounds; the one before it ends. What is returned holds its secret (``handed_over``); it cannot be looked up again.

    ``Refused``: who comes is not shared with them. ``Hidden``: they have no rounds.
    """
    if isinstance(by, SomeoneTo):
        check_follow(by.rights)
    elif not works(Member(at, by.account)):
        raise Hidden("There are no rounds of theirs.")
    if by.account is None:
        raise Hidden("Only who has an account has a calendar of their own.")
    person = by.person if isinstance(by, SomeoneTo) else None
    Account.objects.select_for_update().get(pk=by.account.pk)  # one at a time: each ends the one before
    Feed.objects.filter(account=by.account, person=person, revoked_at=None).update(revoked_at=at)
    secret = secrets.token_urlsafe(24)
    made = Feed.objects.create(account=by.account, person=person, secret=hashed(secret), created_at=at)
    made.handed_over = secret
    return made


@action
def end_feed(*, by: Someone, at: datetime, feed: Feed) -> Feed:
    """Take an address back: calendars that read it empty themselves. ``Hidden``: it is somebody else's."""
    if by.account is None or feed.account_id != by.account.pk:
        raise Hidden("There is no such address.")
    Feed.objects.filter(pk=feed.pk, revoked_at=None).update(revoked_at=at)
    feed.refresh_from_db()
    return feed


class BadFile(Refused):
    """A file that cannot be brought in. ``faults``: all that has to be put right in it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(
            " ".join(faults), "Put them right in the file, and bring it in again. Nothing was written down."
        )
        self.faults = faults


@action
def bring_in_availability(*, by: SomeoneAt, at: datetime, branch: Branch, content: bytes) -> list[Said]:
    """Write down leave and extra hours from a table (``rules.availability``), all of it or nothing. What stands here
    already is left alone, so that the same table can be brought in again with more in it. What is new is returned.

    ``BadFile``: something has to be put right, with every fault. ``Hidden``: the branch is not theirs.
    """
    check_plan_rota(by.duty)
    branch = branch_of(by, branch.public_id)
    lines, faults = read(content)
    workers = defaultdict[str, list[Worker]](list)
    for worker in employed_here(by, london_date(at)).filter(employments__branch=branch).distinct():
        for name in {worker.full_name.casefold(), worker.called.casefold()}:
            workers[name].append(worker)
    made = list[Said]()
    for line in lines:
        named = workers.get(line.worker.casefold(), [])
        try:
            if len(named) != 1:
                raise Refused(_nobody(line.worker, len(named), workers))
            if row := _write(by, at, branch, named[0], line):
                made.append(row)
        except Refused as refused:
            faults.append(f"Line {line.number}: {refused}")
    if faults:
        raise BadFile(sorted(faults, key=_number))
    return made


def _nobody(name: str, found: int, workers: Mapping[str, list[Worker]]) -> str:
    if found:
        return f"there are {found} workers called “{name}” here. Write the full name."
    near = get_close_matches(name.casefold(), workers, n=1)
    meant = [
        known
        for key in near
        for known in (workers[key][0].full_name, workers[key][0].called)
        if known.casefold() == key
    ]
    return f"there is no worker called “{name}” here.{f' Did you mean {meant[0]}?' if meant else ''}"


def _write(by: SomeoneAt, at: datetime, branch: Branch, worker: Worker, line: Line) -> Said | None:
    """None: it stands here already."""
    if line.what is not None:
        same = {"worker": worker, "kind": line.what.value, "from_at": line.from_at, "until_at": line.until_at}
        if Absence.objects.filter(IN_FORCE, **same).exists():
            return None
        return say_away(
            by=by, at=at, worker=worker, kind=line.what, from_at=line.from_at, until_at=line.until_at, words=line.note
        )
    if line.until_at is None:
        raise Refused("say until when the extra hours are.")
    day, starts = london_date(line.from_at), minute_of_day(line.from_at)
    ends = minute_of_day(line.until_at) + 1440 * (london_date(line.until_at) - day).days
    if ExtraHours.objects.filter(IN_FORCE, worker=worker, branch=branch, date=day, starts=starts, ends=ends).exists():
        return None
    return add_hours(by=by, at=at, worker=worker, branch=branch, day=day, starts=starts, ends=ends, words=line.note)


def _number(fault: str) -> int:
    found = re.match(r"Line (\d+)", fault)
    return int(found[1]) if found else 0
