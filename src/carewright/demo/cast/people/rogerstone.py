"""People of Rogerstone and Bassaleg, along the valley to the west."""

from datetime import date

from carewright.demo.cast.choices import (
    Faces,
    Free,
    Intimate,
    KnownOnly,
    Length,
    Manner,
    Shares,
    Speaks,
    Task,
    Team,
    Veto,
    When,
)
from carewright.demo.cast.shape import (
    CLOSE,
    DAILY,
    EVERYTHING,
    FRI,
    MON,
    NEWS,
    SAT,
    SUN,
    THU,
    TRUSTED,
    TUE,
    WED,
    WEEKDAYS,
    WEEKEND,
    AboutMe,
    Communication,
    Contingency,
    Goal,
    Home,
    Near,
    Need,
    Person,
    Said,
    Visit,
)
from carewright.people.rules import Authority, CommunicationKind, Gender, Group, Interest, Purpose, Skill, Ways

# Laid out as running text: with a line for each thing, a life would be three screens long.
# fmt: off
PEOPLE: tuple[Person, ...] = (
    Person(
        key="maggie", called="Maggie", full_name="Margaret Swaine", born=date(1943, 6, 6), since=date(2023, 11, 6),
        money="council_managed", told=("call", "letter"), phone="01632 960137",
        life="Maggie was the lollipop lady for twenty-eight years and stopped a bus, a brass band and once a police "
            "chase. Dementia sends her out at ten to nine and half past three to see the children over. The street "
            "knows, and three of the drivers wave.",
        home=Home("55 Tinplate Row, Rogerstone, Newport", "NP10 4UU", 51.59159, -3.0575, ("cat",),
            "Key safe, code 0850. There is a chime on the door; it isn’t an alarm, it’s so Rob knows."),
        circle=(
            Near("Rob Swaine", "son", EVERYTHING, "rob.swaine@example.org", authority=Authority.LPA_HEALTH),
            Near("Jan Mellish", "neighbour", CLOSE, "jan.mellish@example.org"),
        ),
        about=AboutMe(
            important="My children over the road. I never lost one.",
            people="Rob is my boy. Jan has the spare key and a kind heart.",
            talking="Short and cheerful. Point.",
            please="Please walk with me, don’t turn me back. If we go to the crossing and look both ways I am happy "
                "to come home.",
            support="Coat on the hook, hat on the coat, and I know I am going out with somebody.",
        ),
        strengths=("Good with children, always", "Strong legs"),
        needs=(
            Need("Help with washing, dressing and meals"),
            Need("Tablets for memory and thyroid", health=True),
            Need("Somebody to walk with at school times"),
        ),
        goals=(
            Goal("cross", "To see the children over, every school day that I can", 10, 7),
            Goal("songs", "To go to the singing café on Fridays", 7, 7),
        ),
        visits=(
            Visit("Morning and crossing", WEEKDAYS, "7:45 8:00 8:15", 60,
                "Wash and dress; tablets; breakfast; to the crossing and home", "Who blows the whistle",
                goals="cross", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("Morning", WEEKEND, "8:30 9:15 10:15", 45, "Wash and dress; tablets; breakfast",
                "Walk to the crossing to check", goals="cross", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("Half past three", WEEKDAYS, "15:00 15:15 15:30", 45, "To the crossing and home; tea",
                "The singing café instead, on Fridays", goals="cross; songs", skills=(Skill.DEMENTIA,)),
            Visit("Evening", (MON, WED, SAT, SUN), "18:30 19:00 20:00", 30, "Supper; nightdress; chime on",
                goals="songs", skills=(Skill.DEMENTIA,)),
        ),
        contingencies=(Contingency("She has gone out by herself", "Crossing first, then the old school. Ring Jan, "
            "then Rob; 101 with the photo after fifteen minutes."),),
        when=(
            When("Morning and crossing", "must", "The children go at ten to nine, whoever is late.", "8:00", "7:45",
                "8:15", days=WEEKDAYS, regular=True),
            When("Half past three", "strongly", "School comes out at half past three.", "15:15", "15:00", "15:30",
                days=WEEKDAYS),
        ),
        who=(
            Team(("gwen", "sian", "grace"), "strongly", "Gwen and Siân: her yellow coat knows them. (Rob)"),
            Faces(5, "strongly", "Five at most. Each new one is a stranger at a crossing. (Rob)"),
            Manner((Ways.CHEERFUL, Ways.FLEXIBLE), "would_like", "Cheerful, and not proud. You may be handed a "
                "lollipop. (Rob)"),
        ),
        what=(Task("must_not", "Turn her back at the door"), Task("must", "Look both ways")),
    ),
    Person(
        key="graham", called="Graham", full_name="Graham Toft", born=date(1956, 3, 3), since=date(2022, 5, 23),
        money="council_managed", told=("email", "sms"), phone="07700 900138", email="graham.toft@example.org",
        life="Graham has lost both legs to diabetes and gained, he says, the right height for a model railway. It "
            "fills the dining room and most of 1958. He was a driving examiner, failed eleven thousand people, and "
            "is still recognised in supermarkets.",
        home=Home("4 Incline Terrace, Rogerstone, Newport", "NP10 4XH", 51.59213, -3.05575, ("hoist",),
            "Duck under the viaduct in the hall. Key safe, code 1958.", "Between the lines."),
        circle=(
            Near("Valerie Toft", "sister", CLOSE, "valerie.toft@example.org"),
            Near("The Tuesday Group", "four men and a branch line", NEWS),
        ),
        about=AboutMe(
            important="Insulin on time, trains on time.",
            please="Please step over the viaduct, not on it. Please tell me when you’ve had a driving lesson, I may "
                "be able to help.",
            wellness="Low sugar makes me silly. If I am suddenly charming, check me.",
            support="Transfers: board, brakes, count, go. Check the board like a mirror: every time.",
            worth="I never once failed anybody for nerves.",
        ),
        strengths=("Exact", "Endlessly patient with small parts"),
        needs=(
            Need("Help with transfers, washing and dressing"),
            Need("Insulin at half past seven and half past five; his skin checked", health=True),
        ),
        goals=(
            Goal("layout", "To have the line open to the public for one weekend, with a queue", 9, 7),
            Goal("skin", "No sores before the exhibition", 7, 7),
        ),
        visits=(
            Visit("Morning", DAILY, "7:15 7:30 8:00", 45, "Sugar and insulin; transfer; wash and dress; skin check",
                "Run the first train", goals="skin", skills=(Skill.DIABETES, Skill.MOVING), time_critical=True),
            Visit("Insulin", DAILY, "17:15 17:30 18:00", 15, "Sugar and insulin", "Run the last train", goals="skin",
                skills=(Skill.DIABETES,), time_critical=True),
            Visit("Tuesday Group", (TUE,), "13:00 13:30 14:30", 45, "Into the dining room; tea for five",
                "Hold the other end", goals="layout", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("He is charming, sweating or asleep at an odd time",
            "Check his sugar. Under 4: juice, wait, check again. If he can’t swallow: 999."),),
        when=(
            When("Morning", "must", "Half past seven.", "7:30", "7:15", "8:00"),
            When("Insulin", "must", "Half past five. Same reason.", "17:30", "17:15", "18:00"),
        ),
        who=(
            Team(("dai", "amina", "grace", "ahmed"), "strongly", "Dai built the viaduct’s pier. I put up with "
                "Amina’s jokes."),
            Shares((Interest.TRAINS, Interest.WOODWORK), "strongly", "A steady hand and an interest in sidings."),
            Veto("kim"),
        ),
        what=(Task("must_not", "Step on the viaduct"), Task("may", "Run one train")),
    ),
    Person(
        key="elin", called="Elin", full_name="Elin Haf Morris", born=date(1995, 2, 8), since=date(2023, 1, 9),
        money="direct_payment", told=("in_app", "email"), phone="07700 900139", email="elin.morris@example.org",
        also=("marsh_road",),
        life="Elin is a solicitor who takes councils to court, politely, from a power wheelchair with a cup holder. "
            "She has spinal muscular atrophy, a ventilator at night and a standing order for tickets to the women’s "
            "rugby. Two agencies come to her, because one could not start before seven, and she put that in writing.",
        home=Home("The Old Telegraph Office, 2 Incline Terrace, Rogerstone, Newport", "NP10 4YW", 51.59225, -3.04768,
            ("hoist", "cat"), "Fob on the app. It works for ten minutes from when she taps it.", "Bay marked E. M."),
        communication=(Communication(CommunicationKind.FORMAT, "Welsh first, electronic, searchable"),),
        circle=(
            Near("Siwan Morris", "sister", TRUSTED, "siwan.morris@example.org"),
            Near("Osian Tudor", "boyfriend", NEWS, "osian.tudor@example.org"),
        ),
        about=AboutMe(
            important="To be at my desk at half past eight looking better than the other side.",
            people="Siwan knows the ventilator. Osian knows me. They do not swap.",
            talking="Welsh or English; clear instructions are not rudeness, they are how my body gets done.",
            please="Please put my hand back on the joystick. Without it I am furniture.",
            support="The sling has a left and a right and so do I. Read the card every time for the first ten times.",
        ),
        strengths=("Directs her own support to the centimetre", "Has never lost a costs hearing"),
        needs=(
            Need("Two people and a hoist in the morning; one who knows her well at night"),
            Need("Ventilator on and off, cough machine", health=True),
        ),
        goals=(
            Goal("court", "To argue a case in Welsh in the Court of Appeal", 10, 6),
            Goal("ireland", "Dublin, for the match, with two workers and a hoist that fits a hotel", 8, 4),
        ),
        visits=(
            Visit("Morning", DAILY, "6:45 7:00 7:30", 60, "Ventilator off; cough machine; hoist; wash and dress; "
                "chair set up", "Court or jeans", goals="court", skills=(Skill.HOIST,), workers=2),
            Visit("Sunday dinner", (SUN,), "12:00 13:00 14:00", 60, "Cook and eat as she directs", "Who is invited",
                goals="ireland"),
            Visit("Night", WEEKDAYS, "21:30 22:30 23:00", 60, "Hoist; wash; ventilator on", goals="court",
                skills=(Skill.HOIST,), by="marsh_road"),
        ),
        contingencies=(
            Contingency("The ventilator alarms and doesn’t stop", "The bag is on the hook: squeeze, and ring 999 on "
                "speaker. Siwan next."),
            Contingency("One of two workers can’t come", "Message her at once. Osian is not the second pair of hands "
                "unless she says."),
        ),
        when=(
            When("Morning", "must", "Seven. My desk is at half past eight and it takes what it takes.", "7:00",
                "6:45", "7:30"),
            When("Sunday dinner", "would_like", "One o’clock, like everybody’s mother.", "13:00", days=(SUN,)),
        ),
        who=(
            Team(("lowri", "gwen", "dai", "tomos", "jackie"), "strongly", "Lowri, when she isn’t saving lives."),
            Speaks("Welsh", "would_like", "One of the two."),
            Shares((Interest.RUGBY, Interest.BOOKS), "would_like", "Rugby. Union. Women’s, ideally."),
            Faces(8, "strongly", "Eight, from two agencies together. I count."),
        ),
        what=(
            Task("must", "Put her hand back on the joystick"),
            Task("must", "Read the sling card"),
            Length("Morning", 60, "must", "Sixty minutes. It has been argued."),
        ),
    ),
    Person(
        key="bill", called="Bill", full_name="William Dagnall", born=date(1940, 9, 17), since=date(2026, 4, 20),
        money="council_managed", told=("call",), phone="01632 960140",
        life="Bill hooked for the town’s second fifteen and has the ears for it. He doesn’t need help, he just has "
            "somebody in of a morning for the company of the kettle. Since June went he has lived on toast, and the "
            "doctor has mentioned it.",
        home=Home("30 Tinplate Row, Rogerstone, Newport", "NP10 4BJ", 51.59153, -3.05413, ("stairs",),
            "Walk in. Wipe your feet. June liked feet wiped."),
        circle=(
            Near("Susan Dagnall-Orr", "daughter", CLOSE, "susan.orr@example.org"),
            Near("Ken Price", "prop forward", NEWS),
        ),
        about=AboutMe(
            important="Nobody making a fuss.",
            people="June, fifty-eight years. I still put two cups out, and I know I do it, thank you.",
            please="Please let me do the top half. You can do socks.",
            worth="1963, in the mud, against Pontypool. Ask Ken, he’ll say the same, and he was on the floor.",
        ),
        strengths=("Good neighbour: takes in everybody’s parcels", "Never complains, which is the trouble"),
        needs=(
            Need("Help with socks, shoes and the shower step"),
            Need("Proper breakfast; he has lost a stone", health=True),
        ),
        goals=(
            Goal("club", "To go down the club on a Saturday and stand my round", 9, 6),
            Goal("stone", "To put the stone back on", 5, 5),
        ),
        visits=(
            Visit("Morning", (MON, TUE, WED, THU, FRI, SAT), "9:30 10:15 11:30", 30,
                "Socks and shoes; shower on alternate days; a cooked breakfast, eaten", "Talk about the match",
                goals="stone; club", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("He says he is fine and hasn’t eaten",
            "Cook it anyway and sit down with your own. Tell Susan if it is three days in a row."),),
        when=(
            When("Morning", "would_like", "Ten or so, I’m not fussy.", "10:15"),
            When("Morning", "strongly", "Not Sundays. Susan does Sundays, and she does fuss.", quiet_days=(SUN,)),
        ),
        who=(
            Team(("dai",), "strongly", "Dai was a flanker, but you can’t have everything."),
            Shares((Interest.RUGBY,), "strongly", "Rugby."),
            Veto("mo"),
            Manner((Ways.FUNNY, Ways.BRISK), "would_like", "No pity."),
        ),
        what=(Task("must_not", "Move June’s cup"), Task("may", "Eat breakfast with him")),
    ),
    Person(
        key="sheena", called="Sheena", full_name="Sheena MacAskill", born=date(1951, 11, 30), since=date(2025, 8, 4),
        money="own_money", told=("email", "in_app"), phone="01632 960141", email="sheena.macaskill@example.org",
        life="Sheena came down from Skye to nurse and stayed for a Bassaleg baker with good calves. She has had "
            "bowel cancer and a stoma, which she has named Angus because he speaks when he shouldn’t. She calls the "
            "ceilidh on the first Friday, sitting down now.",
        home=Home("18 Saddler Mead, Bassaleg, Newport", "NP10 5DX", 51.57611, -3.05286, (),
            "Ring, and come away in."),
        circle=(
            Near("Huw Lewin", "partner", EVERYTHING, "huw.lewin@example.org"),
            Near("Eilidh MacAskill", "sister, on Skye", NEWS),
        ),
        about=AboutMe(
            important="To be out on the floor, or at least to be telling those who are what to do with their feet.",
            wellness="I nursed for thirty years and I lie about pain as well as any nurse. Watch my hands, not "
                "my mouth.",
            please="Please be matter-of-fact with Angus. He’s had enough attention.",
            worth="Huw proposed in flour. It is still in the good coat.",
        ),
        strengths=("Practical", "Gets forty people to turn the same way"),
        needs=(
            Need("Help with the shower until she is stronger"),
            Need("Stoma care on bad days; skin looked at", health=True),
        ),
        goals=(
            Goal("ceilidh", "To dance one dance at Hogmanay, the slow one", 9, 7),
            Goal("angus", "To do the bag by myself seven days out of seven", 8, 8),
        ),
        visits=(
            Visit("Morning", (MON, WED, FRI, SUN), "9:45 10:30 11:30", 45,
                "Shower; be there while she changes the bag; skin", "Walk to the bakery",
                "Changing the bag, unless she asks", goals="angus; ceilidh", skills=(Skill.STOMA,)),
        ),
        contingencies=(Contingency("The bag has been empty for six hours and her belly hurts",
            "Ring the stoma nurse now; 999 if she is sick as well."),),
        when=(When("Morning", "would_like", "After Huw has gone to the ovens and I have had my tea.", "10:30",
        earliest="9:45"),),
        who=(
            Team(("kasia", "jackie"), "would_like", "Kasia: no nonsense, like a good sister on a ward."),
            Shares((Interest.DANCING, Interest.BAKING), "would_like", "Someone light on their feet."),
            Intimate(Gender.WOMAN, "would_like", "A woman, if it’s all the same."),
        ),
        what=(
            Task("may", "Let her do what she can, however long it takes"),
            Free("Morning", 15, "would_like", "The bakery and back."),
        ),
    ),
    Person(
        key="pete", called="Pete", full_name="Peter Lovering", born=date(1965, 5, 12), since=date(2020, 10, 5),
        money="isf", told=("call", "in_app"), phone="07700 900142", email="pete.lovering@example.org",
        also=("side_by_side",),
        life="Pete lived in the long-stay hospital till he was twenty-three and has been making up for it since. He "
            "keeps racing pigeons, plays cornet third in the brass band, and has a mortgage, which he likes to say. "
            "He has a learning disability and epilepsy, and no time for people who say ‘bless’.",
        home=Home("71 Saddler Mead, Bassaleg, Newport", "NP10 5FL", 51.57782, -3.04763, (),
            "Come to the loft at the back. Birds first, then tea.", "Not across the trap."),
        communication=(Communication(CommunicationKind.FORMAT, "Easy Read; and tell me as well"),),
        groups=(Said(Group.LEARNING_DISABILITY, Purpose.EQUALITY, "And I’ll say so in any meeting"),),
        circle=(
            Near("Maureen Lovering", "sister", CLOSE, "maureen.lovering@example.org"),
            Near("Alf Dunning", "bandmaster", NEWS),
        ),
        about=AboutMe(
            important="My own front door. I’ve got the key here, look.",
            people="Maureen. Alf. My birds have names but I don’t tell everybody.",
            talking="Say it plain. If I say ‘yes yes’ I haven’t understood, I’ve been polite.",
            please="Please don’t say ‘bless’. Please ask what I think, then wait.",
            support="I do my own tablets in the box. You check it, out loud, with me.",
            worth="I spoke in the Senedd about the hospital. They stood up.",
        ),
        strengths=("Speaks for others who can’t yet", "Knows every bird by its flight"),
        needs=(
            Need("Help with cooking, letters and the bath when he has had a fit"),
            Need("Epilepsy tablets, and the rescue medicine", health=True),
        ),
        goals=(
            Goal("race", "To win one from Thurso", 9, 4),
            Goal("second", "To move up to second cornet", 8, 6),
            Goal("talk", "To train every new social worker in the county", 9, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:00 9:00", 30,
                "Check the tablet box with him; breakfast; bath if he had a fit", "See the birds", goals="race; talk",
                skills=(Skill.EPILEPSY, Skill.LEARNING_DISABILITY)),
            Visit("Tea", (MON, TUE, THU), "16:30 17:00 17:45", 45, "Cook with him; letters", "Hear the cornet part",
                goals="second", skills=(Skill.LEARNING_DISABILITY,)),
        ),
        contingencies=(Contingency("A fit over five minutes, or a second one",
            "Rescue medicine, 999, then Maureen. Shut the loft."),),
        when=(
            When("Tea", "strongly", "Not band nights. Band is Wednesday and Friday.", "17:00", quiet_days=(WED, FRI)),
            When("Morning", "would_like", "Eight, when the birds are in.", "8:00"),
        ),
        who=(
            Team(("sian", "callum", "kim"), "strongly", "Siân, since the day centre. We both got out of there."),
            KnownOnly("must", "I had strangers for twenty-three years."),
            Manner((Ways.PLAIN, Ways.LISTENER), "strongly", "Listen first."),
            Shares((Interest.BIRDS,), "would_like", "Pigeons, or anything with wings."),
        ),
        what=(Task("must_not", "Say ‘bless’"), Task("must", "Check the tablet box with him, out loud")),
    ),
)
