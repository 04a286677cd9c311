using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>class Brief(logging.Formatter)</c> without a constructor is made with the arguments of its base's: C# inherits none, so one
/// is written that hands on what the program gives.
/// </summary>
internal sealed class InheritedConstructorRewriter : TreeCopier
{
    private static readonly Dictionary<string, (string Name, object? Default)[]> s_parameters = new()
    {
        ["Formatter"] = [("fmt", null), ("datefmt", null), ("style", "%")],
        ["Filter"] = [("name", "")],
        ["Handler"] = [("level", 0L)],
        ["ArgumentParser"] = [("prog", null), ("usage", null), ("description", null), ("epilog", null), ("add_help", true)],
        ["FileHandler"] = [("filename", ""), ("mode", "a")],
    };

    private readonly ModuleNames _names;

    private InheritedConstructorRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("logging", StringComparison.Ordinal) && !parsed.Source.Text.Contains("argparse", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new InheritedConstructorRewriter(parsed.Module);
        return parsed.Module.Body.Any(s => s is ClassDefStmt cls && rewriter.ConstructorOf(cls) is not null) ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt is ClassDefStmt cls && ConstructorOf(cls) is { } init
        ? [new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.TakeWhile(IsDocstring), init, .. cls.Body.SkipWhile(IsDocstring)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End)]
        : null;

    private static bool IsDocstring(Stmt stmt) => stmt is ExprStmt { Value: ConstantExpr { Value: string } };

    private FunctionDefStmt? ConstructorOf(ClassDefStmt cls)
    {
        var known = cls.Bases is [var single] ? single switch
        {
            AttributeExpr { Value: NameExpr { Id: "logging" or "argparse" }, Attr: var name } => s_parameters.GetValueOrDefault(name),
            NameExpr name when _names.IsImported(name.Id, "logging") || _names.IsImported(name.Id, "argparse") => s_parameters.GetValueOrDefault(name.Id),
            _ => null,
        }
        : null;
        var calls = _names.CallsOf(cls.Name);
        if (known is null || cls.Body.Any(s => s is FunctionDefStmt { Name: "__init__" or "__new__" }) || calls.All(c => c.Args.IsEmpty && c.Keywords.IsEmpty)
            || calls.Any(c => c.Args.Length > known.Length || c.Args.Any(a => a is StarredExpr) || c.Keywords.Any(k => !known.Any(p => p.Name == k.Arg))))
        {
            return null;
        }

        var at = cls.Start;
        var given = known.Where((p, i) => calls.Any(c => c.Args.Length > i || c.Keywords.Any(k => k.Arg == p.Name))).ToList();
        var leading = known.TakeWhile(given.Contains).ToList();
        if (leading.Count < given.Count && calls.Any(c => c.Args.Length > leading.Count))
        {
            return null;
        }

        var args = new Arguments([], [new Arg("self", null, at, at), .. given.Select(p => new Arg(p.Name, null, at, at))], null, [], [], null, [.. given.Select(p => new ConstantExpr(p.Default, null, at, at))], at, at);
        var super = new CallExpr(new NameExpr("super", ExprContext.Load, at, at), [], [], at, at);
        var handed = new CallExpr(
            new AttributeExpr(super, "__init__", ExprContext.Load, at, at),
            [],
            [.. given.Select(p => new Keyword(p.Name, new NameExpr(p.Name, ExprContext.Load, at, at), at, at))],
            at,
            at);
        return new FunctionDefStmt(false, "__init__", args, [new ExprStmt(handed, at, at)], [], null, [], at, at);
    }
}
