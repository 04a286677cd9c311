# header
import asyncio  # for sleeping
# about os
import os

# a constant
LIMIT = 3  # trailing const


class A:  # class trailing
    # before attr
    x: int = 1  # attr trailing

    # before method
    def m(self, a: int) -> int:  # method trailing
        # first in body
        if a > 1:  # if trailing
            # in if
            return 1
            # end of if
        # before elif
        elif a == 0:  # elif trailing
            return 2
        # before else
        else:  # else trailing
            # in else
            pass
            # after pass
        for i in range(a):  # for trailing
            print(i)  # print trailing
            # end of for
        try:  # try trailing
            print(
                a,  # inside call
                # own inside call
                LIMIT,
            )
        # before except
        except ValueError:  # except trailing
            # in except
            pass
        finally:  # finally trailing
            print("f")
        values = [
            1,  # one
            # two is
            2,
        ]
        print(values)
        return 3
        # end of method

    # end of class


async def main():
    while True:  # while trailing
        await asyncio.sleep(0)  # yield
        break
        # end of while
    with open(os.devnull) as f:  # with trailing
        print(f.read())
    limit = await asyncio.sleep(0, LIMIT)
    match limit:  # match trailing
        # before case
        case 3:  # case trailing
            print("three")
        case _:
            # nothing
            pass
    d = {
        "a": 1,  # first
    }
    print(d)
    # end of main


asyncio.run(main())
print(A().m(2))
# end of file
