import bus
import state
from bot.registry import COMMANDS, command

__all__ = ["help_text", "install"]


@command("help")
async def show_help(message, args):
    """Lists the commands."""
    print(f"{message.user} {help_text()}")


@command("ban")
async def ban(message, args):
    """Bans somebody."""
    if not message.user.admin:
        raise PermissionError(f"{message.user} may not ban")
    state.banned.update(args)
    print(f"banned: {', '.join(args)}")


@command("roll")
async def roll(message, args):
    print("rolled", sum(range(int(args[0]) + 1)))


def help_text():
    return "commands: " + " ".join(sorted(COMMANDS))


async def on_message(message):
    state.counters[message.user.name] += 1
    if not message.is_command:
        print(f"{message.user}: {message.text}")
        return
    name, args = message.parts()
    handler = COMMANDS.get(name)
    if handler is None:
        print("unknown", name)
        return
    try:
        await handler(message, args)
    except PermissionError as error:
        print("denied:", error)


def install():
    bus.subscribe("message")(on_message)
