"""Which mentions are one event, and which visits are one trip. Fields are merged here and nowhere else."""

from tracker.merge.cluster import cluster
from tracker.merge.moves import moves
from tracker.merge.order import order
from tracker.merge.trips import trips

__all__ = ["cluster", "moves", "order", "trips"]
