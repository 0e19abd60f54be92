"""What is stored of plans: About Me, the plan itself, and how it is looked at again."""

from carewright.plans.models.about_me import AboutMe, AboutMeEntry
from carewright.plans.models.choices import TeamMember, Veto, WhatChoice, WhenChoice, WhoChoice
from carewright.plans.models.introductions import HowItWent, Introduction, IntroductionStep
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
from carewright.plans.models.reviews import Involvement, NeedChange, NeedChangeStep, Review

__all__ = [
    "AboutMe",
    "AboutMeEntry",
    "Agreement",
    "Contingency",
    "Goal",
    "GoalStatus",
    "HowItWent",
    "Introduction",
    "IntroductionStep",
    "Involvement",
    "Need",
    "NeedChange",
    "NeedChangeStep",
    "Review",
    "Strength",
    "Support",
    "SupportOutcome",
    "SupportTask",
    "TeamMember",
    "Veto",
    "WhatChoice",
    "WhenChoice",
    "WhoChoice",
]
