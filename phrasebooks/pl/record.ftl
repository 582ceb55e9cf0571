### Co padło w rozmowie, jednym słowem do notatki; same słowa stoją obok, zamaskowane. (P3, P9)

record-said-profanity = wulgaryzmy
record-said-insult = obelga
record-said-threat = groźba
record-said-hate = poniżająca wypowiedź o grupie osób
record-said-sexual-harassment = uwaga o charakterze seksualnym
record-said-shouting = podniesiony głos
record-said-refusal-to-listen = odmowa wysłuchania wyjaśnień
