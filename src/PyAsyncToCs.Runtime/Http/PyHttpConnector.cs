namespace PyAsyncToCs.Runtime;

/// <summary><c>aiohttp.TCPConnector</c>.</summary>
/// <param name="Limit">How many connections to a server there may be; 0 for any number.</param>
public sealed record PyHttpConnector(int Limit);
