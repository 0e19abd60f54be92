"""One planned week as one HTML file that needs nothing else: no network, no script, and it prints."""

from datetime import date
from importlib.resources import files

from rota_engine.answers.explain import Explanation
from rota_engine.page import board, icons, persons
from rota_engine.page.days import Days
from rota_engine.page.glance import glance
from rota_engine.page.html import Html, element
from rota_engine.page.nobody import nobody
from rota_engine.page.view import View
from rota_engine.page.workers import workers

PARTS = {
    "glance": "At a glance",
    "nobody": "Nobody yet",
    "people": "People",
    "board": "The board",
    "workers": "Workers",
}
"""The parts of the page and what they are called."""

HOUSE = Html(
    '<svg class="house" viewBox="0 0 48 48" aria-hidden="true"><path class="roof" d="M4 24L24 6l20 18z"/>'
    '<path class="wall" d="M9 23h30v18a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3z"/>'
    '<path class="heart" d="M24 38c-7-5-9-8-9-11a4.5 4.5 0 0 1 9-1.5a4.5 4.5 0 0 1 9 1.5c0 3-2 6-9 11z"/></svg>'
)

PEOPLE = "Open a person to see their week, and what became of what they asked for. Printed, each person has a page."
BOARD = "Every worker’s rounds, one day at a time. A name leads to that person’s week."


def week_page(explained: Explanation, *, first_day: date | None = None) -> str:
    """An explained rota as a page: what was asked and what became of it, every worker's rounds, every person's week.

    first_day: the date of day 0; without it, day 0 is some Monday. ``ValueError``: the problem counts in fractions of
    a minute (``Problem.resolution``), as no homecare week does.
    """
    problem = explained.week.problem
    if problem.resolution != 1:
        raise ValueError("A page can show whole minutes only, and this problem counts in fractions of one")
    view = View(explained, Days(first_day, problem.days))
    drawn = element("svg", icons.defined(), view.faces_drawn(), class_="unseen", aria_hidden="true")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"Who comes when: {problem.name or view.days.title()}"),
        element("style", Html(files("rota_engine.page").joinpath("style.css").read_text("utf-8"))),
    )
    body = element(
        "body",
        drawn,
        element("a", "Go to the rota", href="#main", class_="skip"),
        _header(view),
        element(
            "main",
            _part("glance", glance(view)),
            _part("nobody", nobody(view)),
            _part("people", _intro(PEOPLE), persons.everybody(view)),
            _part("board", _intro(BOARD), board.board(view)),
            _part("workers", workers(view)),
            id="main",
        ),
        element("footer", element("p", "Made with Carewright, homecare arranged around the person.")),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en-GB')}\n"


def _intro(words: str) -> Html:
    return element("p", words, class_="intro")


def _header(view: View) -> Html:
    title, dates = view.week.problem.name, view.days.title()
    links = (element("li", element("a", words, href=f"#{id}")) for id, words in PARTS.items())
    return element(
        "header",
        element("p", HOUSE, element("span", "Carewright"), class_="mark"),
        _street(view),
        element("h1", "Who comes when"),
        element("p", f"{title}: {dates}" if title and view.days.first else title or dates, class_="dates"),
        element("nav", element("ul", *links), aria_label="Parts of this page"),
    )


def _part(id: str, *inside: Html | None) -> Html:
    return element("section", element("h2", PARTS[id], id=f"{id}-title"), *inside, id=id, aria_labelledby=f"{id}-title")


def _street(view: View) -> Html:
    """Some of the people at their windows, for the joy of it."""
    persons, houses = view.week.problem.persons[:9], []
    for n, person in enumerate(persons):
        left, top, face = 60 * n, (26, 12, 34)[n % 3], f"#face-{view.anchor('person', person.id)}"
        houses += [
            element("path", d=f"M{left + 6} {top + 24}h48v{96 - top}h-48z", class_="tall"),
            element("path", d=f"M{left} {top + 26}L{left + 30} {top}L{left + 60} {top + 26}z", class_="roof"),
            element("use", href=face, x=left + 14, y=top + 34, width=32, height=32),
            element("path", d=f"M{left + 24} 120v-16a6 6 0 0 1 12 0v16z", class_="wall"),
        ]
    return element(
        "svg",
        *houses,
        class_="street",
        viewBox=f"0 0 {60 * len(persons)} 120",
        aria_hidden="true",
    )
