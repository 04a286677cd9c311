using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Catalog;

/// <summary>Finds what is wrong with a user's stub before it is used: its Python, its decorators, its templates, its names.</summary>
internal sealed partial class StubCheck
{
    private static readonly HashSet<string> s_typing =
    [
        "Any", "Self", "Literal", "Optional", "Union", "Callable", "Awaitable", "Coroutine", "List", "Dict", "Set", "Tuple", "FrozenSet",
        "Sequence", "Mapping", "MutableMapping", "Collection", "Never", "NoReturn", "Type",
    ];

    private readonly List<Diagnostic> _found = [];
    private readonly SourceText _source;
    private readonly HashSet<string> _names;

    private StubCheck(StubSource stub)
    {
        _source = stub.Text;
        _names = [.. s_typing, .. StubTexts.Find("builtins")!.Definitions.Select(d => d.Name)];
    }

    public static IReadOnlyList<Diagnostic> Run(StubSource stub)
    {
        var parsed = PythonParser.Parse(stub.Text);
        if (!parsed.Success)
        {
            return [.. parsed.Errors.Select(e => new Diagnostic(Rules.NotPython, e.Message, stub.Text, e.Start, e.End, e.Hint))];
        }

        var check = new StubCheck(stub);
        foreach (var stmt in parsed.Module.Body)
        {
            check.Declare(stmt);
        }

        foreach (var stmt in parsed.Module.Body)
        {
            check.Statement(stmt, null);
        }

        return check._found;
    }

    [GeneratedRegex(@"\$([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Place();

    private void Declare(Stmt stmt)
    {
        switch (stmt)
        {
            case ClassDefStmt c:
                _names.Add(c.Name);
                break;
            case ImportFromStmt i:
                _names.UnionWith(i.Names.Select(a => a.AsName ?? a.Name));
                break;
            case ImportStmt i:
                _names.UnionWith(i.Names.Select(a => a.AsName ?? a.Name.Split('.')[0]));
                break;
            case AssignStmt { Targets: [NameExpr name] }:
                _names.Add(name.Id);
                break;
        }
    }

    private void Statement(Stmt stmt, ClassDefStmt? owner)
    {
        switch (stmt)
        {
            case ImportStmt or ImportFromStmt when owner is null:
            case ExprStmt { Value: ConstantExpr }:
            case AssignStmt { Targets: [NameExpr], Value: NameExpr } when owner is null:
                break;
            case AnnAssignStmt { Target: NameExpr, Value: null or ConstantExpr { Value: string } } a:
                Annotation(a.Annotation, owner, null);
                break;
            case FunctionDefStmt f:
                Function(f, owner);
                break;
            case ClassDefStmt c when owner is null:
                foreach (var decorator in c.DecoratorList.Where(d => d is not CallExpr { Func: NameExpr { Id: "cs_type" }, Args: [ConstantExpr { Value: string }] }))
                {
                    Report(decorator, "a class has one decorator, @cs_type(\"…\")");
                }

                foreach (var @base in c.Bases)
                {
                    Annotation(@base, c, null);
                }

                foreach (var member in c.Body)
                {
                    Statement(member, c);
                }

                break;
            default:
                Report(stmt, owner is null ? "a stub has imports, classes, functions, and names with a type and their C# text" : "a class of a stub has methods, and attributes with a type and their C# name");
                break;
        }
    }

    private void Function(FunctionDefStmt f, ClassDefStmt? owner)
    {
        var hasMeaning = false;
        foreach (var decorator in f.DecoratorList)
        {
            switch (decorator)
            {
                case CallExpr { Func: NameExpr { Id: "csharp" }, Args: [ConstantExpr { Value: string template } text] }:
                    hasMeaning = true;
                    Template(template, text, f, owner);
                    break;
                case CallExpr { Func: NameExpr { Id: "intrinsic" }, Args: [ConstantExpr { Value: string }] }:
                    hasMeaning = true;
                    break;
                case NameExpr { Id: "overload" or "staticmethod" or "classmethod" or "property" }:
                    break;
                default:
                    Report(decorator, "not a decorator of stubs: they are @csharp(\"…\"), @intrinsic(\"…\"), @overload, @property, @staticmethod and @classmethod");
                    break;
            }
        }

        var isImplied = owner is not null && f.Name.StartsWith("__", StringComparison.Ordinal) && f.Name != "__init__";
        if (!hasMeaning && !isImplied)
        {
            Report(f, $"'{f.Name}' does not say what it is in C#: @csharp(\"…\") is missing");
        }

        foreach (var parameter in Parameters(f).Where(p => p.Annotation is not null))
        {
            Annotation(parameter.Annotation!, owner, f);
        }

        if (f.Returns is not null)
        {
            Annotation(f.Returns, owner, f);
        }
    }

    private void Template(string template, ConstantExpr at, FunctionDefStmt f, ClassDefStmt? owner)
    {
        var known = Parameters(f).Select(p => p.Name).Concat(TypeParameters(owner, f)).Append("args_named").ToHashSet();
        foreach (Match place in Place().Matches(template))
        {
            var name = place.Groups[1].Value;
            if (!known.Contains(name) && !known.Contains(name[(name.LastIndexOf('_') + 1)..]))
            {
                Report(at, $"'${name}' is no parameter of '{f.Name}'");
            }
        }

        var expression = SyntaxFactory.ParseExpression(Place().Replace(template, "__$1"));
        if (expression.ContainsDiagnostics || expression.FullSpan.Length < Place().Replace(template, "__$1").TrimEnd().Length)
        {
            Report(at, $"not a C# expression: {expression.GetDiagnostics().FirstOrDefault()?.GetMessage() ?? "something stands behind its end"}");
        }
    }

    private void Annotation(Expr annotation, ClassDefStmt? owner, FunctionDefStmt? f)
    {
        var known = TypeParameters(owner, f).ToHashSet();
        var stack = new Stack<Node>([annotation]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr name && !known.Contains(name.Id) && !_names.Contains(name.Id))
            {
                Report(name, $"the type '{name.Id}' is not defined");
            }

            if (node is SubscriptExpr { Value: NameExpr { Id: "Literal" } })
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }

    private static IEnumerable<string> TypeParameters(ClassDefStmt? owner, FunctionDefStmt? f) =>
        (owner?.TypeParams ?? []).Concat(f?.TypeParams ?? []).OfType<TypeVarParam>().Select(p => p.Name);

    private static IEnumerable<Arg> Parameters(FunctionDefStmt f) =>
        f.Args.PosOnlyArgs.Concat(f.Args.Args).Concat(f.Args.KwOnlyArgs).Concat(new[] { f.Args.VarArg, f.Args.KwArg }.OfType<Arg>());

    private void Report(Node node, string message) => _found.Add(new Diagnostic(Rules.NotPython, message, _source, node.Start, node.End, null));
}
