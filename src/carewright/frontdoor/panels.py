"""What the first pages are made of: panels, each from the capability that knows.

To add one, write a function that takes what somebody is to a person (or at an organisation) and gives a panel, or None
where there is nothing for them to see; and name it in the list, in the order of the page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from carewright.core.queries import NoFact
from carewright.core.rules import Kind
from carewright.design.rules import StripDay
from carewright.messages.queries import undelivered, unread_about, waiting_letters
from carewright.people.pages import face_of_person, face_of_worker
from carewright.people.permissions import (
    can_arrange_circle,
    can_change_about_me,
    can_change_choices,
    can_list_persons,
    can_run_office,
    can_see,
    can_write_messages,
)
from carewright.people.queries import (
    SomeoneAt,
    SomeoneTo,
    branches_of,
    circle_of,
    communication_of,
    expiring_skills,
    own_page,
    own_place,
    persons_come_to,
    persons_of,
    readers_of,
    workers_of,
)
from carewright.people.rules import Part, Seen
from carewright.people.views.circle import face_of
from carewright.people.views.readers import happening
from carewright.plans.queries.about_me import about_me
from carewright.plans.queries.choices import choices_of
from carewright.plans.queries.plan import goals_of, how_many_wait
from carewright.plans.queries.reviews import needs_changes_waiting, review_due, reviews_overdue
from carewright.plans.rules.about_me import Heading
from carewright.plans.views.common import shown_goal
from carewright.rota.permissions import can_plan_rota
from carewright.rota.queries.coming import coming_to
from carewright.rota.queries.needs import needs_of
from carewright.rota.queries.rounds import goings_of, to_come, worker_of
from carewright.rota.queries.weeks import weeks_of
from carewright.rota.rules.week import monday_of
from carewright.rota.views.rounds import shown_going
from carewright.rota.views.visits import shown


@dataclass(frozen=True)
class Panel:
    title: str
    template: str
    says: dict[str, Any] = field(default_factory=dict)


def what_is_shared(by: SomeoneTo) -> Panel | None:
    """For everybody but the person: what they may see and do here."""
    if by.rights.themself:
        return None
    rights = {
        Part.CHANGE_CHOICES: can_change_choices,
        Part.CHANGE_ABOUT_ME: can_change_about_me,
        Part.WRITE_MESSAGES: can_write_messages,
    }
    return Panel(
        f"What {by.person.called} shares with you",
        "frontdoor/what_is_shared.html",
        {
            "seen": [what.label for what in Seen if can_see(by.rights, what)],
            "done": [DOES[part] for part, may in rights.items() if may(by.rights)],
            "person": by.person,
        },
    )


DOES = {
    Part.CHANGE_CHOICES: "change choices",
    Part.CHANGE_ABOUT_ME: "write the About Me",
    Part.WRITE_MESSAGES: "read and write messages",
}


def where_you_work(by: SomeoneAt) -> Panel | None:
    branches = branches_of(by)
    return Panel("Where you work", "frontdoor/where_you_work.html", {"branches": branches}) if branches else None


def messages_about(by: SomeoneTo) -> Panel | None:
    """How much somebody has not read, and the way there. It shows nobody's words, and so is not noted as a read."""
    if not can_see(by.rights, Seen.MESSAGES):
        return None
    return Panel("Messages", "frontdoor/messages.html", {"unread": unread_about(by), "person": by.person})


def messages_to_see_to(by: SomeoneAt) -> Panel | None:
    if not can_run_office(by.duty):
        return None
    waiting = undelivered(by).count() + waiting_letters(by).count()
    return Panel("Messages to see to", "frontdoor/messages_to_see_to.html", {"waiting": waiting, "at": by.organisation})


