import json
from pathlib import Path
import tempfile


class TodoList:
    def __init__(self, path):
        self.path = Path(path)
        self.items = []
        if self.path.exists():
            self.items = json.loads(self.path.read_text())

    def add(self, title, tags=None):
        item = {"id": len(self.items) + 1, "title": title, "done": False, "tags": tags or []}
        self.items.append(item)
        self.save()
        return item

    def complete(self, item_id):
        for item in self.items:
            if item["id"] == item_id:
                item["done"] = True
                self.save()
                return True
        return False

    def pending(self):
        return [i for i in self.items if not i["done"]]

    def save(self):
        self.path.write_text(json.dumps(self.items))


with tempfile.TemporaryDirectory() as d:
    todo = TodoList(d + "/todo.json")
    todo.add("write")
    todo.add("test", ["a", "b"])
    print(todo.complete(1), todo.complete(9))
    fresh = TodoList(d + "/todo.json")
    for item in fresh.items:
        print(f"{item['id']:>3} {'x' if item['done'] else ' '} {item['title']:<10} {', '.join(item['tags'])}")
    print([i["title"] for i in fresh.pending()], len(fresh.items))
    print(max(i["id"] for i in fresh.items), sum(1 for i in fresh.items if i["done"]))
