"""A leader's question answered from the tables: in words, as a picture, as a sheet."""
