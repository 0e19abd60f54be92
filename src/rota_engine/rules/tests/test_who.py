"""Who comes: may they, and are they whom the person wished for?"""

from rota_engine.problem.model import Problem, Strength, TagWish
from rota_engine.problem.weights import POINTS
from rota_engine.rules import (
    chosen_team,
    faces,
    homes,
    known_only,
    musts,
    new_faces,
    skills,
    vetoes,
    wished_tags,
)
from rota_engine.rules.rule import Finding, Names
from rota_engine.testing import findings, person, placed, problem, visit, worker

DAN_COMES = {"tea": placed("9:00", "dan")}
AMIRA_COMES = {"tea": placed("9:00", "amira")}


def test_skills() -> None:
    tea = visit(skills={"insulin", "hoist"})
    branch = problem([tea], [worker("dan", skills={"hoist"}), worker("amira", skills={"hoist", "insulin", "peg"})])
    assert findings(skills.RULE, branch, AMIRA_COMES) == []
    [found] = findings(skills.RULE, branch, DAN_COMES)
    assert found == Finding("skills", visit="tea", person="ann", worker="dan", day=0, other="insulin")
    assert skills.tell_person(found, Names(branch)) == "Dan does not have the training for this visit."
    assert (
        skills.tell_worker(found, Names(branch)) == "This visit needs training in “insulin”, which Dan does not have."
    )


def test_skills_are_asked_of_both_workers_of_a_double_up() -> None:
    branch = problem([visit(skills={"hoist"}, workers=2)], [worker("dan"), worker("amira")])
    both = findings(skills.RULE, branch, {"tea": placed("9:00", "dan", "amira")})
    assert [found.worker for found in both] == ["dan", "amira"]


def test_vetoes() -> None:
    branch = problem([visit()], [worker("dan"), worker("amira")], [person("ann", vetoes={"dan"})])
    assert findings(vetoes.RULE, branch, AMIRA_COMES) == []
    [found] = findings(vetoes.RULE, branch, DAN_COMES)
    assert found == Finding("vetoes", visit="tea", person="ann", worker="dan", day=0)
    assert vetoes.tell_person(found, Names(branch)) == "You said that Dan should not come."
    assert vetoes.tell_worker(found, Names(branch)) == "Ann has asked for other workers."


def test_musts() -> None:
    workers = [worker("dan", tags={"male"}), worker("amira", tags={"female"})]
    branch = problem([visit()], workers, [person("ann", musts={"female"})])
    assert findings(musts.RULE, branch, AMIRA_COMES) == []
    [found] = findings(musts.RULE, branch, DAN_COMES)
    assert found == Finding("musts", visit="tea", person="ann", worker="dan", day=0, other="female")
    assert musts.tell_person(found, Names(branch)) == "You made a choice about “female” that Dan does not fit."
    assert musts.tell_worker(found, Names(branch)) == "Ann made a choice about “female” that rules this out."


def test_musts_bars() -> None:
    branch = problem([visit()], [worker("dan", tags={"smokes"}), worker("amira")], [person("ann", bars={"smokes"})])
    assert findings(musts.RULE, branch, AMIRA_COMES) == []
    [found] = findings(musts.RULE, branch, DAN_COMES)
    assert found == Finding("musts", visit="tea", person="ann", worker="dan", day=0, other="smokes")


def test_homes() -> None:
    workers = [worker("dan", cannot={"cat", "smoke"}), worker("amira", cannot={"stairs"})]
    branch = problem([visit()], workers, [person("ann", home={"cat", "dog"})])
    assert findings(homes.RULE, branch, AMIRA_COMES) == []
    [found] = findings(homes.RULE, branch, DAN_COMES)
    assert found == Finding("homes", visit="tea", person="ann", worker="dan", day=0, other="cat")
    assert homes.tell_person(found, Names(branch)) == "Dan cannot work in a home marked “cat”, as yours is."
    assert homes.tell_worker(found, Names(branch)) == "Ann’s home is marked “cat”, where Dan cannot work."


def a_home_that_some_workers_know(known_only_at_home: bool, known_only_at_tea: bool) -> Problem:
    """Amira is known, Bea came last week, Cem's count is nought; Dan is in the team, which does not make him known."""
    ann = person("ann", known={"amira"}, known_only=known_only_at_home, team=("dan",))
    workers = [worker("amira"), worker("bea"), worker("cem"), worker("dan")]
    return problem([visit(known_only=known_only_at_tea)], workers, [ann], recent={"ann": {"bea": 1, "cem": 0}})


