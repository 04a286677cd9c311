"""What is registered for the end of the process runs last in, first out, with the arguments of its registration."""
import atexit
import sys

events = []


@atexit.register
def summary():
    print("summary:", len(events), "events,", events[-1])


def farewell(name, *, mood="calm"):
    print(f"farewell {name}, {mood}")
    return name


def never():
    print("never called")


def broken():
    events.append("broken")
    print("broken runs")


def main():
    mood = "glad"
    atexit.register(farewell, "Ann", mood=mood)
    mood = "sad"
    atexit.register(farewell, "Bob")
    atexit.register(broken)
    atexit.register(lambda: print("lambda with", mood))
    atexit.register(never)
    atexit.unregister(never)
    events.append("main")
    for line in sys.stdin:
        events.append(line.strip())
    rest = sys.stdin.read()
    print("main done", len(rest), repr(sys.stdin.readline()))
    sys.exit(0)


main()
