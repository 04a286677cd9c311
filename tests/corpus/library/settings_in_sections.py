"""Settings in sections: read, with fallbacks, changed and written."""
import configparser
import io
import sys

TEXT = """
[DEFAULT]
timeout = 45
compression: yes
root = /srv

[server.main]
host = example.org
port = 8080
path = %(root)s/www
debug = off

[notes]
; a comment
text = first line
    second line
rate=0.25
"""

config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), "notes" in config, "other" in config)
main = config["server.main"]
print(main["host"], main.getint("port") + 1, main["path"], main.getboolean("debug"), main["TimeOut"])
print(main.get("user"), main.get("user", "nobody"), config.get("server.main", "mode", fallback="plain"))
print(config.getfloat("notes", "rate"), repr(config.get("notes", "text")), config.getint("notes", "depth", fallback=7))
for key in main:
    print("  ", key, "=", main[key])
print(config.options("notes"), config.has_option("notes", "rate"), config.has_section("DEFAULT"))

config["cache"] = {"size": 64, "policy": "lru"}
config.set("cache", "ttl", "30")
config.add_section("empty")
main["port"] = "9090"
config.remove_option("notes", "text")
out = io.StringIO()
config.write(out)
print(out.getvalue(), end="")
for section in config:
    print(section, len(config[section]))

for action in ("section", "option", "number", "twice"):
    try:
        if action == "section":
            config.get("nowhere", "x")
        elif action == "option":
            config.get("cache", "missing")
        elif action == "number":
            config.getint("cache", "policy")
        else:
            config.add_section("cache")
    except configparser.Error as error:
        print(type(error).__name__, error)
    except ValueError as error:
        print("ValueError:", error)
config.write(sys.stdout)
