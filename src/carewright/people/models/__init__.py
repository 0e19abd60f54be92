"""What is stored of people: persons, their circle and consent, workers, posts."""

from carewright.people.models.circle import (
    Allowed,
    Capacity,
    CircleMember,
    Consent,
    DoNotContact,
    HelperLink,
    JoiningCode,
    Representative,
)
from carewright.people.models.persons import Care, CommunicationNeed, FormerName, GroupFact, Home, HomeAccess, Person
from carewright.people.models.posts import Employment, Post
from carewright.people.models.workers import (
    Acquaintance,
    Details,
    FormerDetails,
    FormerFace,
    Worker,
    WorkerProfile,
    WorkerSkill,
    WorkerWish,
    WorkingPattern,
)

__all__ = [
    "Acquaintance",
    "Allowed",
    "Capacity",
    "Care",
    "CircleMember",
    "CommunicationNeed",
    "Consent",
    "Details",
    "DoNotContact",
    "Employment",
    "FormerDetails",
    "FormerFace",
    "FormerName",
    "GroupFact",
    "HelperLink",
    "Home",
    "HomeAccess",
    "JoiningCode",
    "Person",
    "Post",
    "Representative",
    "Worker",
    "WorkerProfile",
    "WorkerSkill",
    "WorkerWish",
    "WorkingPattern",
]
