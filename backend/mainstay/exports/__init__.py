"""What an organization knows, as a file to take along: asked for, built by a job, fetched by a short link, and gone."""
