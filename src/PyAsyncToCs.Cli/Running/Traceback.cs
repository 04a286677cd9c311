using System.Diagnostics;
using System.Reflection;
using System.Text;
using PyAsyncToCs.Runtime;

namespace PyAsyncToCs.Cli.Running;

/// <summary>Tells of an exception that nothing caught as CPython does: where in the Python, then its name and text.</summary>
internal static class Traceback
{
    /// <summary>The text for an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="program">The program; frames of the framework are left out.</param>
    public static string Of(Exception exception, Assembly program)
    {
        var text = new StringBuilder("Traceback (most recent call last):\n");
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames().Reverse())
        {
            if (frame.GetMethod() is { } method && method.Module.Assembly == program && frame.GetFileName() is { } file && file.EndsWith(".py", StringComparison.Ordinal))
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  File \"{file}\", line {frame.GetFileLineNumber()}\n");
            }
        }

        var message = PyException.Str(exception);
        text.Append(PyException.TypeName(exception));
        return text.Append(message.Length > 0 ? ": " + message : "").Append('\n').ToString();
    }
}
