"""Activities of khuyến công: what each kind is counted in, its results, its people, its papers."""
