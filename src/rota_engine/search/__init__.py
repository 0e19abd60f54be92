"""The search: a problem turned into flat tables, and an anytime annealing over them.

A *unit* is what starts together: a visit, or visits tied by a link of fixed gap. A unit has a *leg* for each worker who
comes. Each unit has a key, a place in the order of its day; a worker's round is its legs in key order. So any
assignment of workers and keys has start times, found by pushing each unit to its earliest start, and two workers can
never wait for each other in a circle.
"""
