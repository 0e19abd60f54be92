"""The fields of the unified home healthcare problem's JSON that the engine reads; others in it are left alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rota_engine.problem.model import Matrix


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Point:
    id: str
    distance_matrix_index: int


@dataclass(frozen=True, slots=True)
class Caregiver:
    id: str
    abilities: tuple[str, ...]
    departing_point: str
    working_shift: Span
    arrival_point: str | None = None
    lunch_break: bool | None = None
    transportation_mode: Literal["car"] | None = None


@dataclass(frozen=True, slots=True)
class Service:
    id: str
    default_duration: int | None = None


@dataclass(frozen=True, slots=True)
class Required:
    service: str
    duration: int | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    min: int
    max: int


@dataclass(frozen=True, slots=True)
class Synchronization:
    type: Literal["independent", "simultaneous", "sequential"]
    distance: Distance | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    id: str
    required_services: tuple[Required, ...]
    distance_matrix_index: int
    time_windows: tuple[Span, ...]
    synchronization: Synchronization | None = None
    incompatible_caregivers: tuple[str, ...] | None = None
    preferred_caregivers: tuple[str, ...] | None = None
    optional: bool | None = None


@dataclass(frozen=True, slots=True)
class LunchBreaks:
    start: int
    end: int
    min_duration: int


@dataclass(frozen=True, slots=True)
class Metadata:
    time_window_met: Literal["at_service_end", "at_service_start"]
    cost_components: Mapping[str, object]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Instance:
    metadata: Metadata
    terminal_points: tuple[Point, ...]
    caregivers: tuple[Caregiver, ...]
    patients: tuple[Patient, ...]
    services: tuple[Service, ...]
    distances: Matrix
    lunch_breaks: LunchBreaks | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """A service, from the arrival to the departure time, or a lunch break, from the start to the end time."""

    patient: str
    service: str
    arrival_time: int | None = None
    departure_time: int | None = None
    start_time: int | None = None
    end_time: int | None = None

    @property
    def start(self) -> int:
        return self.arrival_time or self.start_time or 0

    @property
    def end(self) -> int:
        return self.departure_time or self.end_time or 0


@dataclass(frozen=True, slots=True)
class Route:
    caregiver_id: str
    locations: tuple[Location, ...] | None = None


@dataclass(frozen=True, slots=True)
class Solution:
    routes: tuple[Route, ...]
