"""Reads Vietnamese, dates and plans; knows neither a database nor a chat."""
