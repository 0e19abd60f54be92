"""The settings that tests run with: those of a computer of one's own, on a database that is made for them."""

import os

os.environ.setdefault("CAREWRIGHT_DEVELOPMENT", "1")
os.environ.setdefault("CAREWRIGHT_DEMO", "1")

from carewright.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; tests have no passwords worth guarding
TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
if DATABASES["default"]["ENGINE"] == "carewright.config.sqlite":  # noqa: F405
    # Django's own SQLite is tested in memory by itself, also in several processes; by another name it has to be said.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}  # noqa: F405
