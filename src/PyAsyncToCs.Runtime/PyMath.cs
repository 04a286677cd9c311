namespace PyAsyncToCs.Runtime;

/// <summary>Python's math functions whose domain errors .NET answers with NaN.</summary>
public static class PyMath
{
    /// <summary><c>math.sqrt</c>.</summary>
    public static double Sqrt(double value) => value < 0 ? throw new ArgumentException("math domain error") : Math.Sqrt(value);
}
