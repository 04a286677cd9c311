from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Config:
    customers: int = 1
    baristas: int = 1
    speed: float = 0.001

    def __post_init__(self) -> None:
        if self.customers < 1 or self.baristas < 1:
            raise ValueError("at least one of each")
