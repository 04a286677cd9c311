# Places' time zones.
from datetime import tzinfo

class ZoneInfoNotFoundError(KeyError): ...

@csharp("TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToHashSet()")
def available_timezones() -> set[str]: ...

@cs_type("PyTimeZone")
class ZoneInfo(tzinfo):
    key: str = "Key"
    @csharp("PyTimeZone.Named($key)")
    def __init__(self, key: str): ...
