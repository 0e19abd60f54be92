from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from rota_engine.formats import csv_folder
from rota_engine.formats.tests.problems import problems, same
from rota_engine.formats.text import BadFile
from rota_engine.problem.model import (
    Law,
    Link,
    Lock,
    MealBreak,
    Problem,
    Published,
    Shift,
    Strength,
    TagWish,
    TimeWish,
    Window,
)
from rota_engine.rota import Break, Placed, Rota
from rota_engine.testing import person, problem, visit, worker

BRANCH = {
    "persons.csv": """id,name,latitude,longitude,team,team_strength,vetoes,musts,home,wishes,known_only,faces_14
ada,Ada Clarke,52.4862,-1.8904,amira; ben,would like,,female,cat,football; speaks-punjabi (strongly),no,4
bo,Bo Ng,52.4900,-1.9000,,,ben,,,,YES,
""",
    "visits.csv": """id,person,days,one_of,minutes,from,to,from_2,to_2,wish,workers,skills,late_limit,worth,series
morning,ada,every day,,30,7:00,10:00,,,8:15,1,hoist,any,,mornings
bath,ada,,Tue; Thu,45,9:00,12:00,13:00,16:00,,2,,,25.50,
tea,bo,2026-11-23,,30,16:00,18:30,,,,,,,,
""",
    "workers.csv": """id,name,latitude,longitude,mode,tags,skills,pay,mileage,guaranteed,most,last_end,rather_not_days,\
break_from,break_to,break_minutes,break_missed
amira,Amira,52.4862,-1.8904,foot,female; speaks-punjabi,hoist,12.71,,16,37:30,2026-11-22 21:30,Sat; Sun,,,,
ben,Ben,52.5,-1.9,car,,hoist,13,0.28,,,,,12:00,14:00,30,5
""",
    "shifts.csv": """worker,days,start,end,over
amira,Mon-Fri,7:00,14:00,15
ben,weekdays,7:00,12:00,
ben,23/11/2026,15:30,22:00,any
""",
    "links.csv": "first,second,min_gap,max_gap,worker,together\nmorning/2026-11-23,tea,240,,different,yes\n",
    "locks.csv": "visit,workers,day,start\ntea,amira,,16:30\n",
    "published.csv": "visit,workers,day,start\ntea,amira,2026-11-23,16:00\n",
    "recent.csv": "person,worker,visits\nbo,amira,5\n",
    "settings.csv": """setting,value
start_date,2026-11-23
days,7
rest,11
break_after,6:00
week_hours,48
name,North
""",
}


def branch(folder: Path, **changed: str | None) -> Path:
    """The branch above with some files replaced (``persons="…"``) or missing (``links=None``)."""
    for name, text in (BRANCH | {f"{name}.csv": text for name, text in changed.items()}).items():
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def changed(file: str, old: str, new: str) -> dict[str, str]:
    assert old in BRANCH[f"{file}.csv"]
    return {file: BRANCH[f"{file}.csv"].replace(old, new, 1)}


def told(folder: Path) -> list[str]:
    with pytest.raises(BadFile) as error:
        csv_folder.read(folder)
    return [str(fault) for fault in error.value.faults]


