class Clock:
    def __init__(self) -> None:
        self.now = 0.0
        self.ticks = 0
        self.total = 0
        self.running = False
        self.note = None

    def advance(self, moment: float | None) -> None:
        self.now = moment
        self.ticks = None if moment is None else self.ticks + 1
        self.total += 1.5

    def start(self) -> None:
        self.running = None if self.running else True
        self.note = "started"


clock = Clock()
print(clock.now, clock.ticks, clock.total, clock.running, clock.note)
clock.advance(2.5)
clock.start()
print(clock.now, clock.ticks, clock.total, clock.running, clock.note)
clock.advance(None)
clock.start()
print(clock.now, clock.ticks, clock.total, clock.running, clock.note)
