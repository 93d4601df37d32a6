"""Arrays by what they hold."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]  # half the space, enough for features of spans and their scores
AnyFloats = NDArray[np.floating[Any]]
Ints = NDArray[np.int64]
SmallInts = NDArray[np.int32]
Positions = NDArray[np.intp]  # numpy's own, of rows and cells
AnyInts = NDArray[np.signedinteger[Any]]
Flags = NDArray[np.bool_]
Numbers = NDArray[Any]  # scores have the type of their weights
