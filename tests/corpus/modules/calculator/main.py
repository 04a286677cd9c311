import calc
from calc import EvalError, Evaluator, LexError, ParseError, parse

evaluator = Evaluator(x=2.5)
for source in ["1 + 2 * 3", "-(2 ** 3 ** 2)", "y = x * 4", "y / 0", "sqrt(16) + double(y)", "avg(1, 2, 6)", "foo(1)", "2 +", "2 $ 3", "(1", "1 2", "-2 ** 2", "zz"]:
    try:
        value = evaluator.eval(parse(source))
    except (LexError, ParseError) as e:
        print(f"{source:<22} syntax: {e}")
    except EvalError as e:
        print(f"{source:<22} error: {e} ({type(e.__cause__).__name__})")
    else:
        print(f"{source:<22} {value:g}")
print(parse("a + 1"), len(calc.__all__), sorted(calc.functions.FUNCTIONS), evaluator.variables)
