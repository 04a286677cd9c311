class Widget:
    def __init__(self, name, width=10, height=5, *, visible=True):
        self.name = name
        self.width = width
        self.height = height
        self.visible = visible

    def area(self):
        return self.width * self.height


class Button(Widget):
    def __init__(self, name, label=None):
        super().__init__(name, height=2)
        self.label = label or name


class Hidden(Widget):
    def __init__(self, name):
        super().__init__(name, 1, visible=False)


for w in [Widget("w"), Button("ok"), Button("no", "Cancel"), Hidden("h")]:
    print(w.name, w.area(), w.visible)
print(Button("x").label)