def test_known_only() -> None:
    for branch in (a_home_that_some_workers_know(True, False), a_home_that_some_workers_know(False, True)):
        for known in ("amira", "bea"):
            assert findings(known_only.RULE, branch, {"tea": placed("9:00", known)}) == []
        for stranger in ("cem", "dan"):
            [found] = findings(known_only.RULE, branch, {"tea": placed("9:00", stranger)})
            assert found == Finding("known_only", visit="tea", person="ann", worker=stranger, day=0)
    names = Names(branch)
    assert (
        known_only.tell_person(found, names) == "You have not met Dan yet, and this visit is only for workers you know."
    )
    assert known_only.tell_worker(found, names) == "Ann has not met Dan yet; an introduction comes first."


def test_known_only_says_nothing_where_nobody_asked_for_it() -> None:
    assert findings(known_only.RULE, a_home_that_some_workers_know(False, False), DAN_COMES) == []


def test_chosen_team() -> None:
    def points(worker_id: str, strength: Strength) -> list[int]:
        ann = person("ann", team=("amira", "bea", "cem"), team_strength=strength)
        workers = [worker(id) for id in ("amira", "bea", "cem", "dan")]
        found = findings(
            chosen_team.RULE,
            problem([visit()], workers, [ann]),
            {"tea": placed("9:00", worker_id)},
            team_strongly=70,
            team_would_like=25,
            team_rank=2,
        )
        return [finding.points for finding in found]

    assert points("amira", Strength.STRONGLY) == []
    assert points("bea", Strength.STRONGLY) == [2 * POINTS]
    assert points("cem", Strength.WOULD_LIKE) == [4 * POINTS]
    assert points("dan", Strength.STRONGLY) == [70 * POINTS]
    assert points("dan", Strength.WOULD_LIKE) == [25 * POINTS]


def test_chosen_team_sentences() -> None:
    branch = problem([visit()], [worker("amira"), worker("bea"), worker("dan")], [person("ann", team=("amira", "bea"))])
    names = Names(branch)
    [second] = findings(chosen_team.RULE, branch, {"tea": placed("9:00", "bea")}, team_rank=2)
    assert second == Finding("chosen_team", 2 * POINTS, 2, "tea", "ann", "bea", 0)
    assert chosen_team.tell_person(second, names) == "Bea is number 2 on your list."
    assert chosen_team.tell_worker(second, names) == "Bea is number 2 on Ann’s list."
    [outside] = findings(chosen_team.RULE, branch, DAN_COMES, team_strongly=70)
    assert outside == Finding("chosen_team", 70 * POINTS, 0, "tea", "ann", "dan", 0)
    assert chosen_team.tell_person(outside, names) == "Dan is not in the team you chose."
    assert chosen_team.tell_worker(outside, names) == "Dan is not in the team that Ann chose."


def test_nobody_is_outside_a_team_that_was_not_chosen() -> None:
    assert findings(chosen_team.RULE, problem([visit()], [worker("dan")]), DAN_COMES) == []


def test_wished_tags() -> None:
    wishes = (TagWish("football"), TagWish("speaks-punjabi", Strength.STRONGLY))
    workers = [worker("dan", tags={"chess"}), worker("amira", tags={"football", "speaks-punjabi"})]
    branch = problem([visit()], workers, [person("ann", wishes=wishes)])
    assert findings(wished_tags.RULE, branch, AMIRA_COMES) == []
    football, language = findings(wished_tags.RULE, branch, DAN_COMES, tag_strongly=40, tag_would_like=12)
    assert football == Finding("wished_tags", 12 * POINTS, 1, "tea", "ann", "dan", 0, "football")
    assert language == Finding("wished_tags", 40 * POINTS, 1, "tea", "ann", "dan", 0, "speaks-punjabi")
    to_person = wished_tags.tell_person(language, Names(branch))
    assert to_person == "You would like “speaks punjabi” if possible, and Dan does not match that."
    to_worker = wished_tags.tell_worker(football, Names(branch))
    assert to_worker == "Ann would like “football” if possible, and Dan does not match that."


def test_new_faces() -> None:
    visits = [visit("lunch"), visit("tea"), visit("supper")]
    workers = [worker("amira"), worker("bea"), worker("cem"), worker("dan")]
    branch = problem(visits, workers, [person("ann", known={"amira"})], recent={"ann": {"bea": 2, "cem": 0}})
    met = {"lunch": placed("12:00", "amira"), "tea": placed("16:00", "bea")}
    assert findings(new_faces.RULE, branch, met) == []
    # Dan counts once, at his first visit of the day; Cem, recent but with no visit, is as new.
    strangers = {"tea": placed("16:00", "dan"), "lunch": placed("12:00", "dan"), "supper": placed("19:00", "cem")}
    dan, cem = findings(new_faces.RULE, branch, strangers, new_face=90)
    assert dan == Finding("new_faces", 90 * POINTS, 1, "lunch", "ann", "dan", 0)
    assert cem == Finding("new_faces", 90 * POINTS, 1, "supper", "ann", "cem", 0)
    assert new_faces.tell_person(dan, Names(branch)) == "Dan would be new to you."
    assert new_faces.tell_worker(dan, Names(branch)) == "Dan has not met Ann yet."


