"""Reviews, how a plan was made, and needs that changed."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.design.fields import DayField, HintedRadios
from carewright.plans.forms.common import OfCare, words_field
from carewright.plans.models import Agreement, Review
from carewright.plans.rules.reviews import Answerer, Point, Question, Urgency


class PlanReview(OfCare):
    planned_date = DayField(label="Which day?", help_text="For example 27 3 2026.")


class HoldReview(OfCare):
    held_date = DayField(label="On which day was it?", help_text="For example 27 3 2026.")
    held_with = forms.CharField(
        label="Who took part?", help_text="For example “Ada, Dot and Nia”.", widget=forms.Textarea({"rows": 2})
    )
    what_changed = words_field("What changed?", "Or that nothing did, and why.", rows=4)


class HowInvolved(OfCare):
    """The questions at the end of a conversation about a plan; any of them can be skipped."""

    all_may_be_left_out = True
    """The form says so once, and not beside each question."""

    answerer = forms.ChoiceField(label="Who answers?", choices=Answerer.choices(), widget=HintedRadios)
    helped_by = forms.CharField(
        label="Who helps, or answers for them?",
        help_text="Leave it empty when you answer by yourself.",
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, reviews: Sequence[Review], answerers: Sequence[Answerer], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        who: Any = self.fields["answerer"]
        who.choices = [(each.value, each.label) for each in answerers]
        for question in Question:
            self.fields[question.value] = forms.ChoiceField(
                label=question.label,
                choices=Point.choices(),
                required=False,
                widget=HintedRadios(attrs={"class": "plans-points"}),
            )
        self.reviews = reviews

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as ``say_how_involved`` takes it. It belongs to the newest review, where one was held."""
        said = self.cleaned_data
        return {
            "care": self.care,
            "answerer": Answerer.of(said["answerer"]),
            "helped_by": said["helped_by"],
            "answers": {each.value: said[each.value] for each in Question if said[each.value]},
            "review": next((each for each in self.reviews if each.held_date and each.care_id == self.care.pk), None),
        }


class SayNeedChanged(OfCare):
    words = words_field("What has changed?", "What you see, in your own words.", rows=4)
    urgency = forms.ChoiceField(
        label="How soon should a planner look at it?",
        choices=Urgency.choices(),
        widget=HintedRadios(
            attrs={"class": "cw-choices"},
            hints={Urgency.NOW.value: "If somebody is in danger, ring 999 first."},
        ),
    )


class AnswerWithPlan(forms.Form):
    agreement = forms.ChoiceField(label="Which new plan came of it?", widget=HintedRadios)

    def __init__(self, *args: Any, agreements: Sequence[Agreement], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.agreements = {agreement.public_id: agreement for agreement in agreements}
        choice: Any = self.fields["agreement"]
        choice.choices = [(key, self._words(agreement)) for key, agreement in self.agreements.items()]

    @staticmethod
    def _words(agreement: Agreement) -> str:
        day = agreement.agreed_date
        names = ", ".join(support.name for support in agreement.supports.all())
        return f"Agreed by {agreement.name} on {day.day} {day:%B %Y}: {names}"

    @property
    def chosen(self) -> Agreement:
        return self.agreements[self.cleaned_data["agreement"]]


class LeaveAsItIs(forms.Form):
    reason = words_field("Why does the plan stay as it is?", "The person, and who said it, read this.")
