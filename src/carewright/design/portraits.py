"""Faces as pictures by themselves, for where our pages are not: in e-mails and letters."""

from io import BytesIO

from PIL import Image, ImageOps
from resvg_py import svg_to_bytes

from carewright.design.avatars import Look, drawing

SIZE = 144
"""Pixels of a side: sharp at the two centimetres at which a letter shows it."""


def portrait(look: Look, photo: bytes | None = None) -> bytes:
    """A square PNG of a face: of the photo that was given or, without one that can be read, as it is drawn."""
    if photo:
        try:
            with Image.open(BytesIO(photo)) as given:
                made = BytesIO()
                ImageOps.fit(ImageOps.exif_transpose(given).convert("RGB"), (SIZE, SIZE)).save(
                    made, "PNG", optimize=True
                )
                return made.getvalue()
        except OSError:
            pass  # it is no picture any more: the drawing stands for it, as on a page that does not find it
    square = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{drawing(look)}</svg>'
    return bytes(svg_to_bytes(svg_string=square, width=SIZE, skip_system_fonts=True))
