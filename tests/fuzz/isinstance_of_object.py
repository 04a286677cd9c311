from decimal import Decimal
class Color(Enum):
    RED = "r"
class Item:
    name: str
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, Decimal):
            return sorted(o)
        return Item(d["name"], d["price"], d.get("tags", []))
try:
    json.dumps({"x": object})
except TypeError as e:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.msg, e.pos, e.lineno, e.colno, "|", e)