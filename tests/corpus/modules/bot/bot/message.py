from dataclasses import dataclass, field
from typing import List

from bot.config import is_admin


@dataclass
class Message:
    user_id: int
    text: str
    args: List[str] = field(default_factory=list)

    @property
    def from_admin(self) -> bool:
        return is_admin(self.user_id)
