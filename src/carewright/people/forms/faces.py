"""How somebody is drawn, and the photo that they give."""

from typing import Any

from django import forms
from django.utils.text import capfirst

from carewright.design.avatars import CLOTHES, GROUNDS, HAIRS, SKINS, Look, Style
from carewright.design.rules import Face

PARTS = {
    "style": ("How the hair is worn", Style.choices()),
    "hair": ("Hair", [(each, each) for each in HAIRS]),
    "skin": ("Skin", [(each, each) for each in SKINS]),
    "glasses": ("Glasses", [("no", "no glasses"), ("yes", "glasses")]),
    "beard": ("Beard", [("no", "no beard"), ("yes", "a beard")]),
    "clothes": ("Clothes", [(str(number), f"colour {number + 1}") for number in range(len(CLOTHES))]),
    "ground": ("Behind", [(str(number), f"colour {number + 1}") for number in range(len(GROUNDS))]),
}
"""What there is to choose of a drawn face, and from what."""


class Drawn(forms.Form):
    """The parts of a drawn face, one to be chosen of each."""

    def __init__(self, *args: Any, now: Look, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.now = now
        for name, (label, choices) in PARTS.items():
            self.fields[name] = forms.ChoiceField(label=label, choices=choices)

    def chosen(self) -> Look:
        """What is ticked, where all of it was sent; what is kept so far, before that."""
        return Look.chosen("", self.parts()) if self.is_bound and self.is_valid() else self.now

    def parts(self) -> dict[str, Any]:
        """What ``choose_look`` is given."""
        return {name: _meant(name, said) for name, said in self.cleaned_data.items()}

    def rows(self) -> list[dict[str, Any]]:
        """Each part with all there is to choose from, drawn as the face would be with it."""
        now = self.chosen().parts
        return [
            {
                "field": self[name],
                "options": [
                    {
                        "value": value,
                        "label": capfirst(words),
                        "face": Face(words, look=Look.chosen("", now | {name: _meant(name, value)})),
                        "ticked": value == _sent(now[name]),
                    }
                    for value, words in choices
                ],
            }
            for name, (_, choices) in PARTS.items()
        ]


def _sent(value: object) -> str:
    """A part of a look as a form sends it."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _meant(name: str, sent: str) -> str | bool | int:
    """And as it is stored."""
    if name in ("glasses", "beard"):
        return sent == "yes"
    return int(sent) if name in ("clothes", "ground") else sent


class Photo(forms.Form):
    photo = forms.FileField(
        label="A photo",
        help_text="JPEG, PNG or WebP. Where it was taken is not kept.",
        widget=forms.FileInput,
    )
