namespace PyAsyncToCs.Runtime;

/// <summary>The logger of Python's <c>multiprocessing</c>.</summary>
public static class PyProcessLog
{
    /// <summary><c>get_logger()</c>.</summary>
    public static PyLogger Logger()
    {
        var logger = PyLogger.Get("multiprocessing");
        logger.Propagate = false;
        return logger;
    }

    /// <summary><c>log_to_stderr(level)</c>.</summary>
    public static PyLogger ToStandardError(int? level = null)
    {
        var handler = new PyLogStreamHandler { Formatter = new PyLogFormatter("[%(levelname)s/%(processName)s] %(message)s") };
        Logger().AddHandler(handler);
        if (level is > 0)
        {
            Logger().SetLevel(level);
        }

        return Logger();
    }
}
