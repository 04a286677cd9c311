using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>New containers of the library that the program puts values of other kinds into: C# wants them made for those.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A container that a stub's template makes, as one for all that the program keeps in it.</summary>
    private ExpressionSyntax WidenedResult(ExpressionSyntax written, CallExpr call, FunctionSymbol stub) =>
        stub is { IsAsync: false, DeclaredReturn: InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" } made, Args: var own } } && own.All(a => a.Type is PrimitiveType or UnionType && a.Type.Parts.All(p => p is PrimitiveType))
            && _model.TypeOf(call) is InstanceType kept && kept.Class == made
            ? Widened(written, [.. own.Select(a => _types.Text(a.Type))], kept)
            : written;

    /// <summary>A container of items of one C# type as one of those of its slots.</summary>
    private ExpressionSyntax Widened(ExpressionSyntax written, IReadOnlyList<string> own, InstanceType kept)
    {
        var wanted = kept.Args.Select(_types.Text).ToList();
        if (own.SequenceEqual(wanted))
        {
            return written;
        }

        if (kept.Class.Name == "dict")
        {
            ExpressionSyntax Part(string name, int at) => Cs.Lambda(["entry"], own[at] == wanted[at] ? Cs.Member(Cs.Id("entry"), name) : Cs.Cast(Cs.Type(wanted[at]), Cs.Member(Cs.Id("entry"), name)));
            return Cs.CallMember(written, "ToDictionary", Part("Key", 0), Part("Value", 1));
        }

        var items = wanted[0] is "object"
            ? Cs.CastItems(written, Cs.Type(wanted[0]))
            : Cs.CallMember(written, "Select", Cs.Lambda(["item"], Cs.Cast(Cs.Type(wanted[0]), Cs.Id("item"))));
        return Cs.CallMember(items, kept.Class.Name == "set" ? "ToHashSet" : "ToList");
    }
}
