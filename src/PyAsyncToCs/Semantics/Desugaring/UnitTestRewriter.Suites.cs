using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Which tests there are: what Python looks up when it runs is known from the classes.</summary>
internal sealed partial class UnitTestRewriter
{
    /// <summary><c>unittest.main()</c>: all tests of the module, then the end of the program.</summary>
    private Stmt Main(CallExpr call)
    {
        var (start, end) = (call.Start, call.End);
        var ran = new CallExpr(Member("_run", start), [AllTests(start)], [], start, end);
        return call.Keywords.Any(k => k is { Arg: "exit", Value: ConstantExpr { Value: false } })
            ? new ExprStmt(ran, start, end)
            : new RaiseStmt(new CallExpr(Name("SystemExit", start), [new IfExpr(ran, new ConstantExpr(0L, null, start, start), new ConstantExpr(1L, null, start, start), start, end)], [], start, end), null, start, end);
    }

    /// <summary>The tests that a loader would find, or one that is made by its name; null for any other call.</summary>
    private CallExpr? Loaded(CallExpr call) => call switch
    {
        { Func: AttributeExpr { Attr: "loadTestsFromTestCase" }, Args: [NameExpr name] } when TestClass(name.Id) is { } cls => Suite(cls, call.Start),
        { Func: AttributeExpr { Attr: "loadTestsFromModule" } } => AllTests(call.Start),
        { Func: NameExpr name, Args: [ConstantExpr { Value: string test }] } when TestClass(name.Id) is { } cls && Method(cls, test) is { } method => Case(cls, method, call.Start),
        _ => null,
    };

