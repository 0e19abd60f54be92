"""Settings. Everything that differs between installations is in the environment (docs/reference/settings.md).

Without any it is set up for real use, and says what is missing. ``CAREWRIGHT_DEVELOPMENT=1``, which ``make run`` and
the tests set, is for a computer of one's own.
"""

from pathlib import Path

import environ
from django.utils.csp import CSP

env = environ.Env()
ROOT = Path(__file__).parents[3]

DEVELOPMENT = env.bool("CAREWRIGHT_DEVELOPMENT", default=False)
DEBUG = env.bool("CAREWRIGHT_DEBUG", default=False)
DATA = Path(env.str("CAREWRIGHT_DATA", default=str(ROOT / "build" / "data")))

DATA.mkdir(parents=True, exist_ok=True)

SECRET_KEY = env.str("CAREWRIGHT_SECRET_KEY", default="only-for-development")
ALLOWED_HOSTS = env.list("CAREWRIGHT_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEVELOPMENT else [])

INSTALLED_APPS = [
    "carewright.core",
    "carewright.design",
    "carewright.people",
    "carewright.messages",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "carewright.config.apps.Notices",
    "django.contrib.staticfiles",
    "django.forms",  # after ours: our templates of widgets come first
    "django_htmx",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "carewright.config.urls"
ASGI_APPLICATION = "carewright.config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA / 'carewright.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Readers never wait for a writer, a writer waits for another one, and what is committed survives a killed process.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }

AUTH_USER_MODEL = "core.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

FORM_RENDERER = "carewright.design.renderer.Renderer"

# What takes messages out of the house, by the way that they go (docs/reference/messages.md).
MESSAGE_BACKENDS = {
    "email": "carewright.messages.backends.email.ByEmail",
    "sms": env.str(
        "CAREWRIGHT_TEXTS_BY", default="carewright.messages.backends.files.TextsAsFiles" if DEVELOPMENT else ""
    ),
    "letter": env.str("CAREWRIGHT_LETTERS_BY", default=""),
}

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_USE_FINDERS = DEVELOPMENT  # nothing has to be collected on a computer of one's own
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEVELOPMENT
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages load what is ours and nothing else; a script written into a page needs the nonce of that page.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],  # the square to photograph for an authenticator is written into its page
    "media-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEVELOPMENT
SECURE_HSTS_SECONDS = 0 if DEVELOPMENT else 365 * 24 * 3600
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("CAREWRIGHT_BEHIND_PROXY", default=False) else None
)
