"""How everybody of the cast chose to be drawn: skin, hair, how it is worn, and what else there is to see."""

from typing import Any

from carewright.demo.cast.shape import parts

PERSONS = """
olwen porcelain white curls glasses; abdul bronze white side beard glasses; debs peach auburn bob;
ray peach grey crop; constance umber grey headscarf glasses; jamie sand dark-brown short;
sandra porcelain fair waves; zuzana sand brown bun; keith peach grey side beard; gaynor porcelain white bob glasses;
marlon chestnut black crop beard; betty porcelain white curls; trevor peach grey bald glasses;
doreen peach white bun glasses; kulwinder honey grey headscarf; simon porcelain brown waves beard;
pearl peach white waves; ollie peach brown short glasses; eileen porcelain white curls glasses;
derek peach grey bald beard; tina porcelain auburn waves glasses; norma porcelain white bun;
arthur peach white side glasses; lorna sand grey long; rashida bronze grey headscarf glasses;
cyril chestnut white crop beard; jozef porcelain white bald glasses; marcie umber black afro;
pauline porcelain grey bob glasses; yousef sand grey short beard; hodan umber grey headscarf;
len peach grey short beard; vi sand white curls glasses; ismail bronze white turban beard glasses;
terri porcelain fair long; beatriz honey grey bun; alun peach white side beard glasses;
zubaida bronze grey headscarf glasses; hugh porcelain white side glasses; cerys porcelain brown bob;
iris porcelain white bun glasses; noel peach white crop beard; dewi peach dark-brown short beard;
rosalind porcelain white waves; basharat bronze grey short beard; jean porcelain grey crop glasses;
phil peach grey short; megan peach ginger curls glasses; maggie peach white bob;
graham peach grey bald beard glasses; elin porcelain brown long; bill peach white bald;
sheena porcelain grey curls glasses; pete peach grey crop glasses; mair porcelain white bun glasses;
gerald porcelain white side glasses; nancy porcelain white curls; annabel peach grey bob glasses;
rhodri peach brown side beard; aidan porcelain white short glasses
"""

WORKERS = """
rumana bronze black headscarf; harpreet honey black long; yusuf umber black short beard; leanne peach fair bob;
ruth peach grey bob glasses; kim porcelain ginger crop; tomos peach brown short beard; shirley umber black afro;
gwen porcelain grey curls glasses; amina umber black headscarf; kasia porcelain fair waves;
nasreen bronze black headscarf glasses; dai peach grey side; sian porcelain dark-brown bob; jackie peach auburn waves;
mo porcelain grey crop glasses; ffion porcelain fair long; lowri peach brown bun; ifeoma ebony black bun;
marta sand dark-brown long; callum porcelain ginger short; bronwen porcelain auburn curls glasses;
stacey peach fair bun; grace ebony black curls; ahmed honey black side beard; delyth porcelain grey waves;
ryan peach dark-brown crop
"""

OFFICE = """
carys porcelain brown bob; imran bronze black short beard; nerys peach grey bob glasses; bethan peach auburn waves;
gareth peach grey side glasses
"""


def _looks(said: str) -> dict[str, dict[str, Any]]:
    looks = {}
    for line in parts(" ".join(said.split())):
        key, skin, hair, style, *more = line.split()
        looks[key] = {
            "skin": skin,
            "hair": hair.replace("-", " "),
            "style": style,
            "glasses": "glasses" in more,
            "beard": "beard" in more,
        }
    return looks


LOOKS = _looks(PERSONS)
LOOKS_OF_WORKERS = _looks(WORKERS)
LOOKS_OF_OFFICE = _looks(OFFICE)
"""By the key of their door (``doors``): the office has no other page with a face."""
