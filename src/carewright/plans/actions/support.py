"""Propose support, say yes to it, end it."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Q

from carewright.core.actions import action
from carewright.core.models import on
from carewright.core.queries import fact
from carewright.core.refusal import Refused
from carewright.people.models import Capacity, Care, Representative
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Authority, Consenting, Skill
from carewright.plans.actions.plan import AGAIN, still
from carewright.plans.models import (
    AboutMe,
    Agreement,
    Contingency,
    Goal,
    Need,
    Strength,
    Support,
    SupportOutcome,
    SupportTask,
)
from carewright.plans.models.plan import InPlan, stood_on
from carewright.plans.permissions.plan import (
    check_agree,
    check_of_organisation,
    check_stop_support,
    check_theirs,
    check_write_support,
)
from carewright.plans.rules.plan import (
    RIGHTS,
    SHORT,
    Right,
    Ring,
    Wrong,
    missing_for_short,
    too_long,
    wrong_with_support,
)


def held_care(by: SomeoneTo, care: Care) -> Care:
    """One of the person's cares, held until the transaction ends, so that two people never change one plan at once.
    ``Hidden``: it is not of the part of the record that they see. ``Refused``: it has ended."""
    check_theirs(care.person_id, by.person.pk)
    check_of_organisation(care.organisation_id, by.organisations)
    now = Care.objects.select_for_update().filter(on(by.member.today), pk=care.pk).first()
    if now is None:
        raise Refused("They are not with this organisation today.", "Ask the organisation that they are with.")
    return now


@action
def propose_support(
    *,
    by: SomeoneTo,
    at: datetime,
    care: Care,
    name: str,
    purpose: str,
    days: Sequence[int],
    minutes: int,
    earliest: int,
    latest: int,
    from_date: date,
    until_date: date | None = None,
    workers: int = 1,
    skills: Sequence[Skill] = (),
    time_critical: bool = False,
    short_known: bool = False,
    short_wider: bool = False,
    short_task: bool = False,
    tasks: Sequence[tuple[Ring, str]] = (),
    goals: Sequence[tuple[Goal, str]] = (),
    replaces: Support | None = None,
) -> Support:
    """Write down support that waits for the person's yes; the fields are those of ``Support``.

    ``tasks``: the ring of each, and what it is. ``goals``: which it serves, and how. ``replaces``: support in whose
    place it comes when somebody says yes; what waited for a yes in its place so far is dropped.

    ``Wrong``: all that is wrong with it, field by field. ``Refused``: what it is to replace was replaced meanwhile.
    """
    check_write_support(by.rights)
    care = held_care(by, care)
    wrong = wrong_with_support(
        name=name,
        purpose=purpose,
        days=days,
        minutes=minutes,
        workers=workers,
        earliest=earliest,
        latest=latest,
        skills=skills,
        from_date=from_date,
        until_date=until_date,
    )
    if from_date < care.from_date:
        wrong["from_date"] = "It begins when they are with the organisation, or later."
    least = fact(SHORT, by.member.today)
    if missing := missing_for_short(minutes, least, known=short_known, wider=short_wider, task=short_task, agreed=True):
        wrong.setdefault("minutes", " ".join(missing))
    if not all(words.strip() for _, words in tasks):
        wrong["tasks"] = "Say in a few words what each task is."
    for _, words in tasks:
        wrong |= too_long(300, tasks=words)
    if wrong:
        raise Wrong(wrong)
    served = [(still(by, goal), words) for goal, words in goals]
    old = _what_it_replaces(by, at, care, replaces) if replaces else None
    support = Support.objects.create(
        care=care,
        replaces=old,
        first_id=old.root_id if old else None,
        name=name,
        purpose=purpose,
        days=sorted(days),
        minutes=minutes,
        workers=workers,
        earliest=earliest,
        latest=latest,
        skills=[skill.value for skill in skills],
        time_critical=time_critical,
        short_known=short_known,
        short_wider=short_wider,
        short_task=short_task,
        from_date=from_date,
        until_date=until_date,
        created_at=at,
        account=by.account,
        standing=by.standing,
    )
    for position, (ring, words) in enumerate(tasks):
        SupportTask.objects.create(support=support, position=position, ring=ring.value, words=words)
    for goal, words in served:
        SupportOutcome.objects.create(support=support, goal=goal, words=words)
    return support


def _what_it_replaces(by: SomeoneTo, at: datetime, care: Care, replaces: Support) -> Support | None:
    """What was agreed and is to be replaced; None where only a proposal was. Proposals in its place are dropped."""
    today = by.member.today
    waiting = Support.objects.waiting(today).filter(care=care)
    if waiting.filter(pk=replaces.pk).exists():
        waiting.filter(pk=replaces.pk).update(dropped_at=at)
        return replaces.replaces
    standing = Support.objects.standing(today).filter(care=care, pk=replaces.pk).first()
    if standing is None or Support.objects.agreed(today).filter(replaces=standing).exists():
        raise Refused("Other support has taken its place meanwhile, or it has ended.", AGAIN)
    waiting.filter(replaces=standing).update(dropped_at=at)
    return standing


@action
def stop_support(*, by: SomeoneTo, at: datetime, support: Support, until_date: date) -> Support:
    """End agreed support on a day, the first without it; or say no to a proposal, which is dropped at once. So is what
    has not begun by that day.

    ``Refused``: the day is past, or it has ended, or ends sooner: going on for longer needs a proposal and a yes.
    """
    check_stop_support(by.rights)
    held_care(by, support.care)
    now = Support.objects.select_for_update().get(pk=support.pk)
    if until_date < by.member.today:
        raise Refused("What was done until today cannot be undone.", "Choose today or a later day.")
    if now.dropped_at or (now.until_date and now.until_date < until_date):
        raise Refused("It has ended, or ends sooner than that.", AGAIN)
    if until_date <= now.from_date or not now.agreements.exists():
        now.dropped_at = at
    else:
        now.until_date = until_date
    now.save(update_fields=["dropped_at", "until_date"])
    return now


@action
def agree(
    *,
    by: SomeoneTo,
    at: datetime,
    care: Care,
    supports: Sequence[Support],
    right: Right,
    how: Consenting,
    agreed_date: date | None = None,
    words: str = "",
    representative: Representative | None = None,
    capacity: Capacity | None = None,
    decided_by: str = "",
    short_agreed: bool = False,
) -> Agreement:
    """Say yes to a plan: to what was agreed before and is not over, and to these proposals, which come into force.

    By what ``right``: the person's own; that of a ``representative``; or in their best interests, where ``capacity``
    shows that they could not decide it themself: then ``decided_by`` says who did, and ``words`` why.
    ``short_agreed``: they said yes, by itself, to a visit under half an hour. ``agreed_date``: today or, where the
    office writes down later what was said or signed, that day.

    ``Wrong``: what is missing, field by field. ``Refused``: a proposal was dropped or replaced meanwhile.
    """
    check_agree(by.rights, right, how)
    care = held_care(by, care)
    day = agreed_date or by.member.today
    wrong = _wrong_with_right(by, day, right, representative, capacity, decided_by, words)
    if not care.from_date <= day <= by.member.today:
        wrong["agreed_date"] = "Choose a day since they came to the organisation, and not one to come."
    least = fact(SHORT, by.member.today)
    short = [
        f"{support.name}: {sentence}"
        for support in supports
        for sentence in missing_for_short(
            support.minutes,
            least,
            known=support.short_known,
            wider=support.short_wider,
            task=support.short_task,
            agreed=short_agreed,
        )
    ]
    if short:
        wrong["short_agreed"] = " ".join(short)
    if wrong:
        raise Wrong(wrong)
    asked = {support.pk for support in supports}
    waiting = list(Support.objects.waiting(by.member.today).filter(care=care, pk__in=asked))
    if len(waiting) != len(asked):
        raise Refused("A proposal was changed or taken back meanwhile.", "Read the plan as it is now.")
    names = {Right.OWN: by.person.full_name, Right.BEST_INTERESTS: decided_by}
    agreement = Agreement.objects.create(
        care=care,
        agreed_date=day,
        name=representative.member.name if representative else names[right],
        right=right.value,
        how=how.value,
        words=words,
        representative=representative,
        capacity=capacity,
        short_agreed=short_agreed,
        covers=_rows_of_the_plan(by),
        created_at=at,
        account=by.account,
        standing=by.standing,
    )
    before = Support.objects.standing(day).filter(care=care)
    replaced = [support.replaces_id for support in waiting if support.replaces_id and support.from_date <= day]
    agreement.supports.add(*waiting, *before.exclude(pk__in=replaced))
    return agreement


def _wrong_with_right(
    by: SomeoneTo,
    day: date,
    right: Right,
    representative: Representative | None,
    capacity: Capacity | None,
    decided_by: str,
    words: str,
) -> dict[str, str]:
    """A sentence for each thing that does not bear out the right by which somebody says yes."""
    wrong = too_long(200, decided_by=decided_by)
    if (representative is not None) != (right in RIGHTS.values()):
        wrong["representative"] = "Name the representative who says yes, and only where one does."
    if representative is not None:
        check_theirs(representative.member.person_id, by.person.pk)
        if (
            not Representative.objects.filter(on(day), on(day, "member__"), pk=representative.pk).exists()
            or RIGHTS.get(Authority.of(representative.authority)) is not right
        ):
            wrong["representative"] = "This representative had no right to decide about care on that day."
        if by.rights.decides and representative.member.account_id != (by.account and by.account.pk):
            wrong["representative"] = "Say yes for yourself, not for another representative."
    if (capacity is not None) != (right is Right.BEST_INTERESTS):
        wrong["capacity"] = "Show that they could not decide this themself, and only where it is decided for them."
    if capacity is not None:
        check_theirs(capacity.person_id, by.person.pk)
        if capacity.can_decide or not Capacity.objects.filter(on(day), pk=capacity.pk).exists():
            wrong["capacity"] = "By what was found on that day, they could decide this themself."
        if not decided_by.strip():
            wrong["decided_by"] = "Say who decided, and who was asked."
        if not words.strip():
            wrong["words"] = "Say why this is in their best interests."
    return wrong


def _rows_of_the_plan(by: SomeoneTo) -> dict[str, list[int]]:
    """The numbers of all that stands in the person's plan now, beside support, and of their About Me."""
    kinds: dict[str, type[InPlan]] = {
        "strengths": Strength,
        "needs": Need,
        "goals": Goal,
        "contingencies": Contingency,
    }
    stand = Q(stood_on(by.member.today), person=by.person)
    rows = {
        name: list(kind._default_manager.filter(stand).values_list("pk", flat=True)) for name, kind in kinds.items()
    }
    return rows | {"about_me": list(AboutMe.objects.filter(person=by.person).values_list("pk", flat=True)[:1])}
