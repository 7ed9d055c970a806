"""自评的走法: the walk as a state machine (`loop`), and its two skins: terminal and lines."""
