"""The CAN links of this machine, asked of the kernel where it is Linux."""

import sys


def can_links() -> list[str]:
    """Names of the CAN interfaces; empty where the kernel has none or cannot be asked."""
    if sys.platform != "linux":
        return []
    from pyroute2 import IPRoute

    try:
        with IPRoute() as route:
            return [
                link.get_attr("IFLA_IFNAME") for link in route.get_links(kind="can")
            ]
    except OSError:
        return []
