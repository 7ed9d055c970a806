"""What is done with the nouns: pure functions, model in and model out."""
