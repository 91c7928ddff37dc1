"""Each platform, payment provider and page in a folder of its own; none knows another."""
