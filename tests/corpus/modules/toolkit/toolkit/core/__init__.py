from .tasks import Task_, run_all

__all__ = ["Task_", "run_all"]
