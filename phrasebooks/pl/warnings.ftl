### Ostrzeżenia po polsku. Mówi je konsultant do klienta, którego sposób mówienia rani.
### Służą zasadom P3, P4, P5, P6, P7 oraz S1, S2, S3 (docs/practice.md).
###
### Krok 1 jest uprzejmy: chcę pomóc, a taki sposób mówienia nie pomaga rozwiązać problemu.
### Krok 2 nazywa zakończenie rozmowy i zaprasza do ponownego kontaktu.
### Nigdy nie każemy się uspokoić, nie grozimy, nie spieramy się, nie stawiamy ultimatum.
###
### Forma: Pani / Pan, a gdy płeć klienta nie jest znana, forma bezosobowa (bez „Pani/Pana”).
### Płeć konsultanta nie może być widoczna: bez czasu przeszłego w pierwszej osobie, bez „zmuszony”,
### także bez „abyśmy rozmawiali”. „.chat” to ta sama kwestia na czacie.

## Ostrzeżenia ogólne. Służą zasadzie P7.

warning-default-1 =
    { $customer ->
        [feminine] Jestem po Pani stronie i chcę Pani pomóc. Taki sposób mówienia nie pomaga nam rozwiązać problemu, dlatego proszę o rozmowę z szacunkiem.
        [masculine] Jestem po Pana stronie i chcę Panu pomóc. Taki sposób mówienia nie pomaga nam rozwiązać problemu, dlatego proszę o rozmowę z szacunkiem.
       *[unknown] Zależy mi na tej sprawie i chcę pomóc. Taki sposób mówienia nie pomaga nam rozwiązać problemu, dlatego proszę o rozmowę z szacunkiem.
    }
warning-default-2 =
    { $customer ->
        [feminine] Nadal chcę znaleźć dla Pani rozwiązanie. Jeśli taki sposób mówienia się nie zmieni, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        [masculine] Nadal chcę znaleźć dla Pana rozwiązanie. Jeśli taki sposób mówienia się nie zmieni, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
       *[unknown] Nadal chcę znaleźć rozwiązanie. Jeśli taki sposób mówienia się nie zmieni, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
    }
    .chat =
        { $customer ->
            [feminine] Nadal chcę znaleźć dla Pani rozwiązanie. Jeśli taki sposób mówienia się nie zmieni, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
            [masculine] Nadal chcę znaleźć dla Pana rozwiązanie. Jeśli taki sposób mówienia się nie zmieni, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
           *[unknown] Nadal chcę znaleźć rozwiązanie. Jeśli taki sposób mówienia się nie zmieni, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        }

## Wulgaryzmy, które nie są skierowane do nikogo. Służą zasadzie P3.

warning-profanity-1 =
    { $customer ->
        [feminine] Chcę Pani pomóc. Wulgaryzmy nie pomagają rozwiązać problemu, dlatego proszę o rozmowę bez nich.
        [masculine] Chcę Panu pomóc. Wulgaryzmy nie pomagają rozwiązać problemu, dlatego proszę o rozmowę bez nich.
       *[unknown] Chcę pomóc. Wulgaryzmy nie pomagają rozwiązać problemu, dlatego proszę o rozmowę bez nich.
    }
warning-profanity-2 =
    { $customer ->
        [feminine] Nadal chcę Pani pomóc i znaleźć rozwiązanie. Jeśli wulgaryzmy będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        [masculine] Nadal chcę Panu pomóc i znaleźć rozwiązanie. Jeśli wulgaryzmy będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
       *[unknown] Nadal chcę pomóc i znaleźć rozwiązanie. Jeśli wulgaryzmy będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
    }
    .chat =
        { $customer ->
            [feminine] Nadal chcę Pani pomóc i znaleźć rozwiązanie. Jeśli wulgaryzmy będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
            [masculine] Nadal chcę Panu pomóc i znaleźć rozwiązanie. Jeśli wulgaryzmy będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
           *[unknown] Nadal chcę pomóc i znaleźć rozwiązanie. Jeśli wulgaryzmy będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        }

## Obelgi wobec konsultanta lub innych osób. Służą zasadom P1, P3, P6.

warning-insult-1 =
    { $customer ->
        [feminine] Jestem po Pani stronie i chcę Pani pomóc. Obelgi nie pomagają rozwiązać problemu; proszę o rozmowę z wzajemnym szacunkiem.
        [masculine] Jestem po Pana stronie i chcę Panu pomóc. Obelgi nie pomagają rozwiązać problemu; proszę o rozmowę z wzajemnym szacunkiem.
       *[unknown] Zależy mi na tej sprawie i chcę pomóc. Obelgi nie pomagają rozwiązać problemu; proszę o rozmowę z wzajemnym szacunkiem.
    }
