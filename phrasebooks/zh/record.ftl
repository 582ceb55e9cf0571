### 通话记录中对所说内容的简短名称；原话以掩码形式列在旁边。 (P3, P9)

record-said-profanity = 粗话
record-said-insult = 侮辱
record-said-threat = 威胁
record-said-hate = 贬低群体的言论
record-said-sexual-harassment = 性骚扰言论
record-said-shouting = 大声喊叫
record-said-refusal-to-listen = 拒绝听解释
