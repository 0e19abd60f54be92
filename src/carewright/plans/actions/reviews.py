"""Plan and hold reviews, say how a plan was made, and take a changed need from being said to a new plan."""

from collections.abc import Mapping
from datetime import date, datetime

from carewright.core.actions import action, state_fact
from carewright.core.civil import london_date, long_date
from carewright.core.models import DatedFact
from carewright.core.period import Period
from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.messages.actions import tell
from carewright.messages.wording import words_of
from carewright.people.models import Care
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Part
from carewright.plans.actions.support import held_care
from carewright.plans.models import Agreement, Involvement, NeedChange, NeedChangeStep, Review
from carewright.plans.permissions.plan import (
    check_answer,
    check_plan_change,
    check_report_change,
    check_review,
    check_theirs,
)
from carewright.plans.queries.reviews import planners_of, who_hears
from carewright.plans.rules.plan import Wrong, too_long
from carewright.plans.rules.reviews import (
    KNOWN_FROM,
    MOVES,
    THRESHOLDS,
    Answerer,
    Point,
    Question,
    Step,
    Urgency,
)


def state_thresholds(*, by: Someone, at: datetime) -> list[DatedFact]:
    """State what is known of every threshold of this capability; an action each. Done when an installation is set up,
    and again without harm."""
    return [
        state_fact(by=by, at=at, key=key, value=value, source=source, period=Period(KNOWN_FROM))
        for key, value, source in THRESHOLDS
    ]


@action
def plan_review(*, by: SomeoneTo, at: datetime, care: Care, planned_date: date) -> Review:
    """Give a review a day; one that was to come is moved there. ``Wrong``: the day is past."""
    check_review(by.rights)
    care = held_care(by, care)
    if planned_date < by.member.today:
        raise Wrong({"planned_date": "Choose today or a later day."})
    Review.objects.filter(care=care, held_date=None, moved_at=None).update(moved_at=at)
    return Review.objects.create(
        care=care, planned_date=planned_date, created_at=at, account=by.account, standing=by.standing
    )


@action
def hold_review(
    *, by: SomeoneTo, at: datetime, care: Care, held_date: date, held_with: str, what_changed: str
) -> Review:
    """Write down that a review was held, with whom and what changed; that it had been planned is not needed."""
    check_review(by.rights)
    care = held_care(by, care)
    wrong = too_long(300, held_with=held_with)
    if not care.from_date <= held_date <= by.member.today:
        wrong["held_date"] = "Choose a day since they came to the organisation, and not one to come."
    if not held_with.strip():
        wrong["held_with"] = "Say who took part."
    if not what_changed.strip():
        wrong["what_changed"] = "Say what changed, or that nothing did and why."
    if wrong:
        raise Wrong(wrong)
    review = Review.objects.filter(care=care, held_date=None, moved_at=None).first() or Review(
        care=care, planned_date=held_date, created_at=at, account=by.account, standing=by.standing
    )
    review.held_date, review.held_with, review.what_changed = held_date, held_with, what_changed
    review.save()
    return review


@action
def say_how_involved(
    *,
    by: SomeoneTo,
    at: datetime,
    care: Care,
    answerer: Answerer,
    answers: Mapping[str, str],
    helped_by: str = "",
    review: Review | None = None,
) -> Involvement:
    """Say how a plan was made, at the end of a conversation about it.

    ``answers``: values of ``Point`` by values of ``Question``; plain words, so that the trail does not repeat them.
    ``helped_by``: who helped, or answers for them. ``Wrong``: no answer, one that is none of the points, or nobody
    named.
    """
    check_answer(by.rights, answerer)
    care = held_care(by, care)
    wrong = too_long(200, helped_by=helped_by)
    if not answers or not set(answers) <= {question.value for question in Question}:
        wrong["answers"] = "Answer one of the questions."
    elif not set(answers.values()) <= {point.value for point in Point}:
        wrong["answers"] = "Choose one of the answers."
    if (answerer is Answerer.PERSON) is bool(helped_by.strip()):
        wrong["helped_by"] = "Name who helped, or answers for them, and only where somebody does."
    if wrong:
        raise Wrong(wrong)
    if review is not None:
        check_theirs(review.care_id, care.pk)
    return Involvement.objects.create(
        care=care,
        review=review,
        answerer=answerer.value,
        helped_by=helped_by,
        answers=dict(answers),
        created_at=at,
        account=by.account,
        standing=by.standing,
    )


