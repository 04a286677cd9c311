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
    public static PyNormalDist FromSamples(double[] data) => new(PyStatistics.Mean(data), PyStatistics.Deviation(data));

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

    /// <summary>Moved to the right.</summary>
    public static PyNormalDist operator +(PyNormalDist x, double constant) => new(x.Mean + constant, x.Deviation);

    /// <summary>The sum of two that are independent.</summary>
    public static PyNormalDist operator +(PyNormalDist x, PyNormalDist y) => new(x.Mean + y.Mean, double.Hypot(x.Deviation, y.Deviation));

    /// <summary>Moved to the left.</summary>
    public static PyNormalDist operator -(PyNormalDist x, double constant) => new(x.Mean - constant, x.Deviation);

    /// <summary>The difference of two that are independent.</summary>
    public static PyNormalDist operator -(PyNormalDist x, PyNormalDist y) => new(x.Mean - y.Mean, double.Hypot(x.Deviation, y.Deviation));

    /// <summary>Turned round.</summary>
    public static PyNormalDist operator -(PyNormalDist x) => new(-x.Mean, x.Deviation);

    /// <summary>In another unit.</summary>
    public static PyNormalDist operator *(PyNormalDist x, double factor) => new(x.Mean * factor, x.Deviation * Math.Abs(factor));

    /// <summary>In another unit.</summary>
    public static PyNormalDist operator /(PyNormalDist x, double divisor) => new(x.Mean / divisor, x.Deviation / Math.Abs(divisor));

    /// <summary><c>inv_cdf(p)</c>.</summary>
    public double InvCdf(double p) =>
        p is > 0 and < 1 ? Quantile(p, Mean, Deviation) : throw new ArgumentException("p must be in the range 0.0 < p < 1.0");

    /// <summary><c>quantiles(n)</c>.</summary>
    public List<double> Quantiles(int n = 4) => [.. Enumerable.Range(1, n - 1).Select(i => InvCdf((double)i / n))];

    /// <summary><c>samples(n, seed=seed)</c>.</summary>
    public List<double> Samples(int n, object? seed = null)
    {
        var random = seed is null ? PyRandom.Shared : new PyRandom(seed);
        return [.. Enumerable.Range(0, n).Select(_ => Quantile(random.NextDouble(), Mean, Deviation))];
    }

    /// <summary><c>overlap(other)</c>: the area that both curves have above.</summary>
    public double Overlap(PyNormalDist other)
    {
        var (x, y) = (other.Deviation, other.Mean).CompareTo((Deviation, Mean)) < 0 ? (other, this) : (this, other);
        if (x.Variance == 0 || y.Variance == 0)
        {
            throw new ArgumentException("overlap() not defined when sigma is zero");
        }

        var (wider, apart) = (y.Variance - x.Variance, Math.Abs(y.Mean - x.Mean));
        if (wider == 0)
        {
            return 1.0 - PyErrorFunction.Erf(apart / (2.0 * x.Deviation * Math.Sqrt(2)));
        }

        var a = x.Mean * y.Variance - y.Mean * x.Variance;
        var b = x.Deviation * y.Deviation * Math.Sqrt(apart * apart + wider * Math.Log(y.Variance / x.Variance));
        var (first, second) = ((a + b) / wider, (a - b) / wider);
        return 1.0 - (Math.Abs(y.Cdf(first) - x.Cdf(first)) + Math.Abs(y.Cdf(second) - x.Cdf(second)));
    }

    // Wichura's algorithm AS241, as Lib/statistics.py has it.
    private static double Quantile(double p, double mean, double deviation)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var near = 0.180625 - q * q;
            return mean + deviation * (Polynomial(near, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0) * q
                / Polynomial(near, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0));
        }

        var r = Math.Sqrt(-Math.Log(q <= 0 ? p : 1.0 - p));
        var x = r <= 5.0
            ? Polynomial(r - 1.6, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0)
                / Polynomial(r - 1.6, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0)
            : Polynomial(r - 5.0, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0)
                / Polynomial(r - 5.0, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0);
        return mean + (q < 0 ? -x : x) * deviation;
    }

    private static double Polynomial(double x, params double[] coefficients) => coefficients.Aggregate((sum, coefficient) => sum * x + coefficient);

    /// <inheritdoc/>
    public string Repr() => $"NormalDist(mu={PyText.Float(Mean)}, sigma={PyText.Float(Deviation)})";
}
