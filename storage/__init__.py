"""Keeps everything that must outlive the process; alone imports SQLAlchemy."""
