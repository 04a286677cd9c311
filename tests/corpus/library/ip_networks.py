# Addresses and networks: where a client belongs, and what a plan of subnets is.
import asyncio
import ipaddress

NETWORKS = {"lan": ipaddress.ip_network("192.168.1.0/24"), "dmz": ipaddress.ip_network("10.0.0.0/29")}


async def classify(text: str) -> str:
    await asyncio.sleep(0)
    address = ipaddress.ip_address(text)
    for name, network in NETWORKS.items():
        if address in network:
            return name
    return "private" if address.is_private else "loopback" if address.is_loopback else "public"


async def main() -> None:
    print(await asyncio.gather(*(classify(a) for a in ("192.168.1.77", "10.0.0.5", "8.8.8.8", "172.16.0.1", "2001:4860:4860::8888"))))
    lan = NETWORKS["lan"]
    print(lan, lan.num_addresses, lan.network_address, lan.broadcast_address, lan.netmask, lan.hostmask, lan.prefixlen, repr(lan))
    print([str(h) for h in NETWORKS["dmz"].hosts()], [str(s) for s in lan.subnets(new_prefix=26)], lan.supernet(), lan[5], lan[-1])
    a = ipaddress.IPv4Address("10.0.0.1")
    print(a + 5, int(a), a < ipaddress.IPv4Address("10.0.0.2"), a.packed, a.version, repr(a), a.reverse_pointer, a == ipaddress.ip_address(167772161), a.is_loopback)
    six = ipaddress.ip_address("2001:0db8:0:0::1")
    print(six, six.exploded, isinstance(six, ipaddress.IPv6Address), isinstance(six, ipaddress.IPv4Address), ipaddress.ip_network("2001:db8::/126").num_addresses)
    print(sorted(["10.0.0.9", "10.0.0.10", "9.9.9.9"], key=ipaddress.ip_address), max(ipaddress.ip_address(t) for t in ("1.1.1.1", "1.1.1.20")))
    print(ipaddress.ip_network("192.168.1.5/24", strict=False), ipaddress.ip_network("10.0.0.0/255.0.0.0"), lan.overlaps(NETWORKS["dmz"]), NETWORKS["dmz"].subnet_of(ipaddress.ip_network("10.0.0.0/8")))
    print(len({ipaddress.ip_address("::1"), ipaddress.ip_address("0:0::1")}), sum(1 for _ in ipaddress.ip_network("1.2.3.0/30")), ipaddress.ip_address("169.254.1.1").is_link_local, ipaddress.ip_address("100.64.0.1").is_global)
    for bad in ("300.1.1.1", "hello", "1.2.3"):
        try:
            ipaddress.ip_address(bad)
        except ValueError as e:
            print(e)
    for bad in ("256.0.0.1", "1.2.3", "01.2.3.4", "a.2.3.4"):
        try:
            ipaddress.IPv4Address(bad)
        except ipaddress.AddressValueError as e:
            print(type(e).__name__, e)
    for bad in ("192.168.1.5/24", "10.0.0.0/33", "nonsense"):
        try:
            ipaddress.ip_network(bad)
        except ValueError as e:
            print(e)


asyncio.run(main())
