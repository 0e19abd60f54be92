"""As whom one can look round the demo, and what there is to see as each of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody of the cast. email: that of their account; "": the helper, who has none and comes by a link."""

    key: str
    email: str
    name: str
    who: str
    sees: str


DOORS = (
    Door(
        "roz",
        "roz.carne@example.org",
        "Roz, who is 90",
        "She taught ballroom, and draws on care.",
        "Her own page, what she chose, and the workers she picked. She may change any of it.",
    ),
    Door(
        "sahra",
        "sahra.yonis@example.org",
        "Sahra, a daughter",
        "Her mother Hodan can no longer weigh up how care is arranged; Sahra decides with her.",
        "All that is Hodan’s to see and to say.",
    ),
    Door(
        "nancy",
        "nancy.whitlock@example.org",
        "Nancy, who is 86",
        "She draws on care, and decides for her husband Gerald.",
        "Two people behind one front door: herself and Gerald.",
    ),
    Door(
        "nicola",
        "nicola.stead@example.org",
        "Nicola, a friend",
        "Roz taught her to dance. She is in Roz’s circle.",
        "As much of Roz’s life as Roz lets her, and no more.",
    ),
    Door(
        "shirley",
        "shirley.augustine@example.org",
        "Shirley, a worker",
        "She sings, and comes to people in Pill and Victoria.",
        "The people whom she comes to, and nobody else.",
    ),
    Door(
        "carys",
        "carys.llewellyn@example.org",
        "Carys, a coordinator",
        "She plans the rota of Fern Homecare.",
        "What the office has to see to today.",
    ),
    Door(
        "imran",
        "imran.sheikh@example.org",
        "Imran, a coordinator",
        "He plans introductions and reviews.",
        "Three reviews that are overdue, and who is to meet whom.",
    ),
    Door(
        "nerys",
        "nerys.bowditch@example.org",
        "Nerys, the manager",
        "She manages Fern Homecare.",
        "All that the coordinators see, and who looked at whose record.",
    ),
    Door(
        "bethan",
        "bethan.rosser@example.org",
        "Bethan, of another agency",
        "Marsh Road Care comes to two of the same people.",
        "Her agency’s own part of their lives, and not Fern’s.",
    ),
    Door(
        "gareth",
        "gareth.imbert@example.org",
        "Gareth, the commissioner",
        "He buys homecare for the council.",
        "His council’s page, and nobody’s record.",
    ),
    Door(
        "dewi",
        "dewi.pugh@example.org",
        "Dewi, with two lives",
        "He draws on care and runs the peer group.",
        "His own page, and his work at Side by Side, kept apart.",
    ),
    Door(
        "helper",
        "",
        "A helper, by a link",
        "Annabel let somebody in for two weeks.",
        "Annabel’s About Me and choices, until the link ends.",
    ),
)
