"""The way in: signing in, a helper's link, and the first page of everybody.

Words: *front door* (the first page: whom somebody is something to, and where they work), *second factor* (a second way
to show who one is, which everybody must have who is paid to read about others), *panel* (a part of somebody's first
page, made by the capability that knows).

It stores nothing of its own, and decides nothing: what somebody may see is asked of ``people``.
"""
