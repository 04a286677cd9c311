from .registry import Plugin
from util.text import shorten


class Upper(Plugin):
    name = "upper"

    def run(self, data: str) -> str:
        return shorten(data.upper(), 2)
