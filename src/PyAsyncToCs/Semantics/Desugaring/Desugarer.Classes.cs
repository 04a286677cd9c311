using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Class definitions and what registers them.</summary>
internal sealed partial class Desugarer
{
    private IEnumerable<Stmt> Class(ClassDefStmt c)
    {
        c = WithParameters(c);

        // What the library's own decorators make of the class stands below what registers it.
        var own = c.DecoratorList.TakeWhile(d => !IsOfLibrary(d)).Count();
        var (registering, making) = (c.DecoratorList[..own], c.DecoratorList[own..]);
        if (registering.Length > 0 && making.All(IsOfLibrary) && !_inClass && _functionDepth == 0 && new ClassDecoratorInliner(_names).Run(new ClassDefStmt(c.Name, c.Bases, c.Keywords, c.Body, registering, c.TypeParams, c.Start, c.End)) is var (given, appended))
        {
            given = new ClassDefStmt(given.Name, given.Bases, given.Keywords, given.Body, making, given.TypeParams, given.Start, given.End);
            foreach (var d in registering)
            {
                var name = ((d as CallExpr)?.Func ?? d) switch { NameExpr n => n.Id, AttributeExpr a => "." + a.Attr, _ => "" };
                _writtenOut[name] = _writtenOut.GetValueOrDefault(name) + 1;
            }

            return [.. Class(given), .. appended.Select(Copy)];
        }

        if (!_inClass && registering.Length > 0 && registering.All(GivesItsArgument) && making.All(IsOfLibrary))
        {
            // A decorator that only registers the class is called with it.
            var at = c.DecoratorList[0].Start;
            var plain = new ClassDefStmt(c.Name, c.Bases, c.Keywords, c.Body, making, c.TypeParams, c.Start, c.End);
            var applied = registering.Reverse().Aggregate((Expr)new NameExpr(c.Name, ExprContext.Load, at, at), (value, d) => new CallExpr(Copy(d), [value], [], d.Start, d.End));
            return [.. Class(plain), new ExprStmt(applied, at, at)];
        }

        var (before, inClass, names, behind) = (_before, _inClass, _classNames, _behind);
        _behind = inClass ? null : (c.Name, []);
        _before = [];
        _inClass = true;
        _classNames = [.. c.Body.Select(s => s is AssignStmt { Targets: [NameExpr name] } ? name.Id : s is AnnAssignStmt { Target: NameExpr declared } ? declared.Id : "")];
        var copy = (ClassDefStmt)CopyParts(WithSignature(c));
        List<Stmt> written = [.. _before];
        List<Stmt> after = _behind?.Stmts ?? [];
        (_before, _inClass, _classNames, _behind) = (before, inClass, names, behind);
        if (!inClass)
        {
            return [.. written, copy, .. after];
        }

        before.AddRange(written);
        return [copy];
    }
}
