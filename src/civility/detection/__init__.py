"""From text to report: prefilter, disguises, matcher, context, scoring."""

from civility.detection.detector import Detector
from civility.detection.explanation import Explanation

__all__ = ["Detector", "Explanation"]
