"""Exception classes in a list, each made without arguments and caught by the first clause that fits."""


class Fault(Exception):
    pass


class DiskFault(Fault):
    pass


class SectorFault(DiskFault):
    pass


for cls in [Fault, DiskFault, SectorFault]:
    try:
        raise cls()
    except SectorFault:
        print("sector")
    except DiskFault:
        print("disk")
    except Fault:
        print("fault")
