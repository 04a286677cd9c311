"""os.popen: what a command writes, or reads, as a file."""

import os

with os.popen("printf 'one\\ntwo\\nthree\\n'") as listing:
    for line in listing:
        print(line.strip().upper())

print(os.popen("echo hello | tr a-z A-Z").read().strip())
stream = os.popen("exit 3")
print(repr(stream.read()), stream.close())
ended = os.popen("true").close()
print(ended)
missing = os.popen("no-such-command -t 2>/dev/null", "w")
missing.write("text\n")
status = missing.close()
if status:
    print("exit status", status, status >> 8)
