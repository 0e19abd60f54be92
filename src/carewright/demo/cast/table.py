"""The tables of docs/explanation/the-cast.md, drawn from the cast.

``python -m carewright.demo.cast.table`` writes them into the page again, below its marker.
"""

import re
from pathlib import Path

from carewright.contracts.rules import in_words
from carewright.demo.cast import ORGANISATIONS, PEOPLE, STAFF, WORKERS
from carewright.demo.cast.shape import Person, Worker

PAGE = Path(__file__).parents[4] / "docs" / "explanation" / "the-cast.md"
MARKER = "<!-- Below this line the page is written by carewright/demo/cast/table.py -->\n"


def in_a_line(life: str) -> str:
    """The first sentence of a life, which says who somebody is."""
    return re.split(r"(?<=[.!?]) ", life, maxsplit=1)[0]


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def table(heads: tuple[str, ...], rows: list[str]) -> str:
    return "\n".join([row(*heads), row(*("---" for _ in heads)), *rows])


def signs_in(person: Person) -> str:
    """A person's own address, and those of their circle."""
    own = [person.email] if person.email else []
    return "<br>".join([*own, *(f"{near.relation}: {near.email}" for near in person.circle if near.email)])


def person_row(person: Person) -> str:
    part_of_town = person.home.address.split(", ")[-2]
    return row(person.called, str(person.born.year), part_of_town, in_a_line(person.life), signs_in(person))


def who_draws_on_care() -> str:
    return table(("Person", "Born", "Lives in", "In a line", "Sign in as"), [person_row(each) for each in PEOPLE])


def worker_row(worker: Worker) -> str:
    agency = next(each.name for each in ORGANISATIONS if each.key == worker.organisation)
    languages = ", ".join(language for language in worker.languages if language != "English")
    return row(
        worker.full_name, agency, worker.travel.label, languages, in_words(round(60 * worker.promised)), worker.email
    )


def who_comes() -> str:
    heads = ("Worker", "Works for", "Travels", "Speaks, besides English", "Hours", "Sign in as")
    return table(heads, [worker_row(each) for each in WORKERS])


def who_is_in_the_office() -> str:
    name = {each.key: each.name for each in ORGANISATIONS}
    rows = [row(each.name, each.role.label, name[each.organisation], each.about, each.email) for each in STAFF]
    return table(("Name", "What they do", "Where", "In a line", "Sign in as"), rows)


def organisations() -> str:
    return table(("Organisation", "Kind", "What it is"), [row(o.name, o.kind.label, o.what) for o in ORGANISATIONS])


def tables() -> str:
    """All that stands below the marker."""
    parts = (
        ("Organisations", organisations()),
        ("In the offices", who_is_in_the_office()),
        ("Who comes", who_comes()),
        ("Who draws on care", who_draws_on_care()),
    )
    return "".join(f"\n## {title}\n\n{drawn}\n" for title, drawn in parts)


if __name__ == "__main__":
    PAGE.write_text(PAGE.read_text().partition(MARKER)[0] + MARKER + tables())
