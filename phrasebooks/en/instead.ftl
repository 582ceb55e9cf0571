### Better lines, English: what to say instead of a phrase that makes things worse.
### Serves S1, S2, S3, K3, V1 to V7 of the practice table (docs/practice.md).
###
### Every line says what can be done, and none of them says no, blames, or tells the customer how to feel.

## Instead of "calm down". Serves S1, S2.

instead-calm-down = I can solve this for you, provided that we can talk about it calmly together. Shall we go through it step by step?
instead-calm-down-2 = I hear how much this matters to you, and I want to put it right. Tell me what happened first, and I will take it from there.

## Instead of laying down the law ("if you do not stop, I will hang up"). Serves S1, S3.

instead-ultimatum = I want to go on helping you until this is solved. I can do that best if we hear each other out.
instead-ultimatum-2 = I am on your side. Let us look at the matter together, and I will tell you what I can do right now.

## Instead of "there is nothing I can do". Serves V2, K3.

instead-negative-language = Here is what I can do for you: I will look for the closest solution now and tell you how we go on.
instead-negative-language-2 = Let me tell you what is possible today and when the rest will be done.

## Instead of "it is on our website". Serves V6.

instead-deflection = I will answer that for you right now, and afterwards I can send you the page as well, if you would like to have it.
instead-deflection-2 = Let us do it together: I will stay with you and go through each step.

## Instead of asking again for what is known. Serves V4.

instead-repeat-request = I have here what you told us before, so you need not say it again. I will go on from there.
instead-repeat-request-2 = I have your details in front of me. Let me sum them up, and you tell me whether they are right.

## Instead of a bare transfer. Serves V3.

instead-transfer = I will find out who can decide this, explain everything to that colleague myself, and only then bring the two of you together.
instead-transfer-2 = My colleague can decide this for you. I will tell the whole story first, so that you do not have to begin again.

## Instead of a bare hold. Serves V1.

# $minutes (number): how long it will take; may be missing.
instead-hold =
    { $minutes ->
        [none] I am looking this up for you and will be back with the answer shortly. Is that all right for you?
        [one] I am looking this up for you and will be back within one minute. Is that all right for you?
       *[other] I am looking this up for you and will be back within { $minutes } minutes. Is that all right for you?
    }
instead-hold-2 = I am looking this up for you now, and I will tell you as I go what I find.

## Instead of a curt or rude word. Serves V7, K4.

instead-rudeness = Thank you for telling me. Let us look at it together, and I will find out what can be done.
instead-rudeness-2 = I am glad to help you with this. Tell me what you need most, and we will begin there.

## Instead of arguing about who is right. Serves S3, K4.

instead-arguing = I see how it looks from your side. Let us go through it together and find the point where it went wrong.
instead-arguing-2 = I understand your view, and I want to find out what happened. Let us look at the dates together.

## Instead of "those are the rules". Serves S3, V2.

instead-policy-shield = Let me tell you what the reason is, and then what I can do for you all the same.
instead-policy-shield-2 = I will look for the best that I can arrange for you here, and tell you each step.
