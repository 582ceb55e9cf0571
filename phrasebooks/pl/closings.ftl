### Zakończenia, przekazania przełożonemu i innym konsultantom, po polsku.
### Służą zasadom P3, P5, P7, P8, P10 oraz S3 (docs/practice.md).
###
### Zakończenie: przykro mi, powód, kończę teraz, zaproszenie do ponownego kontaktu w niedalekiej przyszłości.
### Koniec rozmowy to ostateczność: kwestia nie zostawia niesmaku. Po niej od razu się rozłączamy.
### Forma: Pani / Pan albo bezosobowa; płeć konsultanta nie może być widoczna.

## Zakończenia, po jednym na każdy powód.

# $reason (tekst): powód zakończenia w mianowniku, jak w reason-…; może go nie być.
closing-default =
    { $reason ->
        [none] Przykro mi: z powodu takiego sposobu mówienia kończę teraz tę rozmowę.
       *[given] Przykro mi: kończę teraz tę rozmowę. Powód: { $reason }.
    } Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
    .chat =
        { $reason ->
            [none] Przykro mi: z powodu takiego sposobu mówienia kończę teraz ten czat.
           *[given] Przykro mi: kończę teraz ten czat. Powód: { $reason }.
        } Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
closing-profanity =
    { $customer ->
        [feminine] Przykro mi: z powodu powtarzających się wulgaryzmów kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu powtarzających się wulgaryzmów kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu powtarzających się wulgaryzmów kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu powtarzających się wulgaryzmów kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu powtarzających się wulgaryzmów kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu powtarzających się wulgaryzmów kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
        }
closing-insult =
    { $customer ->
        [feminine] Przykro mi: z powodu powtarzających się obelg kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu powtarzających się obelg kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu powtarzających się obelg kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu powtarzających się obelg kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu powtarzających się obelg kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu powtarzających się obelg kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
        }
closing-threat =
    { $customer ->
        [feminine] Przykro mi: z powodu groźby kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu groźby kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu groźby kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu groźby kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu groźby kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu groźby kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy pomożemy. Do widzenia.
        }
closing-hate =
    { $customer ->
        [feminine] Przykro mi: z powodu poniżających słów kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać z szacunkiem. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu poniżających słów kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać z szacunkiem. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu poniżających słów kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać z szacunkiem. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu poniżających słów kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać z szacunkiem. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu poniżających słów kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać z szacunkiem. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu poniżających słów kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać z szacunkiem. Chętnie wtedy pomożemy. Do widzenia.
        }
closing-sexual-harassment =
    { $customer ->
        [feminine] Przykro mi: z powodu osobistych uwag kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu osobistych uwag kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu osobistych uwag kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu osobistych uwag kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu osobistych uwag kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu osobistych uwag kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać o samej sprawie. Chętnie wtedy pomożemy. Do widzenia.
        }
closing-shouting =
    { $customer ->
        [feminine] Przykro mi: z powodu krzyku trudno nam się porozumieć, dlatego kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu krzyku trudno nam się porozumieć, dlatego kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu krzyku trudno nam się porozumieć, dlatego kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu takiego sposobu pisania trudno nam się porozumieć, dlatego kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu takiego sposobu pisania trudno nam się porozumieć, dlatego kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu takiego sposobu pisania trudno nam się porozumieć, dlatego kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
        }
closing-refusal-to-listen =
    { $customer ->
        [feminine] Przykro mi: z powodu braku możliwości wzajemnego wysłuchania kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
        [masculine] Przykro mi: z powodu braku możliwości wzajemnego wysłuchania kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
       *[unknown] Przykro mi: z powodu braku możliwości wzajemnego wysłuchania kończę teraz tę rozmowę. Zapraszamy do ponownego kontaktu telefonicznego w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
    }
    .chat =
        { $customer ->
            [feminine] Przykro mi: z powodu braku możliwości wzajemnego wysłuchania kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Pani pomożemy. Do widzenia.
            [masculine] Przykro mi: z powodu braku możliwości wzajemnego wysłuchania kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy Panu pomożemy. Do widzenia.
           *[unknown] Przykro mi: z powodu braku możliwości wzajemnego wysłuchania kończę teraz ten czat. Zapraszamy do ponownego kontaktu na czacie w najbliższym czasie, gdy będzie można porozmawiać spokojnie. Chętnie wtedy pomożemy. Do widzenia.
        }

## Powody w mianowniku, bez kropki: do notatki z rozmowy i do closing-default.

reason-default = powtarzający się niedopuszczalny sposób mówienia
reason-profanity = powtarzające się wulgaryzmy
reason-insult = powtarzające się obelgi
reason-threat = groźba
reason-hate = słowa poniżające ludzi lub grupy
reason-sexual-harassment = uwagi o charakterze seksualnym
reason-shouting = uporczywy krzyk
reason-refusal-to-listen = uporczywa odmowa wysłuchania wyjaśnień

