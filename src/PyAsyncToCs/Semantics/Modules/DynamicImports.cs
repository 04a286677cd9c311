using System.Text;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// <c>importlib.import_module(f"plugins.{name}")</c>: the modules of the folder are known, so a function chooses among those
/// whose names it can be; and <c>pkgutil.iter_modules(plugins.__path__)</c> is the list of those of a package.
/// </summary>
internal sealed class DynamicImports : TreeCopier
{
    /// <summary>The function that imports a module by its name.</summary>
    public const string Finder = "import_by_name";

    private const string Info = "ModuleInfo";

    private readonly ModuleTable _table;
    private readonly ModuleSymbol _module;
    private readonly string _package;
    private readonly Dictionary<string, ModuleSymbol> _named;
    private readonly List<ModuleSymbol> _listed = [];

    private DynamicImports(ModuleTable table, ModuleSymbol module)
    {
        _table = table;
        _module = module;
        _package = module.IsPackage ? module.Name : ModuleTable.ParentOf(module.Name);
        _named = ModuleValues.Named(table, module);
    }

    /// <summary>Writes such calls of a folder's files anew.</summary>
    public static void Expand(ParseResult[] parsed, string? package)
    {
        if (!parsed.Any(p => p.Success && (p.Source.Text.Contains("import_module", StringComparison.Ordinal) || p.Source.Text.Contains("iter_modules", StringComparison.Ordinal))))
        {
            return;
        }

        var table = ModuleTable.OfFolder([.. parsed.Where(p => p.Success)], package);
        var modules = table.Modules.Where(m => !m.IsSynthetic).ToDictionary(m => m.Parsed!, m => m, (IEqualityComparer<ParseResult>)ReferenceEqualityComparer.Instance);
        for (var i = 0; i < parsed.Length; i++)
        {
            if (modules.TryGetValue(parsed[i], out var module) && BaseFlattener.Nodes(parsed[i].Module).OfType<CallExpr>().Any(c => IsImport(c) || IsListing(c)))
            {
                parsed[i] = parsed[i] with { Module = new DynamicImports(table, module).Rewritten(parsed[i]) };
            }
        }
    }

    private ModuleNode Rewritten(ParseResult parsed)
    {
        var module = parsed.Module;
        var bound = ForeignClasses.Bindings(module);
        var calls = BaseFlattener.Nodes(module).OfType<CallExpr>().ToList();
        var listings = calls.Where(c => IsListing(c) && Listed(c) is not null).ToList();
        if (bound.ContainsKey(Finder) || bound.ContainsKey(Info))
        {
            return module;
        }

        _listed.AddRange(listings.SelectMany(c => Listed(c)!));
        var names = calls.Where(IsImport).Select(NameOf).ToList();
        var known = _table.Modules.Where(m => !m.IsSynthetic && m != _module && m.PathName.Length > 0 && !ModuleTable.HasMainGuard(m.Node!) && names.Exists(n => CanBe(n, m)))
            .OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        if (known.Count == 0 && listings.Count == 0)
        {
            return module;
        }

        var body = Copy(module.Body).Where(s => !Imports(s, "importlib", "import_module") && !Imports(s, "pkgutil", "iter_modules")).ToList();
        var first = body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        if (listings.Count > 0)
        {
            body.InsertRange(first, Parsed($"from typing import NamedTuple\nclass {Info}(NamedTuple):\n    name: str\n    ispkg: bool\n", parsed, first < body.Count ? body[first].Start : module.Start));
        }

        if (known.Count > 0)
        {
            body.AddRange(Parsed(FinderOf(known), parsed, module.End));
        }

        return new ModuleNode([.. body], module.Start, module.End);
    }

    private static bool Imports(Stmt stmt, string module, string function) =>
        (stmt is ImportStmt { Names: [var only] } && only.Name == module) || (stmt is ImportFromStmt { Names: [var name] } from && from.Module == module && name.Name == function);

    protected override Node? Replace(Node node) => node switch
    {
        ForStmt { Target: TupleExpr { Elts: [_, var name, var isPackage] }, Iter: CallExpr listing } loop when IsListing(listing) && Listed(listing) is not null =>
            CopyParts(new ForStmt(loop.IsAsync, new TupleExpr([name, isPackage], ExprContext.Store, loop.Target.Start, loop.Target.End), loop.Iter, loop.Body, loop.OrElse, loop.Start, loop.End)),
        Comprehension { Target: TupleExpr { Elts: [_, var name, var isPackage] }, Iter: CallExpr listing } loop when IsListing(listing) && Listed(listing) is not null =>
            CopyParts(new Comprehension(new TupleExpr([name, isPackage], ExprContext.Store, loop.Target.Start, loop.Target.End), loop.Iter, loop.Ifs, loop.IsAsync, loop.Start, loop.End)),
        CallExpr call when IsImport(call) => new CallExpr(new NameExpr(Finder, ExprContext.Load, call.Func.Start, call.Func.End), [Copy(NameOf(call))], [], call.Start, call.End),
        CallExpr call when IsListing(call) && Listed(call) is { } modules => new ListExpr([.. modules.Select(m => InfoOf(m, call))], ExprContext.Load, call.Start, call.End),
        _ => null,
    };

    private static bool IsListing(CallExpr call) => !call.Args.IsEmpty
        && call.Func is NameExpr { Id: "iter_modules" } or AttributeExpr { Attr: "iter_modules", Value: NameExpr { Id: "pkgutil" } };

