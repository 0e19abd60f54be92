"""People of Maindee and Victoria: terraces, shops and most of the town's languages."""

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
    SUN,
    THU,
    TRUSTED,
    TUE,
    WED,
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
        key="rashida", called="Rashida", full_name="Rashida Begum", born=date(1955, 3, 9), since=date(2023, 2, 6),
        money="council_managed", told=("call", "sheet"), phone="01632 960101",
        life="Rashida had the sari shop on the corner for thirty years and still feels the cloth of whoever comes "
            "in. She came from Sylhet as a bride of nineteen, raised four children over the shop, and was widowed in "
            "the spring. Her hands are stiff now, so she cuts with her eyes and tells others where to sew.",
        home=Home("31 Lamplighter Row, Maindee, Newport", "NP19 2AJ", 51.59238, -2.96967, ("stairs",),
            "Ring twice and wait: she is coming, slowly. Her son next door but two has a key.",
            "Permit street; use the yard behind the old shop."),
        communication=(Communication(CommunicationKind.PROFESSIONAL, "A Bengali interpreter, a woman, for anything "
            "about health or money"),),
        groups=(Said(Group.ETHNICITY, Purpose.MATCHING, "Bangladeshi, from Sylhet"),),
        circle=(
            Near("Shafiq Miah", "son", TRUSTED, "shafiq.miah@example.org"),
            Near("Tariq Miah", "grandson", NEWS, "tariq.miah@example.org"),
        ),
        about=AboutMe(
            important="My prayers, my grandchildren and my sewing machine, in that order, though the machine never "
                "answers back.",
            people="Shafiq comes every evening after work. Tariq does my phone. My sister rings from Sylhet on "
                "Fridays, so don’t be surprised if we are both crying: it is happy crying.",
            talking="I understand English but it tires me. In Bengali I am funny.",
            please="Please take your shoes off and wash your hands where I can see. Please don’t move the cloth on "
                "the table: it is in order, even if it doesn’t look so.",
            support="I check my sugar before food, never after. Leave me ten minutes with my prayer at about one.",
        ),
        strengths=("Knows what suits anybody at a glance", "Keeps track of everything she spends"),
        needs=(
            Need("Help with washing, dressing and plaiting her hair"),
            Need("Insulin twice a day, with her sugar checked first", health=True),
        ),
        goals=(
            Goal("dress", "To finish the dress for Nadia’s wedding, with my hands or with somebody else’s", 10, 6),
            Goal("shop", "To walk to the shops on Friday and be asked how I am", 7, 5),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:15 9:00", 45, "Check sugar and give insulin; wash and dress; breakfast",
                "Plait her hair; put out the cloth for the day", "Cutting her toenails: the foot clinic does",
                goals="dress", skills=(Skill.DIABETES,), time_critical=True),
            Visit("Evening", DAILY, "17:00 17:30 18:15", 15, "Check sugar and give insulin",
                "Warm what Shafiq’s wife has left", skills=(Skill.DIABETES,), time_critical=True),
            Visit("Friday shops", (FRI,), "13:45 14:00 15:00", 60, "Walk to the shops and back, with the trolley",
                "Go by the mosque if she likes", goals="shop; dress"),
        ),
        contingencies=(Contingency("Her sugar is under 4, or she is shaky or cross for no reason",
            "Juice at once, check again in fifteen minutes, ring Shafiq; 999 if she can’t swallow."),),
        when=(
            When("Morning", "must", "Insulin before breakfast, and breakfast not at lunch time.", "8:15", "7:30",
                "9:00", regular=True),
            When("Friday shops", "strongly", "After the Friday prayer, not during it.", earliest="13:45",
                days=(FRI,)),
        ),
        who=(
            Intimate(Gender.WOMAN, "must", "A woman. I don’t think I need to explain."),
            Speaks("Bengali", "strongly", "Half of me is in the other language."),
            Team(("rumana", "nasreen"), "strongly", "Rumana holds the needle the way my mother did."),
            Shares((Interest.SEWING,), "would_like", "Somebody who can thread a bobbin."),
        ),
        what=(
            Task("must", "Shoes off at the door"),
            Unhurried("Morning", 10, "would_like", "Time to look at the cloth together."),
        ),
    ),
    Person(
        key="cyril", called="Cyril", full_name="Cyril Tamplin", born=date(1942, 1, 27), since=date(2022, 9, 12),
        money="council_managed", told=("letter", "call"), phone="01632 960102",
        life="Cyril drove the town’s buses for thirty-one years and was never early, which he says is worse than "
            "late. Parkinson’s has slowed him but not his memory for a timetable. He lives with a model of every bus "
            "he ever drove and a wall clock set by the radio.",
        home=Home("8 Copperbeech Row, Maindee, Newport", "NP19 2BX", 51.59223, -2.97754, (),
            "Key safe left of the door, behind the bus stop sign. Code 1931.", "Outside. He will watch you park."),
        communication=(Communication(CommunicationKind.FORMAT, "Large print, 18 point, black on cream"),),
        circle=(
            Near("Glenys Tamplin", "sister", CLOSE), Near("Adrian Tamplin", "son, in Calgary", TRUSTED,
                "adrian.tamplin@example.org"),
        ),
        about=AboutMe(
            important="My tablets on the dot. Ten minutes late and I am a statue, and a statue can’t put the "
                "kettle on.",
            people="My sister Glenys in the flats. My son Adrian on the computer on Sundays, when it is still his "
                "breakfast.",
            talking="My voice goes quiet when I am tired. Come round the front where I can see you, and wait. The "
                "words are coming; there is traffic.",
            wellness="A good day: I walk to the window and tell you which bus it is by the sound. A bad day: my feet "
                "stick to the lino and I am short with people, and sorry after.",
            worth="Ask me about the winter of 1982. I got the last bus over the bridge in the snow with eleven "
                "nurses and a goat.",
        ),
        strengths=("Never forgets a time or a face", "Does his own paperwork, in ink"),
        needs=(
            Need("Help to wash, dress and cook"),
            Need("Parkinson’s tablets at 8, 12, 4 and 8, within a quarter of an hour", health=True),
            Need("Somebody near when he walks in the mornings, because he freezes", health=True),
        ),
        goals=(
            Goal("window", "To stand at the window every day and not need to sit after", 8, 6),
            Goal("museum", "To show my buses at the transport open day next summer", 9, 4),
        ),
        visits=(
            Visit("Morning", DAILY, "7:45 8:00 8:15", 45, "Tablets first; wash, shave and dress; breakfast",
                "Walk to the window before breakfast or after", goals="window", skills=(Skill.MEDICINES,
                Skill.MOVING), time_critical=True),
            Visit("Noon", DAILY, "11:45 12:00 12:15", 30, "Tablets; a hot dinner",
                "Exercises from the physiotherapist’s sheet", goals="window", skills=(Skill.MEDICINES,),
                time_critical=True),
            Visit("Four o’clock", DAILY, "15:45 16:00 16:15", 15, "Tablets; a cup of tea", "",
                "Dusting the buses: he does that himself", skills=(Skill.MEDICINES,), time_critical=True),
            Visit("Evening", DAILY, "19:45 20:00 20:15", 30, "Tablets; wash and change for bed",
                "Label one more bus for the open day", goals="museum", skills=(Skill.MEDICINES, Skill.MOVING),
                time_critical=True),
        ),
        contingencies=(
            Contingency("A visit will be more than fifteen minutes late",
                "Ring him. He can take the tablets by himself from the blue pot if he knows now, and not in "
                "an hour."),
            Contingency("He has frozen and can’t get going", "Ask him to step over the walking stick laid on the "
                "floor. Don’t pull."),
        ),
        when=(
            When("Morning", "must", "Eight means eight.", "8:00", "7:45", "8:15", regular=True),
            When("Evening", "must", "The last tablets are at eight as well, or the night is lost.", "20:00", "19:45",
                "20:15", regular=True),
        ),
        who=(
            Team(("dai", "jackie", "tomos", "yusuf"), "would_like", "Jackie is the only one who is ever early, and I "
                "have told her."),
            Faces(6, "would_like", "Six drivers on one route is plenty."),
            Shares((Interest.CARS, Interest.TRAINS), "would_like", "Engines of any kind."),
        ),
        what=(Task("must_not", "Wind the clock"), Task("must", "Tell him the time when you arrive")),
    ),
    Person(
        key="jozef", called="Józef", full_name="Józef Sobczak", born=date(1934, 6, 2), since=date(2021, 5, 17),
        money="own_money", told=("letter",), phone="01632 960103",
        life="Józef came by way of Kazakhstan, Persia and a camp in Herefordshire, and was fifteen when he saw "
            "Newport and thought it a very wet joke. He mended watches for fifty years. A stroke took his right hand "
            "and some of his English, and left him chess, his Polish and a cat called Pan Kot.",
        home=Home("5 Pinion Street, Maindee, Newport", "NP19 2EL", 51.59302, -2.97813, ("cat", "stairs"),
            "Knock on the window, not the door: the cat sits behind the door."),
        communication=(
            Communication(CommunicationKind.SUPPORT, "Short sentences in English; a pen and paper for numbers"),
            Communication(CommunicationKind.PROFESSIONAL, "A Polish interpreter for doctors"),
        ),
        circle=(
            Near("Halina Sobczak-Price", "daughter", EVERYTHING, "halina.price@example.org",
                authority=Authority.LPA_HEALTH),
            Near("Father Marek", "priest", NEWS),
        ),
        about=AboutMe(
            important="To speak Polish with somebody before noon. After that I can be a foreigner again.",
            people="My daughter Halina. Pan Kot. My wife Irena is on the wall: good morning to her too, please.",
            talking="After the stroke the English words hide. If I say the wrong word, wait, I hear it too.",
            please="Please put my glasses on the left. Please don’t finish my sentence. Never feed the cat from the "
                "table; I do that.",
            worth="I repaired the station master’s watch, a bishop’s watch, and one that a man swore was Lenin’s.",
        ),
        strengths=("Beats most people at chess left-handed", "Patient beyond reason",
            "Can still tell a good movement by its tick"),
        needs=(
            Need("Help with washing, buttons and shoes"),
            Need("Soft food, and somebody at the table while he eats", health=True),
            Need("Blood thinner every evening", health=True),
        ),
        goals=(
            Goal("hand", "To hold a screwdriver again in the right hand, even badly", 8, 3),
            Goal("mass", "To go to the Polish Mass once a month", 9, 7),
        ),
        visits=(
            Visit("Morning", DAILY, "8:00 8:45 9:45", 45, "Wash and dress; breakfast, sitting with him",
                "Hand exercises; a chess move, if there is a game on", goals="hand", skills=(Skill.MOVING,)),
            Visit("Dinner", DAILY, "12:00 12:30 13:30", 30, "A soft hot meal, sitting with him",
                "Fill the cat’s water", "Cat litter: Halina"),
            Visit("Evening", DAILY, "18:30 19:15 20:00", 30, "Tablet; supper; change for bed", "Set out the board",
                skills=(Skill.MEDICINES,)),
            Visit("Polish Mass", (SUN,), "10:15 10:30 10:45", 90, "To church, stay, and home again",
                "Coffee in the hall", goals="mass"),
        ),
        contingencies=(Contingency("He coughs while eating, or his voice is wet",
            "Stop the meal, sit him upright, ring the speech therapist; 999 if he can’t get his breath."),),
        when=(
            When("Morning", "would_like", "Not before eight. I was a prisoner of the morning as a boy.", "8:45",
                earliest="8:00"),
            When("Polish Mass", "strongly", "God is punctual even if the priest is not.", "10:30", days=(SUN,)),
        ),
        who=(
            Speaks("Polish", "strongly", "One visit of the three, at least."), Team(("kasia", "mo"), "strongly",
                "Kasia is like a daughter who listens."),
            Shares((Interest.CARDS, Interest.CATS), "would_like", "A chess player! Or somebody whom the cat likes."),
                Veto("stacey"),
        ),
        what=(Task("must", "Greet Irena’s picture"), Free("Morning", 10, "would_like", "Ten minutes for the board.")),
    ),
    Person(
        key="marcie", called="Marcie", full_name="Marcella Quaye", born=date(1968, 4, 30), since=date(2020, 11, 2),
        money="isf", told=("in_app", "sms"), phone="07700 900104", email="marcie.quaye@example.org",
        life="Marcie ran the kitchen of a hotel until multiple sclerosis took her legs, and now she runs it from a "
            "wheelchair over the phone. She is fifty-eight, divorced without regret, and has a spaniel called Otis. "
            "Supper at hers is still something people angle for.",
        home=Home("17 Tallow Street, Victoria, Newport", "NP19 3FY", 51.58858, -2.98974, ("dog", "hoist"),
            "Push the door, it opens by button from her phone. Otis will shout and then love you.",
            "Loading bay opposite after six."),
        circle=(
            Near("Joel Quaye", "son", TRUSTED, "joel.quaye@example.org"),
            Near("Bev Ashcombe", "best friend", CLOSE, "bev.ashcombe@example.org"),
            Near("Martin Quaye", "former husband", do_not_contact=True),
        ),
        about=AboutMe(
            important="I am the head chef. You are my hands, and we plate up hot.",
            people="Joel, who eats everything. Bev, who tells me the truth. Not Martin: he is not to be rung, even "
                "if I am dying, especially then.",
            wellness="A good day I am in the chair by nine and swearing at the radio. A bad day I am so tired I "
                "can’t hold a spoon. Heat makes it worse, so keep the bedroom cool.",
            please="Please do put Motown on. Please don’t talk over my head to each other when you hoist me: I am in "
                "the room, and I am the interesting one.",
            support="Hoist: left leg first, it jumps. Say ‘going up’ and I will say ‘ready’, and not before.",
        ),
        strengths=("Can taste a missing bay leaf", "Runs a team by looking at it",
            "Knows her condition better than most doctors"),
        needs=(
            Need("Two people and the ceiling hoist to get up and to bed"),
            Need("Catheter care", health=True),
            Need("Turning and skin checks", health=True),
        ),
        goals=(
            Goal("supper", "To give a proper supper for eight at Christmas, four courses, mine", 10, 7),
            Goal("energy", "To be up for six hours without paying for it next day", 7, 5),
        ),
        visits=(
            Visit("Up", DAILY, "7:45 8:30 9:15", 60, "Hoist up; wash and dress; catheter care; breakfast",
                "Her hair, as she says", "Walking the dog: Bev does", goals="energy", skills=(Skill.HOIST,
                Skill.CATHETER), workers=2),
            Visit("Lunch and prep", (MON, TUE, WED, THU, FRI), "12:00 12:30 13:30", 45,
                "Lunch; chop and stir to her orders", "What is cooked, and for whom", goals="supper"),
            Visit("Bed", DAILY, "20:30 21:00 22:00", 45, "Hoist to bed; skin check; night bag",
                "Otis up on the bed or not", goals="energy", skills=(Skill.HOIST, Skill.CATHETER), workers=2),
        ),
        contingencies=(
            Contingency("Her water is cloudy, she shivers or is muddled",
                "An infection comes on fast. Ring the community nurse the same hour; 111 at night."),
            Contingency("The hoist fails", "Leave her in bed, comfortable, ring the number on the hoist, and stay "
                "till the office says who waits."),
        ),
        when=(When("Bed", "strongly", "Nine o’clock is when I am done. Seven is for children.", "21:00",
        earliest="20:30"),),
        who=(
            Team(("shirley", "sian", "stacey", "tomos"), "strongly", "Shirley sings the harmonies."), Faces(8,
                "strongly", "A kitchen can’t train a new pair of hands each day."),
            Shares((Interest.COOKING, Interest.DOGS), "would_like", "You needn’t be good. You must be willing."),
        ),
        what=(
            Task("must", "Speak to her, not over her, while hoisting"),
            Free("Lunch and prep", 15, "strongly", "The last quarter of an hour is the chef’s special."),
        ),
    ),
    Person(
        key="pauline", called="Pauline", full_name="Pauline Dredge", born=date(1960, 10, 14), since=date(2025, 1, 20),
        money="council_managed", told=("letter",),
        life="Pauline has not been past her gate for four years and would rather not discuss it. She keeps a "
            "spotless house, reads two detective novels a week and writes very good letters. Few words are not "
            "unfriendly words, she says; they are just well chosen.",
        home=Home("44 Copperbeech Row, Maindee, Newport", "NP19 2HN", 51.58897, -2.97692, ("cat",),
            "Post a note through the door first, knock, and step back to the gate."),
        communication=(Communication(CommunicationKind.CONTACT, "Letters only. Never ring: she can’t answer it."),),
        circle=(Near("Sheila Dredge", "cousin", NEWS),),
        about=AboutMe(
            important="Quiet. And knowing who is on the other side of the door.",
            talking="I may not speak for the first ten minutes. If I write something on the pad, you may write back.",
            please="Please don’t tell me it is a lovely day out. I have a window.",
            support="Same person, same time, same cup. If it must be somebody else, send me their page by "
                "post first.",
        ),
        strengths=("Writes a letter that people keep", "Runs the house without waste"),
        needs=(
            Need("Somebody to bring the shopping and take out what is heavy"),
            Need("Company that doesn’t press"),
            Need("Tablets for low mood, which she manages herself", health=True),
        ),
        goals=(Goal("gate", "To stand at the gate for as long as it takes to post a letter", 9, 2),),
        visits=(Visit("Shopping and tea", (MON, TUE, FRI), "10:30 11:00 11:45", 60,
            "Bring the shopping from her list; make tea; sit", "Open the front door together, or not",
            "Asking how she feels, unless she begins", goals="gate", skills=(Skill.MENTAL_HEALTH,)),),
        contingencies=(Contingency("She doesn’t answer the note", "Wait at the gate for ten minutes, post a second "
            "note, then ring the office. Don’t call through the letter box."),),
        when=(
            When("Shopping and tea", "strongly", "Eleven. I put the kettle on at five to.", "11:00", regular=True),
            When("Shopping and tea", "would_like", "Not at the weekend, when the street is out.", quiet_days=WEEKEND),
        ),
        who=(
            Team(("ruth",), "strongly", "Ruth doesn’t rattle."),
            KnownOnly("must", "Nobody whose page I have not had by post."),
            Manner((Ways.QUIET, Ways.PATIENT), "strongly", "Quiet. Really quiet."),
            Faces(2, "strongly", "One, and one for when she is on holiday."),
        ),
        what=(
            Task("must_not", "Open the curtains"),
            Unhurried("Shopping and tea", 20, "strongly", "Sitting is the point."),
        ),
    ),
    Person(
        key="yousef", called="Yousef", full_name="Yousef Haddad", born=date(1963, 8, 21), since=date(2024, 3, 4),
        money="council_managed", told=("sms", "in_app"), phone="07700 900106", email="yousef.haddad@example.org",
        life="Yousef had a bakery in Homs with his name over the door, and came to Newport in 2016 with his wife and "
            "a sourdough in a jar. He left a leg behind him, and teaches bread at the community centre on Thursdays. "
            "His English is good when he is angry and better when he is baking.",
        home=Home("12 Ostler Street, Maindee, Newport", "NP19 2LA", 51.59265, -2.97344, ("stairs",),
            "Ring the bottom bell. His wife Rima opens."),
        groups=(
            Said(Group.REFUGEE, Purpose.EQUALITY, "From Syria, in 2016"),
            Said(Group.ETHNICITY, Purpose.EQUALITY, "Arab, Syrian"),
        ),
        circle=(Near("Rima Haddad", "wife", EVERYTHING, "rima.haddad@example.org"),),
        about=AboutMe(
            important="To be useful at four in the morning, when bread is made. I know you can’t come then. I only "
                "say it.",
            people="Rima, forty years married. Our son Samir is in Hamburg. Our daughter we lost; please don’t ask, "
                "I will tell you one day.",
            wellness="On a good day the leg is only a leg. On a bad day it is the old one that hurts, the one that "
                "isn’t there.",
            please="Please say how the bread is, truly. Please don’t slam a door.",
            worth="The jar has a name. It is Abu Samir, and it is older than your prime minister.",
        ),
        strengths=("Bakes for the street", "Teaches without making anybody feel foolish"),
        needs=(
            Need("Help with the shower and with the artificial leg"),
            Need("The stump checked for sores every day", health=True),
        ),
        goals=(
            Goal("bakery", "To sell bread again, on a stall, with my name on the cloth", 10, 5),
            Goal("stairs", "To go down my own stairs without Rima walking backwards in front of me", 7, 6),
        ),
        visits=(Visit("Morning", DAILY, "9:30 10:15 11:15", 45, "Shower; check the stump; leg on",
            "Down the stairs together", "Cooking: he would be insulted", goals="stairs; bakery",
        skills=(Skill.MOVING,)),),
        contingencies=(Contingency("The stump is red, open or hot", "Leave the leg off, ring the limb clinic, and "
            "use the wheelchair today."),),
        when=(When("Morning", "would_like", "I rise at four and rest at eight. After ten is best.", "10:15",
        earliest="9:30"),),
        who=(
            Intimate(Gender.MAN, "strongly", "A man for the shower. For bread, anybody."),
            Team(("ahmed", "tomos", "dai"), "would_like", "Ahmed brings the news and takes away bread."),
            Speaks("Arabic", "would_like", "For the jokes."),
        ),
        what=(Task("may", "Leave early when the dough can’t wait"), Task("must_not", "Let doors slam")),
    ),
)
