"""One form for each question of the conversation. A form turns what was filled in into choices, and back."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from django import forms

from carewright.core.refusal import Refused
from carewright.design.fields import ClockField, HintedRadios, HintedTicks, StrengthField
from carewright.people.rules import WEEKDAYS, Interest, Ways
from carewright.plans.rules.choices import (
    MOST_FAVOURITES,
    Asked,
    How,
    Strength,
    What,
    When,
    Who,
    check_lawful,
    faults,
)
from carewright.plans.rules.talk import About, Question

DAYS = [(str(n), name) for n, name in enumerate(WEEKDAYS)]
SHORT = {"class": "nhsuk-input--width-4"}
NO_MATTER = [("", "I don’t mind")]


class Answer(forms.Form):
    """What every question has: how much it matters, and the person's own words."""

    strength = StrengthField(required=False)
    words = forms.CharField(
        label="In your own words, if you like",
        help_text="Those who come to you read this.",
        required=False,
        max_length=2_000,
        widget=forms.Textarea({"rows": 3}),
    )
    all_may_be_left_out = True

    def __init__(self, *args: Any, question: Question, now: Sequence[Asked], **keywords: Any) -> None:
        """``now``: the choices in force that answer this question; they are filled in."""
        self.question = question
        strongest = {each.strength.value for each in now}
        said = self.filled(now) | ({"strength": min(strongest, key=_rank)} if strongest else {})
        keywords["initial"] = said | keywords.get("initial", {})
        super().__init__(*args, **keywords)
        self.order_fields([name for name in self.fields if name not in ("strength", "words")])

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        """What to fill in for choices that are in force."""
        raise NotImplementedError

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        """The choices that were filled in."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if self.errors:
            return said
        strength = Strength.of(said.get("strength") or Strength.STRONGLY.value)
        self.asked = list(self.answers(said, strength))
        for each in self.asked:
            for fault in faults(each):
                self.add_error(None, fault)
        if self.asked and not said.get("strength") and not any(isinstance(each.kind, What) for each in self.asked):
            self.add_error("strength", "Say how much it matters to you.")
        if any(isinstance(each.kind, Who) for each in self.asked):
            try:
                check_lawful(". ".join([said.get("words", ""), *(each.value for each in self.asked)]))
            except Refused as refused:
                self.add_error("words", f"{refused} {refused.help}")
        return said


def _rank(strength: str) -> int:
    return [each.value for each in Strength].index(strength)


def _one(now: Sequence[Asked], kind: When | Who | What) -> Asked | None:
    return next((each for each in now if each.kind is kind), None)


class OfVisit(Answer):
    """When one visit begins, on which days, and how long it is."""

    wished = ClockField(label="It should begin at about", help_text="For example 9:30am.", required=False)
    earliest = ClockField(label="Not before", required=False)
    latest = ClockField(label="And not later than", required=False)
    regular = forms.BooleanField(label="At the same time each day", required=False)
    days = forms.MultipleChoiceField(
        label="On these days",
        help_text="Leave them all empty if the days that were agreed are right.",
        choices=DAYS,
        widget=HintedTicks({"class": "cw-columns"}),
        required=False,
    )
    length = forms.IntegerField(
        label="How many minutes long", required=False, min_value=5, max_value=1440, widget=forms.NumberInput(SHORT)
    )
    unhurried = forms.IntegerField(
        label="Of those, minutes without tasks",
        help_text="To sit, to talk, or for whatever the day brings.",
        required=False,
        min_value=1,
        max_value=1440,
        widget=forms.NumberInput(SHORT),
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, kind in (("wished", When.WISHED), ("earliest", When.EARLIEST), ("latest", When.LATEST)):
            if asked := _one(now, kind):
                found[name] = asked.minute
        for name, what in (("length", What.LENGTH), ("unhurried", What.UNHURRIED)):
            if asked := _one(now, what):
                found[name] = asked.number
        if asked := _one(now, When.DAYS):
            found["days"] = [str(day) for day in asked.days]
        return found | {"regular": _one(now, When.REGULAR) is not None}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        visit = self.question.visit_name
        for name, kind in (("wished", When.WISHED), ("earliest", When.EARLIEST), ("latest", When.LATEST)):
            if said[name] is not None:
                yield Asked(kind, strength, visit, minute=said[name])
        if said["regular"]:
            yield Asked(When.REGULAR, strength, visit)
        if said["days"]:
            yield Asked(When.DAYS, strength, visit, days=tuple(sorted(map(int, said["days"]))))
        for name, what in (("length", What.LENGTH), ("unhurried", What.UNHURRIED)):
            if said[name] is not None:
                yield Asked(what, strength, visit, number=said[name])


class Quiet(Answer):
    """Days and hours without visits."""

    days = forms.MultipleChoiceField(
        label="Nobody comes on", choices=DAYS, widget=HintedTicks({"class": "cw-columns"}), required=False
    )
    earliest = ClockField(label="On other days, nobody comes before", help_text="For example 10am.", required=False)

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        days, earliest = _one(now, When.QUIET_DAYS), _one(now, When.EARLIEST)
        return {
            "days": [str(day) for day in days.days] if days else [],
            "earliest": earliest.minute if earliest else None,
        }

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        if said["days"]:
            yield Asked(When.QUIET_DAYS, strength, days=tuple(sorted(map(int, said["days"]))))
        if said["earliest"] is not None:
            yield Asked(When.EARLIEST, strength, minute=said["earliest"])


class Intimate(Answer):
    """Who helps with washing and dressing. A worker's gender may be chosen for this (Equality Act 2010, schedule 9)."""

    gender = forms.ChoiceField(
        label="For washing, dressing and the toilet",
        choices=[("woman", "A woman"), ("man", "A man"), *NO_MATTER],
        widget=HintedRadios,
        required=False,
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        asked = _one(now, Who.GENDER)
        return {"gender": asked.value if asked else ""}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        if said["gender"]:
            yield Asked(Who.GENDER, strength, value=said["gender"])


class Language(Answer):
    """The languages that somebody who comes should speak, one of which is enough where several would be liked."""

    languages = forms.CharField(
        label="Somebody who speaks",
        help_text="For example Welsh, or Punjabi. With commas between, if there are several.",
        required=False,
        max_length=200,
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        return {"languages": ", ".join(each.value for each in now)}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        for language in dict.fromkeys(part.strip() for part in said["languages"].split(",")):
            if language:
                yield Asked(Who.LANGUAGE, strength, value=language)


class Several(Answer):
    """Ticks of a list."""

    kind: Who
    ticks: forms.MultipleChoiceField

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        return {"ticks": [each.value for each in now]}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        return [Asked(self.kind, strength, value=value) for value in said["ticks"]]


class OfWays(Several):
    kind = Who.WAYS
    ticks = forms.MultipleChoiceField(
        label="Somebody who", choices=Ways.choices(), widget=HintedTicks({"class": "cw-columns"}), required=False
    )


class Interests(Several):
    kind = Who.INTEREST
    ticks = forms.MultipleChoiceField(
        label="I would be glad of somebody who also likes",
        choices=[(each.value, each.label) for each in sorted(Interest, key=lambda each: each.label)],
        widget=HintedTicks({"class": "cw-columns"}),
        required=False,
    )


class Known(Answer):
    """Whether new workers come, and how."""

    known = forms.ChoiceField(
        label="Who may come",
        choices=[
            ("introduced", "New people, once they have been introduced to me"),
            (Who.KNOWN_ONLY.value, "Only people I know already"),
            (Who.ALONE_AT_ONCE.value, "New people may come alone without being introduced"),
        ],
        widget=HintedRadios(
            hints={
                "introduced": "This is how we do it unless you say otherwise.",
                Who.KNOWN_ONLY.value: "When they are away, we ask you before anybody else comes.",
                Who.ALONE_AT_ONCE.value: "We still tell you their name and show you their face before.",
            }
        ),
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        return {"known": next((each.kind.value for each in now), "introduced")}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        if said["known"] != "introduced":
            yield Asked(Who.of(said["known"]), strength)


class Faces(Answer):
    """How many different people."""

    number = forms.IntegerField(
        label="At most so many different people in two weeks",
        help_text="The fewer, the better you know them; but the harder to find somebody when one is ill.",
        required=False,
        min_value=1,
        max_value=50,
        widget=forms.NumberInput(SHORT),
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        asked = _one(now, Who.FACES)
        return {"number": asked.number if asked else None}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        if said["number"] is not None:
            yield Asked(Who.FACES, strength, number=said["number"])


class Tasks(Answer):
    """What is done and what is not, at any visit: a line each."""

    must = forms.CharField(
        label="Always", help_text="A line for each.", required=False, widget=forms.Textarea({"rows": 4})
    )
    may = forms.CharField(
        label="If I ask", help_text="A line for each.", required=False, widget=forms.Textarea({"rows": 4})
    )
    must_not = forms.CharField(
        label="Please don’t", help_text="A line for each.", required=False, widget=forms.Textarea({"rows": 4})
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        return {
            kind.value: "\n".join(each.value for each in now if each.kind is kind)
            for kind in (What.MUST, What.MAY, What.MUST_NOT)
        }

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        for kind in (What.MUST, What.MAY, What.MUST_NOT):
            for task in dict.fromkeys(line.strip() for line in said[kind.value].splitlines()):
                if task:
                    yield Asked(kind, strength, value=task)


class OwnTime(Answer):
    """Minutes that are the person's to spend."""

    free = forms.IntegerField(
        label="Minutes a week to use as I like on the day",
        help_text="They come out of the time that was agreed for you. For example 60.",
        required=False,
        min_value=1,
        max_value=1440,
        widget=forms.NumberInput(SHORT),
    )

    def filled(self, now: Sequence[Asked]) -> dict[str, Any]:
        asked = _one(now, What.FREE)
        return {"free": asked.number if asked else None}

    def answers(self, said: dict[str, Any], strength: Strength) -> Iterable[Asked]:
        if said["free"] is not None:
            yield Asked(What.FREE, strength, number=said["free"])


FORMS: dict[About, type[Answer]] = {
    About.VISIT: OfVisit,
    About.QUIET: Quiet,
    About.INTIMATE: Intimate,
    About.LANGUAGE: Language,
    About.WAYS: OfWays,
    About.INTERESTS: Interests,
    About.KNOWN: Known,
    About.FACES: Faces,
    About.TASKS: Tasks,
    About.TIME: OwnTime,
}


class WhoIsAnswering(forms.Form):
    """How the conversation is held, and who helps."""

    how = forms.ChoiceField(label="How are we doing this?", choices=How.choices(), widget=HintedRadios)
    helped_by = forms.CharField(
        label="Who is helping, if anybody?",
        help_text="Their name, and what they are to you. It is kept with your choices.",
        required=False,
        max_length=200,
    )


class Team(forms.Form):
    """Workers in order, the favourite first: five places or more, so that there is always room for two more."""

    LABELS = ("My favourite", "If they can’t come", "If neither can")

    strength = StrengthField(required=False)
    words = forms.CharField(
        label="In your own words, if you like", required=False, max_length=2_000, widget=forms.Textarea({"rows": 3})
    )

    def __init__(
        self, *args: Any, workers: Sequence[tuple[str, str]], chosen: Sequence[str] = (), **keywords: Any
    ) -> None:
        super().__init__(*args, **keywords)
        sent = sum(name.startswith("place_") for name in self.data)
        many = max(5, sent, min(len(chosen) + 2, MOST_FAVOURITES))
        self.places = [f"place_{number}" for number in range(1, many + 1)]
        for place, label, name in zip_longest(self.places, self.LABELS, chosen):
            self.fields[place] = forms.ChoiceField(
                label=label or "And then",
                required=False,
                choices=[("", "Nobody in particular"), *workers],
                initial=name,
            )
        self.order_fields(self.places)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        self.chosen = [said[place] for place in self.places if said.get(place)]
        for place in self.places:
            if said.get(place) and self.chosen.count(said[place]) > 1:
                self.add_error(place, "Somebody is in the list twice. Keep them in one place.")
        if self.chosen and not said.get("strength"):
            self.add_error("strength", "Say how much it matters to you.")
        return said
