"""Faces as pictures by themselves."""

from io import BytesIO

from PIL import Image

from carewright.design.avatars import Look, Style
from carewright.design.portraits import SIZE, portrait

GREEN = (10, 140, 60)


def opened(png: bytes) -> Image.Image:
    found = Image.open(BytesIO(png))
    assert (found.format, found.size) == ("PNG", (SIZE, SIZE))
    return found.convert("RGB")


def photo() -> bytes:
    made = BytesIO()
    Image.new("RGB", (400, 300), GREEN).save(made, "JPEG")
    return made.getvalue()


def test_a_face_is_drawn() -> None:
    look = Look("ebony", "black", Style.AFRO, clothes=2, ground=7)
    face = opened(portrait(look))
    assert face.getpixel((SIZE // 2, SIZE * 6 // 10)) == (0x4F, 0x30, 0x22), "the skin that was chosen"
    assert portrait(look) != portrait(Look("porcelain", "white", Style.CURLS, clothes=4, ground=3))


def test_a_photo_that_was_given_is_shown() -> None:
    pixel = opened(portrait(Look.of("Ceri"), photo())).getpixel((10, 10))
    assert isinstance(pixel, tuple)
    assert all(abs(one - other) < 4 for one, other in zip(pixel, GREEN, strict=True))


def test_what_is_no_photo_is_drawn() -> None:
    assert portrait(Look.of("Ceri"), b"no picture") == portrait(Look.of("Ceri"))
