"""What there is to allow, to need and to be; what a standing is."""

from dataclasses import dataclass, field

from carewright.core.rules import Labelled


class Role(Labelled):
    """What an account does in an organisation."""

    COORDINATOR = "coordinator", "coordinator"
    MANAGER = "manager", "manager"
    COMMISSIONER = "commissioner", "council commissioner"


class Part(Labelled):
    """A part of a person's record or life that they can let somebody in their circle, or a helper, see or do."""

    SEE_WHO_COMES = "see_who_comes", "See who comes and when"
    SEE_ABOUT_ME = "see_about_me", "See my About Me and my choices"
    SEE_PLAN = "see_plan", "See my plan, goals and reviews"
    SEE_HEALTH = "see_health", "See what I need for my health"
    SEE_MONEY = "see_money", "See my money"
    CHANGE_CHOICES = "change_choices", "Change my choices with me or for me"
    CHANGE_ABOUT_ME = "change_about_me", "Write my About Me with me"
    WRITE_MESSAGES = "write_messages", "Read and write messages"
    BE_TOLD = "be_told", "Be told of changes"


class Consenting(Labelled):
    """How somebody agreed."""

    SPOKEN = "spoken", "said so"
    WRITTEN = "written", "wrote or signed it"
    ON_SCREEN = "on_screen", "chose it here"
    OTHER = "other", "showed it in another way"


class Purpose(Labelled):
    """What a person's information may be used for."""

    CARE = "care", "Planning and giving my care"
    MATCHING = "matching", "Finding workers who suit me"
    EQUALITY = "equality", "Checking that everybody is treated equally, without my name"
    RESEARCH = "research", "Surveys and learning, without my name"
    SHARING = "sharing", "Telling my council and health services what they need to know"


class CommunicationKind(Labelled):
    """What makes information and talk accessible (the categories of DAPB1605, the Accessible Information Standard)."""

    FORMAT = "format", "Information in another form"
    CONTACT = "contact", "A way to be reached"
    PROFESSIONAL = "professional", "Somebody who helps us understand each other"
    SUPPORT = "support", "Help with hearing, seeing, speaking or understanding"


class Group(Labelled):
    """Groups whose needs homecare has often failed: said by the person, for a purpose, and never guessed."""

    RURAL = "rural", "I live far from town"
    ETHNICITY = "ethnicity", "My ethnicity or culture"
    LGBT = "lgbt", "I am lesbian, gay, bisexual or trans"
    SUBSTANCES = "substances", "Alcohol or drugs are part of my life"
    LEARNING_DISABILITY = "learning_disability", "I have a learning disability"
    REFUGEE = "refugee", "I came here as a refugee, or ask for asylum"


class Authority(Labelled):
    """Who may decide for a person who cannot, and by what right."""

    LPA_HEALTH = "lpa_health", "lasting power of attorney for health and welfare"
    LPA_MONEY = "lpa_money", "lasting power of attorney for property and money"
    DEPUTY = "deputy", "deputy of the Court of Protection"
    APPOINTEE = "appointee", "appointee for benefits"


class Travel(Labelled):
    """How a worker gets from door to door. The values are those of the engine's travel modes."""

    CAR = "car", "by car"
    BICYCLE = "bicycle", "by bicycle"
    FOOT = "foot", "on foot"
    BUS = "bus", "by bus"


class Wish(Labelled):
    """What a worker's wish is about."""

    LIKES = "likes", "likes to come to this person"
    RATHER_NOT_PERSON = "rather_not_person", "would rather not come to this person"
    RATHER_NOT_HOME = "rather_not_home", "would rather not come where this is"
    RATHER_NOT_DAY = "rather_not_day", "would rather not work on this day of the week"


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is to one person today. Nothing else decides what they may see or do.

    ``parts``: what the person lets them see or do as one of their circle or as a helper. ``on_team``: a worker whom
    the person knows, or who is planned to come. ``roles``: posts in an organisation that the person is with.
    """

    themself: bool = False
    representative: frozenset[Authority] = frozenset()
    parts: frozenset[Part] = frozenset()
    circle: bool = False
    helper: bool = False
    on_team: bool = False
    roles: frozenset[Role] = field(default=frozenset())

    @property
    def any(self) -> bool:
        """Whether they are anything to the person at all."""
        return self.themself or self.circle or self.helper or self.on_team or bool(self.representative or self.roles)

    @property
    def staff(self) -> bool:
        """Whether they see the record because they are paid to: what they see is noted for the person to read."""
        return self.on_team or bool(self.roles)

    def words(self, called: str, relation: str = "", organisation: str = "") -> str:
        """What they are, as the trail and pages say it: "Ada's daughter", "coordinator at Fern Homecare"."""
        if self.themself:
            return called
        if self.roles:
            roles = " and ".join(sorted(role.label for role in self.roles))
            return f"{roles} at {organisation}" if organisation else roles
        if self.on_team:
            return f"{called}’s worker"
        if self.circle:
            return f"{called}’s {relation or 'circle'}"
        return f"{called}’s helper" if self.helper else "nobody to them"

    @property
    def decides(self) -> bool:
        """Whether what they say about care is the person's own decision: the person, or their attorney or deputy."""
        return self.themself or bool(self.representative & {Authority.LPA_HEALTH, Authority.DEPUTY})