def who_is_next(by: SomeoneTo) -> Panel | None:
    """Who is coming next, with a face, a name and a time: the next day on which somebody is due, within a week."""
    if not can_see(by.rights, Seen.WHO_COMES):
        return None
    now = by.member.at
    try:
        coming = [each for each in coming_to(by, by.member.today, 7) if each.told and not each.called_off]
    except NoFact:  # an installation that is not set up yet
        coming = []
    due = [each for each in coming if each.told and each.told.starts_at + timedelta(minutes=each.told.minutes) > now]
    day = due[0].day if due else by.member.today
    comings = tuple(shown(by, each) for each in due if each.day == day)
    says = {"next": [StripDay(day, comings, day == by.member.today)] if due else [], "settled": bool(coming)}
    says["own_calendar"] = by.account and not by.rights.staff
    return Panel("Who is coming next", "frontdoor/who_is_next.html", says)


def what_was_chosen(by: SomeoneTo) -> Panel | None:
    """What the person chose, in their own sentences, and who they would like to come."""
    if not can_see(by.rights, Seen.ABOUT_ME):
        return None
    choices = choices_of(by)
    return Panel(
        "What you chose" if by.rights.themself else f"What {by.person.called} chose",
        "frontdoor/what_was_chosen.html",
        {
            "sentences": [asked.sentence for asked in choices.asked][:SO_MANY],
            "more": max(0, len(choices.asked) - SO_MANY),
            "faces": [face_of_worker(member.worker) for member in choices.team],
            "may_change": can_change_choices(by.rights),
        },
    )


SO_MANY = 4
"""Choices that a first page shows; the others are one step away."""


def who_they_are(by: SomeoneTo) -> Panel:
    """What helps us talk stands here, for everybody. Their home is one step further: looking at it is written down."""
    themself = by.rights.themself
    title = "Who I am" if themself else f"Who {by.person.called} is"
    link = "Where they live, and how to get in" if can_see(by.rights, Seen.HOME) else "More about them"
    return Panel(
        title,
        "people/panels/about.html",
        {
            "talk": communication_of(by),
            "link": "My name, my home and what helps us talk" if themself else link,
            "more": can_see(by.rights, Seen.GROUPS),
            "agreed": can_see(by.rights, Seen.DECIDING),
        },
    )


def their_circle(by: SomeoneTo) -> Panel | None:
    """The faces are for the person alone: for staff, seeing who they are is a read of the record."""
    if not can_see(by.rights, Seen.CIRCLE):
        return None
    faces = [] if by.rights.staff else [face_of(each.member) for each in circle_of(by)]
    title = "My circle" if by.rights.themself else f"{by.person.called}’s circle"
    return Panel(title, "people/panels/circle.html", {"faces": faces, "arranges": can_arrange_circle(by.rights)})


def their_own_place(by: SomeoneTo) -> Panel | None:
    own = own_place(by)
    return Panel("Your place here", "people/panels/own_place.html") if own else None


def who_looked(by: SomeoneTo) -> Panel | None:
    """The last three, for the person."""
    if not by.rights.decides:
        return None
    happenings = [happening(reader) for reader in readers_of(by).rows[:3]]
    return Panel("Who looked lately", "people/panels/who_looked.html", {"happenings": happenings})


def people_you_come_to(by: SomeoneAt) -> Panel | None:
    """For a worker: who is behind the next doors, and what helps them talk."""
    if not by.duty.works:
        return None
    met = [(each, face_of_person(each.person)) for each in persons_come_to(by)]
    return Panel("People you come to", "people/panels/come_to.html", {"met": met})


def your_next_visits(by: SomeoneAt) -> Panel | None:
    """For a worker: the next day on which they go to somebody, within a week."""
    worker = worker_of(by) if by.duty.works else None
    if worker is None:
        return None
    due = to_come(goings_of(by, worker, by.member.today, 7), by.member.at)
    day = due[0].day if due else by.member.today
    shown = tuple(shown_going(each, by.member.at) for each in due if each.day == day)
    says = {"next": [StripDay(day, shown, day == by.member.today)] if due else [], "worker": worker}
    return Panel("Your next visits", "frontdoor/your_next_visits.html", says)