def test_reading_a_branch(tmp_path: Path) -> None:
    found = csv_folder.read(branch(tmp_path))
    assert (found.name, found.days, csv_folder.start_date(tmp_path)) == ("North", 7, date(2026, 11, 23))
    assert found.law == Law(rest=660, break_after=360, break_minutes=20, week=2_880)
    ada, bo = found.persons
    assert (ada.team, ada.team_strength) == (("amira", "ben"), Strength.WOULD_LIKE)
    assert ada.musts == {"female"}
    assert ada.home == {"cat"}
    assert ada.wishes == (TagWish("football"), TagWish("speaks-punjabi", Strength.STRONGLY))
    assert (ada.faces_14, ada.known_only, bo.faces_14, bo.known_only) == (4, False, None, True)
    assert [v.id for v in found.visits] == [
        *(f"morning/2026-11-{day}" for day in range(23, 30)),
        "bath/2026-11-24",
        "tea",
    ]
    morning, bath, tea = found.visits[0], found.visits[7], found.visits[8]
    assert (morning.days, morning.wish, morning.late_limit, morning.series) == ((0,), TimeWish(495), None, "mornings")
    assert (bath.days, bath.windows, bath.workers) == ((1, 3), (Window(540, 720), Window(780, 960)), 2)
    assert (bath.worth, tea.worth, tea.late_limit) == (2_550, None, 0)
    amira, ben = found.workers
    assert amira.shifts == tuple(Shift(day, 420, 840, 15) for day in range(5))
    assert ben.shifts[:3] == (Shift(0, 420, 720), Shift(0, 930, 1_320, None), Shift(1, 420, 720))
    assert (amira.pay, amira.guaranteed, amira.most, amira.last_end) == (1_271, 960, 2_250, -150)
    assert (ben.pay, ben.mileage) == (1_300, 28)
    assert amira.rather_not_days == {5, 6}
    assert ben.meal_break == MealBreak(720, 840, 30, 500)
    assert found.links == (Link("morning/2026-11-23", "tea", 240, None, "different", together=True),)
    assert found.locks == (Lock("tea", ("amira",), None, 990),)
    assert found.published == {"tea": Published(("amira",), 0, 960)}
    assert found.recent == {"bo": {"amira": 5}}


def test_travel_is_estimated_from_coordinates(tmp_path: Path) -> None:
    found = csv_folder.read(branch(tmp_path))
    # Ada and Amira live in one house: place 0. Bo is 775 m away as the crow flies, 1,085 m by road.
    assert (found.persons[0].place, found.workers[0].start_place, found.workers[0].end_place) == (0, 0, 0)
    assert found.travel["foot"].metres[0].tolist() == [0, 1_085, 2_333]
    assert found.travel["foot"].minutes[0].tolist() == [0, 14, 29]  # 4.8 km/h
    assert found.travel["car"].minutes[0].tolist() == [0, 4, 7]  # 30 km/h and 2 minutes to park


def test_the_ends_of_the_earth_are_far_but_places(tmp_path: Path) -> None:
    faults = told(branch(tmp_path, **changed("persons", "52.4900,-1.9000", "-90,180")))
    assert faults[0] == "travel by foot, minutes: 277266 from place 0 to 1. Give 0 to 1440."
    assert not [fault for fault in faults if not fault.startswith("travel by")]


def test_brackets_and_empty_cells_that_mean_nothing(tmp_path: Path) -> None:
    parts = changed("persons", "football;", "cards (whist; good company);") | changed("links", ",yes\n", ",yes,,\n")
    found = csv_folder.read(branch(tmp_path, **parts))
    assert [wish.tag for wish in found.persons[0].wishes] == ["cards (whist", "good company)", "speaks-punjabi"]


def test_travel_times_can_be_given(tmp_path: Path) -> None:
    persons = "id,place,faces_28\nada,High St,9\nbo,Mill Ln,\n"
    workers = "id,place,end_place,mode,skills\namira,High St,Mill Ln,foot,hoist\nben,Mill Ln,,foot,hoist\n"
    travel = "mode,from,to,minutes,metres\nfoot,High St,Mill Ln,9,700\nfoot,Mill Ln,High St,11,710\n"
    found = csv_folder.read(branch(tmp_path, persons=persons, workers=workers, travel=travel))
    assert found.travel["foot"].minutes.tolist() == [[0, 9], [11, 0]]
    assert found.travel["foot"].metres.tolist() == [[0, 700], [710, 0]]
    assert [(w.start_place, w.end_place) for w in found.workers] == [(0, 1), (1, 1)]


def test_without_settings_the_horizon_is_the_weeks_of_the_dates(tmp_path: Path) -> None:
    visits = BRANCH["visits.csv"].replace("2026-11-23", "2026-12-02")
    quiet = dict.fromkeys(("settings", "links", "locks", "published"))
    found = csv_folder.read(branch(tmp_path, visits=visits, **quiet))
    assert (found.days, csv_folder.start_date(tmp_path)) == (14, date(2026, 11, 23))
    assert found.law == Law()
    assert [v.days for v in found.visits if v.id.startswith("bath")] == [(1, 3), (8, 10)]


