"""The visits that nobody comes to yet."""

from rota_engine.page.html import Html, element
from rota_engine.page.icons import icon
from rota_engine.page.view import View


def nobody(view: View) -> Html:
    undone = [visit for visit in view.week.problem.visits if visit.id not in view.week.rota.visits]
    if not undone:
        return element("p", icon("tick"), "Every visit has somebody.", class_="note")
    rows = []
    for visit in undone:
        on = " or ".join(view.days.name(day) for day in visit.days)
        spans = " or ".join(f"{view.names.clock(w.opens)} to {view.names.clock(w.closes)}" for w in visit.windows)
        needs = [view.names.length(visit.minutes)]
        needs += ["two workers"] if visit.workers == 2 else []
        needs += ["medicine that cannot wait"] if visit.time_critical else []
        needs += ["may be left out"] if visit.optional else []
        name = element("a", view.names.person(visit.person), href=f"#{view.anchor('person', visit.person)}")
        rows.append(
            element(
                "li",
                element("div", view.face("person", visit.person), element("b", name), class_="who"),
                element("p", f"{on}, {spans}"),
                element("p", ", ".join(needs), class_="quiet"),
                *(element("p", why) for _, why in view.undone_in_words.get(visit.id, [])),
            )
        )
    return element("ul", *rows, class_="nobody")
