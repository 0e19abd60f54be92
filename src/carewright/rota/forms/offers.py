"""Asking for another time or another worker."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms

from carewright.design.fields import ClockField
from carewright.rota.rules.placings import Placing

ANYBODY = "Anybody who can"


class Ask(forms.Form):
    """A time, a worker, or both. ``workers``: ids and what they are called, those whom the person chose first."""

    time = ClockField(
        label="At what time?", help_text="For example 9:30am. Leave it empty for any time.", required=False
    )
    worker = forms.ChoiceField(label="Who should come?", required=False)

    def __init__(self, *args: Any, workers: Sequence[tuple[str, str]], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        worker: Any = self.fields["worker"]
        worker.choices = [("", ANYBODY), *workers]


class Take(forms.Form):
    """One of the answers, as the page gave it: when it begins and who comes."""

    starts_at = forms.CharField(max_length=40)
    workers = forms.CharField(max_length=100)

    def clean_starts_at(self) -> datetime:
        try:
            return datetime.fromisoformat(self.cleaned_data["starts_at"])
        except ValueError:
            raise forms.ValidationError("This is no moment. Ask again.") from None

    def placing(self, visit: str, minutes: int) -> Placing:
        said = self.cleaned_data
        return Placing(visit, said["starts_at"], minutes, tuple(said["workers"].split(",")))
