namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>colorsys</c>: colours between systems, all numbers from 0 to 1.</summary>
public static class PyColors
{
    /// <summary><c>rgb_to_yiq(r, g, b)</c>.</summary>
    public static (double Y, double I, double Q) RgbToYiq(double r, double g, double b)
    {
        var y = 0.30 * r + 0.59 * g + 0.11 * b;
        return (y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y));
    }

    /// <summary><c>yiq_to_rgb(y, i, q)</c>.</summary>
    public static (double R, double G, double B) YiqToRgb(double y, double i, double q) => (
        Math.Clamp(y + 0.9468822170900693 * i + 0.6235565819861433 * q, 0.0, 1.0),
        Math.Clamp(y - 0.27478764629897834 * i - 0.6356910791873801 * q, 0.0, 1.0),
        Math.Clamp(y - 1.1085450346420322 * i + 1.7090069284064666 * q, 0.0, 1.0));

    /// <summary><c>rgb_to_hls(r, g, b)</c>.</summary>
    public static (double H, double L, double S) RgbToHls(double r, double g, double b)
    {
        var (low, high) = (Math.Min(r, Math.Min(g, b)), Math.Max(r, Math.Max(g, b)));
        var (sum, range) = (high + low, high - low);
        var light = sum / 2.0;
        return low == high ? (0.0, light, 0.0) : (Hue(r, g, b, high, range), light, light <= 0.5 ? range / sum : range / (2.0 - high - low));
    }

    /// <summary><c>hls_to_rgb(h, l, s)</c>.</summary>
    public static (double R, double G, double B) HlsToRgb(double h, double l, double s)
    {
        if (s == 0.0)
        {
            return (l, l, l);
        }

        var high = l <= 0.5 ? l * (1.0 + s) : l + s - l * s;
        var low = 2.0 * l - high;
        return (Part(low, high, h + 1.0 / 3.0), Part(low, high, h), Part(low, high, h - 1.0 / 3.0));
    }

    /// <summary><c>rgb_to_hsv(r, g, b)</c>.</summary>
    public static (double H, double S, double V) RgbToHsv(double r, double g, double b)
    {
        var (low, high) = (Math.Min(r, Math.Min(g, b)), Math.Max(r, Math.Max(g, b)));
        return low == high ? (0.0, 0.0, high) : (Hue(r, g, b, high, high - low), (high - low) / high, high);
    }

    /// <summary><c>hsv_to_rgb(h, s, v)</c>.</summary>
    public static (double R, double G, double B) HsvToRgb(double h, double s, double v)
    {
        if (s == 0.0)
        {
            return (v, v, v);
        }

        var sector = (int)(h * 6.0);
        var part = h * 6.0 - sector;
        var (p, q, t) = (v * (1.0 - s), v * (1.0 - s * part), v * (1.0 - s * (1.0 - part)));
        return (((sector % 6) + 6) % 6) switch
        {
            0 => (v, t, p),
            1 => (q, v, p),
            2 => (p, v, t),
            3 => (p, q, v),
            4 => (t, p, v),
            _ => (v, p, q),
        };
    }

    private static double Hue(double r, double g, double b, double high, double range)
    {
        var (rc, gc, bc) = ((high - r) / range, (high - g) / range, (high - b) / range);
        var hue = (r == high ? bc - gc : g == high ? 2.0 + rc - bc : 4.0 + gc - rc) / 6.0;
        return hue - Math.Floor(hue);
    }

    private static double Part(double low, double high, double hue)
    {
        hue -= Math.Floor(hue);
        return hue < 1.0 / 6.0 ? low + (high - low) * hue * 6.0
            : hue < 0.5 ? high
            : hue < 2.0 / 3.0 ? low + (high - low) * (2.0 / 3.0 - hue) * 6.0
            : low;
    }
}
