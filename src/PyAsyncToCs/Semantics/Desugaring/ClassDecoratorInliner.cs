using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A decorator that gives its class attributes or methods, or reads some, is written out for each class: the class then
/// has them as its own (language reference, 8.8).
/// </summary>
internal sealed class ClassDecoratorInliner(ModuleNames names)
{
    /// <summary>The class with what its decorators give it, and the statements behind it; null where a decorator is not understood.</summary>
    public (ClassDefStmt Class, List<Stmt> After)? Run(ClassDefStmt cls)
    {
        var after = new List<Stmt>();
        var plain = new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, cls.Body, [], cls.TypeParams, cls.Start, cls.End);
        foreach (var decorator in cls.DecoratorList.Reverse())
        {
            if (Body(decorator, cls) is not var (body, values))
            {
                return null;
            }

            plain = Fold(plain, [.. body.Select(s => new Replacer(values, cls.DecoratorList[0].Start).Copy(s))], after);
        }

        return (plain, after);
    }

    /// <summary>Moves what statements assign to a class's own attributes into its body.</summary>
    public static ClassDefStmt Fold(ClassDefStmt cls, IReadOnlyList<Stmt> statements, List<Stmt> after)
    {
        var body = cls.Body.ToList();
        var functions = statements.OfType<FunctionDefStmt>().ToDictionary(f => f.Name);
        foreach (var stmt in statements)
        {
            if (stmt is FunctionDefStmt)
            {
                continue;
            }

            if (stmt is not AssignStmt { Targets: [AttributeExpr { Value: NameExpr owner, Attr: var attribute }], Value: var value } || owner.Id != cls.Name)
            {
                after.Add(stmt);
            }
            else if (value is NameExpr name && functions.TryGetValue(name.Id, out var method))
            {
                body.RemoveAll(s => s is FunctionDefStmt f && f.Name == attribute);
                body.Add(new FunctionDefStmt(method.IsAsync, attribute, method.Args, method.Body, method.DecoratorList, method.Returns, method.TypeParams, method.Start, method.End));
            }
            else if (value is ConstantExpr && body.All(s => s is not FunctionDefStmt f || f.Name != attribute))
            {
                body.RemoveAll(s => s is AssignStmt { Targets: [NameExpr own] } && own.Id == attribute);
                body.Insert(0, new AssignStmt([new NameExpr(attribute, ExprContext.Store, stmt.Start, stmt.Start)], value, stmt.Start, stmt.Start));
            }
            else
            {
                after.Add(stmt);
            }
        }

        body.RemoveAll(s => s is PassStmt && body.Count > 1);
        return new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. body], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End);
    }

    private (IReadOnlyList<Stmt> Body, Dictionary<string, Expr> Values)? Body(Expr decorator, ClassDefStmt cls)
    {
        var values = new Dictionary<string, Expr>();
        var call = decorator as CallExpr;
        if (Definition(call?.Func ?? decorator, values) is not { IsAsync: false } def)
        {
            return null;
        }

        var taken = values.Count;
        if (call is not null)
        {
            if (Desugarer.BindFactory(WithoutFirst(def.Args, taken), call) is not { } bound || bound.Values.Any(v => v is not (ConstantExpr or NameExpr))
                || def.Body.Where(s => s is not ExprStmt { Value: ConstantExpr }).ToList() is not [FunctionDefStmt { DecoratorList.IsEmpty: true } inner, ReturnStmt { Value: NameExpr returned }] || returned.Id != inner.Name)
            {
                return null;
            }

            foreach (var (name, value) in bound)
            {
                values[name] = value;
            }

            (def, taken) = (inner, 0);
        }

        if (WithoutFirst(def.Args, taken) is not { Args: [var parameter], VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true, PosOnlyArgs.IsEmpty: true })
        {
            return null;
        }

        values[parameter.Name] = new NameExpr(cls.Name, ExprContext.Load, decorator.Start, decorator.Start);
        return def.Body is [.., ReturnStmt { Value: NameExpr given }] && given.Id == parameter.Name && IsPlain([.. def.Body[..^1]], parameter.Name)
            ? ([.. def.Body[..^1].Where(s => s is not ExprStmt { Value: ConstantExpr })], values)
            : null;
    }

    private FunctionDefStmt? Definition(Expr function, Dictionary<string, Expr> values)
    {
        switch (function)
        {
            case NameExpr name:
                return names.DefinitionOf(name.Id) is FunctionDefStmt { DecoratorList.IsEmpty: true } def ? def : null;
            case AttributeExpr { Value: NameExpr owner } member when names.DefinitionOf(owner.Id) is ClassDefStmt cls
                && ClassTable.Methods(cls).FirstOrDefault(m => m.Name == member.Attr) is { DecoratorList: [NameExpr { Id: "classmethod" or "staticmethod" } kind] } method:
                if (kind.Id == "classmethod" && method.Args.Args.Length > 0)
                {
                    values[method.Args.Args[0].Name] = owner;
                }

                return method;
            default:
                return null;
        }
    }

    private static Arguments WithoutFirst(Arguments args, int count) =>
        count == 0 ? args : new Arguments(args.PosOnlyArgs, [.. args.Args.Skip(count)], args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End);

    /// <summary>Whether statements have no variables of their own, leave by no other way, and look into the class or give it something.</summary>
    private static bool IsPlain(IReadOnlyList<Stmt> body, string parameter)
    {
        var functions = body.OfType<FunctionDefStmt>().ToList();
        var given = body.OfType<AssignStmt>().Where(a => a is { Targets: [AttributeExpr { Value: NameExpr owner }], Value: NameExpr } && owner.Id == parameter).Select(a => ((NameExpr)a.Value).Id).ToHashSet();
        return functions.All(f => given.Contains(f.Name))
            && body.Where(s => s is not FunctionDefStmt).All(s => BaseFlattener.Nodes(s).All(n => n is not (ReturnStmt or YieldExpr or ClassDefStmt or FunctionDefStmt or NameExpr { Context: not ExprContext.Load } or GlobalStmt or NonlocalStmt)))
            && body.SelectMany(s => BaseFlattener.Nodes(s)).Any(n => n is AttributeExpr { Value: NameExpr owner } && owner.Id == parameter);
    }

    /// <summary>Copies statements with values in the place of parameters.</summary>
    internal sealed class Replacer(Dictionary<string, Expr> values, int at) : TreeCopier
    {
        protected override int? Position => at;

        protected override Node? Replace(Node node) => node switch
        {
            AttributeExpr { Attr: "__name__" or "__qualname__", Value: NameExpr name } when values.TryGetValue(name.Id, out var cls) && cls is NameExpr given => new ConstantExpr(given.Id, null, at, at),
            NameExpr name when values.TryGetValue(name.Id, out var value) => value switch
            {
                NameExpr other => new NameExpr(other.Id, name.Context, at, at),
                ConstantExpr c => new ConstantExpr(c.Value, null, at, at),
                _ => null,
            },
            _ => null,
        };
    }
}
