"""What people asked for and what they got, as they were told."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from carewright.core.models import Branch
from carewright.people.queries import SomeoneAt, SomeoneTo, see
from carewright.people.rules import Seen
from carewright.rota.models import Answered
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.coming import coming_to
from carewright.rota.rules.answers import About, Share, share

FORTNIGHT = 14


@dataclass(frozen=True)
class WeekAnswered:
    """A week of a person: each choice and what became of it, and how much was kept, by what it is about and in all."""

    first: date
    rows: list[Answered]
    shares: dict[About, Share]
    kept: Share


def answered_for(by: SomeoneTo, weeks: int = 8) -> list[WeekAnswered]:
    """The last weeks of which a person was told, the newest first. ``Refused``: who comes to them is not shared."""
    see(by, Seen.WHO_COMES)
    rows = Answered.objects.filter(care__person=by.person, replaced=False).select_related("publication__rota")
    if by.organisations is not None:
        rows = rows.filter(care__organisation__in=by.organisations)
    of: dict[date, list[Answered]] = defaultdict(list)
    for row in rows:
        of[row.publication.rota.first_date].append(row)
    return [_week(first, of[first]) for first in sorted(of, reverse=True)[:weeks]]


def _week(first: date, rows: list[Answered]) -> WeekAnswered:
    shares = {about: _share(row for row in rows if row.about == about.value) for about in About}
    return WeekAnswered(first, rows, shares, _share(rows))


def _share(rows: Iterable[Answered]) -> Share:
    return share((row.weight, row.kept, row.of) for row in rows)


@dataclass(frozen=True)
class Faces:
    """Different people who come in the two weeks up to a day, how many of the visits are by the chosen team, and how
    many by somebody who had been introduced."""

    until: date
    different: int
    visits: int
    by_team: int
    known: int


def faces_of(by: SomeoneTo, until: date, team: frozenset[str]) -> Faces:
    """Who comes in the fortnight that ends on a day, as they were told. ``Refused``: as ``answered_for``."""
    coming = coming_to(by, until - timedelta(FORTNIGHT - 1), FORTNIGHT)
    told = [each for each in coming if each.workers and not each.called_off]
    return Faces(
        until,
        len({worker.public_id for each in told for worker in each.workers}),
        len(told),
        sum(all(worker.public_id in team for worker in each.workers) for each in told),
        sum(not each.new for each in told),
    )


def kept_at(by: SomeoneAt, branch: Branch, first: date, weeks: int) -> list[tuple[date, dict[About, Share], Share]]:
    """How much of what everybody of a branch asked for was kept, week by week up to the one that begins on a day; weeks
    that were not published are left out. ``Refused``: somebody does not plan rotas."""
    check_plan_rota(by.duty)
    rows = Answered.objects.filter(
        care__branch=branch,
        care__organisation=by.organisation,
        replaced=False,
        publication__rota__first_date__range=(first - timedelta(7 * (weeks - 1)), first),
    ).select_related("publication__rota")
    of: dict[date, list[Answered]] = defaultdict(list)
    for row in rows.only("about", "weight", "kept", "of", "publication__rota__first_date"):
        of[row.publication.rota.first_date].append(row)
    return [
        (day, {about: _share(row for row in of[day] if row.about == about.value) for about in About}, _share(of[day]))
        for day in sorted(of)
    ]
