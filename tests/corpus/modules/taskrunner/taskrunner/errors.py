class RunnerError(Exception):
    """Base of all."""


class JobFailed(RunnerError):
    def __init__(self, name: str, attempts: int):
        super().__init__(f"{name} failed after {attempts} attempts")
        self.name = name
        self.attempts = attempts
