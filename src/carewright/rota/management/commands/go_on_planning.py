"""``manage.py go_on_planning``: take up searches whose process was lost, or that nobody has begun, tell whoever was not
told of a publication, work out what became of what they asked for, and answer questions about a week."""

from collections.abc import Callable

from django.utils import timezone

from carewright.core.management.again import Again
from carewright.rota.actions.telling import tell_all
from carewright.rota.planning import plan
from carewright.rota.planning.answers import answer
from carewright.rota.planning.what_if import weigh
from carewright.rota.queries.going_on import (
    lost_searches,
    lost_what_ifs,
    unanswered_publications,
    unfinished_publications,
)


class Command(Again):
    help = "Go on with what a killed process has left of planning and publishing; with --every, again and again"

    def once(self, ended: Callable[[], bool]) -> str:
        done = []
        for publication in unfinished_publications(timezone.now()):
            if not ended() and (told := tell_all(publication, now=timezone.now)):
                done.append(f"{told} told")
        for publication in unanswered_publications(timezone.now()):
            if not ended():
                answer(publication, now=timezone.now)
                done.append("a week answered for")
        for run in lost_searches(timezone.now()):
            if not ended():
                plan(run, now=timezone.now, ended=ended)
                done.append("a search gone on with")
        for what_if in lost_what_ifs(timezone.now()):
            if not ended():
                weigh(what_if, now=timezone.now, ended=ended)
                done.append("a question answered")
        return ", ".join(done)
