### Closings, escalations and transfers, English.
### Serves P3, P5, P7, P8, P10 and S3 of the practice table (docs/practice.md).
###
### A closing says sorry, names the reason, ends now, and invites the customer to come back.
### Ending is the last resort: the line leaves no bad mark. After it the agent hangs up at once.

## Closings, one for each reason.

# $reason (text): why the conversation ends, a noun phrase such as those of reason-…; may be missing.
closing-default =
    { $reason ->
        [none] I am sorry: because of the way of speaking I am ending this call now.
       *[given] I am sorry: I am ending this call now. The reason is: { $reason }.
    } Please call us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
    .chat =
        { $reason ->
            [none] I am sorry: because of the way of speaking I am ending this chat now.
           *[given] I am sorry: I am ending this chat now. The reason is: { $reason }.
        } Please write to us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
closing-profanity = I am sorry: because of the repeated swearing I am ending this call now. Please call us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because of the repeated swearing I am ending this chat now. Please write to us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
closing-insult = I am sorry: because of the repeated insults I am ending this call now. Please call us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because of the repeated insults I am ending this chat now. Please write to us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
closing-threat = I am sorry: because of the threat I am ending this call now. Please call us again when we can talk about the matter itself; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because of the threat I am ending this chat now. Please write to us again when we can talk about the matter itself; we will be glad to help you then. Goodbye.
closing-hate = I am sorry: because of the degrading remarks I am ending this call now. Please call us again when we can talk about it with respect; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because of the degrading remarks I am ending this chat now. Please write to us again when we can talk about it with respect; we will be glad to help you then. Goodbye.
closing-sexual-harassment = I am sorry: because of the personal remarks I am ending this call now. Please call us again about your matter; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because of the personal remarks I am ending this chat now. Please write to us again about your matter; we will be glad to help you then. Goodbye.
closing-shouting = I am sorry: because we cannot understand each other through the shouting, I am ending this call now. Please call us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because we cannot understand each other in this way of writing, I am ending this chat now. Please write to us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
closing-refusal-to-listen = I am sorry: because we keep talking past each other, I am ending this call now. Please call us again when we can talk about it calmly; we will be glad to help you then. Goodbye.
    .chat = I am sorry: because we keep talking past each other, I am ending this chat now. Please write to us again when we can talk about it calmly; we will be glad to help you then. Goodbye.

## Reasons, as noun phrases without a full stop: for the call record and for closing-default.

reason-default = repeated unacceptable way of speaking
reason-profanity = repeated swearing
reason-insult = repeated insults
reason-threat = a threat
reason-hate = degrading remarks about people or groups
reason-sexual-harassment = sexual remarks
reason-shouting = persistent shouting
reason-refusal-to-listen = persistent refusal to hear an explanation

## Handing over to a supervisor. Serves P8. "default" is also said when the agent asks for help.

escalation-default = I want you to get a good answer, so I am now handing over to my supervisor, who can decide more than I can. I will explain the matter first, so that you do not have to tell it again.
escalation-supervisor-request = Of course. I am now handing over to my supervisor, and I will explain the matter first, so that you do not have to tell it again.
escalation-profanity = I want this to be solved for you, so my supervisor will now go on with you. I will explain the matter first, so that you do not have to tell it again.
escalation-insult = I want this to be solved for you, so my supervisor will now go on with you. I will explain the matter first, so that you do not have to tell it again.
escalation-threat = Because of the threat my supervisor will now take over this conversation. Your matter will not be lost: I will pass on what it is about.
escalation-hate = Because of the degrading remarks my supervisor will now take over this conversation. Your matter will not be lost: I will pass on what it is about.
escalation-sexual-harassment = Because of the personal remarks my supervisor will now take over this conversation. Your matter will not be lost: I will pass on what it is about.
escalation-shouting = I can hear how important this is to you. My supervisor will now go on with you and can decide more than I can; I will explain the matter first.
escalation-refusal-to-listen = I understand that you need an answer from somebody who can decide. My supervisor will now go on with you; I will explain the matter first, so that you do not have to tell it again.

## Handing over to another advisor, one who is good with upset customers. Serves P8, V3.

transfer-advisor = I would like a colleague who has a lot of experience with such cases to go on with you. I will explain everything first, so that you do not have to tell it again.
