"""Translation in and out, and nothing else: what others read of Carewright in the formats that they know.

A *calendar feed* is an address at which somebody's own calendar reads who comes to a person, or where a worker goes.
It shows what its owner may see at the moment it is read: what is not shared with them any more is gone from it.

It never decides anything, and keeps no copy of what it translates.
"""
