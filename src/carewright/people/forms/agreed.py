"""What a person agrees to, and what they say about themself for a purpose."""

from typing import Any

from django import forms
from django.utils.text import capfirst

from carewright.design.fields import HintedRadios
from carewright.people.rules import Consenting, Group, Purpose

HEARD = [(how.value, f"They {how.label}") for how in Consenting if how is not Consenting.ON_SCREEN]
"""How the office learnt of it. What was chosen on a screen, only the person can have chosen."""


class Said(forms.Form):
    """How it was said. Where the person, or who decides for them, fills it in themself, nothing is asked."""

    def __init__(self, *args: Any, themself: bool, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        if not themself:
            self.fields["how"] = forms.ChoiceField(label="How did they tell you?", choices=HEARD, widget=HintedRadios)

    def how(self) -> Consenting:
        return Consenting.of(self.cleaned_data.get("how", Consenting.ON_SCREEN.value))


class Agreeing(Said):
    """That an organisation may use information for one purpose."""

    words = forms.CharField(
        label="Anything to add, in your own words", required=False, widget=forms.Textarea({"rows": 3}), max_length=2_000
    )

    def __init__(self, *args: Any, themself: bool, **keywords: Any) -> None:
        super().__init__(*args, themself=themself, **keywords)
        if not themself:
            self.fields["given_by"] = forms.CharField(label="Who said so?", help_text="Their name.", max_length=200)
            self.order_fields(["given_by", "how", "words"])


class Joining(Said):
    """A code for another organisation."""

    def __init__(self, *args: Any, themself: bool, **keywords: Any) -> None:
        super().__init__(*args, themself=themself, **keywords)
        if not themself:
            self.fields["given_by"] = forms.CharField(
                label="Who asked for it?", help_text="Their name.", max_length=200
            )


class ForWhat(Said):
    """A group that a person counts themself to, and what that may be used for."""

    group = forms.ChoiceField(
        label="What would you like to say about yourself?", choices=Group.choices(), widget=HintedRadios
    )
    words = forms.CharField(
        label="In your own words",
        help_text="Such as “Welsh Somali” or “my husband Tom”.",
        required=False,
        max_length=200,
    )
    purpose = forms.ChoiceField(
        label="What may it be used for?",
        choices=[(purpose.value, capfirst(purpose.label)) for purpose in Purpose],
        help_text="Only for this, and for nothing else. Say it again for each use that is all right with you.",
        widget=HintedRadios,
    )
    field_order = ["group", "words", "purpose", "how"]
