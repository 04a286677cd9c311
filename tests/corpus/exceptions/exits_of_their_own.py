import sys
class Stop(SystemExit):
    code = 4
class Fatal(SystemExit):
    def __init__(self, why, status=9):
        super().__init__(status)
        self.why = why
for make in (lambda: Stop(), lambda: Fatal("disk"), lambda: Fatal("net", 2)):
    try:
        raise make()
    except SystemExit as e:
        print(type(e).__name__, e.code, isinstance(e, Fatal))
try:
    raise Fatal("end", status=5)
except Fatal as e:
    print(e.why, e.code + 1)
    raise
