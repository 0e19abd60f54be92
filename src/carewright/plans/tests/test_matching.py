"""How a match is worked out: small tables."""

from carewright.people.rules import Skill
from carewright.plans.rules.choices import Asked, Strength, When, Who
from carewright.plans.rules.matching import Heading, Wanted, match, tags, wanted

ADA = [
    Asked(Who.GENDER, Strength.MUST, value="woman"),
    Asked(Who.LANGUAGE, Strength.STRONGLY, value="Welsh"),
    Asked(Who.INTEREST, Strength.WOULD_LIKE, value="birds"),
    Asked(Who.WAYS, Strength.STRONGLY, value="calm"),
    Asked(When.QUIET_DAYS, Strength.MUST, days=(6,)),
]
CERI = tags(gender="woman", languages=["Welsh", "English"], interests=["birds"], ways=["chatty"])
DAN = tags(gender="man", languages=["English"], interests=["birds"], ways=["calm"])


def test_what_is_wanted_of_a_worker() -> None:
    assert wanted(ADA) == [
        Wanted(Heading.SUPPORT, "gender-woman", "is a woman", Strength.MUST),
        Wanted(Heading.SUPPORT, "speaks-welsh", "speaks Welsh", Strength.STRONGLY),
        Wanted(Heading.INTERESTS, "likes-birds", "is interested in birds", Strength.WOULD_LIKE),
        Wanted(Heading.WAYS, "is-calm", "stays calm", Strength.STRONGLY),
    ]


def test_the_score_is_the_share_of_what_is_wished_by_weight() -> None:
    """Welsh 400 and birds 120 are met, calm 400 is not: 520 of 920."""
    found = match(wanted(ADA), CERI)
    assert (found.score, found.against) == (57, ())
    under = {each.heading: (each.met, each.unmet) for each in found.under}
    assert under[Heading.SUPPORT] == (("is a woman", "speaks Welsh"), ())
    assert under[Heading.WAYS] == ((), ("stays calm",))
    assert under[Heading.INTERESTS] == (("is interested in birds",), ())
    assert under[Heading.SKILLS] == ((), ())


def test_a_must_that_is_not_met_rules_out_whatever_the_score() -> None:
    found = match(wanted(ADA), DAN)
    assert found.against == ("must be somebody who is a woman",)
    assert found.score == 57  # birds 120 and calm 400 of 920


def test_a_skill_that_is_missing_rules_out_the_visits_that_need_it() -> None:
    visits = [("Morning", {Skill.HOIST, Skill.MEDICINES}), ("Lunch", {Skill.MEDICINES}), ("A walk", set[Skill]())]
    found = match(wanted(ADA), CERI, visits=visits, skills={Skill.MEDICINES})
    assert (found.not_for, found.against) == (("Morning: needs somebody trained in using a hoist",), ())
    skills = next(each for each in found.under if each.heading is Heading.SKILLS)
    assert (skills.met, skills.unmet) == (("is trained in giving medicines",), ("is trained in using a hoist",))
    found = match(wanted(ADA), CERI, visits=visits[:2])
    assert len(found.not_for) == 2
    assert found.against == ("not trained for any of the visits",)


def test_the_worker_wishes_too() -> None:
    """A liking adds 60, met; something they would rather not have adds 150 that are not."""
    assert match(wanted(ADA), CERI, likes=True).score == round(100 * 580 / 980)
    found = match(wanted(ADA), CERI, rather_not=["where there is: dog"])
    assert (found.score, found.both) == (49, ("would rather not work where there is: dog",))


def test_where_nobody_wishes_anything_there_is_no_score() -> None:
    assert match([], CERI).score is None
    assert match(wanted(ADA[:1]), CERI).score is None  # a must is no wish
