from dataclasses import dataclass


@dataclass(frozen=True)
class User:
    name: str
    admin: bool = False

    def __str__(self):
        return f"@{self.name}" + ("*" if self.admin else "")


@dataclass
class Message:
    user: User
    text: str

    @property
    def is_command(self):
        return self.text.startswith("!")

    def parts(self):
        command, *args = self.text[1:].split()
        return command, args
