"""Work that is recorded before anything is sent: PostgreSQL holds the truth about it, queues only deliver it."""
