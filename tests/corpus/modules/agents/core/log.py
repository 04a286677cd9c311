import sys

LEVELS = {"debug": 10, "info": 20, "warn": 30}
threshold = LEVELS["info"]
history = []


class Logger:
    _cache = {}

    def __new__(cls, name):
        if name not in cls._cache:
            cls._cache[name] = super().__new__(cls)
        return cls._cache[name]

    def __init__(self, name):
        self.name = name

    def log(self, level, text, *args):
        if LEVELS[level] >= threshold:
            message = f"[{level.upper():5}] {self.name}: {text % args if args else text}"
            history.append(message)
            print(message)

    def info(self, text, *args):
        self.log("info", text, *args)

    def debug(self, text, *args):
        self.log("debug", text, *args)
