"""What things are: frozen values of the standard library. No I/O, no arithmetic but sums."""
