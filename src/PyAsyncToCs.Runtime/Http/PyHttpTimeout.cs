namespace PyAsyncToCs.Runtime;

/// <summary><c>aiohttp.ClientTimeout</c>.</summary>
/// <param name="Total">How many seconds a request may take, or null.</param>
public sealed record PyHttpTimeout(double? Total);