def test_rows_of_visits_are_linked_day_by_day(tmp_path: Path) -> None:
    visits = BRANCH["visits.csv"] + "night,ada,Mon; Wed,,30,20:00,22:00,,,,,,,,\n"
    links = "first,second,min_gap\nmorning,night,600\n"
    found = csv_folder.read(branch(tmp_path, visits=visits, links=links))
    assert found.links == (
        Link("morning/2026-11-23", "night/2026-11-23", 600),
        Link("morning/2026-11-25", "night/2026-11-25", 600),
    )


@pytest.mark.parametrize(("delimiter", "mark"), [(";", ""), ("\t", "\ufeff")])
def test_what_spreadsheets_make_of_a_csv(delimiter: str, mark: str, tmp_path: Path) -> None:
    text = mark + '"Worker",days,Start,end\r\namira,"Mon; Tue",07:00:00,14:00\r\n\r\nben,Mon,7:00,9:00\r\n'
    found = csv_folder.read(branch(tmp_path, shifts=text.replace(",", delimiter), locks=None))
    assert found.workers[0].shifts == (Shift(0, 420, 840), Shift(1, 420, 840))


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (changed("visits", ",30,7:00,", ",half,7:00,"), "visits.csv, row 2, column minutes: 'half' cannot be read. "
         "Write a whole number."),
        (changed("visits", ",30,7:00,", ",,7:00,"), "visits.csv, row 2, column minutes: the cell is empty. "
         "Write a whole number."),
        (changed("visits", "7:00,10:00", "7.30,10:00"), "visits.csv, row 2, column from: '7.30' cannot be read. "
         "Write a clock time like 7:30."),
        (changed("visits", "7:00,10:00", "10:00,7:00"), "visits.csv, row 2 (visit morning/2026-11-23): its window "
         "600 to 420 closes before it opens. Swap the two."),
        (changed("visits", "every day", "someday"), "visits.csv, row 2, column days: 'someday' cannot be read. Write "
         "dates or weekdays like 2026-11-23, Mon; Wed, Mon-Fri or every day."),
        (changed("visits", "2026-11-23", "2026-11-31"), "visits.csv, row 4, column days: '2026-11-31' cannot be read. "
         "Write dates or weekdays like 2026-11-23, Mon; Wed, Mon-Fri or every day."),
        (changed("visits", "2026-11-23", "2026-12-24"), "visits.csv, row 4, column days: 2026-12-24 is not planned. "
         "Use 2026-11-23 to 2026-11-29."),
        (changed("visits", "2026-11-23", "2026-11-30"), "visits.csv, row 4, column days: 2026-11-30 is not planned. "
         "Use 2026-11-23 to 2026-11-29."),
        (changed("visits", "Tue; Thu", ""), "visits.csv, row 3, column days: give either days or one_of. "
         "Fill in one of the two."),
        (changed("visits", ",13:00,16:00", ",13:00,"), "visits.csv, row 3, column from_2: half a window. "
         "Fill in both from_2 and to_2, or none."),
        (changed("visits", "bath,ada", "bath,eve"), "visits.csv, row 3 (visit bath/2026-11-24): person 'eve' is no "
         "person of this problem. Add the person or take the id out."),
        (changed("visits", "hoist", "peg"), "visits.csv, row 2 (visit morning/2026-11-23): no worker has the skill "
         "'peg'. Correct the skill, or add a worker who has it."),
        (changed("visits", "tea,bo", "bath,bo"), "visits.csv, row 4, column id: 'bath' is the id of row 3 too. "
         "Give each visit an id of its own."),
        (changed("visits", ",2,,,25.50", ",2,,,25.505"), "visits.csv, row 3, column worth: '25.505' cannot be read. "
         "Write pounds like 12.71."),
        (changed("visits", "minutes,from", "mins,from"), "visits.csv, row 1: there is no column 'mins'. "
         "Call it 'minutes', if that is meant."),
        (changed("visits", "minutes,from", "mins,from"), "visits.csv, row 1: column 'minutes' is missing. Add it."),
        (changed("visits", "id,person", "id,id"), "visits.csv, row 1: column 'id' is there 2 times. Keep one."),
        (changed("visits", ",mornings", ",mornings, and more"), "visits.csv, row 2: 16 cells under 15 columns. "
         "Put texts with commas into quotes."),
        (changed("persons", "amira; ben", "amira; max"), "persons.csv, row 2 (person ada): team member 'max' is no "
         "worker of this problem. Add the worker or take the id out."),
        (changed("persons", ",would like,", ",maybe,"), "persons.csv, row 2, column team_strength: 'maybe' cannot be "
         "read. Write strongly or would like."),
        (changed("persons", ",YES,", ",perhaps,"), "persons.csv, row 3, column known_only: 'perhaps' cannot be read. "
         "Write yes or no."),
        (changed("persons", "-1.9000", ""), "persons.csv, row 3, column longitude: the cell is empty, and there is no "
         "travel.csv. Fill it in."),
        (changed("persons", "52.4900", "524900"), "persons.csv, row 3, column latitude: '524900' cannot be read. "
         "Write degrees like 52.4862."),
        (changed("persons", "52.4900", "524.9"), "persons.csv, row 3, column latitude: 524.9, -1.9 is nowhere on "
         "earth. Correct it."),
        (changed("workers", ",foot,", ",tram,"), "workers.csv, row 2, column mode: no speed is known by 'tram'. "
         "Use one of car, bicycle, foot, bus, or give a travel.csv."),
        (changed("workers", "12:00,14:00,30", "12:00,,30"), "workers.csv, row 3, column break_minutes: half a break. "
         "Fill in break_from, break_to and break_minutes."),
        (changed("workers", "12:00,14:00,30", "12:00,12:10,30"), "workers.csv, row 3 (worker ben): a break of 30 "
         "minutes does not fit between 720 and 730. Widen its window or shorten it."),
        (changed("workers", ",16,", ",16.123,"), "workers.csv, row 2, column guaranteed: '16.123' cannot be read. "
         "Write hours like 37.5 or 37:30."),
        (changed("shifts", "ben,weekdays", "max,weekdays"), "shifts.csv, row 3, column worker: no worker 'max'. "
         "Add them or correct the id."),
        (changed("links", "tea", "lunch"), "links.csv, row 2, column first: 'morning/2026-11-23' and 'lunch' are no "
         "two visits, or have no day in common. Give ids of visits.csv with a day in common; a repeated visit’s is "
         "like tea/2026-11-23."),
        (changed("links", "morning/2026-11-23", "night"), "links.csv, row 2, column first: 'night' and 'tea' are no "
         "two visits, or have no day in common. Give ids of visits.csv with a day in common; a repeated visit’s is "
         "like tea/2026-11-23."),
        (changed("links", "morning/2026-11-23,tea", "bath,tea"), "links.csv, row 2, column first: 'bath' and 'tea' are "
         "no two visits, or have no day in common. Give ids of visits.csv with a day in common; a repeated visit’s is "
         "like tea/2026-11-23."),
        (changed("links", "yes\n", "yes\ntea,morning/2026-11-23,0,,any,no\n"), "links tea > morning/2026-11-23 > tea: "
         "each must come after the one before, in a circle. Drop one."),
        (changed("published", "16:00\n", "16:00\ntea,amira,2026-11-23,16:00\n"), "published.csv, row 3, column visit: "
         "'tea' is there twice. Keep one row."),
        (changed("recent", "amira,5", "amira," + "5" * 200_000), "recent.csv, line 2: no CSV (field larger than field "
         "limit (131072)). Export it again."),
        (changed("persons", "football;", "football (madly);"), "persons.csv, row 2, column wishes: "
         "'football (madly); speaks-punjabi (strongly)' cannot be read. "
         "Write tags like football; speaks-punjabi (strongly)."),
        (changed("links", "240,", "240,60"), "links.csv, row 2 (link morning/2026-11-23 > tea): the largest gap 60 is "
         "below the smallest 240. Swap the two."),
        (changed("locks", "amira", "ben"), "locks.csv, row 2 (lock of tea): worker 'ben' is vetoed. "
         "Lock somebody else or take the lock off."),
        (changed("published", "tea,", "lunch,"), "published.csv, row 2 (published lunch): visit 'lunch' is no visit of "
         "this problem. Add the visit or take the id out."),
        (changed("recent", "amira,5", "max,5"), "recent.csv, row 2 (recent of bo): worker 'max' is no worker of this "
         "problem. Add the worker or take the id out."),
        (changed("recent", "amira,5", "amira,5\nbo,amira,6"), "recent.csv, row 3, column worker: this pair is there "
         "twice. Add the two rows up."),
        (changed("settings", "days,7", "days,70"), "settings.csv: 70 days from 2026-11-23 on are too many or too few. "
         "Set start_date, and days from 1 to 28."),
        (changed("settings", "rest,11", "rest,long"), "settings.csv, row 4, column value: 'long' cannot be read as "
         "rest. Write hours like 37.5 or 37:30."),
        (changed("settings", "rest,11", "sleep,11"), "settings.csv, row 4, column setting: there is no 'sleep'. "
         "Use some of: name, start_date, days, rest, break_after, break_minutes, week_hours."),
    ],
)  # fmt: skip
def test_a_fault_names_file_row_column_and_mend(parts: dict[str, str], fault: str, tmp_path: Path) -> None:
    assert fault in told(branch(tmp_path, **parts))


