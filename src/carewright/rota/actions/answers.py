"""Keep what became of what people asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from carewright.core.actions import action
from carewright.core.someone import Someone
from carewright.messages.permissions import check_hand_over
from carewright.messages.queries import is_program
from carewright.plans.rules.choices import Strength
from carewright.rota.models import Answered, Publication
from carewright.rota.rules.answers import WEIGHT, About, outcome


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What became of one choice (``models.answers.Answered``). ``care``: the number of that row."""

    care: int
    about: About
    key: str
    asked: str
    strength: Strength
    kept: int
    of: int
    why: str = ""
    would: str = ""
    touches: int | None = None


@action
def keep_answers(*, by: Someone, at: datetime, publication: Publication, answers: Sequence[Answer]) -> Publication:
    """Keep what became of what each person asked for, in place of what was answered before for the same week. It is
    done by the program, once for a publication."""
    check_hand_over(is_program(by))
    if publication.answered.exists():
        return publication
    before = Answered.objects.filter(publication__rota=publication.rota, replaced=False)
    before.filter(care__in={each.care for each in answers}).update(replaced=True)
    Answered.objects.bulk_create(
        [
            Answered(
                publication=publication,
                care_id=each.care,
                about=each.about.value,
                key=each.key[:120],
                asked=each.asked,
                weight=WEIGHT[each.strength],
                kept=each.kept,
                of=each.of,
                outcome=outcome(each.kept, each.of).value,
                why=each.why,
                would=each.would,
                touches=each.touches,
            )
            for each in answers
        ],
        batch_size=500,
    )
    return publication
