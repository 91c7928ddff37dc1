"""The shared commerce core: stock, claims, carts, orders and what must be told to whom.

Layers, imports pointing down: services (use cases) over store (the only SQL) over ports (what the
core needs from outside) over rules and model (pure) over errors, money and ids.
"""
