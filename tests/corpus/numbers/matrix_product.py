import asyncio


async def row_product(row, matrix):
    await asyncio.sleep(0)
    return [sum(row[k] * matrix[k][j] for k in range(len(matrix))) for j in range(len(matrix[0]))]


async def main():
    a = [[1, 2], [3, 4]]
    b = [[5, 6], [7, 8]]
    product = await asyncio.gather(*(row_product(row, b) for row in a))
    for row in product:
        print(row)
    trace = 0
    for i in range(2):
        trace += product[i][i]
    print(trace)


asyncio.run(main())
