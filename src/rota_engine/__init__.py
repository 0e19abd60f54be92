"""The rota engine: a problem in, a rota with its reasons out.

It plans homecare rounds around what each person chose and says why where it could not. It knows no web and no database:
problem, stop rule, seed, weights and clock are passed in. Times are whole minutes, money is whole pence.
"""
