class Logger:
    prefix = "log"

    def __init__(self, name):
        self.name = name
        self.lines = []

    def write(self, text):
        self.lines.append(f"{self.prefix}[{self.name}] {text}")


class LoudLogger(Logger):
    prefix = "LOUD"

    def write(self, text):
        super().write(text + "!")


class CountingLogger(LoudLogger):
    def __init__(self, name):
        super().__init__(name)
        self.count = 0

    def write(self, text):
        self.count += 1
        super().write(f"{self.count}. {text}")


for logger in [Logger("a"), LoudLogger("b"), CountingLogger("c")]:
    logger.write("one")
    logger.write("two")
    print("; ".join(logger.lines))
print(Logger.prefix, LoudLogger.prefix)
