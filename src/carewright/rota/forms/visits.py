"""Calling visits off, and days on which nobody comes."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.design.fields import DayField, HintedRadios
from carewright.people.models import Care
from carewright.rota.rules.visits import OURS, Away, Because


def words_field() -> forms.CharField:
    return forms.CharField(
        label="Is there anything we should know?", required=False, max_length=300, widget=forms.Textarea({"rows": 2})
    )


class CallOff(forms.Form):
    reason = forms.ChoiceField(label="Why does this visit not happen?", widget=HintedRadios)
    words = words_field()

    def __init__(self, *args: Any, office: bool) -> None:
        """``office``: they may also say that the agency itself cannot make it."""
        super().__init__(*args)
        reason: Any = self.fields["reason"]
        reason.choices = [(each.value, each.label.capitalize()) for each in Because if office or each not in OURS]


class NobodyComes(forms.Form):
    """Days off. ``cares``: with whom; asked where the person is with several."""

    reason = forms.ChoiceField(
        label="Why does nobody need to come?",
        choices=[(each.value, each.label.capitalize()) for each in Away],
        widget=HintedRadios,
    )
    from_date = DayField(label="From which day?", help_text="The first day without visits. For example 27 3 2027.")
    until_date = DayField(
        label="From which day are visits made again?",
        help_text="Leave it empty if you don’t know yet.",
        required=False,
    )
    words = words_field()

    def __init__(self, *args: Any, cares: Sequence[Care]) -> None:
        super().__init__(*args)
        self.cares = {care.organisation.public_id: care for care in cares}
        if len(self.cares) > 1:
            names = [(key, care.organisation.name) for key, care in self.cares.items()]
            self.fields["organisation"] = forms.ChoiceField(label="Whose visits?", choices=names, widget=HintedRadios)
            self.order_fields(["organisation"])

    @property
    def care(self) -> Care:
        return self.cares[self.cleaned_data.get("organisation") or next(iter(self.cares))]


class BackAgain(forms.Form):
    on = DayField(label="From which day are visits made again?", help_text="For example 27 3 2027.")
