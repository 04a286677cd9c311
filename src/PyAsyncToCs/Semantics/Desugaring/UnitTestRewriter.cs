using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Tests of <c>unittest</c>: assertions are the conditions that they assert, what must raise is a <c>try</c>, and what
/// finds tests by their names is given them one by one.
/// </summary>
internal sealed partial class UnitTestRewriter : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly Dictionary<string, string> _imported = [];
    private readonly HashSet<string> _modules = [];
    private ClassDefStmt? _class;
    private HashSet<string> _raised = [];

    private UnitTestRewriter(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var alias in module.Body.OfType<ImportStmt>().SelectMany(i => i.Names).Where(a => a.Name == "unittest"))
        {
            _modules.Add(alias.AsName ?? alias.Name);
        }

        foreach (var alias in module.Body.OfType<ImportFromStmt>().Where(i => i.Module == "unittest").SelectMany(i => i.Names))
        {
            _imported[alias.AsName ?? alias.Name] = alias.Name;
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("unittest", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new UnitTestRewriter(parsed.Module);
        return rewriter._modules.Count + rewriter._imported.Count == 0 ? parsed : parsed with { Module = rewriter.WithModule(rewriter.Copy(parsed.Module)) };
    }

    protected override Node? Replace(Node node) => node switch
    {
        AttributeExpr { Attr: "exception", Value: NameExpr raised } a when _raised.Contains(raised.Id) => new NameExpr(raised.Id, a.Context, a.Start, a.End),
        CallExpr call => Loaded(call) ?? (_class is null ? null : Asserted(call)),
        _ => null,
    };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ClassDefStmt cls when _class is null && IsTestClass(cls):
                _class = cls;
                var copy = (ClassDefStmt)CopyParts(Plain(cls));
                _class = null;
                return [copy];
            case FunctionDefStmt f when _class is not null:
                var outer = _raised;
                _raised = [.. BaseFlattener.Nodes(f).OfType<WithStmt>().SelectMany(w => w.Items).Where(i => IsRaises(i.ContextExpr)).Select(i => (i.OptionalVars as NameExpr)?.Id).OfType<string>()];
                var method = (FunctionDefStmt)CopyParts(f);
                _raised = outer;
                return [method];
            case WithStmt { IsAsync: false, Items: [.. var others, { ContextExpr: CallExpr raises } last] } with when _class is not null && IsRaises(raises):
                var attempt = Raising(raises, (last.OptionalVars as NameExpr)?.Id, Copy(with.Body), with);
                return others.IsEmpty ? attempt : [new WithStmt(false, [.. others.Select(Copy)], [.. attempt], with.Start, with.End)];
            case ExprStmt { Value: CallExpr { Args: [_, _, ..] } raises } when _class is not null && IsRaises(raises):
                var at = MethodOf(raises) == "assertRaises" ? 1 : 2;
                return raises.Args.Length <= at ? null
                    : Raising(raises, null, [new ExprStmt(new CallExpr(Copy(raises.Args[at]), [.. raises.Args.Skip(at + 1).Select(Copy)], [.. raises.Keywords.Select(Copy)], stmt.Start, stmt.End), stmt.Start, stmt.End)], stmt);
            case ExprStmt { Value: CallExpr main } when IsOf(main.Func, "main"):
                return [Main(main)];
            default:
                return null;
        }
    }

    /// <summary><c>with self.assertRaises(E) as caught:</c> is <c>try: … except E as raised: caught = raised</c>, and an error where nothing was raised.</summary>
    private Stmt[] Raising(CallExpr raises, string? name, ImmutableArray<Stmt> body, Stmt stmt)
    {
        var (start, end) = (stmt.Start, stmt.End);
        var type = raises.Args[0];
        List<Stmt> handled = [];
        if (MethodOf(raises) == "assertRaisesRegex" && raises.Args.Length > 1)
        {
            handled.Add(new ExprStmt(OnSelf("assertRegex", start, new CallExpr(Name("str", start), [Name("raised", start)], [], start, start), Copy(raises.Args[1])), start, start));
        }

        if (name is not null)
        {
            handled.Add(new AssignStmt([new NameExpr(name, ExprContext.Store, start, start)], Name("raised", start), start, start));
        }

        var shown = type is NameExpr known ? known.Id : type is AttributeExpr member ? member.Attr : "exception";
        var missing = new RaiseStmt(new CallExpr(Name("AssertionError", start), [new ConstantExpr($"{shown} not raised", null, start, start)], [], start, start), null, start, start);
        var handler = new ExceptHandler(Copy(type), handled.Count == 0 ? null : "raised", handled.Count == 0 ? [new PassStmt(start, start)] : [.. handled], start, start);
        return [new TryStmt(false, body, [handler], [missing], [], start, end)];
    }

    /// <summary>An assertion as the condition that it asserts; null for what the runtime asserts itself.</summary>
    private CallExpr? Asserted(CallExpr call)
    {
        if (call.Func is not AttributeExpr { Value: NameExpr { Id: "self" }, Attr: var assertion } || call.Args.Any(a => a is StarredExpr))
        {
            return null;
        }

        var (start, end) = (call.Start, call.End);
        ImmutableArray<Expr> args = [.. call.Args.Select(Copy)];
        Expr? condition = (assertion, args) switch
        {
            ("assertTrue", [var value, ..]) => Truth(value),
            ("assertFalse", [var value, ..]) => new UnaryOpExpr(UnaryOperator.Not, value, start, end),
            ("assertIsNone", [var value, ..]) => Compared(CompareOperator.Is, value, new ConstantExpr(null, null, start, start)),
            ("assertIsNotNone", [var value, ..]) => Compared(CompareOperator.IsNot, value, new ConstantExpr(null, null, start, start)),
            ("assertIsInstance", [var value, var type, ..]) => new CallExpr(Name("isinstance", start), [value, type], [], start, end),
            ("assertNotIsInstance", [var value, var type, ..]) => new UnaryOpExpr(UnaryOperator.Not, new CallExpr(Name("isinstance", start), [value, type], [], start, end), start, end),
            (_, [var left, var right, ..]) when Comparison(assertion) is { } op => Compared(op, left, right),
            _ => null,
        };
        return condition is null ? null : OnSelf("assertTrue", start, [condition, .. args.Skip(assertion is "assertTrue" or "assertFalse" or "assertIsNone" or "assertIsNotNone" ? 1 : 2)]);

        Expr Truth(Expr value) => value is CompareExpr or UnaryOpExpr { Op: UnaryOperator.Not } or ConstantExpr { Value: bool } ? value : new CallExpr(Name("bool", start), [value], [], start, end);

        CompareExpr Compared(CompareOperator op, Expr left, Expr right) => new(left, [op], [right], start, end);
    }

    private static CompareOperator? Comparison(string assertion) => assertion switch
    {
        "assertEqual" or "assertListEqual" or "assertDictEqual" or "assertSetEqual" or "assertTupleEqual" or "assertSequenceEqual" or "assertMultiLineEqual" => CompareOperator.Eq,
        "assertNotEqual" => CompareOperator.NotEq,
        "assertIs" => CompareOperator.Is,
        "assertIsNot" => CompareOperator.IsNot,
        "assertIn" => CompareOperator.In,
        "assertNotIn" => CompareOperator.NotIn,
        "assertGreater" => CompareOperator.Gt,
        "assertGreaterEqual" => CompareOperator.GtE,
        "assertLess" => CompareOperator.Lt,
        "assertLessEqual" => CompareOperator.LtE,
        _ => null,
    };

    private static string MethodOf(CallExpr call) => ((AttributeExpr)call.Func).Attr;

    private static bool IsRaises(Expr node) =>
        node is CallExpr { Func: AttributeExpr { Attr: "assertRaises" or "assertRaisesRegex", Value: NameExpr { Id: "self" } }, Args: [not StarredExpr, ..] };

    private static CallExpr OnSelf(string method, int at, params ImmutableArray<Expr> args) =>
        new(new AttributeExpr(Name("self", at), method, ExprContext.Load, at, at), args, [], at, args[^1].End);

    private static NameExpr Name(string name, int at) => new(name, ExprContext.Load, at, at);
}
