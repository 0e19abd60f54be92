"""The cast: everybody in the demo, as plain data.

``people`` by the part of town that they live in, ``workers`` by when they mostly work, ``office`` for organisations and
who does what in them. ``shape`` says what there is to say of somebody, ``choices`` what they can ask for, ``looks`` how
they are drawn; ``table`` draws docs/explanation/the-cast.md.

Nobody here lives or has lived. The town is real, so that the ways between homes are; streets and postcodes are not.
"""

from carewright.demo.cast.looks import LOOKS, LOOKS_OF_WORKERS
from carewright.demo.cast.office import ORGANISATIONS, STAFF
from carewright.demo.cast.people import PEOPLE
from carewright.demo.cast.workers import WORKERS

__all__ = ["LOOKS", "LOOKS_OF_WORKERS", "ORGANISATIONS", "PEOPLE", "STAFF", "WORKERS"]
