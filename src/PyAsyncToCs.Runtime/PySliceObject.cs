namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>slice(start, stop, step)</c> as a value.</summary>
/// <param name="Start">Where it begins, or null.</param>
/// <param name="Stop">Before what it ends, or null.</param>
/// <param name="Step">How far it goes each time, or null.</param>
public readonly record struct PySliceObject(int? Start, int? Stop, int? Step)
{
    /// <summary><c>indices(length)</c>: the bounds and the step for a sequence so long.</summary>
    public (int Start, int Stop, int Step) Indices(int length)
    {
        var by = Step ?? 1;
        return (PySlice.Resolve(length, Start, Stop, Step).First, PySlice.End(length, Stop, by), by);
    }

    /// <inheritdoc/>
    public override string ToString() => $"slice({Text(Start)}, {Text(Stop)}, {Text(Step)})";

    private static string Text(int? part) => part?.ToString() ?? "None";
}
