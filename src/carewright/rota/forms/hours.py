"""When a worker is away, and hours besides their week."""

from datetime import datetime
from typing import Any

from django import forms

from carewright.core.civil import moment
from carewright.design.fields import ClockField, DayField, HintedRadios
from carewright.people.forms.office import AtBranch
from carewright.rota.rules.visits import Gone


class Away(forms.Form):
    """Whole days, or from a time to a time."""

    kind = forms.ChoiceField(
        label="Why?", choices=[(each.value, each.label.capitalize()) for each in Gone], widget=HintedRadios
    )
    from_date = DayField(label="From which day?", help_text="For example 27 3 2027.")
    from_time = ClockField(label="From what time?", help_text="Leave it empty for the whole day.", required=False)
    until_date = DayField(
        label="Up to which day?", help_text="The last day away. Leave it empty if nobody knows yet.", required=False
    )
    until_time = ClockField(
        label="Back at what time on that day?", help_text="Leave it empty for the whole day.", required=False
    )
    words = forms.CharField(label="Is there anything to add?", required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("until_time") is not None and not said.get("until_date"):
            self.add_error("until_date", "Say on which day, too.")
        return said

    @property
    def from_at(self) -> datetime:
        said = self.cleaned_data
        return moment(said["from_date"], said["from_time"] or 0)

    @property
    def until_at(self) -> datetime | None:
        said = self.cleaned_data
        if not said["until_date"]:
            return None
        return moment(said["until_date"], 1440 if said["until_time"] is None else said["until_time"])


class MoreHours(AtBranch):
    """Hours of one day besides the week."""

    day = DayField(label="On which day?", help_text="For example 27 3 2027.")
    starts = ClockField(label="From")
    ends = ClockField(label="To", help_text="A time before the first means the night after.")

    @property
    def ends_at(self) -> int:
        """Minutes after the day's midnight, past 1,440 in the night."""
        ends: int = self.cleaned_data["ends"]
        return ends if ends > self.cleaned_data["starts"] else ends + 1440
