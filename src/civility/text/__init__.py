"""Text before any lexicon is looked at: its normal form, and the language it is in."""

from civility.text.folding import Folded, fold, folded_text, needs_folding
from civility.text.language_id import identify

__all__ = ["Folded", "fold", "folded_text", "identify", "needs_folding"]
