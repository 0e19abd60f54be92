"""When two people meet, and how it went."""

from typing import Any

from django import forms

from carewright.design.fields import ClockField, DayField, HintedRadios
from carewright.plans.rules.introductions import Felt


class WhenToMeet(forms.Form):
    """When a worker comes to meet a person, and who brings them."""

    day = DayField(label="Which day?", help_text="For example 27 3 2027.")
    time = ClockField(label="At what time?", help_text="For example 2:30pm.")
    introducer = forms.CharField(
        label="Who introduces them?", help_text="Somebody whom the person knows.", max_length=200
    )


class HowWasIt(forms.Form):
    """How it went, as one of the two saw it."""

    felt = forms.ChoiceField(label="How did it go?", choices=Felt.choices(), widget=HintedRadios)
    words = forms.CharField(
        label="Anything you would like to say",
        required=False,
        max_length=2_000,
        widget=forms.Textarea({"rows": 3}),
    )
    for_person = forms.BooleanField(required=False)

    def __init__(self, *args: Any, person: str, worker: str) -> None:
        """``person``, ``worker``: what the two who met are called; the office says whose view it writes down."""
        super().__init__(*args)
        self.fields["for_person"].label = f"This is what {person} said"
        self.fields["for_person"].help_text = f"Leave it empty if {worker} said it."
