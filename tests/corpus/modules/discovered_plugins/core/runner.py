class Runner:
    def __init__(self, commands):
        self.commands = commands

    async def execute(self, line: str) -> str:
        name, *args = line.split()
        command = self.commands.get(name)
        if command is None:
            return f"no command {name!r}"
        return await command(*args)
