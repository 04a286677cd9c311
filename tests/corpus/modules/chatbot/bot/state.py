from collections import defaultdict, deque

MAX_HISTORY = 3


class State:
    def __init__(self):
        self.counters = defaultdict(int)
        self.history = deque(maxlen=MAX_HISTORY)
        self.users: set[str] = set()
        self.vars: dict[str, str] = {}


state = State()


def reset():
    global state
    state = State()
    return state
