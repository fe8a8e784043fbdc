"""Triples in, answers out: the store, its questions, rules and checks, and the ways out. Never imports ingest."""
