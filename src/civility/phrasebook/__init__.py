"""What to say: polite lines in every language, from strict Project Fluent files.

`Phrasebook` finds and renders the lines of ``phrasebooks/<language>/*.ftl``; `number` writes a number
with the digits of a language; `line_id` turns a category into the form used in message ids.

>>> book = Phrasebook()
>>> book.say("empathy-general-1", "en")
'I understand how annoying this is. Let us sort it out together.'
>>> book.variants("empathy-long-wait", "fa")
('empathy-long-wait-1', 'empathy-long-wait-2', 'empathy-long-wait-3')
"""

from civility.phrasebook.book import Phrasebook
from civility.phrasebook.names import line_id
from civility.phrasebook.render import number

__all__ = ["Phrasebook", "line_id", "number"]
