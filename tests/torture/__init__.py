"""Hours of what the suite tries for seconds: `python -m tests.torture`."""
