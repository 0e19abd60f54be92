"""Who could come then, when could she come: true answers, and taking one so that nobody else has it meanwhile."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction

from carewright.core.civil import london_date, minute_of_day
from carewright.core.refusal import Refused
from carewright.people.queries import SomeoneTo, program_at
from carewright.plans.queries.handover import AskedVisit
from carewright.plans.rules.handover import NEAR
from carewright.rota.actions.visits import settle
from carewright.rota.models import Edit, Rota
from carewright.rota.planning.live import Live, live
from carewright.rota.queries.coming import rota_of
from carewright.rota.rules.placings import Placing
from rota_engine.answers.effect import effect
from rota_engine.answers.offers import Offer, Request, offers
from rota_engine.problem.model import Problem, Visit, Window

SHOWN = 8
"""Offers that are worked out in full: more than anybody reads."""
LEAD = timedelta(minutes=30)
"""Nobody is offered who would have to be at the door sooner."""
NO_ROTA = "Who comes in that week is not settled yet."


@dataclass(frozen=True)
class Asking:
    """What somebody would like for a visit: another time (minutes after midnight, give or take ``NEAR``), a worker by
    their id, or both; neither: any other way."""

    visit: str
    minute: int | None = None
    worker: str | None = None


@dataclass(frozen=True)
class Offered:
    """An answer that can be taken as it stands. ``known``: they have met everybody who comes. ``pence``: what the
    agency pays more. ``others``: visits of others that would move a little or have somebody else whom they know; they
    keep all that they chose."""

    placing: Placing
    known: bool
    reasons: tuple[str, ...]
    pence: int
    others: dict[str, Placing]


class Gone(Refused):
    """Somebody was faster. ``instead``: the best that there is now; None: nothing."""

    def __init__(self, instead: Offered | None) -> None:
        self.instead = instead
        super().__init__("This has just gone: somebody else was a moment faster.")


def offered(by: SomeoneTo, visit: AskedVisit, asking: Asking) -> list[Offered]:
    """Who could come, or when she could, the best first. ``Refused``: that week is not settled yet, or cannot be worked
    out as things stand."""
    rota = _rota(by, visit)
    with live(program_at("the rota", rota.branch, by.member.at), rota) as held:
        return list(_offers(held, asking, by.member.at))


def for_office(held: Live, asking: Asking, at: datetime) -> list[Offered]:
    """The same for whoever plans a rota that is held: they move nobody else."""
    return [each for each in _offers(held, asking, at) if not each.others]


def take_offer(*, by: SomeoneTo, at: datetime, visit: AskedVisit, asking: Asking, wanted: Placing) -> Edit:
    """Take an answer: it stands, and whoever it touches is told. ``Gone``: it is there no more; with the next best."""
    rota = _rota(by, visit)
    with transaction.atomic():
        rota = Rota.objects.select_for_update(of=("self",)).select_related("branch__organisation").get(pk=rota.pk)
        with live(program_at("the rota", rota.branch, at), rota, anew=True) as held:
            # By whom and when is wanted now: it may be the next best of what was asked for.
            exactly = replace(asking, minute=_wall(wanted, visit), worker=next(iter(wanted.workers), None))
            found = (each for each in _offers(held, exactly, at, give=0) if _same(each.placing, wanted))
            taken = next(found, None)
            if taken is None:
                raise Gone(_next_best(held, asking, at))
        return settle(
            by=by, at=at, rota=rota, visit=visit, placing=taken.placing, wished=asking.minute, others=taken.others
        )


def _next_best(held: Live, asking: Asking, at: datetime) -> Offered | None:
    """What comes nearest to what was asked for: as asked, by somebody else at that time, at another time."""
    wider = (asking, replace(asking, worker=None), replace(asking, minute=None))
    return next((offer for each in wider for offer in _offers(held, each, at)), None)


def _wall(placing: Placing, visit: AskedVisit) -> int:
    return (london_date(placing.starts_at) - visit.day).days * 1440 + minute_of_day(placing.starts_at)


def _same(one: Placing, other: Placing) -> bool:
    return (one.starts_at, set(one.workers)) == (other.starts_at, set(other.workers))


def _rota(by: SomeoneTo, visit: AskedVisit) -> Rota:
    rota = rota_of(by, visit.care, visit.day)
    if rota is None:
        raise Refused(NO_ROTA, "Say when you would like it; the office plans with that.")
    return rota


def _offers(held: Live, asking: Asking, at: datetime, give: int = NEAR) -> Iterator[Offered]:
    visit = held.board.visits.get(asking.visit)
    if visit is None:
        return
    elapsed, day = held.task.elapsed, visit.days[0]
    start = None if asking.minute is None else elapsed.minute(day, asking.minute)
    free = _free(held.task.problem, visit, start)
    # What may go further than the visit itself is a copy of it, with that taken out meanwhile.
    asked = replace(free, id=f"{visit.id} as it is asked for") if free else visit.id
    with held.board.without(visit.id) if free else nullcontext():
        request = Request(visit=asked, day=day, start=start, tolerance=give, worker=asking.worker)
        soonest = at + LEAD
        found = [each for each in offers(held.board, request) if elapsed.moment(each.day, each.start) >= soonest]
    problem = held.task.problem if free is None else _with(held.task.problem, free)
    answers = (_offered(held, problem, visit, each) for each in found)
    yield from islice((each for each in answers if each), SHOWN)


def _free(problem: Problem, visit: Visit, start: int | None) -> Visit | None:
    """The visit as it may go where it is asked for, if as it stands it may not: it is promised, or is asked for outside
    of its usual times. Whoever it is for may choose both anew."""
    promised = any(lock.visit == visit.id for lock in problem.locks)
    usual = start is None or any(window.opens <= start <= window.closes for window in visit.windows)
    if usual and not promised:
        return None
    if usual or start is None:
        return replace(visit)
    first, last = visit.windows[0], visit.windows[-1]
    return replace(visit, windows=(Window(min(first.opens, start), max(last.closes, start)),))


def _with(problem: Problem, free: Visit) -> Problem:
    visits = tuple(free if visit.id == free.id else visit for visit in problem.visits)
    return replace(problem, visits=visits, locks=tuple(lock for lock in problem.locks if lock.visit != free.id))


def _offered(held: Live, problem: Problem, visit: Visit, offer: Offer) -> Offered | None:
    """None: what it leaves out of account forbids it (a gap to another visit)."""
    moves = {**dict(offer.probe.others), visit.id: offer.probe.placed}
    found = {placing.visit: placing for placing in held.task.placings(moves)}
    mine = found.pop(visit.id)
    done = effect(problem, held.board.rota, moves, held.board.weights)
    return None if done.broken else Offered(mine, offer.known, offer.reasons, done.pence, found)
