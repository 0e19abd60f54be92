"""The whole page: what is on it, that everything is reachable, and that it needs nothing from anywhere else."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest

from rota_engine.answers.explain import explain
from rota_engine.branches import generate_with_plan
from rota_engine.page import week_page
from rota_engine.problem.model import Problem, TimeWish
from rota_engine.rota import Break, Rota
from rota_engine.testing import person, placed, problem, visit, worker

ANN = person("ann", team=("eve",), vetoes=frozenset({"kit"}), faces_14=2)
SMALL = problem(
    [
        visit("breakfast", window="7:00-10:00", wish=TimeWish(8 * 60)),
        visit("tea", window="15:00-18:00", wish=TimeWish(16 * 60), workers=2),
        visit("bob-bath", "bob", days=(0, 1), time_critical=True),
        visit("cat-lunch", "cat", day=1),
    ],
    [worker("dan", days=2), worker("eve", days=2), worker("kit", shifts=())],
    [ANN],
    days=2,
    name="Larch Road",
)
ROTA = Rota(
    {
        "breakfast": placed("8:40", "dan"),
        "tea": placed("16:00", "dan", "eve"),
        "cat-lunch": placed("12:00", "eve", day=1),
    },
    {("dan", "tea"): Break(15 * 60 + 30, 20)},
)
PAGE = week_page(explain(SMALL, ROTA), first_day=date(2026, 11, 23))


def words(html: str) -> str:
    """What a reader reads."""
    text = re.sub(r"<style>.*?</style>|<svg.*?</svg>", " ", html, flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


def part(html: str, start: str, end: str) -> str:
    return words(html[html.index(start) :].split(end)[0])


def week_of(n: int) -> str:
    return part(PAGE, f'<article id="person-{n}"', "</article>")


def test_who_comes_when() -> None:
    ann = week_of(1)
    assert "Mon 23 8:40 to – 9:10 Dan" in ann
    assert "16:00 to – 16:30 Dan Eve" in ann
    assert "Tue 24 No visits" in ann


def test_what_was_asked_and_why_it_was_not_kept() -> None:
    ann = week_of(1)
    assert "You asked for 8:00, give or take 15 minutes. Partly Mon 23: We come 40 minutes later than" in ann
    assert "You asked for Eve. 0 of 2 times Mon 23: Dan is not in the team you chose." in ann
    assert "You asked for 16:00, give or take 15 minutes. Kept" in ann
    assert "You agreed to 2 different workers in 14 days at most. Kept" in ann


def test_a_veto_is_nobody_elses_business() -> None:
    assert "You said who should not come. Kept" in week_of(1)
    assert "Kit" not in week_of(1)


def test_a_visit_as_asked_says_so() -> None:
    assert "12:00 to – 12:30 Eve As you asked" in week_of(3)


def test_visits_that_nobody_comes_to() -> None:
    listed = part(PAGE, '<section id="nobody"', "</section>")
    assert "Bob Monday 23 November or Tuesday 24 November, 7:00 to 22:00" in listed
    assert "30 minutes, medicine that cannot wait It could be done: " in listed
    assert "Nobody yet 30 minutes, 7:00 to 22:00 (or another day)" in week_of(2)


def test_everybody_has_somebody() -> None:
    full = replace(SMALL, visits=tuple(v for v in SMALL.visits if v.id in ROTA.visits))
    assert "Every visit has somebody." in words(week_page(explain(full, ROTA)))


def test_the_board_tells_a_round_from_home_to_home() -> None:
    monday = part(PAGE, '<details class="day" id="day-1"', "</table>")
    dan = monday[monday.index(" Dan ") :]
    for said in (
        "7:00–22:00",
        "8:30 from home, 10 minutes by car",
        "8:40 Ann until 9:10, 30 minutes; something is not as asked",
        "15:30 break of 20 minutes",
        "16:00 Ann until 16:30, 30 minutes, with Eve",
        "16:30 home, 10 minutes by car",
    ):
        assert said in dan, said
    assert "No shift: Kit." in words(PAGE)
    assert "Free all day" in part(PAGE, '<details class="day" id="day-2"', "</table>")


def test_a_break_at_the_first_door_is_taken_before_the_first_visit() -> None:
    early = Rota({"breakfast": placed("8:40", "dan")}, {("dan", "breakfast"): Break(8 * 60, 20)})
    page = words(week_page(explain(SMALL, early, changes=False)))
    assert "7:50 from home, 10 minutes by car 8:00 break of 20 minutes 8:40 Ann" in page


def test_the_board_is_a_table() -> None:
    assert PAGE.count('role="rowheader"') == 4
    assert PAGE.count('<details class="day"') == 2


def test_at_a_glance() -> None:
    glance = part(PAGE, '<section id="glance"', "</section>")
    assert "50% of choices of when are kept 1 of 2." in glance
    assert "1 visit has nobody yet Of 4 visits. Why not is said below." in glance
    assert "2 paid hours" in glance  # four visits by one worker each, less ten minutes' wait: there is none that short
    assert "Larch Road: Monday 23 November to Tuesday 24 November 2026" in words(PAGE)


def test_a_name_is_never_markup() -> None:
    bad = "<script>alert(1)</script>"
    named = replace(SMALL, name=bad, persons=(replace(ANN, name=bad), *SMALL.persons[1:]))
    page = week_page(explain(named, ROTA))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_page_needs_nothing_else() -> None:
    assert not re.search(r"https?:|<script|<link|@import|url\(|\bsrc=", PAGE)


class Anchors(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.update(given["id"] or "" for _ in range("id" in given))
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("days", [1, 7, 28])
def test_every_link_leads_somewhere_and_every_element_is_closed(days: int) -> None:
    branch, plan = generate_with_plan(people=4, days=days, seed=3)
    found = Anchors(week_page(explain(branch, plan)))
    assert found.open == []
    assert set(found.ids.values()) == {1}
    assert {link.removeprefix("#") for link in found.links} <= found.ids.keys()


def test_a_rota_with_nothing_in_it() -> None:
    page = words(week_page(explain(SMALL, Rota(), changes=False)))
    assert "4 visits have nobody yet" in page
    assert "0.0 different faces a person" in page


def test_a_problem_with_fractions_of_a_minute_is_refused() -> None:
    fine: Problem = replace(SMALL, resolution=1_000)
    with pytest.raises(ValueError, match="whole minutes"):
        week_page(explain(fine, ROTA, changes=False))
