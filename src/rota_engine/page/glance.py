"""The few numbers that say how a rota is, each with what it means."""

from rota_engine.answers.outcome import outcome, pounds
from rota_engine.page.html import Html, element
from rota_engine.page.icons import icon
from rota_engine.page.view import View


def glance(view: View) -> Html:
    told = outcome(view.week.problem, view.week.rota, view.week.weights)
    visits, undone = len(view.week.problem.visits), len(told.unassigned)
    (when, asked_when), (who, asked_who) = told.kept["when"], told.kept["who"]
    faces = [number for number in told.faces.values() if number]
    contact, travel = (sum(getattr(round, part) for round in view.week.rounds) for part in ("contact", "between"))
    paid = sum(told.paid_minutes.values())
    return element(
        "ul",
        _figure(
            "clock",
            share(when, asked_when),
            "of choices of when are kept",
            f"{when:,} of {asked_when:,}. The time asked for, give or take what the person finds good enough, and much "
            "the same time from day to day.",
            (when, asked_when),
        ),
        _figure(
            "face",
            share(who, asked_who),
            "of choices of who are kept",
            f"{who:,} of {asked_who:,}. Somebody from the chosen team, somebody who shares the language or interest "
            "wished for, and no more faces than agreed.",
            (who, asked_who),
        ),
        _figure(
            "nobody",
            f"{undone:,}",
            "visit has nobody yet" if undone == 1 else "visits have nobody yet",
            f"Of {visits:,} visits. " + ("Why not is said below." if undone else "Every visit has somebody."),
        ),
        _figure(
            "house",
            f"{sum(faces) / max(1, len(faces)):.1f}",
            "different faces a person",
            f"On average; {max(faces, default=0)} at most. Fewer faces are fewer strangers at the door.",
        ),
        _figure(
            "way",
            f"{paid // 60:,}",
            "paid hours",
            f"{share(contact, paid)} with people, {share(travel, paid)} on the road between visits, "
            f"{share(paid - contact - travel, paid)} waiting.",
        ),
        _figure(
            "purse",
            pounds(told.pence).partition(".")[0],
            "to pay for it",
            "Pay, mileage, overtime, and promised hours that could not be filled.",
        ),
        class_="figures",
    )


def share(part: int, whole: int) -> str:
    """ "93%", or "–" of nothing. Rounded down, so that "100%" means all."""
    return f"{100 * part // whole}%" if whole else "–"


def _figure(picture: str, number: str, name: str, meaning: str, part: tuple[int, int] | None = None) -> Html:
    bar = None
    if part and part[1]:
        filled = element("span", style=f"inline-size:{100 * part[0] / part[1]:.1f}%")
        bar = element("span", filled, class_="bar", aria_hidden="true")
    return element(
        "li",
        element("p", icon(picture), element("b", number), " ", name, class_="figure"),
        bar,
        element("p", meaning, class_="quiet"),
    )
