using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>The object that stands for a module where it is a value: a class whose members are those of the module, and its one instance.</summary>
internal sealed class ModuleObject : TreeCopier
{
    /// <summary>The property that says a module's name.</summary>
    public const string NameMember = "module_name";

    private readonly int _at;

    private ModuleObject(int at) => _at = at;

    /// <summary>The statements that a module gets.</summary>
    /// <param name="module">The module.</param>
    /// <param name="name">What its object is called.</param>
    /// <param name="asked">What is asked of values.</param>
    public static IEnumerable<Stmt> Of(ModuleSymbol module, string name, AskedMembers asked)
    {
        var bindings = ForeignClasses.Bindings(module.Parsed!.Module);
        var cls = ClassName(module);
        while (bindings.ContainsKey(cls))
        {
            cls += "Object";
        }

        var maker = new ModuleObject(module.Parsed.Module.End);
        var members = bindings.Where(b => asked.Reads(b.Key)).SelectMany(b => maker.Members(b.Key, b.Value, asked)).ToList();
        if (asked.Reads(NameMember) && !bindings.ContainsKey(NameMember))
        {
            members.Add(maker.Property(NameMember, new ConstantExpr(module.Name, null, maker._at, maker._at)));
        }

        if (members.Count == 0)
        {
            members.Add(new PassStmt(maker._at, maker._at));
        }

        yield return new ClassDefStmt(cls, [], [], [.. members], [], [], maker._at, maker._at);
        yield return new AssignStmt([maker.Name(name, ExprContext.Store)], maker.Call(maker.Name(cls)), maker._at, maker._at);
    }

    protected override int? Position => _at;

    protected override Node? Replace(Node node) => null;

    private static string ClassName(ModuleSymbol module) =>
        string.Concat(module.Name.Split('.')[^1].Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..])) + "Module";

    private IEnumerable<Stmt> Members(string name, List<Stmt> bindings, AskedMembers asked)
    {
        switch (bindings)
        {
            case [FunctionDefStmt function] when asked.OnlyCalls(name) && HasPlainDefaults(function):
                yield return Method(function);
                break;
            case [FunctionDefStmt or ClassDefStmt]:
                yield return Property(name, Name(name));
                break;
            case [ImportStmt or ImportFromStmt, ..]:
                break;
            default:
                yield return Property(name, Name(name));
                if (asked.Assigns(name))
                {
                    yield return Setter(name);
                }

                break;
        }
    }

    /// <summary>Whether the defaults of a function are the same, wherever they are written.</summary>
    private static bool HasPlainDefaults(FunctionDefStmt function) =>
        function.Args.Defaults.Concat(function.Args.KwDefaults).All(d => d is null or ConstantExpr or NameExpr or AttributeExpr or UnaryOpExpr { Operand: ConstantExpr } or TupleExpr { Elts.IsEmpty: true });

    private FunctionDefStmt Method(FunctionDefStmt function)
    {
        var args = Copy(function.Args);
        var self = Free(args);
        Expr call = new CallExpr(
            Name(function.Name),
            [.. args.PosOnlyArgs.Concat(args.Args).Select(a => (Expr)Name(a.Name)), .. args.VarArg is { } rest ? [new StarredExpr(Name(rest.Name), ExprContext.Load, _at, _at)] : Array.Empty<Expr>()],
            [.. args.KwOnlyArgs.Select(a => new Keyword(a.Name, Name(a.Name), _at, _at)), .. args.KwArg is { } named ? [new Keyword(null, Name(named.Name), _at, _at)] : Array.Empty<Keyword>()],
            _at,
            _at);
        var isCoroutine = function.IsAsync && !IsGenerator(function);
        Stmt body = new ReturnStmt(isCoroutine ? new AwaitExpr(call, _at, _at) : call, _at, _at);
        var parameters = args.PosOnlyArgs.IsEmpty
            ? new Arguments([], [self, .. args.Args], args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, _at, _at)
            : new Arguments([self, .. args.PosOnlyArgs], args.Args, args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, _at, _at);
        return new FunctionDefStmt(isCoroutine, function.Name, parameters, [body], [], function.DecoratorList.IsEmpty && function.Returns is { } returns ? Copy(returns) : null, [], _at, _at);
    }

    private Arg Free(Arguments args)
    {
        var name = "self";
        while (args.PosOnlyArgs.Concat(args.Args).Concat(args.KwOnlyArgs).Any(a => a.Name == name))
        {
            name += "_";
        }

        return new Arg(name, null, _at, _at);
    }

    private static bool IsGenerator(FunctionDefStmt function)
    {
        var pending = new Stack<Node>(function.Body);
        var children = new List<Node>();
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case YieldExpr or YieldFromExpr:
                    return true;
                case FunctionDefStmt or ClassDefStmt or LambdaExpr:
                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(pending.Push);
        }

        return false;
    }

    private FunctionDefStmt Property(string name, Expr value) =>
        new(false, name, new Arguments([], [new Arg("self", null, _at, _at)], null, [], [], null, [], _at, _at), [new ReturnStmt(value, _at, _at)], [Name("property")], null, [], _at, _at);

    private FunctionDefStmt Setter(string name)
    {
        var value = name == "value" ? "new_value" : "value";
        ImmutableArray<Stmt> body = [new GlobalStmt([name], _at, _at), new AssignStmt([Name(name, ExprContext.Store)], Name(value), _at, _at)];
        var decorator = new AttributeExpr(Name(name), "setter", ExprContext.Load, _at, _at);
        return new(false, name, new Arguments([], [new Arg("self", null, _at, _at), new Arg(value, null, _at, _at)], null, [], [], null, [], _at, _at), body, [decorator], null, [], _at, _at);
    }

    private NameExpr Name(string id, ExprContext context = ExprContext.Load) => new(id, context, _at, _at);

    private CallExpr Call(Expr callee) => new(callee, [], [], _at, _at);
}
