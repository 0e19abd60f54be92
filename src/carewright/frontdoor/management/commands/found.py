"""``manage.py found``: an organisation, its first branch and its manager, who appoints everybody else."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from carewright.core.actions import found_organisation, open_branch
from carewright.core.models import Organisation
from carewright.core.refusal import Refused
from carewright.core.rules import Kind
from carewright.core.someone import Someone
from carewright.people.actions import appoint
from carewright.people.rules import Role, in_words
from carewright.plans.actions.reviews import state_thresholds
from carewright.rota.actions import state_facts


class Command(BaseCommand):
    help = "Take an organisation on, with its first branch and its manager. No account may do this."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help='what the organisation is called: "Fern Homecare"')
        parser.add_argument("--kind", choices=[kind.value for kind in Kind], default=Kind.AGENCY.value)
        parser.add_argument("--branch", help="its first office, whose people and workers are planned together")
        parser.add_argument("--manager", required=True, help='who appoints the others: "Mel Pugh"')
        parser.add_argument("--email", required=True, help="the address by which the manager signs in")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            name = in_words(options["name"], "What the organisation is called")
            if Organisation.objects.filter(name__iexact=name).exists():
                raise CommandError(f"{name} is here already. Its manager appoints others; nothing was written.")
            who: dict[str, Any] = {"by": Someone.program("setting up"), "at": timezone.now()}
            with transaction.atomic():
                state_thresholds(**who)
                state_facts(**who)
                founded = found_organisation(**who, name=name, kind=Kind.of(options["kind"]))
                if options["branch"]:
                    open_branch(**who, organisation=founded, name=in_words(options["branch"], "The branch"))
                manager = {"email": options["email"], "name": options["manager"], "role": Role.MANAGER}
                appoint(**who, organisation=founded, **manager)
        except Refused as fault:
            raise CommandError(f"{fault} Nothing was written.") from fault
        self.stdout.write(f"{name} is here. {options['manager']} signs in by a code sent to {options['email']}.")
