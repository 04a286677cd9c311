# Addresses and networks of the internet protocol.
@cs_type("PyIpException")
class AddressValueError(ValueError): ...
@cs_type("PyNetmaskException")
class NetmaskValueError(ValueError): ...

@cs_type("PyIpAddress")
class _Address(Hashable):
    version: int = "Version"
    max_prefixlen: int = "Bits"
    packed: bytes = "Packed"
    compressed: str = "Text"
    exploded: str = "Exploded"
    reverse_pointer: str = "ReversePointer"
    is_private: bool = "IsPrivate"
    is_global: bool = "IsGlobal"
    is_loopback: bool = "IsLoopback"
    is_multicast: bool = "IsMulticast"
    is_link_local: bool = "IsLinkLocal"
    is_unspecified: bool = "IsUnspecified"
    is_reserved: bool = "IsReserved"
    @csharp("$self.Value", returns="BigInteger")
    def __int__(self) -> int: ...
    @csharp("$self.Plus($n)")
    def __add__(self, n: int, /) -> Self: ...
    @csharp("$self.Plus(-$n)")
    def __sub__(self, n: int, /) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __lt__(self, other: _Address, /) -> bool: ...
    @csharp("$self.ToString()")
    def __str__(self) -> str: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...

class Self: ...

@cs_type("PyIpv4Address")
class IPv4Address(_Address):
    @overload
    @csharp("PyIpv4Address.Parse($address)")
    def __init__(self, address: str): ...
    @overload
    @csharp("new PyIpv4Address($address)")
    def __init__(self, address: int): ...

@cs_type("PyIpv6Address")
class IPv6Address(_Address):
    @overload
    @csharp("PyIpv6Address.Parse($address)")
    def __init__(self, address: str): ...
    @overload
    @csharp("new PyIpv6Address($address)")
    def __init__(self, address: int): ...

@cs_type("PyIpNetwork")
class _Network(Hashable, Iterable[_Address]):
    version: int = "Version"
    prefixlen: int = "Prefix"
    network_address: _Address = "First"
    broadcast_address: _Address = "Last"
    netmask: _Address = "Netmask"
    hostmask: _Address = "HostMask"
    with_prefixlen: str = "Text"
    with_netmask: str = "WithNetmask"
    compressed: str = "Text"
    is_private: bool = "IsPrivate"
    is_loopback: bool = "IsLoopback"
    is_multicast: bool = "IsMulticast"
    @property
    @csharp("$self.Count", returns="BigInteger")
    def num_addresses(self) -> int: ...
    @csharp("$self.Hosts()")
    def hosts(self) -> Iterator[_Address]: ...
    @csharp("$self.Subnets($args_named)")
    def subnets(self, prefixlen_diff: int = 1, new_prefix: int | None = None) -> Iterator[_Network]: ...
    @csharp("$self.Supernet($args_named)")
    def supernet(self, prefixlen_diff: int = 1, new_prefix: int | None = None) -> _Network: ...
    @csharp("$self.Overlaps($other)")
    def overlaps(self, other: _Network) -> bool: ...
    @csharp("$self.IsSubnetOf($other)")
    def subnet_of(self, other: _Network) -> bool: ...
    @csharp("$other.IsSubnetOf($self)")
    def supernet_of(self, other: _Network) -> bool: ...
    @csharp("$self.Contains($address)")
    def __contains__(self, address: _Address, /) -> bool: ...
    @csharp("$self[$n]")
    def __getitem__(self, n: int, /) -> _Address: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __lt__(self, other: _Network, /) -> bool: ...
    @csharp("$self.ToString()")
    def __str__(self) -> str: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...

@cs_type("PyIpv4Network")
class IPv4Network(_Network):
    @csharp("PyIpv4Network.Parse($address, $strict)")
    def __init__(self, address: str, strict: bool = True): ...

@cs_type("PyIpv6Network")
class IPv6Network(_Network):
    @csharp("PyIpv6Network.Parse($address, $strict)")
    def __init__(self, address: str, strict: bool = True): ...

@overload
@csharp("PyIpAddress.Of($address)")
def ip_address(address: str) -> _Address: ...
@overload
@csharp("PyIpAddress.Of($address)")
def ip_address(address: int) -> _Address: ...
@csharp("PyIpNetwork.Of($address, $strict)")
def ip_network(address: str, strict: bool = True) -> _Network: ...
