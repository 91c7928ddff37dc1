"""Where products come from and go to, one folder a format."""
