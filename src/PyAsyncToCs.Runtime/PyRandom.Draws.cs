using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>What is drawn from the generator, each in CPython's order of draws (Lib/random.py).</summary>
public sealed partial class PyRandom
{
    /// <summary><c>randint(a, b)</c>, both ends included.</summary>
    public T RandInt<T>(T a, T b)
        where T : IBinaryInteger<T> => RandRange(a, b + T.One);

    /// <summary><c>randrange(stop)</c>.</summary>
    public T RandRange<T>(T stop)
        where T : IBinaryInteger<T> =>
        stop > T.Zero ? T.CreateChecked(Below(ulong.CreateChecked(stop))) : throw new ArgumentException("empty range for randrange()");

    /// <summary><c>randrange(start, stop)</c>.</summary>
    public T RandRange<T>(T start, T stop)
        where T : IBinaryInteger<T> =>
        stop > start ? start + T.CreateChecked(Below(ulong.CreateChecked(stop - start))) : throw new ArgumentException($"empty range in randrange({start}, {stop})");

    /// <summary><c>randrange(start, stop, step)</c>.</summary>
    public T RandRange<T>(T start, T stop, T step)
        where T : IBinaryInteger<T>
    {
        if (T.IsZero(step))
        {
            throw new ArgumentException("zero step for randrange()");
        }

        var width = stop - start;
        var count = step > T.Zero ? (width + step - T.One) / step : (width + step + T.One) / step;
        return count > T.Zero
            ? start + step * T.CreateChecked(Below(ulong.CreateChecked(count)))
            : throw new ArgumentException($"empty range in randrange({start}, {stop}, {step})");
    }

    /// <summary><c>choice(items)</c>.</summary>
    public T Choice<T>(IEnumerable<T> items)
    {
        var list = items as IReadOnlyList<T> ?? [.. items];
        return list.Count > 0 ? list[(int)Below((ulong)list.Count)] : throw new ArgumentOutOfRangeException(null, "Cannot choose from an empty sequence");
    }

    /// <summary><c>shuffle(list)</c>.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = (int)Below((ulong)i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    /// <summary><c>sample(items, k)</c>.</summary>
    public List<T> Sample<T>(IEnumerable<T> items, int k)
    {
        var pool = items.ToList();
        var n = pool.Count;
        if (k < 0 || k > n)
        {
            throw new ArgumentException("Sample larger than population or is negative");
        }

        var setSize = 21 + (k > 5 ? Math.Pow(4, Math.Ceiling(Math.Log(k * 3) / Math.Log(4))) : 0);
        var result = new List<T>(k);
        var selected = new HashSet<int>();
        for (var i = 0; i < k; i++)
        {
            if (n <= setSize)
            {
                var j = (int)Below((ulong)(n - i));
                result.Add(pool[j]);
                pool[j] = pool[n - i - 1];
                continue;
            }

            var drawn = (int)Below((ulong)n);
            while (!selected.Add(drawn))
            {
                drawn = (int)Below((ulong)n);
            }

            result.Add(pool[drawn]);
        }

        return result;
    }

    /// <summary><c>choices(items, k=k)</c>.</summary>
    public List<T> Choices<T>(IEnumerable<T> items, int k)
    {
        var list = items.ToList();
        return list.Count == 0
            ? throw new ArgumentOutOfRangeException(null, "list index out of range")
            : [.. Enumerable.Range(0, Math.Max(0, k)).Select(_ => list[(int)(NextDouble() * list.Count)])];
    }

    /// <summary><c>choices(items, weights, k=k)</c>.</summary>
    public List<T> Choices<T>(IEnumerable<T> items, IEnumerable<double> weights, int k)
    {
        var sum = 0.0;
        return ChoicesByTotals(items, weights.Select(weight => sum += weight), k);
    }

    /// <summary><c>choices(items, cum_weights=totals, k=k)</c>.</summary>
    public List<T> ChoicesByTotals<T>(IEnumerable<T> items, IEnumerable<double> totals, int k)
    {
        var list = items.ToList();
        var cumulated = totals.ToArray();
        if (cumulated.Length != list.Count)
        {
            throw new ArgumentException("The number of weights does not match the population");
        }

        var total = cumulated[^1];
        if (!(total > 0) || !double.IsFinite(total))
        {
            throw new ArgumentException(double.IsFinite(total) ? "Total of weights must be greater than zero" : "Total of weights must be finite");
        }

        return [.. Enumerable.Range(0, Math.Max(0, k)).Select(_ =>
        {
            var drawn = NextDouble() * total;
            var (low, high) = (0, list.Count - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = drawn < cumulated[middle] ? (low, middle) : (middle + 1, high);
            }

            return list[low];
        })];
    }

    /// <summary><c>uniform(a, b)</c>.</summary>
    public double Uniform(double a, double b) => a + (b - a) * NextDouble();

    /// <summary><c>triangular(low, high, mode)</c>.</summary>
    public double Triangular(double low = 0, double high = 1, double? mode = null)
    {
        var u = NextDouble();
        if (mode is not null && high == low)
        {
            return low;
        }

        var c = mode is { } middle ? (middle - low) / (high - low) : 0.5;
        if (u > c)
        {
            (u, c, low, high) = (1 - u, 1 - c, high, low);
        }

        return low + (high - low) * Math.Sqrt(u * c);
    }

