# What a compiled format and a compiled pattern say of themselves.
import re
import struct

HEADER = struct.Struct("!BHI")
print(HEADER.format, HEADER.size, HEADER.pack(1, 2, 3).hex())
pattern = re.compile(r"""
    (\d{4})  # year
    - (\d\d) # month
""", re.VERBOSE | re.IGNORECASE)
print(bool(pattern.flags & re.X), bool(pattern.flags & re.IGNORECASE), bool(pattern.flags & re.MULTILINE), pattern.flags & re.I, re.M | re.S)
print(pattern.search("on 2024-05").groups())
