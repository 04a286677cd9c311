"""What a frozen class computes once is no part of its equality; fractions of seconds of any length; files by their numbers."""
import os
import re
import tempfile
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property


@dataclass(frozen=True)
class Rule:
    name: str
    pattern: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


used, fresh = Rule("digits", r"\d+"), Rule("digits", r"\d+")
print(used.regex.findall("a1b22"), used == fresh, len({used, fresh}), used != Rule("x", "y"))
print(datetime.fromisoformat("2024-05-06 07:08:09.5"), datetime.fromisoformat("2024-05-06T07:08:09.1234567"))
print(time.fromisoformat("07:08:09.25"))
handle, path = tempfile.mkstemp(suffix=".txt")
with os.fdopen(handle, "w") as out:
    out.write("kept")
with open(path) as again:
    print(again.read(), path.endswith(".txt"))
os.remove(path)
descriptor, other = tempfile.mkstemp()
os.close(descriptor)
print(os.path.getsize(other))
os.unlink(other)
