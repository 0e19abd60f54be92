"""As whom one can look round the demo, and what there is to see as each of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody of the cast. email: that of their account; "": the helper, who has none and comes by a link. tone: of
    their card: plum for who draws on care, honey for who is near, green for who works."""

    key: str
    email: str
    name: str
    who: str
    sees: str
    tone: str


DOORS = (
    Door(
        "roz",
        "roz.carne@example.org",
        "Roz",
        "She is 90, taught ballroom, and draws on care.",
        "Her own page, what she chose, and the workers she picked. She may change any of it.",
        "plum",
    ),
    Door(
        "sahra",
        "sahra.yonis@example.org",
        "Sahra",
        "A daughter: her mother Hodan can no longer weigh up how care is arranged; Sahra decides with her.",
        "All that is Hodan’s to see and to say.",
        "honey",
    ),
    Door(
        "nancy",
        "nancy.whitlock@example.org",
        "Nancy",
        "She is 86, draws on care, and decides for her husband Gerald.",
        "Two people behind one front door: herself and Gerald.",
        "plum",
    ),
    Door(
        "nicola",
        "nicola.stead@example.org",
        "Nicola",
        "A friend: Roz taught her to dance, and counts her to her circle.",
        "As much of Roz’s life as Roz lets her, and no more.",
        "honey",
    ),
    Door(
        "shirley",
        "shirley.augustine@example.org",
        "Shirley",
        "A worker, who sings, and comes to people in Pill and Victoria.",
        "The people whom she comes to, and nobody else.",
        "green",
    ),
    Door(
        "carys",
        "carys.llewellyn@example.org",
        "Carys",
        "A coordinator: she plans the rota of Fern Homecare.",
        "What the office has to see to today.",
        "green",
    ),
    Door(
        "imran",
        "imran.sheikh@example.org",
        "Imran",
        "A coordinator: he plans introductions and reviews.",
        "Three reviews that are overdue, and who is to meet whom.",
        "green",
    ),
    Door(
        "nerys",
        "nerys.bowditch@example.org",
        "Nerys",
        "The manager of Fern Homecare.",
        "All that the coordinators see, and who looked at whose record.",
        "green",
    ),
    Door(
        "bethan",
        "bethan.rosser@example.org",
        "Bethan",
        "The manager of Marsh Road Care, which comes to two of the same people.",
        "Her agency’s own part of their lives, and not Fern’s.",
        "green",
    ),
    Door(
        "gareth",
        "gareth.imbert@example.org",
        "Gareth",
        "The commissioner: he buys homecare for the council.",
        "His council’s page, and nobody’s record.",
        "green",
    ),
    Door(
        "dewi",
        "dewi.pugh@example.org",
        "Dewi",
        "He draws on care and runs the peer group.",
        "His own page, and his work at Side by Side, kept apart.",
        "plum",
    ),
    Door(
        "helper",
        "",
        "the helper",
        "Annabel let somebody in by a link, for two weeks.",
        "Annabel’s About Me and choices, until the link ends.",
        "honey",
    ),
)
