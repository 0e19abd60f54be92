import json
from pathlib import Path
from typing import Any

import pytest

from rota_engine.evaluate import evaluate
from rota_engine.formats import uhhc
from rota_engine.formats.text import BadFile
from rota_engine.problem.model import Link, MealBreak, Shift, Window
from rota_engine.problem.weights import Weights
from rota_engine.rota import Break, Placed, Rota

NAMES = ("054", "083", "100", "116", "164", "175", "219", "235", "263", "316", "369", "446")


@pytest.mark.parametrize("name", NAMES)
def test_published_solutions_score_what_was_published(instances: Path, name: str, tmp_path: Path) -> None:
    problem, weights = uhhc.read(instances / "uhhc" / f"i-{name}.json")
    (file,) = (instances / "uhhc" / "published_solutions").glob(f"sol-i-{name}-*.json")
    published = json.loads(file.read_text())
    rota = uhhc.read_solution(file, problem)
    score = evaluate(problem, rota, weights)
    assert score.broken() == {}
    # A component without weight is left out of a published solution.
    assert {name: cost for name, cost in uhhc.components(score).items() if cost} == {
        name: cost for name, cost in published["cost_components"].items() if cost
    }
    assert uhhc.objective(score) == published["cost"]["objective"]
    uhhc.write_solution(problem, rota, weights, tmp_path / "ours.json")
    ours = json.loads((tmp_path / "ours.json").read_text())
    assert ours["cost"] == published["cost"]
    assert uhhc.read_solution(tmp_path / "ours.json", problem) == rota


def an_instance() -> dict[str, Any]:
    """Ada needs two services at once, Bo is optional. The depot is 10 minutes from each, and 5 lie between the two."""
    return {
        "metadata": {
            "time_window_met": "at_service_end",
            "cost_components": {"travel_time": 2, "max_idle_time": 3, "optional_patients": 50, "missed_lunch_break": 7},
            "name": "tiny",
        },
        "terminal_points": [{"id": "d", "distance_matrix_index": 0}],
        "services": [{"id": "s1", "type": "t"}, {"id": "s2", "type": "t", "default_duration": 20}],
        "caregivers": [
            {
                "id": "c1",
                "abilities": ["s1", "s2"],
                "departing_point": "d",
                "arrival_point": "d",
                "working_shift": {"start": 0, "end": 300},
                "lunch_break": True,
            },
            {
                "id": "c2",
                "abilities": ["s2"],
                "departing_point": "d",
                "arrival_point": "d",
                "working_shift": {"start": 0, "end": 200},
            },
        ],
        "patients": [
            {
                "id": "ada",
                "required_services": [{"service": "s1", "duration": 30}, {"service": "s2"}],
                "synchronization": {"type": "simultaneous"},
                "distance_matrix_index": 1,
                "time_windows": [{"start": 60, "end": 120}],
                "preferred_caregivers": ["c2", "c1"],
            },
            {
                "id": "bo",
                "required_services": [{"service": "s1", "duration": 15}],
                "distance_matrix_index": 2,
                "time_windows": [{"start": 60, "end": 120}, {"start": 120, "end": 240}],
                "incompatible_caregivers": ["c2"],
                "optional": True,
            },
        ],
        "distances": [[0, 10, 10], [10, 0, 5], [10, 5, 0]],
        "lunch_breaks": {"start": 100, "end": 200, "min_duration": 30},
    }


def written(data: Any, folder: Path) -> Path:
    path = folder / "tiny.json"
    path.write_text(json.dumps(data))
    return path


def test_reading_an_instance(tmp_path: Path) -> None:
    problem, weights = uhhc.read(written(an_instance(), tmp_path))
    assert weights == Weights.only(travel=2, most_idle=3)
    assert [(v.id, v.minutes, v.worth, v.optional) for v in problem.visits] == [
        ("ada:s1", 30, 1_000_050, False),
        ("ada:s2", 20, 1_000_000, False),
        ("bo:s1", 15, 50, True),
    ]
    assert problem.links == (Link("ada:s1", "ada:s2", 0, 0, "different", together=True),)
    assert problem.persons[0].team == ("c2", "c1")
    assert problem.persons[1].vetoes == {"c2"}
    assert problem.visits[2].windows == (Window(60, 120), Window(120, 240))
    assert problem.visits[2].late_limit is None
    assert problem.workers[0].shifts == (Shift(0, 0, 300, over=None),)
    assert problem.workers[0].meal_break == MealBreak(100, 200, 30, missed=7)
    assert problem.workers[1].meal_break is None


