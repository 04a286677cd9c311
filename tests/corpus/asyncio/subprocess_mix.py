import asyncio
import asyncio.subprocess as asp
import sys


async def run(cmd, *args, input=None):
    proc = await asyncio.create_subprocess_exec(
        cmd, *args, stdin=asp.PIPE, stdout=asp.PIPE, stderr=asp.PIPE)
    out, err = await proc.communicate(input.encode() if input else None)
    return proc.returncode, out.decode().strip(), err.decode().strip()


async def stream_lines(cmd):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE)
    assert proc.stdout is not None
    async for line in proc.stdout:
        print("line:", line.decode().rstrip())
    return await proc.wait()


async def main():
    print(await run("echo", "hello", "world"))
    print(await run("cat", input="from stdin"))
    code, out, err = await run("sh", "-c", "echo oops >&2; exit 3")
    print(code, repr(out), repr(err))
    print(await run("sort", "-n", input="10\n9\n1\n"))
    print("exit", await stream_lines("for i in 1 2 3; do echo n$i; done; exit 2"))
    try:
        await run("definitely-not-a-command")
    except FileNotFoundError as e:
        print("missing:", e.filename)
    proc = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(proc.wait(), timeout=0.05)
    except asyncio.TimeoutError:
        proc.kill()
        print("killed", await proc.wait(), proc.returncode)
    results = await asyncio.gather(*(run("expr", str(i), "*", "2") for i in range(1, 4)))
    print([int(out) for _, out, _ in results])


asyncio.run(main())
