using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What is known of all the text and lists of a program: one walk over its tree.</summary>
internal static class TextFacts
{
    private static readonly HashSet<string> KeepsPlain =
    [
        "upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "replace", "zfill", "center", "ljust", "rjust", "join", "removeprefix", "removesuffix",
    ];

    /// <summary>Functions of the library whose text is one that they were given, or is of digits and Latin letters.</summary>
    private static readonly HashSet<string> s_handingOn =
    [
        "max", "min", "next", "hex", "oct", "bin", "ascii", "wait_for", "shield", "reduce", "choice", "heappop", "cast", "copy", "deepcopy", "isoformat", "hexdigest", "strftime", "get_name",
        "swapcase", "casefold", "expandtabs", "fill", "indent", "dedent", "shorten", "getvalue",
    ];

    /// <summary>Containers, and what stands for a result: what comes out was put in.</summary>
    private static readonly HashSet<string> s_holders =
    [
        "dict", "OrderedDict", "defaultdict", "Counter", "ChainMap", "list", "deque", "set", "Queue", "LifoQueue", "PriorityQueue", "SimpleQueue", "Task", "Future", "ContextVar",
    ];

    /// <summary>What has text of others in it, whose letters nobody knows, or has ends of lines in it.</summary>
    private static readonly HashSet<string> s_outside =
    [
        "open", "stdin", "argv", "environ", "getenv", "readline", "readlines", "listdir", "scandir", "walk", "iterdir", "glob", "iglob", "rglob", "load", "loads", "reader", "DictReader",
        "fetch", "fetchrow", "fetchone", "fetchall", "fetchmany", "execute", "json", "format_exception", "format_exception_only", "format_list", "unified_diff", "context_diff", "ndiff", "compare",
    ];

    private static bool HandsOn(PyType function) =>
        function is FunctionType { Function: { IsStub: true } stub } && (s_handingOn.Contains(stub.Name) || (stub.Owner is { } owner && s_holders.Contains(owner.Name)));

    public static void Collect(SemanticModel model)
    {
        var (plain, handsOn, isFromOutside) = (true, false, false);
        var mutated = new HashSet<Symbol>();
        var candidates = new List<(NameExpr Name, Symbol Symbol)>();
        foreach (var module in model.Modules)
        {
            var stack = new Stack<Node>([module.Node!]);
            var children = new List<Node>();
            while (stack.TryPop(out var node))
            {
                switch (node)
                {
                    case ExprStmt { Value: ConstantExpr { Value: string } }:
                        continue;
                    case ConstantExpr { Value: string text }:
                        model.HasAstralText |= text.Any(char.IsSurrogate);
                        model.HasNaN |= text.Trim(' ', '+', '-').Equals("nan", StringComparison.OrdinalIgnoreCase);
                        plain &= text.All(c => c is >= ' ' and < (char)127 and not ('\'' or '"' or '\\'));
                        break;
                    case ConstantExpr { Value: SurrogateString }:
                        model.HasAstralText = true;
                        plain = false;
                        break;
                    case FormattedValueExpr f:
                        plain &= f.Conversion is not ('r' or 'a') && model.TypeOf(f.Value) is PrimitiveType or InstanceType { Class: { IsUser: true, IsException: false } };
                        break;
                    case CallExpr call:
                        if (model.TypeOf(call) == PyType.Str && model.TypeOf(call.Func) is not FunctionType { Function.IsStub: false })
                        {
                            var isHandedOn = HandsOn(model.TypeOf(call.Func));
                            var known = isHandedOn || (call.Func is AttributeExpr { Attr: var name } && KeepsPlain.Contains(name));
                            handsOn |= isHandedOn;
                            plain &= known;
                            model.HasAstralText |= !known && call.Func is not NameExpr { Id: "str" or "repr" or "format" };
                        }

                        if (call.Func is AttributeExpr { Value: NameExpr list } && model.SymbolOf(list) is { } changed)
                        {
                            mutated.Add(changed);
                        }

                        foreach (var argument in call.Args.OfType<NameExpr>())
                        {
                            if (model.TypeOf(call.Func) is FunctionType { Function.IsStub: false } && model.SymbolOf(argument) is { } passed)
                            {
                                mutated.Add(passed);
                            }
                        }

                        break;
                    case AttributeExpr { Attr: "nan" } or Alias { Name: "nan" }:
                        model.HasNaN = true;
                        break;
                    case AttributeExpr { Attr: "argv" or "environ" }:
                        (plain, isFromOutside) = (false, true);
                        break;
                    case AttributeExpr { Attr: var member } read:
                        isFromOutside |= (s_outside.Contains(member) && !IsOwn(model.TypeOf(read), model.TypeOf(read.Value))) || IsOfLibrary(model, read);
                        break;
                    case NameExpr { Id: var id } named:
                        isFromOutside |= s_outside.Contains(id) && (model.SymbolOf(named) is null or { Definitions: [Alias] });
                        break;
                    case AssignStmt { Targets: [NameExpr target], Value: var value } when model.SymbolOf(target) is { } symbol && HasItem(model, value):
                        candidates.Add((target, symbol));
                        break;
                }

                children.Clear();
                node.AddChildren(children);
                foreach (var child in children)
                {
                    stack.Push(child);
                }
            }
        }

        model.HasAstralText |= handsOn && isFromOutside;
        model.OnlyPlainText = plain && !isFromOutside;
        foreach (var (name, symbol) in candidates)
        {
            if (!mutated.Contains(symbol))
            {
                model.NonEmptyLists.Add(name);
            }
        }
    }

    /// <summary>Whether a name of the library's is one of the program's own here: its function, or a member of its class.</summary>
    private static bool IsOwn(PyType member, PyType owner) => member is FunctionType { Function.IsStub: false } || owner.WithoutNone is InstanceType { Class.IsUser: true } or ClassType { Class.IsUser: true };

    /// <summary>Whether an attribute is text that an object of the library has, such as what a command wrote.</summary>
    private static bool IsOfLibrary(SemanticModel model, AttributeExpr read) =>
        model.TypeOf(read).WithoutNone == PyType.Str && model.TypeOf(read.Value) is InstanceType { Class.IsUser: false } && !read.Attr.StartsWith("__", StringComparison.Ordinal) && read.Attr is not ("name" or "stem" or "suffix");

    private static bool HasItem(SemanticModel model, Expr value) => value switch
    {
        ListExpr l => l.Elts.Any(e => e is not StarredExpr),
        AwaitExpr { Value: CallExpr call } => model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "gather" } } && call.Args.Any(a => a is not StarredExpr),
        _ => false,
    };
}
