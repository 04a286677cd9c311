namespace PyAsyncToCs.Emit;

/// <summary>What one item of the layout stream says.</summary>
internal enum LayoutKind : byte
{
    /// <summary>Text that is never broken.</summary>
    Text,

    /// <summary>A comment: printed as text, but no reason to break the line that it ends.</summary>
    Comment,

    /// <summary>A place where the line breaks if the innermost group is broken, else nothing or a space.</summary>
    Line,

    /// <summary>As <see cref="Line"/>, but even in a broken group only where what follows would not fit.</summary>
    FillLine,

    /// <summary>A line break.</summary>
    HardLine,

    /// <summary>The start of a group: its lines break together, or not at all.</summary>
    Begin,

    /// <summary>As <see cref="Begin"/>, but its own lines break only where that alone makes the content fit, which has no other lines.</summary>
    BeginReluctant,

    /// <summary>As <see cref="Begin"/>, but its own lines break only where the whole content then fits on one.</summary>
    BeginWhole,

    /// <summary>As <see cref="Begin"/>, but a line break anywhere inside breaks it.</summary>
    BeginStrict,

    /// <summary>The end of a group.</summary>
    End,

    /// <summary>One level deeper.</summary>
    Indent,

    /// <summary>One level back.</summary>
    Outdent,

    /// <summary>One level deeper if the innermost group is broken.</summary>
    IndentIfBroken,

    /// <summary>One level back if the innermost group is broken.</summary>
    OutdentIfBroken,

    /// <summary>From here on no line may break (a hole of an interpolated string).</summary>
    BeginFlat,

    /// <summary>The end of such a stretch.</summary>
    EndFlat,
}

/// <summary>One item of the layout stream, between the walk over the tree and the text.</summary>
/// <remarks>A class: lists of a struct of ours are compiled when the tool starts, lists of objects are ready made.</remarks>
internal sealed record LayoutItem
{
    /// <summary>What it says.</summary>
    public LayoutKind Kind;

    /// <summary>For a text: a space stands before it. For a line: it is a space when not broken.</summary>
    public bool Space;

    /// <summary>For a hard line: an empty line follows it.</summary>
    public bool Blank;

    /// <summary>For a hard line: an empty line may follow it (none may after an opening brace).</summary>
    public bool MayBeBlank;

    /// <summary>For a group: it is broken, whether it fits or not.</summary>
    public bool Forced;

    /// <summary>For a text: the text.</summary>
    public string? Text;

    /// <summary>For a group's start: the index of its end.</summary>
    public int End;
}
