using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>statistics</c>: sums are exact, and rounded once (Lib/statistics.py).</summary>
public static class PyStatistics
{
    /// <summary>Every double is a whole multiple of two to the minus this.</summary>
    private const int Scale = 1074;

    /// <summary><c>mean(data)</c>: rounded once.</summary>
    public static double Mean(double[] data) =>
        data.Length == 0 ? throw new ArgumentException("mean requires at least one data point") : PyInt.TrueDiv(Sum(data), new BigInteger(data.Length) << Scale);

    /// <summary><c>fmean(data)</c>: the sum is rounded, and then the quotient.</summary>
    public static double FMean(double[] data) =>
        data.Length == 0 ? throw new ArgumentException("fmean requires at least one data point") : RoundedSum(data) / data.Length;

    /// <summary><c>median(data)</c>.</summary>
    public static double Median(double[] data) => Middle([.. data.Order()]);

    /// <summary>The median of what is sorted.</summary>
    public static double Middle(List<double> sorted)
    {
        var half = sorted.Count / 2;
        return sorted.Count == 0 ? throw new ArgumentException("no median for empty data")
            : sorted.Count % 2 == 1 ? sorted[half]
            : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary><c>variance(data)</c>; <c>pvariance(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static double Variance(double[] data, int freedom = 1)
    {
        if (data.Length <= freedom)
        {
            throw new ArgumentException(freedom == 1 ? "variance requires at least two data points" : "pvariance requires at least one data point");
        }

        var (squares, count) = Squares(data, freedom);
        return PyInt.TrueDiv(squares, count);
    }

    /// <summary><c>stdev(data)</c>; <c>pstdev(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static double Deviation(double[] data, int freedom = 1)
    {
        if (data.Length <= freedom)
        {
            throw new ArgumentException(freedom == 1 ? "stdev requires at least two data points" : "pstdev requires at least one data point");
        }

        var (squares, count) = Squares(data, freedom);
        return Root(squares, count);
    }

    /// <summary><c>stdev(data, xbar)</c>: around a mean that is known; <c>pstdev(data, mu)</c> with <paramref name="freedom"/> 0.</summary>
    public static double DeviationAround(double[] data, double mean, int freedom = 1) =>
        data.Length > freedom ? Root(Sum([.. data.Select(value => (value - mean) * (value - mean))]), new BigInteger(data.Length - freedom) << Scale)
            : throw new ArgumentException(freedom == 1 ? "stdev requires at least two data points" : "pstdev requires at least one data point");

    // The squares of what each value is away from the mean, and what they are divided by: exact.
    private static (BigInteger Squares, BigInteger Count) Squares(double[] data, int freedom)
    {
        var sum = Sum(data);
        var squares = data.Aggregate(BigInteger.Zero, (total, value) => total + BigInteger.Pow(Whole(value), 2));
        return (data.Length * squares - sum * sum, (new BigInteger(data.Length) * (data.Length - freedom)) << (2 * Scale));
    }

    // The root of a fraction, rounded once: that of a rounded fraction is off by a digit now and then.
    private static double Root(BigInteger numerator, BigInteger denominator)
    {
        var shift = ((long)numerator.GetBitLength() - (long)denominator.GetBitLength() - 109) >> 1;
        return shift >= 0
            ? PyInt.TrueDiv(WholeRoot(numerator, denominator << (int)(2 * shift)) << (int)shift, BigInteger.One)
            : PyInt.TrueDiv(WholeRoot(numerator << (int)(-2 * shift), denominator), BigInteger.One << (int)-shift);

        static BigInteger WholeRoot(BigInteger n, BigInteger m)
        {
            var root = PyMath.Isqrt(n / m);
            return root * root * m == n ? root : root | 1;
        }
    }

    /// <summary><c>variance(data, xbar)</c>: around a mean that is known; <c>pvariance(data, mu)</c> with <paramref name="freedom"/> 0.</summary>
    public static double VarianceAround(double[] data, double mean, int freedom = 1) =>
        data.Length > freedom ? PyInt.TrueDiv(Sum([.. data.Select(value => (value - mean) * (value - mean))]), new BigInteger(data.Length - freedom) << Scale)
            : throw new ArgumentException(freedom == 1 ? "variance requires at least two data points" : "pvariance requires at least one data point");

    /// <summary><c>mean(data)</c> of ints: an int where it is whole.</summary>
    public static PyNumber MeanOfInts(List<BigInteger> data) =>
        data.Count == 0 ? throw new ArgumentException("mean requires at least one data point") : Exact(data.Aggregate(BigInteger.Add), data.Count);

    /// <summary><c>mean(data)</c> of numbers of which some may be ints.</summary>
    public static PyNumber MeanOf(List<PyNumber> data) =>
        data.TrueForAll(n => n.IsInt) ? MeanOfInts(data.ConvertAll(n => new BigInteger((long)n))) : Mean([.. data.Select(n => (double)n)]);

    /// <summary><c>median(data)</c> of numbers of which some may be ints.</summary>
    public static PyNumber MedianOf(List<PyNumber> data)
    {
        var sorted = data.Order().ToList();
        var half = sorted.Count / 2;
        return sorted.Count == 0 ? throw new ArgumentException("no median for empty data")
            : sorted.Count % 2 == 1 ? sorted[half] : PyNumber.TrueDiv(sorted[half - 1] + sorted[half], 2);
    }

    /// <summary><c>variance(data)</c> of numbers of which some may be ints; <c>pvariance(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static PyNumber VarianceOf(List<PyNumber> data, int freedom = 1) =>
        data.TrueForAll(n => n.IsInt) ? VarianceOfInts(data.ConvertAll(n => new BigInteger((long)n)), freedom) : Variance([.. data.Select(n => (double)n)], freedom);

    /// <summary><c>median(data)</c> of ints: the one in the middle, or the mean of two.</summary>
    public static PyNumber MedianOfInts(List<BigInteger> data)
    {
        var sorted = Sorted(data);
        var half = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[half] : PyInt.TrueDiv(sorted[half - 1] + sorted[half], 2);
    }

    /// <summary><c>variance(data)</c> of ints; <c>pvariance(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static PyNumber VarianceOfInts(List<BigInteger> data, int freedom = 1)
    {
        if (data.Count <= freedom)
        {
            throw new ArgumentException(freedom == 1 ? "variance requires at least two data points" : "pvariance requires at least one data point");
        }

        var sum = data.Aggregate(BigInteger.Add);
        var squares = data.Aggregate(BigInteger.Zero, (total, value) => total + value * value);
        return Exact(data.Count * squares - sum * sum, new BigInteger(data.Count) * (data.Count - freedom));
    }

    /// <summary><c>variance(data, xbar)</c> of ints: an int where it is whole and the mean is one; <c>pvariance(data, mu)</c> with <paramref name="freedom"/> 0.</summary>
    public static PyNumber VarianceOfIntsAround(BigInteger[] data, PyNumber mean, int freedom = 1) =>
        mean.IsInt && data.Length > freedom ? Exact(data.Select(value => BigInteger.Pow(value - (long)mean, 2)).Aggregate(BigInteger.Add), data.Length - freedom)
            : VarianceAround([.. data.Select(value => (double)value)], (double)mean, freedom);

    private static PyNumber Exact(BigInteger numerator, BigInteger denominator) =>
        (numerator % denominator).IsZero ? numerator / denominator : PyInt.TrueDiv(numerator, denominator);

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
        var root = Math.Sqrt(ofX * ofY);
        return root == 0 ? throw new ArgumentException("at least one of the inputs is constant")
            : cross / (root + SumProducts([ofX, root], [ofY, -root]) / (2.0 * root));
    }

    private static (double Cross, double OfX, double OfY) Pairs(string name, double[] x, double[] y)
    {
        if (x.Length != y.Length || x.Length < 2)
        {
            throw new ArgumentException(x.Length != y.Length ? $"{name} requires that both inputs have same number of data points" : $"{name} requires at least two data points");
        }

        var (meanX, meanY) = (RoundedSum(x) / x.Length, RoundedSum(y) / y.Length);
        double[] alongX = [.. x.Select(a => a - meanX)], alongY = [.. y.Select(b => b - meanY)];
        return (SumProducts(alongX, alongY), SumProducts(alongX, alongX), SumProducts(alongY, alongY));
    }

    /// <summary>The data in order.</summary>
    public static List<T> Sorted<T>(IEnumerable<T> data) => data.Order().ToList() is { Count: > 0 } sorted ? sorted : throw new ArgumentException("no median for empty data");

    /// <summary><c>median_low(data)</c>.</summary>
    public static T MedianLow<T>(IEnumerable<T> data) => Middle(Sorted(data), 1);

    /// <summary><c>median_high(data)</c>.</summary>
    public static T MedianHigh<T>(IEnumerable<T> data) => Middle(Sorted(data), 0);

    private static T Middle<T>(List<T> sorted, int before) => sorted[(sorted.Count - before) / 2];

    /// <summary><c>quantiles(data, n=count, method=method)</c>.</summary>
    public static List<double> Quantiles(double[] data, int count, string method = "exclusive")
    {
        if (count < 1 || data.Length < 2)
        {
            throw new ArgumentException(count < 1 ? "n must be at least 1" : "must have at least two data points");
        }

        if (method is not ("inclusive" or "exclusive"))
        {
            throw new ArgumentException($"Unknown method: {PyText.Quote(method)}");
        }

        var sorted = data.Order().ToArray();
        var isInclusive = method == "inclusive";
        var places = isInclusive ? sorted.Length - 1 : sorted.Length + 1;
        return [.. Enumerable.Range(1, count - 1).Select(i =>
        {
            var j = isInclusive ? i * places / count : Math.Clamp(i * places / count, 1, sorted.Length - 1) - 1;
            var delta = i * places - (isInclusive ? j : j + 1) * count;
            return (sorted[j] * (count - delta) + sorted[j + 1] * delta) / count;
        })];
    }

    /// <summary><c>fmean(data, weights)</c>.</summary>
    public static double WeightedMean(double[] data, double[] weights)
    {
        if (data.Length != weights.Length)
        {
            throw new ArgumentException("data and weights must be the same length");
        }

        var total = RoundedSum(weights);
        return total == 0 ? throw new ArgumentException("sum of weights must be non-zero") : SumProducts(data, weights) / total;
    }

    /// <summary><c>median_grouped(data, interval)</c>.</summary>
    public static double MedianGrouped(double[] data, double interval = 1)
    {
        var sorted = data.Order().ToArray();
        if (sorted.Length == 0)
        {
            throw new ArgumentException("no median for empty data");
        }

        var middle = sorted[sorted.Length / 2];
        var below = sorted.Count(value => value < middle);
        return middle - interval / 2 + interval * (sorted.Length / 2.0 - below) / sorted.Count(value => value == middle);
    }

    /// <summary><c>linear_regression(x, y)</c>.</summary>
    public static PyLinearRegression LinearRegression(double[] x, double[] y, bool proportional = false)
    {
        if (x.Length != y.Length || x.Length < 2)
        {
            throw new ArgumentException(x.Length != y.Length ? "linear regression requires that both inputs have same number of data points" : "linear regression requires at least two data points");
        }

        var (meanX, meanY) = proportional ? (0, 0) : (RoundedSum(x) / x.Length, RoundedSum(y) / y.Length);
        double[] alongX = [.. x.Select(a => a - meanX)];
        var square = SumProducts(alongX, alongX);
        var slope = square == 0 ? throw new ArgumentException("x is constant") : SumProducts(alongX, [.. y.Select(b => b - meanY)]) / square;
        return new PyLinearRegression(slope, proportional ? 0 : meanY - slope * meanX);
    }

    // Products are exact, and the sum is rounded once.
    private static double SumProducts(double[] a, double[] b) =>
        PyInt.TrueDiv(a.Zip(b, (x, y) => Whole(x) * Whole(y)).Aggregate(BigInteger.Zero, (total, product) => total + product), BigInteger.One << (2 * Scale));

    private static double RoundedSum(double[] data) => PyInt.TrueDiv(Sum(data), BigInteger.One << Scale);

    private static BigInteger Sum(double[] data) => data.Aggregate(BigInteger.Zero, (total, value) => total + Whole(value));

    private static BigInteger Whole(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var mantissa = (bits & 0xfffffffffffff) | (exponent == 0 ? 0 : 1L << 52);
        return new BigInteger(bits < 0 ? -mantissa : mantissa) << Math.Max(0, exponent - 1);
    }

    /// <summary><c>harmonic_mean(data)</c>.</summary>
    public static double HarmonicMean(List<double> data) =>
        data.Count == 0 ? throw new ArgumentException("harmonic_mean requires at least one data point")
        : data.Any(x => x < 0) ? throw new ArgumentException("harmonic mean does not support negative values")
        : data.Contains(0) ? 0
        : PyInt.TrueDiv(new BigInteger(data.Count) << Scale, Sum([.. data.Select(x => 1 / x)]));

    /// <summary><c>harmonic_mean(data, weights)</c>.</summary>
    public static double WeightedHarmonicMean(double[] data, double[] weights) =>
        data.Length != weights.Length ? throw new ArgumentException("Number of weights does not match data size")
        : data.Concat(weights).Any(x => x < 0) ? throw new ArgumentException("harmonic mean does not support negative values")
        : data.Zip(weights).Any(pair => pair is { First: 0, Second: not 0 }) ? 0
        : PyInt.TrueDiv(Sum(weights), Sum([.. data.Zip(weights, (value, weight) => weight == 0 ? 0 : weight / value)]));

    /// <summary><c>geometric_mean(data)</c>.</summary>
    public static double GeometricMean(List<double> data) => Math.Exp(RoundedSum([.. data.Select(x => Math.Log(x))]) / data.Count);
}