warning-insult-2 =
    { $customer ->
        [feminine] Nadal chcę znaleźć dla Pani rozwiązanie. Jeśli obelgi będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        [masculine] Nadal chcę znaleźć dla Pana rozwiązanie. Jeśli obelgi będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
       *[unknown] Nadal chcę znaleźć rozwiązanie. Jeśli obelgi będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
    }
    .chat =
        { $customer ->
            [feminine] Nadal chcę znaleźć dla Pani rozwiązanie. Jeśli obelgi będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
            [masculine] Nadal chcę znaleźć dla Pana rozwiązanie. Jeśli obelgi będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
           *[unknown] Nadal chcę znaleźć rozwiązanie. Jeśli obelgi będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        }

## Groźby przemocy. Czy w ogóle jest ostrzeżenie, rozstrzygają zasady firmy. Służą zasadom P5, P6.

warning-threat-1 =
    { $customer ->
        [feminine] Słyszę, jak poważna jest to dla Pani sprawa, i chcę Pani pomóc. Groźby są tu niedopuszczalne i nie pomagają rozwiązać problemu; proszę o rozmowę o samej sprawie.
        [masculine] Słyszę, jak poważna jest to dla Pana sprawa, i chcę Panu pomóc. Groźby są tu niedopuszczalne i nie pomagają rozwiązać problemu; proszę o rozmowę o samej sprawie.
       *[unknown] Słyszę, jak poważna to sprawa, i chcę pomóc. Groźby są tu niedopuszczalne i nie pomagają rozwiązać problemu; proszę o rozmowę o samej sprawie.
    }
warning-threat-2 =
    { $customer ->
        [feminine] Chcę Pani pomóc w samej sprawie. Jeśli padnie kolejna groźba, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        [masculine] Chcę Panu pomóc w samej sprawie. Jeśli padnie kolejna groźba, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
       *[unknown] Chcę pomóc w samej sprawie. Jeśli padnie kolejna groźba, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
    }
    .chat =
        { $customer ->
            [feminine] Chcę Pani pomóc w samej sprawie. Jeśli padnie kolejna groźba, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
            [masculine] Chcę Panu pomóc w samej sprawie. Jeśli padnie kolejna groźba, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
           *[unknown] Chcę pomóc w samej sprawie. Jeśli padnie kolejna groźba, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        }

## Ataki na grupę lub na kogoś z powodu przynależności do niej. Służą zasadom P5, P6.

warning-hate-1 =
    { $customer ->
        [feminine] Chcę Pani pomóc. Słowa, które poniżają innych, są tu niedopuszczalne; proszę o rozmowę o samej sprawie, a poszukam rozwiązania.
        [masculine] Chcę Panu pomóc. Słowa, które poniżają innych, są tu niedopuszczalne; proszę o rozmowę o samej sprawie, a poszukam rozwiązania.
       *[unknown] Chcę pomóc. Słowa, które poniżają innych, są tu niedopuszczalne; proszę o rozmowę o samej sprawie, a poszukam rozwiązania.
    }
warning-hate-2 =
    { $customer ->
        [feminine] Nadal chcę Pani pomóc w tej sprawie. Jeśli poniżające słowa będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać z szacunkiem.
        [masculine] Nadal chcę Panu pomóc w tej sprawie. Jeśli poniżające słowa będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać z szacunkiem.
       *[unknown] Nadal chcę pomóc w tej sprawie. Jeśli poniżające słowa będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać z szacunkiem.
    }
    .chat =
        { $customer ->
            [feminine] Nadal chcę Pani pomóc w tej sprawie. Jeśli poniżające słowa będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać z szacunkiem.
            [masculine] Nadal chcę Panu pomóc w tej sprawie. Jeśli poniżające słowa będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać z szacunkiem.
           *[unknown] Nadal chcę pomóc w tej sprawie. Jeśli poniżające słowa będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać z szacunkiem.
        }

## Uwagi o charakterze seksualnym. Krótko i rzeczowo, bez powtarzania tego, co padło. Służą zasadom P5, P6.

warning-sexual-harassment-1 =
    { $customer ->
        [feminine] Jestem tu, aby pomóc w Pani sprawie. Osobiste uwagi tego rodzaju są niedopuszczalne; proszę o rozmowę o tym, czego dotyczy zgłoszenie.
        [masculine] Jestem tu, aby pomóc w Pana sprawie. Osobiste uwagi tego rodzaju są niedopuszczalne; proszę o rozmowę o tym, czego dotyczy zgłoszenie.
       *[unknown] Jestem tu, aby pomóc w zgłoszonej sprawie. Osobiste uwagi tego rodzaju są niedopuszczalne; proszę o rozmowę o tym, czego dotyczy zgłoszenie.
    }
warning-sexual-harassment-2 =
    { $customer ->
        [feminine] Mogę dalej pomagać w Pani sprawie. Jeśli osobiste uwagi tego rodzaju będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać o samej sprawie.
        [masculine] Mogę dalej pomagać w Pana sprawie. Jeśli osobiste uwagi tego rodzaju będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać o samej sprawie.
       *[unknown] Mogę dalej pomagać w zgłoszonej sprawie. Jeśli osobiste uwagi tego rodzaju będą się powtarzać, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać o samej sprawie.
    }
    .chat =
        { $customer ->
            [feminine] Mogę dalej pomagać w Pani sprawie. Jeśli osobiste uwagi tego rodzaju będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać o samej sprawie.
            [masculine] Mogę dalej pomagać w Pana sprawie. Jeśli osobiste uwagi tego rodzaju będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać o samej sprawie.
           *[unknown] Mogę dalej pomagać w zgłoszonej sprawie. Jeśli osobiste uwagi tego rodzaju będą się powtarzać, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać o samej sprawie.
        }

