class Machine:
    def __init__(self):
        self.log = []
        self.level = 3

    def on_start(self, who):
        self.log.append(f"start {who}")

    def on_stop(self, who):
        self.log.append(f"stop {who}")

    def handle(self, kind, who):
        handler = getattr(self, f"on_{kind}", None)
        if handler is None:
            self.log.append(f"no handler for {kind}")
        else:
            handler(who)


m = Machine()
for k in ["start", "pause", "stop"]:
    m.handle(k, k.upper())
print(m.log)
for name in ["level", "log", "missing"]:
    print(name, hasattr(m, name))
    if hasattr(m, name):
        print(getattr(m, name))


class Config:
    host = "localhost"
    port = 8080
    debug = False


c = Config()
for key, value in {"host": "0.0.0.0", "port": 99}.items():
    setattr(c, key, value)
print(c.host, c.port, c.debug)
for key in ("host", "port", "debug", "nope"):
    print(key, getattr(c, key, "<none>"))