@pytest.mark.parametrize(
    ("travel", "fault"),
    [
        ("foot,a,b,5,", "travel.csv: 1 ways by foot are missing, the first from b to a. "
         "Add a row for each way, both directions."),
        ("foot,a,b,5,\nfoot,b,a,-5,", "travel.csv, row 3, column minutes: -5 is below 0. Give 0 or more."),
        ("foot,a,b,nan,\nfoot,b,a,5,", "travel.csv, row 2, column minutes: 'nan' cannot be read. "
         "Write a whole number."),
        ("foot,a,b,5,\nfoot,b,a,5,\nfoot,b,a,6,", "travel.csv, row 4: b to a by foot is there twice. Keep one."),
        ("car,a,b,5,\ncar,b,a,5,", "workers.csv, row 2 (worker amira): there are no travel times by 'foot'. "
         "Use one of: car."),
        ("foot,a,c,5,\nfoot,c,a,5,", "persons.csv, row 3, column place: 'b' is not in travel.csv. "
         "Add its ways or correct the name."),
    ],
)  # fmt: skip
def test_faults_of_the_travel_table(travel: str, fault: str, tmp_path: Path) -> None:
    persons = "id,place\nada,a\nbo,b\n"
    workers = "id,place,mode,skills\namira,a,foot,hoist\nben,a,foot,hoist\n"
    table = f"mode,from,to,minutes,metres\n{travel}\n"
    assert fault in told(branch(tmp_path, persons=persons, workers=workers, travel=table))


