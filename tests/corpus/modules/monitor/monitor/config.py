from typing import NamedTuple


DEFAULT_RETRIES = 2


class Settings(NamedTuple):
    timeout: float = 1.0
    retries: int = DEFAULT_RETRIES
    verbose: bool = False
