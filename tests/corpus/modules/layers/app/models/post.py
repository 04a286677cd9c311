from typing import Optional

from .base import Model
from .user import User
from ..utils import slugify


class Post(Model):
    def __init__(self, author: User, title: str):
        super().__init__()
        self.author = author
        self.title = title
        self.comments: list["Comment"] = []

    @property
    def slug(self) -> str:
        return slugify(self.title)


class Comment(Model):
    def __init__(self, post: Post, text: str, parent: Optional["Comment"] = None):
        super().__init__()
        self.text, self.parent = text, parent
        post.comments.append(self)

    def depth(self):
        return 0 if self.parent is None else self.parent.depth() + 1
