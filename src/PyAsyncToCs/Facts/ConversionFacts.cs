using System.Collections.Immutable;

namespace PyAsyncToCs.Facts;

/// <summary>What a conversion found out about a file, beside its C# and diagnostics.</summary>
/// <param name="Target">What its coroutines run on; null where it has none.</param>
/// <param name="TargetReason">Why.</param>
/// <param name="TargetSource">The file with the line that decided it, or null.</param>
/// <param name="TargetLine">That line, 1-based; 0 where no line decided it.</param>
/// <param name="Helpers">The helpers that its C# uses, as <c>Type</c> or <c>Type.Member</c>, sorted.</param>
/// <param name="Types">The places that have a type in C# and none that counts in Python, in source order.</param>
public sealed record ConversionFacts(
    AsyncTarget? Target,
    string TargetReason,
    string? TargetSource,
    int TargetLine,
    ImmutableArray<string> Helpers,
    ImmutableArray<TypePosition> Types);
