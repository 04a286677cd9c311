class Thermostat:
    def __init__(self, target):
        self._target = target
        self.changes = 0

    @property
    def target(self):
        """The wanted temperature."""
        return self._target

    @target.setter
    def target(self, value):
        if value > 30:
            raise ValueError("too hot")
        self._target = value
        self.changes += 1

    @property
    def is_warm(self):
        return self._target >= 20


t = Thermostat(18)
print(t.target, t.is_warm)
t.target = 22
t.target += 1
print(t.target, t.is_warm, t.changes)
try:
    t.target = 40
except ValueError as e:
    print("refused:", e, t.target)
