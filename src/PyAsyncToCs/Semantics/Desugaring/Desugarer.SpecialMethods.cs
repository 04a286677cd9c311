using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Special methods with fewer parameters than the language has arguments for them (language reference, 3.3): they may be
/// defined, and what uses them raises a TypeError.
/// </summary>
internal sealed partial class Desugarer
{
    private static readonly HashSet<string> s_binary =
    [
        "contains", "getitem", "delitem", "missing", "getattr", "getattribute", "delattr", "format", "deepcopy",
        "lt", "le", "gt", "ge", "ne", "divmod", "rdivmod",
        .. new[] { "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor", "lshift", "rshift" }.SelectMany(name => new[] { name, "r" + name, "i" + name }),
    ];

    /// <summary>How many arguments the language gives to a special method, its object among them; 0 for what is none, or is given none but that.</summary>
    private static int ArgumentsOf(string method) => method is not ['_', '_', .. var name, '_', '_'] ? 0 : name switch
    {
        "setitem" or "setattr" => 3,
        "exit" or "aexit" => 4,
        _ => s_binary.Contains(name) ? 2 : 0,
    };

    private static bool LacksParameters(Stmt member) =>
        member is FunctionDefStmt { DecoratorList.IsEmpty: true, Args.VarArg: null } f && ArgumentsOf(f.Name) is var given && f.Args.PosOnlyArgs.Length + f.Args.Args.Length < given;

    private static ClassDefStmt WithParameters(ClassDefStmt c) => !c.Body.Any(LacksParameters) ? c : new ClassDefStmt(
        c.Name,
        c.Bases,
        c.Keywords,
        [.. c.Body.Select(member => LacksParameters(member) ? Refusing(c.Name, (FunctionDefStmt)member) : member)],
        c.DecoratorList,
        c.TypeParams,
        c.Start,
        c.End);

    private static FunctionDefStmt Refusing(string cls, FunctionDefStmt f)
    {
        var (at, end) = (f.Start, f.End);
        var given = ArgumentsOf(f.Name);
        var taken = f.Args.PosOnlyArgs.Length + f.Args.Args.Length;
        var text = $"{cls}.{f.Name}() takes {taken} positional argument{(taken == 1 ? "" : "s")} but {given} were given";
        return new FunctionDefStmt(
            f.IsAsync,
            f.Name,
            new Arguments([], [new Arg("self", null, at, at), .. Enumerable.Range(1, given - 1).Select(i => new Arg($"argument{i}", null, at, at))], null, [], [], null, [], at, at),
            [new RaiseStmt(new CallExpr(new NameExpr("TypeError", ExprContext.Load, at, at), [new ConstantExpr(text, null, at, at)], [], at, at), null, at, at)],
            [],
            ResultOf(f.Name) is { } result ? new NameExpr(result, ExprContext.Load, at, at) : null,
            [],
            at,
            end);
    }

    private static string? ResultOf(string method) => method switch
    {
        "__contains__" or "__lt__" or "__le__" or "__gt__" or "__ge__" or "__ne__" => "bool",
        "__format__" => "str",
        "__setitem__" or "__setattr__" or "__delitem__" or "__delattr__" or "__exit__" or "__aexit__" => null,
        _ => "object",
    };
}
