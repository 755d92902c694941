"""Tests, benches and the fakes they use."""
