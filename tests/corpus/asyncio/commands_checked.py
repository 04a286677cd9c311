import asyncio
import shlex
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


class CommandError(Exception):
    def __init__(self, command, code, stderr):
        self.command, self.code, self.stderr = command, code, stderr

    def __str__(self):
        return f"{shlex.join(self.command)} exited {self.code}: {self.stderr.strip() or '-'}"


async def run(*command, input=None, check=True, timeout=5):
    proc = await asyncio.create_subprocess_exec(*command, stdin=PIPE if input is not None else DEVNULL, stdout=PIPE, stderr=PIPE)
    try:
        out, err = await asyncio.wait_for(proc.communicate(input.encode() if input else None), timeout)
    except asyncio.TimeoutError:
        proc.kill()
        await proc.wait()
        raise
    if check and proc.returncode:
        raise CommandError(command, proc.returncode, err.decode())
    return out.decode()


async def stream(cmd):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=PIPE, stderr=STDOUT)
    assert proc.stdout is not None
    async for raw in proc.stdout:
        yield raw.decode().rstrip("\n")
    yield f"exit {await proc.wait()}"


async def interactive():
    proc = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    for word in ("one", "two"):
        proc.stdin.write(f"{word}\n".encode())
        await proc.stdin.drain()
        print("cat said", (await proc.stdout.readline()).decode().strip())
    proc.stdin.close()
    await proc.stdin.wait_closed()
    return await proc.wait()


async def pipeline(text):
    data = text
    for cmd in (["sort"], ["uniq", "-c"], ["tr", "-s", " "]):
        data = await run(*cmd, input=data)
    return [tuple(line.split()) for line in data.splitlines()]


async def main():
    print(await run("printf", "%s-%s", "a", "b"))
    try:
        await run("sh", "-c", "echo oops >&2; exit 4")
    except CommandError as e:
        print(e, "|", e.code)
    try:
        await run("sleep", "5", timeout=0.05)
    except TimeoutError:
        print("timed out")
    try:
        await run("definitely-not-a-command")
    except FileNotFoundError as e:
        print("missing:", e.filename if e.filename else e.errno)
    print([line async for line in stream("echo 1; echo 2 >&2; exit 3")])
    print(await interactive())
    print(await pipeline("b\na\nb\n"))
    codes = await asyncio.gather(*[run("sh", "-c", f"exit {n}", check=False) for n in range(3)])
    print(codes)
    print(shlex.split("a 'b c' d"))


asyncio.run(main())
