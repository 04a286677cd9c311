from configparser import ConfigParser, ExtendedInterpolation, BasicInterpolation

TEXT = """
[paths]
home = /u
data = ${home}/data
price = 5$$
[app]
log = ${paths:data}/log
half = 50%
"""
parser = ConfigParser(interpolation=ExtendedInterpolation())
parser.read_string(TEXT)
print(parser["app"]["log"], parser.get("paths", "price"), parser["app"]["half"])
raw = ConfigParser(interpolation=None)
raw.read_string("[a]\nformat = %(message)s ${x}\n")
print(raw["a"]["format"])
basic = ConfigParser(interpolation=BasicInterpolation())
basic.read_string("[a]\nx = 1\ny = %(x)s%%\n")
print(basic["a"]["y"], dict(basic["a"]))
lists = ConfigParser()
lists.read_string("""
[hosts]
names =
  alpha
  # not this one
  beta

  gamma
after = yes
""")
print(repr(lists["hosts"]["names"]), lists.getboolean("hosts", "after"))
