"""The only part of Carewright that talks to the engine: a week becomes its problem, its rota becomes who comes when."""

from carewright.rota.planning.problem import Costs, Task, task_of
from carewright.rota.planning.runs import plan

__all__ = ["Costs", "Task", "plan", "task_of"]
