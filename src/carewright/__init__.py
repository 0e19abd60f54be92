"""Carewright: homecare arranged around the person.

The web platform for everyone in it: the person who draws on care, their circle, the workers, the agency, the council.
People choose who comes, when, and what they do; the rota keeps those choices or says plainly why it could not.
What plans the rota is the library ``rota_engine``, which knows nothing of this package.
"""
