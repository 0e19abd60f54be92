"""People of Duffryn, and of Nash out on the levels."""

from datetime import date

from carewright.demo.cast.choices import Faces, Free, Intimate, Length, Manner, Shares, Speaks, Task, Team, When
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
        key="sandra", called="Sand", full_name="Sandra Luckett", born=date(1963, 1, 30), since=date(2024, 11, 18),
        money="council_managed", told=("sms",), phone="07700 900125", email="sandra.luckett@example.org",
        life="Sand ran the launderette and knows who in Duffryn has clean sheets. Forty years of cigarettes and "
            "steam have left her on oxygen at sixty-three, with a tube long enough to reach the garden bench. She is "
            "bringing up her granddaughter Keira, who is eight and in charge.",
        home=Home("118 Saltmarsh Way, Duffryn, Newport", "NP10 6WN", 51.55758, -3.01611, ("cat",),
            "Back gate, and mind the tube."),
        circle=(
            Near("Kelly Luckett", "daughter", NEWS),
            Near("Keira", "granddaughter, eight"),
            Near("Tracy Dobbs", "next door", CLOSE, "tracy.dobbs@example.org"),
        ),
        about=AboutMe(
            important="Keira gets to school with plaits in. That’s the job. I’m second.",
            people="Keira. Tracy next door. My Kelly is poorly in her own way, be nice if she rings.",
            wellness="Good day: bench. Bad day: bed, window open, and don’t make me talk, it costs.",
            please="Please no perfume and no smoke on your coat. I can smell it through a door, and it shuts "
                "my chest.",
        ),
        strengths=("Gets a child to school with no breath", "Never bitter"),
        needs=(
            Need("Help with washing and getting Keira’s things ready"),
            Need("Oxygen, inhalers and nebuliser", health=True),
        ),
        goals=(
            Goal("plaits", "To walk Keira to the school gate once a week", 10, 5),
            Goal("six", "To see her start at the big school", 10, 6),
        ),
        visits=(
            Visit("School run", WEEKDAYS, "7:15 7:30 7:45", 45, "Nebuliser; wash and dress; be second pair of hands "
                "for Keira’s things", "Plaits", "Taking Keira to school alone", goals="plaits; six",
                skills=(Skill.MEDICINES,), time_critical=True),
            Visit("Evening", (MON, WED, FRI), "18:30 19:00 20:00", 30, "Nebuliser; shower, sitting",
                "Reading with Keira, all three", goals="six"),
        ),
        contingencies=(Contingency("Her lips are blue or she can’t say a whole sentence",
            "Sit her forward, nebuliser, 999, Tracy for Keira. In that order."),),
        when=(When("School run", "must", "School is at quarter to nine and it is a long quarter to nine.", "7:30",
            "7:15", "7:45", days=WEEKDAYS, regular=True),),
        who=(
            Team(("ffion", "sian", "stacey"), "strongly", "Ffion plaits. Keira has spoken."),
            Manner((Ways.CHEERFUL, Ways.BRISK), "would_like", "Mornings are not for philosophy."),
            Faces(4, "strongly", "Keira counts them."),
        ),
        what=(Task("must_not", "Come in with perfume or smoke on your clothes"), Task("may", "Plait Keira’s hair")),
    ),
    Person(
        key="zuzana", called="Zuzka", full_name="Zuzana Horváthová", born=date(1967, 9, 12), since=date(2025, 3, 17),
        money="council_managed", told=("sms", "call"), phone="07700 900126",
        life="Zuzka came from eastern Slovakia to pack salads for a season, and ended as line manager of four "
            "hundred people in nine languages. She goes to dialysis three times a week and makes quilts on the other "
            "days, loud ones. She chairs the parents’ group at a school where she no longer has a child, because "
            "nobody has dared to tell her.",
        home=Home("9 Curlew Reach, Duffryn, Newport", "NP10 6YA", 51.56306, -3.01514, ("smoke",),
            "Ring once. If the sewing machine is going, ring long."),
        communication=(
            Communication(CommunicationKind.FORMAT, "Short texts in plain English; her son reads long ones"),
            Communication(CommunicationKind.PROFESSIONAL, "A Romani or Slovak interpreter for the kidney clinic"),
        ),
        groups=(Said(Group.ETHNICITY, Purpose.EQUALITY, "Roma"),),
        circle=(
            Near("Milan Horváth", "husband", CLOSE),
            Near("Roman Horváth", "son", TRUSTED, "roman.horvath@example.org"),
        ),
        about=AboutMe(
            important="On a clinic day I belong to the machine. On the other days I belong to me.",
            talking="Romani first, then Slovak, then English with hands.",
            please="Please drink a coffee with us. If you say no to coffee, it says something about our cups.",
            support="The arm with the fistula is a queen: no bag, no sleeve, no pulling.",
            worth="I stopped the whole line once for a wedding ring in the rocket. Four hundred people looked. It "
                "was in my glove.",
        ),
        strengths=("Runs a room in nine languages", "Never wastes a scrap"),
        needs=(
            Need("Help with the shower and with heavy work at home"),
            Need("The fistula arm protected; fluids counted", health=True),
        ),
        goals=(
            Goal("dance", "To dance at Roman’s wedding in July, one whole song", 10, 6),
            Goal("list", "To get on the list for a kidney", 9, 4),
        ),
        visits=(
            Visit("Free days", (TUE, THU, SAT), "10:00 10:45 12:00", 45, "Shower; fistula kept dry; beds changed",
                "Cut squares", goals="dance; list"),
            Visit("Home from clinic", (MON, WED, FRI), "14:30 15:00 16:00", 30,
                "Be there when transport brings her; a light meal; fluids written down", "Let her sleep",
                goals="list"),
        ),
        contingencies=(Contingency("The fistula bleeds", "Press hard, arm up, 999. Don’t lift the cloth to look."),),
        when=(
            When("Free days", "must", "Not on clinic days, I am not here.", days=(TUE, THU, SAT), quiet_days=(MON,
                WED, FRI, SUN)),
            When("Free days", "would_like", "After ten. The night after the machine is never a good one.", "10:45",
                earliest="10:00"),
        ),
        who=(
            Speaks("Romani", "would_like", "I know. But I ask, because one day."),
            Intimate(Gender.WOMAN, "strongly", "A woman, my husband also asks."),
            Shares((Interest.SEWING, Interest.DANCING), "would_like", "Quilts, or dancing."),
            Team(("rumana", "marta"), "would_like", "Rumana sews straight. It is a little boring but very good."),
        ),
        what=(Task("must_not", "Take her blood pressure on the fistula arm"), Task("may", "Drink the coffee")),
    ),
    Person(
        key="keith", called="Keith", full_name="Keith Amblin", born=date(1949, 11, 5), since=date(2026, 3, 2),
        money="own_money", told=("call",), phone="01632 960127",
        life="Keith has farmed the levels at Nash all his life and has never been further than Builth. He broke a "
            "hip falling over a ewe in February and has forgiven neither of them. His dog Fan still brings the sheep "
            "in for somebody, generally the postman.",
        home=Home("Whitewall Reen Farm, Nash, Newport", "NP18 7AP", 51.54588, -2.94489, ("dog", "stairs"),
            "Round the back, boots off. The front door hasn’t opened since the Coronation.",
            "In the yard, shut the gate after you. Shut it."),
        groups=(Said(Group.RURAL, Purpose.CARE, "Last farm before the sea wall; no bus, bad signal"),),
        circle=(
            Near("Philippa Amblin", "daughter", TRUSTED, "philippa.amblin@example.org"),
            Near("Wyn Cope", "neighbour, rents the land", CLOSE),
        ),
        about=AboutMe(
            important="To see the stock before anybody tells me what’s for breakfast.",
            talking="I don’t say a lot. If I show you something, that’s a conversation.",
            please="Please shut the gate. If you remember one thing about me, remember the gate.",
            support="I’m up at half past five. If you come at nine I’ve done it all wrong by then.",
        ),
        strengths=("Reads weather and animals", "Does without"),
        needs=(
            Need("Help with stockings, boots and the bottom half"),
            Need("Blood-thinning tablet, for the hip", health=True),
        ),
        goals=(
            Goal("wall", "To walk to the sea wall and back with Fan", 9, 6),
            Goal("lamb", "To be on my feet for lambing", 10, 5),
        ),
        visits=(Visit("First thing", DAILY, "6:30 6:45 8:00", 30, "Stockings and boots; tablet; wash",
            "Walk to the first gate", "The stock", goals="wall; lamb", skills=(Skill.MOVING,)),),
        contingencies=(Contingency("He is not in the house", "Look in the lambing shed first. No signal there: the "
            "landline is in the passage."),),
        when=(When("First thing", "strongly", "As early as you’ve got.", "6:45", latest="8:00"),),
        who=(
            Shares((Interest.DOGS, Interest.NATURE), "would_like",
                "A dog person. Fan will see through you otherwise."),
            Manner((Ways.BRISK, Ways.QUIET), "would_like", "Get on with it."),
            Team(("dai", "jackie"), "would_like", "Dai shut the gate."),
        ),
        what=(Task("must", "Shut the gate"), Task("must_not", "Bring slippers")),
    ),
    Person(
        key="gaynor", called="Gaynor", full_name="Gaynor Tift", born=date(1944, 7, 23), since=date(2023, 3, 13),
        money="direct_payment", told=("letter", "call"), phone="01632 960128",
        life="Gaynor played the chapel organ at Nash for fifty-four years without once being paid or late. Dementia "
            "has taken the names of the hymns but not the left hand. Her daughter Ceri lives twenty minutes off and "
            "has the worry of a daughter who lives twenty minutes off.",
        home=Home("Chapel House, Tide Lane, Nash, Newport", "NP18 7DB", 51.54835, -2.94779, ("cat",),
            "Key under the third flowerpot, and in the key safe, code 0230, since Ceri found out about the "
            "flowerpot.", "By the chapel railings."),
        groups=(Said(Group.RURAL, Purpose.CARE, "Out on the levels; floods over the lane twice a winter"),),
        circle=(
            Near("Ceri Tift", "daughter", EVERYTHING, "ceri.tift@example.org", authority=Authority.LPA_HEALTH),
            Near("Mrs Morwen Hale", "friend from chapel", CLOSE),
        ),
        about=AboutMe(
            important="My piano. Lift the lid and I am at home.",
            people="Ceri, and Mam, who I am told is dead, and I do know that, in the mornings.",
            please="Please hum. If I am frightened, start a tune and let me finish it.",
            support="I will say I have eaten. I have not. Sit and eat a biscuit and I’ll keep you company.",
        ),
        strengths=("Plays by ear", "Courteous to everybody, always"),
        needs=(
            Need("Prompting to eat, drink and change clothes"),
            Need("Memory tablet and a check on her weight", health=True),
        ),
        goals=(
            Goal("carols", "To play for the carols in chapel, with Morwen calling the tunes", 9, 7),
            Goal("weight", "To weigh what I weighed at harvest", 6, 5),
        ),
        visits=(
            Visit("Morning", DAILY, "9:30 10:15 11:30", 45, "Eat together; tablet; clean clothes laid out in order",
                "A tune before or after", goals="weight", skills=(Skill.DEMENTIA, Skill.MEDICINES)),
            Visit("Afternoon", (TUE, FRI, SUN), "15:00 15:45 16:45", 45, "Tea and cake, both of you; music",
                "Write down the tunes that she still has", goals="carols; weight", skills=(Skill.DEMENTIA,)),
        ),
        contingencies=(
            Contingency("The lane is flooded",
                "Wyn Cope at the farm has a tractor. Ring him, then Ceri; don’t try it by car."),
            Contingency("She is looking for her mother", "Begin a hymn. If that doesn’t do it, ring Ceri."),
        ),
        when=(When("Morning", "would_like", "After half past nine. She is slow to come up from sleep. (Ceri)",
            "10:15", earliest="9:30"),),
        who=(
            Team(("mo", "gwen", "grace"), "strongly", "Gwen knows the alto line. (Ceri)"),
            Faces(5, "strongly", "Few, and always the same. (Ceri)"),
            Shares((Interest.CHOIR, Interest.CHAPEL), "strongly", "Somebody who can hold a tune."),
        ),
        what=(Task("must", "Eat something with her"), Task("must_not", "Contradict her about her mother")),
    ),
    Person(
        key="marlon", called="Marlon", full_name="Marlon Francis", born=date(1980, 6, 25), since=date(2021, 9, 20),
        money="direct_payment", told=("in_app", "sms"), phone="07700 900129", email="marlon.francis@example.org",
        life="Marlon coaches wheelchair rugby and was a scaffolder until a Tuesday in 2011. He is paralysed from the "
            "chest down, drives a van with hand controls and has two teenagers who borrow it. He hires and fires in "
            "his head in the first four minutes.",
        home=Home("51 Saltmarsh Way, Duffryn, Newport", "NP10 6EQ", 51.56548, -3.01738, ("hoist",),
            "Ramp. The door camera will say hello.", "Behind the van, never beside it: the ramp comes out."),
        circle=(
            Near("Tanya Francis", "wife", TRUSTED, "tanya.francis@example.org"),
            Near("Jaden Francis", "son", NEWS),
            Near("Mica Francis", "daughter", NEWS),
        ),
        about=AboutMe(
            important="Out of the door by nine with my kit on. The rest is details.",
            talking="I’m straight with you, be straight with me. ‘Sorry I’m late’ beats a story.",
            please="Please don’t push the chair unless I ask. It’s not a trolley, it’s my legs.",
            support="Bowels are mornings, every other day. Nobody’s favourite, so let’s have decent music.",
            worth="We came fourth in the league, and we were robbed.",
        ),
        strengths=("Teaches teenagers to lose well", "Knows his body exactly"),
        needs=(
            Need("Hoist, wash, dress and bowel care"),
            Need("Catheter care; watch for sudden headache and sweating", health=True),
        ),
        goals=(
            Goal("league", "Top three, with this lot, by Easter", 9, 5),
            Goal("weekend", "A weekend away with Tanya where somebody else does the hoist", 8, 4),
        ),
        visits=(
            Visit("Up and out", DAILY, "6:45 7:15 7:45", 60, "Hoist; catheter; wash and dress; skin check", "Music",
                goals="league; weekend", skills=(Skill.HOIST, Skill.CATHETER)),
            Visit("Late", (MON, WED, FRI), "21:30 22:15 23:00", 30, "Hoist to bed; night bag; skin check",
                goals="league", skills=(Skill.HOIST, Skill.CATHETER)),
        ),
        contingencies=(Contingency("Pounding headache, sweating, blotchy above the chest",
            "Sit him bolt upright, find the kinked catheter, spray from the red pouch, 999 if not gone in five "
            "minutes. Show them the card."),),
        when=(
            When("Up and out", "strongly", "Quarter past seven and I’m at work by nine.", "7:15", "6:45", "7:45"),
            When("Late", "strongly", "Training ends at nine. I don’t do bed at eight, I’m forty-six.", "22:15",
                earliest="21:30"),
        ),
        who=(
            Team(("dai", "kasia", "bronwen"), "strongly", "Dai’s hands know what they’re doing."),
            Intimate(Gender.MAN, "would_like", "A man if there is one, but a good one beats a male one."),
            Manner((Ways.PLAIN, Ways.BRISK), "would_like", "Straight talkers."),
        ),
        what=(
            Task("must_not", "Push the chair unasked"),
            Length("Up and out", 60, "must", "An hour. My skin is why."),
        ),
    ),
    Person(
        key="betty", called="Betty", full_name="Betty Strickland", born=date(1933, 9, 29), since=date(2025, 10, 6),
        money="own_money", told=("sheet", "call"), phone="01632 960130",
        life="Betty had the fish stall in the indoor market and the loudest voice in Gwent, trained on mackerel. At "
            "ninety-three she is four foot ten and deaf in the ear that was nearest the crowd. She tells jokes that "
            "she says she doesn’t understand.",
        home=Home("23 Curlew Reach, Duffryn, Newport", "NP10 6GD", 51.55799, -3.01885, (),
            "Bang on the kitchen window: right-hand side, that’s the good ear."),
        communication=(Communication(CommunicationKind.SUPPORT, "Stand on her right and face her"),),
        circle=(
            Near("Diane Strickland", "daughter", CLOSE, "diane.strickland@example.org"),
            Near("Lee Strickland", "grandson", NEWS),
        ),
        about=AboutMe(
            important="A laugh before eleven. After that I can manage.",
            please="Please don’t buy fish without asking me. I have my pride and you’ll be robbed.",
            wellness="If my knees forecast rain they’re right, and I’ll want the frame.",
            worth="I gutted a conger for a film star. Lovely man, fainted.",
        ),
        strengths=("Cheers up a bus queue", "Adds up faster than a till"),
        needs=(
            Need("Help with shower and stockings"),
            Need("Painkillers for her knees, which she takes herself", health=True),
        ),
        goals=(Goal("market", "To go round the market with somebody who knows who I am", 8, 7),),
        visits=(
            Visit("Morning", (MON, TUE, THU, FRI, SUN), "9:30 10:15 11:15", 30, "Shower; stockings; breakfast",
                "Swap a joke", goals="market"),
            Visit("Market", (SAT,), "9:30 10:00 11:00", 90, "To the market in the chair, round it, and home",
                "Lunch out, hers to choose", goals="market", skills=(Skill.MOVING,)),
        ),
        contingencies=(Contingency("She has not shouted back", "Key is with Diane, six minutes away. Ring her, and "
            "look through the kitchen window meanwhile."),),
        when=(When("Market", "strongly", "Saturday, or what’s the point.", "10:00", days=(SAT,)),),
        who=(
            Manner((Ways.FUNNY, Ways.CHEERFUL), "strongly",
                "Somebody with a sense of humour, it doesn’t matter whose."),
            Team(("stacey", "lowri"), "would_like", "Stacey and her hair."),
            Faces(5, "would_like", "Five. I do repeat the jokes."),
        ),
        what=(Task("may", "Swap a joke"), Free("Market", 30, "strongly", "The last half hour goes where I point.")),
    ),
)
