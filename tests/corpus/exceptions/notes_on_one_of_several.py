"""A method that two exceptions have from one base, called on what may be either."""


def fetch(n):
    try:
        if n:
            raise ConnectionError("down")
        raise TimeoutError("late")
    except (ConnectionError, TimeoutError) as exc:
        exc.add_note(f"after {n} attempts")
        raise


for n in (0, 1):
    try:
        fetch(n)
    except (ConnectionError, TimeoutError) as e:
        print(type(e).__name__, e, e.__notes__)
