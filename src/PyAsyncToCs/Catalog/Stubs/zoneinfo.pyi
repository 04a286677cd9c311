# Places' time zones.
from datetime import tzinfo

class ZoneInfoNotFoundError(KeyError): ...

@cs_type("PyTimeZone")
class ZoneInfo(tzinfo):
    key: str = "Key"
    @csharp("PyTimeZone.Named($key)")
    def __init__(self, key: str): ...
