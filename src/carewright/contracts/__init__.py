"""Agreements: today a worker's contract of hours with a branch; a council's commission and the price of an hour later.

A *contract of hours* says how many hours of paid work a week are promised, how many there may be at most, and how many
the worker would like. The rota reads it; what is owed for hours that were promised and not given, ``pay`` works out.

It never says what an hour pays, and never who comes to whom.
"""
