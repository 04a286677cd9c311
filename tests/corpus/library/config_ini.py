import configparser
import io

TEXT = """
[DEFAULT]
debug = no
root = /srv

[server]
host = localhost
port = 8080
paths = ${DEFAULT:root}/a
# comment
[client]
timeout: 2.5
debug = yes
names =
    ann
    bob
"""
cp = configparser.ConfigParser()
cp.read_string(TEXT)
print(cp.sections(), cp["server"]["port"], cp.getint("server", "port"), cp.getfloat("client", "timeout"))
print(cp.getboolean("server", "debug"), cp.getboolean("client", "debug"), cp["client"]["names"].split())
print(cp.has_option("server", "nope"), cp.get("server", "nope", fallback="?"), "server" in cp, cp.options("client"))
try:
    cp.get("server", "nope")
except configparser.NoOptionError as e:
    print(e)
try:
    cp["missing"]
except KeyError as e:
    print("KeyError", e)
cp["new"] = {"a": "1", "b": "two"}
cp.set("new", "c", "3")
cp.remove_option("new", "a")
for section in cp.sections():
    print(section, dict(cp[section]).get("root"), list(cp[section])[:2])
out = io.StringIO()
small = configparser.ConfigParser()
small["x"] = {"key": "value"}
small.write(out)
print(out.getvalue())
inter = configparser.ConfigParser()
inter.read_string("[p]\nbase = /home\nfull = %(base)s/user\n")
print(inter["p"]["full"], inter["p"].getint("n", 5))
