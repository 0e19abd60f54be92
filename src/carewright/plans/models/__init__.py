"""What is stored of plans: About Me, the plan itself, and how it is looked at again."""

from carewright.plans.models.plan import (
    Agreement,
    Contingency,
    Goal,
    GoalStatus,
    Need,
    Strength,
    Support,
    SupportOutcome,
    SupportTask,
)

__all__ = [
    "Agreement",
    "Contingency",
    "Goal",
    "GoalStatus",
    "Need",
    "Strength",
    "Support",
    "SupportOutcome",
    "SupportTask",
]