def test_a_home_without_a_place(tmp_path: Path) -> None:
    table = "mode,from,to,minutes\nfoot,a,b,5\nfoot,b,a,5\n"
    assert (
        "persons.csv, row 2, column place: the cell is empty, and travel.csv is there, so every home needs its place."
        " Fill it in."
    ) in told(branch(tmp_path, travel=table))


def test_missing_files_and_wrong_encodings_come_at_once(tmp_path: Path) -> None:
    branch(tmp_path, persons=None)
    (tmp_path / "workers.csv").write_bytes("id,name\namira,Amira\nzoe,Zoë\n".encode("latin-1"))
    (tmp_path / "recent.csv").write_text("")
    assert told(tmp_path) == [
        f"{tmp_path.name}/persons.csv: the file is missing. Export it too.",
        "workers.csv, line 3: a letter is not written in UTF-8. "
        "Save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”).",
        "recent.csv: the file is empty. Export it again.",
    ]


def test_faults_of_the_whole_wait_until_every_row_is_right(tmp_path: Path) -> None:
    no_shift = {"shifts": "worker,days,start,end\n"}
    assert "problem: no worker has a shift. Give at least one worker a shift." in told(branch(tmp_path, **no_shift))
    parts = no_shift | changed("visits", ",30,7:00,", ",half,7:00,")
    assert [fault for fault in told(branch(tmp_path, **parts)) if fault.startswith("problem")] == []


