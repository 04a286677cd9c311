from calc.parser import parse, tokenize


def test_tokens():
    assert tokenize("1+2 * 3") == ["1", "+", "2", "*", "3"]


def test_precedence():
    assert parse("1+2*3") == ("+", 1, ("*", 2, 3)), parse("1+2*3")


TESTS = {f.__name__: f for f in (test_tokens, test_precedence)}
