"""Reads recorded calls: JSON Lines, CSV, WebVTT, SRT, and Amazon Connect Contact Lens JSON.

>>> transcript = read_text('{"speaker": "Klientka", "text": "Dzień dobry", "start": 1.5}', "jsonl")
>>> transcript.items[0].speaker, transcript.items[0].start
(<Speaker.CUSTOMER: 'customer'>, 1.5)

What cannot be used is left out and named in ``diagnostics`` with its line; a file of which nothing can be
used is an error.
"""

from civility.transcripts.labels import Labels
from civility.transcripts.model import Event, Transcript, Utterance
from civility.transcripts.reader import FORMATS, read, read_text
from civility.transcripts.replay import replay

__all__ = ["FORMATS", "Event", "Labels", "Transcript", "Utterance", "read", "read_text", "replay"]
