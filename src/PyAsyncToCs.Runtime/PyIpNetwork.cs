using System.Collections;
using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>A network of Python's <c>ipaddress</c>, of either version.</summary>
/// <param name="first">Its first address.</param>
/// <param name="prefix">How many bits all its addresses share.</param>
public abstract class PyIpNetwork(PyIpAddress first, int prefix) : IEnumerable<PyIpAddress>, IComparable<PyIpNetwork>, IComparable, IEquatable<PyIpNetwork>, IPyRepr
{
    /// <summary><c>network_address</c>.</summary>
    public PyIpAddress First => first;

    /// <summary><c>prefixlen</c>.</summary>
    public int Prefix => prefix;

    /// <summary>4 or 6.</summary>
    public int Version => first.Version;

    /// <summary><c>num_addresses</c>.</summary>
    public BigInteger Count => BigInteger.One << (first.Bits - prefix);

    /// <summary><c>broadcast_address</c>.</summary>
    public PyIpAddress Last => first.Plus(Count - 1);

    /// <summary><c>hostmask</c>.</summary>
    public PyIpAddress HostMask => first.With(Count - 1);

    /// <summary><c>netmask</c>.</summary>
    public PyIpAddress Netmask => first.With((BigInteger.One << first.Bits) - Count);

    /// <summary><c>with_prefixlen</c>.</summary>
    public string Text => $"{first}/{prefix}";

    /// <summary><c>with_netmask</c>.</summary>
    public string WithNetmask => $"{first}/{Netmask}";

    /// <summary><c>is_private</c>.</summary>
    public bool IsPrivate => first.IsPrivate && Last.IsPrivate;

    /// <summary><c>is_loopback</c>.</summary>
    public bool IsLoopback => first.IsLoopback && Last.IsLoopback;

    /// <summary><c>is_multicast</c>.</summary>
    public bool IsMulticast => first.IsMulticast && Last.IsMulticast;

    /// <summary>The address at an index, from the end where it is negative.</summary>
    public PyIpAddress this[BigInteger index] => index >= -Count && index < Count ? first.Plus(index.Sign < 0 ? Count + index : index) : throw new ArgumentOutOfRangeException(null, "address out of range");

    /// <summary><c>ip_network(text, strict)</c>.</summary>
    public static PyIpNetwork Of(string text, bool strict = true) =>
        Read(text, 4, strict, out _) ?? Read(text, 6, strict, out _) ?? throw new ArgumentException($"{PyText.Quote(text)} does not appear to be an IPv4 or IPv6 network");

    /// <summary>A network that is written; null where it is none.</summary>
    public static PyIpNetwork? Read(string text, int version, bool strict, out Exception? error)
    {
        var (address, mask) = text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (text[..slash], text[(slash + 1)..]) : (text, null);
        var bits = version == 4 ? 32 : 128;
        error = null;
        if (PyIpAddress.Number(address, version, out var reason) is not { } number)
        {
            error = new PyIpException(reason);
            return null;
        }

        var prefix = mask is null ? bits : int.TryParse(mask, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : version == 4 && PyIpAddress.Number(mask, 4, out _) is { } netmask ? PrefixOf(netmask) : -1;
        if (prefix < 0 || prefix > bits)
        {
            error = new PyNetmaskException($"{PyText.Quote(mask!)} is not a valid netmask");
            return null;
        }

        var start = number >> (bits - prefix) << (bits - prefix);
        return strict && start != number ? throw new ArgumentException($"{text} has host bits set")
            : version == 4 ? new PyIpv4Network(new PyIpv4Address(start), prefix) : new PyIpv6Network(new PyIpv6Address(start), prefix);
    }

    /// <summary><c>hosts()</c>: the addresses that a host may have.</summary>
    public PyIterator<PyIpAddress> Hosts()
    {
        var all = Count <= 2 ? Range(0, Count) : Range(1, Version == 4 ? Count - 1 : Count);
        return new PyIterator<PyIpAddress>(all);
    }

    /// <summary><c>subnets(prefixlen_diff, new_prefix)</c>.</summary>
    public PyIterator<PyIpNetwork> Subnets(int prefixlenDiff = 1, int? newPrefix = null)
    {
        var length = newPrefix ?? prefix + prefixlenDiff;
        return length < prefix ? throw new ArgumentException("new prefix must be longer")
            : length > first.Bits ? throw new ArgumentException($"prefix length diff {length - prefix} is invalid for netblock {this}")
            : new PyIterator<PyIpNetwork>(Parts(length));
    }

    /// <summary><c>supernet(prefixlen_diff, new_prefix)</c>.</summary>
    public PyIpNetwork Supernet(int prefixlenDiff = 1, int? newPrefix = null)
    {
        var length = newPrefix ?? prefix - prefixlenDiff;
        return length > prefix ? throw new ArgumentException("new prefix must be shorter")
            : length < 0 ? throw new ArgumentException($"current prefixlen is {prefix}, cannot have a prefixlen_diff of {prefix - length}")
            : With(first.Value >> (first.Bits - length) << (first.Bits - length), length);
    }

    /// <summary><c>address in network</c>.</summary>
    public bool Contains(PyIpAddress address) => address.Version == Version && address.Value >= first.Value && address.Value < first.Value + Count;

    /// <summary><c>overlaps(other)</c>.</summary>
    public bool Overlaps(PyIpNetwork other) => other.Contains(first) || other.Contains(Last) || Contains(other.First) || Contains(other.Last);

    /// <summary><c>subnet_of(other)</c>.</summary>
    public bool IsSubnetOf(PyIpNetwork other) => other.Version != Version ? throw new InvalidCastException($"{this} and {other} are not of the same version")
        : other.Contains(first) && other.Contains(Last);

    /// <inheritdoc/>
    public int CompareTo(PyIpNetwork? other) => other is null ? 1 : first.CompareTo(other.First) is not 0 and var order ? order : prefix.CompareTo(other.Prefix);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => CompareTo((PyIpNetwork?)obj);

    /// <inheritdoc/>
    public bool Equals(PyIpNetwork? other) => other is not null && first == other.First && prefix == other.Prefix;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PyIpNetwork);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(first, prefix);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public string Repr() => $"IPv{Version}Network('{Text}')";

