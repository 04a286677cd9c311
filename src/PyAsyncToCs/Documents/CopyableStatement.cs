using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Documents;

/// <summary>Tells the statements that can be repeated in another file without doing anything twice that can be seen.</summary>
internal static class CopyableStatement
{
    /// <summary>The module whose imports speak to the compiler, and of their own file only (language reference, 7.11.1).</summary>
    public const string FutureModule = "__future__";

    /// <summary>Builtins and library functions that only make a value.</summary>
    private static readonly HashSet<string> _makers = new(StringComparer.Ordinal)
    {
        "bool", "bytes", "bytearray", "complex", "dict", "float", "frozenset", "int", "list", "object", "range", "set",
        "str", "tuple", "len", "min", "max", "sum", "sorted", "abs", "round",
        "compile", "namedtuple", "defaultdict", "deque", "getLogger", "field",
    };

    /// <summary>Whether a top-level statement is a definition: a function, a class, an import, or a plain value with a name.</summary>
    public static bool IsCopyable(Stmt statement)
    {
        var pending = new Stack<Stmt>([statement]);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case ImportFromStmt { Module: FutureModule }:
                    return false;
                case FunctionDefStmt or ClassDefStmt or ImportStmt or ImportFromStmt or TypeAliasStmt or PassStmt:
                    break;
                case AssignStmt assign when assign.Targets.All(target => target is NameExpr) && IsPlain(assign.Value):
                    break;
                case AnnAssignStmt { Target: NameExpr } annotation when annotation.Value is null || IsPlain(annotation.Value):
                    break;
                case IfStmt branch when IsPlain(branch.Test) && !IsEntryPoint(branch.Test):
                    PushAll(pending, [.. branch.Body, .. branch.OrElse]);
                    break;
                case TryStmt attempt:
                    // try: import uvloop / except ImportError: uvloop = None
                    PushAll(pending, [.. attempt.Body, .. attempt.OrElse, .. attempt.FinalBody, .. attempt.Handlers.SelectMany(h => h.Body)]);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Where a definition begins, with its decorators and the comment lines right above it.</summary>
    public static int StartOf(Stmt statement, ParseResult parsed)
    {
        var text = parsed.Source.Text;
        var decorators = statement switch
        {
            FunctionDefStmt function => function.DecoratorList,
            ClassDefStmt type => type.DecoratorList,
            _ => [],
        };
        var start = decorators.IsEmpty ? statement.Start : text.LastIndexOf('@', decorators[0].Start);
        var comments = parsed.Comments;
        for (var i = LastBefore(parsed, start); i >= 0 && comments[i].OwnLine && IsRightAbove(comments[i]); i--)
        {
            start = comments[i].Start;
        }

        return start;

        bool IsRightAbove(Comment comment) => parsed.Source.GetLine(comment.Start) == parsed.Source.GetLine(start) - 1;
    }

    private static int LastBefore(ParseResult parsed, int offset)
    {
        var (low, high) = (0, parsed.Comments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = parsed.Comments[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static void PushAll(Stack<Stmt> pending, Stmt[] statements)
    {
        foreach (var statement in statements)
        {
            pending.Push(statement);
        }
    }

    private static bool IsEntryPoint(Expr test) => test is CompareExpr { Left: NameExpr { Id: "__name__" } };

    /// <summary>Whether evaluating an expression has no effect but its value, as far as its shape tells.</summary>
    private static bool IsPlain(Expr value)
    {
        var pending = new Stack<Node>([value]);
        List<Node> children = [];
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case AwaitExpr or YieldExpr or YieldFromExpr or NamedExpr:
                    return false;
                case CallExpr call when !MakesAValue(call.Func):
                    return false;
                case LambdaExpr:
                    continue;
                default:
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(pending.Push);
        }

        return true;
    }

    /// <summary>A class (by its name's capital) or a known maker: <c>asyncio.Semaphore(3)</c>, <c>dict()</c>.</summary>
    private static bool MakesAValue(Expr function)
    {
        var name = function switch
        {
            NameExpr plain => plain.Id,
            AttributeExpr attribute => attribute.Attr,
            _ => "",
        };
        return name.Length > 0 && (char.IsUpper(name.TrimStart('_').FirstOrDefault()) || _makers.Contains(name));
    }
}
