"""Drawn faces: warm, friendly and varied, made from a name alone, so that everybody has one and it is always the same.

A drawing from a name says nothing about who somebody is: we don't know, and never guess a beard, a bald head, a
headscarf or a turban. Whoever wants theirs to be like them chooses their own look. Those who have no page on which to
choose (the circle of a person) are shown by their first letters, so that a son is not drawn as somebody's daughter.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from typing import Any, Self

from carewright.core.rules import Labelled

SKINS = {
    "porcelain": ("#f6d9c6", "#e9b9a0"), "peach": ("#efc3a4", "#dc9f7c"), "sand": ("#dfae86", "#c78a61"),
    "honey": ("#cd9568", "#b27448"), "bronze": ("#ac7148", "#8d5630"), "chestnut": ("#8a5636", "#6d3f25"),
    "umber": ("#6b4129", "#512e1b"), "ebony": ("#4f3022", "#3a2116"),
}  # fmt: skip
"""The face, and its ears, neck and cheeks."""

HAIRS = {
    "black": "#29211f", "dark brown": "#47301f", "brown": "#6f4a2e", "auburn": "#8c4527", "ginger": "#bd662f",
    "fair": "#d3a75c", "grey": "#87817c", "white": "#cfc9c2",
}  # fmt: skip
GROUNDS = ("#f7d9a8", "#f3c3b2", "#cfe0bd", "#dcc7e3", "#bfdcd6", "#f4d3dd", "#c9d6ea", "#efe0b3")
CLOTHES = ("#6b2d5c", "#1f4d3a", "#b5532f", "#3f5f8a", "#a23b5b", "#4f7355", "#8a6d1f", "#59497e")


class Style(Labelled):
    """How hair is worn."""

    SHORT = "short", "short"
    SIDE = "side", "short, with a parting"
    CROP = "crop", "very short"
    BALD = "bald", "none"
    CURLS = "curls", "short curls"
    AFRO = "afro", "round and full"
    BOB = "bob", "to the chin"
    LONG = "long", "long"
    WAVES = "waves", "long and wavy"
    BUN = "bun", "in a bun"
    HEADSCARF = "headscarf", "under a headscarf"
    TURBAN = "turban", "under a turban"


BEHIND = {
    Style.AFRO: '<circle cx="50" cy="38" r="33"/>',
    Style.CURLS: '<path d="M23 44a10 10 0 0 1 3-17 11 11 0 0 1 15-12 12 12 0 0 1 19 0 11 11 0 0 1 14 12 10 10 0 0 1 3 '
    '17z"/>',
    Style.BOB: '<path d="M24 66V42c0-17 11-28 26-28s26 11 26 28v24c-6 4-46 4-52 0z"/>',
    Style.LONG: '<path d="M22 86V42c0-18 12-29 28-29s28 11 28 29v44z"/>',
    Style.WAVES: '<path d="M22 84c-6-8 3-13-1-21s2-13 1-21c0-18 12-29 28-29s28 11 28 29c-1 8 5 13 1 21s5 13-1 21z"/>',
    Style.BUN: '<circle cx="50" cy="13" r="10"/><path d="M25 48V42c0-17 10-27 25-27s25 10 25 27v6z"/>',
}
"""What is seen of the hair behind the head."""

FRONT = {
    Style.SHORT: '<path d="M28 44c-3-17 7-29 22-29s25 12 22 29c-2-8-5-12-9-15-9 3-19 3-27 1-4 3-7 7-8 14z"/>',
    Style.SIDE: '<path d="M28 45c-4-18 6-30 22-30s26 12 22 30c-1-7-3-11-7-14-12 1-22-2-27-8-1 8-8 12-10 22z"/>',
    Style.CROP: '<path d="M29 39c-1-15 8-23 21-23s22 8 21 23c-4-8-11-12-21-12s-17 4-21 12z"/>',
    Style.BALD: "",
    Style.CURLS: '<path d="M29 37a7 7 0 0 1 6-9 8 8 0 0 1 11-4 8 8 0 0 1 11 0 8 8 0 0 1 9 5 7 7 0 0 1 5 8c-2-16-9'
    '-22-21-22s-19 6-21 22z"/>',
    Style.AFRO: '<path d="M29 40c1-10 9-15 21-15s20 5 21 15c3-16-7-27-21-27S26 24 29 40z"/>',
    Style.BOB: '<path d="M28 46c-2-18 8-30 22-30s24 12 22 30c-2-9-5-13-8-16-10 2-21 2-28 0-3 3-6 7-8 16z"/>',
    Style.LONG: '<path d="M28 47c-2-20 8-32 22-32s24 12 22 32c-2-10-9-17-20-24-4 10-14 15-24 24z"/>',
    Style.WAVES: '<path d="M28 46c-2-19 8-31 22-31s24 12 22 31c-3-9-10-11-14-20-6 8-22 9-30 20z"/>',
    Style.BUN: '<path d="M28 43c-1-17 8-27 22-27s23 10 22 27c-3-10-11-16-22-16s-19 6-22 16z"/>',
}
"""What is seen of it before the head."""

FROM_A_NAME = tuple(style for style in BEHIND | FRONT if style is not Style.BALD)
OLDER = ("grey", "white")


@dataclass(frozen=True)
class Look:
    """How a face is drawn; each part a name from the lists above, or whether it is there."""

    skin: str
    hair: str
    style: Style
    glasses: bool = False
    beard: bool = False
    ground: int = 0
    clothes: int = 0

    @classmethod
    def of(cls, seed: str) -> Self:
        """The look that a name gives."""
        skin, hair, style, glasses, ground, clothes = blake2b(seed.encode(), digest_size=6).digest()
        skins, styles = list(SKINS), sorted(FROM_A_NAME, key=lambda each: each.value)
        # Hair that goes with the skin, grey and white with all: the drawing should look like somebody one could meet.
        hairs = ["black", "black", "black", *OLDER] if skin % len(skins) >= 3 else list(HAIRS)
        return cls(
            skin=skins[skin % len(skins)],
            hair=hairs[hair % len(hairs)],
            style=styles[style % len(styles)],
            glasses=glasses % 4 == 0,
            ground=ground % len(GROUNDS),
            clothes=clothes % len(CLOTHES),
        )

    @classmethod
    def chosen(cls, seed: str, parts: Mapping[str, Any]) -> Self:
        """The look that somebody chose, from plain values as they are stored; what they left out comes from the name.

        ``KeyError``: there is no such part, skin, hair, style, ground or clothes.
        """
        known = cls.of(seed).parts
        if unknown := set(parts) - set(known):
            raise KeyError(f"a look has no {sorted(unknown)[0]}")
        told = known | dict(parts)
        if told["skin"] not in SKINS or told["hair"] not in HAIRS:
            raise KeyError(f"no skin {told['skin']} or no hair {told['hair']}")
        if told["ground"] not in range(len(GROUNDS)) or told["clothes"] not in range(len(CLOTHES)):
            raise KeyError(f"no ground {told['ground']} or no clothes {told['clothes']}")
        return cls(**told | {"style": Style.of(told["style"])})

    @property
    def parts(self) -> dict[str, Any]:
        """As plain values, to store; ``chosen`` makes the same look of them again."""
        return vars(self) | {"style": self.style.value}


def lettering(name: str, seed: str) -> str:
    """What is inside the picture of somebody who cannot choose how they are drawn: their first letters on the ground
    that a name gives. SVG in a square of 100."""
    words = name.split()
    letters = escape("".join(word[0] for word in words[:1] + words[1:][-1:]).upper())
    return (
        f'<rect width="100" height="100" fill="{GROUNDS[Look.of(seed).ground]}"/><text x="50" y="64" fill="#2a2723" '
        f'text-anchor="middle" font-family="inherit" font-size="40" font-weight="700">{letters}</text>'
    )


def drawing(look: Look) -> str:
    """What is inside the picture: SVG in a square of 100, without words."""
    skin, shade = SKINS[look.skin]
    hair, cloth, ground = HAIRS[look.hair], CLOTHES[look.clothes], GROUNDS[look.ground]
    ink = "#2a2723" if look.skin not in ("umber", "ebony") else "#1a1210"
    parts = [
        f'<rect width="100" height="100" fill="{ground}"/>',
        f'<g fill="{hair}">{BEHIND.get(look.style, "")}</g>',
        f'<path d="M14 100c2-17 14-24 36-24s34 7 36 24z" fill="{cloth}"/>',
        f'<path d="M41 62h18v14c0 7-18 7-18 0z" fill="{shade}"/>',
    ]
    if look.style is not Style.HEADSCARF:
        parts.append(
            f'<circle cx="28" cy="48" r="5.5" fill="{shade}"/><circle cx="72" cy="48" r="5.5" fill="{shade}"/>'
        )
    parts += [
        f'<path d="M28 42c0-16 9-25 22-25s22 9 22 25c0 17-9 29-22 29S28 59 28 42z" fill="{skin}"/>',
        f'<g fill="{shade}" opacity=".65"><circle cx="36" cy="54" r="4.5"/><circle cx="64" cy="54" r="4.5"/></g>',
    ]
    if look.beard:
        parts.append(
            f'<path d="M28 45c0 18 8 29 22 29s22-11 22-29c-2 6-4 9-7 10-6-3-24-3-30 0-3-1-5-4-7-10z" fill="{hair}"/>'
        )
    parts += [
        f'<g fill="{ink}"><circle cx="41" cy="45" r="2.7"/><circle cx="59" cy="45" r="2.7"/></g>',
        f'<g fill="none" stroke="{ink}" stroke-width="1.8" stroke-linecap="round"><path d="M36.5 38.5q4-2.5 8-.5"/>'
        '<path d="M55.5 38q4-2 8 .5"/></g>',
        f'<path d="M50 47q-2.5 5 .5 6" fill="none" stroke="{shade}" stroke-width="2" stroke-linecap="round"/>',
        f'<path d="M42 58.5q8 7.5 16 0" fill="{"#fff" if look.beard else "none"}" stroke="{ink}" stroke-width="2.2" '
        'stroke-linecap="round"/>',
    ]
    if look.style is Style.HEADSCARF:
        parts.append(
            f'<path d="M50 10c-18 0-29 13-29 33 0 18 4 30 12 38h34c8-8 12-20 12-38 0-20-11-33-29-33zm0 12c12 0 19 9 19 '
            f'22 0 15-8 25-19 25s-19-10-19-25c0-13 7-22 19-22z" fill="{cloth}" fill-rule="evenodd"/>'
        )
    elif look.style is Style.TURBAN:
        parts.append(
            f'<path d="M25 37c-3-17 9-29 25-29s28 12 25 29c-8-7-16-10-25-10s-17 3-25 10z" fill="{cloth}"/>'
            '<path d="M28 31c8-8 20-10 31-6M35 18c8 0 17 3 24 9" fill="none" stroke="#fff" stroke-width="1.5" '
            'opacity=".4"/>'
        )
    else:
        parts.append(f'<g fill="{hair}">{FRONT[look.style]}</g>')
    if look.glasses:
        parts.append(
            f'<g fill="none" stroke="{ink}" stroke-width="1.8"><circle cx="40.5" cy="45.5" r="7"/>'
            '<circle cx="59.5" cy="45.5" r="7"/><path d="M47.5 44.5q2.5-2 5 0"/></g>'
        )
    return "".join(parts)
