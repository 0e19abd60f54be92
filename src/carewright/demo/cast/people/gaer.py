"""People of the Gaer and Maesglas: hillside estates with a fort above and the railway below."""

from datetime import date

from carewright.demo.cast.choices import (
    Faces,
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
        key="trevor", called="Trev", full_name="Trevor Askew", born=date(1953, 7, 16), since=date(2025, 6, 2),
        money="council_managed", told=("email", "in_app"), phone="07700 900119", email="trevor.askew@example.org",
        life="Trev taught welding to three generations of apprentices and has motor neurone disease, which he "
            "describes as a very slow weld failing. He speaks by moving his eyes along a screen, and his timing has "
            "improved. He has weeks or months and means to be rude in all of them.",
        home=Home("15 Rampart Walk, Gaer, Newport", "NP20 0JH", 51.57493, -3.01803, ("hoist",),
            "Door is on the latch from seven. Lynn’s mobile is on the fridge.",
            "Drive; leave room for the ambulance, he says, just in case."),
        communication=(
            Communication(CommunicationKind.SUPPORT, "Eye-gaze screen: wait for the voice to finish, even when you "
                "have guessed"),
            Communication(CommunicationKind.CONTACT, "E-mail, which he reads himself"),
        ),
        circle=(
            Near("Lynn Askew", "wife", EVERYTHING, "lynn.askew@example.org", authority=Authority.LPA_HEALTH),
            Near("Gareth Askew", "son", TRUSTED, "gareth.askew@example.org"),
        ),
        about=AboutMe(
            important="I am all here. Only the volume has gone.",
            people="Lynn. Don’t send her out of the room, and do send her to bed.",
            talking="I type with my eyes, so a joke takes me a minute. Laugh anyway.",
            wellness="Nights are bad. Frightened is not the same as in pain: ask which.",
            please="Please move my head before my arm. Please don’t use the cheerful voice.",
        ),
        strengths=("Funny by the letter", "Decides everything himself"),
        needs=(
            Need("Two people for every move, with the hoist"),
            Need("Food and water by PEG, morning, noon and night", health=True),
            Need("Suction, mouth care and the breathing mask", health=True),
        ),
        goals=(
            Goal("letters", "To finish a letter to each of my grandchildren, for when they are twenty-one", 10, 7),
            Goal("home", "To die here, with the racing on", 10, 8),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:00 8:45", 60, "PEG feed; wash; hoist to chair; mouth care; screen set up",
                "Racing page on the screen", goals="home", skills=(Skill.TUBE_FEEDING, Skill.HOIST), workers=2),
            Visit("Noon", DAILY, "12:00 12:30 13:15", 45, "PEG feed; turn; mouth care", "Read back what he wrote",
                goals="letters", skills=(Skill.TUBE_FEEDING,)),
            Visit("Night", DAILY, "20:00 20:45 21:30", 60, "PEG feed; hoist to bed; mask on; settle",
                "Stay till the mask is right, however long", goals="home", skills=(Skill.TUBE_FEEDING, Skill.HOIST),
                workers=2),
        ),
        contingencies=(
            Contingency("He can’t clear his chest", "Suction, sit him up, the blue box of just-in-case medicines is "
                "for the nurse: ring the hospice line. He does not want 999 or hospital: the form is in the hall."),
            Contingency("Lynn has not slept", "Ring the hospice at home for a night sitter; say Trev asked for it."),
        ),
        when=(
            When("Night", "strongly", "Nine is bed. The mask takes it out of me after that.", "20:45", "20:00",
                "21:30"),
            When("Morning", "strongly", "Eight, when Lynn has been up long enough.", "8:00"),
        ),
        who=(
            KnownOnly("must", "Nobody learns on me now."),
            Team(("ifeoma", "tomos", "sian", "dai", "bronwen", "jackie", "kasia", "ahmed", "marta", "grace"),
                "strongly", "Ifeoma. She isn’t frightened of it."),
            Faces(10, "strongly", "Ten, for five pairs of hands a day. I’ve done the sums."),
        ),
        what=(
            Task("must", "Wait for the voice to finish"),
            Task("must_not", "Ring 999 without reading the form in the hall"),
        ),
    ),
    Person(
        key="doreen", called="Doreen", full_name="Doreen Mabbutt", born=date(1936, 4, 8), since=date(2022, 7, 4),
        money="council_managed", told=("call", "letter"), phone="01632 960120",
        life="Doreen raised four sons on a canteen wage and none of them has ever left the Gaer. Her heart is "
            "failing slowly, with plenty of warning, she says, unlike the boys. She has two budgies, Ant and Doc, "
            "because the other name was taken by her nephew.",
        home=Home("62 Ramsons Crescent, Gaer, Newport", "NP20 0LW", 51.5736, -3.0135, ("stairs",),
            "Any son will let you in; there is generally one in the kitchen."),
        circle=(
            Near("Kevin Mabbutt", "son", CLOSE, "kevin.mabbutt@example.org"),
            Near("Barry Mabbutt", "son", NEWS),
            Near("Neil Mabbutt", "son", NEWS),
            Near("Shaun Mabbutt", "son", NEWS),
        ),
        about=AboutMe(
            important="My boys fed, my birds fed, and then me.",
            wellness="If I’ve got my lipstick on I’m all right. If I haven’t, ring the nurse.",
            please="Please sit down when you have a minute. I can’t relax with people standing about like a "
                "bus stop.",
            support="Two pillows is a good night. If you find four, write it down.",
        ),
        strengths=("Everybody’s mother", "Good with money to the penny"),
        needs=(
            Need("Help with washing, dressing and the stairs"),
            Need("Water tablets and weight, every morning", health=True),
        ),
        goals=(
            Goal("bingo", "To go to the bingo on Thursdays, and to win, obviously", 8, 7),
            Goal("great", "To hold the new baby when she comes in March", 10, 7),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:15 9:15", 45, "Wash and dress; weight; tablets; breakfast",
                "Budgies out for a fly", goals="great", skills=(Skill.MEDICINES,)),
            Visit("Dinner", (MON, TUE, WED, THU, FRI), "12:00 12:30 13:30", 30, "Hot dinner; feet up",
                "Check the numbers"),
            Visit("Bedtime", DAILY, "19:30 20:30 21:30", 30, "Upstairs; wash; pillows", "Cover the birds",
                goals="great", skills=(Skill.MOVING,)),
            Visit("Bingo", (THU,), "17:45 18:00 18:30", 60,
                "There and settled in with the girls; Barry brings her home", "One ticket for yourself",
                goals="bingo"),
        ),
        contingencies=(Contingency("No lipstick, or she is breathless talking",
            "Weigh her, ring the heart failure nurse, then Kevin."),),
        when=(When("Bingo", "must", "Eyes down at half past six.", "18:00", latest="18:30", days=(THU,)),),
        who=(
            Team(("jackie", "harpreet", "marta"), "strongly", "Jackie. We had words once and it cleared the air."),
            Shares((Interest.SOAPS, Interest.CARDS), "would_like", "Somebody up to date with the soaps."),
            Faces(7, "would_like", "I do like a new face. Not a new face a day."),
        ),
        what=(Task("may", "Let the budgies out"), Task("must", "Sit down once")),
    ),
    Person(
        key="kulwinder", called="Bibi Kulwinder", full_name="Kulwinder Kaur Bains", born=date(1946, 10, 2),
        since=date(2025, 11, 3),
        money="direct_payment", told=("call", "sms"), phone="07700 900121",
        life="Bibi Kulwinder worked nights in a battery factory for twenty years and cooked in the gurdwara kitchen "
            "by day. Her new hip has gone well and her old one is jealous. She has seven grandchildren, knits for "
            "all of them, and has opinions on the length of their skirts.",
        home=Home("7 Ramsons Crescent, Gaer, Newport", "NP20 0PJ", 51.57699, -3.01016, ("stairs",),
            "The daughter-in-law is home before eight and after four. Otherwise ring and wait."),
        communication=(Communication(CommunicationKind.PROFESSIONAL, "Punjabi interpreter for the hospital; not her "
            "grandchildren"),),
        groups=(Said(Group.ETHNICITY, Purpose.MATCHING, "Punjabi, Sikh"),),
        circle=(
            Near("Manjit Bains", "daughter-in-law", EVERYTHING, "manjit.bains@example.org"),
            Near("Harbans Bains", "son", CLOSE, "harbans.bains@example.org"),
        ),
        about=AboutMe(
            important="To cover my head, say my prayers and feed whoever comes. You will eat something.",
            people="Manjit runs the house now, and better than I did. Don’t tell her.",
            please="Please don’t cut or tug my hair: comb it, oil it, and tie it as it was. No meat or smoke on the "
                "hands that touch it.",
            support="On the stairs I go first going up, you go first coming down. I am heavier than I look.",
        ),
        strengths=("Cooks for hundreds", "Stubborn, which mends hips"),
        needs=(Need("Help with shower, hair and stairs"), Need("Hip exercises twice a day", health=True)),
        goals=(
            Goal("langar", "To roll chapatis at the gurdwara on Sunday, sitting down is allowed", 10, 7),
            Goal("stairs", "To climb the stairs without anybody counting", 7, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "9:30 10:15 11:15", 45, "Shower; hair; exercises", "Wool wound, or tea drunk",
                goals="stairs", skills=(Skill.MOVING,)),
            Visit("Afternoon", WEEKDAYS, "14:00 14:30 15:15", 30, "Exercises; walk to the gate and back",
                "Watch the kitchen while she cooks", goals="langar"),
        ),
        contingencies=(Contingency("The hip gives way, or one leg is suddenly shorter",
            "Don’t move her. 999, then Manjit."),),
        when=(When("Morning", "strongly", "After prayers: ten, not before half past nine.", "10:15",
        earliest="9:30"),),
        who=(
            Intimate(Gender.WOMAN, "must", "Only a woman."),
            Speaks("Punjabi", "strongly", "I have a lot to say and most of it is in Punjabi."),
            Team(("harpreet", "nasreen"), "strongly", "Harpreet I knew as a baby. She was a serious baby."),
            Shares((Interest.COOKING, Interest.CRAFTS), "would_like", "You cook, I will tell you how."),
        ),
        what=(Task("must_not", "Cut her hair, even the ends"), Task("may", "Eat what you are given")),
    ),
    Person(
        key="simon", called="Simon", full_name="Simon Teague", born=date(1975, 3, 27), since=date(2023, 8, 14),
        money="direct_payment", told=("sms", "email"), phone="07700 900122", email="simon.teague@example.org",
        life="Simon photographs the docks at night, when the cranes look like animals and the people have gone. He "
            "has schizophrenia and a degree in optics, and finds that each explains some of the other. He has not "
            "seen a breakfast since 2009.",
        home=Home("Flat 9, Halyard Court, Maesglas, Newport", "NP20 8QX", 51.56477, -3.01445, ("smoke", "stairs"),
            "Text that you are outside. Don’t press the buzzer: it goes through him."),
        communication=(Communication(CommunicationKind.CONTACT, "Text first, always"),),
        circle=(
            Near("Helen Teague", "sister", CLOSE, "helen.teague@example.org"),
            Near("Marcus Bell", "community nurse, and a friend by now", NEWS),
        ),
        about=AboutMe(
            important="The night. It is when I am well.",
            wellness="Voices are there like a neighbour’s telly. When they use my name, it is going wrong, and I "
                "would like somebody to notice before I have to say so.",
            please="Please do say what you are doing and why. Please don’t stand between me and the door.",
            worth="Ask to see the crane that looks like a heron.",
        ),
        strengths=("Sees what others walk past", "Knows his own warning signs"),
        needs=(
            Need("Help to keep the flat in order and eat once a day"),
            Need("Somebody to notice early signs: name-calling voices, foil on the window, no photographs",
                health=True),
        ),
        goals=(
            Goal("book", "To make a book of the docks before they are flats", 9, 5),
            Goal("eat", "To eat something green, under protest", 4, 6),
        ),
        visits=(
            Visit("Breakfast at two", (MON, TUE, WED, THU, FRI, SAT), "13:30 14:00 15:30", 45,
                "Cook one meal with him; look round the flat together", "Sort prints", "Waking him",
                goals="book; eat", skills=(Skill.MENTAL_HEALTH,)),
        ),
        contingencies=(Contingency("There is foil on the windows, or he asks who sent you",
            "Stay calm, say who you are, leave if he asks. Ring Marcus the same day, then Helen, in that order. He "
            "agreed to this when well."),),
        when=(
            When("Breakfast at two", "must", "Nothing before half past one, or you get the other Simon.", "14:00",
                earliest="13:30"),
            When("Breakfast at two", "would_like", "Sundays off, from everybody.", quiet_days=(SUN,)),
        ),
        who=(
            Team(("yusuf", "ruth"), "strongly", "Yusuf says what he sees. Ruth sees."),
            KnownOnly("must", "Strangers at the door are a symptom. Let’s not."),
            Shares((Interest.PHOTOGRAPHY,), "would_like", "Somebody who knows f8 from a hole in the ground."),
            Veto("callum"),
            Faces(3, "strongly", "Three, and I’d rather two."),
        ),
        what=(
            Task("must_not", "Press the buzzer"),
            Unhurried("Breakfast at two", 15, "would_like", "Eggs first, questions after."),
        ),
    ),
    Person(
        key="pearl", called="Pearl", full_name="Pearl Hutchings", born=date(1931, 2, 14), since=date(2020, 2, 3),
        money="own_money", told=("call",), phone="01632 960123",
        life="Pearl was a telephonist and can still tell your county from hello. She has been blind since she was "
            "sixty and lives by ear, touch and a great deal of string. Everything in her flat has a place, and the "
            "place has a knot in it.",
        home=Home("Flat 2, Halyard Court, Maesglas, Newport", "NP20 8SL", 51.56946, -3.00981, (),
            "Knock three short, one long. She will say ‘Number, please?’ and you say your name."),
        communication=(
            Communication(CommunicationKind.CONTACT, "By telephone, between ten and noon"),
            Communication(CommunicationKind.FORMAT, "Recorded, or read to her; braille for labels"),
        ),
        circle=(
            Near("Angela Hutchings", "daughter", TRUSTED, "angela.hutchings@example.org"),
            Near("Mr Bhatt", "neighbour upstairs", NEWS),
        ),
        about=AboutMe(
            important="My wireless. Put it on when you come, and not the commercial one.",
            talking="Say my name first, or I don’t know it’s me you are telling off.",
            please="Please put everything back: the knots tell me where. Please shut doors right or leave them right "
                "open, never in between.",
            support="Don’t push me, offer your elbow. I steer, you are the car.",
            worth="I put through the call when the ship went down in the Usk. I still don’t gossip about it.",
        ),
        strengths=("Knows anybody by their step", "Runs a telephone circle for eleven blind friends"),
        needs=(
            Need("Help with hot food, clothes that match, and post"),
            Need("Eye drops and blood pressure tablets", health=True),
        ),
        goals=(
            Goal("radio", "To be on the wireless, just once, answering", 7, 5),
            Goal("fry", "To fry my own egg", 6, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:00 9:00", 30,
                "Drops and tablets; breakfast, she fries; clothes that match", "Read the post", goals="fry",
                skills=(Skill.MEDICINES,)),
            Visit("Dinner", DAILY, "12:00 12:30 13:30", 30, "A hot dinner; wash up and put back",
                "What’s on the wireless", goals="radio"),
            Visit("Tea", (SAT, SUN), "16:30 17:00 18:00", 30, "Tea; a walk on your elbow round the block"),
        ),
        contingencies=(Contingency("A voice she doesn’t know is at the door",
            "She will not open. Ring her first from the office number and say who is coming."),),
        when=(When("Morning", "would_like", "Eight, with the pips.", "8:00", latest="9:00", regular=True),),
        who=(
            KnownOnly("strongly", "I like to have heard the voice before I smell the coat."),
            Manner((Ways.TIDY, Ways.LISTENER), "strongly", "Tidy. It is not a fad, it is my map."),
            Shares((Interest.RADIO,), "would_like", "Somebody who listens to plays."),
            Faces(6, "strongly", "Six sets of footsteps."),
        ),
        what=(
            Task("must", "Put everything back by its knot"),
            Task("must_not", "Leave a door half open"),
            Task("must", "Say when you leave the room"),
        ),
    ),
    Person(
        key="ollie", called="Ollie", full_name="Oliver Stannard", born=date(2007, 5, 19), since=date(2026, 6, 1),
        money="direct_payment", told=("in_app", "sms"), phone="07700 900124", email="ollie.stannard@example.org",
        life="Ollie is nineteen, studies rail operations at college and can draw the whole signalling of Newport "
            "station. He is autistic and has epilepsy, and lives with his mum, who is off on Tuesdays. He turned "
            "down three support workers for being ‘approximately on time’.",
        home=Home("33 Rampart Walk, Gaer, Newport", "NP20 0TY", 51.57212, -3.0148, ("cat",),
            "Use the bell once. Twice means the postman."),
        communication=(
            Communication(CommunicationKind.FORMAT, "Written, in numbered points"),
            Communication(CommunicationKind.CONTACT, "By text, with exact times"),
        ),
        circle=(Near("Michelle Stannard", "mum", TRUSTED, "michelle.stannard@example.org"),),
        about=AboutMe(
            important="1. Trains. 2. Times that are true. 3. My cat, Crossrail.",
            talking="I hear better when I am not looking at you. Sarcasm is a foreign language that I am learning.",
            wellness="When I rock I am concentrating. When I go still, check me: it may be a seizure.",
            support="Tell me the plan at the start, in order. If the plan changes, tell me what replaces what.",
        ),
        strengths=("Accurate", "Draws to scale from memory", "Loyal friend to three people"),
        needs=(
            Need("Somebody with him after college until Mum is home"),
            Need("Epilepsy: rescue medicine in the green bag", health=True),
            Need("Practice with cooking and with people who interrupt"),
        ),
        goals=(
            Goal("job", "To work in a signal box or what has replaced it", 10, 7),
            Goal("alone", "To be at home alone for one hour and forty minutes", 7, 6),
        ),
        visits=(
            Visit("After college", (MON, WED, THU, FRI), "16:15 16:30 16:45", 60,
                "Be there; snack; go through tomorrow; rescue medicine at hand", "Cook one thing",
                "Homework: he does it", goals="alone; job", skills=(Skill.AUTISM, Skill.EPILEPSY)),
        ),
        contingencies=(Contingency("A seizure lasts five minutes", "Time it by the clock he trusts, green bag, 999, "
            "then Mum. Tell him afterwards how long it was, to the second."),),
        when=(When("After college", "must", "16:30. Not approximately.", "16:30", "16:15", "16:45", regular=True,
        days=(MON, WED, THU, FRI)),),
        who=(
            Team(("callum", "sian"), "strongly", "Callum gives accurate information."),
            KnownOnly("must", "I require an introduction of 30 minutes with a printed page."),
            Faces(3, "must", "Three is the maximum I can model."),
            Shares((Interest.TRAINS, Interest.GAMING), "would_like", "Trains."),
        ),
        what=(Task("must", "Say the plan at the start"), Task("must_not", "Touch his shoulder from behind")),
    ),
)
