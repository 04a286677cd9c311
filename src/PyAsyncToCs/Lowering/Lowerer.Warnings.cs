using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Warnings (https://docs.python.org/3/library/warnings.html).</summary>
internal sealed partial class Lowerer
{
    /// <summary>The warning that <c>warn(text, category)</c> gives.</summary>
    private ExpressionSyntax WarningOf(CallExpr call, CallTarget target)
    {
        var message = BoundArgument(call, target, "message")!;
        if (_model.TypeOf(message) is InstanceType { Class.IsException: true })
        {
            return Expression(message);
        }

        var category = BoundArgument(call, target, "category");
        var type = category is null ? "PyUserWarning"
            : _model.TypeOf(category) is ClassType { Class: { IsException: true } cls } ? cls.IsUser ? cls.CsPath : ExceptionTable.TypeOf(cls)
            : throw Unsupported(call, "this category of a warning");
        NoteExceptionType(type);
        UseType(type is "PyUserWarning" ? type : "PyWarnings");
        return Cs.New(Cs.Type(type), Expression(message));
    }
}
