### Empathy, paraphrase, solution and safeguarding, English.
### Serves S3, S4, S5, K1, K2, K3, V1, V5 of the practice table (docs/practice.md).
###
### Three lines for each situation, so that nobody hears the same line twice in a call.
### Name the feeling, be on the customer's side, and go on to what happens now.
### Write no line that promises what the agent cannot know.

## Any situation.

empathy-general-1 = I understand how annoying this is. Let us sort it out together.
empathy-general-2 = I understand why you are unhappy with this. I am here to help you, and I will stay with it until you have an answer.
empathy-general-3 = Thank you for telling me so openly. I understand what this means for you, and I want to put it right.

## The customer is upset or loud.

empathy-upset-1 = I can hear how upset you are, and I understand why. I want to solve this for you.
empathy-upset-2 = In your place I would be upset as well. Tell me what happened first, and I will take it from there.
empathy-upset-3 = I am sorry that this has troubled you so much. I am on your side; let us go through it together.

## A long wait or hold. Serves V1.

empathy-long-wait-1 = I am sorry that you had to wait so long. I am here for you now, and we will take care of it straight away.
empathy-long-wait-2 = I understand how tiring such a long wait is. Thank you for staying on the line; now it is your turn.
    .chat = I understand how tiring such a long wait is. Thank you for staying with us; now it is your turn.
empathy-long-wait-3 = Your time matters, and this wait was too long. I apologise for it, and I will help you right now.

## Not the first contact about the same matter. Serves V3, V4.

empathy-repeated-contact-1 = I am sorry that you have to contact us about this again. I understand how tiring that is, and I want this to be the last time.
empathy-repeated-contact-2 = This should have been settled the first time, and I understand that your patience is running out. I will take care of it now.
empathy-repeated-contact-3 = I understand how exhausting it is to explain the same matter several times. I will look at what is noted so far and go on from there.

## A product or service that does not work.

empathy-broken-product-1 = I am sorry that it does not work as it should. I understand how annoying that is; let us find the quickest way to put it right.
empathy-broken-product-2 = I understand how frustrating it is when something you rely on stops working. I will look for the quickest way out right now.
empathy-broken-product-3 = That is not what you paid for, and I understand your disappointment. Let us see together what we can do about it.

## A bill or a charge.

empathy-billing-1 = I understand that an amount you did not expect is worrying. Let us go through the bill together, line by line.
empathy-billing-2 = I am sorry about the trouble with this charge. I understand that you want it explained, and I will check it right now.
empathy-billing-3 = I understand why this bill upsets you. If there is a mistake in it, I will see to it that it is corrected.

## A delay.

empathy-delay-1 = I am sorry that it is taking so long. I understand that you were counting on it; I will find out now where it stands.
empathy-delay-2 = You were given a date and it was not kept. I understand your anger, and I apologise; let us get you a new date that holds.
empathy-delay-3 = I understand how hard it is to wait without knowing what is going on. I will get you a clear answer.

## A parcel that did not arrive.

empathy-lost-parcel-1 = I am sorry that your parcel has not arrived. I understand how annoying that is, and I will start looking for it right now.
empathy-lost-parcel-2 = I can imagine how unpleasant it is to wait for a parcel that does not come. Let us see together where it was recorded last.
empathy-lost-parcel-3 = You paid for it and you have nothing in your hands: I understand that this upsets you. I will find out right now where it is and what we do next.

## Nobody has helped so far. Serves V3, V5.

empathy-nobody-helped-1 = I am sorry that nobody has helped you so far. I am taking this on myself now.
empathy-nobody-helped-2 = I understand how it feels to be sent from one to the next. I will stay with your case until it is clear how it goes on.
empathy-nobody-helped-3 = You asked for help and did not get it. That should not have happened, and I apologise; let us begin with what matters most to you.

## A bad day, trouble on top of trouble. Serves S4.

empathy-bad-day-1 = It sounds as if you have had a hard day, and now this on top. I understand; let me take this one thing off your hands.
empathy-bad-day-2 = I can hear that a lot has come together today, and I am sorry. Let us take one thing at a time.
empathy-bad-day-3 = I understand that this is the last thing you needed today. I will make it as easy for you as I can.

## The customer announces a complaint, a review, or leaving. It is their right.

empathy-complaint-1 = I understand why you want to complain, and you have every right to. I will take it down now, and we can look for a solution at the same time.
empathy-complaint-2 = Thank you for saying it so plainly. I understand that there is a good reason for it, and I want to hear it.
empathy-complaint-3 = I am sorry that it has come to this. I will pass your complaint on in your own words and see what can be done today.

## The customer said sorry for the own behaviour. Accept it warmly and go on.

empathy-apology-accepted-1 = Thank you, that is kind of you. I understand that it was a difficult moment; let us carry on.
empathy-apology-accepted-2 = Thank you for saying that, I understand. It is quite all right; now let us get this solved.
empathy-apology-accepted-3 = I appreciate that, and I understand how it came about. Let us find the solution now.

## Openers that repeat what the customer said, in order. The agent goes on from the dots. Serves K1, K2.

paraphrase-1 = If I understand you correctly, this is what happened: …
paraphrase-2 = Let me sum up what you have told me, so that I get it right: …
paraphrase-3 = So what matters most to you is this, is that right? …

## Openers that say what can be done, before being asked. Serves K3, V2.

solution-1 = Here is what I can do for you right now: …
solution-2 = I will take care of this now. The next step is: …
solution-3 = There is a solution, and I will go through it with you step by step: …

## Safeguarding: the customer speaks of ending or harming the own life.
## Never a warning, never an end, no word about conduct. Give room, stay, bring in a person.

# The numbers and services of the place where the customers live. Put your own into an overlay folder.
-emergency-number = your local emergency number
-crisis-line = a crisis line near you

safeguard-opening = Thank you for telling me. What you are going through is more important now than anything else, and I am here with you.
safeguard-listen = I am listening. If you would like to tell me more, please do; there is no hurry at all.
safeguard-give-room = Take all the time you need. What you contacted us about can wait, and nothing will be lost.
# $agent_name (text): the name of the person speaking; may be missing.
safeguard-stay-with =
    { $agent_name ->
        [none] I am staying on the line with you.
       *[given] My name is { $agent_name }, and I am staying on the line with you.
    } You are not alone with this.
    .chat =
        { $agent_name ->
            [none] I am staying here with you.
           *[given] My name is { $agent_name }, and I am staying here with you.
        } You are not alone with this.
safeguard-ask-safe = May I ask you something directly, because I care about how you are: are you safe at this moment, and is somebody with you?
safeguard-emergency = If you are in danger right now, please contact { -emergency-number }. For somebody to talk to at any hour there is { -crisis-line }.
safeguard-route-to-person = I would like to bring in a colleague who can help you better than I can, and I will stay with you until that person is here. Is that all right for you?
