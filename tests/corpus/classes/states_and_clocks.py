import time


class FakeClock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Timer:
    IDLE, RUNNING, DONE = "idle", "running", "done"
    LOW, HIGH = 1, 10

    def __init__(self, *, clock=None):
        self.clock = clock or time.monotonic
        self.state = self.IDLE
        self.started = 0.0

    def start(self):
        self.state = Timer.RUNNING
        self.started = self.clock()
        return self

    def stop(self):
        self.state = self.DONE
        return self.clock() - self.started


clock = FakeClock()
timer = Timer(clock=clock)
print(timer.state, Timer.LOW + Timer.HIGH)
timer.start()
clock.now += 2.5
print(timer.state, timer.stop(), timer.state == Timer.DONE)
real = Timer().start()
print(0 <= real.stop() < 5, real.state)
