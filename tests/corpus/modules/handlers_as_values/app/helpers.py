from itertools import chain


def flatten(items):
    return list(chain.from_iterable(items))


def chunks(text, size):
    return [text[i:i + size] for i in range(0, len(text), size)]
