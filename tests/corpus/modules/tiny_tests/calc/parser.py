import re

_TOKEN = re.compile(r"\d+|[+*]")


def tokenize(text):
    return _TOKEN.findall(text)


def parse(text):
    tokens = tokenize(text)
    return _sum(tokens)


def _sum(tokens):
    left = _product(tokens)
    while tokens and tokens[0] == "+":
        tokens.pop(0)
        left = ("+", left, _product(tokens))
    return left


def _product(tokens):
    left = int(tokens.pop(0))
    while tokens and tokens[0] == "*":
        tokens.pop(0)
        left = ("*", left, int(tokens.pop(0)))
    return left
