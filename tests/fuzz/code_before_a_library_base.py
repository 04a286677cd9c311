import logging


class ListHandler(logging.Handler):
    def __init__(self, prefix="", level=0):
        print(prefix)
        super().__init__(level)
        self.prefix = prefix
        self.lines = []


print(ListHandler("p").lines)
