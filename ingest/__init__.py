"""An article in, triples out."""
