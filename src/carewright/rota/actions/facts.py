"""State what the law says of working time and pay, as far as a rota is planned by it."""

from datetime import datetime

from carewright.core.actions import state_fact
from carewright.core.models import DatedFact
from carewright.core.period import Period
from carewright.core.someone import Someone
from carewright.rota.rules.law import FACTS


def state_facts(*, by: Someone, at: datetime) -> list[DatedFact]:
    """State every fact that a rota is planned by; an action each. Done when an installation is set up, and again
    without harm."""
    return [
        state_fact(by=by, at=at, key=key, value=value, source=source, period=Period(since))
        for key, value, since, source in FACTS
    ]