## Podniesiony głos. Dopiero gdy współczucie nie pomogło: sam krzyk nie jest powodem końca. Służą zasadom P6, S1, S5.

warning-shouting-1 =
    { $customer ->
        [feminine] Słyszę, jak bardzo to Panią martwi, i chcę pomóc. Krzyk nie pomaga rozwiązać problemu; łatwiej mi zrozumieć słowa mówione trochę ciszej.
        [masculine] Słyszę, jak bardzo to Pana martwi, i chcę pomóc. Krzyk nie pomaga rozwiązać problemu; łatwiej mi zrozumieć słowa mówione trochę ciszej.
       *[unknown] Słyszę, jak bardzo to wszystko martwi, i chcę pomóc. Krzyk nie pomaga rozwiązać problemu; łatwiej mi zrozumieć słowa mówione trochę ciszej.
    }
    .chat =
        { $customer ->
            [feminine] Słyszę, jak bardzo to Panią martwi, i chcę pomóc. Krzyk nie pomaga rozwiązać problemu; łatwiej mi zrozumieć wiadomości bez wielkich liter.
            [masculine] Słyszę, jak bardzo to Pana martwi, i chcę pomóc. Krzyk nie pomaga rozwiązać problemu; łatwiej mi zrozumieć wiadomości bez wielkich liter.
           *[unknown] Słyszę, jak bardzo to wszystko martwi, i chcę pomóc. Krzyk nie pomaga rozwiązać problemu; łatwiej mi zrozumieć wiadomości bez wielkich liter.
        }
warning-shouting-2 =
    { $customer ->
        [feminine] Chcę Pani pomóc aż do rozwiązania sprawy. Jeśli nadal tak trudno będzie się nam porozumieć, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        [masculine] Chcę Panu pomóc aż do rozwiązania sprawy. Jeśli nadal tak trudno będzie się nam porozumieć, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
       *[unknown] Chcę pomóc aż do rozwiązania sprawy. Jeśli nadal tak trudno będzie się nam porozumieć, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
    }
    .chat =
        { $customer ->
            [feminine] Chcę Pani pomóc aż do rozwiązania sprawy. Jeśli nadal tak trudno będzie się nam porozumieć, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
            [masculine] Chcę Panu pomóc aż do rozwiązania sprawy. Jeśli nadal tak trudno będzie się nam porozumieć, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
           *[unknown] Chcę pomóc aż do rozwiązania sprawy. Jeśli nadal tak trudno będzie się nam porozumieć, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        }

## Odmowa wysłuchania wyjaśnień. Służą zasadom P1, P6.

warning-refusal-to-listen-1 =
    { $customer ->
        [feminine] Słyszę, że ma Pani inne zdanie, i chcę Pani pomóc. Taki sposób rozmowy nie pomaga rozwiązać problemu; proszę o wzajemne wysłuchanie, a powiem, co mogę zrobić.
        [masculine] Słyszę, że ma Pan inne zdanie, i chcę Panu pomóc. Taki sposób rozmowy nie pomaga rozwiązać problemu; proszę o wzajemne wysłuchanie, a powiem, co mogę zrobić.
       *[unknown] Słyszę, że patrzymy na to różnie, i chcę pomóc. Taki sposób rozmowy nie pomaga rozwiązać problemu; proszę o wzajemne wysłuchanie, a powiem, co mogę zrobić.
    }
warning-refusal-to-listen-2 =
    { $customer ->
        [feminine] Nadal chcę powiedzieć, co mogę dla Pani zrobić. Jeśli wzajemne wysłuchanie się nie uda, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        [masculine] Nadal chcę powiedzieć, co mogę dla Pana zrobić. Jeśli wzajemne wysłuchanie się nie uda, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
       *[unknown] Nadal chcę powiedzieć, co mogę zrobić. Jeśli wzajemne wysłuchanie się nie uda, konieczne będzie zakończenie tej rozmowy. Zapraszamy do ponownego kontaktu telefonicznego w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
    }
    .chat =
        { $customer ->
            [feminine] Nadal chcę powiedzieć, co mogę dla Pani zrobić. Jeśli wzajemne wysłuchanie się nie uda, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
            [masculine] Nadal chcę powiedzieć, co mogę dla Pana zrobić. Jeśli wzajemne wysłuchanie się nie uda, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
           *[unknown] Nadal chcę powiedzieć, co mogę zrobić. Jeśli wzajemne wysłuchanie się nie uda, konieczne będzie zakończenie tego czatu. Zapraszamy do ponownego kontaktu na czacie w dogodnej chwili, gdy będzie można porozmawiać spokojnie.
        }
