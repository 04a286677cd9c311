using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Decides <c>try: import x / except ImportError:</c> when the program is converted: what the program or the catalog has
/// is there, anything else is not. So it does <c>if sys.version_info >= (3, 11):</c>.
/// </summary>
internal static class ConditionalImports
{
    /// <summary>Replaces the statements of a module by those that run.</summary>
    /// <param name="module">The module.</param>
    /// <param name="isKnown">Whether an import of the module can succeed.</param>
    /// <param name="onMissing">Is told each import that is taken to fail.</param>
    public static void Decide(ModuleSymbol module, Func<Stmt, bool> isKnown, Action<Stmt> onMissing)
    {
        var node = module.Node!;
        if (!node.Body.Any(s => s is TryStmt or IfStmt))
        {
            return;
        }

        var body = ImmutableArray.CreateBuilder<Stmt>(node.Body.Length);
        foreach (var stmt in node.Body)
        {
            if (stmt is TryStmt t && IsConditionalImport(t, isKnown))
            {
                body.AddRange(Branch(t, isKnown, onMissing));
            }
            else if (stmt is IfStmt i && VersionTest(i.Test) is { } isMet)
            {
                body.AddRange(isMet ? i.Body : i.OrElse);
            }
            else
            {
                body.Add(stmt);
            }
        }

        module.Node = new ModuleNode(body.ToImmutable(), node.Start, node.End);
    }

    private static IEnumerable<Stmt> Branch(TryStmt t, Func<Stmt, bool> isKnown, Action<Stmt> onMissing)
    {
        var missing = t.Body.FirstOrDefault(s => s is ImportStmt or ImportFromStmt && !isKnown(s));
        if (missing is null)
        {
            return [.. t.Body, .. t.OrElse, .. t.FinalBody];
        }

        onMissing(missing);
        return [.. t.Body.TakeWhile(s => s != missing), .. t.Handlers[0].Body, .. t.FinalBody];
    }

    /// <summary>Whether the version of the Python that is the model, 3.13, meets a test of a module's own code.</summary>
    private static bool? VersionTest(Expr test)
    {
        if (test is not CompareExpr { Left: AttributeExpr { Attr: "version_info", Value: NameExpr { Id: "sys" } }, Ops: [var op], Comparators: [TupleExpr version] }
            || !version.Elts.All(e => e is ConstantExpr { Value: long }) || version.Elts.Length is 0 or > 2)
        {
            return null;
        }

        long[] wanted = [.. version.Elts.Select(e => (long)((ConstantExpr)e).Value!)];
        var difference = wanted[0] != 3 ? 3 - wanted[0] : wanted.Length == 1 ? 1 : wanted[1] != 13 ? 13 - wanted[1] : 1;
        return op switch
        {
            CompareOperator.GtE or CompareOperator.Gt => difference > 0,
            CompareOperator.LtE or CompareOperator.Lt => difference < 0,
            _ => null,
        };
    }

    private static bool IsConditionalImport(TryStmt t, Func<Stmt, bool> isKnown) =>
        t is { IsStar: false, Handlers: [{ Name: null, Type: { } type }] }
        && IsImportError(type)
        && ((t.Body[0] is ImportStmt or ImportFromStmt && !isKnown(t.Body[0]))
            || (t.Body.Any(s => s is ImportStmt or ImportFromStmt)
                && t.Body.All(s => s is ImportStmt or ImportFromStmt or AssignStmt { Targets: [NameExpr], Value: ConstantExpr or NameExpr })));

    private static bool IsImportError(Expr type) => type switch
    {
        NameExpr name => name.Id is "ImportError" or "ModuleNotFoundError",
        TupleExpr tuple => tuple.Elts.All(IsImportError),
        _ => false,
    };
}
