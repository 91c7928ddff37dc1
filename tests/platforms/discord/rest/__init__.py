"""The REST side: one module a kind of resource, each with its table of routes."""
