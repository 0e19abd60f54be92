"""The board: every worker's round, hour by hour, one day at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rota_engine.answers.choices import Status
from rota_engine.page.html import Html, element, join
from rota_engine.page.icons import icon
from rota_engine.page.view import View
from rota_engine.problem.model import Worker
from rota_engine.week import Round, Stop

BY = {"car": "by car", "bicycle": "by bicycle", "foot": "on foot", "bus": "by bus"}
HOUR = 60


@dataclass(frozen=True, slots=True)
class Scale:
    """The minutes that the board shows, in whole hours."""

    start: int
    end: int

    @property
    def hours(self) -> Iterable[int]:
        return range(self.start // HOUR, self.end // HOUR + 1)

    def span(self, start: int, minutes: int) -> str:
        """Where something is on the board, and how long: for the style sheet."""
        return f"--at:{start - self.start};--long:{minutes}"


def board(view: View) -> Html:
    """All days, each to be opened on its own; the first one is open."""
    rounds = [round for round in view.week.rounds if round.shift or round.stops]
    if not rounds:
        return element("p", "No worker has a shift in these days.", class_="quiet")
    starts = [round.leaves for round in rounds if round.stops] + [_begins(round) for round in rounds]
    ends = [round.returns for round in rounds if round.stops] + [r.shift.end for r in rounds if r.shift]
    scale = Scale(min(starts) // HOUR * HOUR, -(-max(ends) // HOUR) * HOUR)
    of_day: dict[int, dict[str, list[Round]]] = defaultdict(lambda: defaultdict(list))
    for round in rounds:
        of_day[round.day][round.worker.id].append(round)
    return join(*(_day(view, scale, day, of_day[day]) for day in range(view.days.number)))


def _day(view: View, scale: Scale, day: int, rounds: dict[str, list[Round]]) -> Html:
    count = view.names.count
    visits = sum(placed.day == day for placed in view.week.rota.visits.values())
    off = [view.names.worker(worker.id) for worker in view.week.problem.workers if worker.id not in rounds]
    name = view.days.name(day)
    hours = [
        element("span", f"{hour % 24}:00", style=scale.span(hour * HOUR, HOUR), class_="hour") for hour in scale.hours
    ]
    head = element(
        "tr",
        element("th", "Worker", scope="col", role="columnheader"),
        element(
            "th", "Round", element("span", *hours, aria_hidden="true", class_="hours"), scope="col", role="columnheader"
        ),
        role="row",
    )
    here = [worker for worker in view.week.problem.workers if worker.id in rounds]
    here.sort(key=lambda worker: min(_begins(round) for round in rounds[worker.id]))
    rows = [_row(view, scale, worker, rounds[worker.id]) for worker in here]
    # Small screens show the table as blocks, and then only the roles keep it a table for who listens to it.
    table = element(
        "table",
        element("caption", f"Rounds on {name}", class_="unseen"),
        element("thead", head, role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        class_="rounds",
        role="table",
        style=f"--minutes:{scale.end - scale.start}",
    )
    return element(
        "details",
        element(
            "summary",
            element("span", name, class_="name"),
            element("span", f"{count(visits, 'visit')}, {count(len(rounds), 'worker')}", class_="short"),
        ),
        element("div", table, class_="across", tabindex=0, role="region", aria_label=f"Rounds on {name}"),
        element("p", f"No shift: {', '.join(off)}.", class_="quiet") if off else None,
        class_="day",
        id=f"day-{day + 1}",
        open=day == 0,
    )


def _begins(round: Round) -> int:
    return round.shift.start if round.shift else round.leaves


def _row(view: View, scale: Scale, worker: Worker, rounds: list[Round]) -> Html:
    clock = view.names.clock
    shifts = [round.shift for round in rounds if round.shift]
    hours = ", ".join(f"{clock(shift.start)}–{clock(shift.end)}" for shift in shifts) or "no shift"
    bands = [
        element("span", class_="shift", style=scale.span(shift.start, shift.end - shift.start), aria_hidden="true")
        for shift in shifts
    ]
    items = [item for round in rounds for item in _items(view, scale, round)]
    done = element("ol", *items) if items else element("p", "Free all day", class_="quiet free")
    return element(
        "tr",
        element("th", view.named("worker", worker.id, element("small", hours)), scope="row", role="rowheader"),
        element("td", *bands, done, role="cell", class_="line"),
        role="row",
    )


def _items(view: View, scale: Scale, round: Round) -> Iterator[Html]:
    """A round from home to home as list items: ways, breaks and visits."""
    clock, by = view.names.clock, BY.get(round.worker.mode, f"by {round.worker.mode}")
    for stop in round.stops:
        first = stop is round.stops[0]
        arrives = stop.start - stop.waiting - (stop.pause.minutes if stop.pause else 0)
        leaves = round.leaves if first else arrives - stop.travel
        if stop.travel:
            words = f"{clock(leaves)} {'from home, ' if first else ''}{view.names.length(stop.travel)} {by}"
            yield element("li", _more(words), class_="way", style=scale.span(leaves, stop.travel))
        if stop.pause:
            words = f" {clock(stop.pause.start)} break of {view.names.length(stop.pause.minutes)}"
            span = scale.span(stop.pause.start, stop.pause.minutes)
            yield element("li", icon("cup"), _more(words), class_="break", style=span)
        yield _visit(view, scale, round, stop)
    if round.stops and round.way_back:
        words = f"{clock(round.returns - round.way_back)} home, {view.names.length(round.way_back)} {by}"
        span = scale.span(round.returns - round.way_back, round.way_back)
        yield element("li", _more(words), class_="way", style=span)


def _visit(view: View, scale: Scale, round: Round, stop: Stop) -> Html:
    visit = stop.visit
    others = [id for id in view.week.rota.visits[visit.id].workers if id != round.worker.id]
    more = f" until {view.names.clock(stop.end)}, {view.names.length(visit.minutes)}"
    more += f", with {view.workers(others)}" if others else ""
    bent = any(choice.status is not Status.KEPT for choice in view.of_visit[visit.id])
    link = element(
        "a",
        icon("bend") if bent else None,
        *(view.face("worker", id) for id in others),
        element("b", view.names.clock(stop.start)),
        " ",
        view.names.person(visit.person),
        _more(more, "; something is not as asked" if bent else None),
        href=f"#{view.anchor('person', visit.person)}",
    )
    span = scale.span(stop.start, visit.minutes)
    return element("li", link, class_="visit bent" if bent else "visit", style=span)


def _more(*words: str | None) -> Html:
    """Words that are seen on a small screen, or when pointed at, and always heard."""
    return element("span", *words, class_="more")
