"""Settings. Everything that differs between installations is in the environment (docs/reference/settings.md).

Without any it is set up for real use, and says what is missing. ``CAREWRIGHT_DEVELOPMENT=1``, which ``make run`` and
the tests set, is for a computer of one's own.
"""

from pathlib import Path

import environ

from carewright.config.deployment import DEVELOPMENT_FIELD_KEY

env = environ.Env()
ROOT = Path(__file__).parents[3]

DEVELOPMENT = env.bool("CAREWRIGHT_DEVELOPMENT", default=False)
DEBUG = env.bool("CAREWRIGHT_DEBUG", default=False)
DATA = Path(env.str("CAREWRIGHT_DATA", default=str(ROOT / "build" / "data")))

DATA.mkdir(parents=True, exist_ok=True)

SECRET_KEY = env.str("CAREWRIGHT_SECRET_KEY", default="only-for-development")
FIELD_KEYS = env.list("CAREWRIGHT_FIELD_KEYS", default=[DEVELOPMENT_FIELD_KEY] if DEVELOPMENT else [])
ALLOWED_HOSTS = env.list("CAREWRIGHT_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEVELOPMENT else [])

INSTALLED_APPS = [
    "carewright.core",
    "carewright.people",
    "carewright.plans",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
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

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEVELOPMENT
SECURE_HSTS_SECONDS = 0 if DEVELOPMENT else 365 * 24 * 3600
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("CAREWRIGHT_BEHIND_PROXY", default=False) else None
)
