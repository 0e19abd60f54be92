"""How a delivery leaves the house: into files, by e-mail, and how a backend says that it could not."""

import re
import smtplib
from base64 import b64decode
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.template.exceptions import TemplateDoesNotExist

import carewright
from carewright.core.someone import Someone
from carewright.design.avatars import Look
from carewright.design.portraits import portrait
from carewright.messages.actions import choose_channel, tell
from carewright.messages.backends import Backend, NotHandedOver, Outgoing, Portrait, backend_for
from carewright.messages.backends.email import ByEmail
from carewright.messages.backends.files import LettersAsFiles, TextsAsFiles
from carewright.messages.queries import ways_here
from carewright.messages.rules import Way, Words
from carewright.messages.tests.world import AT, World, ways
from carewright.messages.wording import words_of

ITEM = Outgoing("abc", "Ada Pugh\n1 Hill Street", "Later <today>", "Dan comes\nat 9:40am.", "Fern Homecare", False)
LARGE = Outgoing("abc", "ada@example.org", "Later", "Dan comes at 9:40am.", "", True)


@pytest.fixture
def outbox(settings: Any, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path / "outbox"


def test_a_letter_is_a_page_that_stands_alone(outbox: Path) -> None:
    LettersAsFiles().hand_over(ITEM)
    page = (outbox / "letters" / "abc.html").read_text()
    assert "Ada Pugh<br>1 Hill Street" in page
    assert "Later &lt;today&gt;" in page
    assert "font-size: 14pt" in page
    assert "messages-sheet--large" not in page.split("</style>")[1]
    assert "src=" not in page
    assert "href=" not in page


def test_what_is_handed_over_twice_is_there_once(outbox: Path) -> None:
    for _ in range(2):
        TextsAsFiles().hand_over(ITEM)
    assert [file.name for file in (outbox / "texts").iterdir()] == ["abc.txt"]
    assert (outbox / "texts" / "abc.txt").read_text().endswith("Dan comes\nat 9:40am.\n")


@pytest.mark.parametrize("backend", [LettersAsFiles(), TextsAsFiles()])
def test_a_disk_that_takes_nothing_is_not_for_good(outbox: Path, backend: Backend) -> None:
    outbox.write_text("in the way")
    with pytest.raises(NotHandedOver, match="could not be written") as refused:
        backend.hand_over(ITEM)
    assert not refused.value.for_good


def test_large_print_has_a_page_beside_the_text() -> None:
    ByEmail().hand_over(LARGE)
    (sent,) = mail.outbox
    assert sent.extra_headers["Message-ID"] == "<abc@carewright>"
    assert "messages-sheet--large" in str(sent.message())
    assert "1 Hill Street" not in str(sent.message())


FACES = (Portrait("Dan", portrait(Look.of("Dan"))), Portrait("Ceri", portrait(Look.of("Ceri"))))


def test_a_letter_has_the_faces_inside(outbox: Path) -> None:
    LettersAsFiles().hand_over(replace(ITEM, faces=FACES))
    page = (outbox / "letters" / "abc.html").read_text()
    found = [b64decode(data) for data in re.findall(r'src="data:image/png;base64,([^"]+)"', page)]
    assert found == [face.png for face in FACES]
    assert page.index("Dan</li>") < page.index("Ceri</li>")


def test_an_e_mail_shows_the_faces_in_its_page() -> None:
    ByEmail().hand_over(replace(LARGE, large=False, faces=FACES))
    sent = message_from_bytes(mail.outbox[0].message().as_bytes(), policy=policy.default)
    (page,) = [part.get_content() for part in sent.walk() if part.get_content_type() == "text/html"]
    pictures = {part["Content-ID"]: part for part in sent.walk() if part.get_content_type() == "image/png"}
    assert re.findall(r'src="cid:([^"]+)"', page) == [name.strip("<>") for name in pictures]
    assert [part.get_content() for part in pictures.values()] == [face.png for face in FACES]
    assert {part.get_content_disposition() for part in pictures.values()} == {"inline"}
    assert sent.get_body(("plain",)), "whoever reads no pages reads the words"


@pytest.mark.parametrize(
    ("error", "for_good"),
    [
        (smtplib.SMTPRecipientsRefused({}), True),
        (smtplib.SMTPServerDisconnected("gone"), False),
        (ConnectionRefusedError("nobody there"), False),
    ],
)
def test_a_mail_server_says_no(monkeypatch: pytest.MonkeyPatch, error: OSError, for_good: bool) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    with pytest.raises(NotHandedOver) as refused:
        ByEmail().hand_over(LARGE)
    assert refused.value.for_good == for_good


def test_the_settings_say_who_takes_what(settings: Any) -> None:
    settings.MESSAGE_BACKENDS = {"letter": "carewright.messages.backends.files.LettersAsFiles", "sms": ""}
    assert isinstance(backend_for(Way.LETTER), LettersAsFiles)
    assert backend_for(Way.SMS) is None
    assert ways_here() == [Way.IN_APP, Way.LETTER, Way.SHEET, Way.CALL]


def test_the_command_hands_over_what_waits(world: World, outbox: Path, settings: Any, capsys: Any) -> None:
    settings.MESSAGE_BACKENDS = {"letter": "carewright.messages.backends.files.LettersAsFiles"}
    choose_channel(by=world.to_ada("ada"), at=AT, to=world.ada, way=Way.LETTER, address="1 Hill Street", place=1)
    words = Words("rota.moved", "Later", "Dan comes at 9:40am.")
    message = tell(by=Someone.program("the rota", world.fern), at=AT, to=world.ada, words=words)
    call_command("hand_over_messages")
    assert capsys.readouterr().out == "1 handed over\n"
    call_command("hand_over_messages")
    assert capsys.readouterr().out == ""
    assert ways(message) == [("letter", "handed_over")]
    assert len(list((outbox / "letters").iterdir())) == 1


def test_words_come_from_templates() -> None:
    facts = {"writer": "Dan & Eve", "title": "The garden", "person": "Ada", "to_them": True, "reads_here": True}
    words = words_of("messages.note", **facts)
    assert words == Words(
        "messages.note",
        "Dan & Eve wrote to you",
        "Dan & Eve wrote something in “The garden”.\n\nOpen Carewright to read it and to answer.",
    )
    with pytest.raises(TemplateDoesNotExist):
        words_of("messages.nothing")


KINDS = sorted(Path(carewright.__file__).parent.glob("*/templates/*/telling/*.txt"))


@pytest.mark.parametrize("template", KINDS, ids=lambda template: template.name)
def test_names_stand_in_words_as_they_are_written(template: Path) -> None:
    """Words are plain text: a page or a letter that shows them escapes them, once."""
    name = "D'Arcy & Co"
    facts: dict[str, Any] = dict.fromkeys(re.findall(r"{{ *(\w+)", template.read_text()), name)
    facts["days"] = [(name, [name])]
    words = words_of(f"{template.parts[-3]}.{template.name.split('.')[0]}", **facts)
    said = [words.subject, words.text, words.easy, words.short]
    assert len(facts) == 1 or name in " ".join(said)
    assert not re.search(r"&\w+;|&#", " ".join(said))
