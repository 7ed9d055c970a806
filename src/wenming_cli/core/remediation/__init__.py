"""整改: what steps come to, which are allowed, what is late, and what a week has brought."""
