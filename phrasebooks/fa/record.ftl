### آنچه گفته شد، به یک کلمه برای گزارش تماس؛ خود کلمات کنار آن پوشانده می‌آید. (P3, P9)

record-said-profanity = کلمات ناشایست
record-said-insult = توهین
record-said-threat = تهدید
record-said-hate = سخن تحقیرآمیز درباره‌ی یک گروه
record-said-sexual-harassment = سخن جنسی
record-said-shouting = فریاد زدن
record-said-refusal-to-listen = نشنیدن توضیح