    /// <summary><c>gauss(mu, sigma)</c>.</summary>
    public double Gauss(double mu = 0, double sigma = 1)
    {
        var z = NextGauss;
        NextGauss = null;
        if (z is null)
        {
            var angle = NextDouble() * Math.Tau;
            var radius = Math.Sqrt(-2.0 * Math.Log(1.0 - NextDouble()));
            z = Math.Cos(angle) * radius;
            NextGauss = Math.Sin(angle) * radius;
        }

        return mu + z.Value * sigma;
    }

    /// <summary><c>normalvariate(mu, sigma)</c>.</summary>
    public double NormalVariate(double mu = 0, double sigma = 1)
    {
        while (true)
        {
            var u1 = NextDouble();
            var u2 = 1.0 - NextDouble();
            var z = 4 * Math.Exp(-0.5) / Math.Sqrt(2.0) * (u1 - 0.5) / u2;
            if (z * z / 4.0 <= -Math.Log(u2))
            {
                return mu + z * sigma;
            }
        }
    }

    /// <summary><c>lognormvariate(mu, sigma)</c>.</summary>
    public double LogNormVariate(double mu = 0, double sigma = 1) => Math.Exp(NormalVariate(mu, sigma));

    /// <summary><c>expovariate(lambd)</c>.</summary>
    public double ExpoVariate(double lambd = 1) => PyFloat.TrueDiv(-Math.Log(1.0 - NextDouble()), lambd);

    /// <summary><c>gammavariate(alpha, beta)</c>: Cheng's method, or Ahrens and Dieter's where alpha is less than one.</summary>
    public double GammaVariate(double alpha, double beta)
    {
        if (alpha <= 0 || beta <= 0)
        {
            throw new ArgumentException("gammavariate: alpha and beta must be > 0.0");
        }

        if (alpha == 1)
        {
            return -Math.Log(1.0 - NextDouble()) * beta;
        }

        if (alpha < 1)
        {
            while (true)
            {
                var b = (Math.E + alpha) / Math.E;
                var p = b * NextDouble();
                var x = p <= 1 ? Math.Pow(p, 1.0 / alpha) : -Math.Log((b - p) / alpha);
                var u = NextDouble();
                if (p > 1 ? u <= Math.Pow(x, alpha - 1.0) : u <= Math.Exp(-x))
                {
                    return x * beta;
                }
            }
        }

        var a = Math.Sqrt(2.0 * alpha - 1.0);
        while (true)
        {
            var u1 = NextDouble();
            if (u1 is <= 1e-7 or >= 0.9999999)
            {
                continue;
            }

            var u2 = 1.0 - NextDouble();
            var v = Math.Log(u1 / (1.0 - u1)) / a;
            var x = alpha * Math.Exp(v);
            var z = u1 * u1 * u2;
            var r = alpha - Math.Log(4.0) + (alpha + a) * v - x;
            if (r + (1.0 + Math.Log(4.5)) - 4.5 * z >= 0.0 || r >= Math.Log(z))
            {
                return x * beta;
            }
        }
    }

    /// <summary><c>betavariate(alpha, beta)</c>.</summary>
    public double BetaVariate(double alpha, double beta)
    {
        var y = GammaVariate(alpha, 1.0);
        return y == 0 ? 0 : y / (y + GammaVariate(beta, 1.0));
    }

    /// <summary><c>vonmisesvariate(mu, kappa)</c>: Best and Fisher's method.</summary>
    public double VonMisesVariate(double mu, double kappa)
    {
        if (kappa <= 1e-6)
        {
            return Math.Tau * NextDouble();
        }

        var s = 0.5 / kappa;
        var r = s + Math.Sqrt(1.0 + s * s);
        double z, d, u;
        do
        {
            z = Math.Cos(Math.PI * NextDouble());
            d = z / (r + z);
            u = NextDouble();
        }
        while (u >= 1.0 - d * d && u > (1.0 - d) * Math.Exp(d));

        var q = 1.0 / r;
        var angle = Math.Acos((q + z) / (1.0 + q * z));
        return PyFloat.Mod(NextDouble() > 0.5 ? mu + angle : mu - angle, Math.Tau);
    }

    /// <summary><c>paretovariate(alpha)</c>.</summary>
    public double ParetoVariate(double alpha) => Math.Pow(1.0 - NextDouble(), -1.0 / alpha);

    /// <summary><c>weibullvariate(alpha, beta)</c>.</summary>
    public double WeibullVariate(double alpha, double beta) => alpha * Math.Pow(-Math.Log(1.0 - NextDouble()), 1.0 / beta);

    /// <summary><c>randbytes(n)</c>.</summary>
    public byte[] RandBytes(int n)
    {
        var bytes = GetRandBits(n * 8).ToByteArray(isUnsigned: true);
        Array.Resize(ref bytes, n);
        return bytes;
    }
}
