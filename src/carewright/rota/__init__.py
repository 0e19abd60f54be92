"""The rota: which visits there are, who is there to make them, how a week is planned, and what everybody is told of it.

A *week* of a branch is what was agreed and chosen (``plans``) with what differs this time: visits called off, pauses,
visits besides, absences. It is *planned* by the engine in the background (``planning`` alone talks to it), which makes
a *proposal*. A coordinator changes it and takes it: then it *stands*. *Published*, people and workers are told of it,
and of every change since then.

It never overwrites what somebody changed meanwhile, moves nobody's visit in silence, and never says that a choice was
not kept without saying why.
"""
