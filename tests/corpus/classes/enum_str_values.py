from enum import Enum


class Status(Enum):
    NEW = "new"
    IN_PROGRESS = "in progress"
    DONE = "done"

    def is_final(self):
        return self is Status.DONE

    @property
    def title(self):
        return self.value.title()


for status in Status:
    print(status.name, status.value, status.is_final())
print(Status("done"), Status["NEW"].value)
print(Status.IN_PROGRESS.title)
try:
    Status("lost")
except ValueError as e:
    print(e)
print(repr(Status.NEW))
first = Status("new")
print(first == Status.NEW, first != Status.DONE)
