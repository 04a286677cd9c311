using System.Security.Cryptography;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>secrets</c> where .NET has no such function.</summary>
public static class PySecrets
{
    /// <summary><c>secrets.choice(items)</c>.</summary>
    public static T Choice<T>(IEnumerable<T> items) =>
        items.ToArray() is { Length: > 0 } pool ? pool[RandomNumberGenerator.GetInt32(pool.Length)] : throw new ArgumentOutOfRangeException(null, "Cannot choose from an empty sequence");
}
