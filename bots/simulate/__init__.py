"""A simulated audience and host for the demo and for load runs.

They speak through the same ports as real platforms and know only what a viewer would see; the
rest of the house can't tell them from people.
"""
