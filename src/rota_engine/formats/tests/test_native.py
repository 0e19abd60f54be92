import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rota_engine import formats
from rota_engine.formats import native
from rota_engine.formats.convert import schema
from rota_engine.formats.schemas import SCHEMAS, write_schemas
from rota_engine.formats.tests.problems import problems, same
from rota_engine.formats.text import BadFile
from rota_engine.problem.check import BadProblem
from rota_engine.problem.model import Problem
from rota_engine.rota import Break, Placed, Rota
from rota_engine.testing import person, problem, visit, worker

FOLDER = Path(native.__file__).parent
QUICK = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def validator(name: str) -> Any:
    return jsonschema.Draft202012Validator(json.loads((FOLDER / name).read_text(encoding="utf-8")))


@QUICK
@given(problem=problems())
def test_a_problem_comes_back_as_it_was(problem: Problem, tmp_path: Path) -> None:
    native.write(problem, tmp_path / "problem.json")
    assert same(native.read(tmp_path / "problem.json"), problem)
    validator("problem.schema.json").validate(json.loads((tmp_path / "problem.json").read_text(encoding="utf-8")))


@QUICK
@given(
    starts=st.dictionaries(st.sampled_from(("tea", "bed")), st.integers(0, 2_880)),
    pause=st.none() | st.builds(Break, st.integers(-60, 1_440), st.integers(1, 60)),
)
def test_a_rota_comes_back_as_it_was(starts: dict[str, int], pause: Break | None, tmp_path: Path) -> None:
    visits = {id: Placed(0, start, ("dan",)) for id, start in starts.items()}
    rota = Rota(visits, {("dan", "tea"): pause} if pause else {})
    native.write_rota(rota, tmp_path / "rota.json")
    assert native.read_rota(tmp_path / "rota.json", problem([visit("tea"), visit("bed")], [worker("dan")])) == rota
    validator("rota.schema.json").validate(json.loads((tmp_path / "rota.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schemas_are_up_to_date(name: str, tmp_path: Path) -> None:
    write_schemas(tmp_path)
    made = (tmp_path / name).read_text(encoding="utf-8")
    assert (FOLDER / name).read_text(encoding="utf-8") == made, "run python -m rota_engine.formats.schemas"
    jsonschema.Draft202012Validator.check_schema(schema(SCHEMAS[name]))


def as_json(tmp_path: Path) -> Any:
    ways = problem([visit("tea")], [worker("dan")], [person("ann", team=("dan",))])
    native.write(ways, tmp_path / "problem.json")
    return json.loads((tmp_path / "problem.json").read_text(encoding="utf-8"))


def changed(data: Any, path: str, value: Any) -> Any:
    """``data`` with the value at a path like "problem.visits.0.minutes" replaced, or taken out if it is None."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner = data
    for step in way:
        inner = inner[step]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("version", 2, "version: 2 is not known here. Give one of: 1."),
        ("version", True, "version: True is not known here. Give one of: 1."),
        ("problem", [], "problem: [] is not an object. Give an object."),
        ("problem.days", None, "problem: 'days' is missing. Add it."),
        ("problem.days", "7", "problem.days: '7' is not a whole number. Give a whole number."),
        ("problem.days", True, "problem.days: True is not a whole number. Give a whole number."),
        ("problem.days", 2**53 + 1, f"problem.days: {2**53 + 1} is too large. Check the number."),
        ("problem.days", "7" * 41, f"problem.days: '{'7' * 36}… is not a whole number. Give a whole number."),
        ("problem.days", "7" * 38, f"problem.days: '{'7' * 38}' is not a whole number. Give a whole number."),
        ("problem.days", 2**60, f"problem.days: {2**60} is too large. Check the number."),
        ("problem.visits.0.minuts", 3, "problem.visits[0].minuts: no such field. Call it 'minutes', if that is meant."),
        ("problem.visits.0.qqq", 3, "problem.visits[0].qqq: no such field. Take it out."),
        ("problem.visits.0.minutes", float("nan"), "problem.visits[0].minutes: nan is not a whole number."
         " Give a whole number."),
        ("problem.visits.0.workers", 3, "problem.visits[0].workers: 3 is not known here. Give one of: 1, 2."),
        ("problem.visits.0.known_only", 1, "problem.visits[0].known_only: 1 is not true or false. Give true or false."),
        ("problem.visits.0.windows", {}, "problem.visits[0].windows: {} is not a list. Give a list."),
        ("problem.persons.0.id", 7, "problem.persons[0].id: 7 is not a text. Give a text."),
        ("problem.persons.0.team_strength", "much", "problem.persons[0].team_strength: 'much' is not known here."
         " Give one of: 'strongly', 'would_like'."),
        ("problem.travel.car.minutes.0", [0], "problem.travel.car.minutes[0]: 1 numbers in a matrix of 2 rows."
         " Make it square."),
        ("problem.travel.car.minutes.1.0", float("nan"), "problem.travel.car.minutes[1][0]: nan is not a whole number."
         " Give a whole number."),
        ("problem.travel.car.minutes.1.0", 1.0, "problem.travel.car.minutes[1][0]: 1.0 is not a whole number."
         " Give a whole number."),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_the_path(path: str, value: Any, fault: str, tmp_path: Path) -> None:
    data = changed(as_json(tmp_path), path, value)
    (tmp_path / "problem.json").write_text(json.dumps(data))
    with pytest.raises(BadFile) as error:
        native.read(tmp_path / "problem.json")
    assert [str(found) for found in error.value.faults] == [f"problem.json, {fault}"]


def test_all_faults_of_a_file_come_at_once(tmp_path: Path) -> None:
    data = changed(as_json(tmp_path), "problem.visits.0.minutes", "30")
    data = changed(changed(data, "problem.workers.0.id", None), "problem.persons.0.name", 3)
    (tmp_path / "problem.json").write_text(json.dumps(data))
    with pytest.raises(BadFile) as error:
        native.read(tmp_path / "problem.json")
    assert [fault.place for fault in error.value.faults] == [
        "problem.json, problem.persons[0].name",
        "problem.json, problem.visits[0].minutes",
        "problem.json, problem.workers[0]",
    ]


def test_a_file_of_the_right_shape_may_still_make_no_sense(tmp_path: Path) -> None:
    data = changed(as_json(tmp_path), "problem.visits.0.minutes", 1_000_000)
    (tmp_path / "problem.json").write_text(json.dumps(data))
    with pytest.raises(BadProblem, match=r"visit tea: it takes 1000000 minutes\. Give 1 to 1440\."):
        formats.read_problem(tmp_path / "problem.json")


@pytest.mark.parametrize("days", [2**53, -(2**53)])
def test_large_numbers_are_read_exactly(days: int, tmp_path: Path) -> None:
    (tmp_path / "problem.json").write_text(json.dumps(changed(as_json(tmp_path), "problem.days", days)))
    with pytest.raises(BadProblem, match=f"problem: a horizon of {days} days"):
        native.read(tmp_path / "problem.json")


def test_a_rota_may_be_at_the_limits_of_the_day(tmp_path: Path) -> None:
    rota = Rota(
        {"tea": Placed(0, 0, ("dan",)), "bed": Placed(0, 2_880, ("dan",))},
        {("dan", "tea"): Break(-2_880, 1), ("dan", "bed"): Break(2_880, 1)},
    )
    native.write_rota(rota, tmp_path / "rota.json")
    assert native.read_rota(tmp_path / "rota.json", problem([visit("tea"), visit("bed")], [worker("dan")])) == rota


def test_a_rota_of_another_problem_is_refused(tmp_path: Path) -> None:
    rota = Rota(
        {"bed": Placed(0, 480, ("dan",)), "tea": Placed(9, -1, ("sue",)), "lie-in": Placed(1, 480, ())},
        {("dan", "lunch"): Break(480, 20), ("dan", "tea"): Break(480, 0)},
    )
    native.write_rota(rota, tmp_path / "rota.json")
    with pytest.raises(BadFile) as error:
        native.read_rota(tmp_path / "rota.json", problem([visit("tea"), visit("lie-in")], [worker("dan")]))
    assert [str(fault) for fault in error.value.faults] == [
        "rota.json, visit bed: the problem has no such visit. Read the rota with the problem it was made for.",
        "rota.json, visit tea: the problem has no worker 'sue'. Correct the id.",
        "rota.json, visit tea: day 9 is outside the horizon. Use days 0 to 0.",
        "rota.json, visit tea: its start -1 is not a time. Give 0 to 2880.",
        "rota.json, visit lie-in: nobody comes. Name the workers, or leave the visit out.",
        "rota.json, visit lie-in: day 1 is outside the horizon. Use days 0 to 0.",
        "rota.json, break of dan before lunch: the problem has no such worker or visit. Correct the id.",
        "rota.json, break of dan before tea: 0 minutes from 480. Give a start and 1 minute or more.",
    ]
