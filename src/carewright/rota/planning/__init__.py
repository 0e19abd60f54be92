"""The only part of Carewright that talks to the engine: a week becomes its problem, its rota becomes who comes when."""

from carewright.rota.planning.problem import Costs, Placing, Task, task_of

__all__ = ["Costs", "Placing", "Task", "task_of"]
