"""Components say what they are given, and nothing that they are given becomes part of the page's code."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from carewright.core.refusal import Refused
from carewright.design.examples import shown
from carewright.design.rules import Face, Happening, Row

NASTY = '<script>alert("x")</script>'


def made(source: str, **context: Any) -> str:
    return Template("{% load design %}" + source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        "{% tag nasty %}",
        "{% notice nasty %}",
        "{% card nasty href=nasty %}{{ nasty }}{% endcard %}",
        "{% panel nasty %}{{ nasty }}{% endpanel %}",
        "{% inset %}{{ nasty }}{% endinset %}",
        "{% warning nasty %}{{ nasty }}{% endwarning %}",
        "{% details nasty %}{{ nasty }}{% enddetails %}",
        "{% avatar nasty 's' nasty %}",
        "{% avatar photo 's' nasty %}",
        "{% summary rows %}",
        "{% timeline happenings %}",
        "{% audio nasty nasty nasty %}",
        "{% empty nasty nasty nasty nasty %}",
        "{% refusal nasty nasty %}",
        "{% crumbs nasty nasty %}",
        "{% back nasty nasty %}",
    ],
)
def test_words_stay_words(source: str) -> None:
    page = made(
        source,
        nasty=NASTY,
        photo=Face("Ada", photo=f'"{NASTY}'),
        rows=[Row(NASTY, NASTY, NASTY, NASTY)],
        happenings=[Happening(NASTY, NASTY, NASTY, NASTY)],
    )
    assert "<script" not in page
    assert '"x")' not in page


def test_a_face_has_words_or_is_decoration() -> None:
    assert 'role="img" aria-label="Ada"' in made("{% avatar 'Ada' 'm' 'Ada' %}")
    assert 'aria-hidden="true"' in made("{% avatar 'Ada' %}")
    assert made("{% avatar face 'm' 'Ada' %}", face=Face("Ada", photo="/p.jpg")) == (
        '<img class="cw-face cw-face--m" src="/p.jpg" alt="Ada">'
    )


def test_a_strip_says_who_comes_and_where_nobody_does() -> None:
    page = made("{% strip week %}", **shown())
    for words in ("Bo and Flo", "Nobody yet", "Nobody is due", "new to you", "today"):
        assert words in " ".join(page.split())


def test_a_refusal_says_who_can_help() -> None:
    page = made("{% refusal refused %}", refused=Refused("Too late.", "Ring the office."))
    assert "Too late." in page
    assert "Ring the office." in page
    assert "Who can help" not in made("{% refusal refused %}", refused=Refused("Too late."))


def test_a_colour_without_meaning_is_an_error() -> None:
    with pytest.raises(KeyError):
        made("{% tag 'kept' 'turquoise' %}")


def test_pages_keep_what_else_is_in_the_address() -> None:
    request = RequestFactory().get("/", {"q": "ada", "page": "4"})
    page = made("{% pages long_list %}", request=request, **shown())
    assert 'href="?q=ada&amp;page=5"' in page
    assert page.count("aria-current") == 1


def test_a_conversation_says_how_far_it_is() -> None:
    page = made("{% steps steps %}", **shown())
    assert "Question 3 of 4" in page
    assert page.count('aria-current="step"') == 1


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "Saturday 24 October 2026, 1am"), (23, "Saturday 24 October 2026, midnight")]
)
def test_a_moment_is_said_by_the_clock_in_london(hour: int, said: str) -> None:
    assert made("{{ at|moment }}", at=datetime(2026, 10, 24 if hour == 0 else 23, hour, tzinfo=UTC)) == said
