"""Settings for real processes in a journey: a demo's, by a clock that is set so many seconds off the true one."""

import os
from datetime import timedelta

from django.utils import timezone

from carewright.config.settings import *  # noqa: F403

_now = timezone.now
timezone.now = lambda: _now() + timedelta(seconds=int(os.environ["CAREWRIGHT_CLOCK"]))
