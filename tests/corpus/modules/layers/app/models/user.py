from .base import Model


class User(Model):
    def __init__(self, name, email=None):
        super().__init__()
        self.name = name
        self.email = email or f"{name}@example.com"

    @property
    def posts(self):
        from .post import Post
        return [p for p in Post.all() if p.author is self]
