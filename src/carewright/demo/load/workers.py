"""A worker begins, is trained, and writes their own page."""

from carewright.contracts.actions import agree_hours
from carewright.demo.cast import LOOKS_OF_WORKERS
from carewright.demo.cast import shape as cast
from carewright.demo.load.world import Life, World, manager, morning
from carewright.people import actions


def works(world: World, worker: cast.Worker) -> Life:
    moved, boss = world.calendar.moved, manager(worker.organisation)
    at = yield morning(moved(worker.since), 555)
    by = world.at(boss, worker.organisation, at)
    made = actions.employ(
        by=by,
        at=at,
        branch=world.branches[worker.organisation],
        called=worker.called,
        full_name=worker.full_name,
        gender=worker.gender,
        travel=worker.travel,
        home_postcode=worker.home.postcode,
        latitude=worker.home.latitude,
        longitude=worker.home.longitude,
        from_date=moved(worker.since),
    )
    world.workers[worker.key] = made
    account = actions.give_account(by=by, at=at, to=made, email=worker.email)
    week: dict[int, list[tuple[int, int]]] = {}
    for day, starts, ends in worker.pattern:
        week.setdefault(day, []).append((starts, ends))
    actions.set_working_pattern(by=by, at=at, worker=made, week=week, from_date=moved(worker.since))
    agree_hours(
        by=by,
        at=at,
        worker=made,
        branch=world.branches[worker.organisation],
        from_date=moved(worker.since),
        promised=round(60 * worker.promised),
    )
    at = yield morning(moved(worker.since), 1_020)
    actions.write_profile(
        by=world.at(account.email, worker.organisation, at),
        at=at,
        about=worker.about,
        interests=worker.interests,
        languages=worker.languages,
        ways=worker.ways,
    )
    actions.choose_look(by=world.at(account.email, worker.organisation, at), at=at, look=LOOKS_OF_WORKERS[worker.key])
    for trained in sorted(worker.trained, key=lambda each: each.on):
        at = yield morning(max(moved(worker.since), moved(trained.on)), 990)
        by = world.at(boss, worker.organisation, at)
        for skill in trained.skills:
            actions.record_skill(
                by=by,
                at=at,
                worker=made,
                skill=skill,
                seen=trained.seen,
                from_date=moved(trained.on),
                until_date=moved(trained.until) if trained.until else None,
            )
