"""A vending machine, a traffic light and an event log."""
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    PAID = auto()
    BROKEN = auto()


class Machine:
    TRANSITIONS = {
        (State.IDLE, "coin"): State.PAID,
        (State.PAID, "coin"): State.PAID,
        (State.PAID, "vend"): State.IDLE,
        (State.PAID, "refund"): State.IDLE,
    }

    def __init__(self, price=2):
        self.state = State.IDLE
        self.price = price
        self.coins = 0
        self.log = []

    def fire(self, event):
        key = (self.state, event)
        if event == "kick":
            new = State.BROKEN
        elif key not in self.TRANSITIONS:
            raise RuntimeError(f"{event!r} not allowed in {self.state.name}")
        else:
            new = self.TRANSITIONS[key]
        handler = getattr(self, f"on_{event}", None)
        if handler is not None:
            message = handler()
        else:
            message = "no handler"
        self.log.append((self.state.name, event, new.name))
        self.state = new
        return message

    def on_coin(self):
        self.coins += 1
        return f"coins: {self.coins}"

    def on_vend(self):
        if self.coins < self.price:
            raise ValueError(f"{self.price - self.coins} missing")
        change, self.coins = self.coins - self.price, 0
        return f"here you are, change {change}"

    def on_refund(self):
        back, self.coins = self.coins, 0
        return f"{back} back"


def light(cycles):
    order = ["green", "yellow", "red"]
    i = 0
    while i < cycles:
        yield order[i % len(order)]
        i += 1


m = Machine()
for event in ["vend", "coin", "vend", "coin", "coin", "vend", "coin", "refund", "kick", "coin"]:
    try:
        print(f"{event:>7}: {m.fire(event)}")
    except (RuntimeError, ValueError) as e:
        print(f"{event:>7}: {type(e).__name__}: {e}")
for before, event, after in m.log:
    print(f"{before} --{event}--> {after}")
print(m.state, m.state is State.BROKEN, list(State), State["IDLE"].value, State(2))
print(" ".join(light(5)), [s.name.lower() for s in State if s != State.IDLE])
