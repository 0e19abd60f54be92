"""The workers: their hours, and what became of their own wishes."""

from rota_engine.answers.choices import Choice, Status
from rota_engine.page.html import Html, element, join
from rota_engine.page.icons import icon
from rota_engine.page.view import View
from rota_engine.problem.model import Worker

NAME = "Hours and wishes of the workers"


def workers(view: View) -> Html:
    heads = ("Worker", "Visits", "People", "Paid time", "Promised", "Wishes of their own")
    head = element("tr", *(element("th", words, scope="col") for words in heads))
    rows = (_worker(view, worker) for worker in view.week.problem.workers)
    table = element(
        "table",
        element("caption", NAME, class_="unseen"),
        element("thead", head),
        element("tbody", *rows),
    )
    return element(
        "div", table, class_="across", tabindex=0, role="region", aria_label="Hours and wishes of the workers"
    )


def _on(view: View, choice: Choice) -> str:
    """The day that a worker would rather have off."""
    asked = choice.asked
    return f"{view.days.short(int(asked.detail))}: " if asked.kind == "when" and asked.detail else ""


def _worker(view: View, worker: Worker) -> Html:
    stops = [stop for round in view.week.rounds if round.worker is worker for stop in round.stops]
    paid = sum(round.paid(view.week.weights) for round in view.week.rounds if round.worker is worker)
    asked = view.of_worker[worker.id]
    kept = sum(choice.status is Status.KEPT for choice in asked)
    why = (f"{_on(view, choice)}{reason.to_worker}" for choice in asked for reason in choice.reasons)
    return element(
        "tr",
        element("th", view.named("worker", worker.id), scope="row"),
        element("td", str(len(stops))),
        element("td", str(len({stop.visit.person for stop in stops}))),
        element("td", view.names.length(paid)),
        element("td", f"{view.names.length(worker.guaranteed)} a week" if worker.guaranteed else "–"),
        element(
            "td",
            element("p", icon("tick" if kept == len(asked) else "bend"), f"{kept} of {len(asked)} kept")
            if asked
            else "–",
            join(*(element("p", words, class_="quiet") for words in dict.fromkeys(why))),
        ),
    )
