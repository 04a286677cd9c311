namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>atexit</c>: what is registered runs when the process ends, the last first.</summary>
public static class PyAtExit
{
    private static readonly List<Action> s_actions = [];
    private static bool s_isOn;

    /// <summary><c>register(action)</c>.</summary>
    public static void Register(Action action)
    {
        if (!s_isOn)
        {
            s_isOn = true;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Run();
            AppDomain.CurrentDomain.UnhandledException += (_, _) => Run();
        }

        s_actions.Add(action);
    }

    /// <summary><c>unregister(action)</c>.</summary>
    public static void Unregister(Action action) => s_actions.RemoveAll(registered => registered == action);

    private static void Run()
    {
        while (s_actions.Count > 0)
        {
            var action = s_actions[^1];
            s_actions.RemoveAt(s_actions.Count - 1);
            try
            {
                action();
            }
            catch (Exception error)
            {
                Console.Error.WriteLine(error);
            }
        }
    }
}
