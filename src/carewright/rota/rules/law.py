"""The limits of working time, the least that work costs, and usual notice, as dated facts with their source."""

from datetime import date

REST = "rest between two days of work, minutes"
BREAK_AFTER = "minutes of work after which a break is due"
BREAK_MINUTES = "minutes of that break"
WEEK_HOURS = "minutes of work in a week, at most"
LEAST_PAY = "national living wage, pence an hour"
MILEAGE = "mileage, pence a kilometre"
NOTICE = "days before a week begins by which people are told of it"

_REGULATIONS = date(1998, 10, 1)
FACTS: tuple[tuple[str, int, date, str], ...] = (
    (REST, 660, _REGULATIONS, "Working Time Regulations 1998, regulation 10"),
    (BREAK_AFTER, 360, _REGULATIONS, "Working Time Regulations 1998, regulation 12"),
    (BREAK_MINUTES, 20, _REGULATIONS, "Working Time Regulations 1998, regulation 12(3)"),
    (WEEK_HOURS, 2_880, _REGULATIONS, "Working Time Regulations 1998, regulation 4: 48 hours, here in every week"),
    (LEAST_PAY, 1_221, date(2025, 4, 1), "National Minimum Wage (Amendment) Regulations 2025: from 21 years of age"),
    (LEAST_PAY, 1_271, date(2026, 4, 1), "National Minimum Wage (Amendment) Regulations 2026: from 21 years of age"),
    (MILEAGE, 28, date(2011, 4, 6), "HMRC, approved mileage allowance: 45 pence a mile"),
    (
        NOTICE,
        7,
        _REGULATIONS,
        "No law names a number yet (Employment Rights Act 2025: reasonable notice of shifts, from "
        "2027): what is usual here, wherever a branch has promised nothing else",
    ),
)
"""Each holds from its day until the next of its name. ``actions.facts.state_facts`` states them."""
