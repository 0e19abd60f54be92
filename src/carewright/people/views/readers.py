"""Who looked at a person's record."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from carewright.core.civil import day_and_clock
from carewright.design.rules import Happening
from carewright.people.pages import Asked, numbered, page_number
from carewright.people.queries import Reader, organisations_that_looked, readers_of, someone_to


def happening(reader: Reader) -> Happening:
    return Happening(
        when=day_and_clock(reader.at),
        who=f"{reader.name}, {reader.standing}",
        what=f"Looked at {reader.what.label}",
    )


@require_safe
def who_looked(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    organisation = request.GET.get("organisation", "")
    found = readers_of(by, page_number(request), organisation)
    return render(
        request,
        "people/who_looked.html",
        {
            "by": by,
            "total": found.total,
            "happenings": [happening(reader) for reader in found.rows],
            "page": numbered(found),
            "organisations": organisations_that_looked(by),
            "chosen": organisation,
        },
    )
