"""``read()`` over many pages: in this process, in a pool of processes, or on Ray, always with the same records."""

from banggiao.engine.local import read_many
from banggiao.engine.outcome import Outcome, read_one
from banggiao.engine.shards import ShardReport, read_shards

__all__ = ["Outcome", "ShardReport", "read_many", "read_one", "read_shards"]
