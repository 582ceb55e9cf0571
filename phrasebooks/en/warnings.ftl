### Warnings, English. Said by an agent to a customer whose way of speaking hurts.
### Serves P3, P4, P5, P6, P7 and S1, S2, S3 of the practice table (docs/practice.md).
###
### Step 1 is polite: I want to help, and this way of speaking does not help to solve the problem.
### Step 2 names the end of the conversation and invites the customer to come back.
### Never tell the customer to be calm, never threaten, never argue, never lay down the law.
### ".chat" is the same line for a written chat.

## Warnings of no particular category. Serves P7.

warning-default-1 = I am on your side and I want to help you. This way of speaking does not help us to solve the problem, so please let us go on respectfully.
warning-default-2 = I would still like to find a solution for you. If this way of speaking goes on, I will have to end the call. You are welcome to call us again at any time, when we can talk about it calmly.
    .chat = I would still like to find a solution for you. If this way of speaking goes on, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it calmly.

## Obscene words that are aimed at nobody. Serves P3.

warning-profanity-1 = I would like to help you. Swearing does not help us to solve the problem, so please let us go on without it.
warning-profanity-2 = I still want to solve this with you. If the swearing goes on, I will have to end the call. You are welcome to call us again at any time, when we can talk about it calmly.
    .chat = I still want to solve this with you. If the swearing goes on, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it calmly.

## Insults to the agent or to others. Serves P1, P3, P6.

warning-insult-1 = I am on your side and I want to help you. Insults do not help us to solve the problem; please let us speak to each other with respect.
warning-insult-2 = I would still like to find a solution for you. If the insults go on, I will have to end the call. You are welcome to call us again at any time, when we can talk about it calmly.
    .chat = I would still like to find a solution for you. If the insults go on, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it calmly.

## Threats of violence. The policy decides whether there is a warning at all. Serves P5, P6.

warning-threat-1 = I can hear how serious this is for you, and I want to help you. Threats are not acceptable here and do not help us to solve the problem; please let us talk about the matter itself.
warning-threat-2 = I want to help you with the matter itself. If there is another threat, I will have to end the call. You are welcome to call us again at any time, when we can talk about it calmly.
    .chat = I want to help you with the matter itself. If there is another threat, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it calmly.

## Attacks on a group or on somebody for belonging to it. Serves P5, P6.

warning-hate-1 = I want to help you. Degrading remarks about people are not acceptable here; please let us keep to the matter, so that I can solve it for you.
warning-hate-2 = I would still like to help you with your matter. If degrading remarks go on, I will have to end the call. You are welcome to call us again at any time, when we can talk about it with respect.
    .chat = I would still like to help you with your matter. If degrading remarks go on, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it with respect.

## Sexual remarks. Short and sober; do not repeat what was said. Serves P5, P6.

warning-sexual-harassment-1 = I am here to help you with your matter. Personal remarks of this kind are not acceptable here; please let us keep to what you contacted us about.
warning-sexual-harassment-2 = I can go on helping you with your matter. If personal remarks of this kind go on, I will have to end the call. You are welcome to call us again at any time about your matter.
    .chat = I can go on helping you with your matter. If personal remarks of this kind go on, I will have to end the chat. You are welcome to write to us again at any time about your matter.

## A raised voice. Only after sympathy has been tried: a raised voice alone is no reason to end. Serves P6, S1, S5.

warning-shouting-1 = I can hear how much this troubles you, and I want to help you. Shouting does not help us to solve the problem; I can follow you better if we speak a little more quietly.
    .chat = I can hear how much this troubles you, and I want to help you. Shouting does not help us to solve the problem; I can follow you better if we write without capital letters.
warning-shouting-2 = I want to stay with you until this is solved. If it stays so hard to understand each other, I will have to end the call. You are welcome to call us again at any time, when we can talk about it calmly.
    .chat = I want to stay with you until this is solved. If it stays so hard to understand each other, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it calmly.

## Will not hear any explanation. Serves P1, P6.

warning-refusal-to-listen-1 = I hear that you see it differently, and I want to help you. This way of speaking does not help us to solve the problem; please let us hear each other out, so that I can tell you what I can do.
warning-refusal-to-listen-2 = I would still like to tell you what I can do for you. If we keep talking past each other, I will have to end the call. You are welcome to call us again at any time, when we can talk about it calmly.
    .chat = I would still like to tell you what I can do for you. If we keep talking past each other, I will have to end the chat. You are welcome to write to us again at any time, when we can talk about it calmly.
