import asyncio


async def main():
    print("start")
    try:
        await asyncio.sleep(0)
        quit()
    finally:
        print("cleanup")


def check(number):
    if number < 0:
        exit(f"bad number {number}")
    return number


try:
    check(-1)
except SystemExit as e:
    print("code", e.code)
if len("abc") != 3:
    exit()
try:
    asyncio.run(main())
except SystemExit as e:
    print("code", e.code)
print(check(7))
exit(3)
