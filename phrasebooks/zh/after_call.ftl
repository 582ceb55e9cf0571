### 中文通话之后：给客服人员的清单，以及通话记录的标题。
### 对应实践条目 P2、P3（第 4 步）、P9（见 docs/practice.md）。
###
### 这些由客服人员自己看，从不说给客户听。用词客观。

## 清单，每行一步。

after-call-tell-leader = 请马上告诉组长：这次对话发生了什么，结果如何。
after-call-call-record = 请在通话记录里写明经过：说了哪些话，有没有提醒，结果如何。
after-call-customer-note = 请在客户账户上留一条简短客观的备注，客户一小时后再来电时，下一位同事心里有数。
after-call-review-recording = 请提出与组长一起听录音，从中总结经验。
after-call-take-a-break = 请在下一次对话之前休息一会儿。您不该受到这样的对待。
after-call-privacy = 记录只给工作上需要的人看：这样既保护客户，也保护您。
after-call-tell-security = 请立即把威胁的原话告诉组长和安全负责人。
after-call-safeguard-follow-up = 请确认受过训练的人员已经接手，记下是谁、什么时间，您自己也找人谈一谈。

## 通话记录的标题。

record-title = 通话记录
record-what-happened = 事情经过
record-warnings = 提醒
record-warning-given = 已提醒
record-final-warning-given = 已最后提醒
record-no-warning = 没有提醒
record-quotes = 原话
record-quotes-masked = 过激的词语已遮盖。
record-reason = 结束的原因
record-outcome = 结果
record-ended = 客服人员结束了对话。
record-escalated = 对话已转给主管。
record-transferred = 对话已转给另一位同事。
record-continued = 对话正常进行到结束。
record-safeguarded = 危机关怀：已为处于风险中的人提供支持，对话没有被中断。
record-language = 语言
record-policy = 规则
record-duration = 时长
record-advisor = 客服人员
record-next-steps = 后续步骤
record-no-findings = 没有需要记录的内容。

## 某一句话里出现的情况：用于通话记录的列表。

record-said-profanity = 不文明用语
record-said-insult = 辱骂
record-said-threat = 威胁
record-said-hate = 贬低他人的言论
record-said-sexual-harassment = 性方面的言语
record-said-shouting = 大声喊叫
record-said-refusal-to-listen = 不听解释
