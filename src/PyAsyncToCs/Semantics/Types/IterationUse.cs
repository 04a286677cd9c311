namespace PyAsyncToCs.Semantics;

/// <summary>What is done with the containers in a place, the more the less: of two that are one, the smaller is true.</summary>
internal enum IterationUse
{
    /// <summary>More than the others say.</summary>
    Other,

    /// <summary>They are iterated, counted, and their items taken by place.</summary>
    Indexed,

    /// <summary>They are only iterated.</summary>
    Iterated,

    /// <summary>They are only iterated, and their items too.</summary>
    RowsIterated,
}