def faces_of(
    who: str, recent: dict[str, int] | None = None, **ann: int
) -> list[tuple[int, int, str | None, int | None]]:
    """Points, faces too many, ceiling and day, for one visit a day by the worker of each letter; a dot: no visit."""
    visits = [visit(f"day-{day}", day=day) for day in range(len(who))]
    workers = [worker(letter, days=len(who)) for letter in "abcdef"]
    branch = problem(visits, workers, [person("ann", **ann)], days=len(who), recent={"ann": recent or {}})
    rota = {f"day-{day}": placed("9:00", letter, day=day) for day, letter in enumerate(who) if letter != "."}
    found = findings(faces.RULE, branch, rota, another_face=3, above_ceiling=25)
    assert all(finding.person == "ann" for finding in found)
    return [(finding.points // POINTS, finding.amount, finding.other, finding.day) for finding in found]


def test_faces_each_beyond_the_first_in_a_fortnight() -> None:
    assert faces_of("aaaaaaa") == []
    assert faces_of("abacaba") == [(2 * 3, 2, None, 0)]
    # A worker of each fortnight costs nothing; the same two in both fortnights cost in each.
    assert faces_of("aaaaaaaaaaaaaabb") == []
    assert faces_of("abaaaaaaaaaaaaab") == [(3, 1, None, 0), (3, 1, None, 14)]
    # Workers of the days before are no part of this price.
    assert faces_of("aaaaaaa", recent={"b": 3}) == []


def test_faces_above_the_ceiling_of_14_days() -> None:
    assert faces_of("abaabab", faces_14=2) == [(3, 1, None, 0)]
    assert faces_of("abcdaaa", faces_14=2) == [(9, 3, None, 0), (2 * 25, 2, "14 days", 0)]
    # Day 14 begins a new fortnight.
    assert faces_of("aaaaaaaaaaaaaabb", faces_14=1) == []
    assert faces_of("aaaaaaaaaaaaaabc", faces_14=1) == [(3, 1, None, 14), (25, 1, "14 days", 14)]


def test_faces_of_the_days_before_count_but_only_what_is_added_weighs() -> None:
    assert faces_of("aaa", recent={"b": 1, "c": 0}, faces_14=2) == []
    assert faces_of("aaa", recent={"b": 1, "c": 1}, faces_14=2) == [(25, 1, "14 days", 0)]
    # Three came before where two were agreed: that is past. A fourth is not.
    assert faces_of("bbb", recent={"b": 1, "c": 1, "d": 1}, faces_14=2) == []
    assert faces_of("aaa", recent={"b": 1, "c": 1, "d": 1}, faces_14=2) == [(25, 1, "14 days", 0)]
    # In the second fortnight the days before count no more.
    assert faces_of("..............ab", recent={"c": 1, "d": 1}, faces_14=2) == [(3, 1, None, 14)]


def test_faces_above_the_ceiling_of_28_days() -> None:
    assert faces_of("aaaaaaaaaaaaaabb", faces_28=2) == []
    assert faces_of("aaaaaaaaaaaaaabb", faces_28=1) == [(25, 1, "28 days", 0)]
    assert faces_of("aaaaaaaaaaaaaabb", recent={"c": 1}, faces_28=2) == [(25, 1, "28 days", 0)]
    assert faces_of("aaaaaaaaaaaaaaaa", recent={"c": 1, "d": 1}, faces_28=1) == [(25, 1, "28 days", 0)]


def test_faces_sentences() -> None:
    names = Names(problem([visit()], []))
    many = Finding("faces", 3 * POINTS, 2, person="ann", day=0)
    assert faces.tell_person(many, names) == "You have 3 different workers within two weeks."
    assert faces.tell_worker(many, names) == "Ann has 3 different workers within two weeks."
    above = Finding("faces", 25 * POINTS, 1, person="ann", day=0, other="14 days")
    assert faces.tell_person(above, names) == "You would have 1 worker more in 14 days than you agreed to."
    assert faces.tell_worker(above, names) == "Ann would have 1 worker more in 14 days than agreed."
