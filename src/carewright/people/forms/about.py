"""Who a person is, where they live, how to get in, and what helps us talk."""

from collections.abc import Iterable
from typing import Any

from django import forms

from carewright.design.fields import DayField
from carewright.people.models import CommunicationNeed
from carewright.people.rules import CommunicationKind


class WhoIAm(forms.Form):
    called = forms.CharField(
        label="What should people call you?", help_text="The name that they say at your door.", max_length=100
    )
    full_name = forms.CharField(label="Your full name", help_text="As on letters.", max_length=200)
    born_date = DayField(label="When were you born?", help_text="For example 27 3 1941.", required=False)


class WhereILive(forms.Form):
    address = forms.CharField(
        label="Your address", help_text="Without the postcode.", max_length=1_000, widget=forms.Textarea({"rows": 3})
    )
    postcode = forms.CharField(
        label="Postcode", max_length=10, widget=forms.TextInput({"class": "nhsuk-input--width-10"})
    )
    things = forms.CharField(
        label="What is in your home that somebody may have to live with?",
        help_text="A line for each: a cat, a dog, smoke, stairs. Who is allergic to cats is then not sent to them.",
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )
    parking = forms.CharField(
        label="Where can a car be left?", help_text="For example: in the lane behind.", required=False, max_length=200
    )


class GettingIn(forms.Form):
    how = forms.CharField(
        label="How do people get in?",
        help_text="For example: ring twice and wait, I walk slowly. Or the code of the key safe. "
        "Leave it empty to take away what was said.",
        required=False,
        max_length=1_000,
        widget=forms.Textarea({"rows": 4}),
    )


EXAMPLES = {
    CommunicationKind.FORMAT: "For example: large print, Easy Read, letters read aloud.",
    CommunicationKind.CONTACT: "For example: a text message, never a call.",
    CommunicationKind.PROFESSIONAL: "For example: a British Sign Language interpreter, an advocate.",
    CommunicationKind.SUPPORT: "For example: speak on my left side, one question at a time, I wear hearing aids.",
}


class WhatHelpsUsTalk(forms.Form):
    """A box for each category of DAPB1605, a line for each thing that helps."""

    def __init__(self, *args: Any, now: Iterable[CommunicationNeed] = (), **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        said = list(now)
        for kind in CommunicationKind:
            self.fields[kind.value] = forms.CharField(
                label=kind.label,
                help_text=f"{EXAMPLES[kind]} A line for each.",
                required=False,
                widget=forms.Textarea({"rows": 3}),
                initial="\n".join(need.words for need in said if need.kind == kind.value),
            )

    def needs(self) -> list[tuple[CommunicationKind, str]]:
        """All that was said, line by line."""
        return [
            (kind, line)
            for kind in CommunicationKind
            for line in self.cleaned_data[kind.value].splitlines()
            if line.strip()
        ]
