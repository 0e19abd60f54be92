"""The plan: what matters to a person, what they hope for, what was agreed, and whether it is looked at again in time.

Words: *About Me* (the person's page about themself, in versions), *strength*, *need*, *goal* with its *statuses*,
*support* (what an organisation agreed to do for a person, with its *tasks* and the goals it serves), *contingency*
(what to do when things go wrong), *agreement* (the person, or who may decide for them, said yes to a plan: only that
puts support in force), *review*, *involvement* (what the person says of how the plan was made), *need change*
(somebody says that what the person needs has changed, and what became of it).

It never overwrites: what somebody said stays readable as it was on any past day. It never plans visits (``rota``).
"""
