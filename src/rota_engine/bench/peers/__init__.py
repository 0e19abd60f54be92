"""Other planners, given the same problems: what each can express of one, turned into its own terms and back.

Each file has ``plan(problem, weights, seconds, seed) -> Rota``. Route planners know one day at a time and nothing of
double-ups, breaks or contracts: ``day`` says what they are told instead. What they give may break hard rules that they
could not be told; ``complete`` makes the best of it.
"""