def test_wrong_cells_and_wrong_meanings_come_at_once(tmp_path: Path) -> None:
    parts = changed("visits", ",30,7:00,", ",half,7:00,") | changed("persons", "amira; ben", "amira; max")
    assert told(branch(tmp_path, **parts)) == [
        "visits.csv, row 2, column minutes: 'half' cannot be read. Write a whole number.",
        "persons.csv, row 2 (person ada): team member 'max' is no worker of this problem."
        " Add the worker or take the id out.",
    ]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(problem=problems())
def test_a_problem_comes_back_as_it_was(problem: Problem, tmp_path: Path) -> None:
    csv_folder.write(problem, tmp_path / "branch", start=date(2026, 11, 23))
    assert same(csv_folder.read(tmp_path / "branch"), problem)
    assert csv_folder.start_date(tmp_path / "branch") == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (
            problem([visit("tea")], [worker("dan")], resolution=10),
            "problem: CSV files count in whole minutes. Use the carewright-rota format.",
        ),
        (
            problem([visit("tea", skills=frozenset({"a;b"}))], [worker("dan", skills=frozenset({"a;b"}))]),
            "visits.csv, row 2, column skills: frozenset({'a;b'}) cannot be said in a CSV."
            " Use the carewright-rota format.",
        ),
        (
            problem([visit("tea ")], [worker("dan")]),
            "visits.csv, row 2, column id: 'tea ' cannot be said in a CSV. Use the carewright-rota format.",
        ),
        (
            problem([visit("tea")], [worker("dan")], [person("ann", wishes=(TagWish("cats (strongly)"),))]),
            "persons.csv, row 2, column wishes: (TagWish(tag='cats (strongly)', strength=<Strength.WOULD_LIKE: "
            "'would_like'>),) cannot be said in a CSV. Use the carewright-rota format.",
        ),
    ],
)
def test_what_csv_cannot_say_is_refused_and_nothing_written(wrong: Problem, fault: str, tmp_path: Path) -> None:
    with pytest.raises(BadFile) as error:
        csv_folder.write(wrong, tmp_path / "branch")
    assert fault in [str(found) for found in error.value.faults]
    assert not (tmp_path / "branch").exists()


def test_writing_a_rota_for_a_spreadsheet(tmp_path: Path) -> None:
    small = problem(
        [visit("tea", days=(0, 1)), visit("bed", workers=2), visit("walk", person="=bo", day=1)],
        [worker("sue"), worker("dan")],
        days=2,
    )
    placed = {"tea": Placed(1, 960, ("sue",)), "bed": Placed(0, 1_430, ("dan", "sue"))}
    rota = Rota(placed, {("sue", "tea"): Break(920, 30)})
    csv_folder.write_rota(small, rota, tmp_path / "rota.csv", start=date(2026, 11, 23))
    assert (tmp_path / "rota.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "worker,worker_name,date,start,end,visit,person,person_name,break_before",
        "dan,Dan,2026-11-23,23:50,24:20,bed,ann,Ann,",
        "sue,Sue,2026-11-23,23:50,24:20,bed,ann,Ann,",
        'sue,Sue,2026-11-24,16:00,16:30,tea,ann,Ann,"15:20, 30 minutes"',
        "nobody yet,,2026-11-24,,,walk,'=bo,'=Bo,",
    ]
