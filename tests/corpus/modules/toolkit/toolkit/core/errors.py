class ToolkitError(Exception):
    def __init__(self, task, message):
        super().__init__(message)
        self.task = task


class TaskError(ToolkitError):
    def __init__(self, task, reason):
        super().__init__(task, f"{task}: {reason}")
        self.reason = reason
