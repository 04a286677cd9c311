import asyncio
import sys

CODE = r"""
import sys
for line in sys.stdin:
    line = line.strip()
    if line == "quit":
        print("bye", file=sys.stderr)
        sys.exit(3)
    print(line[::-1], flush=True)
"""


async def run(cmd):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    stdout, stderr = await proc.communicate()
    print(f"[{cmd!r} exited with {proc.returncode}]")
    if stdout:
        print(f"[stdout]\n{stdout.decode().rstrip()}")
    if stderr:
        print(f"[stderr]\n{stderr.decode().rstrip()}")
    return proc.returncode


async def talk():
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdin=asyncio.subprocess.PIPE,
                                             stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    for word in ["hello", "world"]:
        p.stdin.write(f"{word}\n".encode())
        await p.stdin.drain()
        print((await p.stdout.readline()).decode().strip())
    p.stdin.write(b"quit\n")
    p.stdin.close()
    err = await p.stderr.read()
    code = await p.wait()
    print(code, err)


async def main():
    codes = []
    for c in ["echo one; echo two", "ls /nonexistent-dir >/dev/null 2>&1", "exit 7", "printf 'err' >&2"]:
        codes.append(await run(c))
    print([c != 0 for c in codes])
    await talk()
    p = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(p.wait(), timeout=0.05)
    except asyncio.TimeoutError:
        p.terminate()
        print("terminated", await p.wait())
    p = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, err = await p.communicate(b"piped input")
    print(out, err, p.returncode)
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as e:
        print("not found", e.errno)

asyncio.run(main())
