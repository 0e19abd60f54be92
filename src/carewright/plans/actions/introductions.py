"""A worker and a person meet before the worker comes alone: wished for, planned, held, and how it went."""

from collections.abc import Sequence
from datetime import datetime

from carewright.core.actions import action
from carewright.core.civil import clock_at, london_date, long_date
from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.messages.actions import tell
from carewright.messages.wording import words_of
from carewright.people.actions import make_acquaintance
from carewright.people.models import Worker
from carewright.people.permissions import OFFICE, check_change_choices
from carewright.people.queries import SomeoneTo
from carewright.plans.models.choices import Veto, in_force
from carewright.plans.models.introductions import HowItWent, Introduction, IntroductionStep
from carewright.plans.permissions.choices import can_say_no, check_plan_introduction, check_say_how_it_went
from carewright.plans.queries.choices import own_view
from carewright.plans.rules.introductions import MOVES, Felt, Step, Whose


@action
def wish_introduction(*, by: SomeoneTo, at: datetime, worker: Worker, because: str) -> Introduction:
    """Ask that a worker be introduced. The office plans when. ``Refused``: they are to be introduced already, or the
    person said no to them."""
    check_change_choices(by.rights)
    check_no_veto(by, at, [worker])
    if _to_come(by, worker):
        raise Refused(f"{worker.called} is to be introduced already.")
    made = Introduction.objects.create(person=by.person, worker=worker, because=because[:200], created_at=at)
    _step(by, at, made, Step.WISHED)
    return made


@action
def plan_introduction(
    *, by: SomeoneTo, at: datetime, introduction: Introduction, planned_for: datetime, introducer: str
) -> Introduction:
    """Say when they meet, and who introduces them. Both are told, and the worker may read what they need from now on.

    ``Refused``: the time has passed, or the introduction was held.
    """
    check_plan_introduction(by.rights)
    if planned_for <= at:
        raise Refused("That time has passed. Choose one that is still to come.")
    _step(by, at, introduction, Step.PLANNED, planned_for=planned_for, introducer=introducer)
    worker, person = introduction.worker, by.person
    make_acquaintance(by=by, at=at, worker=worker, person=person, because="is to be introduced")
    when = f"{long_date(london_date(planned_for))} at {clock_at(planned_for)}"
    facts = {"worker": worker.called, "person": person.called, "when": when, "introducer": introducer}
    for to, kind in ((person, "plans.meet_worker"), (worker, "plans.meet_person")):
        teller = Someone.program("an introduction", by.organisation)
        tell(by=teller, at=at, to=to, words=words_of(kind, **facts), about=person)
    return introduction


@action
def hold_introduction(*, by: SomeoneTo, at: datetime, introduction: Introduction, words: str = "") -> Introduction:
    """Note that they met."""
    check_plan_introduction(by.rights)
    _step(by, at, introduction, Step.HELD, words=words)
    make_acquaintance(by=by, at=at, worker=introduction.worker, person=by.person, because="was introduced")
    return introduction


@action
def call_off_introduction(*, by: SomeoneTo, at: datetime, introduction: Introduction) -> Introduction:
    """Call an introduction off: the person may, and the office."""
    check_change_choices(by.rights)
    _step(by, at, introduction, Step.CALLED_OFF)
    return introduction


@action
def know_from_before(*, by: SomeoneTo, at: datetime, worker: Worker, words: str) -> Introduction:
    """Note that a person knows a worker already, from before this record began, or from elsewhere. An introduction that
    was to come need not be held any more: it counts as held."""
    check_plan_introduction(by.rights)
    made = _to_come(by, worker) or Introduction.objects.create(
        person=by.person, worker=worker, because="knew each other before", created_at=at
    )
    _step(by, at, made, Step.HELD, words=words)
    make_acquaintance(by=by, at=at, worker=worker, person=by.person, because="knew each other before")
    return made


@action
def say_how_it_went(
    *, by: SomeoneTo, at: datetime, introduction: Introduction, whose: Whose, felt: Felt, words: str = ""
) -> HowItWent:
    """Say how it went, as one of the two; the newest is what counts. ``Refused``: they have not met, or whoever says it
    is neither of them nor the office."""
    check_say_how_it_went(by.rights)
    if not by.rights.roles & OFFICE and whose is not own_view(by, introduction):
        raise Refused("Each of the two says how it went for themselves.", "Ask the office to write it down.")
    if introduction.stands is not Step.HELD:
        raise Refused("They have not met yet.")
    return HowItWent.objects.create(
        introduction=introduction, at=at, whose=whose.value, felt=felt.value, words=words.strip(), said_by=by.standing
    )


def check_no_veto(by: SomeoneTo, at: datetime, workers: Sequence[Worker]) -> None:
    """``Refused``: the person said no to one of these. Who may not know of a no is told only that it cannot be."""
    nos = Veto.objects.filter(in_force(at), person=by.person, worker__in=workers).select_related("worker")
    names = " and ".join(sorted(no.worker.called for no in nos))
    if names and can_say_no(by.rights):
        who = "You" if by.rights.themself else by.person.called
        raise Refused(f"{who} said no to {names}. Take the no back first, if you want them to come.")
    if names:
        raise Refused(f"{names} cannot be chosen at the moment.", f"Ask {by.person.called}, or the office.")


def _to_come(by: SomeoneTo, worker: Worker) -> Introduction | None:
    """The introduction of a worker that was not held yet, if there is one."""
    return next((each for each in Introduction.objects.filter(person=by.person, worker=worker) if each.open), None)


def _step(
    by: SomeoneTo,
    at: datetime,
    introduction: Introduction,
    step: Step,
    *,
    planned_for: datetime | None = None,
    introducer: str = "",
    words: str = "",
) -> None:
    """``Refused``: it cannot go there from where it stands, or is about another person."""
    if introduction.person_id != by.person.pk:
        raise Refused("This introduction is to somebody else.")
    stands = introduction.stands
    if step not in MOVES[stands]:
        where = stands.label if stands else "new"
        raise Refused(f"This introduction is {where}: it cannot become {step.label}.")
    IntroductionStep.objects.create(
        introduction=introduction,
        at=at,
        step=step.value,
        said_by=by.standing,
        planned_for=planned_for,
        introducer=introducer,
        words=words.strip(),
    )
