"""Fictional names of people as they are met in England, and the languages that go with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from numpy.random import Generator

from rota_engine.branches.draw import Dealer


@dataclass(frozen=True, slots=True)
class Origin:
    """Given and family names that belong together. language: spoken besides or instead of English; "": none.

    people, workers: share among people who draw on care and among workers (assumptions; those with a language add up
    to the census's share of people whose main language is not English)."""

    language: str
    people: float
    workers: float
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]


def _origin(language: str, people: float, workers: float, women: str, men: str, families: str) -> Origin:
    return Origin(language, people, workers, tuple(women.split()), tuple(men.split()), tuple(families.split()))


ORIGINS = (
    _origin(
        "",
        0.80,
        0.58,
        "Margaret Dorothy Jean Joan Sheila Brenda Maureen Sylvia Pauline Beryl Hazel Marjorie Gillian Christine Janet "
        "Susan Linda Carol Sandra Denise Tracey Michelle Gemma Kirsty Chloe Megan Bethany Lauren Holly Paige",
        "Arthur Ronald Kenneth Derek Stanley Raymond Leonard Norman Geoffrey Trevor Brian Roger Keith Malcolm Colin "
        "Graham Stuart Neil Darren Craig Lee Ryan Jordan Callum Liam Joshua Nathan Kieran Lewis Owen",
        "Ashworth Barraclough Bickerstaff Bromley Butterworth Cartwright Clegg Cowling Dearden Eccles Entwistle "
        "Fairbrother Garside Greenhalgh Hargreaves Haworth Heaton Hollins Holroyd Illingworth Jowett Kershaw Lomax "
        "Makin Metcalfe Nuttall Ogden Openshaw Pickup Pilling Ramsbottom Rigby Schofield Shackleton Sowerby Sutcliffe "
        "Thwaites Tolson Uttley Wadsworth Whittaker Widdop Winstanley Wolstenholme Wrigley Yardley",
    ),
    _origin(
        "",
        0.07,
        0.07,
        "Bridget Kathleen Noreen Siobhan Aoife Deirdre Patricia Marcia Beverley Yvonne Sonia Althea",
        "Patrick Brendan Declan Eamon Cormac Fergal Winston Delroy Desmond Clive Leroy Errol",
        "Brennan Doherty Gallagher Mulcahy Quigley Tierney Beckford Bogle Dacres Gayle Lindo Pinnock",
    ),
    _origin(
        "",
        0.041,
        0.10,
        "Ngozi Chinyere Folake Abena Akosua Tendai Rudo Chipo Blessing Comfort Mercy Patience",
        "Emeka Chidi Babatunde Kwame Kofi Tatenda Farai Tawanda Emmanuel Godfrey Samuel Felix",
        "Adeyemi Okafor Nwosu Balogun Mensah Asante Boateng Moyo Chikwanha Ncube Mutasa Osei",
    ),
    _origin(
        "punjabi",
        0.022,
        0.06,
        "Harpreet Gurpreet Manjit Surinder Jaswinder Kulwinder Simran Navjot",
        "Balbir Gurdeep Harjinder Jaspal Kuldip Manpreet Parminder Ranjit",
        "Bhangal Dhaliwal Gill Grewal Johal Sandhu Sidhu Uppal",
    ),
    _origin(
        "urdu",
        0.018,
        0.04,
        "Shabana Nasreen Rukhsana Yasmin Farzana Saima Ayesha Zainab",
        "Tariq Imran Javed Nadeem Khalid Shahid Usman Bilal",
        "Akhtar Chaudhry Hussain Iqbal Mahmood Qureshi Rafiq Siddiqui",
    ),
    _origin(
        "polish",
        0.016,
        0.06,
        "Agnieszka Katarzyna Małgorzata Magdalena Krystyna Ewa Joanna Zofia",
        "Andrzej Grzegorz Krzysztof Marek Paweł Tomasz Wojciech Zbigniew",
        "Adamczyk Baran Dudek Kaczmarek Nowicki Pietrzak Sikora Wrona",
    ),
    _origin(
        "romanian",
        0.009,
        0.04,
        "Andreea Elena Ioana Mihaela Roxana Simona",
        "Alexandru Bogdan Ionut Marius Radu Vasile",
        "Ciobanu Dragomir Lungu Munteanu Stoica Ungureanu",
    ),
    _origin(
        "cantonese",
        0.012,
        0.02,
        "Mei-Ling Siu-Fong Wai-Yee Ka-Yan Suk-Han Lai-Kuen",
        "Chi-Keung Ho-Yin Kwok-Wai Man-Kit Tsz-Chun Wing-Hong",
        "Cheung Kwan Leung Ng Tsang Yuen",
    ),
    _origin(
        "bengali",
        0.012,
        0.03,
        "Farida Hasina Nazma Rehana Sultana Taslima",
        "Abdul Faruk Kamal Mizan Rafiqul Shafiq",
        "Ahmed Bhuiyan Chowdhury Mazumder Sarkar Talukdar",
    ),
)


class Names:
    """Hands out names, none of them twice."""

    def __init__(self, rng: Generator) -> None:
        self._rng = rng
        self._people = Dealer({origin: origin.people for origin in ORIGINS})
        self._workers = Dealer({origin: origin.workers for origin in ORIGINS})
        self._left: Mapping[tuple[Origin, bool], Iterator[str]] = {
            (origin, woman): self._shuffled(origin, woman) for origin in ORIGINS for woman in (True, False)
        }

    def _shuffled(self, origin: Origin, woman: bool) -> Iterator[str]:
        given = origin.women if woman else origin.men
        whole = [f"{first} {last}" for first in given for last in origin.families]
        order = self._rng.permutation(len(whole))
        yield from (whole[n] for n in order)
        # A branch so large that its names run out numbers the next ones: Jean Ogden 2.
        for turn in count(2):
            yield from (f"{whole[n]} {turn}" for n in order)

    def origin(self, of_workers: bool, language: str | None = None) -> Origin:
        """Where the next one's name comes from, among those with this language if one is given."""
        among = frozenset(origin for origin in ORIGINS if language in (None, origin.language))
        return (self._workers if of_workers else self._people).next(among)

    def name(self, origin: Origin, woman: bool) -> str:
        return next(self._left[origin, woman])
