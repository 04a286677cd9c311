"""What a class body reads of itself, and methods' defaults that are names of the class."""
import re


class Settings:
    HOST = "localhost"
    PORT = 8000
    URL = f"http://{HOST}:{PORT}"
    SIZES = [PORT, PORT + 1]
    LIMITS = {"host": HOST, "port": PORT * 2}
    WORD = re.compile(r"[%s]+" % re.escape("a-z"))

    def __init__(self, host=HOST, port: int = PORT):
        self.host = host
        self.port = port

    def url(self, path="/", scheme=HOST[:4]):
        return f"{scheme}://{self.host}:{self.port}{path}"


class Wider(Settings):
    PORT = 9000
    MORE = [PORT, Settings.PORT]


_width = 10
_fill = "."


def padded(text, width=_width, fill=_fill):
    width *= 2
    return text.center(width, fill)


print(Settings.URL, Settings.SIZES, Settings.LIMITS, Wider.URL, Wider.MORE)
print(Settings().url(), Settings("h", 1).url("/x", "ftp"), Wider().port, Wider.PORT)
print(padded("ab"), padded("ab", 2), padded("ab", fill="-"))
print(Settings.WORD.findall("a-b z9"))
