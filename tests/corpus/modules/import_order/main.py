print("main starts")
import alpha
from pkg import beta
import alpha as again
from pkg.gamma import VALUE, describe

print(__name__, alpha.__name__, VALUE)


def late():
    print("late is called")
    import delta
    return delta.answer()


print(late())
print(late())
print(describe(), beta.NAMES, again.counter())
if __name__ == "__main__":
    print("main ends")
