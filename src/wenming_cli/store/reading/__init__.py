"""Files a person wrote: from bytes to checked values, every fault with its place."""
