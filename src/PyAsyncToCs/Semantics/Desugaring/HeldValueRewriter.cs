using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class derived from <c>str</c>, <c>int</c> or <c>float</c> holds its value: C#'s cannot be derived from. The base stays in
/// the tree, so that inference knows where an instance is read as its value.
/// </summary>
internal sealed class HeldValueRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly bool _isSorted;
    private (string Class, string Kind, string Self)? _inside;

    private HeldValueRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _isSorted = BaseFlattener.Nodes(module).Any(n => n is NameExpr { Id: "sorted" or "min" or "max" or "heapq" } or AttributeExpr { Attr: "sort" });
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!BaseFlattener.Nodes(parsed.Module).OfType<ClassDefStmt>().Any(c => c.Bases is [NameExpr { Id: "str" or "int" or "float" }]))
        {
            return parsed;
        }

        return parsed with { Module = new HeldValueRewriter(parsed.Module).Copy(parsed.Module) };
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt { Bases: [NameExpr { Id: "str" or "int" or "float" } @base], Keywords.IsEmpty: true, DecoratorList.IsEmpty: true } cls
            || !_names.IsBuiltin(@base.Id) || !_names.IsBoundOnce(cls.Name)
            || ClassTable.Members(cls).Any(m => m.Name == ClassSymbol.HeldName)
            || BaseFlattener.Nodes(cls).Any(n => n is AttributeExpr { Attr: ClassSymbol.HeldName, Value: NameExpr { Id: "self" } })
            || Constructor(cls, @base.Id) is not { } init)
        {
            return null;
        }

        var body = new List<Stmt>();
        var outer = _inside;
        foreach (var part in cls.Body)
        {
            if (part is FunctionDefStmt { Name: "__new__" or "__init__" })
            {
                continue;
            }

            _inside = part is FunctionDefStmt { Args.Args: [var self, ..] } f && !f.DecoratorList.Any(d => d is NameExpr { Id: "staticmethod" or "classmethod" }) ? (cls.Name, @base.Id, self.Name) : null;
            body.AddRange(part is PassStmt or ExprStmt { Value: ConstantExpr { Value: EllipsisValue } } ? [] : Copy([part]));
        }

        _inside = outer;
        var at = body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or AssignStmt or AnnAssignStmt).Count();
        body.Insert(at, init);
        body.AddRange(Added(cls, @base.Id));
        return [new ClassDefStmt(cls.Name, [(Expr)Copy(cls.Bases[0])], [], [.. body], [], cls.TypeParams, cls.Start, cls.End)];
    }

    protected override Node? Replace(Node node)
    {
        if (_inside is not var (_, kind, self) || node is not CallExpr { Func: AttributeExpr { Attr: var name, Value: var owner } } call || !call.Keywords.IsEmpty)
        {
            return null;
        }

        ImmutableArray<Expr> args;
        if (owner is CallExpr { Func: NameExpr { Id: "super" } })
        {
            args = call.Args;
        }
        else if (owner is NameExpr of && of.Id == kind && call.Args is [NameExpr first, .. var rest] && first.Id == self)
        {
            args = [.. rest];
        }
        else
        {
            return null;
        }

        var held = Held(self, call.Start);
        args = [.. args.Select(Copy)];
        return (name, args.Length) switch
        {
            ("__str__", 0) => Call("str", held),
            ("__repr__", 0) => Call("repr", held),
            ("__hash__", 0) => Call("hash", held),
            ("__len__", 0) => Call("len", held),
            ("__int__", 0) => Call("int", held),
            ("__float__", 0) => Call("float", held),
            ("__abs__", 0) => Call("abs", held),
            ("__format__", 1) => Call("format", held, args[0]),
            ("__getitem__", 1) => new SubscriptExpr(held, args[0], ExprContext.Load, call.Start, call.End),
            ("__neg__", 0) => new UnaryOpExpr(UnaryOperator.USub, held, call.Start, call.End),
            ("__contains__", 1) => new CompareExpr(args[0], [CompareOperator.In], [held], call.Start, call.End),
            ("__eq__", 1) => Compare(CompareOperator.Eq),
            ("__ne__", 1) => Compare(CompareOperator.NotEq),
            ("__lt__", 1) => Compare(CompareOperator.Lt),
            ("__le__", 1) => Compare(CompareOperator.LtE),
            ("__gt__", 1) => Compare(CompareOperator.Gt),
            ("__ge__", 1) => Compare(CompareOperator.GtE),
            ("__add__", 1) => Operation(BinaryOperator.Add),
            ("__sub__", 1) => Operation(BinaryOperator.Sub),
            ("__mul__", 1) => Operation(BinaryOperator.Mult),
            ("__truediv__", 1) => Operation(BinaryOperator.Div),
            ("__floordiv__", 1) => Operation(BinaryOperator.FloorDiv),
            ("__mod__", 1) => Operation(BinaryOperator.Mod),
            _ when name.StartsWith("__", StringComparison.Ordinal) => null,
            _ => new CallExpr(new AttributeExpr(held, name, ExprContext.Load, call.Start, call.End), args, [], call.Start, call.End),
        };

        CallExpr Call(string function, params ReadOnlySpan<Expr> given) => new(new NameExpr(function, ExprContext.Load, call.Start, call.Start), [.. given], [], call.Start, call.End);
        CompareExpr Compare(CompareOperator op) => new(held, [op], [args[0]], call.Start, call.End);
        BinOpExpr Operation(BinaryOperator op) => new(held, op, args[0], call.Start, call.End);
    }

    private static AttributeExpr Held(string self, int at, ExprContext context = ExprContext.Load) =>
        new(new NameExpr(self, ExprContext.Load, at, at), ClassSymbol.HeldName, context, at, at);

    /// <summary>The constructor that keeps the value; null where it cannot be told which one that is.</summary>
    private FunctionDefStmt? Constructor(ClassDefStmt cls, string kind)
    {
        var made = ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__new__");
        var init = ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__init__");
        if (made is not null)
        {
            return init is null ? FromCreation(cls, made, kind) : null;
        }

        if (init is not null)
        {
            if (init.Args.PosOnlyArgs.Length > 0 || init.Args.Args is not [var self, var first, ..])
            {
                return null;
            }

            _inside = (cls.Name, kind, self.Name);
            var rest = Copy(init.Body).Where(s => s is not ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } } } });
            _inside = null;
            return new FunctionDefStmt(false, "__init__", Copy(init.Args), [Keep(self.Name, kind, new NameExpr(first.Name, ExprContext.Load, init.Start, init.Start), init.Body[0].Start), .. rest], [], null, [], init.Start, init.End);
        }

        var at = cls.Start;
        var empty = _names.CallsOf(cls.Name).Any(c => c.Args.IsEmpty);
        var arguments = new Arguments([], [new Arg("self", null, at, at), new Arg("value", null, at, at)], null, [], [], null, empty ? [Empty(kind, at)] : [], at, at);
        return new FunctionDefStmt(false, "__init__", arguments, [Keep("self", kind, new NameExpr("value", ExprContext.Load, at, at), at)], [], null, [], at, at);
    }

    private static Expr Empty(string kind, int at) => new ConstantExpr(kind switch { "str" => "", "int" => 0L, _ => 0.0 }, null, at, at);

    private static AssignStmt Keep(string self, string kind, Expr value, int at) => new(
        [Held(self, at, ExprContext.Store)],
        value is ConstantExpr or JoinedStrExpr || (kind == "float" && value is CallExpr { Func: NameExpr { Id: "float" } }) ? value : new CallExpr(new NameExpr(kind, ExprContext.Load, at, at), [value], [], at, at),
        at,
        at);

    /// <summary><c>__new__</c> as a constructor: what it makes is the value, what it sets on it is set.</summary>
    private FunctionDefStmt? FromCreation(ClassDefStmt cls, FunctionDefStmt made, string kind)
    {
        if (made.Args.Args is not [var own, ..] || made.Args.PosOnlyArgs.Length > 0)
        {
            return null;
        }

        var instance = made.Body.OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr] } && IsCreation(a.Value, kind)).Select(a => ((NameExpr)a.Targets[0]).Id).FirstOrDefault();
        if (BaseFlattener.Nodes(made).OfType<ReturnStmt>().Count() != 1 || made.Body[^1] is not ReturnStmt last
            || !(instance is null ? last.Value is { } result && IsCreation(result, kind) : last.Value is NameExpr returned && returned.Id == instance)
            || BaseFlattener.Nodes(made).OfType<CallExpr>().Count(c => IsCreation(c, kind)) != 1)
        {
            return null;
        }

        var renamed = new Renamer(own.Name, cls.Name, instance);
        var body = new List<Stmt>();
        foreach (var stmt in made.Body)
        {
            switch (stmt)
            {
                case ReturnStmt { Value: CallExpr creation }:
                    body.Add(Keep("self", kind, Value(creation), stmt.Start));
                    break;
                case ReturnStmt:
                    break;
                case AssignStmt { Value: CallExpr creation } when IsCreation(creation, kind):
                    body.Add(Keep("self", kind, Value(creation), stmt.Start));
                    break;
                default:
                    body.Add(renamed.Copy(stmt));
                    break;
            }
        }

        var args = made.Args;
        return new FunctionDefStmt(
            false,
            "__init__",
            new Arguments([], [new Arg("self", null, own.Start, own.End), .. args.Args.Skip(1).Select(Copy)], args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End),
            [.. body],
            [],
            null,
            [],
            made.Start,
            made.End);

        Expr Value(CallExpr creation) => creation.Args.Length > 1 ? renamed.Copy(creation.Args[1]) : Empty(kind, creation.Start);
    }

    /// <summary><c>super().__new__(cls, value)</c>, also as the base's own.</summary>
    private static bool IsCreation(Expr node, string kind) =>
        node is CallExpr { Func: AttributeExpr { Attr: "__new__", Value: var owner }, Args.Length: 1 or 2, Keywords.IsEmpty: true }
        && (owner is CallExpr { Func: NameExpr { Id: "super" } } || (owner is NameExpr of && of.Id == kind));

    private IEnumerable<Stmt> Added(ClassDefStmt cls, string kind)
    {
        var at = cls.End;
        var own = ClassTable.Members(cls).Select(m => m.Name).ToHashSet();
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        CallExpr Call(string function, params ReadOnlySpan<Expr> given) => new(Name(function), [.. given], [], at, at);
        FunctionDefStmt Method(string name, Expr result, bool isBinary = false) => new(
            false, name, new Arguments([], [new Arg("self", null, at, at), .. isBinary ? new[] { new Arg("other", null, at, at) } : []], null, [], [], null, [], at, at), [new ReturnStmt(result, at, at)], [], null, [], at, at);

        if (!own.Contains("__str__") && (kind == "str" || !own.Contains("__repr__")))
        {
            yield return Method("__str__", Call("str", Held("self", at)));
        }

        if (!own.Contains("__repr__") && (kind == "str" || own.Contains("__str__")))
        {
            yield return Method("__repr__", Call("repr", Held("self", at)));
        }

        if (!own.Contains("__eq__"))
        {
            yield return Method("__eq__", new BoolOpExpr(BoolOperator.And, [Call("isinstance", Name("other"), Name(cls.Name)), new CompareExpr(Held("self", at), [CompareOperator.Eq], [Held("other", at)], at, at)], at, at), isBinary: true);
            yield return Method("__hash__", Call("hash", Held("self", at)));
        }

        if (_isSorted && !own.Contains("__lt__"))
        {
            yield return Method("__lt__", new CompareExpr(Held("self", at), [CompareOperator.Lt], [Held("other", at)], at, at), isBinary: true);
        }
    }

    /// <summary>The class and the instance by the names that they have in a constructor.</summary>
    private sealed class Renamer(string own, string cls, string? instance) : TreeCopier
    {
        protected override Node? Replace(Node node) => node switch
        {
            NameExpr name when name.Id == own => new NameExpr(cls, name.Context, name.Start, name.End),
            NameExpr name when name.Id == instance => new NameExpr("self", name.Context, name.Start, name.End),
            _ => null,
        };
    }
}
