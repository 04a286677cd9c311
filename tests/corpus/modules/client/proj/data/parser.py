class DataError(ValueError):
    def __init__(self, message, position=0):
        super().__init__(message)
        self.position = position


def parse(text):
    result = {}
    for i, part in enumerate(text.split(";")):
        key, sep, value = part.partition("=")
        if not sep:
            raise DataError(f"no value for {key!r}", i)
        result[key] = int(value)
    return result
