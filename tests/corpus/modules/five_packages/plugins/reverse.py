from .registry import Plugin


class Reverse(Plugin):
    name = "reverse"

    def run(self, data: str) -> str:
        return data[::-1]
