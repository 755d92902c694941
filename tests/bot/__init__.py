"""Tests of the channels, the pump and the courier."""
