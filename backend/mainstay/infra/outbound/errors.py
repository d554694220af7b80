class OutboundRefused(Exception):
    """We do not call there. Trying again would not help, except after somebody has changed where it leads."""


class OutboundFailed(Exception):
    """Nobody answered as they should, in time. Another try may find them."""
