"""Say what is different this time: a visit called off, moved or longer once, one besides the plan, days off, visits
that belong together. What stood in the rota for it is taken out at once, and whoever was told of it hears of that."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from carewright.core.actions import action
from carewright.core.civil import london_date, moment
from carewright.core.queries import fact
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Care
from carewright.people.permissions import OFFICE
from carewright.people.queries import SomeoneTo
from carewright.plans.models import Support
from carewright.plans.queries.handover import AskedVisit
from carewright.plans.rules.plan import SHORT
from carewright.rota.actions.rotas import change, check_of_branch, visit_rows
from carewright.rota.actions.telling import tell_of
from carewright.rota.models import CalledOff, Edit, OnceOnly, Pause, Placement, Rota, Visit, VisitLink
from carewright.rota.models.visits import IN_FORCE, Said
from carewright.rota.permissions import check_arrange_visits, check_call_off
from carewright.rota.queries.rotas import id_of
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.visits import Away, Because, Companion
from carewright.rota.rules.week import Edit as Kind
from carewright.rota.rules.week import State

BEGUN = "This visit has begun, or is over."
LONGEST_WORDS = 300


@action
def call_off(*, by: SomeoneTo, at: datetime, visit: AskedVisit, reason: Because, words: str = "") -> CalledOff:
    """Say that a visit does not happen. It goes out of the rota, and who was to come is told. ``Refused``: it has begun
    or is called off already."""
    check_call_off(by.rights)
    row = _row(by, at, visit)
    _check_to_come(at, row, visit)
    if CalledOff.objects.filter(IN_FORCE, visit=row).exists():
        raise Refused("This visit is called off already.")
    made = CalledOff.objects.create(visit=row, reason=reason.value, **_said(by, at, words))
    _take_out(by, at, [row])
    return made


@action
def take_back(*, by: SomeoneTo, at: datetime, called_off: CalledOff) -> CalledOff:
    """A visit that was called off is to happen after all. Somebody has to be found for it anew. ``Refused``: its day is
    over, or it was taken back before."""
    check_call_off(by.rights)
    visit = called_off.visit
    _check_theirs(by, visit.care)
    if called_off.ended_at:
        raise Refused("This was taken back already.")
    if visit.date < london_date(at):
        raise Refused("That day is over.")
    return _end(called_off, by, at)


@action
def pause(
    *, by: SomeoneTo, at: datetime, care: Care, from_date: date, until_date: date | None, reason: Away, words: str = ""
) -> Pause:
    """Nobody comes from a day on, up to and without another (None: until somebody says). ``Refused``: it would begin in
    the past or end before it begins, or overlaps another pause."""
    check_call_off(by.rights)
    _check_theirs(by, care)
    if from_date < london_date(at):
        raise Refused("A pause begins today at the earliest. Call off single visits that are over with the office.")
    if until_date and until_date <= from_date:
        raise Refused("They are back after the first day at the earliest.")
    for other in Pause.objects.filter(IN_FORCE, care=care, until_date=None) | Pause.objects.filter(
        IN_FORCE, care=care, until_date__gt=from_date
    ):
        if until_date is None or other.from_date < until_date:
            raise Refused("There is a pause in these days already.", "End that one first.")
    made = Pause.objects.create(
        care=care, from_date=from_date, until_date=until_date, reason=reason.value, **_said(by, at, words)
    )
    rows = Visit.objects.filter(care=care, date__gte=from_date)
    if until_date:
        rows = rows.filter(date__lt=until_date)
    _take_out(by, at, [row for row in rows if _begins(row) > at])
    return made


@action
def come_back(*, by: SomeoneTo, at: datetime, pause: Pause, on: date) -> Pause:
    """A pause ends: visits are made again from a day on. ``Refused``: that lies before today, or after it would end by
    itself. A pause that has not begun by then is taken back."""
    check_call_off(by.rights)
    _check_theirs(by, pause.care)
    if pause.ended_at or (pause.until_date and pause.until_date < on):
        raise Refused("This pause ends before that day by itself.")
    if on < london_date(at):
        raise Refused("Visits can be made again from today on.")
    if on <= pause.from_date:
        return _end(pause, by, at)
    pause.until_date = on
    pause.save(update_fields=["until_date"])
    return pause


@action
def differ_once(
    *, by: SomeoneTo, at: datetime, visit: AskedVisit, wished: int | None, minutes: int | None = None, words: str = ""
) -> OnceOnly:
    """A visit begins at another time this once (minutes after midnight), or is longer or shorter. The office may also
    say of a visit of today that has begun how long it takes. ``Refused``: it has begun; nothing would differ; or it
    would be shorter than a visit may be without more reason (NICE NG21 1.3.10)."""
    check_call_off(by.rights)
    row = _row(by, at, visit)
    if wished is not None or not by.rights.roles & OFFICE or visit.day != london_date(at):
        _check_to_come(at, row, visit)
    if wished is None and minutes is None:
        raise Refused("Say at what time, or how long.")
    if minutes is not None and minutes < min(visit.minutes, fact(SHORT, visit.day)):
        raise Refused(f"A visit is not made shorter than {fact(SHORT, visit.day)} minutes for once.", "Ask the office.")
    for before in OnceOnly.objects.filter(IN_FORCE, visit=row):
        wished = before.wished if wished is None else wished
        minutes = before.minutes if minutes is None else minutes
        _end(before, by, at)
    return OnceOnly.objects.create(visit=row, wished=wished, minutes=minutes, **_said(by, at, words))


@action
def add_visit(
    *,
    by: SomeoneTo,
    at: datetime,
    care: Care,
    day: date,
    name: str,
    purpose: str,
    minutes: int,
    earliest: int,
    latest: int,
    workers: int = 1,
    skills: Iterable[str] = (),
    time_critical: bool = False,
) -> Visit:
    """A visit besides the plan: home from hospital, say. ``Refused``, with all that is wrong: it would begin in the
    past, has no name, or takes too little or too much time; or it is under the minutes of a short visit and has no
    purpose that can be done in them."""
    check_arrange_visits(by.rights)
    _check_theirs(by, care)
    wrong = []
    if not name.strip():
        wrong.append("Give it a name.")
    if not 1 <= minutes <= 1440:
        wrong.append("A visit takes from a minute to a day.")
    elif minutes < fact(SHORT, day) and not purpose.strip():
        wrong.append(f"Say what can be done in less than {fact(SHORT, day)} minutes.")
    if workers not in (1, 2):
        wrong.append("One worker comes, or two.")
    if not 0 <= earliest <= latest < earliest + 1440 or earliest >= 1440:
        wrong.append("It begins on its day, and at the latest a day after its earliest time.")
    elif moment(day, latest) <= at:
        wrong.append("That time has passed.")
    if wrong:
        raise Refused(" ".join(wrong))
    return Visit.objects.create(
        care=care,
        date=day,
        name=name.strip()[:100],
        purpose=purpose.strip(),
        minutes=minutes,
        workers=workers,
        earliest=earliest,
        latest=latest,
        skills=sorted(skills),
        time_critical=time_critical,
        created_at=at,
    )


@action
def link_visits(
    *,
    by: SomeoneTo,
    at: datetime,
    first: Support,
    second: Support,
    min_gap: int | None = None,
    max_gap: int | None = None,
    worker: Companion = Companion.ANY,
    words: str = "",
) -> VisitLink:
    """Two visits of a person belong together on each day that has both: minutes from the start of the first to the
    start of the second, and who comes. ``Refused``: they are not two of this person, the least is more than the most,
    or nothing would be said."""
    check_arrange_visits(by.rights)
    for support in (first, second):
        _check_theirs(by, support.care)
    if first.root_id == second.root_id:
        raise Refused("Choose two different visits.")
    if min_gap is not None and max_gap is not None and min_gap > max_gap:
        raise Refused("The shortest time between them is more than the longest.")
    if min_gap is None and max_gap is None and worker is Companion.ANY:
        raise Refused("Say how long there is to be between them, or who comes.")
    for before in VisitLink.objects.filter(IN_FORCE, first=first.root_id, second=second.root_id):
        _end(before, by, at)
    return VisitLink.objects.create(
        first_id=first.root_id,
        second_id=second.root_id,
        min_gap=min_gap,
        max_gap=max_gap,
        worker=worker.value,
        **_said(by, at, words),
    )


@action
def unlink_visits(*, by: SomeoneTo, at: datetime, link: VisitLink) -> VisitLink:
    """Two visits do not belong together any more."""
    check_arrange_visits(by.rights)
    _check_theirs(by, link.first.care)
    return _end(link, by, at)


@action
def settle(
    *,
    by: SomeoneTo,
    at: datetime,
    rota: Rota,
    visit: AskedVisit,
    placing: Placing,
    wished: int | None = None,
    others: Mapping[str, Placing] | None = None,
) -> Edit:
    """A visit is then, and they come: chosen from what was offered, which ``planning.take_offer`` has looked at.
    ``wished``: the time that was asked for (minutes after midnight), which is the wished one this once; ``others``:
    visits of others that give way for it. Whoever was told something else before is told. ``Refused``: it has begun.
    ``Hidden``: it is no visit of theirs, or of this rota's branch."""
    check_call_off(by.rights)
    row = _row(by, at, visit)
    check_of_branch(rota, row)
    _check_to_come(at, row, visit)
    if wished is not None and (visit.wish is None or abs(visit.wish.start - wished) > visit.wish.tolerance):
        before = OnceOnly.objects.filter(IN_FORCE, visit=row).first()
        if before:
            _end(before, by, at)
        minutes = before.minutes if before else None
        OnceOnly.objects.create(visit=row, wished=wished, minutes=minutes, **_said(by, at, ""))
    placings: dict[Visit, Placing | None] = {row: placing}
    if others:
        rows = Visit.objects.filter(placements__rota=rota).select_related("support").distinct()
        placings |= {each: others[id_of(each)] for each in rows if id_of(each) in others}
    made = change(by, at, rota, placings, Kind.OFFERED)
    tell_of(by, at, rota, placings)
    return made


