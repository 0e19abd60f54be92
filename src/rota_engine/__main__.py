"""``python -m rota_engine`` is the command ``rota``."""

import sys

from rota_engine.cli import main

sys.exit(main())
