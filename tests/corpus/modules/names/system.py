System = "system"
class_ = 1
