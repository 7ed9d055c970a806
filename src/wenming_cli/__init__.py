"""wenming: judge a unit against the 文明城市 framework, requirement by requirement."""

__version__ = "0.1.0"
