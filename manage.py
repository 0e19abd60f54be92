#!/usr/bin/env python3
"""Carewright's commands: ``python manage.py help`` lists them."""

import os
import sys

from django.core.management import execute_from_command_line

ENDED_BY_CTRL_C = 130

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "carewright.config.settings")
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.stderr.write("\nEnded before it was done. What an action had begun and not finished is not there.\n")
        sys.exit(ENDED_BY_CTRL_C)
