"""Text messages by GOV.UK Notify: only Notify itself is made up here, by a small server that answers as it does."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from hashlib import sha256
from hmac import digest
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest

from carewright.messages.tests.world import World, after, by_text, run, tell_ada, ways

SERVICE, SECRET = "a" * 36, "b" * 36


class Notify(HTTPServer):
    """``answers``: what it says to each text in turn; 201 when there are no more. "cut": it takes it, and the line is
    cut before it says so."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.answers: list[int | str] = []
        self.taken: list[dict[str, Any]] = []
        self.tokens: list[str] = []


class Asked(BaseHTTPRequestHandler):
    server: Notify

    def do_GET(self) -> None:
        wanted = parse_qs(urlparse(self.path).query)["reference"]
        self._say(200, {"notifications": [text for text in self.server.taken if text["reference"] in wanted]})

    def do_POST(self) -> None:
        assert self.path == "/v2/notifications/sms"
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = self.server.answers.pop(0) if self.server.answers else 201
        self.server.tokens.append(self.headers["Authorization"].removeprefix("Bearer "))
        if answer in (201, "cut"):
            self.server.taken.append(text)
        if answer != "cut":
            self._say(int(answer), {})

    def _say(self, code: int, said: object) -> None:
        self.send_response(code)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Tests say nothing by themselves."""


@pytest.fixture
def notify(settings: Any) -> Iterator[Notify]:
    with Notify() as server:
        settings.MESSAGE_BACKENDS = {"sms": "carewright.messages.backends.notify.TextsByNotify"}
        settings.NOTIFY = {
            "site": f"http://127.0.0.1:{server.server_port}",
            "key": f"fern-{SERVICE}-{SECRET}",
            "template": "t",
        }
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


def test_a_text_goes_out_signed_and_with_its_reference(world: World, notify: Notify) -> None:
    by_text(world)
    message = tell_ada(world)
    assert run() == 1
    assert ways(message) == [("sms", "handed_over")]
    reference = message.deliveries.get().public_id
    assert notify.taken == [
        {
            "phone_number": "+447700900123",
            "personalisation": {"words": "Your visit is at 9:40am."},
            "template_id": "t",
            "reference": reference,
        }
    ]
    head, says, seal = (part.encode() + b"==" for part in notify.tokens[0].split("."))
    assert json.loads(urlsafe_b64decode(says))["iss"] == SERVICE
    signed = notify.tokens[0].rpartition(".")[0].encode()
    assert urlsafe_b64decode(seal) == digest(SECRET.encode(), signed, sha256)
    assert json.loads(urlsafe_b64decode(head)) == {"typ": "JWT", "alg": "HS256"}


def test_a_number_that_notify_refuses_is_not_tried_again(world: World, notify: Notify) -> None:
    by_text(world)
    message = tell_ada(world)
    notify.answers = [400]
    assert run() == 0
    assert ways(message) == [("sms", "failed"), ("call", "waiting")]


@pytest.mark.parametrize("answer", [403, 429, 500])
def test_what_is_not_about_the_number_is_tried_again(world: World, notify: Notify, answer: int) -> None:
    by_text(world)
    message = tell_ada(world)
    notify.answers = [answer]
    assert (run(), run(after(minutes=5))) == (0, 1)
    assert ways(message) == [("sms", "handed_over")]
    because = message.deliveries.get().steps.exclude(because="").get().because
    assert because == f"The text service refused it ({answer})."


def test_what_was_taken_before_the_line_was_cut_is_not_sent_twice(world: World, notify: Notify) -> None:
    by_text(world)
    message = tell_ada(world)
    notify.answers = ["cut"]
    assert run() == 0
    assert ways(message) == [("sms", "waiting")]
    assert run(after(minutes=5)) == 1
    assert ways(message) == [("sms", "handed_over")]
    assert len(notify.taken) == 1


def test_a_service_that_is_not_there_is_out_of_order(world: World, notify: Notify, settings: Any) -> None:
    settings.NOTIFY["site"] = "http://127.0.0.1:9"  # nothing listens there
    by_text(world)
    message = tell_ada(world)
    assert run() == 0
    assert ways(message) == [("sms", "waiting")]
