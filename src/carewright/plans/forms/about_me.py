"""About Me: who helps, what stands under one heading, and whose text is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from carewright.core.models import StoredFile
from carewright.design.fields import HintedRadios
from carewright.plans.forms.common import words_field
from carewright.plans.rules.about_me import Entry

MOST = 60
"""Things under one heading: nobody reads more."""


@dataclass(frozen=True)
class Draft:
    """One thing under a heading as somebody is writing it."""

    words: str = ""
    file: StoredFile | None = None

    @property
    def entry(self) -> Entry:
        return Entry(self.words, self.file.pk if self.file else None)


class WhoHelps(forms.Form):
    supported_by = forms.CharField(
        label="Who helps to write it, if anybody?",
        help_text="For example “Dot, my daughter”. Their name stands below what you write.",
        required=False,
        max_length=200,
    )


class OneHeading(WhoHelps):
    """What stands under one heading, each thing in a box of its own, the most important first."""

    all_may_be_left_out = True

    upload = forms.FileField(
        label="A picture or a recording",
        help_text="It goes with the last box. A picture of what matters, or your own voice: JPEG, PNG or WebP; MP3, "
        "M4A, WebM, Ogg or WAV.",
        required=False,
        widget=forms.FileInput({"accept": "image/*,audio/*"}),
    )

    def __init__(self, *args: Any, drafts: Sequence[Draft], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        for number, draft in enumerate(drafts):
            last = number == len(drafts) - 1
            label = "One more thing" if last and number else f"{number + 1}." if number else "1. What matters most"
            field = words_field(label, required=False)
            field.initial = draft.words
            self.fields[f"words_{number}"] = field
            if draft.file:
                what = "picture" if draft.file.media_type.startswith("image/") else "recording"
                self.fields[f"gone_{number}"] = forms.BooleanField(label=f"Take this {what} away", required=False)
        self.order_fields([name for name in self.fields if name not in ("upload", "supported_by")])

    @property
    def words(self) -> list[str]:
        """What was written, box by box."""
        boxes = sorted((int(name[6:]), said) for name, said in self.cleaned_data.items() if name.startswith("words_"))
        return [said for _, said in boxes]


class WhoseText(forms.Form):
    """Two wrote under one heading at once: which of the two stands from now on."""

    choose = forms.ChoiceField(
        label="Which should stand?",
        choices=[("both", "Keep both"), ("mine", "Keep mine"), ("theirs", "Keep theirs")],
        widget=HintedRadios(
            attrs={"class": "cw-choices"},
            hints={
                "both": "Theirs first, and below it what only yours says.",
                "mine": "Theirs stays readable among the versions before.",
                "theirs": "Yours is not kept.",
            },
        ),
    )
