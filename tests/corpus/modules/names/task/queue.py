class Queue:
    def __init__(self):
        self.items = []

    def put(self, item):
        self.items.append(item)

    def get(self):
        return self.items[-1]


class Console:
    @staticmethod
    def log(text):
        return f"log {text}"


def size(queue):
    return len(queue.items)
