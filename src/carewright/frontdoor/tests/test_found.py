from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from carewright.core.models import AuditEntry, Branch, DatedFact, Organisation
from carewright.people.models import Post

pytestmark = pytest.mark.django_db


def found(*words: str) -> str:
    out = StringIO()
    call_command("found", *words, stdout=out)
    return out.getvalue()


MEL = ("--manager", "Mel Pugh", "--email", "mel@example.org")


def test_an_agency_begins_with_a_branch_and_a_manager() -> None:
    assert found("Fern Homecare", "--branch", "Newport", *MEL) == (
        "Fern Homecare is here. Mel Pugh signs in by a code sent to mel@example.org.\n"
    )
    assert Branch.objects.get().organisation.name == "Fern Homecare"
    post = Post.objects.get()
    assert (post.account.email, post.role, post.branch) == ("mel@example.org", "manager", None)
    # The thresholds that were stated, and then three: the organisation, its branch, its manager.
    assert AuditEntry.objects.count() == DatedFact.objects.count() + 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("Fern Homecare", "--manager", "Mel Pugh", "--email", "mel"), "is not an e-mail address"),
        ((" ", *MEL), "What the organisation is called is missing"),
        (("Fern Homecare", "--branch", " ", *MEL), "The branch is missing"),
        (("Fern Homecare", "--manager", " ", "--email", "mel@example.org"), "Their name is missing"),
        (("Fern Homecare", "--kind", "shop", *MEL), "invalid choice: 'shop'"),
    ],
)
def test_what_is_not_right_is_said_and_nothing_is_written(words: tuple[str, ...], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        found(*words)
    assert (Organisation.objects.count(), DatedFact.objects.count(), AuditEntry.objects.count()) == (0, 0, 0)


def test_nobody_is_founded_twice() -> None:
    found("Fern Homecare", *MEL)
    before = AuditEntry.objects.count()
    with pytest.raises(CommandError, match="is here already"):
        found("fern homecare", *MEL)
    assert AuditEntry.objects.count() == before
