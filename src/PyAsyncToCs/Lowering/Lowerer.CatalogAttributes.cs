using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Attributes of a library's objects.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The helper that tells what .NET's exceptions do not say.</summary>
    private static string? ErrorFact(string attribute) => attribute switch
    {
        "args" => "Args",
        "errno" => "ErrorNumber",
        "strerror" => "ErrorText",
        "filename" => "ErrorFile",
        _ => null,
    };

    private ExpressionSyntax CatalogAttribute(AttributeExpr a, AttributeSymbol attribute)
    {
        // What C# declares to be null at times, where flow has shown that it is not.
        ExpressionSyntax Present(ExpressionSyntax read) => _model.TypeOf(a).AllowsNone ? read : Cs.Forgive(read);
        if (attribute.Owner.IsException && ErrorFact(attribute.Name) is { } fact)
        {
            return CallHelper("PyException", fact, Receiver(a.Value));
        }

        switch (attribute.Name)
        {
            case "__cause__" when attribute.Owner.IsException:
                return Present(CallHelper("PyException", "Cause", Receiver(a.Value)));
            case "__context__" or "__notes__" when attribute.Owner.IsException:
                return Present(CallHelper("PyException", attribute.Name == "__notes__" ? "Notes" : "Context", Receiver(a.Value)));
            case "__all_notes__":
                return CallHelper("PyException", "AllNotes", Receiver(a.Value));
            case "exceptions" when _model.TypeOf(a) is InstanceType { Args: [var member] } && _types.Text(member) is var text and not "Exception":
                // Only some of the group's members are of the kind that this clause took.
                _usings.Add("System.Collections.Immutable");
                return Cs.CallMember(Cs.CastItems(Cs.Member(Receiver(a.Value), "Exceptions"), Cs.Type(text)), "ToImmutableArray");
            case "__suppress_context__" when attribute.Owner.IsException:
                return CallHelper("PyException", "SuppressesContext", Receiver(a.Value));
        }

        // What is an expression of its own is the same of every object.
        return _model.TypeOf(a.Value) is ClassType || attribute.CsName is { } expression && (expression.Contains(' ', StringComparison.Ordinal) || (expression.StartsWith("Py", StringComparison.Ordinal) && expression.Contains('.', StringComparison.Ordinal)))
            ? Template(attribute.CsName ?? throw Unsupported(a, $"'{a.Attr}'"), [])
            : ValueOf(Cs.Member(Receiver(a.Value), attribute.CsName ?? NameStyle.Pascal(attribute.Name)));

        // A number that may be None, where flow has shown that it is there.
        ExpressionSyntax ValueOf(ExpressionSyntax read) =>
            a.Context == ExprContext.Load && attribute.Slot.Type is { AllowsNone: true, WithoutNone: PrimitiveType } declared && TypeMapper.IsValueType(declared.WithoutNone) && _model.TypeOf(a) is PrimitiveType { IsNone: false }
                ? Cs.Member(read, "Value")
                : read;
    }
}
