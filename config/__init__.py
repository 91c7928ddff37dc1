"""Settings, the shop's data files and deployment; imports nothing of ours."""
