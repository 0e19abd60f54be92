"""Where a visit goes, by hand."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.design.fields import ClockField


class Takes(forms.Form):
    minutes = forms.IntegerField(
        label="How many minutes does it take this once?",
        min_value=1,
        max_value=1_440,
        widget=forms.TextInput({"class": "nhsuk-input--width-3", "inputmode": "numeric"}),
    )


class Move(forms.Form):
    """``workers``: ids and what they are called; ``two``: it is a visit by two."""

    time = ClockField(label="Begins at", help_text="For example 9:30am.")
    worker = forms.ChoiceField(label="Who comes?")

    def __init__(self, *args: Any, workers: Sequence[tuple[str, str]], two: bool, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        worker: Any = self.fields["worker"]
        worker.choices = [("", "Choose somebody"), *workers]
        if two:
            self.fields["second"] = forms.ChoiceField(label="And who else?", choices=worker.choices)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("second") and said.get("second") == said.get("worker"):
            self.add_error("second", "Two different workers come.")
        return said

    @property
    def workers(self) -> tuple[str, ...]:
        said = self.cleaned_data
        return tuple(said[name] for name in ("worker", "second") if said.get(name))
