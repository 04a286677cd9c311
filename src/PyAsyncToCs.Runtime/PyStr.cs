namespace PyAsyncToCs.Runtime;

/// <summary>Python's methods of strings, where .NET's differ.</summary>
public static class PyStr
{
    /// <summary><c>text.strip()</c>, or of the characters given.</summary>
    public static string Strip(string text) => text.Trim();
}
