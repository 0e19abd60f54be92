"""Proposing support, saying yes to it, and ending it."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.design.fields import ClockField, DayField, HintedRadios, HintedTicks
from carewright.people.models import Capacity, Representative
from carewright.people.rules import WEEKDAYS, Authority, Consenting, Skill
from carewright.plans.forms.common import OfCare, words_field
from carewright.plans.models import Goal, Support
from carewright.plans.queries.plan import SupportThen
from carewright.plans.rules.plan import RIGHTS, Right, Ring

NOON = 720
RINGS = {
    Ring.CORE: ("What must be done", "One thing a line. Whoever comes does these, every time."),
    Ring.JUDGEMENT: (
        "Where they use their judgement",
        "One thing a line. Whoever comes decides on the day, with them.",
    ),
    Ring.NOT_OURS: ("What is not ours to do", "One thing a line. For example: the money, or what family does."),
}


class ProposeSupport(OfCare):
    """What an organisation is to do, again and again. It waits for a yes."""

    name = forms.CharField(label="What is it called?", help_text="For example “Morning visit”.", max_length=100)
    purpose = words_field("What is it for?", "In the person’s words, if you can.", rows=2)
    days = forms.MultipleChoiceField(
        label="On which days?", choices=[(str(n), name) for n, name in enumerate(WEEKDAYS)], widget=HintedTicks
    )
    minutes = forms.IntegerField(
        label="How many minutes does it take?", widget=forms.NumberInput({"class": "nhsuk-input--width-4"})
    )
    earliest = ClockField(label="It starts at the earliest", help_text="For example 8am.")
    latest = ClockField(label="And at the latest", help_text="1am after 11pm is in the night after.")
    workers = forms.TypedChoiceField(
        label="How many come?",
        choices=[("1", "One worker"), ("2", "Two workers, together")],
        coerce=int,
        initial=1,
        widget=HintedRadios,
    )
    from_date = DayField(label="From which day on?", help_text="For example 27 3 2026.")
    until_date = DayField(
        label="Until which day?", help_text="The first day without it. Leave it empty if it goes on.", required=False
    )
    core = words_field(*RINGS[Ring.CORE], required=False)
    judgement = words_field(*RINGS[Ring.JUDGEMENT], required=False)
    not_ours = words_field(*RINGS[Ring.NOT_OURS], required=False)
    goals = forms.MultipleChoiceField(label="Which goals does it serve?", widget=HintedTicks, required=False)
    skills = forms.MultipleChoiceField(
        label="What must whoever comes be trained for?", choices=Skill.choices(), widget=HintedTicks, required=False
    )
    time_critical = forms.BooleanField(
        label="It cannot wait", help_text="Medicine at its time, mostly.", required=False
    )
    short_known = forms.BooleanField(label="Whoever comes is known to the person", required=False)
    short_wider = forms.BooleanField(label="It is part of wider support", required=False)
    short_task = forms.BooleanField(label="The time is enough for one task, or to see that all is well", required=False)

    def __init__(self, *args: Any, goals: Sequence[Goal], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        named: Any = self.fields["goals"]
        named.choices = [(goal.public_id, goal.words) for goal in goals]
        if not goals:
            del self.fields["goals"]
        self.known = {goal.public_id: goal for goal in goals}

    @property
    def proposed(self) -> dict[str, Any]:
        """What was filled in, as ``propose_support`` takes it."""
        said = dict(self.cleaned_data)
        said.pop("organisation", None)
        rings = [(ring, said.pop(ring.value)) for ring in Ring]
        if said["latest"] < NOON <= said["earliest"]:
            said["latest"] += 1440
        return said | {
            "care": self.care,
            "days": [int(day) for day in said["days"]],
            "skills": [Skill.of(skill) for skill in said["skills"]],
            "tasks": [(ring, line.strip()) for ring, words in rings for line in words.splitlines() if line.strip()],
            "goals": [self.known[key] for key in said.get("goals", [])],
        }


def filled_from(then: SupportThen) -> dict[str, Any]:
    """The form of a proposal that begins from support as it is."""
    support = then.support
    fields = ("name", "purpose", "minutes", "workers", "time_critical", "short_known", "short_wider", "short_task")
    return {name: getattr(support, name) for name in fields} | {
        "days": [str(day) for day in support.days],
        "earliest": support.earliest,
        "latest": support.latest % 1440,
        "skills": support.skills,
        "goals": [outcome.goal.public_id for outcome in then.outcomes],
        **{ring.value: "\n".join(task.words for task in then.ring(ring)) for ring in Ring},
    }


class SayYes(forms.Form):
    """Which of what waits somebody says yes to; and, for the office, by what right they did and how."""

    supports = forms.MultipleChoiceField(label="What is the yes to?", widget=HintedTicks(attrs={"class": "cw-choices"}))
    short_agreed = forms.BooleanField(
        label="Yes, also to the visits that are shorter than half an hour", required=False
    )
    words = words_field("Anything to be remembered with it", rows=2, required=False)

    def __init__(self, *args: Any, waiting: Sequence[Support], least: int, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        ticks: Any = self.fields["supports"]
        ticks.choices = [(support.public_id, support.name) for support in waiting]
        self.initial.setdefault("supports", [support.public_id for support in waiting])
        self.waiting = {support.public_id: support for support in waiting}
        short: Any = self.fields["short_agreed"]
        short.label = f"Yes, also to visits under {least} minutes"
        short.help_text = "A short visit needs a yes by itself, and not only with the rest."
        if all(support.minutes >= least for support in waiting):
            del self.fields["short_agreed"]

    @property
    def agreed(self) -> dict[str, Any]:
        """What was filled in, as ``agree`` takes it."""
        return {
            "supports": [self.waiting[key] for key in self.cleaned_data["supports"]],
            "words": self.cleaned_data["words"],
            "short_agreed": self.cleaned_data.get("short_agreed", False),
        }


class WriteDownYes(SayYes):
    """The office writes down a yes that it heard or has on paper."""

    right = forms.ChoiceField(label="Who said yes?", widget=HintedRadios)
    how = forms.ChoiceField(
        label="How?",
        choices=[choice for choice in Consenting.choices() if choice[0] != Consenting.ON_SCREEN.value],
        widget=HintedRadios,
    )
    agreed_date = DayField(label="On which day?", help_text="For example 27 3 2026.")
    decided_by = forms.CharField(
        label="Who decided, and who was asked?",
        help_text="Only for a decision in their best interests. Say why below.",
        required=False,
        max_length=200,
    )

    def __init__(
        self,
        *args: Any,
        called: str,
        representatives: Sequence[Representative],
        capacities: Sequence[Capacity],
        **keywords: Any,
    ) -> None:
        super().__init__(*args, **keywords)
        self.rights: dict[str, dict[str, Any]] = {"own": {"right": Right.OWN}}
        names = [("own", f"{called}: {Right.OWN.label}")]
        for each in representatives:
            if right := RIGHTS.get(Authority.of(each.authority)):
                self.rights[f"representative-{each.pk}"] = {"right": right, "representative": each}
                names.append((f"representative-{each.pk}", f"{each.member.name}: {right.label}"))
        cannot = [each for each in capacities if not each.can_decide]
        for found in cannot:
            key = f"capacity-{found.pk}"
            self.rights[key] = {"right": Right.BEST_INTERESTS, "capacity": found}
            names.append((key, f"{Right.BEST_INTERESTS.label}: they could not decide “{found.decision}”"))
        asked: Any = self.fields["right"]
        asked.choices = names
        if not cannot:
            del self.fields["decided_by"]
        self.order_fields(["supports", "short_agreed", "right", "how", "agreed_date", "decided_by", "words"])

    @property
    def agreed(self) -> dict[str, Any]:
        said = self.cleaned_data
        return (
            super().agreed
            | self.rights[said["right"]]
            | {
                "how": Consenting.of(said["how"]),
                "agreed_date": said["agreed_date"],
                "decided_by": said.get("decided_by", ""),
            }
        )


class WhenToStop(forms.Form):
    until_date = DayField(
        label="What is the first day without it?", help_text="Today, or later: for example 27 3 2026."
    )
