__all__ = ["TaskQueueError", "UnknownTask", "RetryExhausted"]


class TaskQueueError(Exception):
    """Base of everything that goes wrong here."""


class UnknownTask(TaskQueueError):
    def __init__(self, name: str) -> None:
        super().__init__(f"unknown task {name!r}")
        self.name = name


class RetryExhausted(TaskQueueError):
    def __init__(self, job_id: int, attempts: int, last: Exception | None = None) -> None:
        super().__init__(f"job {job_id} failed after {attempts} attempts")
        self.job_id = job_id
        self.attempts = attempts
        self.last = last
