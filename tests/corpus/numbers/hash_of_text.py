def checksum(text):
    value = 0
    for c in text:
        value = (value * 31 + ord(c)) % 1000003
    return value


def fnv(text):
    value = 2166136261
    for c in text:
        value = ((value ^ ord(c)) * 16777619) & 0xFFFFFFFF
    return value


for word in ("", "a", "hello", "asyncio"):
    print(word, checksum(word), fnv(word))
