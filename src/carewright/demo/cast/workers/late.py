"""Workers of evenings and weekends, and the two who come from Marsh Road Care."""

from datetime import date

from carewright.demo.cast.shape import (
    FRI,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    WEEKDAYS,
    WEEKEND,
    Spot,
    Trained,
    Wishes,
    Worker,
)
from carewright.people.rules import Gender, Interest, Skill, Travel, Ways, Wish

# Laid out as running text: with a line for each thing, a life would be three screens long.
# fmt: off
WORKERS: tuple[Worker, ...] = (
    Worker(
        key="lowri", called="Lowri", full_name="Lowri Vaughan", gender=Gender.WOMAN,
        email="lowri.vaughan@example.org",
        about="Dw i’n siarad Cymraeg. I am training to be a paramedic and I work evenings and weekends. I arrive by "
            "bicycle, sometimes damp. I read fantasy novels the size of bricks and play anything with a controller.",
        interests=(Interest.BOOKS, Interest.GAMING, Interest.NATURE, Interest.RUGBY, Interest.CHOIR),
        languages=("English", "Welsh"), ways=(Ways.CALM, Ways.CHEERFUL, Ways.FLEXIBLE),
        trained=(
            Trained(date(2026, 1, 13), date(2027, 1, 13), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES, Skill.EPILEPSY,
                Skill.DEMENTIA, Skill.END_OF_LIFE), "yearly refresher, certificate seen"),
        ),
        travel=Travel.BICYCLE, home=Spot("NP20 0DJ", 51.58979, -3.00067),
        week=(((MON, WED), "16:00-22:30"), (WEEKEND, "7:00-14:00 16:00-20:00")),
        wishes=(Wishes(Wish.LIKES, "elin"), Wishes(Wish.RATHER_NOT_HOME, "smoke")),
        promised=0, since=date(2024, 9, 23),
    ),
    Worker(
        key="ifeoma", called="Ifeoma", full_name="Ifeoma Nwachukwu", gender=Gender.WOMAN,
        email="ifeoma.nwachukwu@example.org",
        about="I was a nursing assistant on a cancer ward in Enugu and then in Newport. I do not hurry the dying and "
            "I do not whisper around them either. Outside work I am the loudest person in my church.",
        interests=(Interest.CHAPEL, Interest.CHOIR, Interest.COOKING, Interest.BOOKS, Interest.POLITICS),
        languages=("English", "Igbo"), ways=(Ways.CALM, Ways.GENTLE, Ways.PLAIN),
        trained=(
            Trained(date(2026, 4, 21), date(2027, 4, 21), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES,
                Skill.TUBE_FEEDING), "yearly refresher, certificate seen"),
            Trained(date(2025, 5, 20), date(2028, 5, 20), (Skill.END_OF_LIFE, Skill.DEMENTIA),
                "three-day course with the hospice, certificate seen"),
            Trained(date(2025, 10, 8), date(2027, 10, 8), (Skill.CATHETER, Skill.STOMA),
                "signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP20 8EX", 51.57014, -3.01059),
        week=(((THU, FRI, SAT, SUN), "7:30-12:30 17:00-22:00"),),
        wishes=(Wishes(Wish.LIKES, "trevor"), Wishes(Wish.LIKES, "noel")),
        promised=35, since=date(2022, 10, 3),
    ),
    Worker(
        key="marta", called="Marta", full_name="Marta Figueira", gender=Gender.WOMAN,
        email="marta.figueira@example.org",
        about="From Setúbal, by way of a fish factory and a hotel. I work afternoons and evenings because I am no "
            "use before eleven. I dance in the kitchen, mine or yours. I will learn how you like your eggs and never "
            "ask again.",
        interests=(Interest.DANCING, Interest.COOKING, Interest.FILMS, Interest.FASHION, Interest.FOOTBALL),
        languages=("English", "Portuguese"), ways=(Ways.CHEERFUL, Ways.FUNNY, Ways.CHATTY),
        trained=(
            Trained(date(2026, 7, 14), date(2027, 7, 14), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2026, 2, 18), date(2029, 2, 18), (Skill.DEMENTIA, Skill.TUBE_FEEDING, Skill.END_OF_LIFE),
                "course and three observed visits"),
        ),
        travel=Travel.BUS, home=Spot("NP19 3GL", 51.59021, -2.98493),
        week=(((MON, TUE, THU, FRI, SAT), "15:30-22:00"),),
        wishes=(Wishes(Wish.LIKES, "beatriz"),),
        promised=30, since=date(2019, 10, 14),
    ),
    Worker(
        key="callum", called="Callum", full_name="Callum Byrne", gender=Gender.MAN, email="callum.byrne@example.org",
        about="I am autistic, so I will read your plan properly and do what it says. My brother is too, and louder. "
            "I cycle, I fix old consoles, and I know too much about goalkeepers.",
        interests=(Interest.GAMING, Interest.FOOTBALL, Interest.FILMS, Interest.TRAINS, Interest.DOGS),
        ways=(Ways.PATIENT, Ways.PLAIN, Ways.CALM),
        trained=(
            Trained(date(2026, 3, 3), date(2027, 3, 3), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES, Skill.EPILEPSY),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 4, 29), date(2028, 4, 29), (Skill.AUTISM, Skill.LEARNING_DISABILITY),
                "course and three observed visits"),
        ),
        travel=Travel.BICYCLE, home=Spot("NP20 0HY", 51.57734, -3.01153),
        week=(((WED, THU, FRI), "14:00-22:00"), (WEEKEND, "7:30-11:30 14:00-18:00")),
        wishes=(Wishes(Wish.LIKES, "dewi"), Wishes(Wish.LIKES, "jamie"), Wishes(Wish.RATHER_NOT_HOME, "smoke")),
        promised=35, since=date(2023, 6, 26),
    ),
    Worker(
        key="bronwen", called="Bronwen", full_name="Bronwen Pask", gender=Gender.WOMAN,
        email="bronwen.pask@example.org",
        about="I am awake at night anyway, so I may as well be useful. I do the last visits, the ones in slippers. I "
            "like crosswords, thrillers and people who want to stay up. I drive a very old Volvo with a very new "
            "battery.",
        interests=(Interest.CROSSWORDS, Interest.BOOKS, Interest.FILMS, Interest.CATS, Interest.RADIO),
        ways=(Ways.CALM, Ways.FUNNY, Ways.QUIET),
        trained=(
            Trained(date(2026, 5, 6), date(2027, 5, 6), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES,
                Skill.TUBE_FEEDING), "yearly refresher, certificate seen"),
            Trained(date(2025, 10, 8), date(2027, 10, 8), (Skill.CATHETER, Skill.DEMENTIA, Skill.END_OF_LIFE),
                "signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP10 3LN", 51.58922, -3.04037),
        week=(((SUN, MON, TUE, WED, THU), "17:00-24:00"),),
        wishes=(Wishes(Wish.LIKES, "jean"), Wishes(Wish.RATHER_NOT_DAY, "Friday")),
        promised=32, since=date(2015, 11, 2),
    ),
    Worker(
        key="stacey", called="Stacey", full_name="Stacey Cobley", gender=Gender.WOMAN,
        email="stacey.cobley@example.org",
        about="I walk greyhounds in the middle of the day and visit people at both ends of it. I have pink hair, "
            "this month. I remember birthdays, how you take your tea and which neighbour you are not speaking to.",
        interests=(Interest.DOGS, Interest.POP, Interest.FASHION, Interest.SOAPS, Interest.HORSES),
        ways=(Ways.CHATTY, Ways.CHEERFUL, Ways.FLEXIBLE),
        trained=(
            Trained(date(2026, 2, 24), date(2027, 2, 24), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 9, 30), date(2028, 9, 30), (Skill.DEMENTIA, Skill.CATHETER),
                "course, then signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP10 6PA", 51.56211, -3.0112),
        week=(((MON, THU, FRI), "7:30-11:00 17:00-22:00"), (WEEKEND, "7:30-12:00 17:00-22:00")),
        wishes=(Wishes(Wish.LIKES, "terri"), Wishes(Wish.RATHER_NOT_DAY, "Tuesday")),
        promised=35, since=date(2020, 6, 15),
    ),
    Worker(
        key="grace", called="Grace", full_name="Grace Mutua", gender=Gender.WOMAN, email="grace.mutua@example.org",
        about="I taught geography in Machakos for eleven years, so I can find anything, including your glasses. I "
            "like a general knowledge round and a long book. I am calm with machines, stairs and teenagers.",
        interests=(Interest.QUIZZES, Interest.BOOKS, Interest.CHAPEL, Interest.TRAVEL, Interest.HISTORY),
        languages=("English", "Swahili"), ways=(Ways.CALM, Ways.LISTENER, Ways.TIDY),
        trained=(
            Trained(date(2026, 6, 16), date(2027, 6, 16), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES,
                Skill.TUBE_FEEDING), "yearly refresher, certificate seen"),
            Trained(date(2026, 6, 17), date(2029, 6, 17), (Skill.DEMENTIA, Skill.DIABETES, Skill.END_OF_LIFE),
                "course and two observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP10 5QP", 51.57933, -3.04384),
        week=(((TUE, THU), "7:00-14:00"), ((FRI, SAT), "16:30-24:00"), ((SUN,), "15:30-22:30")),
        wishes=(Wishes(Wish.LIKES, "zubaida"),),
        promised=35, since=date(2024, 1, 8),
    ),
    Worker(
        key="ahmed", called="Ahmed", full_name="Ahmed El-Sayed", gender=Gender.MAN, email="ahmed.elsayed@example.org",
        about="I was a pharmacist in Alexandria and I am studying to be one here. So: your tablets are safe with me "
            "and my jokes are old. I play chess by post with my brother. We have been on the same game since March.",
        interests=(Interest.CARDS, Interest.CLASSICAL, Interest.POLITICS, Interest.MOSQUE, Interest.FILMS),
        languages=("English", "Arabic"), ways=(Ways.PATIENT, Ways.TIDY, Ways.LISTENER),
        trained=(
            Trained(date(2026, 4, 21), date(2027, 4, 21), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES,
                Skill.DIABETES), "yearly refresher, certificate seen"),
            Trained(date(2026, 8, 11), date(2028, 8, 11), (Skill.CATHETER, Skill.TUBE_FEEDING),
                "signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP20 8SB", 51.58062, -3.00229),
        week=(((MON, WED), "16:00-22:30"), ((TUE, FRI), "7:30-11:30 16:30-22:00"), ((SUN,), "8:00-14:00")),
        wishes=(Wishes(Wish.LIKES, "yousef"), Wishes(Wish.RATHER_NOT_HOME, "cat")),
        promised=0, since=date(2025, 3, 10),
    ),
    Worker(
        key="delyth", called="Delyth", full_name="Delyth Knapp", gender=Gender.WOMAN,
        email="delyth.knapp@example.org",
        about="There are only three of us at Marsh Road, so you will never need to learn many names. I keep bees. I "
            "drive slowly and arrive early.",
        interests=(Interest.NATURE, Interest.GARDENING, Interest.BIRDS), languages=("English", "Welsh"),
        ways=(Ways.QUIET, Ways.GENTLE),
        trained=(
            Trained(date(2026, 2, 2), date(2027, 2, 2), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
        ),
        travel=Travel.CAR, home=Spot("NP19 6TQ", 51.58064, -2.9459),
        week=((WEEKDAYS, "18:30-24:00"),),
        promised=30, since=date(2018, 5, 14), organisation="marsh_road",
    ),
    Worker(
        key="ryan", called="Ryan", full_name="Ryan Sheppard", gender=Gender.MAN, email="ryan.sheppard@example.org",
        about="Ex-postman, bad knees, good memory. I walk with people who like to walk and I sit with people "
            "who don’t.",
        interests=(Interest.NATURE, Interest.RUGBY, Interest.DOGS), ways=(Ways.CHEERFUL, Ways.PATIENT),
        trained=(
            Trained(date(2026, 2, 2), date(2027, 2, 2), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 11, 4), date(2028, 11, 4), (Skill.DEMENTIA,), "course, certificate seen"),
        ),
        travel=Travel.CAR, home=Spot("NP10 6WD", 51.56361, -3.01387),
        week=(((MON, WED), "9:00-14:00"), (WEEKEND, "9:00-17:00"),),
        promised=24, since=date(2024, 4, 22), organisation="marsh_road",
    ),
)
