using System.Globalization;
using System.Net;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>An address of Python's <c>ipaddress</c>, of either version.</summary>
/// <param name="value">The address as a number.</param>
/// <param name="version">4 or 6.</param>
public abstract class PyIpAddress(BigInteger value, int version) : IComparable<PyIpAddress>, IComparable, IEquatable<PyIpAddress>, IPyRepr
{
    private static readonly string[] s_private =
    [
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32", "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10",
    ];

    private static readonly string[] s_public =
        ["192.0.0.9/32", "192.0.0.10/32", "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28"];

    /// <summary>The address as a number.</summary>
    public BigInteger Value { get; } = value.Sign >= 0 && value < BigInteger.One << (version == 4 ? 32 : 128) ? value
        : throw new PyIpException(value.Sign < 0 ? $"{value} (< 0) is not permitted as an IPv{version} address" : $"{value} (>= 2**{(version == 4 ? 32 : 128)}) is not permitted as an IPv{version} address");

    /// <summary>4 or 6.</summary>
    public int Version => version;

    /// <summary>How many bits it has.</summary>
    public int Bits => version == 4 ? 32 : 128;

    /// <summary>Its bytes.</summary>
    public byte[] Packed
    {
        get
        {
            var bytes = Value.ToByteArray(isUnsigned: true, isBigEndian: true);
            return [.. new byte[(Bits / 8) - (Value.IsZero ? 0 : bytes.Length)], .. Value.IsZero ? [] : bytes];
        }
    }

    /// <summary>The address as it is written.</summary>
    public string Text => new IPAddress(Packed).ToString();

    /// <summary><c>exploded</c>: with all its zeros.</summary>
    public string Exploded => version == 4 ? Text : string.Join(':', Packed.Chunk(2).Select(two => $"{two[0]:x2}{two[1]:x2}"));

    /// <summary><c>reverse_pointer</c>: its name in the domain name system.</summary>
    public string ReversePointer => version == 4
        ? string.Join('.', Packed.Reverse()) + ".in-addr.arpa"
        : string.Join('.', Exploded.Where(c => c != ':').Reverse()) + ".ip6.arpa";

    /// <summary><c>is_private</c>.</summary>
    public bool IsPrivate => IsIn(s_private) && !IsIn(s_public);

    /// <summary><c>is_global</c>.</summary>
    public bool IsGlobal => !IsPrivate && !IsIn("100.64.0.0/10");

    /// <summary><c>is_loopback</c>.</summary>
    public bool IsLoopback => IsIn("127.0.0.0/8", "::1/128");

    /// <summary><c>is_multicast</c>.</summary>
    public bool IsMulticast => IsIn("224.0.0.0/4", "ff00::/8");

    /// <summary><c>is_link_local</c>.</summary>
    public bool IsLinkLocal => IsIn("169.254.0.0/16", "fe80::/10");

    /// <summary><c>is_unspecified</c>.</summary>
    public bool IsUnspecified => Value.IsZero;

    /// <summary><c>is_reserved</c>.</summary>
    public bool IsReserved => IsIn("240.0.0.0/4", "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9");

    /// <summary><c>ip_address(text)</c>.</summary>
    public static PyIpAddress Of(string text) => Number(text, 4, out _) is { } four ? new PyIpv4Address(four)
        : Number(text, 6, out _) is { } six ? new PyIpv6Address(six)
        : throw new ArgumentException($"{PyText.Quote(text)} does not appear to be an IPv4 or IPv6 address");

    /// <summary><c>ip_address(number)</c>.</summary>
    public static PyIpAddress Of(BigInteger number) => number < BigInteger.One << 32 ? new PyIpv4Address(number) : new PyIpv6Address(number);

