"""Each person's week: who comes and when, day by day, and what became of what she asked for. A sheet for the fridge."""

from collections.abc import Sequence
from itertools import groupby

from rota_engine.answers.choices import Choice, Status
from rota_engine.page.html import Html, element, join, unseen
from rota_engine.page.icons import icon
from rota_engine.page.view import View
from rota_engine.problem.model import Person, Visit
from rota_engine.rota import Placed

PICTURE = {Status.KEPT: "tick", Status.PARTLY: "bend", Status.NOT: "bend"}
FACES_SHOWN = 4
"""In a day of the strip; more are counted."""


def everybody(view: View) -> Html:
    """All persons: first those for whom something is not as asked."""
    persons = sorted(view.week.problem.persons, key=lambda person: view.names.person(person.id))
    bent = [person for person in persons if not _all_kept(view, person)]
    rest = [person for person in persons if _all_kept(view, person)]
    return join(_group(view, "Something is not as asked", bent), _group(view, "Everything is as asked", rest))


def _all_kept(view: View, person: Person) -> bool:
    return all(choice.status is Status.KEPT for choice in view.of_person[person.id])


def _group(view: View, title: str, persons: Sequence[Person]) -> Html | None:
    if not persons:
        return None
    return join(
        element("h3", title, " ", element("span", str(len(persons)), class_="count")),
        element("div", *(_person(view, person) for person in persons), class_="persons"),
    )


def _person(view: View, person: Person) -> Html:
    name = view.names.person(person.id)
    return element(
        "details",
        element(
            "summary",
            view.face("person", person.id),
            element("span", element("span", name, class_="name"), _in_short(view, person), class_="whose"),
            _strip(view, person),
        ),
        # The anchor is inside: a browser that is sent there opens what is around it.
        element(
            "article",
            element("h4", f"{name}’s week", class_="unseen"),
            element("ol", *(_day(view, person, day) for day in range(view.days.number)), class_="days"),
            _asked(view, view.of_person[person.id]),
            id=view.anchor("person", person.id),
        ),
        class_="person",
    )


def _in_short(view: View, person: Person) -> Html:
    visits, count = view.visits[person.id], view.names.count
    faces = {worker for _, placed in visits for worker in placed.workers}
    kept = sum(choice.status is Status.KEPT for choice in view.of_person[person.id])
    asked = len(view.of_person[person.id])
    told = [f"{count(len(visits), 'visit')}, {count(len(faces), 'face')}"]
    if undone := len(view.undone[person.id]):
        told.append(f"nobody yet for {undone}")
    told.append(f"{'all' if kept == asked else kept} of {count(asked, 'choice')} kept")
    return element("span", icon("tick" if kept == asked else "bend"), ", ".join(told), class_="short")


def _strip(view: View, person: Person) -> Html:
    """The week as faces. It says nothing that the days below do not say in words."""
    visits = view.visits[person.id]
    cells = []
    for day in range(view.days.number):
        workers = list(dict.fromkeys(w for _, placed in visits if placed.day == day for w in placed.workers))
        faces = [view.face("worker", worker) for worker in workers[:FACES_SHOWN]]
        more = f"+{len(workers) - FACES_SHOWN}" if len(workers) > FACES_SHOWN else None
        cells.append(element("span", element("small", view.days.weekday(day)[:3]), *faces, more))
    return element("span", *cells, class_="strip", aria_hidden="true")


def _day(view: View, person: Person, day: int) -> Html:
    done = [_visit(view, visit, placed) for visit, placed in view.visits[person.id] if placed.day == day]
    undone = [_nobody(view, visit) for visit in view.undone[person.id] if visit.days[0] == day]
    inside = element("ol", *done, *undone) if done or undone else element("p", "No visits", class_="quiet")
    return element("li", element("h5", view.days.short(day)), inside)


def _visit(view: View, visit: Visit, placed: Placed) -> Html:
    clock = view.names.clock
    return element(
        "li",
        element(
            "p",
            element("b", clock(placed.start)),
            element("small", unseen(" to"), f" – {clock(placed.start + visit.minutes)}"),
            class_="time",
        ),
        *(view.named("worker", id) for id in placed.workers),
        _notes(view.of_visit[visit.id]),
        class_="visit",
    )


def _notes(choices: Sequence[Choice]) -> Html | None:
    """What is not as asked at this visit, or that all is."""
    told = dict.fromkeys(reason.to_person for choice in choices for reason in choice.reasons)
    if told:
        return join(*(element("p", icon("bend"), element("span", words), class_="note bent") for words in told))
    return element("p", icon("tick"), element("span", "As you asked"), class_="note") if choices else None


def _nobody(view: View, visit: Visit) -> Html:
    spans = " or ".join(f"{view.names.clock(w.opens)} to {view.names.clock(w.closes)}" for w in visit.windows)
    other = " (or another day)" if len(visit.days) > 1 else None
    return element(
        "li",
        element("p", icon("nobody"), element("b", "Nobody yet"), class_="who"),
        element("p", f"{view.names.length(visit.minutes)}, {spans}", other, class_="quiet"),
        *(element("p", why) for why, _ in view.undone_in_words.get(visit.id, [])),
        class_="visit undone",
    )


def _asked(view: View, choices: Sequence[Choice]) -> Html | None:
    """What was asked for, one line for the same words, what is not kept first."""
    if not choices:
        return element("p", "Nothing particular was asked for.", class_="quiet")
    same = sorted(choices, key=_words)
    rows = [list(group) for _, group in groupby(same, key=_words)]
    rows.sort(key=lambda row: sum(choice.status is Status.KEPT for choice in row) / len(row))
    head = element("tr", *(element("th", words, scope="col") for words in ("You asked", "You got", "Why")))
    return element(
        "table",
        element("caption", "What you asked for, and what you got"),
        element("thead", head),
        element("tbody", *(_asked_row(view, row) for row in rows)),
        class_="asked",
    )


def _words(choice: Choice) -> str:
    # The sheet hangs where every worker reads it: whom she said no to is not on it.
    return "You said who should not come." if choice.asked.rule == "vetoes" else choice.asked.words


def _asked_row(view: View, row: Sequence[Choice]) -> Html:
    kept = sum(choice.status is Status.KEPT for choice in row)
    if kept == len(row):
        status, words = Status.KEPT, "Kept"
    elif len(row) == 1:
        status, words = row[0].status, "Partly" if row[0].status is Status.PARTLY else "Not kept"
    else:
        status = Status.PARTLY if kept else Status.NOT
        words = f"{kept} of {len(row)} times"
    at_visits = row[0].asked.visit is not None  # then the days above say it too
    return element(
        "tr",
        element("th", _words(row[0]), scope="row"),
        element("td", element("span", icon(PICTURE[status]), words, class_=f"status {status}")),
        element("td", *(element("p", why) for why in _why(view, row))),
        class_="said" if at_visits or status is Status.KEPT else None,
    )


def _why(view: View, row: Sequence[Choice]) -> list[str]:
    """Each reason with the days it is true of."""
    days: dict[str, list[str]] = {}
    for choice in row:
        day = _day_of(view, choice.asked.visit)
        for reason in choice.reasons:
            days.setdefault(reason.to_person, []).extend([] if day is None else [view.days.short(day)])
    return [f"{', '.join(dict.fromkeys(on))}: {words}" if on else words for words, on in days.items()]


def _day_of(view: View, visit: str | None) -> int | None:
    if visit is None:
        return None
    placed = view.week.rota.visits.get(visit)
    return placed.day if placed else view.week.visit[visit].days[0]
