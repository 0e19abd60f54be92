"""People of Pill, by the docks, where ships brought half the families in it."""

from datetime import date

from carewright.demo.cast.choices import (
    Faces,
    Free,
    Intimate,
    KnownOnly,
    Manner,
    Shares,
    Speaks,
    Task,
    Team,
    Unhurried,
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
        key="hodan", called="Hodan", full_name="Hodan Jama Elmi", born=date(1948, 5, 1), since=date(2024, 6, 10),
        money="direct_payment", told=("call",), phone="01632 960107",
        life="Hodan came from Hargeisa in 1971 to join a seaman who was hardly ever home, and brought up six "
            "children and half the street. Her memory goes out like the tide now, and comes back with poems. "
            "Everybody in Pill over forty calls her auntie.",
        home=Home("3 Sailmaker Street, Pillgwenlly, Newport", "NP20 8NP", 51.57993, -2.98755, (),
            "The door is open in the day: call out and come in. After dark ring Sahra first."),
        communication=(Communication(CommunicationKind.SUPPORT,
            "One thing at a time, in Somali; show her what you mean"),),
        groups=(Said(Group.ETHNICITY, Purpose.MATCHING, "Somali"),),
        circle=(
            Near("Sahra Yonis", "daughter", EVERYTHING, "sahra.yonis@example.org", authority=Authority.LPA_HEALTH),
            Near("Mahad Yonis", "son", CLOSE, "mahad.yonis@example.org"),
        ),
        about=AboutMe(
            important="My house is full. If it is not full I think something has happened.",
            people="Sahra is the eldest and the boss. All my children’s friends are my children.",
            talking="I have three languages and lately I pick the wrong one. Sit down when you speak to me, standing "
                "people are leaving.",
            support="If I look for my husband, don’t say he is dead. Say he is at sea. He mostly was.",
            worth="I know four hundred lines of poetry and I will start without warning.",
        ),
        strengths=("Remembers poems whole", "Makes anybody welcome"),
        needs=(
            Need("Help with washing and dressing, in the order she knows"),
            Need("Reminding to drink, and tablets for blood pressure", health=True),
            Need("Somebody to walk with who knows the way home"),
        ),
        goals=(
            Goal("poems", "To have my poems written down while I have them", 9, 6),
            Goal("walk", "To walk to the market and argue about the price", 7, 7),
        ),
        visits=(
            Visit("Morning", DAILY, "8:00 8:45 9:45", 45, "Wash and dress; breakfast and tablets",
                "Record a poem on Sahra’s machine", goals="poems", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("Dinner", DAILY, "12:30 13:00 13:45", 30, "A meal together; a full glass of water",
                "Out to the doorstep if it is dry", "Cooking on the gas: it is turned off", goals="walk",
                skills=(Skill.DEMENTIA,)),
            Visit("Market", (SAT,), "10:00 10:30 11:30", 60, "Walk to the market and home",
                "Who pays for the argument", goals="walk", skills=(Skill.DEMENTIA,)),
        ),
        contingencies=(Contingency("She is not in and the door is open", "Ask at the café and the mosque, ring Sahra "
            "within five minutes, then 101 with the photo from the plan."),),
        when=(When("Dinner", "strongly", "After she has prayed, about one.", "13:00", earliest="12:30",
        regular=True),),
        who=(
            Intimate(Gender.WOMAN, "must", "Women only for my mother. (Sahra)"),
            Speaks("Somali", "strongly", "In English she is a guest in her own head. (Sahra)"),
            Team(("amina", "nasreen"), "strongly", "Amina: her mother I knew."),
            Shares((Interest.COOKING, Interest.MOSQUE), "would_like", "Somebody who knows when Ramadan is."),
        ),
        what=(Task("must_not", "Tell her that her husband has died"), Task("must", "Sit down to speak with her")),
    ),
    Person(
        key="len", called="Len", full_name="Leonard Coombes", born=date(1957, 2, 19), since=date(2025, 4, 28),
        money="council_managed", told=("sms", "letter"), phone="07700 900108",
        life="Len unloaded timber on the docks until there was no timber, and has been drinking ever since, honestly "
            "and without excuses. He has one lung that works and a terrier called Biscuit who has two. He was told "
            "he would be dead at sixty and enjoys having been told wrong.",
        home=Home("20 Ropewalk Rise, Pillgwenlly, Newport", "NP20 8QB", 51.58251, -2.99136, ("dog", "smoke"),
            "Bang hard. If the telly is on he is in; if Biscuit is quiet he is out.", "Anywhere but by number 22."),
        groups=(Said(Group.SUBSTANCES, Purpose.MATCHING, "I drink. I’d like somebody who can cope with that."),),
        circle=(
            Near("Donna Coombes", "daughter", NEWS, "donna.coombes@example.org"),
            Near("Big Clive", "friend at the club", NEWS),
        ),
        about=AboutMe(
            important="No lectures. I have had them from experts.",
            people="Donna, when she is talking to me. Biscuit always is.",
            wellness="Mornings I am sick and sorry. From about two I am good company. After nine I am not, so "
                "don’t come.",
            please="Please say hello to the dog first. Please don’t pour anything away: if I want it poured away, "
                "I’ll ask, and I have asked once.",
            worth="I can tell you the weight of a plank by looking. It never comes up.",
        ),
        strengths=("Straight with everybody, himself included", "Feeds the dog before himself"),
        needs=(
            Need("A hot meal that he will eat"),
            Need("Inhalers, and somebody to notice if his breathing changes", health=True),
            Need("Help to keep the flat safe with the oxygen and the cigarettes", health=True),
        ),
        goals=(
            Goal("dog", "To be well enough to walk Biscuit round the dock wall", 9, 5),
            Goal("donna", "To be sober on Sundays, when Donna comes", 8, 3),
        ),
        visits=(
            Visit("Afternoon", (MON, TUE, WED, THU, FRI, SAT), "13:30 14:15 15:30", 45,
                "A hot meal; inhalers; look at his breathing", "Out with Biscuit, or a shower, or neither",
                "Buying drink; pouring it away", goals="dog; donna", skills=(Skill.SUBSTANCES,)),
        ),
        contingencies=(
            Contingency("He is shaking, sweating or seeing things", "He has stopped suddenly, and that is dangerous: "
                "999, then Donna."),
            Contingency("He is smoking near the oxygen", "Turn the oxygen off at the bottle, open a window, and say "
                "why. Report it the same day."),
        ),
        when=(When("Afternoon", "strongly", "Never before half past one. I am no use to you.", "14:15",
        earliest="13:30"),),
        who=(
            Team(("yusuf", "dai", "stacey"), "strongly", "Yusuf has seen worse than me."),
            Manner((Ways.PLAIN, Ways.FUNNY), "would_like", "Somebody who’ll take a joke and give one."),
            Shares((Interest.DOGS,), "strongly", "The dog has to like you."),
            Veto("jackie"),
        ),
        what=(
            Task("must_not", "Pour away drink"),
            Task("must", "Greet the dog"),
            Free("Afternoon", 15, "would_like", "If I want to sit on the wall, we sit on the wall."),
        ),
    ),
    Person(
        key="vi", called="Vi", full_name="Violet Attard", born=date(1925, 7, 4), since=date(2019, 3, 18),
        money="own_money", told=("letter", "sheet"), phone="01632 960109",
        life="Vi is a hundred and one and has buried three doctors who told her to stop having gin. Her father was a "
            "Maltese ship’s cook and her mother kept a lodging house, and she was born upstairs in it during a card "
            "game. She follows the rugby with language that surprises the vicar.",
        home=Home("1 Ropewalk Rise, Pillgwenlly, Newport", "NP20 8RQ", 51.57884, -2.99082, ("stairs",),
            "Key safe by the gas meter, code 1925. Shout ‘It’s only me’ or she reaches for the poker."),
        communication=(
            Communication(CommunicationKind.SUPPORT, "Hearing aids in both ears; check the batteries on Mondays"),
            Communication(CommunicationKind.FORMAT, "Very large print, 24 point"),
        ),
        circle=(
            Near("Maria Attard-Lewis", "niece", TRUSTED, "maria.lewis@example.org", authority=Authority.LPA_MONEY),
            Near("Kyle Lewis", "great-great-nephew", NEWS, "kyle.lewis@example.org"),
        ),
        about=AboutMe(
            important="My gin at six, my own bed, and dying in it when I am ready, which is not this week.",
            people="Maria, who is seventy and a good girl. Kyle, who puts a pound on the horses for me.",
            please="Please do my hair before my breakfast. Don’t call me sweetheart unless you mean to propose.",
            worth="I danced with an American sailor in 1944 who became somebody. I won’t say who, he had a wife.",
        ),
        strengths=("Sharp as a tack", "Has a story for every street"),
        needs=(
            Need("Help with washing, dressing and the stairs"),
            Need("Creams for her legs, and a look at her skin", health=True),
            Need("A hot dinner, small, on a warm plate"),
        ),
        goals=(
            Goal("match", "To see one more international at the ground, in a hat", 9, 6),
            Goal("bed", "To stay in this house", 10, 9),
        ),
        visits=(
            Visit("Morning", DAILY, "9:15 10:00 11:00", 45, "Wash and dress; hair; breakfast; creams", "Which blouse",
                goals="bed", skills=(Skill.MOVING,)),
            Visit("Dinner", DAILY, "12:15 12:45 13:30", 30, "A small hot dinner; wash up", "The racing page",
                "Placing bets: Kyle does"),
            Visit("Bedtime", DAILY, "20:00 21:00 22:00", 30, "Undress; wash; upstairs safely",
                "The last inch of the gin", goals="bed", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("She has fallen", "Don’t lift. Blanket, cushion, 999 if she is hurt, and Maria. "
            "She will tell you she is fine."),),
        when=(
            When("Bedtime", "would_like", "Nine, or after the match if there is a match.", "21:00", earliest="20:00"),
            When("Morning", "strongly", "Ten. I have earned a lie-in.", "10:00", earliest="9:15"),
        ),
        who=(
            Team(("ffion", "amina", "marta"), "strongly", "Ffion does my hair like the pictures."),
            Shares((Interest.RUGBY, Interest.FASHION), "would_like", "Rugby, or hair. Both would be heaven."),
            Faces(6, "would_like", "I have outlived enough people without having to learn new ones."),
        ),
        what=(
            Task("must", "Hair before breakfast"),
            Unhurried("Morning", 10, "would_like", "I dress at my own pace."),
        ),
    ),
    Person(
        key="ismail", called="Hajj Ismail", full_name="Ismail Yassin Saleh", born=date(1938, 1, 1), since=date(2023,
            10, 9),
        money="council_managed", told=("call", "letter"), phone="01632 960110",
        life="Hajj Ismail shovelled coal round the world for the merchant navy and has been torpedoed by nobody, he "
            "says, since he was born too late. He was an elder of the mosque for thirty years and still settles "
            "quarrels in his front room. His sight and his feet are failing, his judgement is not.",
        home=Home("29 Sailmaker Street, Pillgwenlly, Newport", "NP20 8TD", 51.57868, -2.99301, ("stairs",),
            "Ring and say your name. His neighbour Mrs Nagi has a key."),
        communication=(Communication(CommunicationKind.SUPPORT, "Read letters to him, in Arabic if you can"),),
        groups=(Said(Group.ETHNICITY, Purpose.CARE, "Yemeni"),),
        circle=(
            Near("Nadia Saleh", "granddaughter", TRUSTED, "nadia.saleh@example.org"),
            Near("Mrs Nagi", "neighbour", NEWS),
        ),
        about=AboutMe(
            important="My five prayers, clean and on time. Everything else can wait its turn.",
            people="My granddaughter Nadia, a barrister, may God help the judge.",
            please="Please wash before you handle my food. Please don’t stand behind me while I pray.",
            support="Wash my feet last and dry between the toes. The nurse will check, and I will tell her.",
            worth="I have been to ninety-one ports and I have never seen a better sunset than over the transporter "
                "bridge.",
        ),
        strengths=("People bring him their troubles and go away lighter", "Keeps to his routine"),
        needs=(
            Need("Help with washing, and with his feet every day"),
            Need("Insulin in the morning", health=True),
            Need("Somebody to read his post"),
        ),
        goals=(Goal("mosque", "To be at the mosque on Friday, on my own feet or on wheels", 10, 7),),
        visits=(
            Visit("Morning", DAILY, "7:15 7:45 8:30", 45, "Sugar and insulin; wash; feet; breakfast", "Read the post",
                goals="mosque", skills=(Skill.DIABETES,), time_critical=True),
            Visit("Evening", DAILY, "18:00 18:45 19:45", 30, "Supper; feet up; lay out tomorrow’s clothes",
                "The radio news in Arabic"),
            Visit("Friday prayer", (FRI,), "12:15 12:30 12:45", 90, "To the mosque in the chair, stay, and home",
                "Who pushes, when there are offers", goals="mosque"),
        ),
        contingencies=(Contingency("There is any new mark on his feet", "Ring the foot clinic the same morning; "
            "don’t cover it."),),
        when=(
            When("Friday prayer", "must", "The prayer is when it is.", "12:30", "12:15", "12:45", days=(FRI,)),
            When("Morning", "strongly", "Early. The day begins before you do.", "7:45", latest="8:30"),
        ),
        who=(
            Intimate(Gender.MAN, "must", "A man, for what is private."),
            Speaks("Arabic", "strongly", "My prayers and my post are in Arabic."),
            Team(("yusuf", "ahmed", "tomos"), "would_like", "Yusuf prays. Tomos asks good questions."),
        ),
        what=(Task("must", "Dry between his toes"), Task("must_not", "Stand behind him while he prays")),
    ),
    Person(
        key="terri", called="Terri", full_name="Theresa Gough", born=date(1982, 9, 5), since=date(2022, 2, 21),
        money="direct_payment", told=("in_app", "sms", "call"), phone="07700 900111", email="terri.gough@example.org",
        life="Terri was a hairdresser until a lorry met her car in 2014, and she counts her life from then: she is "
            "twelve. She forgets what you said and remembers how you said it. She paints seascapes on cupboard "
            "doors, and people buy them.",
        home=Home("9 Netmaker Yard, Pillgwenlly, Newport", "NP20 8UR", 51.58084, -2.99488, ("dog",),
            "Text when you are outside. If she has forgotten you are coming, show the photo in the app."),
        communication=(
            Communication(CommunicationKind.FORMAT, "Pictures with the words; one thing on a page"),
            Communication(CommunicationKind.CONTACT, "A text the night before and another an hour before"),
        ),
        circle=(
            Near("Carol Gough", "mother", EVERYTHING, "carol.gough@example.org"),
            Near("Wayne Pettit", "former partner", do_not_contact=True),
        ),
        about=AboutMe(
            important="Don’t be new. New is the hardest thing.",
            people="Mum. My dog Turps. Not Wayne.",
            talking="Write it on the whiteboard. If I ask again, answer as if it is the first time, because for "
                "me it is.",
            wellness="By four I am out of battery and I cry at adverts. It isn’t sad, it is just flat.",
            support="Blue tape on a cupboard means mine, leave it. Yellow means please help me with this.",
        ),
        strengths=("An eye for colour", "Kind when she is tired, which is hard"),
        needs=(
            Need("Prompting through the morning, and cooking with somebody beside her"),
            Need("Epilepsy tablets", health=True),
            Need("Help with letters, money and strangers at the door"),
        ),
        goals=(
            Goal("show", "To have a show with my name on the wall", 9, 6),
            Goal("cook", "To cook three dinners that I don’t burn", 6, 7),
        ),
        visits=(
            Visit("Morning", WEEKDAYS, "9:30 10:00 10:45", 60,
                "Tablets; prompt wash and dress; whiteboard for the day", "Which cupboard to paint", goals="show",
                skills=(Skill.EPILEPSY, Skill.MEDICINES)),
            Visit("Cooking", (WED, THU, SAT), "16:00 16:30 17:15", 60, "Cook with her, not for her",
                "Post and letters", "Walking Turps: she does that alone, and well", goals="cook",
                skills=(Skill.EPILEPSY,)),
        ),
        contingencies=(Contingency("She has a fit that lasts over five minutes",
            "Rescue medicine from the red bag, 999, then Carol."),),
        when=(
            When("Morning", "strongly", "The same time, or I wait in the hall.", "10:00", regular=True),
            When("Morning", "would_like", "Nobody at weekends in the morning: me and Turps sleep.",
                quiet_days=WEEKEND),
        ),
        who=(
            KnownOnly("must", "Only people I’ve met with Mum."),
            Team(("sian", "stacey", "lowri"), "strongly", "Siân, Stacey and the bicycle one. Turps chose them."),
            Faces(4, "must", "Four, because of the photos on the fridge: it holds four."),
        ),
        what=(
            Task("must", "Write on the whiteboard who came and who comes next"),
            Task("must_not", "Open a cupboard with blue tape"),
        ),
    ),
    Person(
        key="beatriz", called="Dona Bia", full_name="Beatriz Carvalho", born=date(1952, 12, 8), since=date(2026, 1,
            12),
        money="council_managed", told=("sms", "call"), phone="07700 900112", email="bia.carvalho@example.org",
        life="Dona Bia was a night porter at the hospital for twenty-two years, the first woman to do it, and heard "
            "every secret and told none. Her heart is too big now, which the doctor says is bad and she says runs in "
            "the family. She sings fado at the sink.",
        home=Home("14 Pilot Boat Lane, Pillgwenlly, Newport", "NP20 8XE", 51.57807, -2.99545, ("cat",),
            "Key with Senhor Paulo at the café on the corner."),
        groups=(Said(Group.ETHNICITY, Purpose.MATCHING, "Portuguese"),),
        circle=(
            Near("Luís Carvalho", "son, in Porto", TRUSTED, "luis.carvalho@example.org"),
            Near("Paulo Antunes", "friend with the café", CLOSE),
        ),
        about=AboutMe(
            important="A clean step, fresh bread, and somebody to say good day to in Portuguese.",
            wellness="If my ankles are fat in the morning, it is a bad day. If I sing, it is a good one.",
            please="Please let me do the sink myself. You do the floor, I do the sink, we are a team.",
            worth="I took some forty thousand people to theatre and I never bumped a door.",
        ),
        strengths=("Houseproud and right to be", "Loyal"),
        needs=(
            Need("Help with the shower and with heavy housework"),
            Need("Water tablets, and her weight written down each day", health=True),
        ),
        goals=(
            Goal("porto", "To fly to Porto for my grandson’s baptism", 10, 5),
            Goal("step", "To scrub my own step", 5, 6),
        ),
        visits=(
            Visit("Evening", (MON, TUE, THU, FRI, SAT), "16:30 17:15 18:15", 45, "Shower; weight and ankles; supper",
                "Floor or bins", "The sink", goals="step; porto", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("She is two kilos heavier than three days ago, or breathless lying down",
            "Ring the heart failure nurse today; 999 if she can’t finish a sentence."),),
        when=(
            When("Evening", "would_like", "After the afternoon film and before the novela.", "17:15", latest="18:15"),
            When("Evening", "strongly", "Not on Sunday: lunch at Paulo’s.", quiet_days=(SUN,)),
        ),
        who=(
            Speaks("Portuguese", "strongly", "My heart speaks Portuguese, and it is the heart that is ill."),
            Team(("marta",), "strongly", "Marta knows how to drink coffee."),
            Shares((Interest.COOKING, Interest.DANCING), "would_like", "Somebody who tastes things."),
        ),
        what=(Task("must_not", "Wash up at her sink"),),
    ),
)
