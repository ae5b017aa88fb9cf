"""kc_desktop: the offline program of the Vietnamese rural industrial promotion (khuyến công) network."""

__version__ = "0.1.0"
