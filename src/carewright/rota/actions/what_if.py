"""Ask a question about a whole week, and write down what was found."""

from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from carewright.core.actions import action
from carewright.core.refusal import Hidden, Refused
from carewright.people.queries import SomeoneAt
from carewright.rota.actions.rotas import held_rota
from carewright.rota.models import Rota, WhatIf
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.asked import asked_week
from carewright.rota.queries.rotas import rotas_of
from carewright.rota.rules.what_if import Asked, check_question, question_in_words
from carewright.rota.tasks import weigh_soon


@action
def ask_what_if(*, by: SomeoneAt, at: datetime, rota: Rota, asked: Asked) -> WhatIf:
    """Have the worker process look for what a change would do to everybody in a week. ``Refused``: something is missing
    from the question, or the same is being looked at. ``Hidden``: it is about somebody who is not of this branch."""
    rota = held_rota(by, rota)
    check_question(asked)
    called = called_in(by, rota)
    if any(id and id not in called for id in (asked.worker, asked.person, asked.support)):
        raise Hidden("There is nobody here by that name.")
    if any(each.open and Asked.of(each.asks) == asked for each in WhatIf.objects.filter(rota=rota)):
        raise Refused("This is being looked at already.", "Wait for the answer.")
    made = WhatIf.objects.create(
        rota=rota,
        kind=asked.kind.value,
        asks=asked.plain(),
        words=question_in_words(asked, called),
        account=by.account,
        said_by=by.standing,
        created_at=at,
    )
    transaction.on_commit(partial(weigh_soon.enqueue, made.pk))
    return made


def called_in(by: SomeoneAt, rota: Rota) -> dict[str, str]:
    """What everybody and every visit of a week is called, by their ids."""
    week = asked_week(by, rota.branch, rota.first_date, rota.days)
    given = week.handover
    called = {person.id: person.called for person in given.persons}
    called |= {worker.id: worker.called for worker in given.workers}
    return called | {visit.support_id: visit.name for visit in week.visits if visit.support}


@action
def answer_what_if(
    *, by: SomeoneAt, at: datetime, what_if: WhatIf, found: dict[str, Any] | None = None, fault: str = ""
) -> WhatIf:
    """Write down what was found, or why nothing was. ``Refused``: it was answered before."""
    check_plan_rota(by.duty)
    held = WhatIf.objects.select_for_update(of=("self",)).filter(pk=what_if.pk, rota__in=rotas_of(by)).first()
    if held is None:
        raise Hidden("There is no such question here.")
    if not held.open:
        raise Refused("This was answered before.")
    held.found, held.fault, held.done = found, fault[:400], 1.0
    held.save(update_fields=["found", "fault", "done"])
    return held
