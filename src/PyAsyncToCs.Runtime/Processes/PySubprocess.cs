namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>subprocess.run</c> and what is built on it, for commands that write text, or bytes.</summary>
public static class PySubprocess
{
    /// <summary><c>subprocess.run(args)</c>.</summary>
    public static PyCompletedProcess<T> Run<T>(
        IEnumerable<string> args,
        bool captureOutput = false,
        bool check = false,
        T? input = null,
        double? timeout = null,
        bool shell = false,
        ProcessStream? stdin = null,
        ProcessStream? stdout = null,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        where T : class =>
        Run(new PyCommand([.. args], false, shell), captureOutput, check, input, stdin, stdout, stderr, timeout, cwd, env);

    /// <summary><c>subprocess.run(line)</c>.</summary>
    public static PyCompletedProcess<T> Run<T>(
        string args,
        bool captureOutput = false,
        bool check = false,
        T? input = null,
        double? timeout = null,
        bool shell = false,
        ProcessStream? stdin = null,
        ProcessStream? stdout = null,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        where T : class =>
        Run(new PyCommand([args], true, shell), captureOutput, check, input, stdin, stdout, stderr, timeout, cwd, env);

    /// <summary><c>subprocess.check_output(args)</c>.</summary>
    /// <exception cref="CalledProcessException">It ended with another code than zero.</exception>
    public static T CheckOutput<T>(
        IEnumerable<string> args,
        T? input = null,
        double? timeout = null,
        bool shell = false,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        where T : class =>
        Run(new PyCommand([.. args], false, shell), false, true, input, null, ProcessStream.Pipe, stderr, timeout, cwd, env).Output!;

    /// <summary><c>subprocess.check_output(line)</c>.</summary>
    /// <exception cref="CalledProcessException">It ended with another code than zero.</exception>
    public static T CheckOutput<T>(
        string args,
        T? input = null,
        double? timeout = null,
        bool shell = false,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        where T : class =>
        Run(new PyCommand([args], true, shell), false, true, input, null, ProcessStream.Pipe, stderr, timeout, cwd, env).Output!;

    private static PyCompletedProcess<T> Run<T>(
        PyCommand command,
        bool captureOutput,
        bool check,
        T? input,
        ProcessStream? stdin,
        ProcessStream? stdout,
        ProcessStream? stderr,
        double? timeout,
        string? cwd,
        IEnumerable<KeyValuePair<string, string>>? env)
        where T : class
    {
        var kept = captureOutput ? ProcessStream.Pipe : ProcessStream.Inherit;
        using var process = new PyPopen<T>(command, input is null ? stdin : ProcessStream.Pipe, stdout ?? kept, stderr ?? kept, cwd, env);
        (T? Output, T? Error) written;
        try
        {
            written = process.Communicate(input, timeout);
        }
        catch (TimeoutExpiredException)
        {
            process.Kill();
            process.Wait();
            throw;
        }

        var result = new PyCompletedProcess<T>(command, process.Wait(), written.Output, written.Error);
        if (check)
        {
            result.CheckReturnCode();
        }

        return result;
    }
}
