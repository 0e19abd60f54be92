import csv
from pathlib import Path

import pytest

from rota_engine.evaluate import evaluate
from rota_engine.formats import mankowska, native
from rota_engine.formats.text import BadFile
from rota_engine.problem.model import Link, Window
from rota_engine.rota import Placed, Rota

# Two patients between the depots: p1 needs service 1, p2 both, the second 5 to 10 minutes after the first.
TINY = """nbNodes
4
nbVehi
2
nbServi
2
r
1 1
1 0
1 1
1 1
DS
2
a
1 1
0 1
x
0 1 2 0
y
0 1 2 0
d
0.0 10.5 20.25 0.0
10.5 0.0 7.125 10.5
20.25 7.125 0.0 20.25
0.0 10.5 20.25 0.0
p
0 0
0 0
15 15
15 15
15.0 15.0
15.0 15.0
0 0
0 0
mind
0 0 5 0
maxd
0 0 10 0
e
0 30 60 0
l
900 40 65 900
"""


def written(text: str, folder: Path) -> Path:
    path = folder / "tiny.txt"
    path.write_text(text)
    return path


def test_reading_and_scoring(tmp_path: Path) -> None:
    problem, weights = mankowska.read(written(TINY, tmp_path))
    assert [visit.id for visit in problem.visits] == ["p1:s1", "p2:s1", "p2:s2"]
    assert problem.visits[0].minutes == 15_000_000
    assert problem.visits[0].windows == (Window(30_000_000, 40_000_000),)
    assert problem.links == (Link("p2:s1", "p2:s2", 5_000_000, 10_000_000, "different", together=True),)
    assert [worker.skills for worker in problem.workers] == [{"s1", "s2"}, {"s2"}]
    assert problem.travel["car"].minutes[1, 2] == 7_125_000
    rota = Rota(
        {
            "p1:s1": Placed(0, 45_000_000, ("c1",)),
            "p2:s1": Placed(0, 67_125_000, ("c1",)),
            "p2:s2": Placed(0, 72_125_000, ("c2",)),
        }
    )
    score = evaluate(problem, rota, weights)
    assert score.broken() == {}
    # Travel 10.5 + 7.125 + 20.25 and 20.25 + 20.25; late 5, 2.125 and 7.125.
    assert mankowska.objective(score) == pytest.approx((78.375 + 14.25 + 7.125) / 3, abs=1e-9)
    native.write_rota(rota, tmp_path / "rota.json")
    assert native.read_rota(tmp_path / "rota.json", problem) == rota


def test_leaving_a_service_out_costs_more_than_any_lateness(tmp_path: Path) -> None:
    problem, weights = mankowska.read(written(TINY, tmp_path))
    assert mankowska.objective(evaluate(problem, Rota(), weights)) == 3 * 100_000 / 3


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("10.5 0.0 7.125", "10.5 q 7.125", "tiny.txt, line 23: 'q' is no number. Correct it."),
        ("10.5 0.0 7.125", "10.5 nan 7.125", "tiny.txt, line 23: 'nan' is no number. Correct it."),
        ("10.5 0.0 7.125", "10.5 7.125", "tiny.txt: section 'd' has 15 numbers, not 4 times 4. Complete it."),
        ("mind\n0 0 5 0\n", "", "tiny.txt: section 'mind' is missing. Add it."),
        ("1 0\n1 1\n1 1\nDS", "0 0\n1 1\n1 1\nDS", "tiny.txt, node 1: 0 services. Ask for one or two."),
        (
            "15 15\n15 15",
            "15 15\n15 20",
            "tiny.txt, node 1: a service takes some workers longer than others. Leave this instance out.",
        ),
    ],
)
def test_faults_name_their_place(old: str, new: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(BadFile) as error:
        mankowska.read(written(TINY.replace(old, new, 1), tmp_path))
    assert [str(found) for found in error.value.faults] == [fault]


def test_all_public_instances_are_read(instances: Path) -> None:
    with (instances / "mankowska" / "best_known.csv").open() as file:
        names = {row["instance"] for row in csv.DictReader(file)}
    assert len(names) == 50
    for name in sorted(names):
        problem, _ = mankowska.read(instances / "mankowska" / f"{name}.txt")
        patients = int(name.split("_")[-2])
        assert len(problem.persons) == patients
        assert len(problem.visits) == patients + len(problem.links)
        assert len(problem.links) == {10: 3, 25: 8, 50: 15, 100: 30, 300: 100}[patients]