    /// <summary>The number of an address that is written; null where it is none.</summary>
    public static BigInteger? Number(string text, int version, out string reason)
    {
        reason = version == 4 ? Octets(text) : $"At least 3 parts expected in {PyText.Quote(text)}";
        return (version == 4 ? reason.Length == 0 : text.Contains(':')) && !text.Contains('/') && !text.Contains('[') && IPAddress.TryParse(text, out var parsed)
            ? new BigInteger(parsed.GetAddressBytes(), isUnsigned: true, isBigEndian: true)
            : null;
    }

    /// <summary>An address of the same version.</summary>
    public PyIpAddress With(BigInteger number) => version == 4 ? new PyIpv4Address(number) : new PyIpv6Address(number);

    /// <summary><c>address + count</c>.</summary>
    public PyIpAddress Plus(BigInteger count) => With(Value + count);

    /// <inheritdoc/>
    public int CompareTo(PyIpAddress? other) => other is null ? 1
        : other.Version != version ? throw new InvalidCastException($"{this} and {other} are not of the same version")
        : Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => CompareTo((PyIpAddress?)obj);

    /// <inheritdoc/>
    public bool Equals(PyIpAddress? other) => other is not null && version == other.Version && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PyIpAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public string Repr() => $"IPv{version}Address('{Text}')";

    /// <summary>Whether one address comes before another.</summary>
    public static bool operator <(PyIpAddress a, PyIpAddress b) => a.CompareTo(b) < 0;

    /// <summary>Whether one address comes after another.</summary>
    public static bool operator >(PyIpAddress a, PyIpAddress b) => a.CompareTo(b) > 0;

    /// <summary>Whether one address does not come after another.</summary>
    public static bool operator <=(PyIpAddress a, PyIpAddress b) => a.CompareTo(b) <= 0;

    /// <summary>Whether one address does not come before another.</summary>
    public static bool operator >=(PyIpAddress a, PyIpAddress b) => a.CompareTo(b) >= 0;

    /// <summary>Whether two are the same address.</summary>
    public static bool operator ==(PyIpAddress? a, PyIpAddress? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two are different addresses.</summary>
    public static bool operator !=(PyIpAddress? a, PyIpAddress? b) => !(a == b);

    private bool IsIn(params string[] networks) => networks.Any(text => text.Contains(':') == (version == 6) && PyIpNetwork.Of(text).Contains(this));

    // What is wrong with an address of four numbers; nothing where nothing is.
    private static string Octets(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return $"Expected 4 octets in {PyText.Quote(text)}";
        }

        return parts.Select(part => part.Length == 0 ? "Empty octet not permitted"
            : !part.All(char.IsAsciiDigit) ? $"Only decimal digits permitted in {PyText.Quote(part)}"
            : part.Length > 3 ? $"At most 3 characters permitted in {PyText.Quote(part)}"
            : part.Length > 1 && part[0] == '0' ? $"Leading zeros are not permitted in {PyText.Quote(part)}"
            : int.Parse(part, CultureInfo.InvariantCulture) > 255 ? $"Octet {part} (> 255) not permitted" : "")
            .FirstOrDefault(reason => reason.Length > 0) is { } wrong ? $"{wrong} in {PyText.Quote(text)}" : "";
    }
}

/// <summary>Python's <c>ipaddress.IPv4Address</c>.</summary>
/// <param name="value">The address as a number.</param>
public sealed class PyIpv4Address(BigInteger value) : PyIpAddress(value, 4)
{
    /// <summary><c>IPv4Address(text)</c>.</summary>
    public static PyIpv4Address Parse(string text) => Number(text, 4, out var reason) is { } number ? new(number) : throw new PyIpException(reason);
}

/// <summary>Python's <c>ipaddress.IPv6Address</c>.</summary>
/// <param name="value">The address as a number.</param>
public sealed class PyIpv6Address(BigInteger value) : PyIpAddress(value, 6)
{
    /// <summary><c>IPv6Address(text)</c>.</summary>
    public static PyIpv6Address Parse(string text) => Number(text, 6, out var reason) is { } number ? new(number) : throw new PyIpException(reason);
}
