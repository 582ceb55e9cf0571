### پس از تماس، به فارسی: فهرست کارها برای کارشناس و عنوان‌های گزارش تماس.
### در خدمت قاعده‌های P2، P3 (گام ۴)، P9 (docs/practice.md).
###
### این‌ها را کارشناس می‌خواند و هرگز به مشتری گفته نمی‌شود. فقط کلمات رسمی و بی‌طرف.

## فهرست کارها، هر سطر یک گام.

after-call-tell-leader = لطفاً همین حالا به سرپرست گروه بگویید چه اتفاقی افتاد و گفت‌وگو چگونه پایان یافت.
after-call-call-record = لطفاً در گزارش تماس بنویسید چه اتفاقی افتاد: چه کلماتی گفته شد، آیا هشداری داده شد و گفت‌وگو چگونه پایان یافت.
after-call-customer-note = لطفاً یادداشتی کوتاه و بی‌طرف در حساب مشتری ثبت کنید تا اگر تا یک ساعت دیگر تماس گرفت، همکار بعدی آماده باشد.
after-call-review-recording = لطفاً پیشنهاد کنید همراه سرپرست گروه به ضبط تماس گوش دهید تا از آن بیاموزید.
after-call-take-a-break = پیش از گفت‌وگوی بعدی کمی استراحت کنید. سزاوار چنین رفتاری نبودید.
after-call-privacy = گزارش را فقط در اختیار کسانی بگذارید که برای کارشان لازم دارند؛ این کار از مشتری و از شما محافظت می‌کند.
after-call-tell-security = لطفاً تهدید را بی‌درنگ و کلمه به کلمه به سرپرست گروه و مسئول حراست بگویید.
after-call-safeguard-follow-up = لطفاً مطمئن شوید فردی آموزش‌دیده کار را به دست گرفته است، بنویسید چه کسی و چه زمانی، و خودتان هم با کسی در این باره صحبت کنید.

## عنوان‌های گزارش تماس.

record-title = گزارش تماس
record-what-happened = چه اتفاقی افتاد
record-warnings = هشدارها
record-warning-given = هشدار داده شد
record-final-warning-given = هشدار آخر داده شد
record-no-warning = هشداری داده نشد
record-quotes = نقل‌قول‌ها
record-quotes-masked = کلمات تند پوشانده شده است.
record-reason = دلیل پایان
record-outcome = نتیجه
record-ended = کارشناس گفت‌وگو را پایان داد.
record-escalated = گفت‌وگو به سرپرست سپرده شد.
record-transferred = گفت‌وگو به کارشناس دیگری سپرده شد.
record-continued = گفت‌وگو تا پایان عادی خود ادامه یافت.
record-safeguarded = مراقبت: به فردی در خطر کمک شد و گفت‌وگو قطع نشد.
record-language = زبان
record-policy = خط‌مشی
record-duration = مدت
record-advisor = کارشناس
record-next-steps = گام‌های بعدی
record-no-findings = موردی که نیاز به ثبت داشته باشد پیدا نشد.

## آنچه در یک نوبت گفته شد: برای فهرست گزارش تماس.

record-said-profanity = کلمات ناشایست
record-said-insult = توهین
record-said-threat = تهدید
record-said-hate = سخنان تحقیرآمیز
record-said-sexual-harassment = سخنان جنسی
record-said-shouting = فریاد
record-said-refusal-to-listen = گوش ندادن به توضیح
