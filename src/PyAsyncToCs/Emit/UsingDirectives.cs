using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>The <c>using</c> directives of an output, beyond those that .NET's SDK implies.</summary>
internal static class UsingDirectives
{
    private static readonly HashSet<string> s_implicit = new(
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ]);

    // What the runtime's sources use of the namespaces that the SDK implies, and programs may have as names of their own.
    private static readonly Dictionary<string, string[]> s_implicitNames = new()
    {
        ["System"] = ["DateOnly", "TimeOnly", "TimeZoneInfo", "Half", "Memory", "Span", "Progress", "IDisposable", "AppDomain"],
        ["System.Collections.Generic"] = ["LinkedList", "SortedDictionary", "PriorityQueue"],
        ["System.IO"] = ["FileInfo", "DirectoryInfo", "FileStream", "StreamReader", "StreamWriter", "TextReader", "TextWriter", "StringReader", "StringWriter", "MemoryStream", "FileMode"],
        ["System.Linq"] = ["Lookup"],
        ["System.Net.Http"] = ["HttpClient", "HttpMethod"],
        ["System.Threading"] = ["CountdownEvent", "Semaphore", "SemaphoreSlim", "ThreadPool", "Timeout", "Volatile"],
    };

    // Which names of a namespace the runtime's sources use; a namespace that is not here is always imported.
    private static readonly Dictionary<string, string[]> s_names = new()
    {
        ["PyAsyncToCs.Runtime"] = [],
        ["System.Collections"] =
            ["IEnumerable", "IEnumerator", "IDictionary", "ICollection", "IList", "DictionaryEntry", "IStructuralEquatable", "StructuralComparisons", "BitArray", "Comparer", "IEqualityComparer", "IComparer"],
        ["System.Collections.Immutable"] = ["ImmutableDictionary", "ImmutableArray", "ImmutableList", "ImmutableHashSet"],
        ["System.Buffers"] = ["OperationStatus", "SearchValues", "ArrayPool"],
        ["System.Buffers.Binary"] = ["BinaryPrimitives"],
        ["System.ComponentModel"] = ["DisplayName", "DisplayNameAttribute", "Win32Exception"],
        ["System.Diagnostics"] = ["Stopwatch", "Process", "ProcessStartInfo", "Debug", "StackTrace", "UnreachableException", "Activity"],
        ["System.Diagnostics.CodeAnalysis"] =
            ["NotNullWhen", "MaybeNullWhen", "DoesNotReturn", "NotNull", "MaybeNull", "AllowNull", "MemberNotNull", "NotNullIfNotNull", "SuppressMessage", "MemberNotNullWhen", "StringSyntax"],
        ["System.Globalization"] =
            ["DateTimeFormatInfo", "CultureInfo", "NumberStyles", "CharUnicodeInfo", "UnicodeCategory", "StringInfo", "NumberFormatInfo", "DateTimeStyles", "CompareOptions", "TextElementEnumerator", "ISOWeek"],
        ["System.Net"] = ["DecompressionMethods", "WebUtility", "EndPoint", "IPEndPoint", "IPAddress", "Dns"],
        ["System.Net.Security"] = ["SslStream", "SslClientAuthenticationOptions", "SslServerAuthenticationOptions", "SslPolicyErrors", "SslApplicationProtocol"],
        ["System.Security.Authentication"] = ["AuthenticationException", "SslProtocols"],
        ["System.Security.Cryptography.X509Certificates"] = ["X509Certificate", "X509Certificate2", "X509Certificate2Collection", "X509Chain", "X509ChainStatusFlags", "X509ChainTrustMode", "X509RevocationMode"],
        ["System.Net.Sockets"] = ["Socket", "SocketException", "SocketType", "SocketShutdown", "NetworkStream", "AddressFamily", "UnixDomainSocketEndPoint"],
        ["System.Numerics"] = ["BigInteger", "Complex", "BitOperations", "INumber", "IBinaryInteger", "Vector"],
        ["System.Reflection"] = ["BindingFlags", "MethodInfo", "FieldInfo", "PropertyInfo", "Assembly", "TargetInvocationException", "GetCustomAttribute"],
        ["System.Runtime.CompilerServices"] =
            ["ITuple", "RuntimeHelpers", "INotifyCompletion", "ICriticalNotifyCompletion", "CallerArgumentExpression", "CallerMemberName", "CallerFilePath",
             "CallerLineNumber", "ConditionalWeakTable", "EnumeratorCancellation", "MethodImpl", "MethodImplOptions", "AsyncMethodBuilder", "IAsyncStateMachine",
             "AsyncTaskMethodBuilder", "Unsafe", "TaskAwaiter", "StrongBox", "IteratorStateMachine", "ConfiguredCancelableAsyncEnumerable", "DefaultInterpolatedStringHandler", "InterpolatedStringHandler", "CollectionBuilder", "ConfiguredTaskAwaitable", "ValueTaskAwaiter", "OverloadResolutionPriority"],
        ["System.Runtime.ExceptionServices"] = ["ExceptionDispatchInfo"],
        ["System.Runtime.InteropServices"] = ["CollectionsMarshal", "MemoryMarshal", "PosixSignal", "DllImport", "LibraryImport", "PosixSignalRegistration", "DllImport", "RuntimeInformation", "Marshal", "ImmutableCollectionsMarshal"],
        ["System.Security.Cryptography"] =
            ["HMAC", "HashAlgorithmName", "IncrementalHash", "MD5", "RandomNumberGenerator", "Rfc2898DeriveBytes", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_512", "HMACSHA256", "HMACSHA1", "HMACSHA512", "HMACMD5", "CryptographicOperations"],
        ["System.Text"] = ["StringBuilder", "Encoding", "Rune", "NormalizationForm", "UTF8Encoding", "CompositeFormat", "DecoderFallbackException", "EncoderFallbackException", "DecoderExceptionFallback", "EncoderExceptionFallback", "EncoderFallback", "DecoderFallback", "SpanRuneEnumerator"],
        ["System.Text.RegularExpressions"] = ["Regex", "Match", "Group", "RegexOptions", "GeneratedRegex", "MatchCollection", "Capture", "RegexParseException"],
        ["System.Xml"] = ["XmlReader", "XmlReaderSettings", "XmlNodeType", "XmlException", "DtdProcessing"],
        ["System.Threading.Channels"] = ["Channel", "ChannelReader", "ChannelWriter", "BoundedChannelOptions", "UnboundedChannelOptions", "ChannelClosedException"],
    };

    /// <summary>The directives for some namespaces: those beyond the implicit ones, sorted, <c>System</c> first.</summary>
    /// <param name="namespaces">The namespaces; <c>static T</c> imports a type's members.</param>
    public static SyntaxList<UsingDirectiveSyntax> For(IEnumerable<string> namespaces) => SyntaxFactory.List(namespaces
        .Distinct()
        .Where(name => !s_implicit.Contains(name))
        .OrderBy(name => name.StartsWith("static ", StringComparison.Ordinal))
        .ThenByDescending(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
        .ThenBy(name => name, StringComparer.Ordinal)
        .Select(Directive));

    /// <summary>Whether code with these names in it may need a namespace.</summary>
    /// <param name="name">The namespace.</param>
    /// <param name="identifiers">The identifiers of the code.</param>
    public static bool MayNeed(string name, IReadOnlySet<string> identifiers) =>
        !s_names.TryGetValue(name, out var names) || names.Any(identifiers.Contains);

    /// <summary>Whether a name is that of a generic collection, which no directive is needed for: <c>IEnumerable&lt;T&gt;</c> is not <c>IEnumerable</c>.</summary>
    public static bool IsImplied(SyntaxToken name) => name.Parent is GenericNameSyntax && s_names["System.Collections"].Contains(name.ValueText);

    /// <summary>The namespace of a .NET type that converted programs use, beyond what no class is named as; null for others.</summary>
    /// <param name="type">The type's simple name.</param>
    public static string? NamespaceOf(string type) =>
        s_names.Concat(s_implicitNames).Where(pair => pair.Value.Contains(type)).Select(pair => pair.Key).Order(StringComparer.Ordinal).LastOrDefault();

    private static UsingDirectiveSyntax Directive(string name) => name.StartsWith("static ", StringComparison.Ordinal)
        ? SyntaxFactory.UsingDirective(CSharpReader.Name(name["static ".Length..]))
            .WithStaticKeyword(SyntaxFactory.Token(SyntaxKind.StaticKeyword))
        : SyntaxFactory.UsingDirective(CSharpReader.Name(name));
}
