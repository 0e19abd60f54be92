"""Telling people things in the way that they chose, and threads in which a person, their circle, their workers and the
office write to each other.

Words: *way* (in Carewright, by e-mail, by text message, by letter, on a printed sheet, by a call), *channel* (a way
that somebody chose, with its address), *message* (what somebody is told), *delivery* (one attempt by one way), *thread*
and *note*, *reader* (who was let into a thread).

It never decides what is worth telling: the capabilities above do. It never sends inside a transaction, and never puts
anybody's private details into a text message.
"""
