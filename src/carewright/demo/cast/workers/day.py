"""Workers of the middle of the day, and those whose hours fit round a school or a family."""

from datetime import date

from carewright.demo.cast.shape import FRI, MON, SAT, SUN, THU, TUE, WED, WEEKDAYS, Spot, Trained, Wishes, Worker
from carewright.people.rules import Gender, Interest, Skill, Travel, Ways, Wish

# Laid out as running text: with a line for each thing, a life would be three screens long.
# fmt: off
WORKERS: tuple[Worker, ...] = (
    Worker(
        key="rumana", called="Rumana", full_name="Rumana Choudhury", gender=Gender.WOMAN,
        email="rumana.choudhury@example.org",
        about="I make wedding clothes in the evenings, so I will admire your curtains and mean it. I speak Sylheti "
            "and Bengali. I walk everywhere and I know every short cut between Maindee and the river.",
        interests=(Interest.SEWING, Interest.FASHION, Interest.COOKING, Interest.MOSQUE, Interest.GARDENING),
        languages=("English", "Bengali"), ways=(Ways.GENTLE, Ways.QUIET, Ways.TIDY),
        trained=(
            Trained(date(2026, 6, 4), date(2027, 6, 4), (Skill.MOVING, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 11, 12), date(2028, 11, 12), (Skill.DIABETES,), "signed off by the diabetes nurse"),
        ),
        travel=Travel.FOOT, home=Spot("NP19 2NE", 51.59321, -2.97684),
        week=(((MON, WED, THU, FRI), "8:00-13:30 16:30-20:00"), ((SAT,), "8:00-13:00")),
        wishes=(Wishes(Wish.LIKES, "rashida"), Wishes(Wish.RATHER_NOT_HOME, "dog")),
        promised=30, since=date(2020, 8, 24),
    ),
    Worker(
        key="harpreet", called="Harpreet", full_name="Harpreet Gill", gender=Gender.WOMAN,
        email="harpreet.gill@example.org",
        about="I bowl medium pace for the second eleven and I cook for whoever is standing in my kitchen. I start at "
            "nine because of the school run, and I finish when I said I would. I would rather hear a complaint than "
            "a silence.",
        interests=(Interest.CRICKET, Interest.COOKING, Interest.GARDENING, Interest.FILMS),
        languages=("English", "Punjabi"), ways=(Ways.CHEERFUL, Ways.PLAIN, Ways.LISTENER),
        trained=(
            Trained(date(2026, 2, 24), date(2027, 2, 24), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 6, 17), date(2028, 6, 17), (Skill.DEMENTIA, Skill.END_OF_LIFE),
                "course and two observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP20 0PS", 51.57682, -3.01312),
        week=(((MON, TUE, WED, THU), "9:00-15:15"), ((SUN,), "7:30-15:00")),
        wishes=(Wishes(Wish.LIKES, "kulwinder"),),
        promised=28, since=date(2022, 1, 10),
    ),
    Worker(
        key="yusuf", called="Yusuf", full_name="Yusuf Abdi Nur", gender=Gender.MAN, email="yusuf.abdinur@example.org",
        about="I coach the under-tens on Sundays and I have never once won an argument with them. I worked in a "
            "hostel for four years: I know that a bad day is a day and not a person. Tea with too much sugar, "
            "please.",
        interests=(Interest.FOOTBALL, Interest.MOSQUE, Interest.POLITICS, Interest.COOKING, Interest.RADIO),
        languages=("English", "Somali", "Arabic"), ways=(Ways.CALM, Ways.PATIENT, Ways.LISTENER),
        trained=(
            Trained(date(2026, 4, 21), date(2027, 4, 21), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2024, 11, 5), date(2027, 11, 5), (Skill.SUBSTANCES, Skill.MENTAL_HEALTH),
                "hostel workers’ course, certificate seen"),
            Trained(date(2026, 6, 17), date(2029, 6, 17), (Skill.DEMENTIA, Skill.DIABETES, Skill.END_OF_LIFE),
                "course and two observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP20 8RF", 51.58165, -2.98829),
        week=(((TUE, WED, THU, FRI, SAT), "12:00-20:30"),),
        wishes=(Wishes(Wish.LIKES, "len"), Wishes(Wish.LIKES, "simon"), Wishes(Wish.RATHER_NOT_DAY, "Sunday")),
        promised=37.5, since=date(2022, 5, 9),
    ),
    Worker(
        key="leanne", called="Leanne", full_name="Leanne Purnell", gender=Gender.WOMAN,
        email="leanne.purnell@example.org",
        about="Two girls, one hamster, no car. I work while they are in school and I live round the corner from half "
            "the people I visit, so you will meet me in the shop as well. I am a good laugh and a better listener "
            "than I look.",
        interests=(Interest.POP, Interest.BAKING, Interest.SOAPS, Interest.CRAFTS, Interest.DOGS),
        ways=(Ways.FUNNY, Ways.CHATTY, Ways.FLEXIBLE),
        trained=(
            Trained(date(2026, 1, 27), date(2027, 1, 27), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
        ),
        travel=Travel.FOOT, home=Spot("NP19 6ST", 51.59015, -2.937),
        week=((WEEKDAYS, "9:15-14:30"),),
        wishes=(Wishes(Wish.LIKES, "tina"),),
        promised=20, since=date(2023, 9, 11),
    ),
    Worker(
        key="ruth", called="Ruth", full_name="Ruth Ferrier", gender=Gender.WOMAN, email="ruth.ferrier@example.org",
        about="I paint small watercolours of large weather. I don’t fill silences. I was ill myself in my thirties "
            "and somebody sat with me without talking, and I have never forgotten it.",
        interests=(Interest.PAINTING, Interest.CLASSICAL, Interest.BIRDS, Interest.BOOKS, Interest.PHOTOGRAPHY),
        ways=(Ways.QUIET, Ways.CALM, Ways.GENTLE),
        trained=(
            Trained(date(2026, 5, 6), date(2027, 5, 6), (Skill.MOVING, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 3, 25), date(2028, 3, 25), (Skill.MENTAL_HEALTH, Skill.SUBSTANCES, Skill.END_OF_LIFE),
                "course with the hospice, certificate seen"),
        ),
        travel=Travel.CAR, home=Spot("NP20 0UG", 51.58713, -3.02138),
        week=(((MON, TUE, THU, FRI), "9:30-17:00"), ((SAT,), "10:00-15:00")),
        wishes=(Wishes(Wish.LIKES, "hugh"), Wishes(Wish.RATHER_NOT_HOME, "smoke")),
        promised=24, since=date(2020, 1, 20),
    ),
    Worker(
        key="kim", called="Kim", full_name="Kim Hollister", gender=Gender.ANOTHER, email="kim.hollister@example.org",
        about="I grow chillies that nobody can eat and draw comics that nobody has finished. They or Kim, either is "
            "fine. I like a routine, I tell you what I am about to do, and I do that.",
        interests=(Interest.GARDENING, Interest.PAINTING, Interest.GAMING, Interest.POP, Interest.CATS),
        ways=(Ways.QUIET, Ways.PLAIN, Ways.FLEXIBLE),
        trained=(
            Trained(date(2026, 3, 17), date(2027, 3, 17), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 4, 29), date(2028, 4, 29), (Skill.AUTISM, Skill.MENTAL_HEALTH,
                Skill.LEARNING_DISABILITY), "course and three observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP19 2WU", 51.57813, -2.93048),
        week=(((WED, THU, SAT, SUN), "8:00-13:00 16:00-20:30"),),
        wishes=(Wishes(Wish.LIKES, "ollie"), Wishes(Wish.RATHER_NOT_DAY, "Tuesday")),
        promised=35, since=date(2023, 2, 13),
    ),
    Worker(
        key="tomos", called="Tomos", full_name="Tomos Hale", gender=Gender.MAN, email="tomos.hale@example.org",
        about="My mum and dad are Deaf, so signing came before speech and my hands still talk when I do. I follow "
            "the County home and away, for my sins. If you laugh at my jokes I will tell you more of them.",
        interests=(Interest.FOOTBALL, Interest.FILMS, Interest.GAMING, Interest.TRAVEL, Interest.QUIZZES),
        languages=("English", "British Sign Language"), ways=(Ways.CHEERFUL, Ways.FUNNY, Ways.CHATTY),
        trained=(
            Trained(date(2026, 2, 11), date(2027, 2, 11), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES,
                Skill.TUBE_FEEDING), "yearly refresher, certificate seen"),
            Trained(date(2019, 7, 1), None, (Skill.SIGNING,), "British Sign Language level 6, certificate seen"),
            Trained(date(2026, 1, 27), date(2027, 1, 27), (Skill.EPILEPSY, Skill.DIABETES),
                "course and two observed visits"),
        ),
        travel=Travel.CAR, home=Spot("NP19 5YH", 51.58485, -2.95899),
        week=(((SUN, MON, TUE, WED), "7:00-13:00 16:30-21:00"),),
        wishes=(Wishes(Wish.LIKES, "cerys"), Wishes(Wish.LIKES, "ray"), Wishes(Wish.RATHER_NOT_DAY, "Saturday")),
        promised=37.5, since=date(2021, 7, 5),
    ),
    Worker(
        key="shirley", called="Shirley", full_name="Shirley Augustine", gender=Gender.WOMAN,
        email="shirley.augustine@example.org",
        about="Born in Pill, christened in Pill, married in Pill twice. I sing on Sundays and hum on the other days. "
            "I cook for forty when it is only me. You will be treated the way I would want my own mother treated, "
            "and she was particular.",
        interests=(Interest.CHOIR, Interest.CHAPEL, Interest.COOKING, Interest.DANCING, Interest.RADIO),
        ways=(Ways.CHEERFUL, Ways.LISTENER, Ways.CHATTY),
        trained=(
            Trained(date(2026, 6, 4), date(2027, 6, 4), (Skill.MOVING, Skill.HOIST, Skill.MEDICINES),
                "yearly refresher, certificate seen"),
            Trained(date(2025, 5, 20), date(2028, 5, 20), (Skill.DEMENTIA, Skill.END_OF_LIFE),
                "three-day course with the hospice, certificate seen"),
            Trained(date(2025, 10, 8), date(2027, 10, 8), (Skill.CATHETER, Skill.DIABETES),
                "signed off by the community nurse"),
        ),
        travel=Travel.CAR, home=Spot("NP20 8AW", 51.57584, -2.99077),
        week=(((MON, TUE, FRI, SAT), "7:00-12:00 17:00-22:00"),),
        wishes=(Wishes(Wish.LIKES, "marcie"), Wishes(Wish.RATHER_NOT_DAY, "Sunday")),
        promised=35, since=date(2009, 5, 18),
    ),
)
