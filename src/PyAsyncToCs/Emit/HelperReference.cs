namespace PyAsyncToCs.Emit;

/// <summary>A use of the runtime's code in an output.</summary>
/// <param name="Type">The simple name of the type, without type parameters.</param>
/// <param name="Member">The member's name, or null for the type as such: what is not static comes whole if it is used.</param>
internal sealed record HelperReference(string Type, string? Member = null);
