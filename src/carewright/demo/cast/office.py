"""The organisations of the cast, and who does what in them."""

from carewright.core.rules import Kind
from carewright.demo.cast.shape import Organisation, Staff
from carewright.people.rules import Role

ORGANISATIONS = (
    Organisation(
        "fern",
        "Fern Homecare",
        Kind.AGENCY,
        "An agency with one branch, 25 workers and the 60 people below.",
        branch="Newport",
    ),
    Organisation(
        "marsh_road",
        "Marsh Road Care",
        Kind.AGENCY,
        "A small agency that comes to two of the same people, and sees its own part of their lives only.",
        branch="Marsh Road",
    ),
    Organisation(
        "usk", "Usk Council", Kind.COUNCIL, "The council that pays for most of the care, in one way or another."
    ),
    Organisation(
        "side_by_side",
        "Usk Side by Side",
        Kind.CHARITY,
        "A peer group of people who direct their own support, and help others to.",
    ),
)

STAFF = (
    Staff(
        "Carys Llewellyn",
        "carys.llewellyn@example.org",
        "fern",
        Role.COORDINATOR,
        "Plans the rota. Was a bus controller, and keeps a list of promises with dates.",
    ),
    Staff(
        "Imran Sheikh",
        "imran.sheikh@example.org",
        "fern",
        Role.COORDINATOR,
        "Plans introductions and reviews. Visited people for eight years before he sat at a desk.",
    ),
    Staff(
        "Nerys Bowditch",
        "nerys.bowditch@example.org",
        "fern",
        Role.MANAGER,
        "Manages Fern Homecare, and still does one visit a week so as not to forget.",
    ),
    Staff(
        "Bethan Rosser",
        "bethan.rosser@example.org",
        "marsh_road",
        Role.MANAGER,
        "Runs Marsh Road Care from what used to be her mother’s dining room.",
    ),
    Staff(
        "Mererid Stallworth",
        "mererid.stallworth@example.org",
        "usk",
        Role.MANAGER,
        "Leads the council’s team that assesses and reviews, and was a social worker on the same patch for years.",
    ),
    Staff(
        "Gareth Imbert",
        "gareth.imbert@example.org",
        "usk",
        Role.COMMISSIONER,
        "Buys homecare for Usk Council, and would like to buy better lives with the same money.",
    ),
    Staff(
        "Wyn Applegarth",
        "wyn.applegarth@example.org",
        "side_by_side",
        Role.MANAGER,
        "Chairs the peer group. Retired from teaching woodwork, and can chair anything with a mallet.",
    ),
    Staff(
        "Dewi Pugh",
        "dewi.pugh@example.org",
        "side_by_side",
        Role.COORDINATOR,
        "Runs the peer group, and draws on care himself: one sign-in, two lives kept apart.",
        person="dewi",
    ),
)
