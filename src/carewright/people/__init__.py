"""The people: who draws on care, who is around them, who works, and who may see or do what.

Words: *person*, *home*, *circle* (family, friends, unpaid carers, as the person sees them), *worker*, *care* (a person
is with an organisation, from, until), *employment* (a worker is with a branch), *post* (an account's task in an
organisation), *standing* (what somebody is to one person today: the only thing that permissions look at), *consent*.

It never holds a role as a flag: whatever somebody may do comes from a row with dates, and ends with it.
"""
