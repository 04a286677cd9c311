base = "/tmp"


class File:
    def __init__(self, name):
        self.path = f"{base}/{name}"
