"""Use cases: one class or function per activity, over ports that adapters implement."""
