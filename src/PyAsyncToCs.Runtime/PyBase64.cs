namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>base64</c>, which passes over characters that are not of the alphabet.</summary>
public static class PyBase64
{
    /// <summary><c>b64decode(text)</c>.</summary>
    public static byte[] Decode(string text)
    {
        var clean = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='));
        try
        {
            return Convert.FromBase64String(clean);
        }
        catch (FormatException)
        {
            throw new ArgumentException("Incorrect padding");
        }
    }
}
