"""What it costs: `make bench` measures ours beside the bare libraries, against one fake server."""
