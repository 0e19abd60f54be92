"""What the web server calls."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from carewright.config.deployment import insist

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "carewright.config.settings")
insist(settings)
application = get_asgi_application()
