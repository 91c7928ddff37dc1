"""The whole core, driven by one random plan under a clock of its own, with faults.

A seed is a plan (`plan`): what viewers, hosts and banks do and when. Several processes
(`process`) work on one database, each through a line that fails (`weather`); the world (`world`)
starts what is planned, kills and opens processes, and has the invariants looked at after every
step (`watch`, `ending`). Time is the loop's own (`loop`): nothing waits for a real second.

On SQLite everything that happens follows from the seed; on PostgreSQL the plan does, and the
server decides which of two transactions is first.
"""
