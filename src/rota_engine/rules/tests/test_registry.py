import pkgutil
from itertools import product

import pytest

import rota_engine.rules
from rota_engine.rules import BY_NAME, RULES
from rota_engine.rules.rule import Finding, Names, Rule, rate
from rota_engine.testing import person, problem, visit, worker


def test_every_rule_file_is_in_the_registry_under_its_name() -> None:
    files = {module.name for module in pkgutil.iter_modules(rota_engine.rules.__path__)} - {"rule", "tests"}
    assert {rule.name for rule in RULES} == files
    assert len(RULES) == len(BY_NAME) == 37
    for name in files:
        assert BY_NAME[name] is getattr(rota_engine.rules, name).RULE


def test_hard_rules_come_first() -> None:
    assert [rule.hard for rule in RULES] == sorted((rule.hard for rule in RULES), reverse=True)
    assert sum(rule.hard for rule in RULES) == 17


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_sentences_are_whole_and_name_people_not_ids(rule: Rule) -> None:
    branch = problem(
        [visit("visit-1", "p1"), visit("visit-2", "p1")], [worker("w1", name="Dan")], [person("p1", name="Ann")]
    )
    names = Names(branch)
    for amount, other, tell in product((-90, 0, 1, 90), (None, "visit-2"), (rule.tell_person, rule.tell_worker)):
        sentence = tell(Finding(rule.name, 60, amount, "visit-1", "p1", "w1", 0, other), names)
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert not {"visit-1", "p1", "w1"} & set(sentence.replace(".", " ").replace("’", " ").split())


def test_names_of_people_times_and_tags() -> None:
    names = Names(problem([visit("tea", "ann")], [worker("dan")]))
    assert (names.person("ann"), names.worker("dan"), names.visit_person("tea")) == ("Ann", "Dan", "Ann")
    assert (names.person(None), names.worker(None), names.visit_person(None)) == ("somebody",) * 3
    assert [names.clock(570), names.clock(1500)] == ["9:30", "1:00"]
    lengths = {0: "0 minutes", 1: "1 minute", -90: "90 minutes", 119: "119 minutes", 120: "2 hours"}
    assert {minutes: names.length(minutes) for minutes in lengths} == lengths
    assert names.length(241) == "4 hours 1 minute"
    assert [names.moved(1), names.moved(-150)] == ["1 minute later", "2 hours 30 minutes earlier"]
    assert names.tag("speaks-punjabi") == "“speaks punjabi”"


def test_a_rate_is_whole_pence_an_hour() -> None:
    assert rate(worker(pay=1271), 50) == 635
