"""The unified home healthcare problem: benchmark instances and solutions as JSON.

S. Ceschia, R. Da Ros, L. Di Gaspero and others: *A unified formulation for home healthcare routing and scheduling
problems*, International Transactions in Operational Research 2026, doi 10.1111/itor.70140. Each service a patient
needs is a visit ``patient:service``; two services of a patient are linked. One point of theirs is a penny of ours.
"""

from rota_engine.formats.uhhc.instance import components, objective, read
from rota_engine.formats.uhhc.solution import read_solution, write_solution

__all__ = ["components", "objective", "read", "read_solution", "write_solution"]
