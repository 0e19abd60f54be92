"""The addresses of the front door. Those of the sign-in library are named one by one: only these pages are there."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions import views as sessions
from django.urls import include, path

from carewright.frontdoor import views

SIGN_IN = [
    path("", account.login, name="account_login"),
    path("code/", account.request_login_code, name="account_request_login_code"),
    path("code/enter/", account.confirm_login_code, name="account_confirm_login_code"),
    path("passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("second/", mfa.authenticate, name="mfa_authenticate"),
    path("forgotten/", account.password_reset, name="account_reset_password"),
    path("forgotten/enter/", account.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("forgotten/new/", account.complete_password_reset, name="account_complete_password_reset"),
    path("forgotten/done/", account.password_reset_from_key_done, name="account_password_reset_completed"),
    path("no-account/", account.signup, name="account_signup"),
    path("closed/", account.account_inactive, name="account_inactive"),
]

ACCOUNT = [
    path("", views.my_account, name="my_account"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sessions/", sessions.list_usersessions, name="usersessions_list"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/first/", account.password_set, name="account_set_password"),
    path("confirm/password/", account.reauthenticate, name="account_reauthenticate"),
    path("confirm/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("confirm/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("second/", mfa.index, name="mfa_index"),
    path("second/app/", app.activate_totp, name="mfa_activate_totp"),
    path("second/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("second/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("second/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("second/passkeys/<int:pk>/name/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("second/passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("second/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("second/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("second/codes/file/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("person/<str:public_id>/", views.person, name="person"),
    path("person/<str:public_id>/as/", views.see_as, name="see_as"),
    path("office/<str:public_id>/", views.office, name="office"),
    path("with/finish/", views.finish_helping, name="finish_helping"),
    path("with/<str:secret>/", views.helper_link, name="helper_link"),
    path("sign-in/", include(SIGN_IN)),
    path("account/", include(ACCOUNT)),
]
