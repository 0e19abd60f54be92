"""E-mail, by the mailer that the settings name (``MAILERS``)."""

from email.message import MIMEPart
from smtplib import SMTPRecipientsRefused

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from carewright.messages.backends import NotHandedOver, Outgoing, Portrait
from carewright.messages.backends.paper import page


def _inside(name: str, face: Portrait) -> MIMEPart:
    """A picture that the page shows by its name, and that is no attachment to be opened."""
    part = MIMEPart()
    part.set_content(face.png, "image", "png", disposition="inline", cid=f"<{name}>", filename=f"{face.name}.png")
    return part


class ByEmail:
    """Plain text, and beside it a page: in large print for whoever reads that, and with the faces of who comes."""

    def hand_over(self, item: Outgoing) -> None:
        text = render_to_string("messages/email.txt", {"words": item.words, "sender": item.sender})
        mail = EmailMultiAlternatives(item.subject, text, to=[item.address])
        # The same for each try, so that a mailbox that got it twice can show it once.
        mail.extra_headers["Message-ID"] = f"<{item.reference}@carewright>"
        if item.large or item.faces:
            names = [f"face-{number}@carewright" for number, _ in enumerate(item.faces, 1)]
            mail.attach_alternative(page(item, address=False, sources=[f"cid:{name}" for name in names]), "text/html")
            for name, face in zip(names, item.faces, strict=True):
                mail.attach(_inside(name, face))
        try:
            mail.send(using="default")
        except SMTPRecipientsRefused:
            raise NotHandedOver("The mail server says that there is no such address.", for_good=True) from None
        except OSError as error:  # what smtplib raises is one, as is a line that is cut
            because = f"The mail server could not be reached ({type(error).__name__})."
            raise NotHandedOver(because, for_good=False) from error
