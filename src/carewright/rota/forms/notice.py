"""How much notice people have."""

from django import forms

from carewright.design.fields import DayField
from carewright.rota.rules.notice import MOST_DAYS


class Promise(forms.Form):
    days = forms.IntegerField(
        label="How many days before a week begins are people told of it?",
        help_text="Count back from its Monday: 7 is the Monday before.",
        min_value=0,
        max_value=MOST_DAYS,
        widget=forms.TextInput({"class": "nhsuk-input--width-3", "inputmode": "numeric"}),
    )
    from_date = DayField(
        label="For weeks that begin from which day on?",
        help_text="Today, or a later day. What was promised for earlier weeks stays. For example 27 3 2027.",
    )
