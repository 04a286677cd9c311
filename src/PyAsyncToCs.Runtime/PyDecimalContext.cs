namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>decimal.Context</c>.</summary>
/// <param name="precision">How many digits results have.</param>
/// <param name="rounding">How results are rounded.</param>
public sealed class PyDecimalContext(int precision = 28, string rounding = "ROUND_HALF_EVEN") : IDisposable
{
    private PyDecimalContext? _outer;

    /// <summary>How many digits results have.</summary>
    public int Precision { get; set; } = precision;

    /// <summary>How results are rounded.</summary>
    public string Rounding { get; set; } = rounding;

    /// <summary>Whether a result was rounded.</summary>
    public bool IsRounded { get; set; }

    /// <summary>Whether a rounded result lost more than zeros.</summary>
    public bool IsInexact { get; set; }

    /// <summary><c>localcontext(context)</c>: a copy that holds until it is disposed of.</summary>
    public static PyDecimalContext Local(PyDecimalContext? context = null)
    {
        var outer = PyDecimal.Context;
        context ??= outer;
        return PyDecimal.Context = new PyDecimalContext(context.Precision, context.Rounding) { _outer = outer, IsRounded = context.IsRounded, IsInexact = context.IsInexact };
    }

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"Context(prec={Precision}, rounding={Rounding}, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[{(IsInexact ? "Inexact, " : "")}{(IsRounded ? "Rounded" : "")}], traps=[InvalidOperation, DivisionByZero, Overflow])";

    /// <summary>Goes back to the context before.</summary>
    public void Dispose() => PyDecimal.Context = _outer ?? PyDecimal.Context;
}
