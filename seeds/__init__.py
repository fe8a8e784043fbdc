"""The facts and articles the graph starts from: `knowledge/*.tsv` and `articles/`."""
