"""What became of what everybody asked for, worked out when people are told, in their own sentences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.people.queries import program_at
from carewright.plans.queries.handover import AskedPerson, AskedVisit
from carewright.plans.rules.choices import Asked, Strength, When, Who
from carewright.plans.rules.matching import wanted
from carewright.rota.actions.answers import Answer, keep_answers
from carewright.rota.models import Publication
from carewright.rota.planning.live import Live, live
from carewright.rota.queries.telling import cares_told
from carewright.rota.rules.answers import WEIGHT, About
from rota_engine.answers.blocking import Blocking
from rota_engine.answers.choices import Choice, Status
from rota_engine.answers.explain import Explanation, explain
from rota_engine.answers.ways import Change

ALL_VISITS = "Every visit that was agreed"


@dataclass(frozen=True)
class _Row:
    """Choices that are one to the person: the same wish for all mornings, say."""

    about: About
    key: str
    asked: str
    strength: Strength


def answer(publication: int, *, now: Callable[[], datetime]) -> None:
    """Work out and keep what became of what each person asked for whom a publication told of. One that was answered
    already is left alone."""
    made = Publication.objects.select_related("rota__branch__organisation").filter(pk=publication).first()
    if made is None or made.answered.exists():
        return
    branch = made.rota.branch
    cares = cares_told(made)
    try:
        with live(program_at("the rota", branch, now()), made.rota) as held:
            explained = explain(held.task.problem, held.board.rota, held.board.weights, changes=False)
            of: dict[str, list[Choice]] = defaultdict(list)
            for choice in explained.choices:
                of[choice.asked.whose].append(choice)
            persons = [person for person in held.week.handover.persons if person.id in cares]
            answers = [
                each
                for person in persons
                for each in _answers(held, explained, person, of[person.id], cares[person.id])
            ]
    except Refused:
        return  # it cannot be worked out as things stand; ``go_on_planning`` tries again
    keep_answers(by=Someone.program("the rota", branch.organisation), at=now(), publication=made, answers=answers)


def _answers(
    held: Live, explained: Explanation, person: AskedPerson, made: Iterable[Choice], care: int
) -> Iterator[Answer]:
    """``made``: what the engine knows of this person's choices."""
    rows: dict[_Row, list[Choice]] = defaultdict(list)
    for choice in made:
        if row := _row(held, person, choice):
            rows[row].append(choice)
    for row, choices in rows.items():
        unkept = [choice for choice in choices if choice.status is not Status.KEPT]
        why, would, touches = _why(explained, unkept[0]) if unkept else ("", "", None)
        yield Answer(
            care=care,
            about=row.about,
            key=row.key,
            asked=row.asked,
            strength=row.strength,
            kept=len(choices) - len(unkept),
            of=len(choices),
            why=why,
            would=would,
            touches=touches,
        )
    yield from _musts(held, person, care)


def _musts(held: Live, person: AskedPerson, care: int) -> Iterator[Answer]:
    """What must be so of when is kept by every visit that is made: they are told that it is."""
    asked: dict[tuple[int | None, Asked], list[AskedVisit]] = defaultdict(list)
    for visit in held.week.visits:
        for each in visit.when if visit.person == person.id and not visit.once else ():
            if each.strength is Strength.MUST and each.kind not in (When.WISHED, When.REGULAR):
                asked[visit.support, each].append(visit)
    for (support, each), visits in asked.items():
        kept = sum(visit.id in held.board.rota.visits and each not in visit.beyond for visit in visits)
        beyond = any(each in visit.beyond for visit in visits)
        yield Answer(
            care=care,
            about=About.WHEN,
            key=f"must-{support}-{each.kind.value}",
            asked=each.sentence,
            strength=Strength.MUST,
            kept=kept,
            of=len(visits),
            why=BEYOND if beyond else "",
        )


BEYOND = "It lies outside of the times that were agreed for this visit. Ask the office to change what was agreed."


def _row(held: Live, person: AskedPerson, choice: Choice) -> _Row | None:
    """To which of the person's own choices one of the engine's belongs; None: it is no choice of theirs, or a no to
    somebody, which stands on no page."""
    asked = choice.asked
    visit = held.task.visits.get(asked.visit or "")
    match asked.rule:
        case "unassigned":
            return _Row(About.WHAT, "visits", ALL_VISITS, Strength.MUST)
        case "wished_time" if visit and visit.once:
            words = f"{visit.name}, {visit.day:%A} {visit.day.day} {visit.day:%B}: at another time, this once"
            return _Row(About.WHEN, f"once-{visit.id}", words, Strength.STRONGLY)
        case "wished_time" if visit and (times := [each for each in visit.when if each.kind in TIMES]):
            words = "; ".join(each.sentence for each in times)
            return _Row(About.WHEN, f"time-{visit.support}", words, max((each.strength for each in times), key=_weight))
        case "regular_time" if regular := _regular(held, asked.detail or ""):
            return _Row(About.WHEN, f"regular-{asked.detail}", regular.sentence, regular.strength)
        case "chosen_team":
            called = {worker.id: worker.called for worker in held.week.handover.workers}
            names = [called[worker] for worker in person.team if worker in called]
            return _Row(About.WHO, "team", f"Your favourites: {', '.join(names)}", person.team_strength)
        case "wished_tags" | "musts" if want := next((w for w in wanted(person.who) if w.tag == asked.detail), None):
            return _Row(About.WHO, f"tag-{want.tag}", f"Somebody who {want.words}", want.strength)
        case "faces" if said := next((each for each in person.who if each.kind is Who.FACES), None):
            return _Row(About.WHO, "faces", said.sentence, said.strength)
        case "known_only":
            return _Row(About.WHO, "known", "Only people whom you have met", Strength.MUST)
    return None


def _regular(held: Live, series: str) -> Asked | None:
    visits = (visit for visit in held.week.visits if visit.series and series.startswith(visit.series))
    return next((each for visit in visits for each in visit.when if each.kind is When.REGULAR), None)


TIMES = (When.WISHED, When.EARLIEST, When.LATEST)


def _weight(strength: Strength) -> int:
    return WEIGHT[strength]


def _why(explained: Explanation, choice: Choice) -> tuple[str, str, int | None]:
    """Why one was not kept, what would keep it, and how many others that would touch."""
    way = explained.way(choice)
    reasons = " ".join(reason.to_person for reason in choice.reasons)
    if isinstance(way, Blocking):
        return " ".join(dict.fromkeys(block.to_person for block in way.blocks)) or reasons, "", None
    if isinstance(way, Change):
        return reasons, way.to_person, len(set(way.persons) - {choice.asked.whose})
    return reasons, "", None
