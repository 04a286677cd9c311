namespace PyAsyncToCs.Runtime;

/// <summary>Whose errors and habits a session has.</summary>
public enum PyHttpLibrary
{
    /// <summary>aiohttp.</summary>
    Aiohttp,

    /// <summary>httpx.</summary>
    Httpx,

    /// <summary>requests.</summary>
    Requests,
}
