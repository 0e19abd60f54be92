"""People of Ringland and Glan Llyn: the oldest estate on the east side and the newest."""

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
        key="dewi", called="Dewi", full_name="Dewi Pugh", born=date(1999, 4, 1), since=date(2021, 6, 14),
        money="isf", told=("in_app", "email"), phone="07700 900155", email="dewi.pugh@example.org",
        also=("side_by_side",),
        life="Dewi runs Usk Side by Side, the peer group, from a power chair with a voice of his own choosing, which "
            "is a Glaswegian woman’s. He has cerebral palsy, a degree in politics and a top-hundred rank in a game "
            "about farming. He was born on the first of April and has heard the joke.",
        home=Home("2 Rolling Mill Way, Glan Llyn, Newport", "NP19 2GG", 51.57798, -2.93779, ("hoist", "cat"),
            "The door opens when he looks at it, so stand in front of the camera.", "Visitor bays, second left."),
        communication=(
            Communication(CommunicationKind.SUPPORT,
                "Voice device: let it finish. He can also do a lot with one eyebrow"),
            Communication(CommunicationKind.CONTACT, "Message, not call"),
        ),
        circle=(
            Near("Anwen Pugh", "mum", CLOSE, "anwen.pugh@example.org"),
            Near("Priya Nair", "girlfriend", NEWS, "priya.nair@example.org"),
            Near("Hefin Pugh", "dad", NEWS),
        ),
        about=AboutMe(
            important="I direct, you do. If I’m wrong, I get to be wrong.",
            people="Mum is Mum. She retired from being my support in 2021, with a cake.",
            talking="It takes me forty seconds to say what takes you four. Mine is usually better.",
            please="Please don’t speak to my mother over me. Please don’t speak to Priya over me either, she bites.",
            support="Left elbow first. Drink with the green straw. Never, ever, unplug the small black box.",
            worth="Ask about the council meeting with the fire alarm. It was not me. It was a bit me.",
        ),
        strengths=("Leads, and brings others along", "Patient with bureaucracies"),
        needs=(
            Need("Two people and a hoist morning and night; hands for everything else"),
            Need("Cut-up food and good sitting, against choking", health=True),
        ),
        goals=(
            Goal("election", "To stand for the council in May, and to be asked about potholes", 10, 6),
            Goal("flat", "To have Priya move in and the rota not notice", 8, 5),
        ),
        visits=(
            Visit("Up", DAILY, "9:15 10:00 10:45", 60, "Hoist; shower; dress; breakfast; chair and voice set up",
                "Suit or hoodie", goals="election", skills=(Skill.HOIST,), workers=2),
            Visit("Late lunch", WEEKDAYS, "13:30 14:00 15:00", 45, "Lunch; be his hands at the desk",
                "Whatever the diary says", goals="election; flat"),
            Visit("Bed", DAILY, "22:00 23:00 23:15", 45, "Hoist; wash; plug in chair and box",
                "Leave the game running", goals="flat", skills=(Skill.HOIST,)),
        ),
        contingencies=(
            Contingency("The voice device fails", "Alphabet board, behind the door. Then eyebrow: up is yes."),
            Contingency("He chokes", "Chair tilted forward, back blows, 999. Then Anwen, afterwards."),
        ),
        when=(
            When("Bed", "strongly", "Eleven. I am an adult with an internet connection.", "23:00", earliest="22:00"),
            When("Up", "would_like", "Ten, unless there’s a meeting.", "10:00"),
        ),
        who=(
            Team(("callum", "tomos", "leanne", "bronwen", "kim"), "strongly", "Callum carries me, in every game."),
            Shares((Interest.GAMING, Interest.POLITICS), "strongly", "Games or politics. They are the same."),
            Faces(9, "strongly", "Nine, to cover two at a time."),
            KnownOnly("strongly", "Nobody whose first sight of me is naked."),
        ),
        what=(
            Task("must_not", "Unplug the small black box"),
            Task("must", "Let the voice finish"),
            Free("Late lunch", 20, "must", "My diary, my minutes."),
        ),
    ),
    Person(
        key="rosalind", called="Roz", full_name="Rosalind Carne", born=date(1936, 2, 2), since=date(2025, 6, 23),
        money="own_money", told=("letter", "email"), phone="01632 960156", email="roz.carne@example.org",
        life="Roz taught ballroom to half of Ringland, including two couples who then ran off with each other’s "
            "partners. She is ninety, has new knees and old hips, and will not be seen without lipstick by so much "
            "as a postman. Every shoe she ever won a cup in is on a shelf, in order.",
        home=Home("36 Quickstep Close, Ringland, Newport", "NP19 6HU", 51.59108, -2.93909, ("stairs",),
            "Ring: long, short, short. A waltz."),
        circle=(
            Near("Desmond Carne", "former husband and partner", CLOSE),
            Near("Nicola Stead", "pupil, now sixty", TRUSTED, "nicola.stead@example.org"),
        ),
        about=AboutMe(
            important="Posture. Everything follows.",
            people="Desmond: a poor husband and a superb lead. He still rings for Come Dancing.",
            please="Please offer me your hand, not your arm. One is an invitation, the other is an ambulance.",
            wellness="When I say I shall sit this one out, I’m in pain.",
        ),
        strengths=("Balance", "Can still read a room"),
        needs=(
            Need("Help with stockings, shoes, bath and the stairs"),
            Need("Exercises for hips and knees", health=True),
        ),
        goals=(Goal("tea", "To lead one waltz at the tea dance in the community centre", 10, 6),),
        visits=(
            Visit("Morning", (MON, TUE, WED, THU, FRI, SAT), "10:00 10:45 12:00", 45,
                "Bath or wash; stockings; exercises, in three-four time", "Lipstick", goals="tea",
                skills=(Skill.MOVING,)),
            Visit("Tea dance", (THU,), "13:45 14:00 14:15", 90, "To the community centre, stay, and home",
                "Dance if you’re asked", goals="tea"),
        ),
        contingencies=(Contingency("She won’t put on lipstick", "Sit with her, ask about the pain. Ring Nicola if it "
            "is two days."),),
        when=(When("Tea dance", "must", "It begins at half past two, and one doesn’t make an entrance at three.",
            "14:00", latest="14:15", days=(THU,)),),
        who=(
            Shares((Interest.DANCING, Interest.FASHION), "strongly",
                "A dancer. I can tell by how you come up the path."),
            Team(("leanne", "ffion", "ruth"), "would_like", "Ffion has natural turn-out."),
            Intimate(Gender.WOMAN, "strongly", "A lady."),
        ),
        what=(Task("must", "Offer your hand"), Task("must_not", "Put the shoes out of order")),
    ),
    Person(
        key="basharat", called="Bash", full_name="Basharat Hussain", born=date(1957, 6, 30), since=date(2025, 10, 20),
        money="council_managed", told=("call", "sms"), phone="07700 900157",
        life="Bash was the council’s highways engineer for thirty-six years and drew the one-way system, for which "
            "almost everybody has forgiven him. A stroke took his left side last autumn, and his licence, and only "
            "the second made him weep. He directs every worker to his own house by a better way.",
        home=Home("103 Ringmoor Road, Ringland, Newport", "NP19 6LH", 51.58861, -2.93251, ("stairs",),
            "Use the drive, ring once, Naheed is at work till three on weekdays; the key is with number 105.",
            "Drive. Nose out."),
        communication=(Communication(CommunicationKind.SUPPORT, "Stand on his right: he doesn’t see the left"),),
        groups=(Said(Group.ETHNICITY, Purpose.MATCHING, "Pakistani, from Mirpur"),),
        circle=(
            Near("Naheed Hussain", "wife", EVERYTHING, "naheed.hussain@example.org"),
            Near("Adeel Hussain", "son", CLOSE, "adeel.hussain@example.org"),
        ),
        about=AboutMe(
            important="To know which way you came. It matters more than you think.",
            talking="Punjabi in the house, Urdu for poetry, English for parking.",
            wellness="I was never a man to cry and now I cry at the weather forecast. The doctor says it’s wiring. "
                "Carry on as if I sneezed.",
            please="Please keep my cap where I can reach it. Please don’t come past the school at half past three.",
        ),
        strengths=("Knows every street", "Takes criticism well, of roundabouts at least"),
        needs=(
            Need("Help with washing, dressing and walking four steps"),
            Need("Tablets, and his blood pressure", health=True),
            Need("Exercises for arm and leg twice a day", health=True),
        ),
        goals=(
            Goal("wheel", "To sit behind a wheel again, in a field if it must be", 10, 3),
            Goal("mosque", "To go up the mosque steps, four of them", 9, 6),
        ),
        visits=(
            Visit("Morning", DAILY, "8:00 8:45 9:45", 45, "Wash and dress; tablets; exercises; breakfast",
                "Route of the day", goals="mosque", skills=(Skill.MOVING, Skill.MEDICINES)),
            Visit("Afternoon", WEEKDAYS, "13:15 13:45 14:30", 30, "Lunch that Naheed has left; exercises; four steps",
                "Out on the drive", goals="mosque; wheel", skills=(Skill.MOVING,)),
            Visit("Evening", (MON, TUE, WED, THU, FRI, SAT), "19:45 20:30 21:30", 30,
                "Wash; change for bed; exercises", "Adeel helps if he is home", goals="wheel",
                skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("New weakness or a crooked face",
            "999, stroke. Then Naheed, on the school’s number."),),
        when=(When("Afternoon", "would_like", "Before three, then it’s all double parking.", "13:45",
        latest="14:30"),),
        who=(
            Intimate(Gender.MAN, "strongly", "A man, for washing."),
            Speaks("Punjabi", "would_like", "Punjabi, or Urdu. I know I ask for two things at once."),
            Team(("tomos", "callum", "harpreet", "yusuf"), "would_like", "Harpreet for talk, Tomos for the shower."),
            Shares((Interest.CARS, Interest.CRICKET), "would_like", "Cars. Or how to avoid them."),
        ),
        what=(Task("must", "Stand on his right"), Task("may", "Say which way you came")),
    ),
    Person(
        key="jean", called="Jean", full_name="Jean Tolliver", born=date(1942, 7, 20), since=date(2024, 2, 12),
        money="council_managed", told=("call", "sheet"), phone="01632 960158",
        life="Jean was a night sister for thirty years and has not seen the point of mornings since. She plays "
            "patience till two, listens to the shipping forecast and sleeps till eleven, with a greyhound named "
            "Sister along her back. Her heart is bad and she can hear that it is.",
        home=Home("21 Quickstep Close, Ringland, Newport", "NP19 6NW", 51.59043, -2.93197, ("dog", "stairs"),
            "After ten at night tap, don’t ring. She is awake; the street isn’t."),
        circle=(
            Near("Paul Tolliver", "son", TRUSTED, "paul.tolliver@example.org"),
            Near("Night Sisters", "five friends on the telephone", NEWS),
        ),
        about=AboutMe(
            important="The night, which is quiet and mine.",
            wellness="I know my own failure: ankles, then breath, then temper. If temper comes first it’s only "
                "temper.",
            please="Please don’t say ‘have we’. I haven’t, and you weren’t there.",
            support="Tights off last. Then tea. Then go, and pull the door till it clicks.",
            worth="I’ve delivered one baby in a lift and one verdict to a consultant.",
        ),
        strengths=("Calm at four in the morning", "Notices everything"),
        needs=(
            Need("Help with washing and with stairs, late"),
            Need("Water tablets and ankles looked at", health=True),
        ),
        goals=(
            Goal("dog", "To walk Sister round the close at midnight", 8, 5),
            Goal("own", "To live by my own clock to the end", 10, 8),
        ),
        visits=(
            Visit("Noon, which is morning", DAILY, "11:30 12:00 13:00", 45, "Downstairs; wash and dress; breakfast",
                "Ankles, without remarks", goals="own", skills=(Skill.MOVING,)),
            Visit("Late", (SUN, MON, TUE, WED, THU), "22:45 23:15 23:30", 30, "Wash; tights; upstairs",
                "Round the close with Sister", goals="dog; own", skills=(Skill.MOVING,)),
            Visit("Late, Friday and Saturday", (FRI, SAT), "21:00 21:30 22:00", 30, "Wash; tights; upstairs",
                "A hand of patience", goals="own", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("She is propped on three pillows and short with you",
            "Breath, not temper: ring the heart failure nurse, or 111 at night. Then Paul, not before six."),),
        when=(
            When("Noon, which is morning", "must", "Not before half past eleven.", "12:00", earliest="11:30"),
            When("Late", "strongly", "Quarter past eleven. That’s early, for me.", "23:15", earliest="22:45"),
            When("Late, Friday and Saturday", "strongly", "Quarter past eleven too. I’ve never understood why people "
                "stop at the weekend.", "23:15", earliest="22:45"),
        ),
        who=(
            Team(("bronwen",), "strongly", "Bronwen. Another one who’s awake."),
            Shares((Interest.CARDS, Interest.DOGS, Interest.RADIO), "would_like",
                "Cards, dogs or the shipping forecast."),
            Manner((Ways.CALM, Ways.PLAIN), "would_like", "Not brisk. I was brisk."),
        ),
        what=(Task("must", "Tap, don’t ring, after ten at night"), Task("must_not", "Say ‘have we’")),
    ),
    Person(
        key="phil", called="Phil", full_name="Philip Annetts", born=date(1969, 10, 23), since=date(2025, 4, 7),
        money="direct_payment", told=("sms", "in_app"), phone="07700 900159", email="phil.annetts@example.org",
        also=("marsh_road",),
        life="Phil was a postman with the longest walk on the east side, and at fifty-seven, with young-onset "
            "dementia, he still does it. Two agencies take turns to walk with him, because his wife works and "
            "because he wears people out. He delivers the free paper to anybody who looks short of one.",
        home=Home("58 Ringmoor Road, Ringland, Newport", "NP19 6QJ", 51.58945, -2.93356, ("dog",),
            "He’ll be at the gate with his bag on."),
        communication=(
            Communication(CommunicationKind.SUPPORT, "Show him; written cards in his top pocket"),
            Communication(CommunicationKind.CONTACT, "A text to Kath and to Phil, the same words"),
        ),
        circle=(
            Near("Kath Annetts", "wife", EVERYTHING, "kath.annetts@example.org", authority=Authority.LPA_HEALTH),
            Near("Josh Annetts", "son", CLOSE, "josh.annetts@example.org"),
            Near("Depot lads", "Fridays", NEWS),
        ),
        about=AboutMe(
            important="The walk. Same way round. Bag on the left.",
            people="Kath. Josh. The depot on Fridays. Every dog from here to the retail park.",
            talking="Don’t quiz me. I was good at quizzes and I know what you’re doing.",
            wellness="If I go round twice I’ve had a bad night. Let me go round twice.",
            please="Please walk beside me, not behind. Behind is a supervisor.",
        ),
        strengths=("Ten miles without a rest", "Known at every door"),
        needs=(
            Need("Somebody beside him on the walk and at the roads"),
            Need("Prompting with shower, shaving and lunch"),
            Need("Memory patch each morning", health=True),
        ),
        goals=(
            Goal("walk", "To do the whole walk, every weekday, as long as my legs know it", 10, 7),
            Goal("kath", "For Kath to keep her job", 9, 5),
        ),
        visits=(
            Visit("Morning", WEEKDAYS, "8:15 8:30 9:00", 45, "Prompt shower and shave; patch; breakfast; bag",
                "Which paper", goals="kath", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("The walk", (TUE, THU, FRI), "9:30 9:45 10:15", 90, "Walk with him, the same way round, and lunch",
                "Round twice", goals="walk; kath", skills=(Skill.DEMENTIA,)),
            Visit("The walk, with Marsh Road", (MON, WED), "9:30 9:45 10:15", 90,
                "Walk with him, the same way round, and lunch", "Round twice", goals="walk; kath",
                skills=(Skill.DEMENTIA,), by="marsh_road"),
        ),
        contingencies=(Contingency("You have lost him", "He is on the walk. Start at the top and go round the other "
            "way; ring Kath after ten minutes, 101 after twenty."),),
        when=(When("The walk", "strongly", "Quarter to ten. Second post.", "9:45", days=(TUE, THU, FRI),
        regular=True),),
        who=(
            Team(("grace", "nasreen", "gwen", "harpreet"), "strongly",
                "Harpreet keeps up. Grace knows where we are."),
            Faces(6, "strongly", "Six, both firms. (Kath)"),
            Shares((Interest.NATURE, Interest.DOGS), "would_like", "Good shoes."),
        ),
        what=(
            Task("must_not", "Quiz him"),
            Task("must_not", "Walk behind him"),
            Length("The walk", 90, "strongly", "An hour and a half, it’s a proper round."),
        ),
    ),
    Person(
        key="megan", called="Megs", full_name="Megan Sayce", born=date(1989, 12, 30), since=date(2024, 6, 24),
        money="direct_payment", told=("in_app", "call"), phone="07700 900160", email="megan.sayce@example.org",
        also=("side_by_side",),
        life="Megs shares a flat with her friend Tasha, a rota on the fridge and a rule about the last biscuit. She "
            "has a learning disability and a job at the garden centre, where the houseplants are hers. She is "
            "learning to cook a new country each month and has reached Greece.",
        home=Home("Flat 7, Coil House, Rolling Mill Way, Glan Llyn, Newport", "NP19 2RX", 51.58076, -2.93887, ("cat",
            "stairs"), "Buzz 7. Tasha shouts, Megs opens."),
        communication=(Communication(CommunicationKind.FORMAT, "Easy Read with photos; big diary page"),),
        groups=(
            Said(Group.LEARNING_DISABILITY, Purpose.MATCHING, "I take longer. I get there."),
            Said(Group.LGBT, Purpose.EQUALITY,
                "I’m gay, it’s not a secret, it’s just not your business at breakfast"),
        ),
        circle=(
            Near("Tasha Boyle", "flatmate", NEWS),
            Near("Sue Sayce", "aunt", CLOSE, "sue.sayce@example.org"),
            Near("Gary Sayce", "uncle", do_not_contact=True),
        ),
        about=AboutMe(
            important="My job. My flat. My name on the post.",
            people="Tasha is my best friend. Auntie Sue helps with forms. Not Uncle Gary.",
            talking="Say it, show it, then let me do it. I’ll say if I want help.",
            please="Please no surprises. Please eat what we make, even if it’s my first go.",
            worth="I’ve kept an orchid alive for six years. My boss can’t.",
        ),
        strengths=("Reliable: never late for work", "Plants grow for her"),
        needs=(
            Need("Help with cooking, money and letters"),
            Need("Asthma inhaler", health=True),
            Need("Somebody to talk to when work was hard"),
        ),
        goals=(
            Goal("world", "To cook twelve countries", 7, 8),
            Goal("money", "To know on Friday what I have left till Thursday", 8, 4),
            Goal("date", "To go on a date and come home when I said", 9, 5),
        ),
        visits=(
            Visit("Cooking", (WED, THU, SAT, SUN), "17:00 17:30 18:15", 60,
                "Cook with her; tomorrow’s diary page; letters", "Which country", "Spending her money",
                goals="world; money", skills=(Skill.LEARNING_DISABILITY,)),
            Visit("Money", (FRI,), "14:30 15:00 16:00", 30, "Count up the week with her", "Cash machine practice",
                goals="money; date", skills=(Skill.LEARNING_DISABILITY,)),
        ),
        contingencies=(
            Contingency("She isn’t home from work by five", "Ring her, then the garden centre, then Sue. She may "
                "have stayed for a plant."),
            Contingency("Uncle Gary is at the door", "He doesn’t come in. Say so for her if she asks; ring the "
                "office; 999 if he won’t go."),
        ),
        when=(
            When("Cooking", "strongly", "Half past five, work is till five.", "17:30", earliest="17:00"),
            When("Money", "would_like", "Friday is pay day.", "15:00", days=(FRI,)),
        ),
        who=(
            Team(("kim", "sian"), "strongly", "Kim knows plants."),
            Shares((Interest.GARDENING, Interest.COOKING), "strongly", "Plants, or food."),
            Manner((Ways.PATIENT, Ways.FLEXIBLE), "would_like", "Not in a rush."),
        ),
        what=(
            Task("must", "Let her do it herself first"),
            Task("may", "Eat with them"),
            Task("must_not", "Let Uncle Gary in"),
        ),
    ),
)
