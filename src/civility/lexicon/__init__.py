"""Lexicons: read, checked, compiled, edited as a spreadsheet."""
