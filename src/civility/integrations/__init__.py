"""Detection inside other tools: data frames, tables, spaCy, Spark."""
