#if !VERIFY
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace PyAsyncToCs.Tests.Harness;

/// <summary>
/// Compares a text with a file in the working copy, after Verify's conventions: <c>Class.Method_param.verified.cs</c>
/// beside the test, and on a difference <c>.received.cs</c> with the new text. The calls are Verify's too.
/// </summary>
internal static class Verifier
{
    /// <summary>Verifies a text.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">The extension of the files.</param>
    /// <param name="sourceFile">The test's file; leave it out.</param>
    /// <param name="method">The test's method; leave it out.</param>
    /// <returns>The check, to await or to give parameters to.</returns>
    public static SettingsTask Verify(
        string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(target, extension, Path.ChangeExtension(sourceFile, null) + "." + method);
}

/// <summary>A check that is about to be made.</summary>
/// <param name="target">The text.</param>
/// <param name="extension">The extension of the files.</param>
/// <param name="stem">Their path, without parameters and extensions.</param>
internal sealed class SettingsTask(string target, string extension, string stem)
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: true);
    private string _stem = stem;

    /// <summary>Adds the text of the test's parameters to the file name.</summary>
    public SettingsTask UseTextForParameters(string parameters)
    {
        _stem += "_" + string.Join('-', parameters.Split(Path.GetInvalidFileNameChars()));
        return this;
    }

    /// <summary>Puts the files into a folder below the test's.</summary>
    public SettingsTask UseDirectory(string directory)
    {
        _stem = Path.Combine(Path.GetDirectoryName(_stem)!, directory, Path.GetFileName(_stem));
        return this;
    }

    /// <summary>Makes the check.</summary>
    public TaskAwaiter GetAwaiter() => CheckAsync().GetAwaiter();

    private async Task CheckAsync()
    {
        var verified = $"{_stem}.verified.{extension}";
        var received = $"{_stem}.received.{extension}";
        var text = target.ReplaceLineEndings("\n");
        if (File.Exists(verified) && (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        await File.WriteAllTextAsync(received, text, s_encoding);
        Assert.Fail($"{Path.GetFileName(verified)} {(File.Exists(verified) ? "differs" : "is missing")}; if this is right, rename the received file:\n\n{text}");
    }
}
#endif
