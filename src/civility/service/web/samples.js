// One short call in each language for trying the desk out.

export const samples = {
  en: `C: I have been waiting for my refund for three weeks!
A: I understand how annoying that is. Let me look at your order.
C: You are a useless idiot, do you even know how to read?
A: Please calm down.
C: Don't tell me to calm down, you stupid moron!`,
  fa: `C: سه هفته است منتظر پولم هستم!
A: متوجه ناراحتی شما هستم. اجازه بدهید سفارش را ببینم.
C: تو یک احمق بی‌شعوری، اصلاً سواد داری؟
A: لطفاً آرام باشید.
C: به من نگو آرام باش، بی‌شعور!`,
  pl: `C: Od trzech tygodni czekam na zwrot pieniędzy!
A: Rozumiem, że to denerwujące. Sprawdzę zamówienie.
C: Pan jest idiotą, umie pan w ogóle czytać?
A: Proszę się uspokoić.
C: Nie będę się uspokajał, kretynie!`,
  zh: `C: 我等退款已经等了三个星期了！
A: 我理解您的心情，我马上帮您查一下订单。
C: 你就是个蠢货，你识字吗？
A: 请您冷静一下。
C: 我很冷静！你这个废物，快把钱退给我！`,
};

export const texts = {
  en: "You're a complete idiot. My neighbour says “you moron” to his stupid router.",
  fa: "تو یک احمقی! همسایه‌ام به من گفت «بی‌شعور».",
  pl: "No idioto, ile mam czekać? Sąsiad nazwał mnie „kretynem”.",
  zh: "你这个蠢货，到底要我等多久？邻居说我是“笨蛋”。",
};
