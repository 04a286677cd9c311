namespace PyAsyncToCs.Runtime;

/// <summary>What <c>random.getstate()</c> gives.</summary>
/// <param name="Words">The generator's words.</param>
/// <param name="Index">Which word comes next.</param>
/// <param name="NextGauss">The second number of a pair.</param>
public sealed record PyRandomState(uint[] Words, int Index, double? NextGauss);
