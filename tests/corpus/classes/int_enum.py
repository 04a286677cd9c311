from enum import IntEnum


class Priority(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10


p = Priority.MEDIUM
print(p, p.name, p.value)
print(p > Priority.LOW, p < 10, p + 1)
print(sorted([Priority.HIGH, Priority.LOW])[0].name)
print(max(Priority.LOW, Priority.HIGH).name)
