import asyncio


async def run(cmd):
    proc = await asyncio.create_subprocess_shell(
        cmd,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE)

    stdout, stderr = await proc.communicate()

    print(f'[{cmd!r} exited with {proc.returncode}]')
    if stdout:
        print(f'[stdout]\n{stdout.decode()}')
    if stderr:
        print(f'[stderr]\n{stderr.decode()}')


async def listed():
    proc = await asyncio.create_subprocess_exec(
        "printf", "a\\nb\\nc\\n", stdout=asyncio.subprocess.PIPE)
    async for line in proc.stdout:
        print("line", line.decode().strip())
    await proc.wait()
    print("code", proc.returncode)


async def fed():
    proc = await asyncio.create_subprocess_exec(
        "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate(b"through cat")
    print(out, proc.returncode)


async def main():
    await run('echo hello; echo problem >&2; exit 3')
    await listed()
    await fed()
    sleeper = await asyncio.create_subprocess_exec("sleep", "30")
    sleeper.terminate()
    print(await sleeper.wait())
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as e:
        print("not found")


asyncio.run(main())
