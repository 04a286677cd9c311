from bot.core import router


@router.command("start", "help")
async def start(message):
    role = "admin" if message.from_admin else "user"
    return f"welcome, {role}"


@router.default
async def echo(message):
    return message.text[::-1]
