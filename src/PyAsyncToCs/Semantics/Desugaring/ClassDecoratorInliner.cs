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
            if (Body(decorator, cls) is not { } body)
            {
                return null;
            }

            plain = Fold(plain, body, after);
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
            else if (value is not NameExpr && IsRepeatable(value) && body.All(s => s is not FunctionDefStmt f || f.Name != attribute))
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

    private List<Stmt>? Body(Expr decorator, ClassDefStmt cls)
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
            if (Desugarer.BindFactory(WithoutFirst(def.Args, taken), call) is not { } bound || !bound.Values.All(IsRepeatable)
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
        if (def.Body is not [.., ReturnStmt { Value: NameExpr given }] || given.Id != parameter.Name || !IsPlain([.. def.Body[..^1]], parameter.Name))
        {
            return null;
        }

        return Written([.. def.Body[..^1].Where(s => s is not ExprStmt { Value: ConstantExpr })], values, cls.DecoratorList[0].Start);
    }

    /// <summary>Copies of statements with values in the place of parameters, and of variables that are known; null where one is both.</summary>
    private List<Stmt>? Written(IReadOnlyList<Stmt> body, Dictionary<string, Expr> values, int at)
    {
        var written = new List<Stmt>();
        foreach (var stmt in body)
        {
            if (stmt is AssignStmt { Targets: [NameExpr variable], Value: var given })
            {
                var value = new Placed(at).Copy(new ValueReplacer(values).Copy(given));
                if (!IsRepeatable(value) || value is NameExpr)
                {
                    var fresh = names.Fresh(variable.Id);
                    written.Add(new AssignStmt([new NameExpr(fresh, ExprContext.Store, at, at)], value, at, at));
                    value = new NameExpr(fresh, ExprContext.Load, at, at);
                }

                values[variable.Id] = value;
                continue;
            }

            foreach (var local in stmt is FunctionDefStmt ? [] : BaseFlattener.Nodes(stmt).OfType<NameExpr>().Where(n => n.Context == ExprContext.Store).Select(n => n.Id).Distinct())
            {
                if (!values.TryAdd(local, new NameExpr(names.Fresh(local), ExprContext.Store, at, at)))
                {
                    return null;
                }
            }

            written.Add(new Replacer(values, at).Copy(stmt));
        }

        return written;
    }

    /// <summary>Whether an expression gives the same value wherever it stands.</summary>
    private static bool IsRepeatable(Expr value) => value is ConstantExpr or NameExpr || (value is AttributeExpr member && IsRepeatable(member.Value)) || (value is TupleExpr several && several.Elts.All(IsRepeatable));

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

    /// <summary>
    /// Whether statements leave by no other way, and look into the class or give it something; variables of their own they have
    /// where they must stand beside the class, for nothing else could give it what they do.
    /// </summary>
    private static bool IsPlain(IReadOnlyList<Stmt> body, string parameter)
    {
        var gives = body.SelectMany(BaseFlattener.Nodes).Any(n => n is AttributeExpr { Context: ExprContext.Store, Value: NameExpr owner } && owner.Id == parameter);
        var functions = body.OfType<FunctionDefStmt>().ToList();
        var given = body.OfType<AssignStmt>().Where(a => a is { Targets: [AttributeExpr { Value: NameExpr owner }], Value: NameExpr } && owner.Id == parameter).Select(a => ((NameExpr)a.Value).Id).ToHashSet();
        return functions.All(f => given.Contains(f.Name))
            && body.Where(s => s is not FunctionDefStmt).All(s => BaseFlattener.Nodes(s).All(n => n is not (ReturnStmt or YieldExpr or ClassDefStmt or FunctionDefStmt or Comprehension or GlobalStmt or NonlocalStmt) && (gives ? n is not NameExpr { Context: ExprContext.Del } : n is not NameExpr { Context: not ExprContext.Load })))
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
                _ => new Placed(at).Copy(value),
            },
            TupleExpr several when several.Elts.Any(IsGiven) => new TupleExpr([.. several.Elts.SelectMany(Items)], several.Context, at, at),
            ListExpr several when several.Elts.Any(IsGiven) => new ListExpr([.. several.Elts.SelectMany(Items)], several.Context, at, at),
            _ => null,
        };

        /// <summary>Whether an item stands for all that a call gave to <c>*args</c>.</summary>
        private bool IsGiven(Expr item) => item is StarredExpr { Value: NameExpr name } && values.GetValueOrDefault(name.Id) is TupleExpr;

        private IEnumerable<Expr> Items(Expr item) => IsGiven(item) ? ((TupleExpr)values[((NameExpr)((StarredExpr)item).Value).Id]).Elts.Select(e => new Placed(at).Copy(e)) : [Copy(item)];
    }

    /// <summary>Copies an expression to a place of the text.</summary>
    private sealed class Placed(int at) : TreeCopier
    {
        protected override int? Position => at;

        protected override Node? Replace(Node node) => null;
    }
}
