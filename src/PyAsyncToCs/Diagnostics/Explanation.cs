namespace PyAsyncToCs.Diagnostics;

/// <summary>Why a rule is there, with a program that meets it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Why">Some sentences.</param>
/// <param name="Before">A Python program in which the rule reports something.</param>
/// <param name="After">The program as one may write it instead; null where nothing need be changed.</param>
/// <param name="Options">What else it takes to see it: an option of <c>convert</c>, or null.</param>
public sealed record Explanation(DiagnosticRule Rule, string Why, string Before, string? After, string? Options = null);
