import asyncio


async def main():
    loop = asyncio.get_running_loop()
    proc = await asyncio.create_subprocess_exec(
        "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    for word in ("alpha", "beta"):
        proc.stdin.write(f"{word}\n".encode())
        await proc.stdin.drain()
        line = await proc.stdout.readline()
        print("cat said", line.decode().strip())
    proc.stdin.close()
    await proc.wait()
    print("code", proc.returncode)

    async def read_stream(stream, prefix, sink):
        while True:
            line = await stream.readline()
            if not line:
                break
            sink.append(f"{prefix}: {line.decode().rstrip()}")

    proc = await asyncio.create_subprocess_shell(
        "echo out1; echo err1 >&2; echo out2; exit 7",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = [], []
    await asyncio.gather(read_stream(proc.stdout, "O", out), read_stream(proc.stderr, "E", err))
    code = await proc.wait()
    print(out, err, code)
    try:
        proc = await asyncio.create_subprocess_exec("sleep", "5")
        await asyncio.wait_for(proc.communicate(), timeout=0.02)
    except asyncio.TimeoutError:
        proc.kill()
        await proc.wait()
        print("killed", proc.returncode)
    proc = await asyncio.create_subprocess_shell("wc -c", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    stdout, _ = await proc.communicate(b"12345")
    print(int(stdout))


asyncio.run(main())
