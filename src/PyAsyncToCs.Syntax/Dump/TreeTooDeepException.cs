namespace PyAsyncToCs.Syntax.Dump;

/// <summary>A tree is nested too deeply to be printed with one column of indentation for each level.</summary>
public sealed class TreeTooDeepException : Exception
{
    /// <summary>Makes the exception.</summary>
    public TreeTooDeepException()
        : base("the tree is nested too deeply to be printed")
    {
    }
}
