from .calls import attempt, retry

__all__ = ["attempt", "retry"]
