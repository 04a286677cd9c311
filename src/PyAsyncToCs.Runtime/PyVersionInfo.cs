namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>sys.version_info</c>: that of the Python whose programs these are.</summary>
public sealed class PyVersionInfo
{
    private static readonly int[] s_parts = [3, 13, 0];

    private PyVersionInfo()
    {
    }

    /// <summary>The only one.</summary>
    public static PyVersionInfo Value { get; } = new();

    /// <summary>3.</summary>
    public int Major => s_parts[0];

    /// <summary>13.</summary>
    public int Minor => s_parts[1];

    /// <summary>0.</summary>
    public int Micro => s_parts[2];

    /// <summary><c>final</c>.</summary>
    public string ReleaseLevel => "final";

    /// <summary>A part.</summary>
    public int this[int index] => s_parts[index];

    /// <summary><c>version_info &lt; (major, minor)</c>.</summary>
    public static bool operator <(PyVersionInfo version, (int Major, int Minor) other) => version.CompareTo(other) < 0;

    /// <summary><c>version_info &gt; (major, minor)</c>.</summary>
    public static bool operator >(PyVersionInfo version, (int Major, int Minor) other) => version.CompareTo(other) >= 0;

    /// <summary><c>version_info &lt;= (major, minor)</c>.</summary>
    public static bool operator <=(PyVersionInfo version, (int Major, int Minor) other) => version.CompareTo(other) < 0;

    /// <summary><c>version_info &gt;= (major, minor)</c>.</summary>
    public static bool operator >=(PyVersionInfo version, (int Major, int Minor) other) => version.CompareTo(other) >= 0;

    private int CompareTo((int Major, int Minor) other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);
}
