from dataclasses import dataclass
from typing import Generic, TypeVar, Union

T = TypeVar("T")


@dataclass
class Ok(Generic[T]):
    value: T


@dataclass
class Err:
    error: str


Result = Ok[T] | Err
Plain = Ok | Err
Other = Union[Ok[T], Err]
Number = int | float


def parse(text: str) -> Result[int]:
    return Ok(int(text)) if text.isdigit() else Err(f"bad {text}")


def show(r: Plain) -> str:
    return str(r.value) if isinstance(r, Ok) else r.error


print(parse("12"), parse("x"))
print(show(parse("1")), show(parse("y")))
