### What was said, as a word for the call record; the words themselves stand beside it, masked. (P3, P9)

record-said-profanity = swearing
record-said-insult = insult
record-said-threat = threat
record-said-hate = degrading remark about a group
record-said-sexual-harassment = sexual remark
record-said-shouting = shouting
record-said-refusal-to-listen = refusal to listen
