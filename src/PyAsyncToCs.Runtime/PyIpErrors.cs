using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>ipaddress.AddressValueError</c>.</summary>
/// <param name="message">What is wrong.</param>
[DisplayName("AddressValueError")]
public sealed class PyIpException(string message = "") : ArgumentException(message);

/// <summary>Python's <c>ipaddress.NetmaskValueError</c>.</summary>
/// <param name="message">What is wrong.</param>
[DisplayName("NetmaskValueError")]
public sealed class PyNetmaskException(string message = "") : ArgumentException(message);
