import asyncio

from game import events
from game.actors import Monster, Player
from game.board import Board
from constants import Level, DIRECTIONS

MAP = ["######", "#..#.#", "#....#", "######"]
turns = 0


async def player_turn(player, board, moves):
    global turns
    for move in moves:
        turns += 1
        dx, dy = DIRECTIONS[move]
        target = (player.pos[0] + dx, player.pos[1] + dy)
        if target in dict(board.neighbors(*player.pos)).values():
            player.pos = target
        else:
            print("bump", move)
        await asyncio.sleep(0)


async def monster_turn(monster, player):
    while monster.alive and player.alive:
        distance = abs(monster.pos[0] - player.pos[0]) + abs(monster.pos[1] - player.pos[1])
        if distance <= 1:
            player.hit(int(monster.level))
            monster.hit(2)
        await asyncio.sleep(0)
        if turns >= 5:
            break


async def main():
    board, player = Board(MAP), Player((1, 1))
    monsters = [Monster((4, 2), Level.HARD), Monster((4, 1))]
    events.on("hit", lambda who, damage: print(f"{who.symbol} hit for {damage}, {who.hp} left"))
    events.on("died", lambda who: print(who.symbol, "died"))
    await asyncio.gather(player_turn(player, board, "sseen"), *(monster_turn(m, player) for m in monsters))
    print(board.render([player, *[m for m in monsters if m.alive]]))
    print(player.pos, player.hp, turns, events.log.count("hit"), sorted(n for n, _ in board.neighbors(2, 2)))


asyncio.run(main())
