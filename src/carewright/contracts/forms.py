"""What was agreed with a worker."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.core.models import Branch
from carewright.design.fields import DayField, HintedRadios


def hours_field(label: str, help_text: str, *, required: bool = True) -> forms.DecimalField:
    """Hours a week, a half of one too."""
    return forms.DecimalField(
        label=label,
        help_text=help_text,
        required=required,
        min_value=0,
        max_value=168,
        decimal_places=2,
        widget=forms.TextInput({"class": "nhsuk-input--width-3", "inputmode": "decimal"}),
    )


class Agreed(forms.Form):
    """``branches``: asked where the worker is with several."""

    from_date = DayField(label="From which day?", help_text="For example 27 3 2027.")
    promised = hours_field("Hours a week that are promised", "Paid whether there is work or not. 0: none.")
    most = hours_field("Hours a week at most", "Leave it empty for what the law allows.", required=False)
    wanted = hours_field("Hours a week that they would like", "Leave it empty if they did not say.", required=False)

    def __init__(self, *args: Any, branches: Sequence[Branch], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.branches = {branch.public_id: branch for branch in branches}
        if len(self.branches) > 1:
            names = [(key, branch.name) for key, branch in self.branches.items()]
            self.fields["branch"] = forms.ChoiceField(label="Where?", choices=names, widget=HintedRadios)

    @property
    def branch(self) -> Branch:
        return self.branches[self.cleaned_data.get("branch") or next(iter(self.branches))]

    def minutes(self, name: str) -> int | None:
        """What was typed for a field, in minutes; None: nothing was."""
        hours = self.cleaned_data[name]
        return None if hours is None else round(hours * 60)
