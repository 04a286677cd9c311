using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>The attributes that log records get: <c>extra={"job": 3}</c> gives <c>record.job</c> its type.</summary>
internal sealed partial class Inferrer
{
    private void NoteExtra(Expr? extra)
    {
        if (extra is not null and not ConstantExpr && stubs.Load("logging")?.Members.GetValueOrDefault("LogRecord") is ClassSymbol record)
        {
            FlowAttributes(record, new Keyword(null, extra, extra.Start, extra.End));
        }
    }
}
