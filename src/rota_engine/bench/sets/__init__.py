"""What is measured: one file a set, each with its runs, how a run is made, and its part of the page.

The parts that need the engine are imported where they run, so that the page is made in no time.
"""
