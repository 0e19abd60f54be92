"""People of Ridgeway and High Cross: bungalows, gardens and a view of the hills."""

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
    MON,
    NEWS,
    SAT,
    SUN,
    TRUSTED,
    TUE,
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
        key="alun", called="Alun", full_name="Alun Cadwgan", born=date(1947, 8, 3), since=date(2024, 4, 8),
        money="direct_payment", told=("email", "letter"), phone="01632 960131",
        life="Alun taught geography by taking children up things and showing them what was on the other side. Lewy "
            "body dementia brings small visitors to the curtains, mostly children, and he is courteous to them. His "
            "wife Menna, who climbed most of it beside him, does the other twenty-two hours.",
        home=Home("14 Drover Rise, Ridgeway, Newport", "NP20 0HR", 51.5879, -3.01676, ("stairs",),
            "Menna opens. If she is in the garden, whistle."),
        communication=(Communication(CommunicationKind.SUPPORT, "Welsh when he is tired: it stays longest"),),
        circle=(
            Near("Menna Cadwgan", "wife", EVERYTHING, "menna.cadwgan@example.org", authority=Authority.LPA_HEALTH),
            Near("Iolo Cadwgan", "son", CLOSE, "iolo.cadwgan@example.org"),
        ),
        about=AboutMe(
            important="To go out every day. I don’t mind what it is doing.",
            people="Menna has the map. Iolo is the tall one.",
            talking="I may speak Welsh and not know it. Answer in anything.",
            please="Please don’t say that the children aren’t there. Ask me what they are up to, and if they are "
                "frightening, put the light on.",
            support="I freeze at doorways. Count me in, four in the bar.",
            worth="Every hill you can see from the window, I have eaten a sandwich on.",
        ),
        strengths=("Walks like a man of fifty", "Polite to what isn’t there"),
        needs=(
            Need("Help with washing and dressing, unhurried, and with doorways"),
            Need("Patch changed each morning; no sudden new medicines", health=True),
        ),
        goals=(
            Goal("hill", "To stand on Twmbarlwm in the spring with Menna and Iolo", 10, 5),
            Goal("menna", "For Menna to go to her choir and not look at her phone", 9, 7),
        ),
        visits=(
            Visit("Morning", DAILY, "8:00 8:45 9:45", 45, "Wash and dress; patch; breakfast", "Maps out on the table",
                goals="hill; menna", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("Walk", (TUE, SAT), "13:30 14:00 15:00", 90, "Out, on foot, wherever he leads, and back",
                "Sandwich on the top of something", goals="hill", skills=(Skill.DEMENTIA,)),
            Visit("Choir night", (MON,), "18:30 18:45 19:00", 90, "Stay with him; supper together",
                "Old slides on the wall", goals="menna", skills=(Skill.DEMENTIA,)),
        ),
        contingencies=(Contingency("The visitors frighten him", "Light on, curtains open, sit down beside him, and "
            "count in Welsh. If it lasts into the night, Menna rings the memory nurse."),),
        when=(When("Choir night", "must", "Choir is at quarter past seven and I am the tenors’ only hope. (Menna)",
            "18:45", latest="19:00", days=(MON,)),),
        who=(
            Team(("gwen", "lowri", "grace"), "strongly",
                "Gwen: they speak Welsh and nobody corrects anybody. (Menna)"),
            Speaks("Welsh", "would_like", "When he is tired. (Menna)"),
            Shares((Interest.NATURE, Interest.TRAVEL), "would_like", "Somebody with boots."),
        ),
        what=(
            Task("must", "Count him through doorways"),
            Length("Walk", 90, "strongly", "An hour is only a stroll."),
        ),
    ),
    Person(
        key="zubaida", called="Dr Rehman", full_name="Zubaida Rehman", born=date(1950, 4, 17), since=date(2025, 7, 7),
        money="direct_payment", told=("email",), phone="01632 960132", email="zubaida.rehman@example.org",
        life="Dr Rehman was a general practitioner in the town for thirty-three years and delivered two of the "
            "people who now wash her. A stroke has left her understanding everything and saying perhaps one word in "
            "five, in Urdu or in English, as it comes. She was writing a book of her mother’s verses, and still is.",
        home=Home("Shalimar, 3 Larkfield Drive, High Cross, Newport", "NP10 3LE", 51.58599, -3.03981, (),
            "Key safe by the bay tree, code 1786.", "On the drive."),
        communication=(
            Communication(CommunicationKind.SUPPORT, "Aphasia: yes-and-no questions, the picture book, time"),
            Communication(CommunicationKind.FORMAT, "E-mail; she reads better than she speaks"),
        ),
        groups=(Said(Group.ETHNICITY, Purpose.EQUALITY, "Pakistani, from Lahore"),),
        circle=(
            Near("Sameer Rehman", "son", EVERYTHING, "sameer.rehman@example.org"),
            Near("Dr Ann Pugsley", "friend and old partner", CLOSE, "ann.pugsley@example.org"),
        ),
        about=AboutMe(
            important="My mind is whole. Speak to it.",
            people="Sameer in Leeds on Sundays. Ann on Wednesdays, who talks enough for both.",
            talking="Ask one thing. Wait as long as it takes to count ten slowly. If I say the wrong word and laugh, "
                "you may laugh. If I don’t, don’t.",
            please="Please don’t call me ‘darling’. Doctor, or Zubaida when we are friends.",
        ),
        strengths=("Understands every word", "Diagnoses the carers"),
        needs=(
            Need("Help with washing, dressing and a hot meal"),
            Need("Blood thinner at eight and eight", health=True),
            Need("Speech practice, ten minutes, twice a day", health=True),
        ),
        goals=(
            Goal("verse", "To finish the book of my mother’s verses", 10, 5),
            Goal("phone", "To say a whole sentence to Sameer on the telephone", 9, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "7:45 8:15 9:00", 45, "Tablet; wash and dress; breakfast; speech sheet",
                "Read one verse aloud", goals="phone; verse", skills=(Skill.MEDICINES,)),
            Visit("Lunch", WEEKDAYS, "12:30 13:00 14:00", 30, "A hot lunch; speech sheet", "Work on the book",
                goals="verse"),
            Visit("Evening", DAILY, "19:45 20:00 20:30", 30, "Tablet; supper; change for bed", "Urdu radio",
                goals="phone", skills=(Skill.MEDICINES,), time_critical=True),
        ),
        contingencies=(Contingency("New weakness, new droop, or no words at all",
            "999, stroke, the time she was last well. She will want to know the time too."),),
        when=(When("Morning", "strongly", "Surgery began at half past eight. One is formed by it.", "8:15",
        latest="9:00"),),
        who=(
            Team(("nasreen", "grace", "ruth"), "strongly", "Nasreen reads the verses so that the rhyme lands."),
            Speaks("Urdu", "would_like", "In one visit of the day."),
            Intimate(Gender.WOMAN, "strongly", "A woman, please."),
            Manner((Ways.PATIENT, Ways.QUIET), "strongly", "Someone who can bear a pause."),
        ),
        what=(
            Task("must", "Wait to a count of ten"),
            Task("must_not", "Say ‘darling’"),
            Unhurried("Lunch", 10, "would_like", "Ten minutes of verse."),
        ),
    ),
    Person(
        key="hugh", called="Mr Lattimer", full_name="Hugh Lattimer", born=date(1935, 1, 19), since=date(2022, 11, 14),
        money="own_money", told=("letter",), phone="01632 960133",
        life="Mr Lattimer played second violin in four orchestras and considers it the only honest position. He "
            "wants to be washed, fed and left with Schubert. He has never once complained, and writes a thank-you "
            "card every December to each worker by name.",
        home=Home("The Larches, 9 Larkfield Drive, High Cross, Newport", "NP10 3NS", 51.58525, -3.03728, ("stairs",),
            "Let yourself in quietly: key safe, code 1828. If music is playing wait for the movement to end."),
        circle=(Near("Rosamund Lattimer", "niece", NEWS, "rosamund.lattimer@example.org"),),
        about=AboutMe(
            important="Silence, and what comes out of it.",
            please="Please don’t put the wireless on for company. It isn’t.",
            support="Tap the door frame twice. I shall nod. That is good morning.",
            worth="I have nothing against conversation. I have had it.",
        ),
        strengths=("Grateful, in writing", "Content with his own company"),
        needs=(Need("Help to wash and dress; supper"), Need("Tablets for his prostate", health=True)),
        goals=(Goal("quartet", "To hear a quartet in a room, not a hall", 8, 5),),
        visits=(
            Visit("Morning", DAILY, "9:30 10:15 11:15", 30, "Wash and dress; breakfast; tablets", "", "Talking",
                skills=(Skill.MEDICINES,)),
            Visit("Supper", DAILY, "17:30 18:00 19:00", 30, "Cook supper; lay it; go", "Stay for the slow movement",
                goals="quartet"),
        ),
        contingencies=(Contingency("There is no nod",
            "Come in and look. If he is unwell ring Rosamund, then the surgery."),),
        when=(When("Morning", "would_like", "Musicians don’t do mornings. Quarter past ten.", "10:15",
        earliest="9:30"),),
        who=(
            Manner((Ways.QUIET,), "must", "Quiet."),
            Team(("ruth", "mo", "kim"), "strongly", "Ruth."),
            Shares((Interest.CLASSICAL,), "would_like", "Classical."),
            Veto("marta"),
        ),
        what=(Task("must_not", "Put the radio on"), Task("may", "Leave early, without a word")),
    ),
    Person(
        key="cerys", called="Cerys", full_name="Cerys Bowen-Hale", born=date(1986, 10, 11), since=date(2024, 8, 19),
        money="direct_payment", told=("sms", "in_app", "email"), phone="07700 900134",
        email="cerys.bowenhale@example.org",
        life="Cerys is Deaf, teaches sign language to hearing parents, and has two loud children who sign with their "
            "mouths full. Multiple sclerosis comes and goes and her hands, which are her voice, are what she guards. "
            "She has sacked a lamp, two apps and a social worker for facing the wrong way.",
        home=Home("27 Drover Rise, Ridgeway, Newport", "NP20 0QF", 51.58476, -3.02358, ("dog",),
            "Press the bell: it flashes the lights. The hearing dog, Beacon, brings you in."),
        communication=(
            Communication(CommunicationKind.PROFESSIONAL,
                "British Sign Language interpreter, registered, for every review"),
            Communication(CommunicationKind.CONTACT, "Text or video. Never a voice call"),
            Communication(CommunicationKind.FORMAT, "BSL video, or plain English: English is my second language"),
        ),
        circle=(
            Near("Gwil Hale", "husband", TRUSTED, "gwil.hale@example.org"),
            Near("Non Bowen", "mother", CLOSE, "non.bowen@example.org"),
        ),
        about=AboutMe(
            important="To be signed to. Lip-reading you is guessing, and I am tired of winning prizes for guessing.",
            people="Gwil, Macsen (nine), Betsi (six). Beacon isn’t a pet while the jacket is on.",
            talking="Face me, light on your face, no gum. Wave, or stamp the floor; don’t grab.",
            wellness="A relapse begins in my fingers. If my signing is slurred I am not drunk, it is a bad week.",
            please="Please sign when you talk to each other in my house. I’d do the same for you.",
        ),
        strengths=("Explains anything with two hands", "Mother, teacher, general"),
        needs=(
            Need("Help with shower and with mornings in a relapse"),
            Need("An injection on Sundays", health=True),
            Need("An interpreter at every review"),
        ),
        goals=(
            Goal("class", "To take the new class through to the exam in June", 9, 6),
            Goal("beach", "To go to the beach with the children and be the one who carries the bags", 8, 4),
        ),
        visits=(
            Visit("Morning", WEEKDAYS, "6:45 7:15 8:00", 45, "Shower and dress; stretch her hands; lunch boxes",
                "Practise signs with Betsi", goals="class"),
            Visit("Sunday", (SUN,), "9:00 10:00 11:30", 45, "Lay out the injection; shower; stretch her hands",
                goals="beach", skills=(Skill.SIGNING, Skill.MEDICINES)),
        ),
        contingencies=(
            Contingency("Nobody who signs can come", "Text her the day before. She would rather have Non than a "
                "stranger who mouths."),
            Contingency("Her hands are numb or her sight goes double", "Text the MS nurse from her phone, with her, "
                "the same day."),
        ),
        when=(When("Morning", "strongly", "Before school, or there is no point.", "7:15", "6:45", "8:00",
        days=WEEKDAYS),),
        who=(
            Speaks("British Sign Language", "strongly", "Sign. Not ‘a bit of fingerspelling’. I know there is only "
                "Tomos: so train somebody."),
            Team(("tomos",), "strongly", "Tomos is one of ours."),
            Shares((Interest.FILMS,), "would_like", "With the captions on."),
        ),
        what=(Task("must", "Face her in good light"), Task("must_not", "Pat the dog in its jacket")),
    ),
    Person(
        key="iris", called="Iris", full_name="Iris Pomfrey", born=date(1927, 5, 2), since=date(2024, 5, 13),
        money="own_money", told=("letter", "sheet"), phone="01632 960135",
        life="Iris bred sweet peas, and there is one named after her, which she finds embarrassing and mentions "
            "often. At ninety-nine she gardens from a stool with a stick that has a fork on one end. She intends to "
            "be a hundred out of spite for a seed catalogue.",
        home=Home("Pomfrey’s, 41 Drover Rise, Ridgeway, Newport", "NP20 0RT", 51.58452, -3.02495, ("cat",),
            "Side gate. If it is dry she is outside; if it is wet she is in the greenhouse.",
            "Not on the verge: crocuses."),
        communication=(Communication(CommunicationKind.SUPPORT, "Hearing loop in the front room; sit on the chair "
            "marked with wool"),),
        circle=(
            Near("Vernon Pomfrey", "son", EVERYTHING, "vernon.pomfrey@example.org", authority=Authority.LPA_MONEY),
            Near("Hattie Pomfrey", "granddaughter", NEWS, "hattie.pomfrey@example.org"),
        ),
        about=AboutMe(
            important="Something in flower and something coming up.",
            wellness="If I am cold I am cross. If I am cross I am cold. A rug will settle it.",
            please="Please wipe the fork. Please don’t call a dahlia a daisy, I shall hear it.",
            support="I’ll wash my own face. You may do what I can’t see, and we shall say no more about it.",
        ),
        strengths=("Never hurries a living thing", "Names everything in Latin"),
        needs=(
            Need("Help with washing and dressing, and a hot breakfast"),
            Need("Dressings looked at; the nurse does them", health=True),
        ),
        goals=(Goal("hundred", "To be a hundred in the garden, in May, with sherry", 10, 8),),
        visits=(Visit("Morning", DAILY, "8:15 8:45 9:45", 45,
            "Wash and dress warmly; porridge; look at the dressings", "Carry the trug",
            "Weeding: you’d take the wrong ones", goals="hundred"),),
        contingencies=(Contingency("She is not in the house or the greenhouse",
            "Behind the compost. She sits there. Ring Vernon if she is cold or muddled."),),
        when=(When("Morning", "would_like", "Before the sun is on the peas.", "8:45", latest="9:45"),),
        who=(
            Shares((Interest.GARDENING,), "strongly", "A gardener, or somebody who will take instruction."),
            Team(("kasia", "ruth"), "strongly", "Kasia double-digs."),
            Faces(4, "would_like", "Four is a border. More is a hedge."),
        ),
        what=(Task("must_not", "Weed"), Free("Morning", 15, "would_like", "Once round the garden, and in.")),
    ),
    Person(
        key="noel", called="Noel", full_name="Noel Drury", born=date(1954, 12, 25), since=date(2026, 9, 14),
        money="council_managed", told=("sms", "call"), phone="07700 900136", email="noel.drury@example.org",
        life="Noel played the saxophone on cruise ships and has two former wives who like each other. He has "
            "pancreatic cancer and was told Christmas, which as it is also his birthday he regards as tidy. The "
            "house is full of people, and that is how he wants it.",
        home=Home("6 Weatherstone Close, Ridgeway, Newport", "NP20 0TG", 51.58595, -3.01576, ("dog", "smoke"),
            "It’s open. Somebody will be singing.", "Wherever you can. The neighbours have been told."),
        circle=(
            Near("Gina Drury", "former wife", TRUSTED, "gina.drury@example.org"),
            Near("Paulette Drury", "former wife", TRUSTED, "paulette.drury@example.org"),
            Near("Roy Skerritt", "drummer", NEWS),
        ),
        about=AboutMe(
            important="Music in the house, dog on the bed, no whispering.",
            people="Gina does days, Paulette does nights. Roy does the jokes.",
            wellness="If I stop tapping, I’m in pain. Ask for a number out of ten and believe it.",
            please="Please do say the word. I’m dying, not expecting.",
            support="Turn me before the tablets wear off, not after. Mouth wet, lips greased: a reed man’s mouth.",
        ),
        strengths=("Makes a party of a Tuesday", "Not afraid"),
        needs=(
            Need("Washing in bed, turning, mouth care"),
            Need("Pain relief on time, with the nurse’s syringe pump", health=True),
        ),
        goals=(
            Goal("birthday", "To hear the band on my birthday, from the bed if need be", 10, 5),
            Goal("home", "To go from here, with the dog on my feet", 10, 8),
        ),
        visits=(
            Visit("Morning", DAILY, "9:45 10:30 11:15", 45, "Wash in bed; turn; mouth care; clean sheets",
                "Which record", goals="home", skills=(Skill.END_OF_LIFE,)),
            Visit("Afternoon", DAILY, "14:00 14:30 15:30", 30, "Turn; mouth care; a drink if he wants",
                "Sit with Gina", goals="home", skills=(Skill.END_OF_LIFE,)),
            Visit("Last thing", DAILY, "21:15 22:00 22:45", 45, "Turn; mouth care; settle", "Dog on or off",
                goals="home; birthday", skills=(Skill.END_OF_LIFE,)),
        ),
        contingencies=(
            Contingency("His pain is over five",
                "Ring the hospice line, at any hour. The nurse comes; no 999 for pain."),
            Contingency("He dies while you are here", "Sit down. There is no hurry. Ring Gina and Paulette, then the "
                "surgery. Leave the record on."),
        ),
        when=(When("Last thing", "strongly", "Ten at night. I kept musicians’ hours for fifty years.", "22:00",
        earliest="21:15"),),
        who=(
            Team(("ifeoma", "bronwen", "shirley", "ruth"), "strongly", "Ifeoma says the word."),
            Faces(8, "would_like", "I like a crowd, but I’d like to know their names."),
            Shares((Interest.POP, Interest.CHOIR, Interest.DOGS), "would_like", "Anyone who can hold a harmony."),
        ),
        what=(Task("must_not", "Whisper"), Unhurried("Last thing", 15, "strongly", "One side of a record.")),
    ),
)