@pytest.mark.parametrize(
    ("synchronization", "link"),
    [
        ({"type": "independent"}, Link("ada:s1", "ada:s2", together=True)),
        (
            {"type": "sequential", "distance": {"min": 15, "max": 45}},
            Link("ada:s1", "ada:s2", 15, 45, "different", together=True),
        ),
    ],
)
def test_two_services_of_a_patient(synchronization: dict[str, Any], link: Link, tmp_path: Path) -> None:
    data = an_instance()
    data["patients"][0]["synchronization"] = synchronization
    assert uhhc.read(written(data, tmp_path))[0].links == (link,)


def test_hard_components_become_hard_rules(tmp_path: Path) -> None:
    data = an_instance()
    data["metadata"]["cost_components"] = {
        "total_tardiness": "HARD",
        "optional_patients": "HARD",
        "caregiver_preferences": "HARD",
        "qualification": "HARD",
        "workload_balance": 0,
    }
    problem, weights = uhhc.read(written(data, tmp_path))
    assert weights == Weights.only()
    assert [visit.late_limit for visit in problem.visits] == [0, 0, 0]
    assert [visit.optional for visit in problem.visits] == [False, False, False]
    assert [person.known_only for person in problem.persons] == [True, False]
    assert problem.persons[0].known == {"c1", "c2"}
    assert problem.workers[0].meal_break is None


def test_what_cannot_be_expressed_is_refused_all_at_once(tmp_path: Path) -> None:
    data = an_instance()
    data["metadata"]["cost_components"] = {
        "workload_balance": 3,
        "travel_time": "HARD",
        "total_tardiness": 1.5,
        "qualification": 0,
    }
    data["patients"][0]["synchronization"] = None
    data["patients"][1]["required_services"] = [{"service": "s9"}]
    data["caregivers"][1]["departing_point"] = "nowhere"
    with pytest.raises(BadFile) as error:
        uhhc.read(written(data, tmp_path))
    assert [str(fault) for fault in error.value.faults] == [
        "tiny.json, metadata.cost_components.workload_balance: a weight of 3 cannot be expressed here."
        " Leave this instance out.",
        "tiny.json, metadata.cost_components.travel_time: a weight of HARD cannot be expressed here."
        " Leave this instance out.",
        "tiny.json, metadata.cost_components.total_tardiness: a weight of 1.5 cannot be expressed here."
        " Leave this instance out.",
        "tiny.json, metadata.cost_components.qualification: a weight of 0 cannot be expressed here."
        " Leave this instance out.",
        "tiny.json, caregivers[1]: 'nowhere' is no terminal point. Add the terminal point.",
        "tiny.json, patients[0]: two services without a synchronization. Add it.",
        "tiny.json, patients[1].required_services: 's9' has no duration. Add it, there or under services.",
    ]


def test_services_and_lunch_that_do_not_add_up(tmp_path: Path) -> None:
    data = an_instance()
    data["patients"][0]["synchronization"] = {"type": "sequential"}
    data["patients"][1]["required_services"] = [{"service": "s2"}, {"service": "s2"}]
    data["patients"][1]["synchronization"] = {"type": "independent"}
    del data["lunch_breaks"]
    with pytest.raises(BadFile) as error:
        uhhc.read(written(data, tmp_path))
    assert [str(fault) for fault in error.value.faults] == [
        "tiny.json, caregivers[0].lunch_break: no lunch_breaks say when. Add lunch_breaks.",
        "tiny.json, patients[0].synchronization: sequential without a distance. Add min and max.",
        "tiny.json, patients[1].required_services: 2 services: s2, s2. Ask for one or two different services.",
    ]


def test_a_caregiver_ends_where_they_start_unless_told_otherwise(tmp_path: Path) -> None:
    data = an_instance()
    data["terminal_points"].append({"id": "depot 2", "distance_matrix_index": 1})
    data["caregivers"][0]["arrival_point"] = "depot 2"
    del data["caregivers"][1]["arrival_point"]
    problem, _ = uhhc.read(written(data, tmp_path))
    assert [(worker.start_place, worker.end_place) for worker in problem.workers] == [(0, 1), (0, 0)]


@pytest.mark.parametrize(("weight", "accepted"), [(0, True), (999_999, True), (1_000_000, False), (-1, False)])
def test_the_limits_of_a_weight(weight: int, accepted: bool, tmp_path: Path) -> None:
    data = an_instance()
    data["metadata"]["cost_components"]["travel_time"] = weight
    if accepted:
        assert uhhc.read(written(data, tmp_path))[1].travel == weight
    else:
        with pytest.raises(BadFile, match=f"a weight of {weight} cannot be expressed here"):
            uhhc.read(written(data, tmp_path))


