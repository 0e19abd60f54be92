"""Planning a week."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from carewright.core.civil import long_date
from carewright.core.models import Branch
from carewright.design.fields import HintedRadios, HintedTicks

LENGTHS = (
    ("15", "A first look", "15 seconds"),
    ("60", "Quickly", "a minute"),
    ("120", "As it should be", "two minutes"),
    ("600", "Thoroughly", "ten minutes"),
)


class Plan(forms.Form):
    """How thoroughly one branch is planned."""

    seconds = forms.ChoiceField(
        label="How long may it take?",
        choices=[(value, words) for value, words, _ in LENGTHS],
        initial="120",
        widget=HintedRadios(hints={value: hint for value, _, hint in LENGTHS}),
    )


class PlanSeveral(Plan):
    """The same week of several branches."""

    first = forms.ChoiceField(label="Which week?", widget=HintedRadios)
    branches = forms.MultipleChoiceField(label="Which branches?", widget=HintedTicks)
    field_order = ["branches", "first", "seconds"]

    def __init__(self, *args: Any, branches: Sequence[Branch], weeks: Sequence[date], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.by_id = {branch.public_id: branch for branch in branches}
        self.fields["branches"].choices = [(id, branch.name) for id, branch in self.by_id.items()]  # type: ignore[attr-defined]
        self.fields["first"].choices = [  # type: ignore[attr-defined]
            (week.isoformat(), f"The week from {long_date(week)}") for week in weeks
        ]

    @property
    def chosen(self) -> list[Branch]:
        return [self.by_id[id] for id in self.cleaned_data["branches"]]