def _said(by: SomeoneTo, at: datetime, words: str) -> dict[str, object]:
    return {
        "account": by.account,
        "said_by": by.standing,
        "words": words.strip()[:LONGEST_WORDS],
        "created_at": at,
    }


def _end[S: Said](row: S, by: SomeoneTo, at: datetime) -> S:
    row.ended_at, row.ended_by = at, by.standing
    row.save(update_fields=["ended_at", "ended_by"])
    return row


def _row(by: SomeoneTo, at: datetime, visit: AskedVisit) -> Visit:
    """``Hidden``: it is a visit to somebody else, or from an organisation that is not theirs to see."""
    row = visit_rows([visit], at).get(visit.id)
    if row is None:
        raise Hidden("There is no such visit here.")
    _check_theirs(by, row.care)
    return row


def _check_theirs(by: SomeoneTo, care: Care) -> None:
    if care.person_id != by.person.pk or (
        by.organisations is not None and care.organisation_id not in by.organisations
    ):
        raise Hidden("There is no such visit here.")


def _check_to_come(at: datetime, row: Visit, visit: AskedVisit) -> None:
    if (_placed_at(row) or moment(visit.day, visit.closes)) <= at:
        raise Refused(BEGUN, "Tell the office if it was not as it should be.")


def _begins(row: Visit) -> datetime:
    """When a visit begins by the rota or, where it has no place, when its day begins."""
    return _placed_at(row) or moment(row.date, 0)


def _placed_at(row: Visit) -> datetime | None:
    placed = Placement.objects.now().filter(visit=row, rota__state=State.STANDING.value)
    return placed.values_list("starts_at", flat=True).first()


def _take_out(by: SomeoneTo, at: datetime, rows: list[Visit]) -> None:
    """Take visits out of the rotas that stand, and tell who was to come."""
    placed = Placement.objects.now().filter(visit__in=rows, rota__state=State.STANDING.value)
    for rota in Rota.objects.select_for_update(of=("self",)).filter(pk__in=placed.values("rota")).order_by("pk"):
        change(by, at, rota, dict.fromkeys(rows), Kind.CALLED_OFF)
        tell_of(by, at, rota, rows)
