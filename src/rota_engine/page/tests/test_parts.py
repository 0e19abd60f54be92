"""The small parts that a page is made of."""

import re
from datetime import date
from importlib.resources import files
from itertools import product

import pytest

from rota_engine.page import avatar, icons
from rota_engine.page.days import Days
from rota_engine.page.glance import share
from rota_engine.page.html import Html, element, join

STYLE = files("rota_engine.page").joinpath("style.css").read_text("utf-8")


def test_text_is_escaped_and_html_is_not_escaped_again() -> None:
    assert element("p", "<b> & ", element("b", "x"), None) == "<p>&lt;b&gt; &amp; <b>x</b></p>"
    assert join("<", Html("<")) == "&lt;<"


def test_attributes() -> None:
    made = element("a", class_="x", aria_label='"', open=True, tabindex=0, hidden=False, title=None)
    assert made == '<a class="x" aria-label="&quot;" open tabindex="0"></a>'
    assert element("meta", name="x") == '<meta name="x">'


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amira Khan", "AK"),
        ("Dan", "D"),
        ("siân évans", "SÉ"),
        ("Jo Ann Lee", "JL"),
        ("Ana-Maria", "AM"),
        ("(?) ", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert avatar.initials(name) == letters


def test_the_same_name_has_the_same_face_and_names_have_many() -> None:
    assert avatar.drawn("Amira Khan") == avatar.drawn("Amira Khan")
    assert len({re.sub("<text.*", "", avatar.drawn(f"Person {n}")) for n in range(200)}) > 40


def test_every_icon_is_drawn_once() -> None:
    assert [icons.defined().count(f'id="i-{name}"') for name in icons.LINES] == [1] * len(icons.LINES)


def test_days_with_a_date() -> None:
    days = Days(date(2026, 12, 30), 7)
    assert [days.name(0), days.short(2)] == ["Wednesday 30 December", "Fri 1"]
    assert days.title() == "Wednesday 30 December to Tuesday 5 January 2027"


def test_days_without_a_date_begin_on_a_monday() -> None:
    assert [Days(None, 7).name(6), Days(None, 7).short(0), Days(None, 7).title()] == ["Sunday", "Mon", "7 days"]
    assert [Days(None, 14).name(8), Days(None, 14).short(8)] == ["Tuesday of week 2", "Tue, week 2"]
    assert [Days(None, 1).title(), Days(date(2026, 11, 23), 1).title()] == ["One day", "Monday 23 November 2026"]


def test_a_share_is_never_rounded_up_to_all() -> None:
    assert [share(999, 1000), share(3, 3), share(0, 0)] == ["99%", "100%", "–"]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_it_should_be() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


GROUNDS = ("page", "paper")
TEXT = [*product(("ink", "quiet", "green", "plum", "honey-ink"), GROUNDS), ("ink", "honey"), ("ink", "green-soft"),
        ("green", "green-soft"), ("green", "honey"), ("honey-ink", "honey")]  # fmt: skip
LINES = [("strong-line", "page"), ("strong-line", "paper"), ("green", "plum-soft")]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("colour", "ground", "least"), [(*p, 4.5) for p in TEXT] + [(*p, 3.0) for p in LINES])
def test_colours_stand_out(scheme: int, colour: str, ground: str, least: float) -> None:
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", STYLE.split(":root {")[1 + scheme].split("}")[0]))
    assert contrast(colours[colour], colours[ground]) >= least


def test_initials_stand_out() -> None:
    assert min(contrast(avatar.INK, light) for light, _ in avatar.COLOURS) >= 4.5
