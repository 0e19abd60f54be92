"""People of Stow Hill, Baneswell and Stelvio: steps, bells and views."""

from datetime import date

from carewright.demo.cast.choices import (
    Faces,
    Free,
    Intimate,
    Length,
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
        key="mair", called="Mair", full_name="Mair Eluned Beddoe", born=date(1939, 3, 1), since=date(2023, 4, 3),
        money="own_money", told=("letter", "call"), phone="01632 960113",
        life="Mair taught in the first Welsh-medium school in the town and corrected the spelling of three mayors. "
            "Macular degeneration has taken the middle out of everything, so she looks at you sideways, like a "
            "robin. She does the crossword in Welsh with a magnifier and a good deal of guessing.",
        home=Home("Bryn Hyfryd, 6 Linnet Steps, Stow Hill, Newport", "NP20 8YS", 51.58387, -3.00126, ("cat",
            "stairs"), "Up thirty-one steps; the rail is sound. Knock, then the letter box, then ‘Fi sy ’ma’.",
            "Leave the car at the bottom by the chapel."),
        communication=(
            Communication(CommunicationKind.FORMAT, "Welsh, in 24 point; or recorded"),
            Communication(CommunicationKind.SUPPORT, "Say who you are when you come in, and when you go out"),
        ),
        groups=(Said(Group.ETHNICITY, Purpose.MATCHING, "Welsh, and Welsh-speaking"),),
        circle=(
            Near("Gethin Beddoe", "nephew", TRUSTED, "gethin.beddoe@example.org"),
            Near("Miss Olga Rees", "friend from chapel", NEWS),
        ),
        about=AboutMe(
            important="Yr iaith. To live a day in Welsh, not to be visited by it on Thursdays.",
            talking="Cymraeg, os gwelwch yn dda. I am perfectly able in English; I am simply not as nice.",
            please="Please put things back to the inch. An inch is a mile to me.",
            support="Tell me what is on the plate by the clock: potatoes at three, beans at nine.",
            worth="The cat is Llew. He was named before we knew about his character.",
        ),
        strengths=("A memory for verse", "Finds her way by hand and ear"),
        needs=(
            Need("Help with cooking, post and finding what has been moved"),
            Need("Eye drops morning and night", health=True),
        ),
        goals=(
            Goal("eisteddfod", "To recite at the eisteddfod again, from memory, standing", 9, 7),
            Goal("post", "To know what my letters say without half the street knowing", 7, 5),
        ),
        visits=(
            Visit("Bore (morning)", DAILY, "8:00 8:30 9:30", 30, "Eye drops; breakfast; say what is in the fridge",
                "Read the post", goals="post", skills=(Skill.MEDICINES,)),
            Visit("Gyda’r nos (evening)", DAILY, "18:00 18:30 19:30", 30, "Eye drops; hot supper; shut the house up",
                "Hear her lines", goals="eisteddfod", skills=(Skill.MEDICINES,)),
        ),
        contingencies=(Contingency("She has moved from the chair to the floor and says she is looking for something",
            "She has fallen. Check her, then help her look."),),
        when=(When("Bore (morning)", "would_like", "Half past eight, with the news on Radio Cymru.", "8:30",
        regular=True),),
        who=(
            Speaks("Welsh", "strongly", "A worker who speaks Welsh, in the morning and in the evening. I am told "
                "that there are two. I taught one of them."),
            Team(("gwen", "lowri"), "strongly", "Gwen, then Lowri, whose mutations are improving."),
            Shares((Interest.CROSSWORDS, Interest.CHAPEL), "would_like", "Seven down, generally."),
        ),
        what=(Task("must", "Put things back where they were"), Task("may", "Read her letters to her when she asks")),
    ),
    Person(
        key="gerald", called="Gerald", full_name="Gerald Whitlock", born=date(1937, 5, 24), since=date(2024, 9, 2),
        money="council_managed", told=("letter", "call"), phone="01632 960114",
        life="Gerald was the organ builder who tuned half the churches in the county, and he still winces at a flat "
            "kettle. He has Alzheimer’s, and Nancy, and of the two he says Nancy is the more permanent. He cannot "
            "tell you the day but he can tell you the note.",
        home=Home("22 Bellfounder Row, Baneswell, Newport", "NP20 0BF", 51.58812, -3.00012, ("stairs",),
            "Two rings. Nancy answers; give her time."),
        circle=(
            Near("Nancy Whitlock", "wife", EVERYTHING, "nancy.whitlock@example.org", authority=Authority.LPA_HEALTH),
            Near("Stephen Whitlock", "son", CLOSE, "stephen.whitlock@example.org"),
        ),
        about=AboutMe(
            important="Nancy. If you can’t see what I want, look where she is.",
            talking="Sing it. I can’t always follow a sentence but I can follow a tune. (Nancy wrote this, he "
                "hummed.)",
            please="Please leave the metronome alone. Please ask me to hold something while you do something: I was "
                "always the apprentice first.",
            support="Shave me before I am hungry or after I am fed. Between, I bite.",
        ),
        strengths=("Perfect pitch", "Gentle with anything mechanical"),
        needs=(
            Need("Prompting and help to wash, shave and dress"),
            Need("Somebody with him while Nancy rests"),
            Need("Tablets for his memory and his heart", health=True),
        ),
        goals=(
            Goal("organ", "To sit beside the organist on Sundays and turn the page at the right moment", 9, 6),
            Goal("together", "To sleep in the same bed as Nancy until one of us doesn’t wake", 10, 8),
        ),
        visits=(
            Visit("Morning", DAILY, "8:15 9:00 10:00", 45, "Wash, shave and dress; tablets",
                "The radio: organ if there is any", goals="together", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("While Nancy rests", (TUE, THU), "13:45 14:00 14:45", 90, "Stay with him",
                "A walk to hear the bells, or mend something that isn’t broken", goals="organ",
                skills=(Skill.DEMENTIA,)),
        ),
        contingencies=(
            Contingency("He goes out alone", "He will be at a church. Try the cathedral first, then ring Stephen; "
                "101 after twenty minutes."),
            Contingency("Nancy is taken ill", "He goes where she goes. Ring Stephen and say so."),
        ),
        when=(When("While Nancy rests", "strongly", "Two o’clock. She won’t lie down unless she knows.", "14:00",
        regular=True),),
        who=(
            Team(("gwen", "mo", "dai"), "strongly", "The ones who sing, or hold the spanner. (Nancy)"),
            Shares((Interest.CLASSICAL, Interest.WOODWORK, Interest.CHAPEL), "would_like",
                "Anyone who knows a stop from a pedal. (Nancy)"),
            Faces(5, "strongly", "He knows about five. After that he is polite and frightened. (Nancy)"),
        ),
        what=(
            Task("must_not", "Wind or stop the metronome"),
            Task("may", "Sing"),
            Length("While Nancy rests", 90, "must", "An hour and a half. An hour is only long enough to worry."),
        ),
    ),
    Person(
        key="nancy", called="Nancy", full_name="Nancy Whitlock", born=date(1940, 8, 11), since=date(2025, 2, 10),
        money="council_managed", told=("email", "letter"), phone="01632 960114", email="nancy.whitlock@example.org",
        life="Nancy kept the books for the organ works and still knows who never paid. Her hands and hips are full "
            "of arthritis, and she looks after Gerald with what is left, which is mostly wit. She agreed to help for "
            "herself only when told that it was for Gerald.",
        home=Home("22 Bellfounder Row, Baneswell, Newport", "NP20 0BF", 51.58812, -3.00012, ("stairs",),
            "Two rings, and wait."),
        circle=(
            Near("Gerald Whitlock", "husband", NEWS),
            Near("Stephen Whitlock", "son", TRUSTED, "stephen.whitlock@example.org"),
        ),
        about=AboutMe(
            important="An hour a day in which I am nobody’s nurse.",
            people="Gerald, sixty-one years in June. Stephen, who worries by e-mail.",
            wellness="Wet days I can’t hold a cup. Say nothing and give me the one with two handles.",
            please="Please don’t ask me how he is while I am in the bath. Ask me how I am.",
        ),
        strengths=("Funny at four in the morning", "Can balance anything but herself"),
        needs=(
            Need("Help in and out of the bath, and with stockings"),
            Need("A rest every day that is really one"),
            Need("Painkiller patches changed on Mondays and Thursdays", health=True),
        ),
        goals=(
            Goal("whist", "To play whist on Thursday afternoons with my shoes off", 8, 6),
            Goal("nurse", "To be his wife for some of the day, not his nurse", 10, 4),
        ),
        visits=(
            Visit("Bath", (MON, WED, SAT), "9:30 10:15 11:15", 45, "In and out of the bath; stockings; hair",
                "A cup of tea on her own in the front room", goals="nurse", skills=(Skill.MOVING,)),
            Visit("Patches", (MON, THU), "9:00 9:30 10:30", 15, "Change the patch and write it on the card",
                skills=(Skill.MEDICINES,)),
        ),
        contingencies=(Contingency("She can’t get up one morning", "Gerald’s visit stays as long as it takes; ring "
            "the office for the rest of the day, then Stephen."),),
        when=(When("Bath", "would_like", "While somebody is with Gerald, so I can shut the door.", "10:15",
        earliest="9:30"),),
        who=(
            Intimate(Gender.WOMAN, "strongly", "A woman, who has seen a stocking."),
            Team(("gwen", "sian", "ffion"), "would_like", "Gwen does us both, and treats us as two."),
            Manner((Ways.FUNNY,), "would_like", "Make me laugh, I’ll do the rest."),
        ),
        what=(Unhurried("Bath", 10, "strongly", "Ten minutes after, sitting down, with the door shut."),),
    ),
    Person(
        key="annabel", called="Annabel", full_name="Annabel Stroud", born=date(1958, 2, 3), since=date(2024, 1, 15),
        gender="She and her. A woman, and a trans woman when it matters, which is hardly ever.",
        money="direct_payment", told=("email", "in_app"), phone="07700 900116", email="annabel.stroud@example.org",
        life="Annabel was a railway signaller for thirty-four years and never had a train where it shouldn’t be. She "
            "became herself on paper at fifty-one, long after everyone in the box had guessed. A stroke has weakened "
            "her left side and done nothing to her opinion of replacement buses.",
        home=Home("2 Semaphore Cottages, Baneswell, Newport", "NP20 0DT", 51.58594, -3.00031, (),
            "Key safe behind the signal lamp, code 0734.", "On the forecourt; mind the lupins."),
        groups=(Said(Group.LGBT, Purpose.MATCHING, "So that nobody is surprised in the bathroom"),),
        circle=(
            Near("Judith Farr", "partner", EVERYTHING, "judith.farr@example.org"),
            Near("Colin Stroud", "brother", do_not_contact=True),
        ),
        about=AboutMe(
            important="To be washed by a woman, spoken to as a woman, and then to get on and talk about trains.",
            people="Judith. Not my brother, who calls me by a name on an old gas bill.",
            please="Please help me with make-up on Saturdays. Left-handed it comes out as a warning signal.",
            support="The left arm needs telling. Put it in the sleeve first and it follows like a lamb.",
            worth="If you can name the boxes from Severn Tunnel to Cardiff in order, I’ll make you a cake.",
        ),
        strengths=("Calm in an emergency", "Organises a whole rail trip to the minute"),
        needs=(
            Need("Help with washing, dressing and anything for two hands"),
            Need("Thin bones: no pulling on arms", health=True),
            Need("Hormone patch on Sundays", health=True),
        ),
        goals=(
            Goal("york", "To go to York by train with Judith, and back on a different line", 9, 6),
            Goal("arm", "To do up my own bra", 7, 3),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:15 9:00", 45, "Wash and dress; arm exercises", "Make-up", goals="arm",
                skills=(Skill.MOVING,)),
            Visit("Supper", (MON, WED, FRI), "17:30 18:00 19:00", 30, "Cook with her, one hand each", "Plan York",
                goals="york"),
        ),
        contingencies=(Contingency("Her face droops, her speech slurs, or the good arm is weak",
            "999 and say stroke. Then Judith."),),
        when=(When("Morning", "strongly", "Quarter past eight, right time.", "8:15", latest="9:00", regular=True),),
        who=(
            Intimate(Gender.WOMAN, "must", "A woman."),
            Veto("jackie"),
            Team(("sian", "gwen", "kasia"), "strongly", "Siân didn’t blink and then asked about the lupins."),
            Shares((Interest.TRAINS, Interest.GARDENING), "would_like", "Dai may come for a cup of tea and a "
                "timetable, any time."),
        ),
        what=(Task("must_not", "Use any other name, on paper or aloud"), Task("may", "Help with make-up")),
    ),
    Person(
        key="rhodri", called="Rhods", full_name="Rhodri Penhale", born=date(1991, 11, 20), since=date(2021, 1, 11),
        money="isf", told=("in_app", "call"), phone="07700 900117", email="rhodri.penhale@example.org",
        also=("side_by_side",),
        life="Rhods has his own flat, his own key and two days a week at the café, where he is in charge of cake. He "
            "has Down’s syndrome and a girlfriend called Keeley, and would like it known that she asked him. He is a "
            "champion at the karaoke and a danger to other people’s microphones.",
        home=Home("Flat 3, 40 Organ Street, Baneswell, Newport", "NP20 0FG", 51.58637, -2.999, ("stairs",),
            "He opens the door himself, when he has checked your photo."),
        communication=(
            Communication(CommunicationKind.FORMAT, "Easy Read, with pictures"),
            Communication(CommunicationKind.SUPPORT, "Makaton signs with speech"),
        ),
        groups=(
            Said(Group.LEARNING_DISABILITY, Purpose.MATCHING, "I have Down’s syndrome. I am good at lots."),
            Said(Group.LEARNING_DISABILITY, Purpose.EQUALITY),
        ),
        circle=(
            Near("Linda Penhale", "mum", TRUSTED, "linda.penhale@example.org"),
            Near("Keeley Monk", "girlfriend", NEWS),
        ),
        about=AboutMe(
            important="My flat. My rules. Cake.",
            people="Keeley is my girlfriend. Mum comes on Monday. Dad is in heaven with Nan’s dog.",
            talking="Talk to me, not to Mum. Slow is good. Signs are good. Shouting is rude.",
            please="Please knock. Please don’t tidy my CDs. Please do karaoke, you do the man and I do the lady.",
            worth="I have met the First Minister. He had the lemon drizzle.",
        ),
        strengths=("Never forgets a birthday", "Honest", "Very good at cake"),
        needs=(
            Need("Help with cooking, money and the washing machine"),
            Need("Thyroid tablet every morning", health=True),
            Need("Somebody to practise the bus with"),
        ),
        goals=(
            Goal("bus", "To go to Keeley’s on the bus on my own", 10, 6),
            Goal("wed", "To get married", 10, 8),
            Goal("roast", "To cook a Sunday roast", 6, 5),
        ),
        visits=(
            Visit("Evening", (TUE, THU, FRI), "15:30 16:00 16:45", 60,
                "Tea together: he cooks; plan tomorrow; tablet box", "Washing machine or karaoke",
                "Deciding what he spends", goals="roast; wed", skills=(Skill.LEARNING_DISABILITY,)),
            Visit("Bus practice", (WED,), "14:15 14:30 15:15", 90, "Go on the bus to Keeley’s, one step further "
                "behind each week", "Tea at Keeley’s", goals="bus", skills=(Skill.LEARNING_DISABILITY,
                Skill.MAKATON)),
        ),
        contingencies=(Contingency("He is lost on the bus", "He rings the number on his card. Ask him what he can "
            "see; go to him, and come home by the same bus."),),
        when=(
            When("Evening", "would_like", "Four o’clock, after my programme.", "16:00"),
            When("Evening", "must", "Not on Monday, Monday is Mum.", quiet_days=(MON, SAT, SUN)),
        ),
        who=(
            Team(("sian", "callum", "kim"), "strongly", "Siân is my best. Callum knows games."),
            Shares((Interest.GAMING, Interest.POP), "would_like", "Somebody who sings."),
            Manner((Ways.FUNNY, Ways.CHEERFUL), "would_like", "Not grumpy."),
        ),
        what=(Task("must", "Knock and wait"), Free("Evening", 20, "strongly", "My choice time.")),
    ),
    Person(
        key="aidan", called="Father Aidan", full_name="Aidan Corrigan", born=date(1945, 6, 13), since=date(2025, 9,
            8),
        money="own_money", told=("email", "call"), phone="01632 960118", email="aidan.corrigan@example.org",
        life="Father Aidan was parish priest at three churches and a prison, and says that the prison had the best "
            "singing. He retired with a bad bladder, good wine and an umpire’s licence. He hears no confessions now "
            "but people go on telling him things.",
        home=Home("The Garden Flat, 11 Linnet Steps, Stow Hill, Newport", "NP20 0GU", 51.58079, -3.0109, (),
            "Round the side, past the cricket roller.", "In the drive."),
        circle=(
            Near("Sister Perpetua Hogan", "friend", CLOSE, "perpetua.hogan@example.org"),
            Near("Dermot Corrigan", "brother, in Sligo", NEWS),
        ),
        about=AboutMe(
            important="Mass at ten, the paper at eleven, and somebody to disagree with by noon.",
            wellness="If I am polite I am ill.",
            please="Please tell me about yourself. I have spent fifty years being told things through a grille.",
            support="The bag is a nuisance and not a tragedy. Be brisk with it and gentle with the tube.",
            worth="I once gave a bishop out leg before. It was plumb, and I have never been forgiven.",
        ),
        strengths=("Listens without fixing", "Reads five papers"),
        needs=(Need("Catheter and bag care", health=True), Need("Help with the shower and with shoes")),
        goals=(
            Goal("umpire", "To stand at square leg for one over of one match", 7, 4),
            Goal("home", "To die in a house with a corkscrew in it", 9, 9),
        ),
        visits=(
            Visit("Morning", DAILY, "7:30 8:15 9:15", 30, "Catheter and bag; shower on alternate days; shoes",
                "The headlines, discussed", goals="home; umpire", skills=(Skill.CATHETER,)),
        ),
        contingencies=(Contingency("The tube stops draining, or he has pain low down",
            "Ring the community nurse at once: hours matter. 111 if she can’t come."),),
        when=(When("Morning", "strongly", "To be at the altar rail by ten.", "8:15", latest="9:15"),),
        who=(
            Team(("dai", "kasia"), "would_like", "Kasia disagrees with me beautifully."),
            Shares((Interest.CRICKET, Interest.POLITICS), "would_like", "Cricket. Failing that, politics; failing "
                "that, the weather in Sligo."),
            Manner((Ways.BRISK, Ways.PLAIN), "would_like", "Say it straight."),
        ),
        what=(Length("Morning", 30, "would_like", "Half an hour. I am not a cathedral."),),
    ),
)
