### After the call, English: the checklist for the agent, and the labels of the call record.
### Serves P2, P3 (step 4), P9 of the practice table (docs/practice.md).
###
### These lines are read by the agent and never said to the customer. Sober words only.

## The checklist. One step a line.

after-call-tell-leader = Tell your team leader now what happened in this conversation and how it ended.
after-call-call-record = Describe in the call record what happened: the words used, any warnings given, and how the conversation ended.
after-call-customer-note = Put a short, factual note on the customer's account, so that the next colleague is prepared if the customer calls again within the hour.
after-call-review-recording = Offer to listen to the recording together with your team leader, in order to learn from it.
after-call-take-a-break = Take a short break before the next conversation. You did not deserve this.
after-call-privacy = Share the record only with those who need it for their work: it protects the customer and you.
after-call-tell-security = Tell your team leader and the security contact about the threat at once, word for word.
after-call-safeguard-follow-up = Make sure that a trained person has taken over, note when and who, and talk with somebody about it yourself.

## Labels of the call record.

record-title = Call record
record-what-happened = What happened
record-warnings = Warnings
record-warning-given = warning given
record-final-warning-given = final warning given
record-no-warning = no warning was given
record-quotes = Quotes
record-quotes-masked = Strong words are masked.
record-reason = Reason for the end
record-outcome = Outcome
record-ended = The advisor ended the conversation.
record-escalated = The conversation was handed over to a supervisor.
record-transferred = The conversation was handed over to another advisor.
record-continued = The conversation went on to its normal end.
record-safeguarded = Safeguarding: a person at risk was given support; the conversation was not ended.
record-language = Language
record-policy = Policy
record-duration = Duration
record-advisor = Advisor
record-next-steps = Next steps
record-no-findings = Nothing was found that needs a record.

## What was said in a single turn, for the list of the call record.

record-said-profanity = swearing
record-said-insult = an insult
record-said-threat = a threat
record-said-hate = a degrading remark
record-said-sexual-harassment = a sexual remark
record-said-shouting = shouting
record-said-refusal-to-listen = refusal to hear an explanation