    /// <inheritdoc/>
    public IEnumerator<PyIpAddress> GetEnumerator() => Range(0, Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether one network comes before another.</summary>
    public static bool operator <(PyIpNetwork a, PyIpNetwork b) => a.CompareTo(b) < 0;

    /// <summary>Whether one network comes after another.</summary>
    public static bool operator >(PyIpNetwork a, PyIpNetwork b) => a.CompareTo(b) > 0;

    /// <summary>Whether one network does not come after another.</summary>
    public static bool operator <=(PyIpNetwork a, PyIpNetwork b) => a.CompareTo(b) <= 0;

    /// <summary>Whether one network does not come before another.</summary>
    public static bool operator >=(PyIpNetwork a, PyIpNetwork b) => a.CompareTo(b) >= 0;

    /// <summary>Whether two are the same network.</summary>
    public static bool operator ==(PyIpNetwork? a, PyIpNetwork? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two are different networks.</summary>
    public static bool operator !=(PyIpNetwork? a, PyIpNetwork? b) => !(a == b);

    private PyIpNetwork With(BigInteger start, int length) => Version == 4 ? new PyIpv4Network(new PyIpv4Address(start), length) : new PyIpv6Network(new PyIpv6Address(start), length);

    private IEnumerable<PyIpAddress> Range(BigInteger from, BigInteger to)
    {
        for (var i = from; i < to; i++)
        {
            yield return first.Plus(i);
        }
    }

    private IEnumerable<PyIpNetwork> Parts(int length)
    {
        var step = BigInteger.One << (first.Bits - length);
        for (var start = first.Value; start < first.Value + Count; start += step)
        {
            yield return With(start, length);
        }
    }

    private static int PrefixOf(BigInteger mask)
    {
        var host = (BigInteger.One << 32) - 1 - mask;
        return (host & (host + 1)).IsZero ? 32 - (int)host.GetBitLength() : -1;
    }
}

/// <summary>Python's <c>ipaddress.IPv4Network</c>.</summary>
/// <param name="first">Its first address.</param>
/// <param name="prefix">How many bits all its addresses share.</param>
public sealed class PyIpv4Network(PyIpAddress first, int prefix) : PyIpNetwork(first, prefix)
{
    /// <summary><c>IPv4Network(text, strict)</c>.</summary>
    public static PyIpv4Network Parse(string text, bool strict = true) => (PyIpv4Network?)Read(text, 4, strict, out var error) ?? throw error!;
}

/// <summary>Python's <c>ipaddress.IPv6Network</c>.</summary>
/// <param name="first">Its first address.</param>
/// <param name="prefix">How many bits all its addresses share.</param>
public sealed class PyIpv6Network(PyIpAddress first, int prefix) : PyIpNetwork(first, prefix)
{
    /// <summary><c>IPv6Network(text, strict)</c>.</summary>
    public static PyIpv6Network Parse(string text, bool strict = true) => (PyIpv6Network?)Read(text, 6, strict, out var error) ?? throw error!;
}
