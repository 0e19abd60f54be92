"""People of Alway and Lliswerry, where the steelworks used to change shift."""

from datetime import date

from carewright.demo.cast.choices import (
    Faces,
    Free,
    Intimate,
    KnownOnly,
    Length,
    Manner,
    Shares,
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
    Visit,
)
from carewright.people.rules import Authority, CommunicationKind, Gender, Interest, Skill, Ways

# Laid out as running text: with a line for each thing, a life would be three screens long.
# fmt: off
PEOPLE: tuple[Person, ...] = (
    Person(
        key="eileen", called="Eileen", full_name="Eileen Furlong", born=date(1941, 3, 17), since=date(2025, 9, 22),
        money="council_managed", told=("call",), phone="01632 960149",
        life="Eileen came from Wexford to be a bookmaker’s clerk and married the bookmaker. She is widowed, bent "
            "like a question mark by her bones, and still gives odds on everything. Her kitchen has been blue since "
            "a horse called Blue Kitchen came in at thirty-three to one.",
        home=Home("19 Plateman Street, Alway, Newport", "NP19 6UD", 51.58754, -2.94797, ("smoke",),
            "Key on a string. She knows it is on a string."),
        circle=(
            Near("Bernadette Furlong", "daughter", TRUSTED, "bernie.furlong@example.org"),
            Near("Pat Nolan", "friend, and rival", NEWS),
        ),
        about=AboutMe(
            important="The racing at two and nobody vacuuming.",
            wellness="Six to four I’ll be grand by eleven. Before eleven, no bets taken.",
            please="Please don’t help me up by the arm. I’ll break, and then where will we be? Hold the frame.",
            worth="I know who doped the favourite in ’71. He’s dead, but his brother isn’t.",
        ),
        strengths=("Mental arithmetic", "Good company"),
        needs=(
            Need("Help with washing and dressing, with no pulling"),
            Need("Bone injection: the nurse, every six months; calcium daily", health=True),
        ),
        goals=(Goal("races", "To go to the races at Chepstow with a clean hanky and a system", 9, 6),),
        visits=(
            Visit("Morning", (MON, TUE, WED, THU, FRI, SAT), "10:00 10:45 11:45", 45, "Wash and dress; brunch",
                "Read the form", "Vacuuming after half past one", goals="races", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("Sudden pain in her back", "A bone may have gone. Flat on the bed if she can, "
            "111, and Bernie."),),
        when=(When("Morning", "strongly", "Nothing before ten. Long odds on my being decent.", "10:45",
        earliest="10:00"),),
        who=(
            Shares((Interest.HORSES,), "would_like", "A body that knows a fetlock from a forecast."),
            Team(("sian", "harpreet"), "would_like", "Siân has a horse! It’ll never run, but it’s a horse."),
            Veto("stacey"),
        ),
        what=(
            Task("must_not", "Pull on her arms"),
            Length("Morning", 45, "would_like", "Three quarters: I’ve a lot of buttons."),
        ),
    ),
    Person(
        key="derek", called="Derek", full_name="Derek Habberley", born=date(1952, 4, 5), since=date(2025, 2, 24),
        money="council_managed", told=("letter", "sms"), phone="07700 900150",
        life="Derek poured steel for twenty-six years and breathed what came with it. He has asbestosis, an "
            "allotment, a claim that has been going for nine years and a leek that has been going for five months. "
            "He shows against Arthur Pymble and has not spoken his name since the 2019 result.",
        home=Home("3 Ladle Street, Lliswerry, Newport", "NP19 6WR", 51.58065, -2.94946, (),
            "Ring and give me a minute by the clock. I’m not deaf, I’m walking."),
        circle=(
            Near("Yvonne Habberley", "wife", TRUSTED, "yvonne.habberley@example.org"),
            Near("Union rep, Mal", "about the claim", NEWS),
        ),
        about=AboutMe(
            important="The leek. Don’t laugh, it’s got its own blanket.",
            wellness="I’ve about four hundred steps a day. I decide where they go.",
            please="Please carry the watering can and don’t comment on it.",
            support="Sit me on the stool in the shower and leave me two minutes with the fan on.",
        ),
        strengths=("Dogged", "Grows enough for three streets"),
        needs=(
            Need("Help with the shower and shoes, at his pace"),
            Need("Oxygen when he moves; chest physio", health=True),
        ),
        goals=(
            Goal("leek", "To beat a certain person at the September show", 10, 6),
            Goal("claim", "To see the claim settled while I can sign for it", 9, 4),
        ),
        visits=(Visit("Morning", (MON, TUE, THU, SAT, SUN), "10:00 10:30 11:30", 45,
            "Shower on the stool; dress; chest physio", "To the allotment gate in the car or the chair", goals="leek",
        skills=(Skill.MOVING,)),),
        contingencies=(Contingency("He coughs blood, or can’t get warm", "Ring the chest nurse; 999 if it’s more "
            "than a teaspoon. Yvonne’s at the school till three."),),
        when=(When("Morning", "would_like", "Half past ten, Yvonne’s gone and the water’s hot.", "10:30"),),
        who=(
            Shares((Interest.GARDENING,), "strongly", "A gardener, sworn to secrecy."),
            Team(("dai", "kasia"), "strongly",
                "Dai was on B shift. Kasia has an allotment, at the other end from him."),
            Intimate(Gender.MAN, "would_like", "A man, for the shower, if there’s one."),
        ),
        what=(Task("may", "Water the leek as he directs"), Task("must_not", "Tell Arthur the size of it")),
    ),
    Person(
        key="tina", called="Tina", full_name="Tina Brimble", born=date(1978, 6, 18), since=date(2023, 6, 5),
        money="direct_payment", told=("sms", "in_app"), phone="07700 900151", email="tina.brimble@example.org",
        life="Tina has multiple sclerosis, a sixteen-year-old called Dylan and a blog about the two of them that got "
            "her barred from a shopping centre. She was a radio traffic announcer and still narrates her own "
            "hallway. She gets the giggles at hospital appointments.",
        home=Home("44 Plateman Street, Alway, Newport", "NP19 6YE", 51.58853, -2.94894, ("dog",),
            "Text. Dylan will let you in if he is awake, so text again."),
        circle=(
            Near("Dylan Brimble", "son", NEWS, "dylan.brimble@example.org"),
            Near("Pam Brimble", "mother", CLOSE, "pam.brimble@example.org"),
            Near("Craig Stott", "former partner", do_not_contact=True),
        ),
        about=AboutMe(
            important="Dylan is my son, not my carer. Put that in bold.",
            people="Dylan, Mum, the dog, forty thousand strangers online. Not Craig.",
            wellness="Hot weather and stress take my legs. Laughing puts about a third of them back.",
            please="Please don’t tell Dylan he’s a good boy to help. He’s a good boy because he came in at eleven.",
        ),
        strengths=("Makes people laugh out loud", "Tells it how it is"),
        needs=(
            Need("Help with shower, dressing and lunch, so that Dylan needn’t"),
            Need("Infusion every six months", health=True),
            Need("Bladder training", health=True),
        ),
        goals=(
            Goal("dylan", "For Dylan to do his exams without listening out for me", 10, 6),
            Goal("gig", "To do five minutes at the comedy night at the Riverfront, seated", 8, 5),
        ),
        visits=(
            Visit("Late morning", WEEKDAYS, "10:00 10:30 11:15", 45, "Shower; dress; lunch made and left",
                "Hear the five minutes", goals="dylan; gig", skills=(Skill.MOVING,)),
            Visit("Saturday", (SAT,), "10:30 11:00 12:00", 30, "Shower; dress", goals="dylan"),
        ),
        contingencies=(Contingency("Legs gone altogether since yesterday",
            "It may be an infection. Dipsticks are in the bathroom, MS nurse, Mum for Dylan. Not Dylan for Mum."),),
        when=(When("Late morning", "strongly", "After Dylan has left for school. He mustn’t see the routine.",
            "10:30", earliest="10:00"),),
        who=(
            Team(("leanne", "ruth", "harpreet"), "strongly", "Leanne. I hired her for her laugh."),
            Manner((Ways.FUNNY,), "strongly", "Sense of humour, own."),
            Intimate(Gender.WOMAN, "strongly", "A woman, with a teenage boy in the house."),
        ),
        what=(
            Task("must_not", "Ask Dylan to do any of it"),
            Free("Late morning", 10, "would_like", "Ten minutes of audience."),
        ),
    ),
    Person(
        key="norma", called="Norma", full_name="Norma Yelland", born=date(1932, 10, 10), since=date(2022, 1, 17),
        money="council_managed", told=("email",), phone="01632 960152",
        life="Norma was a seamstress to a ballet company and has dementia so far along that she is mostly hands. "
            "They smooth, fold and tack whatever is put in them, and give it back finished. Her daughter Frances "
            "moved home to live with her and is writing everything down.",
        home=Home("12 Ladle Street, Lliswerry, Newport", "NP19 6AS", 51.58137, -2.95421, ("hoist", "cat"),
            "Frances opens, or the key safe, code 1932."),
        communication=(Communication(CommunicationKind.SUPPORT, "Touch her hand first; then speak; then wait"),),
        circle=(
            Near("Frances Yelland", "daughter", EVERYTHING, "frances.yelland@example.org",
                authority=Authority.LPA_HEALTH),
            Near("Roland Yelland", "son", CLOSE, "roland.yelland@example.org"),
        ),
        about=AboutMe(
            important="Cloth in her hands. Always something with an edge. (Frances)",
            talking="She says one word, ‘there’, and it has about nine meanings. ‘There!’ is yes. (Frances)",
            wellness="A frown between the eyes is pain. Turned to the wall is tired. (Frances)",
            please="Please do tell her who you are and what you’re about to do, each time, as if she were the Queen. "
                "(Frances)",
            worth="She has pinned eleven Giselles. (Frances. There are photographs.)",
        ),
        strengths=("Her hands know", "Smiles at her name"),
        needs=(
            Need("Two people to turn, wash and change her"),
            Need("Skin checked at every turn; thickened drinks", health=True),
            Need("Frances to sleep"),
        ),
        goals=(
            Goal("skin", "To keep her skin whole, as it has been for two years (Frances)", 9, 7),
            Goal("frances", "For Frances to go away for a weekend and not ring (Frances)", 8, 3),
        ),
        visits=(
            Visit("Morning", DAILY, "9:15 9:45 10:45", 45, "Turn; wash in bed; skin check; change",
                "A new piece of cloth", goals="skin", skills=(Skill.HOIST, Skill.DEMENTIA), workers=2),
            Visit("Noon", DAILY, "12:30 13:00 13:45", 30, "Lunch, thickened drink, by spoon and slowly",
                "Radio ballet", goals="frances", skills=(Skill.DEMENTIA,)),
            Visit("Evening", DAILY, "19:00 19:30 20:15", 30, "Turn; change; skin check; settle",
                goals="skin; frances", skills=(Skill.HOIST, Skill.DEMENTIA), workers=2),
        ),
        contingencies=(
            Contingency("A red mark that doesn’t blanch", "Off that side, photograph it, ring the community nurse "
                "the same day."),
            Contingency("Frances is ill or away", "Roland sleeps there; the noon visit becomes an hour. Ring the "
                "office, it has been agreed."),
        ),
        when=(When("Morning", "would_like", "Quarter to ten, after I’ve had a coffee and been a person. (Frances)",
            "9:45"),),
        who=(
            Team(("jackie", "shirley", "harpreet", "stacey", "marta"), "strongly",
                "Jackie and Shirley together are like a nurse in stereo. (Frances)"),
            Faces(10, "strongly", "Ten; it takes two at a time. (Frances)"),
            Manner((Ways.GENTLE, Ways.PATIENT), "strongly", "Gentle hands. She was a judge of hands. (Frances)"),
        ),
        what=(Task("must", "Say who you are and what you will do"), Task("must", "Leave cloth in her hands")),
    ),
    Person(
        key="arthur", called="Arthur", full_name="Arthur Pymble", born=date(1946, 8, 15), since=date(2026, 2, 9),
        money="own_money", told=("letter",), phone="01632 960153",
        life="Arthur was an insurance assessor and three times champion leek of the county, or rather his leeks "
            "were. He sees small people in green coats along the skirting since his eyes went, knows that they "
            "aren’t there, and rather likes them. His quarrel with Derek Habberley began over a tape measure.",
        home=Home("1 Assessor’s Cottage, Hopper Lane, Somerton, Newport", "NP19 5DF", 51.58189, -2.96011, (),
            "Knock; announce yourself; wipe your boots in case you are carrying rust.", "Lane is narrow. Reverse."),
        communication=(Communication(CommunicationKind.FORMAT, "Large print, 20 point, on yellow"),),
        circle=(Near("Penelope Pymble", "daughter, in Bath", TRUSTED, "penelope.pymble@example.org"),),
        about=AboutMe(
            important="Fair measurement.",
            people="Penelope on Sundays. The small gentlemen most evenings.",
            please="Please don’t remark on any allotment but mine.",
            support="Put the plate on the dark mat, or I shall eat the table.",
            worth="In forty years I turned down one honest claim, and I found him later and apologised.",
        ),
        strengths=("Fair-minded, leeks excepted", "Unafraid of what he sees"),
        needs=(Need("Help with cooking, post and shaving"), Need("Tablets to stop another stroke", health=True)),
        goals=(
            Goal("show", "To retain the cup", 9, 6),
            Goal("read", "To read the seed list by myself, with whatever machine it takes", 7, 5),
        ),
        visits=(
            Visit("Dinner", (MON, TUE, WED, THU, FRI), "11:45 12:15 13:00", 30,
                "A hot dinner on the dark mat; tablets checked; post", "Machine practice", goals="read",
                skills=(Skill.MEDICINES,)),
            Visit("Allotment", (WED,), "14:30 15:00 16:00", 60, "To the allotment, work as told, and home",
                "Rhubarb for yourself", goals="show"),
        ),
        contingencies=(Contingency("The small people start to speak or frighten him",
            "That is new and is not his eyes. Ring the surgery the same day, then Penelope."),),
        when=(When("Allotment", "must", "Never on a Thursday. He is there on Thursdays.", "15:00", days=(WED,),
        quiet_days=(THU,)),),
        who=(
            Shares((Interest.GARDENING,), "would_like", "Anybody but a spy."),
            Veto("dai"),
            Team(("rumana", "harpreet"), "would_like", "Miss Gill has grown marrows."),
            Manner((Ways.TIDY, Ways.PLAIN), "would_like", "Exact people."),
        ),
        what=(Task("must", "Use the dark mat"), Task("must_not", "Mention Derek Habberley")),
    ),
    Person(
        key="lorna", called="Lorna", full_name="Lorna Keech", born=date(1959, 2, 26), since=date(2026, 5, 11),
        money="direct_payment", told=("email", "letter"), phone="01632 960154", email="lorna.keech@example.org",
        life="Lorna writes horoscopes for a local paper under the name of a dead aunt, and has bipolar disorder, "
            "which she says is good for the style. She has been well for two years and knows what that cost. She "
            "lost her trust in services in a corridor in 1994 and is considering giving it back.",
        home=Home("8 Puddler Close, Alway, Newport", "NP19 6ET", 51.58506, -2.94382, ("cat",),
            "Ring. If the curtains are all open and music is on at ten in the morning, come in and say so."),
        circle=(
            Near("Jo Keech", "sister", TRUSTED, "jo.keech@example.org"),
            Near("Nigel Keech", "father", do_not_contact=True),
        ),
        about=AboutMe(
            important="To be believed the first time.",
            wellness="Going up: I give things away and stop sleeping. Going down: I stop the column. Tell me what "
                "you see. I have asked you to, so it isn’t rude.",
            please="Please ring before you ring the doctor. Please don’t write ‘elated’ when I am merely pleased.",
            worth="You’re a Virgo, aren’t you? They always check the hob.",
        ),
        strengths=("Knows herself", "Writes three hundred words a day, whatever the weather"),
        needs=(
            Need("Company for shopping and cooking; somebody to see changes"),
            Need("Lithium, with bloods taken every three months; enough water", health=True),
        ),
        goals=(
            Goal("novel", "To finish the aunt’s autobiography", 8, 6),
            Goal("trust", "To write an advance statement that somebody will keep to", 10, 4),
        ),
        visits=(
            Visit("Kitchen", (MON, TUE, FRI), "15:00 15:45 16:45", 60, "Cook with her; fridge; water bottle filled; "
                "how has sleep been", "Shops instead", goals="trust", skills=(Skill.MENTAL_HEALTH,)),
            Visit("Sunday", (SUN,), "14:00 15:00 16:30", 45, "A walk, or the chapter read aloud", "Tea out",
                goals="novel"),
        ),
        contingencies=(Contingency("She has not slept for two nights, or wants to give you something valuable",
            "Say it to her, don’t take it, ring Jo together, then her nurse. She signed this when well."),),
        when=(
            When("Kitchen", "would_like", "Afternoons. The column is mornings.", "15:45", earliest="15:00"),
            When("Sunday", "would_like", "Sunday is a long day for a single woman.", "15:00", days=(SUN,)),
        ),
        who=(
            Intimate(Gender.WOMAN, "must", "Women only. Since 1994."),
            Team(("ruth", "grace"), "strongly", "Ruth believed me the first time."),
            Shares((Interest.BOOKS,), "would_like", "A reader."),
            Faces(4, "strongly", "Four. Five is an audience."),
            KnownOnly("strongly", "I’d like to have met you when I’m well."),
        ),
        what=(
            Task("must_not", "Ring the doctor before telling her"),
            Unhurried("Kitchen", 15, "would_like", "A pot of tea’s worth."),
        ),
    ),
)