    /// <summary>The modules that a package has, in their order.</summary>
    private IEnumerable<ModuleSymbol>? Listed(CallExpr call)
    {
        var package = call.Args[0] switch
        {
            NameExpr { Id: "__path__" } => _module.PathName,
            AttributeExpr { Attr: "__path__", Value: NameExpr name } when _named.TryGetValue(name.Id, out var named) => named.PathName,
            ListExpr folders when BaseFlattener.Nodes(folders).OfType<NameExpr>().Any(n => n.Id == "__file__") => _module.IsPackage ? _module.PathName : ModuleTable.ParentOf(_module.PathName),
            _ => null,
        };
        return package is null ? null
            : _table.Modules.Where(m => m != _module && m.PathName.Length > 0 && ModuleTable.ParentOf(m.PathName) == package && !m.IsSynthetic).OrderBy(m => m.PathName, StringComparer.Ordinal);
    }

    private CallExpr InfoOf(ModuleSymbol module, CallExpr call)
    {
        var prefix = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "prefix")?.Value;
        var name = prefix is null ? module.PathName.Split('.')[^1] : module.Name;
        return new CallExpr(
            new NameExpr(Info, ExprContext.Load, call.Start, call.End),
            [new ConstantExpr(name, null, call.Start, call.End), new ConstantExpr(module.IsPackage, null, call.Start, call.End)],
            [],
            call.Start,
            call.End);
    }

    private static bool IsImport(CallExpr call) => call.Args.Length is 1 or 2
        && call.Func is NameExpr { Id: "import_module" } or AttributeExpr { Attr: "import_module", Value: NameExpr { Id: "importlib" } };

    /// <summary>The absolute name that a call asks for.</summary>
    private Expr NameOf(CallExpr call)
    {
        var package = call.Args.Length == 2 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "package")?.Value;
        var text = package switch
        {
            ConstantExpr { Value: string given } => given,
            null => null,
            AttributeExpr { Attr: "__name__", Value: NameExpr name } when _named.TryGetValue(name.Id, out var named) => named.Name,
            _ => _package,
        };
        return text is null ? Plain(call.Args[0]) : call.Args[0] switch
        {
            ConstantExpr { Value: string and ['.', ..] name } part => new ConstantExpr(text + name, null, part.Start, part.End),
            JoinedStrExpr { Values: [ConstantExpr { Value: string and ['.', ..] start } first, .. var rest] } whole =>
                new JoinedStrExpr([new ConstantExpr(text + start, null, first.Start, first.End), .. rest], whole.Start, whole.End),
            BinOpExpr { Left: ConstantExpr { Value: string and ['.', ..] start } first } sum =>
                new BinOpExpr(new ConstantExpr(text + start, null, first.Start, first.End), sum.Op, sum.Right, sum.Start, sum.End),
            var other => other,
        };
    }

    /// <summary>A text whose first part is the name of a package, with that written out.</summary>
    private Expr Plain(Expr text) => text switch
    {
        JoinedStrExpr { Values: [FormattedValueExpr { Value: var first }, ConstantExpr { Value: string next } second, .. var rest] } whole when PackageName(first) is { } name =>
            new JoinedStrExpr([new ConstantExpr(name + next, null, second.Start, second.End), .. rest], whole.Start, whole.End),
        BinOpExpr { Left: BinOpExpr { Left: var first, Right: ConstantExpr { Value: string next } }, Op: BinaryOperator.Add } sum when PackageName(first) is { } name =>
            new BinOpExpr(new ConstantExpr(name + next, null, sum.Start, sum.End), sum.Op, sum.Right, sum.Start, sum.End),
        _ => text,
    };

    private string? PackageName(Expr node) => node switch
    {
        NameExpr { Id: "__name__" } when _module.IsPackage => _module.Name,
        NameExpr { Id: "__package__" } => _package,
        AttributeExpr { Attr: "__name__", Value: NameExpr name } => _named.GetValueOrDefault(name.Id)?.Name,
        _ => null,
    };

    /// <summary>Whether a text may be the name of a module.</summary>
    private bool CanBe(Expr text, ModuleSymbol module) => text switch
    {
        ConstantExpr { Value: string name } => name == module.Name,
        JoinedStrExpr { Values: [ConstantExpr { Value: string start }, ..] } => module.Name.StartsWith(start, StringComparison.Ordinal),
        BinOpExpr { Left: ConstantExpr { Value: string start } } => module.Name.StartsWith(start, StringComparison.Ordinal),
        _ => _listed.Count == 0 || _listed.Contains(module),
    };

    private static string FinderOf(List<ModuleSymbol> known)
    {
        var text = new StringBuilder($"def {Finder}(name):\n");
        foreach (var module in known)
        {
            var local = module.Name.Replace('.', '_') + "_module";
            text.Append($"    if name == \"{module.Name}\":\n        import {module.Name} as {local}\n        return {local}\n");
        }

        return text.Append("    raise ModuleNotFoundError(f\"No module named {name!r}\")\n").ToString();
    }

    private static IEnumerable<Stmt> Parsed(string text, ParseResult parsed, int at) =>
        new Mover(at).Copy(PythonParser.Parse(new SourceText(text, parsed.Source.Path)).Module.Body);

    /// <summary>Code that no text stands for is at one place.</summary>
    private sealed class Mover(int position) : TreeCopier
    {
        protected override int? Position => position;

        protected override Node? Replace(Node node) => null;
    }
}
