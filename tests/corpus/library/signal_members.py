import signal

stop = signal.Signals(15)
print(stop == 15, 15 == stop, stop == signal.SIGTERM, stop is signal.SIGTERM, stop.value == signal.SIGTERM)
print(signal.SIGINT < signal.SIGTERM, stop != 2, stop in (signal.SIGTERM, signal.SIGINT))
print(int(stop) + 128, 128 + stop, stop + 1, -stop, stop.name, f"{stop} {stop!r}")
print([s.name for s in (signal.SIGINT, signal.SIGTERM)], {signal.SIGINT: "int"}[signal.SIGINT])
print(signal.Signals["SIGINT"], signal.Signals["SIGHUP"].name, isinstance(stop, signal.Signals))
try:
    signal.Signals["SIGNONE"]
except KeyError as e:
    print("KeyError", e)
