using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Imports: what they start, and what of other modules is read.</summary>
internal sealed partial class Lowerer
{
    private readonly HashSet<ModuleSymbol> _started = [];

    private void Import(Stmt stmt)
    {
        switch (stmt)
        {
            case ImportStmt i:
                foreach (var alias in i.Names.Where(a => !IsKnownModule(a.Name) && !IsImportedInVain(a, a.Name)))
                {
                    ReportUnknown(alias, alias.Name);
                }

                break;
            case ImportFromStmt { Level: 0, Module: { } module } i when module is not "__future__" && !IsKnownModule(module):
                if (!i.Names.All(a => IsImportedInVain(a, module)))
                {
                    ReportUnknown(i, module);
                }

                break;
            case ImportFromStmt i:
                CheckNames(i);
                ReportUnknownNames(i);
                break;
        }

        foreach (var started in _plan.Started(stmt, _module).Where(m => _plan.Of(m).NeedsInitialize))
        {
            if (_plan.Of(started).IsScript)
            {
                throw Unsupported(stmt, $"an import of the script '{started.Name}', which would run again as a module,");
            }

            // A module that this one has started is running or has run.
            if (_frame.Function is not null || _started.Add(started))
            {
                Emit(Cs.CallMember(ModuleClass(started), "Initialize"));
            }
        }
    }

    private void CheckNames(ImportFromStmt i)
    {
        if (_model.ModuleTable.Find(_module, i) is not { } source)
        {
            if (i.Level > 0 && _plan.Project is null)
            {
                Report(Diagnostics.Rules.ModuleBeside, i, new string('.', i.Level) + i.Module);
            }
            else if (i.Level > 0)
            {
                Report(Diagnostics.Rules.Unsupported, i, "an import of a module that is not in the folder");
            }

            return;
        }

        foreach (var alias in i.Names.Where(a => a.Name != "*"))
        {
            if (!source.Scope.Symbols.TryGetValue(alias.Name, out var symbol))
            {
                if (_model.ModuleTable.Submodule(source, alias.Name) is null)
                {
                    throw Unsupported(alias, $"an import of '{alias.Name}', which '{source.Name}' does not have,");
                }
            }
            else if (symbol.IsAssignedElsewhere && _model.SymbolOf(alias) is { IsRead: true })
            {
                throw Unsupported(alias, $"a copy of '{alias.Name}', which '{source.Name}' binds again,");
            }
        }
    }

    private bool IsKnownModule(string name) =>
        name is "__future__" or "abc" || _model.ModuleTable.Find(_module, name) is not null || _model.LoadModule(name) is not null;

    /// <summary>A module's function, class or variable, as <c>module.name</c> reads it.</summary>
    private ExpressionSyntax GlobalMember(AttributeExpr a, Symbol symbol)
    {
        if (symbol.Function is { } function)
        {
            return FunctionReference(function);
        }

        return symbol.Class is { } cls
            ? TypeOfExpression(Cs.Type(cls.CsName ?? cls.Name))
            : Unwrap(Place(symbol.TheVariable), _model.DeclaredTypeOf(a), _model.TypeOf(a));
    }
}
