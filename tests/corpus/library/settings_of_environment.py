import os
import sys
import json
import configparser
import io
from pathlib import Path
import tempfile
import textwrap

INI = """
[DEFAULT]
debug = no
retries = 3

[server]
host = 0.0.0.0
port = 8080
debug = yes

[paths]
home = /srv
data = %(home)s/data
"""

cfg = configparser.ConfigParser()
cfg.read_string(INI)
print(cfg.sections(), cfg["server"]["host"], cfg.getint("server", "port"), cfg["server"].getboolean("debug"))
print(cfg.get("paths", "data"), cfg["paths"].getint("retries"), cfg.has_option("server", "nope"), cfg.get("server", "nope", fallback="?"))
cfg["new"] = {"a": "1", "b": "two"}
cfg.set("server", "port", "9090")
buf = io.StringIO()
cfg.write(buf)
print(buf.getvalue().split("\n\n")[1])


class Settings:
    defaults = {"APP_HOST": "localhost", "APP_PORT": "8000", "APP_DEBUG": "false", "APP_TAGS": ""}

    def __init__(self, env=os.environ):
        self._env = env

    def __getattr__(self, name):
        key = f"APP_{name.upper()}"
        try:
            return self._env.get(key, self.defaults[key])
        except KeyError:
            raise AttributeError(name) from None

    @property
    def tags(self):
        return [t for t in self._env.get("APP_TAGS", "").split(",") if t]


os.environ["APP_PORT"] = "9001"
os.environ.setdefault("APP_TAGS", "a,b,,c")
s = Settings()
print(s.host, int(s.port) + 1, s.debug == "true", s.tags)
try:
    print(s.missing)
except AttributeError as e:
    print("no attribute", e)
with tempfile.TemporaryDirectory() as tmp:
    path = Path(tmp) / "conf" / "app.json"
    path.parent.mkdir()
    path.write_text(json.dumps({s: dict(cfg.items(s)) for s in cfg.sections() if s != "paths"}, indent=2))
    loaded = json.loads(path.read_text())
    print(loaded["new"]["a"], sorted(loaded["server"]), len(loaded))
    for line in path.open():
        if "port" in line:
            print(line.strip())
print(textwrap.dedent("""
    usage:
      app run
    """).strip())
print(os.path.splitext("a/b.tar.gz"), os.path.basename("/x/y/"), os.path.dirname("/x/y"), os.path.isabs("x"), os.environ.get("HOME") is not None)
print("done", file=sys.stderr)
