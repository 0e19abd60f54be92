"""What is known of English homecare, as data with sources, and what had to be assumed, said plainly.

A share is a part of 1. Where no published figure was found, the source is ``ASSUMPTION``: a guess of the authors that
anybody may replace. Published figures are quoted as published, old ones included; each says its year.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Fact[T]:
    """One thing known or assumed. value: in the unit that ``what`` names; source: who published it and when."""

    what: str
    value: T
    source: str = ASSUMPTION


Shares = Mapping[str, float]
Lengths = Mapping[int, float]

# Visits. The published survey gives two classes only; how each class and the rest divide is assumed.
SHORT_2012 = Fact(
    "visits of 15 minutes or less, of all visits, England 2012",
    0.10,
    "UKHCA Commissioning Survey 2012 (as shown in a UKHCA slide)",
)
HALF_HOUR_2012 = Fact(
    "visits of 16 to 30 minutes, of all visits, England 2012",
    0.63,
    "UKHCA Commissioning Survey 2012 (as shown in a UKHCA slide)",
)
LENGTHS: Mapping[str, Fact[Lengths]] = {
    "2012": Fact(
        "visits by minutes in 2012; the division above 30 minutes is an assumption",
        {15: SHORT_2012.value, 30: HALF_HOUR_2012.value, 45: 0.17, 60: 0.09, 90: 0.01},
        SHORT_2012.source,
    ),
    "today": Fact(
        "visits by minutes after NICE NG21 (2015) asked for half an hour or more",
        {15: 0.04, 30: 0.54, 45: 0.24, 60: 0.18},
    ),
}
CONTACT_HOURS = Fact(
    "contact hours a household a week, England 2008",
    12.4,
    "NHS Information Centre, Community Care Statistics: home help and care services for adults, England 2008",
)
KNOWN_BELOW = Fact(
    "minutes below which only a worker whom the person knows may come",
    30,
    "NICE guideline NG21 (2015), recommendation 1.4.2",
)
PACKAGES: Fact[Shares] = Fact(
    "people by what they have: four, three, two or one visit a day, or three a week",
    {"four": 0.39, "three": 0.23, "two": 0.18, "one": 0.12, "few": 0.08},
)
VISITS_A_WEEK = Fact("visits a person a week", 20.0)
DOUBLE_UPS = Fact("visits by two workers, of all visits", 0.08)
TIME_CRITICAL = Fact("people whose medicine cannot wait, of those with three or four visits a day", 0.25)
MEDICINE_WINDOW = Fact(
    "minutes either side of the prescribed time for medicine that cannot wait",
    30,
    "Parkinson's UK, Get It On Time: within 30 minutes of the prescribed time",
)
MEDICINE_GAP = Fact(
    "minutes from one dose to the next, at least", 240, "NHS, How and when to take paracetamol for adults: 4 hours"
)
WISHED_TIMES: Fact[Mapping[str, tuple[int, int, int]]] = Fact(
    "earliest, commonest and latest start that people ask for, minutes after midnight; the morning is the peak",
    {
        "morning": (435, 495, 660),
        "lunch": (690, 740, 810),
        "tea": (960, 1020, 1080),
        "bed": (1150, 1200, 1260),
        "bath": (600, 660, 840),
        "outing": (810, 840, 900),
    },
)
WINDOWS: Fact[Lengths] = Fact("visits by the minutes in which they may start", {90: 0.2, 120: 0.4, 180: 0.4})
EXTRAS: Fact[Shares] = Fact(
    "people with one such visit a week, on one of three days", {"bath": 0.25, "shopping": 0.25, "outing": 0.15}
)
SKILLS_NEEDED: Fact[Shares] = Fact(
    "people whose workers must be trained for it", {"dementia": 0.2, "catheter": 0.05, "feeding-tube": 0.02}
)
MEDICATION = Fact("regular visits with help to take medicine, besides those that cannot wait", 0.5)

# Who they are and what they choose.
WOMEN_CARED_FOR = Fact("people who are women", 0.63)
CHOICES: Mapping[str, Fact[float]] = {
    "time": Fact("regular visits with a wished time, besides medicine that cannot wait", 0.8),
    "team": Fact("people who chose their workers", 0.7),
    "strongly": Fact("wishes that matter strongly, of all wishes", 0.6),
    "veto": Fact("people who said no to a worker", 0.08),
    "woman": Fact("people who want women only, for intimate care", 0.08),
    "man": Fact("people who want men only", 0.005),
    "language": Fact(
        "people whose main language is not English, England and Wales 2021", 0.089, "ONS, Census 2021, main language"
    ),
    "language_must": Fact("people for whom the language is a must, of those whose main language is not English", 0.25),
    "interest": Fact("people who would like somebody who shares an interest", 0.4),
    "no_smoker": Fact("people who want nobody who smokes", 0.03),
    "known_only": Fact("people who want nobody they have not met", 0.03),
    "ceiling": Fact("people with a ceiling on different workers", 0.7),
    "same_worker": Fact("people who want lunch by whoever came in the morning", 0.08),
}
HOMES: Fact[Shares] = Fact("homes with it", {"dog": 0.15, "cat": 0.15, "smoke": 0.12})

# Workers.
WORKERS = Fact("workers for a person", 0.4)
HOURS_A_WEEK = Fact(
    "paid hours a worker a week: contact, and travel at 19 per cent of it, of all people, divided by all workers",
    round(CONTACT_HOURS.value * 1.19 / WORKERS.value, 1),
    f"follows from the two: {CONTACT_HOURS.source}; UKHCA, A Minimum Price for Homecare",
)
ZERO_HOURS = Fact(
    "workers on zero hours, domiciliary care in England 2023/24",
    0.37,
    "Skills for Care, The state of the adult social care sector and workforce in England, 2024",
)
FULL_TIME = Fact(
    "full-time workers, of those with full-time or part-time hours, domiciliary care in England 2018/19",
    0.47 / (0.47 + 0.38),
    "Skills for Care, as quoted in the British Journal of Nursing: 47 per cent full time, 38 part time, 15 neither",
)
CONTRACTS: Fact[Shares] = Fact(
    "workers by contract; how those who have hours divide is published for all workers, zero hours included",
    {
        "zero_hours": ZERO_HOURS.value,
        "full_time": (1 - ZERO_HOURS.value) * FULL_TIME.value,
        "part_time": (1 - ZERO_HOURS.value) * (1 - FULL_TIME.value),
    },
    f"{ZERO_HOURS.source}; {FULL_TIME.source}",
)
MODES: Fact[Shares] = Fact(
    "workers who travel so (all commuters, England and Wales 2011; none was found for homecare)",
    {"car": 0.68, "bus": 0.18, "foot": 0.11, "bicycle": 0.03},
    "Goodman 2013, PLoS ONE 8(8) e71790: private motor transport counted as car, all public transport as bus",
)
WOMEN = Fact("workers who are women", 0.83)
SKILLS: Fact[Shares] = Fact(
    "workers trained for it", {"medication": 0.9, "hoist": 0.65, "dementia": 0.6, "catheter": 0.4, "feeding-tube": 0.2}
)
CANNOT: Fact[Shares] = Fact("workers who cannot be in such a home", {"dog": 0.06, "cat": 0.05, "smoke": 0.08})
RATHER_NOT: Fact[Shares] = Fact("workers who would rather not", {"dog": 0.08, "cat": 0.05, "smoke": 0.2})
SMOKERS = Fact("workers who smoke", 0.12)
WEEKDAY_OFF = Fact("workers who would rather not work on one of their days", 0.2)
LEAVE = Fact(
    "weeks of leave in a year's 52", 5.6 / 52, "Working Time Regulations 1998, regulations 13 and 13A: 5.6 weeks a year"
)
LIVING_WAGE = Fact(
    "pence an hour at least, from 21 years, April 2026",
    1_271,
    "GOV.UK, National Minimum Wage and National Living Wage rates",
)
REAL_LIVING_WAGE = Fact(
    "pence an hour of employers who pay the real Living Wage, 2025-26", 1_345, "Living Wage Foundation"
)
PAY: Fact[Lengths] = Fact(
    "workers by pence an hour", {LIVING_WAGE.value: 0.5, 1_300: 0.25, REAL_LIVING_WAGE.value: 0.25}
)
MILEAGE: Fact[Mapping[str, int]] = Fact(
    "pence a kilometre (45p and 20p a mile)",
    {"car": 28, "bicycle": 12, "foot": 0, "bus": 0},
    "HM Revenue and Customs, approved mileage allowance payments",
)
OVERTIME_PREMIUM = Fact("per cent of pay on top, after a full week", 25)

# The road.
TRAVEL = Fact(
    "minutes between visits for an hour with people (about 19 per cent of contact pay)",
    11.5,
    "UKHCA, A Minimum Price for Homecare, 2014 (1.20 of 6.31 pounds) and 2020-21 (1.70 of 8.72 pounds)",
)
SPEEDS: Fact[Mapping[str, float]] = Fact("kilometres an hour", {"car": 26.0, "bicycle": 14.0, "foot": 4.8, "bus": 16.0})
ON_TOP: Fact[Mapping[str, int]] = Fact(
    "minutes on top of each way: parking, locking, waiting for the bus", {"car": 2, "bicycle": 1, "foot": 0, "bus": 6}
)
DETOUR = Fact("metres of road for a metre as the crow flies", 1.3)
FACES_SWEDEN = Fact(
    "different workers in 14 days, people with two visits a day or more, Sweden 2021 (no English figure was found)",
    14.9,
    "Kolada / Statistics Sweden, by way of Infostat 2022",
)
