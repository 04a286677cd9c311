using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class derived from a builtin container holds one: C#'s cannot be derived from in a way that their own methods would
/// see. What it inherits and the program uses is written out; so is what <c>collections.abc</c> adds to a mapping.
/// </summary>
internal sealed class ContainerBaseRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Surroundings _around;
    private readonly Dictionary<string, Holder> _holders = [];
    private readonly HashSet<string> _members;
    private Holder? _inside;

    /// <summary>Names of instances of mappings.</summary>
    private readonly HashSet<string> _instances = [];

    /// <summary>A class that holds a container.</summary>
    /// <param name="Node">The class.</param>
    /// <param name="Base">The base that goes.</param>
    /// <param name="Made">The name that makes what it holds.</param>
    /// <param name="Field">The attribute that it stands in.</param>
    /// <param name="TakesData">Whether its constructor is given the content.</param>
    private sealed record Holder(ClassDefStmt Node, Expr Base, string Made, string Field, bool TakesData)
    {
        public bool IsDict => Made is "dict" or "OrderedDict";

        public bool IsUser => ClassTable.NameOf(Base) is "UserDict" or "UserList" || Base is AttributeExpr { Attr: "UserDict" or "UserList" };
    }

    private ContainerBaseRewriter(ModuleNode module, Surroundings? around)
    {
        (_names, _around) = (new ModuleNames(module), around ?? new Surroundings([module]));
        _members = [.. _around.Attributes];
        foreach (var cls in BaseFlattener.Nodes(module).OfType<ClassDefStmt>().Where(c => c.Keywords.IsEmpty && c.DecoratorList.IsEmpty))
        {
            if (cls.Bases is [var only] && MadeBy(only) is { } made && _names.IsBoundOnce(cls.Name))
            {
                var init = ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__init__");
                var field = ClassTable.NameOf(only) is "UserDict" or "UserList" || only is AttributeExpr || !BaseFlattener.Nodes(cls).Any(n => n is AttributeExpr { Attr: "data" }) ? "data" : "content";
                _holders.Add(cls.Name, new Holder(cls, only, made, field, init is null ? _around.Calls[cls.Name].Any(c => c.Args.Length + c.Keywords.Length > 0) : HandsOn(init) && !IsMadeEmpty(cls)));
            }
        }

        var mappings = BaseFlattener.Nodes(module).OfType<ClassDefStmt>().Where(c => c.Bases.Any(b => NameOf(b) is "dict" or "OrderedDict" or "UserDict" or "Mapping" or "MutableMapping")).Select(c => c.Name).ToHashSet();
        foreach (var assigned in BaseFlattener.Nodes(module).OfType<AssignStmt>())
        {
            if (assigned is { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr made } } && mappings.Contains(made.Id))
            {
                _instances.Add(name.Id);
            }
        }

        if (BaseFlattener.Nodes(module).Any(n => n is CallExpr { Func: NameExpr { Id: "dict" }, Args: [NameExpr copied] } && (_instances.Contains(copied.Id) || copied.Id == "self")))
        {
            _members.Add("items");
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    /// <param name="parsed">The module.</param>
    /// <param name="around">What the modules of its folder ask of it.</param>
    public static ParseResult Run(ParseResult parsed, Surroundings? around)
    {
        if (!BaseFlattener.Nodes(parsed.Module).Any(n => n is ClassDefStmt c && (IsContainer(c) || c.Bases.Any(b => TableOf(AbstractName(b)) is not null))))
        {
            return parsed;
        }

        return parsed with { Module = new ContainerBaseRewriter(parsed.Module, around).Copy(parsed.Module) };
    }

    /// <summary>Whether a class may be derived from a builtin container.</summary>
    public static bool IsContainer(ClassDefStmt cls) => cls.Bases.Any(b => NameOf(b) is "dict" or "list" or "set" or "deque" or "Counter" or "defaultdict" or "OrderedDict" or "UserDict" or "UserList");

    private static string? NameOf(Expr @base) => (@base is SubscriptExpr s ? s.Value : @base) switch
    {
        NameExpr n => n.Id,
        AttributeExpr { Value: NameExpr { Id: "collections" } } a => a.Attr,
        _ => null,
    };

    /// <summary>The name that a base may have in <c>collections.abc</c>.</summary>
    private static string? AbstractName(Expr @base) => (@base is SubscriptExpr s ? s.Value : @base) switch
    {
        NameExpr n => n.Id,
        AttributeExpr { Value: NameExpr { Id: "abc" or "typing" } or AttributeExpr { Attr: "abc", Value: NameExpr { Id: "collections" } } } a => a.Attr,
        _ => null,
    };

    /// <summary>What a kind of container writes in terms of the class's own methods.</summary>
    private static Dictionary<string, string>? TableOf(string? kind) => kind switch
    {
        "Mapping" or "MutableMapping" => ContainerMethods.OfMapping,
        "Sequence" or "MutableSequence" => ContainerMethods.OfSequence,
        "Set" or "AbstractSet" or "MutableSet" => ContainerMethods.OfAbstractSet,
        _ => null,
    };

    private bool IsOfLibrary(Expr @base) => (@base is SubscriptExpr s ? s.Value : @base) is not NameExpr { Id: var name } || _names.IsImported(name, "collections.abc") || _names.IsImported(name, "typing");

    private string? MadeBy(Expr @base) => NameOf(@base) switch
    {
        ("dict" or "list" or "set") and var name when _names.IsBuiltin(name) => name,
        ("OrderedDict" or "UserDict" or "UserList" or "deque" or "Counter" or "defaultdict") and var name when @base is AttributeExpr || _names.IsImported(name, "collections") => name switch { "UserDict" => "dict", "UserList" => "list", _ => name },
        _ => null,
    };

    /// <summary>Whether a constructor hands whatever it is given to the base's.</summary>
    private static bool HandsOn(FunctionDefStmt init) => init.Args is { VarArg: not null, Args.Length: 1, KwOnlyArgs.IsEmpty: true } or { KwArg: not null, Args.Length: 1, KwOnlyArgs.IsEmpty: true }
        && BaseFlattener.Nodes(init).OfType<NameExpr>().Count(n => n.Id == init.Args.VarArg?.Name || n.Id == init.Args.KwArg?.Name) is var uses
        && BaseFlattener.Nodes(init).OfType<CallExpr>().Sum(c => c.Args.Count(a => a is StarredExpr { Value: NameExpr }) + c.Keywords.Count(k => k is { Arg: null, Value: NameExpr })) >= uses;

    private bool IsMadeEmpty(ClassDefStmt cls) => _around.Calls[cls.Name].All(c => c.Args.Length + c.Keywords.Length == 0);

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ClassDefStmt cls when _holders.TryGetValue(cls.Name, out var holder) && holder.Node == cls:
                var outer = _inside;
                _inside = holder;
                var copy = (Stmt)CopyParts(Written(holder));
                _inside = outer;
                return [copy];
            case ClassDefStmt cls when cls.Bases.FirstOrDefault(b => TableOf(AbstractName(b)) is not null) is { } abstracted && IsOfLibrary(abstracted):
                var methods = Missing(cls, TableOf(AbstractName(abstracted))!, null, "self", isAbstract: true);
                return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body, .. methods], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
            case ExprStmt { Value: CallExpr call } when _inside is not null && InheritedCall(call) is var (name, args):
                var held = Held(call);
                return (name, args.Length) switch
                {
                    ("__init__", _) => [new AssignStmt([Held(call, ExprContext.Store)], Content(args, call), stmt.Start, stmt.End)],
                    ("__setitem__", 2) => [new AssignStmt([new SubscriptExpr(held, Copy(args[0]), ExprContext.Store, call.Start, call.End)], Copy(args[1]), stmt.Start, stmt.End)],
                    ("__delitem__", 1) => [new DeleteStmt([new SubscriptExpr(held, Copy(args[0]), ExprContext.Del, call.Start, call.End)], stmt.Start, stmt.End)],
                    _ => null,
                };
            case ImportFromStmt { Module: "collections" } import when import.Names.Any(a => a.Name is "UserDict" or "UserList"):
                ImmutableArray<Alias> kept = [.. import.Names.Where(a => a.Name is not ("UserDict" or "UserList"))];
                return kept.IsEmpty ? [] : [new ImportFromStmt(import.Module, kept, import.Level, import.Start, import.End)];
            default:
                return null;
        }
    }

    protected override Node? Replace(Node node)
    {
        if (node is not CallExpr call)
        {
            return null;
        }

        if (call is { Func: NameExpr { Id: "dict" }, Args: [NameExpr copied], Keywords.IsEmpty: true } && _names.IsBuiltin("dict") && (_instances.Contains(copied.Id) || (copied.Id == "self" && _inside is { IsDict: true })))
        {
            return new CallExpr(Copy(call.Func), [new CallExpr(new AttributeExpr(Copy(copied), "items", ExprContext.Load, copied.Start, copied.End), [], [], copied.Start, copied.End)], [], call.Start, call.End);
        }

        if (call.Func is NameExpr made && _holders.TryGetValue(made.Id, out var holder) && holder.TakesData)
        {
            return new CallExpr(Copy(made), [new CallExpr(new NameExpr(holder.Made, ExprContext.Load, call.Start, call.Start), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End)], [], call.Start, call.End);
        }

        if (_inside is { IsDict: true } && call is { Func: AttributeExpr { Attr: "update", Value: NameExpr { Id: "self" } } update } && IsWrittenOut(call) && !ClassTable.Methods(_inside.Node).Any(m => m.Name == "update"))
        {
            var entries = new CallExpr(new NameExpr("dict", ExprContext.Load, call.Start, call.Start), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            return new CallExpr(Copy(update), [entries], [], call.Start, call.End);
        }

        if (_inside is null || InheritedCall(call) is not var (name, args))
        {
            return null;
        }

        NameExpr Builtin(string id) => new(id, ExprContext.Load, call.Start, call.Start);
        return (name, args.Length) switch
        {
            ("__getitem__", 1) => new SubscriptExpr(Held(call), Copy(args[0]), ExprContext.Load, call.Start, call.End),
            ("__contains__", 1) => new CompareExpr(Copy(args[0]), [CompareOperator.In], [Held(call)], call.Start, call.End),
            ("__len__" or "__iter__" or "__repr__", 0) => new CallExpr(Builtin(name.Trim('_')), [Held(call)], [], call.Start, call.End),
            _ => new CallExpr(new AttributeExpr(Held(call), name, ExprContext.Load, call.Start, call.End), [.. args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End),
        };
    }

    /// <summary>Whether what a dict is updated with are surely pairs or named values: the method that is written out takes another dict.</summary>
    private bool IsWrittenOut(CallExpr call) => _names.IsBuiltin("dict") && (call.Keywords.Length > 0
        || call.Args is [CallExpr { Func: NameExpr { Id: "zip" or "enumerate" } } or GeneratorExpr or ListCompExpr or ListExpr { Elts.Length: > 0 }]);

    /// <summary>A call of what the class inherits: its name, and the arguments without the receiver.</summary>
    private (string Name, ImmutableArray<Expr> Args)? InheritedCall(CallExpr call) => call.Func switch
    {
        AttributeExpr { Value: CallExpr { Func: NameExpr { Id: "super" } } } a => (a.Attr, call.Args),
        AttributeExpr { Value: NameExpr owner } a when owner.Id == NameOf(_inside!.Base) && call.Args is [NameExpr, ..] => (a.Attr, call.Args.RemoveAt(0)),
        _ => null,
    };

    private AttributeExpr Held(Node at, ExprContext context = ExprContext.Load) =>
        new(new NameExpr("self", ExprContext.Load, at.Start, at.Start), _inside!.Field, context, at.Start, at.Start);

    /// <summary>What the constructor of the base is given.</summary>
    private CallExpr Content(ImmutableArray<Expr> args, CallExpr call)
    {
        ImmutableArray<Expr> given = args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null)
            ? _inside!.TakesData ? [new NameExpr("content", ExprContext.Load, call.Start, call.Start)] : []
            : [.. args.Select(Copy)];
        ImmutableArray<Keyword> keywords = args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null) ? [] : [.. call.Keywords.Select(Copy)];
        return new CallExpr(new NameExpr(_inside!.Made, ExprContext.Load, call.Start, call.Start), given, keywords, call.Start, call.End);
    }

    private ClassDefStmt Written(Holder holder)
    {
        var cls = holder.Node;
        var table = holder.Made switch
        {
            "list" => ContainerMethods.OfList,
            "deque" => ContainerMethods.OfDeque,
            "set" => ContainerMethods.OfSet,
            _ => ContainerMethods.OfDict,
        };
        var special = holder.Made switch
        {
            "OrderedDict" => ContainerMethods.OfOrderedDict,
            "Counter" => ContainerMethods.OfCounter,
            "dict" when holder.IsUser => ContainerMethods.OfUserDict,
            _ => null,
        };
        var body = new List<Stmt>();
        foreach (var stmt in cls.Body)
        {
            body.Add(stmt switch
            {
                FunctionDefStmt { Name: "__init__" } init => WithContent(init, holder),
                FunctionDefStmt { Name: "__missing__" } missing => Named(missing, "missing"),
                _ => stmt,
            });
        }

        var hasMissing = ClassTable.Methods(cls).Any(m => m.Name == "__missing__");
        if (!ClassTable.Methods(cls).Any(m => m.Name == "__init__"))
        {
            // A UserDict takes what it is made of through the class's own item method.
            var isSetByItem = holder is { IsUser: true, Made: "dict", TakesData: true } && ClassTable.Methods(cls).Any(m => m.Name == "__setitem__");
            var made = isSetByItem
                ? $"self.{holder.Field} = {{}}\n    for key, value in content.items():\n        self[key] = value"
                : $"self.{holder.Field} = {(holder.TakesData ? "content" : holder.Made + "()")}";
            body.Insert(body.FindIndex(s => s is FunctionDefStmt) is >= 0 and var first ? first : body.Count, Method($"def __init__(self{(holder.TakesData ? ", content" : "")}):\n    {made}\n", cls.Start));
        }

        if (hasMissing && !ClassTable.Methods(cls).Any(m => m.Name == "__getitem__"))
        {
            body.Add(Method($"def __getitem__(self, key):\n    if key in self.{holder.Field}:\n        return self.{holder.Field}[key]\n    return self.missing(key)\n", cls.Start));
        }

        body.AddRange(Missing(cls, table, special, holder.Field, isAbstract: false, hasMissing ? ["__getitem__"] : []));
        return new ClassDefStmt(cls.Name, [], [], [.. body.Where(s => s is not PassStmt)], [], cls.TypeParams, cls.Start, cls.End);
    }

    private static FunctionDefStmt Named(FunctionDefStmt f, string name) => new(f.IsAsync, name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End);

    /// <summary>The constructor, which makes what the class holds at its start where it does not call the base's.</summary>
    private static FunctionDefStmt WithContent(FunctionDefStmt init, Holder holder)
    {
        var args = init.Args;
        if (HandsOn(init))
        {
            args = new Arguments([], holder.TakesData ? [.. args.Args, new Arg("content", null, init.Start, init.Start)] : args.Args, null, [], [], null, [], args.Start, args.End);
        }

        var calls = BaseFlattener.Nodes(init).OfType<CallExpr>().Any(c => c.Func is AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } or NameExpr });
        var body = calls ? init.Body : init.Body.Insert(0, Method($"def f(self):\n    self.{holder.Field} = {holder.Made}()\n", init.Body[0].Start).Body[0]);
        return new FunctionDefStmt(false, init.Name, args, body, init.DecoratorList, init.Returns, init.TypeParams, init.Start, init.End);
    }

    /// <summary>The methods that the program calls of the class and the class does not write itself.</summary>
    private IEnumerable<FunctionDefStmt> Missing(ClassDefStmt cls, Dictionary<string, string> table, Dictionary<string, string>? special, string field, bool isAbstract, params string[] given)
    {
        // What is written in terms of the class's own methods may call one another.
        bool IsWanted(string method) => _members.Contains(method) || (isAbstract && table.Any(other => other.Key.Split('/')[0] != method && other.Value.Contains($"self.{method}(", StringComparison.Ordinal) && IsWanted(other.Key.Split('/')[0])));
        foreach (var name in table.Keys.Concat(special?.Keys ?? Enumerable.Empty<string>()).Where(n => !n.Contains('/')).Distinct())
        {
            var isDunder = name.StartsWith("__", StringComparison.Ordinal);
            if (given.Contains(name) || ClassTable.Methods(cls).Any(m => m.Name == name)
                || (name == ItemMethodSplitter.SliceMethod ? !_around.Slices || ClassTable.Methods(cls).Any(m => m.Name == "__getitem__") : !isDunder && !IsWanted(name))
                || (name == "__delitem__" && !_around.DeletesItems)
                || (name == "__eq__" && !_around.ComparedClasses.Contains(cls.Name))
                || (name is "__or__" or "__and__" or "__sub__" or "__xor__" && !Computes(name))
                || (OrderOf(name) is { } order && !_around.Orders(order, cls.Name)))
            {
                continue;
            }

            var arguments = _around.Calls[name].Select(c => c.Args.Length).DefaultIfEmpty(0).Max();
            var named = _around.Calls[name].Any(c => !c.Keywords.IsEmpty) ? special?.GetValueOrDefault(name + "/named") ?? table.GetValueOrDefault(name + "/named") : null;
            var text = named ?? ForArguments(special) ?? special?.GetValueOrDefault(name) ?? ForArguments(table) ?? table[name];

            // Calls with the most arguments may be of another class that has such a method.
            string? ForArguments(Dictionary<string, string>? texts) => Enumerable.Range(1, arguments).Reverse().Select(count => texts?.GetValueOrDefault($"{name}/{count}")).FirstOrDefault(text => text is not null);
            yield return Method(isAbstract ? text.Replace("type(self)", cls.Name, StringComparison.Ordinal) : text.Replace("self.data", $"self.{field}", StringComparison.Ordinal), cls.Start);
        }
    }

    /// <summary>Whether the program has the operator that a method is for.</summary>
    private bool Computes(string method) => _around.Has(method switch
    {
        "__or__" => BinaryOperator.BitOr,
        "__and__" => BinaryOperator.BitAnd,
        "__xor__" => BinaryOperator.BitXor,
        _ => BinaryOperator.Sub,
    });

    private static CompareOperator? OrderOf(string method) => method switch
    {
        "__lt__" => CompareOperator.Lt,
        "__le__" => CompareOperator.LtE,
        "__gt__" => CompareOperator.Gt,
        "__ge__" => CompareOperator.GtE,
        _ => null,
    };

    private static FunctionDefStmt Method(string text, int at) => new Placer(at).Copy((FunctionDefStmt)PythonParser.Parse(new SourceText(text)).Module.Body[0]);

    private sealed class Placer(int position) : TreeCopier
    {
        protected override int? Position => position;

        protected override Node? Replace(Node node) => null;
    }
}
