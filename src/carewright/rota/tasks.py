"""What is left to the worker process."""

from django.tasks import task
from django.utils import timezone


@task()
def plan_soon(run: int) -> None:
    """Do one search. ``manage.py go_on_planning`` finds those whose process was lost."""
    from carewright.rota.planning import plan  # here, because asking for a search asks for this task

    plan(run, now=timezone.now)


@task()
def tell_soon(publication: int) -> None:
    """Tell everybody of a publication who was not told yet. ``manage.py go_on_planning`` finds what this misses."""
    from carewright.rota.actions.telling import tell_all  # here, because publishing asks for this task

    tell_all(publication, now=timezone.now)


@task()
def answer_soon(publication: int) -> None:
    """Work out what became of what people asked for. ``manage.py go_on_planning`` finds what this misses."""
    from carewright.rota.planning.answers import answer  # here, because publishing asks for this task

    answer(publication, now=timezone.now)


@task()
def weigh_soon(what_if: int) -> None:
    """Answer a question about a whole week. ``manage.py go_on_planning`` finds those whose process was lost."""
    from carewright.rota.planning.what_if import weigh  # here, because asking the question asks for this task

    weigh(what_if, now=timezone.now)
