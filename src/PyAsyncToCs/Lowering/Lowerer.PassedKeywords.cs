using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// <c>session.get(url, **kwargs)</c> in a function that passes on what it is given by name: the names that callers give are
/// known, and each is looked up where the library's function takes it.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary>Fills the places of what is passed on by name; null where that is not known name by name.</summary>
    private HashSet<string>? PassedKeywords(CallExpr call, CallTarget target, Dictionary<string, ExpressionSyntax> places)
    {
        if (call.Args.Any(a => a is StarredExpr) || call.Keywords.Where(k => k.Arg is null).ToList() is not [{ Value: NameExpr given }]
            || _model.SymbolOf(given) is not { Definitions: [Arg arg], Scope.Function: { Def: { } def } function }
            || function.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.KwArgs && p.Node == arg) is not { } passed
            || _model.TypeOf(given) is not InstanceType { Args: [_, { Type: var value }] } || TypeMapper.IsValueType(value)
            || NamesPassed(function, def, passed) is not { } names)
        {
            return null;
        }

        var filled = new HashSet<string>();
        foreach (var name in names)
        {
            if (target.Bound.FirstOrDefault(b => b.Parameter.Name == name) is not { } bound || bound.Arguments.Count > 0 || bound.Parameter.Default is not ConstantExpr { Value: null })
            {
                return null;
            }

            var found = Cs.CallMember(Receiver(given), "GetValueOrDefault", Cs.Str(name));
            var wanted = _types.Text(bound.Parameter.Slot.Type).TrimEnd('?');
            if (wanted != "object" && !(wanted is "bool" or "string" && _types.Text(value).TrimEnd('?') == "object"))
            {
                return null;
            }

            places[name] = wanted == "object" ? found : Cs.Cast(_types.Of(bound.Parameter.Slot.Type), found);
            filled.Add(name);
        }

        return filled;
    }

    /// <summary>The names that a <c>**</c> parameter can hold: those that callers write, and those that the function adds.</summary>
    private HashSet<string>? NamesPassed(FunctionSymbol function, FunctionDefStmt def, ParameterSymbol passed)
    {
        foreach (var (call, target) in _model.Calls)
        {
            if (target.Function == function && call.Keywords.Any(k => k.Arg is null && !(k.Value is NameExpr name && _model.SymbolOf(name) is { Definitions: [Arg], Scope.Function: not null })))
            {
                return null;
            }
        }

        var names = passed.Names.Keys.ToHashSet();
        foreach (var node in BaseFlattener.Nodes(def))
        {
            switch (node)
            {
                case SubscriptExpr { Context: ExprContext.Store, Value: NameExpr owner } item when owner.Id == passed.Name:
                    if (item.Slice is not ConstantExpr { Value: string stored })
                    {
                        return null;
                    }

                    names.Add(stored);
                    break;
                case CallExpr { Func: AttributeExpr { Attr: "setdefault", Value: NameExpr owner }, Args: [ConstantExpr { Value: string added }, ..] } when owner.Id == passed.Name:
                    names.Add(added);
                    break;
                case CallExpr { Func: AttributeExpr { Attr: "update" or "setdefault", Value: NameExpr owner } } update when owner.Id == passed.Name:
                    if (!update.Args.IsEmpty || update.Keywords.Any(k => k.Arg is null))
                    {
                        return null;
                    }

                    names.UnionWith(update.Keywords.Select(k => k.Arg!));
                    break;
            }
        }

        return names;
    }
}
