"""Generators that catch Exception around a yield still end when they are closed."""


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
            total += value
            count += 1
            average = total / count
        except Exception as e:
            print("ignored", type(e).__name__, e)


def echo(value=None):
    print("started")
    try:
        while True:
            try:
                value = yield value
            except Exception as e:
                value = e
    finally:
        print("cleaned up")


class Abort(BaseException):
    """Not for those who catch everything ordinary."""


def guarded(step):
    try:
        if step == 2:
            raise Abort(f"step {step}")
        if step == 3:
            raise KeyboardInterrupt
        return str(10 // step)
    except Exception as e:
        return f"recovered from {type(e).__name__}"


def main():
    avg = averager()
    next(avg)
    print(avg.send(10), avg.send(20))
    print(avg.throw(ValueError("bad reading")))
    print(avg.send(60))
    avg.close()
    generator = echo(1)
    print(next(generator))
    print(generator.send(2))
    print(repr(generator.throw(TypeError, "spam")))
    print(repr(generator.throw(KeyError("k"))))
    generator.close()
    try:
        generator.send(3)
    except StopIteration:
        print("finished")
    for step in range(5):
        try:
            print(step, guarded(step))
        except Abort as stop:
            print("aborted:", stop)
        except KeyboardInterrupt:
            print("interrupted")


main()
