"""Settings. Everything that differs between installations is in the environment (docs/reference/settings.md).

Without any it is set up for real use, and says what is missing. ``CAREWRIGHT_DEVELOPMENT=1``, which ``make run`` and
the tests set, is for a computer of one's own.
"""

from pathlib import Path

import environ
from django.utils.csp import CSP

from carewright.config.deployment import DEVELOPMENT_FIELD_KEY
from carewright.config.logs import LOGGING as LOGGING
from carewright.config.mail import mailer
from carewright.config.speeds import speeds

env = environ.Env()
ROOT = Path(__file__).parents[3]

DEVELOPMENT = env.bool("CAREWRIGHT_DEVELOPMENT", default=False)
DEBUG = env.bool("CAREWRIGHT_DEBUG", default=False)
DEMO = env.bool("CAREWRIGHT_DEMO", default=False)
DATA = Path(env.str("CAREWRIGHT_DATA", default=str(ROOT / "build" / "data")))

SPEEDS = speeds(env.str("CAREWRIGHT_SPEEDS", default=""))

DATA.mkdir(parents=True, exist_ok=True)

SECRET_KEY = env.str("CAREWRIGHT_SECRET_KEY", default="only-for-development")
FIELD_KEYS = env.list("CAREWRIGHT_FIELD_KEYS", default=[DEVELOPMENT_FIELD_KEY] if DEVELOPMENT else [])
ALLOWED_HOSTS = env.list("CAREWRIGHT_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEVELOPMENT else [])

INSTALLED_APPS = [
    "carewright.core",
    "carewright.design",
    "carewright.people",
    "carewright.messages",
    "carewright.plans",
    "carewright.contracts",
    "carewright.rota",
    "carewright.interop",
    "carewright.frontdoor",
    *["carewright.demo"] * DEMO,
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
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
    "allauth.account.middleware.AccountMiddleware",
    "carewright.frontdoor.middleware.Doorkeeper",
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
                "carewright.frontdoor.context.navigation",
                *["carewright.demo.context.sign_ins"] * DEMO,
            ],
        },
    }
]

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA / 'carewright.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["ENGINE"] = "carewright.config.sqlite"
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

# Signing in (docs/decisions/0011-signing-in.md): an e-mailed code, a passkey or a password; the office gives accounts.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "front_door"
ACCOUNT_ADAPTER = "carewright.frontdoor.adapter.SignIn"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60  # seconds; the post takes its time
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Nobody gets in without a code that was sent to the address at least once, so it needs no other proof.
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ALLOW_UNVERIFIED_EMAIL = True
ACCOUNT_FORMS = {
    "change_password": "carewright.frontdoor.forms.ChangePassword",
    "confirm_login_code": "carewright.frontdoor.forms.EnterCode",
    "confirm_password_reset_code": "carewright.frontdoor.forms.EnterResetCode",
    "login": "carewright.frontdoor.forms.PasswordSignIn",
    "reauthenticate": "carewright.frontdoor.forms.PasswordAgain",
    "request_login_code": "carewright.frontdoor.forms.SendCode",
    "reset_password": "carewright.frontdoor.forms.Forgotten",
    "reset_password_from_key": "carewright.frontdoor.forms.NewPassword",
    "set_password": "carewright.frontdoor.forms.FirstPassword",
}
MFA_ADAPTER = "carewright.frontdoor.adapter.SecondFactor"
MFA_FORMS = {
    "activate_totp": "carewright.frontdoor.forms.ActivateApp",
    "add_webauthn": "carewright.frontdoor.forms.AddPasskey",
    "authenticate": "carewright.frontdoor.forms.SecondCode",
    "edit_webauthn": "carewright.frontdoor.forms.NamePasskey",
    "reauthenticate": "carewright.frontdoor.forms.SecondCodeAgain",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# A passkey asks for a finger, a face or a PIN: it is two factors by itself.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Carewright"
MFA_TOTP_TOLERANCE = 1  # half minutes that a telephone's clock may be off

SESSION_COOKIE_AGE = 14 * 24 * 3600
ACCOUNT_SESSION_REMEMBER = True

# Wrong tries are counted here, where every process sees them.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "counts"}}

# Django's own EMAIL_… settings must not stand beside MAILERS.
MAILERS = {"default": mailer(env.email_url("CAREWRIGHT_EMAIL_URL", default="consolemail://"))}
DEFAULT_FROM_EMAIL = env.str("CAREWRIGHT_EMAIL_FROM", default="Carewright <carewright@localhost>")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

FORM_RENDERER = "carewright.design.renderer.Renderer"

# What takes messages out of the house, by the way that they go (docs/reference/messages.md).
AS_FILES = "carewright.messages.backends.files.TextsAsFiles"
MESSAGE_BACKENDS = {
    "email": "carewright.messages.backends.email.ByEmail",
    "sms": env.str("CAREWRIGHT_TEXTS_BY", default=AS_FILES if DEVELOPMENT else ""),
    "letter": env.str("CAREWRIGHT_LETTERS_BY", default=""),
}

NOTIFY = {
    "site": "https://api.notifications.service.gov.uk",
    "key": env.str("CAREWRIGHT_NOTIFY_KEY", default=""),
    "template": env.str("CAREWRIGHT_NOTIFY_TEMPLATE", default=""),
}

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(exist_ok=True)
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
BEHIND_PROXY = env.bool("CAREWRIGHT_BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)
