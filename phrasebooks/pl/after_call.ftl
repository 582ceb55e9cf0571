### Po rozmowie, po polsku: lista kroków dla konsultanta i nagłówki notatki z rozmowy.
### Służą zasadom P2, P3 (krok 4), P9 (docs/practice.md).
###
### To czyta konsultant; klient tego nie słyszy. Rzeczowo i bez ocen. Płeć konsultanta nie może być widoczna.

## Lista kroków, po jednym w wierszu.

after-call-tell-leader = Proszę od razu powiedzieć liderowi zespołu, co się wydarzyło i jak rozmowa się skończyła.
after-call-call-record = Proszę opisać w notatce z rozmowy, co się wydarzyło: jakie słowa padły, czy były ostrzeżenia i jak rozmowa się skończyła.
after-call-customer-note = Proszę dodać krótką, rzeczową informację na karcie klienta, aby następna osoba była przygotowana, jeśli klient zadzwoni jeszcze w tej godzinie.
after-call-review-recording = Proszę zaproponować wspólne odsłuchanie nagrania z liderem zespołu, aby wyciągnąć z niego wnioski.
after-call-take-a-break = Przed następną rozmową należy się krótka przerwa. Nikt nie zasłużył na takie słowa.
after-call-privacy = Notatkę proszę udostępnić tylko osobom, którym jest potrzebna w pracy: to chroni klienta i konsultanta.
after-call-tell-security = Proszę natychmiast i dosłownie przekazać groźbę liderowi zespołu oraz osobie odpowiedzialnej za bezpieczeństwo.
after-call-safeguard-follow-up = Proszę upewnić się, że opiekę przejęła osoba z odpowiednim przygotowaniem, zapisać kto i kiedy, a potem z kimś o tym porozmawiać.

## Nagłówki notatki z rozmowy.

record-title = Notatka z rozmowy
record-what-happened = Co się wydarzyło
record-warnings = Ostrzeżenia
record-warning-given = ostrzeżenie
record-final-warning-given = ostatnie ostrzeżenie
record-no-warning = bez ostrzeżenia
record-quotes = Cytaty
record-quotes-masked = Mocne słowa są zasłonięte.
record-reason = Powód zakończenia
record-outcome = Wynik
record-ended = Rozmowa została zakończona przez konsultanta.
record-escalated = Rozmowa została przekazana przełożonemu.
record-transferred = Rozmowa została przekazana innej osobie z zespołu.
record-continued = Rozmowa trwała do zwykłego końca.
record-safeguarded = Wsparcie w kryzysie: osoba zagrożona otrzymała wsparcie; rozmowa nie została przerwana.
record-language = Język
record-policy = Zasady
record-duration = Czas trwania
record-advisor = Konsultant
record-next-steps = Następne kroki
record-no-findings = Nie ma nic, co wymagałoby notatki.

## Co padło w jednej wypowiedzi: do listy w notatce.

record-said-profanity = wulgaryzmy
record-said-insult = obelga
record-said-threat = groźba
record-said-hate = słowa poniżające
record-said-sexual-harassment = uwaga o charakterze seksualnym
record-said-shouting = krzyk
record-said-refusal-to-listen = odmowa wysłuchania wyjaśnień
