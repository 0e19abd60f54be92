"""What is stored of people: persons, their circle and consent, workers, posts."""

from carewright.people.models.circle import Allowed, Capacity, CircleMember, Consent, HelperLink, Representative
from carewright.people.models.persons import Care, CommunicationNeed, GroupFact, Home, HomeAccess, Person
from carewright.people.models.posts import Employment, Post
from carewright.people.models.workers import (
    Acquaintance,
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
    "Employment",
    "GroupFact",
    "HelperLink",
    "Home",
    "HomeAccess",
    "Person",
    "Post",
    "Representative",
    "Worker",
    "WorkerProfile",
    "WorkerSkill",
    "WorkerWish",
    "WorkingPattern",
]
