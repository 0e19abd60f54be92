"""An illustrated face for everybody, drawn from the name alone: the same name, the same face, and never a stranger's.

Initials for eyes and a smile below, on one of a few shapes and colours. Nothing in it says how old somebody is, what
they look like or where they come from: we do not know, and would get it wrong.
"""

from hashlib import blake2b

from rota_engine.page.html import Html, element, join

INK = "#2a2723"
COLOURS = (
    ("#f3c98b", "#d98e3f"), ("#e9b8a6", "#c4704f"), ("#c9d8b0", "#84a05f"), ("#d9bfdc", "#9a6aa3"),
    ("#f0b9bd", "#cf6f78"), ("#b9d9cb", "#5c9c83"), ("#e8d7a0", "#b99a3c"), ("#cfc6e6", "#8579b8"),
    ("#f2cdb0", "#d0804d"), ("#c4d6d6", "#6f9797"),
)  # fmt: skip
"""Light for the face and darker for the shoulders; the ink of the initials stands out from both."""

SHAPES = (
    "M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42z",
    "M14 3h20a11 11 0 0 1 11 11v20a11 11 0 0 1-11 11H14A11 11 0 0 1 3 34V14A11 11 0 0 1 14 3z",
    "M24 3c9 0 21 5 21 19S35 45 24 45S3 37 3 22S15 3 24 3z",
    "M24 6A6.6 6.6 0 0 1 35 10A6.6 6.6 0 0 1 41 21A6.6 6.6 0 0 1 39 33A6.6 6.6 0 0 1 30 41A6.6 6.6 0 0 1 18 41"
    "A6.6 6.6 0 0 1 9 33A6.6 6.6 0 0 1 7 21A6.6 6.6 0 0 1 13 10A6.6 6.6 0 0 1 24 6z",
    "M27 3c12 0 18 9 18 20S37 45 25 45S3 38 3 27S13 3 27 3z",
    "M24 3C36 3 45 9 45 24v10a11 11 0 0 1-11 11H14A11 11 0 0 1 3 34V24C3 9 12 3 24 3z",
)
"""Outlines in a square of 48: a circle, a cushion, a pebble, a flower, a leaning pebble, an arch."""


def initials(name: str) -> str:
    """Of the first and the last name: "Amira Khan" is AK, "Dan" is D."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()] or ["?"]
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def drawn(name: str) -> Html:
    """What is inside the picture, in a square of 48."""
    first, second = blake2b(name.encode(), digest_size=2).digest()
    light, dark = COLOURS[first % len(COLOURS)]
    letters = initials(name)
    face = Html(
        f'<path d="{SHAPES[second % len(SHAPES)]}" fill="{light}"/>'
        f'<path d="M11 43.5c2-7 7-9.5 13-9.5s11 2.5 13 9.5c-8 2-18 2-26 0z" fill="{dark}"/>'
        f'<path d="M18.5 28c3 3.2 8 3.2 11 0" fill="none" stroke="{INK}" stroke-width="2" stroke-linecap="round"/>'
    )
    size = 14 if len(letters) > 1 else 16
    return join(
        face, element("text", letters, x=24, y=24, fill=INK, text_anchor="middle", font_size=size, font_weight=700)
    )
