"""What every capability stands on: money in whole pence, half-open periods, civil time, who did what, whose a row is.

Words: *organisation* (an agency, a council, a charity or peer group, a national body), *branch*, *account* (a sign-in
and no more: what somebody may do comes from their relationships, which lie in ``people``), *action* (the one way to
write), *audit trail* (a chain of entries, one for each action), *read entry* (who saw what of a person's record).

It imports nothing else of ours.
"""
