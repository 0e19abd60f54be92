"""People of Beechwood and Somerton: a park on a hill, and the football ground below."""

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
    Unhurried,
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
        key="olwen", called="Olwen", full_name="Olwen Garland", born=date(1938, 12, 1), since=date(2021, 11, 8),
        money="council_managed", told=("sheet", "call"), phone="01632 960143",
        life="Olwen knits for the premature babies’ ward, hats the size of an egg, nine hundred so far. Her heart "
            "and kidneys are taking turns, and she has decided about dialysis, which is no. She was a school cook "
            "and still cannot make custard for fewer than sixty.",
        home=Home("16 Woolcomber Row, Beechwood, Newport", "NP19 5GY", 51.58988, -2.96088, ("stairs",),
            "Key safe behind the gnome, code 0900."),
        circle=(
            Near("Delia Garland", "daughter", TRUSTED, "delia.garland@example.org"),
            Near("Ward sister Jo", "for the hats", NEWS),
        ),
        about=AboutMe(
            important="To finish the row I am on. Then I am all yours.",
            people="Delia, and every baby in that ward.",
            wellness="If I drop stitches, I’m tired. If I stop in the middle of a row, ring Delia.",
            please="Please warm your hands. Please take a hat if you know anybody small.",
            support="I have made up my mind about the kidneys. Don’t bring it up on a wet Monday.",
        ),
        strengths=("Gives", "At peace with what is coming"),
        needs=(
            Need("Help with washing, dressing, meals and bed"),
            Need("Legs raised and creamed; fluids counted", health=True),
        ),
        goals=(
            Goal("thousand", "The thousandth hat", 10, 8),
            Goal("delia", "To have Delia laugh here, not only tidy", 8, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "8:00 8:30 9:30", 30, "Wash and dress; breakfast; cream her legs",
                "Hold the wool", goals="thousand", skills=(Skill.MOVING,)),
            Visit("Dinner", DAILY, "12:15 12:45 13:45", 30, "A hot dinner; fluids written down", "Sort hats by size",
                goals="thousand"),
            Visit("Tea", (MON, WED, FRI, SUN), "16:15 16:45 17:45", 15, "Tea; feet up; commode",
                skills=(Skill.MOVING,)),
            Visit("Bed", DAILY, "20:15 21:00 22:00", 30, "Wash; cream; upstairs", "One more row", goals="delia",
                skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("She is drowsy, itching or muddled", "That is the kidneys. Ring the palliative "
            "nurse, then Delia. She doesn’t want hospital: the form is in the knitting bag."),),
        when=(When("Bed", "would_like", "Nine, or the end of the row.", "21:00"),),
        who=(
            Team(("nasreen", "kasia", "marta", "leanne", "mo"), "strongly", "Nasreen can read a pattern."),
            Shares((Interest.CRAFTS,), "would_like", "A knitter. Or a crocheter, at a pinch."),
            Faces(8, "would_like", "Eight. I have made them all hats."),
        ),
        what=(Task("must", "Let her finish the row"), Free("Dinner", 5, "would_like", "Five minutes to hold wool.")),
    ),
    Person(
        key="abdul", called="Mannan Sahib", full_name="Abdul Mannan", born=date(1944, 2, 21), since=date(2025, 5, 5),
        money="own_money", told=("call", "letter"), phone="01632 960144",
        life="Mannan Sahib opened the town’s first curry house in 1968 and served three prime ministers, one of them "
            "twice. His lungs are poor from tandoor smoke, and his manners are perfect. He sits by the telephone in "
            "a tie in case somebody wants a table.",
        home=Home("2 Beacon Crescent, Beechwood, Newport", "NP19 5JN", 51.59032, -2.96258, ("stairs",),
            "Ring. He will come to the door in his jacket; let him."),
        communication=(Communication(CommunicationKind.PROFESSIONAL,
            "Bengali interpreter, Sylheti, for the chest clinic"),),
        groups=(Said(Group.ETHNICITY, Purpose.EQUALITY, "Bangladeshi"),),
        circle=(
            Near("Salma Mannan", "daughter", EVERYTHING, "salma.mannan@example.org"),
            Near("Jalal Mannan", "son", CLOSE, "jalal.mannan@example.org"),
        ),
        about=AboutMe(
            important="To receive people properly.",
            talking="English at the front, Sylheti at the back. I am tired, so now more at the back.",
            wellness="If I don’t stand up for a lady I am ill.",
            please="Please let me offer you something first. Then work.",
            worth="The county cricketers came in ’77. I have a bat with all their names and some of their mustard.",
        ),
        strengths=("Hospitality", "Remembers everybody’s order"),
        needs=(
            Need("Help with washing and dressing, breath by breath"),
            Need("Inhalers and nebuliser, morning and evening", health=True),
        ),
        goals=(
            Goal("dinner", "To give one dinner, for forty, for the people who came in the first year", 9, 5),
            Goal("cricket", "To see a day of cricket, on a chair, with shade", 8, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "8:30 9:00 9:45", 45, "Nebuliser; wash and dress; tie",
                "Ten minutes of sitting between each thing", goals="cricket", skills=(Skill.MEDICINES,)),
            Visit("Evening", DAILY, "18:45 19:30 20:30", 30, "Nebuliser; supper; change", "The cricket score",
                goals="dinner", skills=(Skill.MEDICINES,)),
        ),
        contingencies=(Contingency("He doesn’t stand up", "Sit with him, nebuliser, count his breaths. Over thirty a "
            "minute: 999. Then Salma."),),
        when=(When("Evening", "would_like", "After the evening prayer, which moves with the sun.", "19:30"),),
        who=(
            Intimate(Gender.MAN, "must", "A man, for washing. It is not a matter of liking."),
            Speaks("Bengali", "strongly", "A man who speaks Bengali. I know there are not many."),
            Team(("tomos", "ahmed", "yusuf", "dai"), "would_like", "Mr Ahmed, for his manners."),
            Shares((Interest.CRICKET, Interest.COOKING), "would_like", "Cricket, and an appetite."),
        ),
        what=(
            Task("may", "Accept something to eat or drink"),
            Unhurried("Morning", 15, "strongly", "Breath by breath."),
        ),
    ),
    Person(
        key="debs", called="Debs", full_name="Deborah Lisle", born=date(1972, 1, 8), since=date(2022, 3, 28),
        money="council_managed", told=("in_app", "sms"), phone="07700 900145", email="debs.lisle@example.org",
        life="Debs shares a birthday with Elvis and lets nobody forget it. Huntington’s, which took her mother, "
            "makes her dance when she doesn’t want to, so she has decided to want to. She wrote her own plan while "
            "she could and it ends with a song list.",
        home=Home("27 Woolcomber Row, Beechwood, Newport", "NP19 5NA", 51.5917, -2.9609, ("hoist",),
            "The door is padded, push hard. The doorbell plays what you think it plays."),
        communication=(
            Communication(CommunicationKind.SUPPORT,
                "Short questions, one at a time; give her a slow minute to answer"),
            Communication(CommunicationKind.FORMAT, "Picture cards, on her ring"),
        ),
        circle=(
            Near("Steve Lisle", "husband", EVERYTHING, "steve.lisle@example.org", authority=Authority.LPA_HEALTH),
            Near("Amy Lisle", "daughter", CLOSE, "amy.lisle@example.org"),
        ),
        about=AboutMe(
            important="Elvis. Steve. Amy. The order changes.",
            talking="I know what I want to say. It comes late, like the last bus.",
            wellness="Hungry is angry. Feed me first, ask me after.",
            please="Please don’t hold my arms still. They are only dancing.",
            support="Big cup with the lid. Sit me right up. Five small meals, and pudding in each.",
        ),
        strengths=("Planned ahead with a clear eye", "Still cracks a joke, late, perfectly"),
        needs=(
            Need("Two people for moving: her arms and legs fly"),
            Need("Soft high-calorie food, sitting right up, no hurry", health=True),
            Need("A calm house and the same order of things"),
        ),
        goals=(
            Goal("amy", "To see Amy’s degree show", 10, 5),
            Goal("weight", "To weigh eight stone on my birthday", 7, 5),
        ),
        visits=(
            Visit("Morning", DAILY, "9:30 10:15 11:00", 60, "Hoist; wash and dress; breakfast, slowly", "Side one",
                goals="weight", skills=(Skill.HOIST,), workers=2),
            Visit("Lunch", WEEKDAYS, "12:30 13:15 14:00", 45, "Lunch and pudding, slowly; drink",
                "Film, or out to the park in the chair", goals="weight; amy"),
            Visit("Bed", (MON, TUE, WED, FRI), "19:30 20:15 21:00", 45,
                "Hoist; wash; supper and pudding; padded bed made right", "Side two",
                "The other nights: Steve and Amy", goals="weight", skills=(Skill.HOIST,), workers=2),
        ),
        contingencies=(
            Contingency("She chokes", "Lean her forward, five back blows, 999. Then Steve at the depot."),
            Contingency("She shouts or throws", "Step back, food within reach, lower the music by one. It passes in "
                "ten minutes and she is sorry."),
        ),
        when=(When("Morning", "strongly",
            "Quarter past ten. Hunger has to be dealt with by Steve before, and me after.", "10:15", regular=True),),
        who=(
            Team(("shirley", "leanne", "stacey", "jackie"), "strongly", "Shirley does the backing vocals."),
            Faces(8, "strongly", "The same ones. I can’t learn you any more, but I can keep you."),
            Shares((Interest.POP,), "would_like", "Someone who can do the lip."),
            Manner((Ways.CALM, Ways.PATIENT), "strongly", "Calm. It is catching."),
        ),
        what=(
            Task("must_not", "Hold her arms still"),
            Task("must", "Food before questions"),
            Length("Lunch", 45, "must", "Swallowing takes that long."),
        ),
    ),
    Person(
        key="ray", called="Ray", full_name="Raymond Scully", born=date(1948, 8, 28), since=date(2024, 10, 7),
        money="council_managed", told=("sms", "call"), phone="07700 900146",
        life="Ray has held the same season ticket through four grounds, two bankruptcies and one miracle. A stroke "
            "has bent his right side and shortened his fuse, and the football does the rest. He can see the "
            "floodlights from bed, and when they are lit he wants to be under them.",
        home=Home("Flat 1, 12 Turnstile Place, Somerton, Newport", "NP19 5PP", 51.58449, -2.9657, (),
            "Key safe painted amber, code 1912.", "Not on match days."),
        circle=(
            Near("Lorraine Scully", "daughter", TRUSTED, "lorraine.scully@example.org"),
            Near("Block D", "eleven men in the stand", NEWS),
        ),
        about=AboutMe(
            important="Home games. I’ve missed four since 1961 and three of those were births.",
            talking="I swear since the stroke. It isn’t at you. Sometimes it is at you.",
            wellness="If we won I’ll do the exercises twice.",
            please="Please no city supporters. All right, but they can’t wear it.",
            support="Brakes on the chair, bad foot in, then up. Hurry me and I go over.",
        ),
        strengths=("Loyal to a fault", "Knows every score"),
        needs=(
            Need("Help with washing, dressing and transfers"),
            Need("Blood thinner and blood pressure tablets", health=True),
            Need("Exercises for the arm", health=True),
        ),
        goals=(
            Goal("match", "Every home game, in the stand, not on the telly", 10, 7),
            Goal("clap", "To clap with two hands", 8, 4),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:15 9:15", 45, "Wash and dress; tablets; arm exercises; breakfast",
                "The back page", goals="clap", skills=(Skill.MOVING, Skill.MEDICINES)),
            Visit("Dinner", WEEKDAYS, "12:30 13:00 14:00", 30, "Hot dinner; exercises", "Fantasy league",
                goals="clap"),
            Visit("Evening", DAILY, "18:30 19:30 20:30", 30, "Tablets; wash; change for bed", "Highlights",
                goals="match", skills=(Skill.MEDICINES,)),
            Visit("Match day", (SAT,), "13:30 13:45 14:15", 60, "Coat, scarf, chair, and across to the stand; Block "
                "D brings him home", "Pie", goals="match", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("A new droop or no words, swearing included", "999, stroke. Then Lorraine."),),
        when=(When("Match day", "must", "Kick-off is three o’clock. God, I hope it’s three o’clock.", "13:45",
            "13:30", "14:15", days=(SAT,)),),
        who=(
            Team(("tomos", "jackie", "callum", "yusuf"), "strongly",
                "Tomos was there for the miracle. He cried and so did I."),
            Shares((Interest.FOOTBALL,), "strongly", "Football. County."),
            Faces(7, "would_like", "A squad of seven."),
        ),
        what=(Task("must_not", "Wear the wrong colours"), Task("may", "Get him a pie")),
    ),
    Person(
        key="constance", called="Auntie Connie", full_name="Constance Appiah", born=date(1953, 9, 14),
        since=date(2025, 12, 1),
        money="own_money", told=("call", "email"), phone="01632 960147", email="connie.appiah@example.org",
        life="Auntie Connie came from Kumasi to teach needlework, then ran the county’s adoption panel with a rod of "
            "velvet. Glaucoma is closing in from the edges, so she wears brighter colours each year to be on the "
            "safe side. Her church hats have their own bedroom.",
        home=Home("9 Pavilion Road East, Somerton, Newport", "NP19 5RB", 51.58192, -2.96358, ("stairs",),
            "Ring, then say your name through the letter box, clearly, like a Christian."),
        communication=(Communication(CommunicationKind.FORMAT, "Audio; or e-mail for the screen reader"),),
        circle=(
            Near("Kofi Appiah", "son", CLOSE, "kofi.appiah@example.org"),
            Near("Sister Esther", "friend at church", NEWS),
        ),
        about=AboutMe(
            important="To be dressed as I intend to be seen.",
            please="Please describe, don’t decide. ‘The green or the gold?’ is a good question.",
            support="Tell me the colours on the plate. Tell me if there is a spot on my front: that is love.",
            worth="I placed two hundred and six children. I get the Christmas cards, and I have them read.",
        ),
        strengths=("Judges people rightly and kindly", "Elegant by touch"),
        needs=(
            Need("A pair of eyes for clothes, post and the cooker"),
            Need("Eye drops three times a day; she does two", health=True),
        ),
        goals=(Goal("cane", "To walk to church with the long cane, alone, in a hat", 9, 5),),
        visits=(
            Visit("Morning", (TUE, THU, SAT), "9:45 10:30 11:45", 30,
                "Drops; clothes laid out as she says; post read", "Hats", goals="cane"),
            Visit("Church", (SUN,), "9:15 9:30 9:45", 60,
                "Dress; walk to church on your elbow, a little less each month", "Stay for the first hymn",
                goals="cane"),
        ),
        contingencies=(Contingency("Sudden pain in an eye, or rainbow rings",
            "Eye casualty, today, by taxi, and Kofi told."),),
        when=(When("Church", "must", "The service is at half past ten and I am in the second row.", "9:30", "9:15",
            "9:45", days=(SUN,)),),
        who=(
            Shares((Interest.CHAPEL, Interest.FASHION), "would_like", "Church, or clothes. One leads to the other."),
            Team(("ifeoma", "shirley", "grace"), "would_like", "Ifeoma’s gele is architecture."),
            Manner((Ways.TIDY, Ways.CHEERFUL), "would_like", "Neat in oneself."),
        ),
        what=(Task("must", "Tell her if there is a spot"), Task("must_not", "Choose for her")),
    ),
    Person(
        key="jamie", called="Jamie", full_name="Jamie Roche", born=date(2003, 7, 7), since=date(2024, 7, 15),
        money="direct_payment", told=("in_app",), phone="07700 900148",
        life="Jamie is twenty-three, swims like something that lives there, and says about forty words, all of them "
            "chosen. He is autistic with a learning disability and a passion for lifts, of which he has ridden every "
            "one in the county. His parents run a chip shop and have not sat down since 2003.",
        home=Home("5 Turnstile Place, Somerton, Newport", "NP19 5SQ", 51.58373, -2.96375, ("dog",),
            "Send the photo of who is coming by five the evening before. Jamie opens the door.",
            "Round by the shop."),
        communication=(
            Communication(CommunicationKind.SUPPORT, "Makaton, photos and his own forty words; now-and-next board"),
            Communication(CommunicationKind.FORMAT, "Photographs"),
        ),
        groups=(Said(Group.LEARNING_DISABILITY, Purpose.MATCHING,
            "Autistic, with a learning disability (said with his dad)"),),
        circle=(
            Near("Tony Roche", "dad", EVERYTHING, "tony.roche@example.org", authority=Authority.DEPUTY),
            Near("Lisa Roche", "mum", EVERYTHING, "lisa.roche@example.org"),
            Near("Beth Roche", "sister", CLOSE, "beth.roche@example.org"),
        ),
        about=AboutMe(
            important="Swim. Lift. Chips. Dog. (Jamie chose the photos in this order.)",
            talking="‘Later’ means never to me. Say ‘after swim’.",
            wellness="Humming is happy. Ears covered is too much. Biting my hand means leave now, not in a minute.",
            please="Please go up and down once more. There is always one more.",
            support="Now-and-next board first. Ten minutes warning, five, two. Then we go, on two.",
        ),
        strengths=("Swims a mile", "Knows exactly what he likes", "Makes strangers in lifts smile"),
        needs=(
            Need("Somebody alongside in town, on roads and at the pool"),
            Need("Help with shower and shaving"),
            Need("Melatonin at night, from his mum", health=True),
        ),
        goals=(
            Goal("galas", "To swim for the county in the spring gala", 9, 7),
            Goal("lift", "To ride the glass lift in Cardiff", 10, 8),
        ),
        visits=(
            Visit("Swim", (WED, THU, FRI), "14:15 14:30 15:00", 90, "Board; to the pool; swim; home",
                "Lifts on the way", goals="galas; lift", skills=(Skill.AUTISM, Skill.LEARNING_DISABILITY)),
            Visit("Out", (SAT,), "14:00 14:15 15:00", 90, "Board; out to what he chose", "Once more up and down",
                goals="lift", skills=(Skill.AUTISM, Skill.LEARNING_DISABILITY)),
        ),
        contingencies=(
            Contingency("Hand-biting, or he sits down in a road", "Traffic first. Coat over the noise, no words, "
                "wait. Ring Tony, who comes in the van."),
            Contingency("The worker has changed",
                "Photo before five the evening before, or ring Tony and don’t come."),
        ),
        when=(When("Swim", "strongly", "The pool is quiet at three. (Tony)", "14:30", "14:15", "15:00", days=(WED,
            THU, FRI), regular=True),),
        who=(
            KnownOnly("must", "Nobody he hasn’t had three visits with. (Tony)"),
            Team(("callum", "kim", "sian"), "strongly", "Callum gets in the lift as if it were his idea. (Tony)"),
            Faces(3, "must", "Three. (Tony)"),
        ),
        what=(
            Task("must", "Send the photo the evening before"),
            Task("must_not", "Say ‘later’"),
            Free("Out", 30, "strongly", "Lifts."),
        ),
    ),
)
