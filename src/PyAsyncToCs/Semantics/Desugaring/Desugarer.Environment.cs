using System.Globalization;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Numbers from the environment.</summary>
internal sealed partial class Desugarer
{
    /// <summary><c>int(os.environ.get("PORT", 8080))</c>: the default as the text that a variable would hold.</summary>
    private CallExpr? NumberOfEnvironment(CallExpr call) =>
        call is { Func: NameExpr { Id: "int" or "float" } kind, Args: [CallExpr { Args: [var key, ConstantExpr { Value: long or double } number], Keywords: [] } get], Keywords: [] }
        && _names.IsBuiltin(kind.Id) && IsEnvironmentLookUp(get.Func) && (number.Value is long || kind.Id == "float")
            ? new CallExpr(
                Copy(call.Func),
                [
                    new CallExpr(
                        Copy(get.Func),
                        [Copy(key), new ConstantExpr(Convert.ToString(number.Value, CultureInfo.InvariantCulture), null, number.Start, number.End)],
                        [],
                        get.Start,
                        get.End),
                ],
                [],
                call.Start,
                call.End)
            : null;

    private bool IsEnvironmentLookUp(Expr function) => function switch
    {
        AttributeExpr { Attr: "getenv", Value: NameExpr { Id: "os" } os } => !_names.IsAssigned(os.Id),
        AttributeExpr { Attr: "get", Value: AttributeExpr { Attr: "environ", Value: NameExpr { Id: "os" } os } } => !_names.IsAssigned(os.Id),
        AttributeExpr { Attr: "get", Value: NameExpr { Id: "environ" } environ } => _names.IsImported(environ.Id, "os"),
        NameExpr { Id: "getenv" } getenv => _names.IsImported(getenv.Id, "os"),
        _ => false,
    };
}
