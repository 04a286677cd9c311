def encode(values):
    return ",".join(str(v) for v in values)


def decode(text):
    return [int(p) for p in text.split(",")]
