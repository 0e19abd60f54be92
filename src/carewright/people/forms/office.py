"""What the office fills in about persons, workers and posts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst

from carewright.core.civil import clock
from carewright.core.models import Branch
from carewright.core.refusal import allowed
from carewright.core.rules import Kind
from carewright.design.fields import DayField, HintedRadios
from carewright.design.rules import minute_of
from carewright.people.rules import WEEKDAYS, Gender, Role, Skill, Travel, check_role_fits


class AtBranch(forms.Form):
    """Something at one of several branches, which is asked; or at the only one, which is not."""

    where = "Where?"

    def __init__(self, *args: Any, branches: Sequence[Branch], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.branches = {branch.public_id: branch for branch in branches}
        if len(self.branches) > 1:
            names = [(key, branch.name) for key, branch in self.branches.items()]
            self.fields["branch"] = forms.ChoiceField(label=self.where, choices=names, widget=HintedRadios)

    @property
    def branch(self) -> Branch:
        return self.branches[self.cleaned_data.get("branch") or next(iter(self.branches))]


class OfBranch(forms.Form):
    """Something at one of somebody's branches; ``all_of_it``: or at the whole organisation."""

    branch = forms.ChoiceField(label="At which branch?")

    def __init__(self, *args: Any, branches: list[Branch], all_of_it: bool, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.branches = {branch.public_id: branch for branch in branches}
        field = self.fields["branch"]
        assert isinstance(field, forms.ChoiceField)
        whole = [("", "No branch: the whole organisation")] if all_of_it else []
        field.choices = [*((branch.public_id, branch.name) for branch in branches), *whole]
        field.required = not all_of_it

    def chosen_branch(self) -> Branch | None:
        return self.branches.get(self.cleaned_data["branch"])


class Welcome(OfBranch):
    """A person whom no organisation here knows yet."""

    called = forms.CharField(label="What do they like to be called?", max_length=100)
    full_name = forms.CharField(label="Their full name", max_length=200)
    born_date = DayField(label="When were they born?", help_text="For example 27 3 1941.", required=False)
    from_date = DayField(label="From which day are they with you?", help_text="Today, or an earlier day.")
    field_order = ["called", "full_name", "born_date", "branch", "from_date"]


class ByCode(OfBranch):
    """A person who hands over their joining code."""

    code = forms.CharField(
        label="The code that they gave you",
        help_text="Twelve letters and numbers, such as K7QM-9WTR-2HXB.",
        max_length=40,
    )
    field_order = ["code", "branch"]


class Leaving(forms.Form):
    until_date = DayField(
        label="From which day are they not with you any more?",
        help_text="Today, or a later day. For example 27 3 2027.",
    )


class SignIn(forms.Form):
    email = forms.EmailField(
        label="Their e-mail address", help_text="With it they can sign in. They choose how, the first time."
    )


class WhoTheyAre(forms.Form):
    """What the office writes down of a worker: who they are, how they get about, where they live."""

    called = forms.CharField(label="What do they like to be called?", max_length=100)
    full_name = forms.CharField(label="Their full name", max_length=200)
    gender = forms.ChoiceField(
        label="Their gender, as they say it",
        help_text="People may choose who helps them wash and dress.",
        choices=[("", "They would rather not say"), *((each.value, capfirst(each.label)) for each in Gender)],
        widget=HintedRadios,
        required=False,
    )
    travel = forms.ChoiceField(
        label="How do they get from door to door?",
        choices=[(each.value, capfirst(each.label)) for each in Travel],
        widget=HintedRadios,
    )
    home_postcode = forms.CharField(
        label="The postcode of their home",
        help_text="Rounds begin and end there. Only the office and they themselves see it.",
        max_length=10,
        widget=forms.TextInput({"class": "nhsuk-input--width-10"}),
    )

    def details(self) -> dict[str, Any]:
        """What ``employ`` and ``change_worker`` are given."""
        said = {name: self.cleaned_data[name] for name in ("called", "full_name", "home_postcode")}
        gender = self.cleaned_data["gender"]
        travel = Travel.of(self.cleaned_data["travel"])
        return said | {"travel": travel, "gender": Gender.of(gender) if gender else None}


class Starting(OfBranch):
    """A worker begins at a branch."""

    from_date = DayField(label="From which day do they work there?", help_text="For example 27 3 2027.")
    field_order = ["branch", "from_date"]


class Employing(WhoTheyAre, Starting):
    field_order = ["called", "full_name", "gender", "travel", "home_postcode", "branch", "from_date"]


class LeavingBranch(OfBranch, Leaving):
    field_order = ["branch", "until_date"]


class SkillSeen(forms.Form):
    skill = forms.ChoiceField(
        label="What were they trained for?", choices=[("", "Choose one"), *((each.value, each.label) for each in Skill)]
    )
    seen = forms.CharField(
        label="What did you see of it?", help_text="For example: certificate of 3 March 2026.", max_length=200
    )
    from_date = DayField(label="From which day does it hold?", help_text="For example 3 3 2026.")
    until_date = DayField(
        label="On which day does it expire?", help_text="Leave it empty if it does not.", required=False
    )

    def clean_skill(self) -> Skill:
        return Skill.of(self.cleaned_data["skill"])


MORNING_AND_EVENING = "For example 7am to 2pm, 5pm to 10pm."


class HoursField(forms.CharField):
    """Stretches of a day as people say them: "7am to 2pm, 5pm to 10pm". Its value is a list of first and last minute
    after midnight; one that ends no later than it begins ends on the next day."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list):
            return ", ".join(f"{clock(starts)} to {clock(ends)}" for starts, ends in value)
        return value

    def to_python(self, value: Any) -> Any:
        found = []
        for stretch in (super().to_python(value) or "").split(","):
            if not stretch.strip():
                continue
            parts = stretch.replace("–", "to").replace("-", "to").split("to")
            if len(parts) != 2:
                raise ValidationError(f"Write hours like 7am to 2pm. {MORNING_AND_EVENING}")
            try:
                starts, ends = (minute_of(part) for part in parts)
            except ValueError as wrong:
                raise ValidationError(f"“{stretch.strip()}”: {wrong}") from None
            found.append((starts, ends if ends > starts else ends + 1440))
        return found


class WorkingWeek(forms.Form):
    """All hours of a week, and from when on."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        for number, day in enumerate(WEEKDAYS):
            self.fields[f"day_{number}"] = HoursField(
                label=day, help_text=MORNING_AND_EVENING if number == 0 else "", required=False, max_length=100
            )
        self.fields["from_date"] = DayField(
            label="From which day on?", help_text="Today, or a later day. What was set for later is replaced."
        )

    def week(self) -> dict[int, list[tuple[int, int]]]:
        return {number: hours for number in range(7) if (hours := self.cleaned_data[f"day_{number}"])}


class Appointing(OfBranch):
    name = forms.CharField(label="Their name", max_length=200)
    email = forms.EmailField(label="Their e-mail address", help_text="With it they sign in.")
    role = forms.ChoiceField(label="What do they do here?", widget=HintedRadios)
    field_order = ["name", "email", "role", "branch"]

    def __init__(self, *args: Any, kind: Kind, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        fits = allowed(check_role_fits)
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (role.value, capfirst(role.label)) for role in Role if fits(role, kind)
        ]
