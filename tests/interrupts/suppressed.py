import time
from contextlib import suppress


def watch(path):
    n = 0
    while True:
        n += 1
        time.sleep(0.05)


class Monitor:
    def __enter__(self):
        print("ready", flush=True)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", kind.__name__ if kind else None)
        return False


def main():
    with suppress(KeyboardInterrupt):
        with Monitor():
            watch("x")
    print("after")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