@action
def report_need_change(*, by: SomeoneTo, at: datetime, care: Care, words: str, urgency: Urgency) -> NeedChange:
    """Say that what the person needs has changed. The planners of that organisation are told at once, without the
    words: who reads these is noted."""
    check_report_change(by.rights)
    care = held_care(by, care)
    if not words.strip():
        raise Wrong({"words": "Say what has changed."})
    change = NeedChange.objects.create(
        care=care, words=words, urgency=urgency.value, created_at=at, account=by.account, standing=by.standing
    )
    _step(by, at, change, Step.REPORTED)
    telling = words_of("plans.need_change", person=by.person.called, standing=by.standing, urgency=urgency.label)
    for planner in planners_of(by, care):
        tell(
            by=Someone.program("a changed need", care.organisation),
            at=at,
            to=planner,
            words=telling,
            about=by.person,
            part=Part.SEE_HEALTH,
            urgent=urgency is Urgency.NOW,
        )
    return change


@action
def read_need_change(*, by: SomeoneTo, at: datetime, change: NeedChange) -> NeedChangeStep:
    """Say that a planner has read it."""
    check_plan_change(by.rights)
    return _planned(by, at, change, Step.SEEN)


@action
def answer_with_new_plan(*, by: SomeoneTo, at: datetime, change: NeedChange, agreement: Agreement) -> NeedChangeStep:
    """Say which new plan came of it: one that was agreed with the same organisation, after it was said. Who said it is
    told that there is an answer."""
    check_plan_change(by.rights)
    if agreement.care_id != change.care_id or agreement.created_at < change.created_at:
        raise Refused("That plan was agreed before this was said, or with somebody else.", "Agree on a new one first.")
    step = _planned(by, at, change, Step.REVISED, agreement=agreement)
    _tell_who_said_it(by, at, change, Step.REVISED)
    return step


@action
def leave_plan_as_it_is(*, by: SomeoneTo, at: datetime, change: NeedChange, reason: str) -> NeedChangeStep:
    """Say that the plan stays as it is, and why: the person and who said so read the reason. Who said it is told that
    there is an answer."""
    check_plan_change(by.rights)
    if not reason.strip():
        raise Wrong({"reason": "Say why the plan stays as it is."})
    step = _planned(by, at, change, Step.NOTHING, words=reason)
    _tell_who_said_it(by, at, change, Step.NOTHING)
    return step


def _tell_who_said_it(by: SomeoneTo, at: datetime, change: NeedChange, step: Step) -> None:
    """Without anybody's words, which may be about health: they are read where the reading is noted."""
    to = who_hears(by, change.account)
    if to is None or change.account == by.account:
        return
    telling = words_of(
        "plans.need_answered",
        person=by.person.called,
        themself=to == by.person,
        organisation=change.care.organisation.name,
        day=long_date(london_date(change.created_at)),
        new_plan=step is Step.REVISED,
    )
    teller = Someone.program("an answer to a changed need", change.care.organisation)
    tell(by=teller, at=at, to=to, words=telling, about=by.person)


def _planned(
    by: SomeoneTo, at: datetime, change: NeedChange, step: Step, words: str = "", agreement: Agreement | None = None
) -> NeedChangeStep:
    held_care(by, change.care)
    return _step(by, at, change, step, words, agreement)


def _step(
    by: SomeoneTo, at: datetime, change: NeedChange, step: Step, words: str = "", agreement: Agreement | None = None
) -> NeedChangeStep:
    """``Refused``: it cannot go there from where it is."""
    last = change.steps.last()
    if step not in MOVES[Step.of(last.step) if last else None]:
        raise Refused("Somebody has taken this further already, or nobody has read it yet.", "Look at it as it is now.")
    return NeedChangeStep.objects.create(
        change=change,
        at=at,
        step=step.value,
        words=words,
        agreement=agreement,
        account=by.account,
        standing=by.standing,
    )
