using System.Net;

namespace PyAsyncToCs.Runtime;

/// <summary>Addresses as Python's sockets have them.</summary>
internal static class SocketName
{
    internal static (string Host, int Port)? Of(EndPoint? endPoint) =>
        endPoint is IPEndPoint ip ? ((ip.Address.IsIPv4MappedToIPv6 ? ip.Address.MapToIPv4() : ip.Address).ToString(), ip.Port)
        : endPoint is null ? null : (endPoint.ToString()!, 0);
}
