import asyncio
import sys


class Observable:
    def __init__(self):
        self._observers = []

    def attach(self, observer):
        if observer not in self._observers:
            self._observers.append(observer)
        return self

    def detach(self, observer):
        self._observers.remove(observer)

    def notify(self, *args, **kwargs):
        for observer in list(self._observers):
            observer.update(self, *args, **kwargs)


class Sensor(Observable):
    UNIT = "C"
    LABEL = f"temp[{UNIT}]"

    def __init__(self, name):
        super().__init__()
        self.name = name
        self._value = None

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if old != new:
            self.notify(old, new=new)


class Printer:
    def __init__(self, out=sys.stdout):
        self.out = out

    def update(self, subject, old, new):
        print(f"{subject.name} {subject.LABEL}: {old} -> {new}", file=self.out)


class Alarm:
    def __init__(self, limit):
        self.limit = limit
        self.count = 0

    def update(self, subject, old, new):
        if new > self.limit >= (old or 0):
            self.count += 1
            print("ALARM", subject.name, new)


async def feed(sensor, values):
    for v in values:
        await asyncio.sleep(0)
        sensor.value = v


async def main():
    s, t = Sensor("s"), Sensor("t")
    alarm = Alarm(30)
    printer = Printer()
    for x in (s, t):
        x.attach(printer).attach(alarm)
    await asyncio.gather(feed(s, [20, 31, 31, 33]), feed(t, [35, 10, 40]))
    s.detach(printer)
    s.value = 1
    print(alarm.count, s.value, t.value)


asyncio.run(main())
