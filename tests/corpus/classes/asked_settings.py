class Config:
    def __init__(self, **kw):
        self.data = kw
    def __getattr__(self, name):
        if name in self.data:
            return self.data[name]
        raise AttributeError(f"no setting {name}")
c = Config(host="h", port=80)
print(c.host, c.port, getattr(c, "port", 1), getattr(c, "nope", "default"), hasattr(c, "host"), hasattr(c, "zzz"))
try:
    c.missing
except AttributeError as e:
    print(e)
