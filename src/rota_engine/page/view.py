"""What the parts of a page share: an explained rota, the names of its days and people, and their pictures."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from rota_engine.answers.choices import Choice, Status
from rota_engine.answers.explain import Explanation
from rota_engine.answers.ways import Change
from rota_engine.page.avatar import drawn
from rota_engine.page.days import Days
from rota_engine.page.html import Html, element, join
from rota_engine.problem.model import Visit
from rota_engine.rota import Placed
from rota_engine.rules.rule import Names
from rota_engine.week import Week

REASONS = 60
"""Visits without anybody whose reasons are worked out: about ten seconds' work."""


@dataclass(frozen=True)
class View:
    explained: Explanation
    days: Days

    @property
    def week(self) -> Week:
        return self.explained.week

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self.explained.choices

    @cached_property
    def names(self) -> Names:
        return Names(self.week.problem)

    @cached_property
    def of_person(self) -> dict[str, list[Choice]]:
        found = defaultdict(list)
        for choice in self.choices:
            if not choice.asked.by_worker:
                found[choice.asked.whose].append(choice)
        return found

    @cached_property
    def of_worker(self) -> dict[str, list[Choice]]:
        found = defaultdict(list)
        for choice in self.choices:
            if choice.asked.by_worker:
                found[choice.asked.whose].append(choice)
        return found

    @cached_property
    def of_visit(self) -> dict[str, list[Choice]]:
        found = defaultdict(list)
        for choice in self.choices:
            if choice.asked.visit:
                found[choice.asked.visit].append(choice)
        return found

    @cached_property
    def visits(self) -> dict[str, list[tuple[Visit, Placed]]]:
        """The visits of each person that are done, by time."""
        found = defaultdict(list)
        for id, placed in self.week.rota.visits.items():
            visit = self.week.visit[id]
            found[visit.person].append((visit, placed))
        for visits in found.values():
            visits.sort(key=lambda pair: (pair[1].day, pair[1].start, pair[0].id))
        return found

    @cached_property
    def undone(self) -> dict[str, list[Visit]]:
        """The visits of each person that nobody comes to."""
        found = defaultdict(list)
        for visit in self.week.problem.visits:
            if visit.id not in self.week.rota.visits:
                found[visit.person].append(visit)
        return found

    @cached_property
    def undone_in_words(self) -> dict[str, list[tuple[str, str]]]:
        """For visits that nobody comes to, why not and what it would take: to the person, and to the coordinator. Only
        for the first ``REASONS`` of them: each one takes a while to work out."""
        undone = (c for c in self.choices if c.asked.rule == "unassigned" and c.status is not Status.KEPT)
        found = {}
        for choice in islice(undone, REASONS):
            way = self.explained.way(choice)
            if isinstance(way, Change):
                words = [(f"It could be done: {way.to_person}", f"It could be done: {way.to_worker} {way.weighed}")]
            else:
                words = [(block.to_person, block.to_worker) for block in way.blocks] if way else []
            found[choice.asked.visit or ""] = words
        return found

    def anchor(self, kind: str, id: str) -> str:
        """An id for a place in the page: ids of ours may hold anything, those of a page no spaces."""
        rows = self.rows[kind]
        return f"{kind}-{rows[id]}"

    @cached_property
    def rows(self) -> dict[str, dict[str, int]]:
        problem = self.week.problem
        people = {person.id: n for n, person in enumerate(problem.persons, start=1)}
        return {"person": people, "worker": {worker.id: n for n, worker in enumerate(problem.workers, start=1)}}

    def faces_drawn(self) -> Html:
        """Everybody's picture, to be put into a page once."""
        everybody = [("person", p.id, self.names.person(p.id)) for p in self.week.problem.persons]
        everybody += [("worker", w.id, self.names.worker(w.id)) for w in self.week.problem.workers]
        symbols = (
            element("symbol", drawn(name), id=f"face-{self.anchor(kind, id)}", viewBox="0 0 48 48")
            for kind, id, name in everybody
        )
        return join(*symbols)

    def face(self, kind: str, id: str) -> Html:
        """The picture of a person or a worker, to stand beside their name."""
        use = element("use", href=f"#face-{self.anchor(kind, id)}")
        return element("svg", use, class_="face", aria_hidden="true")

    def named(self, kind: str, id: str, *more: str | None) -> Html:
        """Somebody's picture and name, and perhaps more words below the name."""
        name = self.names.person(id) if kind == "person" else self.names.worker(id)
        return element("div", self.face(kind, id), element("span", name, *more), class_="who")

    def workers(self, ids: Iterable[str]) -> str:
        """ "Amira Khan and Dan Hill"."""
        return " and ".join(self.names.worker(id) for id in ids)
