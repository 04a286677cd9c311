namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>unittest.TestSuite</c>: tests, and what is to be done before and after them.</summary>
public sealed class PyTestSuite
{
    private readonly List<PyTestSuite> _parts;
    private readonly string? _name;
    private readonly Action? _test;
    private Action? _before;
    private Action? _after;

    /// <summary>A suite of suites.</summary>
    public PyTestSuite(List<PyTestSuite> tests) => _parts = tests;

    private PyTestSuite(string name, Action test) => (_parts, _name, _test) = ([], name, test);

    /// <summary>How many tests there are.</summary>
    public int Count => (_test is null ? 0 : 1) + _parts.Sum(part => part.Count);

    /// <summary>A suite of one test, which has an object of its own.</summary>
    public static PyTestSuite Case<T>(string name, Func<T> make, Action<T> test)
        where T : PyTestCase => new(name, () =>
        {
            var target = make();
            target.SetUp();
            try
            {
                test(target);
            }
            finally
            {
                target.TearDown();
            }
        });

    /// <summary><c>addTest(test)</c>.</summary>
    public void Add(PyTestSuite test) => _parts.Add(test);

    /// <summary>Says what is to be done before all tests.</summary>
    public PyTestSuite Before(Action fixture)
    {
        _before = fixture;
        return this;
    }

    /// <summary>Says what is to be done after all tests.</summary>
    public PyTestSuite After(Action fixture)
    {
        _after = fixture;
        return this;
    }

    /// <summary>Runs the tests one by one.</summary>
    internal void Run(PyTestResult result)
    {
        if (_test is not null)
        {
            result.Run(_name!, _test);
        }

        if (_before is null || result.Try("setUpClass", _before))
        {
            _parts.ForEach(part => part.Run(result));
            if (_after is not null)
            {
                result.Try("tearDownClass", _after);
            }
        }
    }
}

/// <summary>Python's <c>unittest.TestResult</c>.</summary>
public sealed class PyTestResult
{
    /// <summary>How many tests were run.</summary>
    public int TestsRun { get; private set; }

    /// <summary>The tests in which an assertion failed, and what they raised.</summary>
    public List<(string, string)> Failures { get; } = [];

    /// <summary>The tests that raised something else.</summary>
    public List<(string, string)> Errors { get; } = [];

    /// <summary>The tests that were not run to their end.</summary>
    public List<(string, string)> Skipped { get; } = [];

    /// <summary><c>wasSuccessful()</c>.</summary>
    public bool WasSuccessful() => Failures.Count + Errors.Count == 0;

    /// <summary>Notes what a test raised.</summary>
    public void Note(string name, Exception error) =>
        (error is PySkippedTest ? Skipped : error is AssertionException ? Failures : Errors).Add((name, error.Message));

    internal void Run(string name, Action test)
    {
        TestsRun++;
        Try(name, test);
    }

    internal bool Try(string name, Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception error) when (error is not SystemExitException)
        {
            Note(name, error);
            return false;
        }
    }
}

/// <summary>Python's <c>unittest.TextTestRunner</c>: the report goes to standard error.</summary>
public sealed class PyTestRunner
{
    /// <summary>What is being run.</summary>
    public static PyTestResult? Current { get; private set; }

    /// <summary><c>run(suite)</c>.</summary>
    public PyTestResult Run(PyTestSuite suite)
    {
        var result = Current = new PyTestResult();
        suite.Run(result);
        foreach (var (name, text) in result.Failures.Concat(result.Errors))
        {
            Console.Error.WriteLine($"FAIL: {name}: {text}");
        }

        Console.Error.WriteLine($"Ran {result.TestsRun} test{(result.TestsRun == 1 ? "" : "s")}\n\n{(result.WasSuccessful() ? "OK" : "FAILED")}");
        return result;
    }
}
