"""What was agreed with a worker."""

from django import forms

from carewright.design.fields import DayField
from carewright.people.forms.office import AtBranch


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


class Agreed(AtBranch):
    from_date = DayField(label="From which day?", help_text="For example 27 3 2027.")
    promised = hours_field("Hours a week that are promised", "Paid whether there is work or not. 0: none.")
    most = hours_field("Hours a week at most", "Leave it empty for what the law allows.", required=False)
    wanted = hours_field("Hours a week that they would like", "Leave it empty if they did not say.", required=False)

    def minutes(self, name: str) -> int | None:
        """What was typed for a field, in minutes; None: nothing was."""
        hours = self.cleaned_data[name]
        return None if hours is None else round(hours * 60)