def the_rota(by: SomeoneAt) -> Panel | None:
    """How far the rota of this week and the next is, for whoever plans it."""
    branches = branches_of(by) if can_plan_rota(by.duty) else []
    first = monday_of(by.member.today)
    at = by.member.at
    says = {
        "branches": [(branch, weeks_of(by, branch, first, 2), needs_of(by, branch, at)) for branch in branches],
    }
    return Panel("The rota", "frontdoor/the_rota.html", says) if branches else None


def people_here(by: SomeoneAt) -> Panel | None:
    if not can_list_persons(by.duty):
        return None
    said = {"total": persons_of(by).total, "runs": can_run_office(by.duty)}
    return Panel("Our people", "people/panels/people.html", said)


def workers_here(by: SomeoneAt) -> Panel:
    total = len(workers_of(by))
    employs = total > 0 or by.organisation.kind == Kind.AGENCY.value
    said = {"total": total, "employs": employs, "own": own_page(by)}
    return Panel("Our workers" if employs else "Who is here", "people/panels/workers.html", said)


def skills_that_expire(by: SomeoneAt) -> Panel | None:
    expiring = expiring_skills(by) if can_run_office(by.duty) else []
    return Panel("Skills to renew", "people/panels/expiring.html", {"expiring": expiring}) if expiring else None


def in_their_words(by: SomeoneTo) -> Panel | None:
    """What is most important to the person: the first heading of About Me."""
    if not can_see(by.rights, Seen.ABOUT_ME):
        return None
    now = about_me(by)
    lines = [entry.words for entry in now.texts.get(Heading.IMPORTANT, ()) if entry.words][:FEW]
    says = {"heading": Heading.IMPORTANT, "lines": lines, "may_change": now.may_change}
    title = "About me" if by.rights.themself else f"About {by.person.called}"
    return Panel(title, "frontdoor/about_me.html", says)


def goals(by: SomeoneTo) -> Panel | None:
    """What the person hopes for and how it goes, and whether something waits for a yes."""
    if not can_see(by.rights, Seen.PLAN):
        return None
    says = {"goals": [shown_goal(goal) for goal in goals_of(by)[:FEW]], "waiting": how_many_wait(by)}
    return Panel("Goals and hopes", "frontdoor/plan.html", says)


def next_review(by: SomeoneTo) -> Panel | None:
    """When the plan is next looked at. Where nobody has stated how often that is, the page says so and still opens."""
    if not can_see(by.rights, Seen.PLAN):
        return None
    try:
        says = {"due": review_due(by), "known": True}
    except NoFact:
        says = {"due": [], "known": False}
    return Panel("The next look at the plan", "frontdoor/next_review.html", says)


def need_changed(by: SomeoneTo) -> Panel:
    """The way to say that a need has changed: for everybody who is anything to the person."""
    return Panel("Has something changed?", "frontdoor/need_changed.html")


def planning_to_see_to(by: SomeoneAt) -> Panel | None:
    """Changed needs that wait, and reviews that are overdue."""
    if not can_run_office(by.duty):
        return None
    waiting = needs_changes_waiting(by)
    try:
        overdue = len(reviews_overdue(by))
    except NoFact:
        overdue = None
    says = {"changed": len(waiting), "unseen": sum(each.unseen_too_long for each in waiting), "overdue": overdue}
    return Panel("Plans to see to", "frontdoor/planning_to_see_to.html", says)


FEW = 3
"""Lines that a panel shows of a longer list."""

OF_A_PERSON: list[Callable[[SomeoneTo], Panel | None]] = [
    who_is_next,
    what_was_chosen,
    messages_about,
    in_their_words,
    goals,
    next_review,
    need_changed,
    who_they_are,
    their_circle,
    their_own_place,
    who_looked,
    what_is_shared,
]
OF_AN_OFFICE: list[Callable[[SomeoneAt], Panel | None]] = [
    your_next_visits,
    the_rota,
    people_you_come_to,
    planning_to_see_to,
    messages_to_see_to,
    people_here,
    workers_here,
    skills_that_expire,
    where_you_work,
]


def panels[By](makers: Iterable[Callable[[By], Panel | None]], by: By) -> list[Panel]:
    return [panel for make in makers if (panel := make(by))]
