"""What stands around an open activity, a cluster, a craft village, and the list of activities."""
