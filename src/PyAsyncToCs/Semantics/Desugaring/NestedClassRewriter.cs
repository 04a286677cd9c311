using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A class in a class, asked of an instance (<c>self.Node(value)</c>), is asked of the class that has it.</summary>
internal sealed class NestedClassRewriter : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly Dictionary<(string Class, string Nested), string> _owners = [];
    private (string Class, string Receiver)? _inside;

    private NestedClassRewriter(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in _classes.All)
        {
            foreach (var owner in _classes.Order(cls.Name) ?? [])
            {
                foreach (var nested in _classes.Find(owner)!.Body.OfType<ClassDefStmt>())
                {
                    _owners.TryAdd((cls.Name, nested.Name), owner);
                }
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.Any(s => s is ClassDefStmt c && c.Body.Any(m => m is ClassDefStmt)))
        {
            return parsed;
        }

        var rewriter = new NestedClassRewriter(parsed.Module);
        return rewriter._owners.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || _classes.Find(cls.Name) != cls)
        {
            return null;
        }

        return [new ClassDefStmt(cls.Name, [.. cls.Bases.Select(Copy)], [.. cls.Keywords.Select(Copy)], [.. cls.Body.Select(s => Member(cls, s))], [.. cls.DecoratorList.Select(Copy)], cls.TypeParams, cls.Start, cls.End)];
    }

    private Stmt Member(ClassDefStmt cls, Stmt member)
    {
        _inside = member is FunctionDefStmt { Args.Args: [var first, ..] } method && method.DecoratorList.All(d => d is not NameExpr { Id: "staticmethod" }) ? (cls.Name, first.Name) : null;
        var copy = Copy(member);
        _inside = null;
        return copy;
    }

    protected override Node? Replace(Node node) =>
        node is AttributeExpr { Value: NameExpr receiver, Context: ExprContext.Load } asked && _inside is { } inside && receiver.Id == inside.Receiver && _owners.TryGetValue((inside.Class, asked.Attr), out var owner)
            ? new AttributeExpr(new NameExpr(owner, ExprContext.Load, receiver.Start, receiver.End), asked.Attr, ExprContext.Load, asked.Start, asked.End)
            : null;
}
