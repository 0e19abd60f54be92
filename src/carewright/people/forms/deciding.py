"""What was found on one decision, and who may decide by what right."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst

from carewright.design.fields import DayField, HintedRadios
from carewright.people.models import CircleMember
from carewright.people.rules import Authority

CAN, CANNOT = "can", "cannot"


class Finding(forms.Form):
    """One particular decision, looked into on one day (Mental Capacity Act 2005, sections 1 to 3)."""

    decision = forms.CharField(
        label="Which decision is this about?",
        help_text="One decision, such as “how care at home is arranged”. Whether somebody can decide one thing says "
        "nothing of another.",
        max_length=200,
    )
    finding = forms.ChoiceField(
        label="What was found?",
        choices=[
            (CAN, "They can decide this"),
            (CANNOT, "They cannot decide this at present"),
        ],
        widget=HintedRadios(
            hints={
                CAN: "A decision that seems unwise is theirs to make all the same.",
                CANNOT: "Because of how their mind or brain works, and although all was done to help them decide.",
            }
        ),
    )
    assessed_by = forms.CharField(
        label="Who looked into it?", help_text="Their name, and what they are.", max_length=200
    )
    reasons = forms.CharField(
        label="What was done to help them decide, and why they cannot",
        help_text="Can they understand what it is about, keep it in mind, weigh it up, and say what they decided? Say "
        "which of these they cannot do, and how you know.",
        required=False,
        max_length=5_000,
        widget=forms.Textarea({"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("finding") == CANNOT and not said.get("reasons") and "reasons" not in self.errors:
            self.add_error("reasons", "Say what was done to help them decide, and why they cannot.")
        return said

    def said(self) -> dict[str, Any]:
        """What ``record_capacity`` is given."""
        said = dict(self.cleaned_data)
        return {"can_decide": said.pop("finding") == CAN, **said}


class Right(forms.Form):
    """Somebody in the circle, the right that they have, and what was seen of it."""

    member = forms.ChoiceField(label="Who?", widget=HintedRadios)
    authority = forms.ChoiceField(
        label="By what right?",
        choices=[(each.value, capfirst(each.label)) for each in Authority],
        widget=HintedRadios(
            hints={
                Authority.LPA_HEALTH.value: "It holds only where it is written down that they cannot decide something.",
                Authority.DEPUTY.value: "By an order of the court, for the decisions that it names.",
            }
        ),
    )
    seen = forms.CharField(
        label="What did you see of it?",
        help_text="For example: the registered power, number 7000-1234, original, on 3 March 2026.",
        max_length=200,
    )
    until_date = DayField(
        label="From which day does it not hold any more?",
        help_text="Only if the paper says so, as an order of the court can. For example 27 3 2027.",
        required=False,
    )

    def __init__(self, *args: Any, circle: Iterable[CircleMember], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.circle = {member.public_id: member for member in circle}
        field = self.fields["member"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, str(member)) for name, member in self.circle.items()]

    def said(self) -> dict[str, Any]:
        """What ``record_representative`` is given."""
        said = self.cleaned_data
        return {
            "member": self.circle[said["member"]],
            "authority": Authority.of(said["authority"]),
            "seen": said["seen"],
            "until_date": said["until_date"],
        }
