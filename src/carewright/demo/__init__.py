"""Demo: one named cast, the same in tests, documentation and whatever is shown. Every one of them is made up.

It stands on all other capabilities, and nothing may import it: the platform does not know that it has a demo.
"""
