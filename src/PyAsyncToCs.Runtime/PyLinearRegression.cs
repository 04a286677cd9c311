namespace PyAsyncToCs.Runtime;

/// <summary>What <c>statistics.linear_regression</c> gives.</summary>
/// <param name="Slope">How steep the line is.</param>
/// <param name="Intercept">Where it meets the axis.</param>
public readonly record struct PyLinearRegression(double Slope, double Intercept) : IPyRepr
{
    /// <inheritdoc/>
    public string Repr() => $"LinearRegression(slope={PyText.Float(Slope)}, intercept={PyText.Float(Intercept)})";
}
