import asyncio


def attempt(action):
    try:
        return action()
    except UnicodeError as e:
        return f"{type(e).__name__}: {e}"


class Frame:
    def __init__(self, kind, payload):
        self.kind = kind
        self.payload = payload

    def encode(self):
        return self.kind.encode() + b" " + self.payload.encode("utf-8") + b"\n"


async def main():
    frame = Frame("text", "grüße 😀")
    data = frame.encode()
    print(data, len(data), data.decode("utf8").strip())
    print(bytes("é", "utf-8"), bytearray(b"caf\xc3\xa9").decode())
    for bad in (b"\xff", b"ab\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"ok\xf0\x9f\x98!"):
        print(attempt(lambda: bad.decode()), bad.decode(errors="replace"))
    for text in ("a\ud800", "😀\udc00\udc01", "fine"):
        print(attempt(lambda: text.encode()))
    try:
        b"a\x80".decode("utf-8", "strict")
    except UnicodeDecodeError as e:
        print(e.start, e.end, e.reason, e.object, e.encoding)


asyncio.run(main())
