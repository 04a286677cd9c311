namespace PyAsyncToCs.Syntax.Literals;

/// <summary>A set of code points, as the sorted positions at which membership changes.</summary>
/// <param name="edges">First member, first code point that is none, first member again, and so on.</param>
internal sealed class CodePointSet(int[] edges)
{
    /// <summary>Whether a code point is in the set.</summary>
    public bool Contains(int codePoint)
    {
        var index = Array.BinarySearch(edges, codePoint);
        return ((index >= 0 ? index + 1 : ~index) & 1) == 1;
    }
}
