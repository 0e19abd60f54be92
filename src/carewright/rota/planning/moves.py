"""Moving a visit by hand: looked at by the engine's rules before it is written down."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from carewright.core.refusal import Hidden, Refused
from carewright.people.queries import SomeoneAt, someone_to, way_of
from carewright.plans.queries.handover import AskedVisit
from carewright.rota.actions import differ_once
from carewright.rota.actions.rotas import held_rota, place, visit_rows
from carewright.rota.models import Edit, Rota
from carewright.rota.planning.board import try_move
from carewright.rota.planning.live import live
from carewright.rota.queries.rotas import placings_of, visit_for
from carewright.rota.rules.placings import Placing


def takes(*, by: SomeoneAt, at: datetime, rota: Rota, visit: AskedVisit, minutes: int) -> bool:
    """A visit takes so many minutes this once, which may come out while it is made; it is that long where it stands, if
    no rule forbids it. Whether it and all others can stay. ``Refused``: as ``differ_once``."""
    with transaction.atomic():
        with live(by, rota) as held:
            before = held.broken
        to_them = someone_to(by.member, visit.person, way_of(by))
        differ_once(by=to_them, at=at, visit=visit, wished=None, minutes=minutes)
        was = placings_of(rota).get(visit.id)
        if was:
            with suppress(Refused):  # it stands there as it was, and is told as broken
                move(by=by, at=at, rota=rota, visit=visit.id, placing=replace(was, minutes=minutes), seen=was)
        with live(by, rota, anew=True) as held:
            return held.broken <= before


def move(
    *,
    by: SomeoneAt,
    at: datetime,
    rota: Rota,
    visit: str,
    placing: Placing | None,
    seen: Placing | None,
    words: str = "",
) -> Edit:
    """Put a visit there; None: it has no place. ``seen``: where it was when that was decided.

    ``Refused``: a rule of law, of safety or of what the person must have forbids it; or it is elsewhere meanwhile.
    """
    with transaction.atomic():
        rota = held_rota(by, rota)
        with live(by, rota, anew=True) as held:
            asked = held.task.visits.get(visit)
            if asked is None and placing is not None:
                raise Hidden("There is no such visit.")
            if placing is not None and (broken := try_move(held, visit, placing).broken):
                raise Refused(" ".join(broken), "Nothing has changed.")
            row = visit_rows([asked], at)[visit] if asked else visit_for(rota, visit)
        return place(by=by, at=at, rota=rota, visit=row, placing=placing, seen=seen, words=words)
