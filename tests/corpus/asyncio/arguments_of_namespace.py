import argparse
import asyncio


async def main(nprod: int, ncon: int, name: str = "x"):
    print(nprod, ncon, name)


parser = argparse.ArgumentParser()
parser.add_argument("-p", "--nprod", type=int, default=5)
parser.add_argument("-c", "--ncon", type=int, default=10)
ns = parser.parse_args()
asyncio.run(main(**vars(ns)))
asyncio.run(main(**ns.__dict__))
