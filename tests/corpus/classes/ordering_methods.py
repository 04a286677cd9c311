class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"Task({self.name!r}, {self.priority})"


tasks = [Task("wash", 3), Task("cook", 1), Task("read", 2)]
print(sorted(tasks))
print(min(tasks), max(tasks))
print(tasks[0] < tasks[1], tasks[0] > tasks[1])
tasks.sort()
print([t.name for t in tasks])
