"""The forms of the sign-in library, in our words."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as webauthn
from django import forms

LABELS = {
    "login": "E-mail address",
    "email": "E-mail address",
    "password": "Password",
    "oldpassword": "The password you have now",
    "password1": "New password",
    "password2": "New password, once more",
    "name": "What to call it",
}


class InOurWords(forms.Form):
    """Labels that stay in sight while somebody types, instead of words inside the boxes."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = LABELS.get(name, field.label)


class PasswordSignIn(InOurWords, account.LoginForm):
    pass


class SendCode(InOurWords, account.RequestLoginCodeForm):
    pass


class Coded(InOurWords):
    hint = "Eight digits. The line in the middle may be left out."

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.fields["code"].help_text = self.hint
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class EnterCode(Coded, account.ConfirmLoginCodeForm):
    pass


class EnterResetCode(Coded, account.ConfirmPasswordResetCodeForm):
    pass


class SecondCode(Coded, mfa.AuthenticateForm):
    hint = "Six digits from the app, or one of your recovery codes."


class SecondCodeAgain(Coded, mfa.ReauthenticateForm):
    hint = SecondCode.hint


class ActivateApp(Coded, ActivateTOTPForm):
    hint = "The six digits that the app shows now."


class Forgotten(InOurWords, account.ResetPasswordForm):
    pass


class NewPassword(InOurWords, account.ResetPasswordKeyForm):
    pass


class FirstPassword(InOurWords, account.SetPasswordForm):
    pass


class ChangePassword(InOurWords, account.ChangePasswordForm):
    pass


class PasswordAgain(InOurWords, account.ReauthenticateForm):
    pass


class NamePasskey(InOurWords, webauthn.EditWebAuthnForm):
    pass


class AddPasskey(InOurWords, webauthn.AddWebAuthnForm):
    """A passkey always opens the account by itself: nobody is asked whether it should."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.fields["name"].help_text = "So that you know which one it is: my phone, the key on my ring."
        self.fields["passwordless"].initial = True
