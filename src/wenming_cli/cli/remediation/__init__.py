"""Behind the commands of 整改: what they read, what they record, how they are told."""
