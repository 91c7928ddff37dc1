"""How committed events reach those who show them."""
