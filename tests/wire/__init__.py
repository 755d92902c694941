"""The whole assistant as people run it: a process, a socket, a database, and kill -9."""
