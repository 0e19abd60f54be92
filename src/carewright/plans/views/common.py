"""What the pages of plans share: how what an action refuses gets beside its field, and support in words."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.views.decorators.http import require_http_methods

from carewright.core.civil import clock
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Care
from carewright.people.queries import SomeoneTo
from carewright.plans.models import Support
from carewright.plans.queries.plan import GoalThen, SupportThen
from carewright.plans.rules.about_me import Changed
from carewright.plans.rules.choices import days_in_words, length_in_words
from carewright.plans.rules.plan import Ring, Status, Wrong, how_important, how_sure

require_page = require_http_methods(["GET", "HEAD", "POST"])

TONES = {Status.HOPING: "plain", Status.WORKING: "wait", Status.REACHED: "good", Status.CHANGED: "plain"}


def kept(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether an action was done with what a form holds; what it refuses stands beside the fields that it is about.
    ``Changed``: somebody else wrote meanwhile, which has a page of its own."""
    if not form.is_valid():
        return False
    try:
        act()
    except (Hidden, Changed):
        raise
    except Wrong as wrong:
        for field, sentence in wrong.fields.items():
            form.add_error(field if field in form.fields else None, sentence)
        return False
    except Refused as refused:
        form.add_error(None, f"{refused} {refused.help}".strip())
        return False
    return True


def some(by: SomeoneTo, cares: list[Care]) -> list[Care]:
    """With whom something can be arranged. ``Refused``: with nobody."""
    if not cares:
        raise Refused(f"{by.person.called} is with no organisation that does this today.", "Ask the office.")
    return cares


def when_in_words(support: Support) -> str:
    """ "Every day, starting between 8am and 9:30am, for 45 minutes, by two workers"."""
    days = days_in_words(support.days)
    start = f"between {clock(support.earliest)} and {clock(support.latest)}"
    if support.earliest == support.latest:
        start = f"at {clock(support.earliest)}"
    by_two = ", by two workers" if support.workers == 2 else ""
    return f"{days[0].upper()}{days[1:]}, starting {start}, for {length_in_words(support.minutes)}{by_two}"


def shown_support(then: SupportThen) -> dict[str, Any]:
    """One support as a card shows it, with its tasks ring by ring."""
    return {
        "then": then,
        "support": then.support,
        "when": when_in_words(then.support),
        "before": when_in_words(then.support.replaces) if then.support.replaces else "",
        "rings": [{"ring": ring, "name": ring.label, "tasks": then.ring(ring)} for ring in Ring if then.ring(ring)],
        "skills": [skill.label for skill in then.skills or ()],
    }


def shown_goal(then: GoalThen) -> dict[str, Any]:
    return {
        "goal": then.goal,
        "status": then.status.label,
        "tone": TONES[then.status],
        "newest": then.statuses[0],
        "important": how_important(then.goal.importance),
        "sure": how_sure(then.statuses[0].confidence),
        "before": then.statuses[1:],
    }
