namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>statistics.NormalDist</c>.</summary>
public sealed record PyNormalDist : IPyRepr
{
    /// <summary>Makes one of its mean and its deviation.</summary>
    /// <exception cref="ArgumentException">The deviation is negative.</exception>
    public PyNormalDist(double mean = 0, double deviation = 1) =>
        (Mean, Deviation) = (mean, deviation >= 0 ? deviation : throw new ArgumentException("sigma must be non-negative"));

    /// <summary><c>mean</c>.</summary>
    public double Mean { get; }

    /// <summary><c>stdev</c>.</summary>
    public double Deviation { get; }

    /// <summary><c>variance</c>.</summary>
    public double Variance => Deviation * Deviation;

    /// <summary><c>NormalDist.from_samples(data)</c>.</summary>
    public static PyNormalDist FromSamples(double[] data) => new(PyStatistics.Mean(data), Math.Sqrt(PyStatistics.Variance(data)));

    /// <summary><c>pdf(x)</c>.</summary>
    public double Pdf(double x) => Deviation == 0
        ? throw new ArgumentException("pdf() not defined when sigma is zero")
        : Math.Exp((x - Mean) * (x - Mean) / (-2.0 * Variance)) / Math.Sqrt(Math.Tau * Variance);

    /// <summary><c>cdf(x)</c>.</summary>
    public double Cdf(double x) => Deviation == 0
        ? throw new ArgumentException("cdf() not defined when sigma is zero")
        : 0.5 * PyErrorFunction.Erfc((Mean - x) / (Deviation * Math.Sqrt(2)));

    /// <summary><c>zscore(x)</c>.</summary>
    public double ZScore(double x) => Deviation == 0 ? throw new ArgumentException("zscore() not defined when sigma is zero") : (x - Mean) / Deviation;

    /// <inheritdoc/>
    public string Repr() => $"NormalDist(mu={PyText.Float(Mean)}, sigma={PyText.Float(Deviation)})";
}
