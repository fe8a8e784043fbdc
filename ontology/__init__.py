"""What can be said: the vocabulary, its shapes and rules, and the ways things can fail. Imports nothing of ours."""
