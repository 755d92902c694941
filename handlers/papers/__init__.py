"""Builders of files: values in, bytes out. They ask no database and no clock."""
