using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Default values: constants where C# can state them, else put in by the body or by the caller.</summary>
internal sealed partial class Lowerer
{
    private static bool IsNone(Expr value) => value is ConstantExpr { Value: null };

    /// <summary>Whether C# can state a default in the parameter list.</summary>
    private bool IsConstantDefault(Expr value) =>
        IsLiteral(value) || IsNone(value)
        || (_model.TypeOf(value) is InstanceType { Class.IsUser: true } e && TypeMapper.LowersToEnum(e.Class) && value is AttributeExpr)
        || (value is NameExpr name && _model.SymbolOf(name) is { IsGlobal: true } symbol && IsConstant(symbol) && (IsConstOfModule(symbol) ?? !IsField(symbol)))
        || (value is NameExpr own && _model.SymbolOf(own) is { } inside && ClassBodyAttribute(inside) is { IsAssignedOnClass: false, Default: { } constant } attribute && IsLiteral(constant) && IsStaticAttribute(attribute));

    /// <summary>Whether a constant of a module is one of its class; null in a script, where a field is none.</summary>
    private bool? IsConstOfModule(Symbol symbol) =>
        _plan.Find(symbol.Scope.Module) is { IsScript: false } ? _types.Text(symbol.TheVariable.Slot) is "int" or "long" or "double" or "bool" or "string" : null;

    /// <summary>
    /// Whether callers write the default themselves: C# cannot state it, and the body cannot tell a missing argument from
    /// a given one because None is a value of the parameter, or the type has no null.
    /// </summary>
    private bool CallerFills(ParameterSymbol parameter) =>
        parameter is { Default: { } constant, Field: { } field } ? CallerFills(field, constant) : parameter is { Default: { } value, IsVariadic: false, Field: null } && (!IsConstantDefault(value) || (!IsNone(value) && HasNoConstants(parameter.Slot)) || (IsBig(parameter.Slot) && !IsZeroDefault(value, parameter.Slot)))
        && (TypeMapper.IsValueType(parameter.Slot.Type.WithoutNone) || parameter.Slot.Type.AllowsNone || IsReadInNestedFunction(parameter));

    /// <summary>Whether C# has no constant of a place's type but null.</summary>
    private bool HasNoConstants(Slot slot) => _types.Text(slot).TrimEnd('?') is "object" or "PyJsonValue";

    /// <summary>The compiler does not know in a nested function that the body put the value in.</summary>
    private static bool IsReadInNestedFunction(ParameterSymbol parameter) => parameter.Symbol is { IsCaptured: true };

    /// <summary>A default that C# can state, or null with the value put in its place at the start of the body.</summary>
    private ExpressionSyntax DefaultValue(ParameterSymbol parameter, Expr value, string name, List<StatementSyntax> prologue, out TypeSyntax type)
    {
        type = _types.Of(parameter.Slot);
        if (IsZeroDefault(value, parameter.Slot))
        {
            return Cs.Default;
        }

        if (IsNumberDefault(value, parameter.Slot))
        {
            prologue.Add(Cs.Stmt(Cs.Assign(Cs.Id(name), Cs.CallMember(Cs.Id(name), "Or", Expression(value)))));
            return Cs.Default;
        }

        if (IsConstantDefault(value) && (IsNone(value) || !HasNoConstants(parameter.Slot)))
        {
            // A primary constructor's parameters do not see the members.
            if (value is NameExpr own && _model.SymbolOf(own) is { } symbol && ClassBodyAttribute(symbol) is { } constant)
            {
                return Cs.Member(Cs.Type(constant.Owner.CsPath), MemberName(constant));
            }

            return IsNone(value) && TypeMapper.IsValueType(parameter.Slot.Type) ? Cs.Default : ExpressionAs(value, parameter.Slot);
        }

        var text = _types.Text(parameter.Slot);
        type = Cs.Type(text.EndsWith('?') ? text : text + "?");
        prologue.Add(Cs.Stmt(Cs.Assign(Cs.Id(name), ExpressionAs(value, parameter.Slot), SyntaxKind.CoalesceAssignmentExpression)));
        return Cs.Null;
    }

    /// <summary>The order that C# asks for: required ones, the dictionary of keywords, optional ones, the array.</summary>
    private IEnumerable<ParameterSymbol> CsOrder(IReadOnlyList<ParameterSymbol> declared) =>
        declared.Where(IsRequired)
            .Concat(declared.Where(p => p.Kind == ParameterKind.KwArgs))
            .Concat(declared.Where(p => !p.IsVariadic && !IsRequired(p)))
            .Concat(declared.Where(p => p.Kind == ParameterKind.VarArgs));

    private bool IsRequired(ParameterSymbol parameter) => !parameter.IsVariadic && (parameter.Default is null || CallerFills(parameter));
}
