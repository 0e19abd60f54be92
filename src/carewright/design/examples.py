"""What the living page shows its components with. Nobody in here is real."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator

from carewright.core.refusal import Refused
from carewright.design.avatars import Look, Style
from carewright.design.rules import Asked, Coming, Face, Happening, Row, Step, StripDay, Task

BO, CY, DEL, FLO = Face("Bo"), Face("Cy"), Face("Del"), Face("Flo")
CHOSEN = [
    Face("Amina", look=Look("bronze", "black", Style.HEADSCARF, clothes=3, ground=4)),
    Face("Gurdeep", look=Look("honey", "black", Style.TURBAN, beard=True, clothes=5, ground=0)),
    Face("Ivor", look=Look("peach", "white", Style.CROP, beard=True, glasses=True, clothes=1, ground=2)),
    Face("Nell", look=Look("porcelain", "white", Style.CURLS, glasses=True, clothes=4, ground=3)),
    Face("Tunde", look=Look("ebony", "black", Style.AFRO, clothes=2, ground=7)),
]
NAMES = [
    "Ada", "Bo", "Cy", "Del", "Edie", "Flo", "Gil", "Hal", "Iris", "Jo", "Kit", "Lou", "May", "Ned", "Olu", "Pam",
    "Quin", "Ros", "Sid", "Tess", "Una", "Vi", "Wyn", "Xan", "Yaz", "Zed",
]  # fmt: skip

WEEK = [
    StripDay(
        date(2026, 3, 2),
        (
            Coming((BO,), "9:30am", "Getting up and dressed", href="#strip"),
            Coming((BO,), "5pm", "Tea", href="#strip"),
        ),
        today=True,
    ),
    StripDay(date(2026, 3, 3), (Coming((CY,), "9:30am", "Getting up and dressed", href="#strip"),)),
    StripDay(
        date(2026, 3, 4),
        (
            Coming((BO, FLO), "9:45am", "A bath, by two of them", href="#strip"),
            Coming((), "5pm", "Tea", href="#strip"),
        ),
    ),
    StripDay(date(2026, 3, 5), (Coming((DEL,), "9:30am", "Getting up and dressed", "new to you", "#strip"),)),
    StripDay(date(2026, 3, 6), (Coming((BO,), "10am", "Out to the market", href="#strip"),)),
    StripDay(date(2026, 3, 7)),
    StripDay(date(2026, 3, 8), (Coming((CY,), "11am", "Sunday dinner, together", href="#strip"),)),
]


def shown() -> dict[str, Any]:
    """What the templates of the examples use."""
    return {
        "bo": BO,
        "names": NAMES,
        "chosen": CHOSEN,
        "cousin": Face("Edwin Marsh", lettered=True),
        "week": WEEK,
        "rows": [
            Row("Called", "Ada", "#summary"),
            Row("Mornings", "Not before 9am\nBo or Cy, if it can be", "#summary"),
            Row("With us since", "2 March 2026"),
        ],
        "tasks": [
            Task("About me", "done", "good", "#tasks"),
            Task("Who comes", "begun", "partly", "#tasks", "Three of four questions are answered."),
            Task("What matters", "not begun", "plain", "#tasks"),
            Task("Read it through together", "later", "wait", hint="When the three above are done."),
        ],
        "asked": [
            Asked("Bo in the mornings", "Bo on 5 of 7 mornings", "partly", "partly",
                  "Bo is on holiday on Saturday and Sunday.", "#asked", "See who else could come"),
            Asked("Not before 9am", "Never before 9:30am", "kept", "good"),
            Asked("A woman for the bath", "Flo and Bo", "not kept", "no",
                  "Two are needed for the hoist; only one woman is trained for it.", "#asked", "Talk to us about it"),
        ],
        "steps": [
            Step("When do you like to get up?", ("Not before nine.",), "#steps"),
            Step("Who should come?", ("Bo, or else Cy.",), "#steps"),
            Step("How much does that matter?", now=True),
            Step("Is it all right like this?"),
        ],
        "happenings": [
            Happening("Today, 9:40am", "Bo came ten minutes late and said so", "Bo"),
            Happening("Yesterday, 6pm", "You told us something", "you", "The new tea is lovely. More of that, please."),
            Happening("2 March 2026", "Your plan was agreed", "you and Pam"),
        ],
        "refused": Refused("Their money is not shared with you.", "Ask Ada, or the office of her agency."),
        "long_list": Paginator(range(120), 10).page(4),
    }  # fmt: skip