## Przekazanie przełożonemu. Służy zasadzie P8. „default” mówimy także wtedy, gdy konsultant prosi o wsparcie.

escalation-default = Zależy mi na dobrej odpowiedzi, dlatego przekazuję teraz rozmowę osobie, która kieruje zespołem i może zdecydować o więcej niż ja. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
escalation-supervisor-request = Oczywiście. Przekazuję teraz rozmowę osobie, która kieruje zespołem; najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
escalation-profanity =
    { $customer ->
        [feminine] Zależy mi, aby Pani sprawa została rozwiązana, dlatego dalej porozmawia osoba, która kieruje zespołem. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
        [masculine] Zależy mi, aby Pana sprawa została rozwiązana, dlatego dalej porozmawia osoba, która kieruje zespołem. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
       *[unknown] Zależy mi, aby ta sprawa została rozwiązana, dlatego dalej porozmawia osoba, która kieruje zespołem. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
    }
escalation-insult =
    { $customer ->
        [feminine] Zależy mi, aby Pani sprawa została rozwiązana, dlatego dalej porozmawia osoba, która kieruje zespołem. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
        [masculine] Zależy mi, aby Pana sprawa została rozwiązana, dlatego dalej porozmawia osoba, która kieruje zespołem. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
       *[unknown] Zależy mi, aby ta sprawa została rozwiązana, dlatego dalej porozmawia osoba, która kieruje zespołem. Najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.
    }
escalation-threat =
    { $customer ->
        [feminine] Z powodu groźby rozmowę przejmie teraz osoba, która kieruje zespołem. Pani sprawa nie zginie: przekażę, czego dotyczy.
        [masculine] Z powodu groźby rozmowę przejmie teraz osoba, która kieruje zespołem. Pana sprawa nie zginie: przekażę, czego dotyczy.
       *[unknown] Z powodu groźby rozmowę przejmie teraz osoba, która kieruje zespołem. Sprawa nie zginie: przekażę, czego dotyczy.
    }
escalation-hate =
    { $customer ->
        [feminine] Z powodu poniżających słów rozmowę przejmie teraz osoba, która kieruje zespołem. Pani sprawa nie zginie: przekażę, czego dotyczy.
        [masculine] Z powodu poniżających słów rozmowę przejmie teraz osoba, która kieruje zespołem. Pana sprawa nie zginie: przekażę, czego dotyczy.
       *[unknown] Z powodu poniżających słów rozmowę przejmie teraz osoba, która kieruje zespołem. Sprawa nie zginie: przekażę, czego dotyczy.
    }
escalation-sexual-harassment =
    { $customer ->
        [feminine] Z powodu osobistych uwag rozmowę przejmie teraz osoba, która kieruje zespołem. Pani sprawa nie zginie: przekażę, czego dotyczy.
        [masculine] Z powodu osobistych uwag rozmowę przejmie teraz osoba, która kieruje zespołem. Pana sprawa nie zginie: przekażę, czego dotyczy.
       *[unknown] Z powodu osobistych uwag rozmowę przejmie teraz osoba, która kieruje zespołem. Sprawa nie zginie: przekażę, czego dotyczy.
    }
escalation-shouting =
    { $customer ->
        [feminine] Słyszę, jakie to dla Pani ważne. Dalej porozmawia osoba, która kieruje zespołem i może zdecydować o więcej niż ja; najpierw wyjaśnię sprawę.
        [masculine] Słyszę, jakie to dla Pana ważne. Dalej porozmawia osoba, która kieruje zespołem i może zdecydować o więcej niż ja; najpierw wyjaśnię sprawę.
       *[unknown] Słyszę, jakie to ważne. Dalej porozmawia osoba, która kieruje zespołem i może zdecydować o więcej niż ja; najpierw wyjaśnię sprawę.
    }
escalation-refusal-to-listen = Rozumiem, że potrzebna jest odpowiedź kogoś, kto może decydować. Dalej porozmawia osoba, która kieruje zespołem; najpierw wyjaśnię sprawę, więc nie trzeba będzie opowiadać jej od nowa.

## Przekazanie innej osobie z zespołu, doświadczonej w trudnych rozmowach. Służy zasadom P8, V3.

transfer-advisor =
    { $customer ->
        [feminine] Chcę, aby dalej pomogła Pani osoba z naszego zespołu, która ma duże doświadczenie w takich sprawach. Najpierw wszystko jej wyjaśnię, więc nie trzeba będzie zaczynać od nowa.
        [masculine] Chcę, aby dalej pomogła Panu osoba z naszego zespołu, która ma duże doświadczenie w takich sprawach. Najpierw wszystko jej wyjaśnię, więc nie trzeba będzie zaczynać od nowa.
       *[unknown] Chcę, aby dalej pomogła w tym osoba z naszego zespołu, która ma duże doświadczenie w takich sprawach. Najpierw wszystko jej wyjaśnię, więc nie trzeba będzie zaczynać od nowa.
    }
