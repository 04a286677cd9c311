namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>unittest.TestCase</c>.</summary>
public class PyTestCase
{
    /// <summary><c>setUp()</c>: before each test.</summary>
    public virtual void SetUp()
    {
    }

    /// <summary><c>tearDown()</c>: after each test.</summary>
    public virtual void TearDown()
    {
    }

    /// <summary><c>assertTrue(condition)</c>, and all that are written as one.</summary>
    /// <exception cref="AssertionException">It does not hold.</exception>
    public void AssertTrue(bool condition, object? message = null)
    {
        if (!condition)
        {
            throw new AssertionException(message is null ? "the condition does not hold" : PyText.Str(message));
        }
    }

    /// <summary><c>assertAlmostEqual(first, second, places)</c>.</summary>
    public void AssertAlmostEqual(double first, double second, int places = 7) => AssertTrue(first == second || PyFloat.RoundTo(Math.Abs(first - second), places) == 0);

    /// <summary><c>assertCountEqual(first, second)</c>: the same items in any order.</summary>
    public void AssertCountEqual<T>(IEnumerable<T> first, IEnumerable<T> second)
    {
        List<T> left = [.. second];
        AssertTrue(first.All(item => left.FindIndex(other => PyEq.AreEqual(item, other)) is >= 0 and var at && RemoveAt(left, at)) && left.Count == 0);
    }

    /// <summary><c>fail(message)</c>.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void Fail(object? message = null) => throw new AssertionException(PyText.Str(message));

    /// <summary><c>skipTest(reason)</c>.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void SkipTest(string reason) => throw new PySkippedTest(reason);

    private static bool RemoveAt<T>(List<T> items, int at)
    {
        items.RemoveAt(at);
        return true;
    }
}

/// <summary>Says that a test is not to be run to its end.</summary>
/// <param name="reason">Why.</param>
public sealed class PySkippedTest(string reason) : Exception(reason);

/// <summary>Python's <c>with self.subTest():</c>: a failure in it is noted, and the test goes on.</summary>
public sealed class PySubTest : ContextBlock<object?>
{
    /// <inheritdoc/>
    public override object? Enter() => null;

    /// <inheritdoc/>
    public override bool Exit(Exception? error)
    {
        if (error is not null and not PySkippedTest)
        {
            PyTestRunner.Current?.Note("subtest", error);
        }

        return error is not null and not PySkippedTest;
    }
}
