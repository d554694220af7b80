"""What makes jobs at given times: rows that belong to an organization, and a tick that gives each time its run."""
