"""A pretend bank: it moves no money, and shows every way a payment can go."""