def test_wrong_shapes_are_told_with_their_path(tmp_path: Path) -> None:
    data = an_instance()
    del data["patients"][1]["time_windows"]
    data["caregivers"][0]["transportation_mode"] = "public"
    data["distances"][2][1] = 5.5
    with pytest.raises(BadFile) as error:
        uhhc.read(written(data, tmp_path))
    assert [str(fault) for fault in error.value.faults] == [
        "tiny.json, caregivers[0].transportation_mode: 'public' is not known here. Give one of: 'car'.",
        "tiny.json, patients[1]: 'time_windows' is missing. Add it.",
        "tiny.json, distances[2][1]: 5.5 is not a whole number. Give a whole number.",
    ]


ROTA = Rota(
    {
        "ada:s1": Placed(0, 60, ("c1",)),
        "ada:s2": Placed(0, 60, ("c2",)),
        "bo:s1": Placed(0, 130, ("c1",)),
    },
    {("c1", "bo:s1"): Break(100, 30)},
)


def test_writing_a_solution(tmp_path: Path) -> None:
    problem, weights = uhhc.read(written(an_instance(), tmp_path))
    uhhc.write_solution(problem, ROTA, weights, tmp_path / "out.json")
    data = json.loads((tmp_path / "out.json").read_text())
    # Travel 10 + 5 + 10 and 10 + 10. c1 leaves at 50, waits 5 at Bo's, is back at 155: 50 + 5 + 145 idle; c2 50 + 110.
    assert data["cost_components"]["travel_time"] == 2 * 45
    assert data["cost_components"]["max_idle_time"] == 3 * 200
    assert data["cost"] == {"objective": 690, "violations": 0}
    assert data["global_ordering"] == ["ada", "bo"]
    assert data["routes"][0]["locations"] == [
        {"patient": "ada", "service": "s1", "arrival_time": 60, "departure_time": 90},
        {"patient": "bo", "service": "lunch_break", "start_time": 100, "end_time": 130},
        {"patient": "bo", "service": "s1", "arrival_time": 130, "departure_time": 145},
    ]
    assert uhhc.read_solution(tmp_path / "out.json", problem) == ROTA


def test_a_solution_in_which_nobody_comes(tmp_path: Path) -> None:
    problem, weights = uhhc.read(written(an_instance(), tmp_path))
    uhhc.write_solution(problem, Rota(), weights, tmp_path / "out.json")
    data = json.loads((tmp_path / "out.json").read_text())
    # Both patients are left out, Ada although she must not be. Both caregivers are idle, c1 but for the lunch at home.
    assert data["cost"] == {"objective": 2 * 50 + 3 * 270, "violations": 1}
    assert data["routes"] == [
        {
            "caregiver_id": "c1",
            "locations": [{"patient": "home", "service": "lunch_break", "start_time": 100, "end_time": 130}],
        },
        {"caregiver_id": "c2"},
    ]
    assert uhhc.read_solution(tmp_path / "out.json", problem) == Rota()


def test_a_solution_of_another_instance_is_refused(tmp_path: Path) -> None:
    problem, _ = uhhc.read(written(an_instance(), tmp_path))
    lunch = {"patient": "ada", "service": "lunch_break", "start_time": 100, "end_time": 130}
    ada = {"patient": "ada", "service": "s1", "arrival_time": 60, "departure_time": 90}
    routes = [
        {"caregiver_id": "c9", "locations": [{**ada, "patient": "eve"}]},
        {"caregiver_id": "c1", "locations": [ada, {**ada, "arrival_time": 95, "departure_time": 125}, lunch]},
        {"caregiver_id": "c2", "locations": [{**ada, "service": "s2"}]},
    ]
    with pytest.raises(BadFile) as error:
        uhhc.read_solution(written({"routes": routes}, tmp_path), problem)
    assert [str(fault) for fault in error.value.faults] == [
        "tiny.json, routes[0]: no caregiver 'c9'. Read it with its own instance.",
        "tiny.json, routes[0]: s1 of eve is not in the instance. Correct it.",
        "tiny.json, routes[1]: s1 of ada is done twice. Correct it.",
        "tiny.json, routes[1]: lunch at ada is not before a visit there. Take it there.",
        "tiny.json, routes[2]: s2 of ada takes 30 minutes instead of 20. Correct it.",
    ]