    private CallExpr AllTests(int at) => new(
        Member("TestSuite", at),
        [new ListExpr([.. _classes.All.Where(IsTestClass).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => Suite(c, at))], ExprContext.Load, at, at)],
        [],
        at,
        at);

    private CallExpr Suite(ClassDefStmt cls, int at)
    {
        var tests = Lineage(cls).SelectMany(ClassTable.Methods)
            .Where(m => m.Name.StartsWith("test", StringComparison.Ordinal)).DistinctBy(m => m.Name)
            .Where(m => !IsSkipped(cls.DecoratorList) && !IsSkipped(m.DecoratorList)).OrderBy(m => m.Name, StringComparer.Ordinal);
        var suite = new CallExpr(Member("TestSuite", at), [new ListExpr([.. tests.Select(t => Case(cls, t, at))], ExprContext.Load, at, at)], [], at, at);
        foreach (var (fixture, member) in new[] { ("setUpClass", "_before"), ("tearDownClass", "_after") })
        {
            if (Method(cls, fixture) is not null)
            {
                var called = new CallExpr(new AttributeExpr(Name(cls.Name, at), fixture, ExprContext.Load, at, at), [], [], at, at);
                suite = new CallExpr(new AttributeExpr(suite, member, ExprContext.Load, at, at), [Lambda([], called, at)], [], at, at);
            }
        }

        return suite;
    }

    /// <summary>One test: its name, how its object is made, and how it is run.</summary>
    private CallExpr Case(ClassDefStmt cls, FunctionDefStmt test, int at)
    {
        Expr run = new CallExpr(new AttributeExpr(Name("test", at), test.IsAsync ? "_run_" + test.Name : test.Name, ExprContext.Load, at, at), [], [], at, at);
        if (test.IsAsync)
        {
            run = new CallExpr(new AttributeExpr(Name("asyncio", at), "run", ExprContext.Load, at, at), [run], [], at, at);
        }

        return new CallExpr(
            Member("_case", at),
            [new ConstantExpr($"{test.Name} ({cls.Name})", null, at, at), Lambda([], new CallExpr(Name(cls.Name, at), [], [], at, at), at), Lambda(["test"], run, at)],
            [],
            at,
            at);
    }

    /// <summary>The class without decorators that only the runner reads, and with what runs its asynchronous tests.</summary>
    private ClassDefStmt Plain(ClassDefStmt cls)
    {
        List<Stmt> body = [];
        foreach (var stmt in cls.Body)
        {
            body.Add(stmt is FunctionDefStmt { DecoratorList.IsEmpty: false } f
                ? new FunctionDefStmt(f.IsAsync, f.Name, f.Args, f.Body, [.. f.DecoratorList.Where(d => !IsSkip(d))], f.Returns, f.TypeParams, f.Start, f.End)
                : stmt);
            if (stmt is FunctionDefStmt { IsAsync: true } test && test.Name.StartsWith("test", StringComparison.Ordinal))
            {
                body.Add(Runner(cls, test));
            }
        }

        return new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. body], [.. cls.DecoratorList.Where(d => !IsSkip(d))], cls.TypeParams, cls.Start, cls.End);
    }

    private FunctionDefStmt Runner(ClassDefStmt cls, FunctionDefStmt test)
    {
        var at = test.End;
        var run = Awaited(test.Name);
        Stmt[] block = Method(cls, "asyncTearDown") is null ? [run] : [new TryStmt(false, [run], [], [], [Awaited("asyncTearDown")], at, at)];
        ImmutableArray<Stmt> body = Method(cls, "asyncSetUp") is null ? [.. block] : [Awaited("asyncSetUp"), .. block];
        return new FunctionDefStmt(true, "_run_" + test.Name, Parameters(["self"], at), body, [], null, [], at, at);

        ExprStmt Awaited(string method) => new(
            new AwaitExpr(new CallExpr(new AttributeExpr(Name("self", at), method, ExprContext.Load, at, at), [], [], at, at), at, at), at, at);
    }

    private ClassDefStmt? TestClass(string name) => _classes.Find(name) is { } cls && IsTestClass(cls) ? cls : null;

    private bool IsTestClass(ClassDefStmt cls) => Lineage(cls).Any(c => c.Bases.Any(b => IsOf(b, "TestCase") || IsOf(b, "IsolatedAsyncioTestCase")));

    private FunctionDefStmt? Method(ClassDefStmt cls, string name) => Lineage(cls).SelectMany(ClassTable.Methods).FirstOrDefault(m => m.Name == name);

    private IEnumerable<ClassDefStmt> Lineage(ClassDefStmt cls) => (_classes.Order(cls.Name) ?? [cls.Name]).Select(_classes.Find).OfType<ClassDefStmt>();

    private bool IsSkipped(IEnumerable<Expr> decorators) => decorators.Any(d => IsOf((d as CallExpr)?.Func ?? d, "skip"));

    private bool IsSkip(Expr decorator) => IsSkipped([decorator]);

    /// <summary>Whether a name, or a member of the module, is that of the library.</summary>
    private bool IsOf(Expr node, string name) => node switch
    {
        NameExpr n => _imported.GetValueOrDefault(n.Id) == name,
        AttributeExpr { Value: NameExpr module } a => _modules.Contains(module.Id) && a.Attr == name,
        _ => false,
    };

    /// <summary>A member of the library, which the module has a name for.</summary>
    private Expr Member(string name, int at) => new AttributeExpr(Name(_modules.FirstOrDefault() ?? "unittest", at), name, ExprContext.Load, at, at);

    /// <summary>The module with the imports that the written code needs.</summary>
    private ModuleNode WithModule(ModuleNode module)
    {
        var index = module.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        var at = index < module.Body.Length ? module.Body[index].Start : module.End;
        var known = module.Body.OfType<ImportStmt>().SelectMany(i => i.Names).Where(a => a.AsName is null).Select(a => a.Name).ToHashSet();
        List<string> needed = _modules.Count > 0 ? [] : ["unittest"];
        if (_classes.All.Any(c => IsTestClass(c) && ClassTable.Methods(c).Any(m => m.IsAsync)))
        {
            needed.Add("asyncio");
        }

        return new ModuleNode(
            module.Body.InsertRange(index, needed.Where(n => !known.Contains(n)).Select(n => new ImportStmt([new Alias(n, null, at, at)], at, at))), module.Start, module.End);
    }

    private static LambdaExpr Lambda(string[] parameters, Expr body, int at) => new(Parameters(parameters, at), body, at, at);

    private static Arguments Parameters(string[] names, int at) => new([], [.. names.Select(n => new Arg(n, null, at, at))], null, [], [], null, [], at, at);
}
