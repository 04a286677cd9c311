import signal

stop = signal.Signals(15)
print([s.name for s in (stop.SIGINT, stop.SIGTERM)], stop == stop.SIGTERM, {stop.SIGINT: "int"}[signal.SIGINT])
for name in ["SIGHUP", "SIGUSR1"]:
    found = signal.Signals[name]
    print(found.name, int(found), found < stop, found == stop.SIGHUP)
