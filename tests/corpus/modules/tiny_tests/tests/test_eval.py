from calc import evaluate


async def test_sum():
    assert await evaluate("1+2") == 3


async def test_wrong():
    value = await evaluate("2*3+4")
    assert value == 11, f"got {value}"


TESTS = {"test_sum": test_sum, "test_wrong": test_wrong}
