"""The room's rules, split by operation: `making`, `pruning`, `testing`, `restoring`, `looking`, `asking`."""
