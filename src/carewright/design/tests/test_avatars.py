"""Drawn faces: the same name gives the same one, all of them are whole, and nothing is guessed of anybody."""

from xml.etree import ElementTree

import pytest

from carewright.design.avatars import HAIRS, SKINS, Look, Style, drawing, lettering

NAMES = [f"somebody {number}" for number in range(400)]


def test_a_name_always_gives_the_same_face() -> None:
    assert drawing(Look.of("Ada")) == drawing(Look.of("Ada"))
    assert len({drawing(Look.of(name)) for name in NAMES}) > 380


def test_names_give_every_skin_hair_and_style_that_is_not_guessing() -> None:
    looks = [Look.of(name) for name in NAMES]
    assert {look.skin for look in looks} == set(SKINS)
    assert {look.hair for look in looks} == set(HAIRS)
    assert {look.style for look in looks} == set(Style) - {Style.BALD, Style.HEADSCARF, Style.TURBAN}
    assert not any(look.beard for look in looks)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("beard", [False, True])
def test_every_face_is_whole(style: Style, beard: bool) -> None:
    for skin in SKINS:
        inside = drawing(Look(skin, "grey", style, glasses=beard, beard=beard))
        ElementTree.fromstring(f"<svg>{inside}</svg>")
        assert SKINS[skin][0] in inside


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Dot", "D"), ("Ada Mary Lovelace", "AL"), ("  maria  de  souza ", "MS"), ("<b> &", "<&"), ("Łucja Żak", "ŁŻ")],
)
def test_who_cannot_choose_is_shown_by_first_letters(name: str, letters: str) -> None:
    inside = ElementTree.fromstring(f"<svg>{lettering(name, 'a seed')}</svg>")
    assert "".join(inside.itertext()) == letters


def test_a_chosen_look_is_kept_and_the_rest_comes_from_the_name() -> None:
    look = Look.chosen("Ada", {"style": "headscarf", "glasses": True})
    assert (look.style, look.glasses, look.skin) == (Style.HEADSCARF, True, Look.of("Ada").skin)
    assert Look.chosen("somebody else", look.parts) == look


@pytest.mark.parametrize("parts", [{"skin": "blue"}, {"style": "mohican"}, {"hat": True}, {"ground": 99}])
def test_what_cannot_be_drawn_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(KeyError):
        Look.chosen("Ada", parts)
