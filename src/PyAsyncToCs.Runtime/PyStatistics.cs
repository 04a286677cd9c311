using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>statistics</c>: sums are exact, and rounded once (Lib/statistics.py).</summary>
public static class PyStatistics
{
    /// <summary>Every double is a whole multiple of two to the minus this.</summary>
    private const int Scale = 1074;

    /// <summary><c>mean(data)</c>, <c>fmean(data)</c>.</summary>
    public static double Mean(double[] data) =>
        data.Length == 0 ? throw new ArgumentException("mean requires at least one data point") : PyInt.TrueDiv(Sum(data), new BigInteger(data.Length) << Scale);

    /// <summary><c>median(data)</c>.</summary>
    public static double Median(double[] data)
    {
        var sorted = data.Order().ToArray();
        var half = sorted.Length / 2;
        return sorted.Length == 0 ? throw new ArgumentException("no median for empty data")
            : sorted.Length % 2 == 1 ? sorted[half]
            : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary><c>variance(data)</c>; <c>pvariance(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static double Variance(double[] data, int freedom = 1)
    {
        if (data.Length <= freedom)
        {
            throw new ArgumentException(freedom == 1 ? "variance requires at least two data points" : "pvariance requires at least one data point");
        }

        var sum = Sum(data);
        var squares = data.Aggregate(BigInteger.Zero, (total, value) => total + BigInteger.Pow(Whole(value), 2));
        return PyInt.TrueDiv(data.Length * squares - sum * sum, (new BigInteger(data.Length) * (data.Length - freedom)) << (2 * Scale));
    }

    /// <summary><c>mode(data)</c>: of equally frequent values the first.</summary>
    public static T Mode<T>(IEnumerable<T> data) => MultiMode(data) is [var first, ..] ? first : throw new ArgumentException("no mode for empty data");

    /// <summary><c>multimode(data)</c>.</summary>
    public static List<T> MultiMode<T>(IEnumerable<T> data)
    {
        var groups = data.GroupBy(item => item).Select(group => (group.Key, Count: group.Count())).ToList();
        return [.. groups.Where(group => group.Count == groups.Max(other => other.Count)).Select(group => group.Key)];
    }

    /// <summary><c>covariance(x, y)</c>.</summary>
    public static double Covariance(double[] x, double[] y) => Pairs("covariance", x, y).Cross / (x.Length - 1);

    /// <summary><c>correlation(x, y)</c>.</summary>
    public static double Correlation(double[] x, double[] y)
    {
        var (cross, ofX, ofY) = Pairs("correlation", x, y);
        return ofX * ofY == 0 ? throw new ArgumentException("at least one of the inputs is constant") : cross / Math.Sqrt(ofX * ofY);
    }

    private static (double Cross, double OfX, double OfY) Pairs(string name, double[] x, double[] y)
    {
        if (x.Length != y.Length || x.Length < 2)
        {
            throw new ArgumentException(x.Length != y.Length ? $"{name} requires that both inputs have same number of data points" : $"{name} requires at least two data points");
        }

        var (meanX, meanY) = (Mean(x), Mean(y));
        return (x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum(), x.Sum(a => (a - meanX) * (a - meanX)), y.Sum(b => (b - meanY) * (b - meanY)));
    }

    /// <summary>The data in order.</summary>
    public static List<T> Sorted<T>(IEnumerable<T> data) => data.Order().ToList() is { Count: > 0 } sorted ? sorted : throw new ArgumentException("no median for empty data");

    /// <summary><c>quantiles(data, n=count)</c>, by the exclusive method.</summary>
    public static List<double> Quantiles(double[] data, int count)
    {
        if (count < 1 || data.Length < 2)
        {
            throw new ArgumentException(count < 1 ? "n must be at least 1" : "must have at least two data points");
        }

        var sorted = data.Order().ToArray();
        return [.. Enumerable.Range(1, count - 1).Select(i =>
        {
            var j = Math.Clamp(i * (sorted.Length + 1) / count, 1, sorted.Length - 1);
            var delta = i * (sorted.Length + 1) - j * count;
            return (sorted[j - 1] * (count - delta) + sorted[j] * delta) / count;
        })];
    }

    private static BigInteger Sum(double[] data) => data.Aggregate(BigInteger.Zero, (total, value) => total + Whole(value));

    private static BigInteger Whole(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var mantissa = (bits & 0xfffffffffffff) | (exponent == 0 ? 0 : 1L << 52);
        return new BigInteger(bits < 0 ? -mantissa : mantissa) << Math.Max(0, exponent - 1);
    }

    /// <summary><c>harmonic_mean(data)</c>.</summary>
    public static double HarmonicMean(List<double> data) => data.Contains(0) ? 0 : data.Count / data.Sum(x => 1 / x);

    /// <summary><c>geometric_mean(data)</c>.</summary>
    public static double GeometricMean(List<double> data) => Math.Exp(data.Sum(Math.Log) / data.Count);
}
