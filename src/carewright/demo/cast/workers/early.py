"""Workers whose days mostly begin with breakfasts."""

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
        key="gwen", called="Gwen", full_name="Gwen Prosser", gender=Gender.WOMAN, email="gwen.prosser@example.org",
        about="I have been doing this for nineteen years and I still like the moment when the door opens. I sing "
            "alto, badly on Mondays. I speak Welsh at home and will gladly speak it at yours. I notice things: a cup "
            "not used, a curtain not drawn.",
        interests=(Interest.CHOIR, Interest.CHAPEL, Interest.BAKING, Interest.FAMILY_HISTORY, Interest.CROSSWORDS),
        languages=("English", "Welsh"), ways=(Ways.CALM, Ways.LISTENER, Ways.GENTLE),
        trained=(
            Trained(date(2026, 2, 11), date(2027, 2, 11), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 5, 20), date(2028, 5, 20), (Skill.DEMENTIA, Skill.END_OF_LIFE),
                "three-day course with the hospice, certificate seen"),
        ),
        travel=Travel.CAR, home=Spot("NP10 4TL", 51.59395, -3.04899),
        week=(((MON, TUE, THU, FRI), "6:45-14:00"), ((SAT,), "6:45-12:30")),
        wishes=(Wishes(Wish.LIKES, "mair"), Wishes(Wish.LIKES, "alun")),
        promised=32, since=date(2007, 9, 3),
    ),
    Worker(
        key="amina", called="Amina", full_name="Amina Warsame", gender=Gender.WOMAN,
        email="amina.warsame@example.org",
        about="I grew up in Pill with five brothers, so nothing shocks me and I eat fast. My phone is full of my "
            "nieces. I cover my hair and keep my prayers; I will take my shoes off at your door without being asked.",
        interests=(Interest.COOKING, Interest.MOSQUE, Interest.FASHION, Interest.SOAPS),
        languages=("English", "Somali", "Arabic"), ways=(Ways.CHEERFUL, Ways.CHATTY, Ways.PATIENT),
        trained=(
            Trained(date(2026, 6, 4), date(2027, 6, 4), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2026, 1, 15), date(2029, 1, 15), (Skill.DEMENTIA, Skill.DIABETES, Skill.CATHETER),
                "courses, and signed off by the community nurse"),
        ),
        travel=Travel.BUS, home=Spot("NP20 8UY", 51.57946, -2.99457),
        week=(((MON, TUE, WED, THU, SUN), "6:30-14:00"),),
        wishes=(Wishes(Wish.LIKES, "hodan"), Wishes(Wish.RATHER_NOT_HOME, "dog")),
        promised=35, since=date(2021, 4, 12),
    ),
    Worker(
        key="kasia", called="Kasia", full_name="Katarzyna Wilk", gender=Gender.WOMAN, email="kasia.wilk@example.org",
        about="I came to Newport for one summer in 2006. I have an allotment, two cats, and a husband who supports "
            "the wrong team. I like things in their place and I say what I think, kindly.",
        interests=(Interest.GARDENING, Interest.CATS, Interest.COOKING, Interest.CARDS, Interest.WOODWORK),
        languages=("English", "Polish"), ways=(Ways.PLAIN, Ways.TIDY, Ways.BRISK),
        trained=(
            Trained(date(2026, 3, 17), date(2027, 3, 17), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 10, 8), date(2027, 10, 8), (Skill.CATHETER, Skill.STOMA, Skill.TUBE_FEEDING),
                "signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP19 2XN", 51.58889, -2.97358),
        week=(((MON, TUE, THU, FRI), "6:30-14:00"), ((SUN,), "6:30-13:00 17:00-21:00")),
        wishes=(Wishes(Wish.LIKES, "jozef"), Wishes(Wish.RATHER_NOT_DAY, "Saturday")),
        promised=35, since=date(2012, 2, 6),
    ),
    Worker(
        key="nasreen", called="Nasreen", full_name="Nasreen Akhtar", gender=Gender.WOMAN,
        email="nasreen.akhtar@example.org",
        about="I bake when I am happy and I bake when I am not. Four languages in my house and they argue in all of "
            "them. I looked after my mother-in-law for six years before anybody paid me for it, and she was a hard "
            "marker.",
        interests=(Interest.BAKING, Interest.SOAPS, Interest.SEWING, Interest.COOKING, Interest.MOSQUE),
        languages=("English", "Urdu", "Punjabi"), ways=(Ways.GENTLE, Ways.CHATTY, Ways.LISTENER),
        trained=(
            Trained(date(2026, 5, 6), date(2027, 5, 6), (Skill.MOVING, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2026, 5, 7), date(2029, 5, 7), (Skill.DEMENTIA, Skill.DIABETES),
                "course and two observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP19 5AA", 51.59168, -2.96902),
        week=(((MON, TUE, WED), "7:30-14:30"), (WEEKEND, "7:30-14:30")),
        wishes=(Wishes(Wish.RATHER_NOT_HOME, "smoke"), Wishes(Wish.RATHER_NOT_DAY, "Friday")),
        promised=30, since=date(2018, 11, 19),
    ),
    Worker(
        key="dai", called="Dai", full_name="David Rees", gender=Gender.MAN, email="dai.rees@example.org",
        about="Thirty years in the steelworks, and then I looked after my father and found I was good at it. I’ll "
            "talk rugby or I’ll keep quiet, you choose. If a hinge squeaks I won’t be able to leave it alone.",
        interests=(Interest.RUGBY, Interest.WOODWORK, Interest.TRAINS, Interest.CARS, Interest.HISTORY),
        ways=(Ways.FUNNY, Ways.CALM, Ways.PATIENT),
        trained=(
            Trained(date(2026, 4, 21), date(2027, 4, 21), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 9, 2), date(2027, 9, 2), (Skill.CATHETER, Skill.DIABETES),
                "signed off by the community nurse"),
            Trained(date(2024, 12, 3), date(2026, 12, 3), (Skill.TUBE_FEEDING,), "signed off by the nutrition nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP19 6BP", 51.58021, -2.95168),
        week=(((TUE, WED, THU, FRI, SAT), "6:30-14:00"),),
        wishes=(Wishes(Wish.LIKES, "bill"), Wishes(Wish.LIKES, "graham"), Wishes(Wish.RATHER_NOT_DAY, "Sunday")),
        promised=37.5, since=date(2019, 1, 7),
    ),
    Worker(
        key="sian", called="Siân", full_name="Siân Meredith", gender=Gender.WOMAN, email="sian.meredith@example.org",
        about="I have a cob called Toffee who gets my Sundays. Before this I ran a day centre for twenty people who "
            "all knew their own minds, and I learned more than I taught. I sign Makaton and I am never too grand for "
            "a joke.",
        interests=(Interest.HORSES, Interest.DOGS, Interest.NATURE, Interest.POP, Interest.CRAFTS),
        ways=(Ways.CHEERFUL, Ways.FLEXIBLE, Ways.FUNNY),
        trained=(
            Trained(date(2026, 1, 27), date(2027, 1, 27), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES, Skill.EPILEPSY,
                Skill.TUBE_FEEDING), "yearly refresher, certificate seen"),
            Trained(date(2023, 6, 13), None, (Skill.LEARNING_DISABILITY, Skill.AUTISM, Skill.MAKATON),
                "diploma seen"),
            Trained(date(2025, 9, 30), date(2028, 9, 30), (Skill.DEMENTIA,), "course and two observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP10 5EB", 51.57968, -3.04894),
        week=((WEEKDAYS, "7:00-11:30 14:00-18:00"),),
        wishes=(Wishes(Wish.LIKES, "rhodri"), Wishes(Wish.RATHER_NOT_DAY, "Sunday")),
        promised=37, since=date(2014, 6, 30),
    ),
    Worker(
        key="jackie", called="Jackie", full_name="Jackie Tuckwell", gender=Gender.WOMAN,
        email="jackie.tuckwell@example.org",
        about="Twenty-two years in care and five managers. I am quick because I am organised, not because I am "
            "rushing you. I like a quiz, a strong tea and people who say what they mean.",
        interests=(Interest.QUIZZES, Interest.CARDS, Interest.SOAPS, Interest.FOOTBALL, Interest.CATS),
        ways=(Ways.BRISK, Ways.PLAIN, Ways.FUNNY),
        trained=(
            Trained(date(2025, 12, 9), date(2026, 12, 9), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 2, 4), date(2028, 2, 4), (Skill.DEMENTIA, Skill.END_OF_LIFE),
                "three-day course with the hospice, certificate seen"),
            Trained(date(2025, 10, 8), date(2027, 10, 8), (Skill.CATHETER, Skill.STOMA, Skill.TUBE_FEEDING),
                "signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP19 6FQ", 51.58646, -2.94617),
        week=(((MON, TUE, WED, SAT, SUN), "6:30-13:30"),),
        wishes=(Wishes(Wish.LIKES, "doreen"), Wishes(Wish.RATHER_NOT_DAY, "Thursday")),
        promised=35, since=date(2004, 10, 11),
    ),
    Worker(
        key="mo", called="Mo", full_name="Maureen Dacey", gender=Gender.WOMAN, email="mo.dacey@example.org",
        about="I was a records clerk at the docks office and I have my family back to 1742, mostly sheep stealers. I "
            "work mornings because the afternoons belong to my grandson. People with dementia tell the best stories "
            "if you stop correcting them.",
        interests=(Interest.FAMILY_HISTORY, Interest.HISTORY, Interest.BOOKS, Interest.CHAPEL, Interest.CRAFTS),
        ways=(Ways.LISTENER, Ways.PATIENT, Ways.QUIET),
        trained=(
            Trained(date(2026, 7, 14), date(2027, 7, 14), (Skill.MOVING, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2024, 3, 19), date(2027, 3, 19), (Skill.DEMENTIA,), "dementia diploma seen"),
        ),
        travel=Travel.CAR, home=Spot("NP20 0HD", 51.58047, -3.01261),
        week=(((MON, WED, FRI, SUN), "7:00-12:00"),),
        wishes=(Wishes(Wish.RATHER_NOT_HOME, "stairs"),),
        promised=16, since=date(2016, 3, 14),
    ),
    Worker(
        key="ffion", called="Ffion", full_name="Ffion Treharne", gender=Gender.WOMAN,
        email="ffion.treharne@example.org",
        about="I am twenty-two and an apprentice, so I ask a lot of questions. I do nails, plaits and very good "
            "eyeliner. My nan brought me up and she is why I am here. I am learning Welsh on my phone, so please "
            "correct me.",
        interests=(Interest.FASHION, Interest.POP, Interest.DANCING, Interest.SOAPS, Interest.FILMS),
        ways=(Ways.CHEERFUL, Ways.CHATTY, Ways.GENTLE),
        trained=(
            Trained(date(2026, 3, 3), date(2027, 3, 3), (Skill.MOVING, Skill.HOIST),
                "first course, certificate seen"),
            Trained(date(2026, 9, 16), date(2027, 9, 16), (Skill.MEDICINES,),
                "three observed rounds, signed off by Gwen"),
        ),
        travel=Travel.FOOT, home=Spot("NP20 8JR", 51.58342, -2.99762),
        week=((WEEKDAYS, "6:30-14:00"),),
        wishes=(Wishes(Wish.LIKES, "vi"), Wishes(Wish.RATHER_NOT_DAY, "Monday")),
        promised=35, since=date(2026, 2, 16),
    ),
)
