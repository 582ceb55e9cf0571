### Lepsze słowa po polsku: co powiedzieć zamiast zdania, które pogarsza sprawę.
### Służą zasadom S1, S2, S3, K3, V1 do V7 (docs/practice.md).
###
### Każda kwestia mówi, co da się zrobić; żadna nie odmawia, nie obwinia i nie mówi klientowi, co ma czuć.
### Forma: Pani / Pan albo bezosobowa; płeć konsultanta nie może być widoczna.

## Zamiast „proszę się uspokoić”. Służy zasadom S1, S2.

instead-calm-down =
    { $customer ->
        [feminine] Mogę to dla Pani rozwiązać pod warunkiem, że porozmawiamy o tym spokojnie. Przejdźmy przez to krok po kroku, dobrze?
        [masculine] Mogę to dla Pana rozwiązać pod warunkiem, że porozmawiamy o tym spokojnie. Przejdźmy przez to krok po kroku, dobrze?
       *[unknown] Mogę to rozwiązać pod warunkiem, że porozmawiamy o tym spokojnie. Przejdźmy przez to krok po kroku, dobrze?
    }
instead-calm-down-2 = Słyszę, jakie to ważne, i chcę to naprawić. Zacznijmy od tego, co się wydarzyło, a ja zajmę się resztą.

## Zamiast stawiania ultimatum („jeśli nie przestaniesz, rozłączę się”). Służy zasadom S1, S3.

instead-ultimatum =
    { $customer ->
        [feminine] Chcę dalej Pani pomagać, aż sprawa będzie rozwiązana. Najłatwiej będzie, gdy wzajemnie się wysłuchamy.
        [masculine] Chcę dalej Panu pomagać, aż sprawa będzie rozwiązana. Najłatwiej będzie, gdy wzajemnie się wysłuchamy.
       *[unknown] Chcę dalej pomagać, aż sprawa będzie rozwiązana. Najłatwiej będzie, gdy wzajemnie się wysłuchamy.
    }
instead-ultimatum-2 =
    { $customer ->
        [feminine] Jestem po Pani stronie. Spójrzmy na sprawę razem, a powiem, co mogę zrobić już teraz.
        [masculine] Jestem po Pana stronie. Spójrzmy na sprawę razem, a powiem, co mogę zrobić już teraz.
       *[unknown] Zależy mi na dobrym rozwiązaniu. Spójrzmy na sprawę razem, a powiem, co mogę zrobić już teraz.
    }

## Zamiast „nic nie mogę zrobić”. Służy zasadom V2, K3.

instead-negative-language = Oto, co mogę zrobić: poszukam teraz najlepszego możliwego rozwiązania i powiem, co dalej.
instead-negative-language-2 = Powiem, co da się załatwić dzisiaj i kiedy będzie gotowa reszta.

## Zamiast „wszystko jest na stronie”. Służy zasadzie V6.

instead-deflection = Odpowiem na to od razu, a potem mogę też przesłać link, jeśli się przyda.
instead-deflection-2 = Zróbmy to razem: zostanę przy tym i przejdę przez każdy krok.

## Zamiast pytania o to, co już wiadomo. Służy zasadzie V4.

instead-repeat-request = Mam tu zapisane to, co już wiemy, więc nie trzeba tego powtarzać. Zacznę od tego miejsca.
instead-repeat-request-2 =
    { $customer ->
        [feminine] Mam przed sobą Pani dane. Podsumuję je i poproszę tylko o potwierdzenie.
        [masculine] Mam przed sobą Pana dane. Podsumuję je i poproszę tylko o potwierdzenie.
       *[unknown] Mam przed sobą te dane. Podsumuję je i poproszę tylko o potwierdzenie.
    }

## Zamiast suchego przełączenia. Służy zasadzie V3.

instead-transfer = Ustalę, kto może o tym zdecydować, wszystko tej osobie wyjaśnię i dopiero wtedy połączę rozmowę.
instead-transfer-2 =
    { $customer ->
        [feminine] Jest u nas osoba, która może to dla Pani załatwić. Najpierw opowiem jej całą historię, więc nie trzeba będzie zaczynać od nowa.
        [masculine] Jest u nas osoba, która może to dla Pana załatwić. Najpierw opowiem jej całą historię, więc nie trzeba będzie zaczynać od nowa.
       *[unknown] Jest u nas osoba, która może to załatwić. Najpierw opowiem jej całą historię, więc nie trzeba będzie zaczynać od nowa.
    }

## Zamiast suchego „proszę czekać”. Służy zasadzie V1.

# $minutes (liczba): ile to potrwa; może jej nie być.
instead-hold =
    { $minutes ->
        [none] Sprawdzam to teraz i niedługo wrócę z odpowiedzią. Czy tak będzie dobrze?
        [one] Sprawdzam to teraz i wrócę z odpowiedzią najpóźniej za minutę. Czy tak będzie dobrze?
        [few] Sprawdzam to teraz i wrócę z odpowiedzią najpóźniej za { $minutes } minuty. Czy tak będzie dobrze?
       *[many] Sprawdzam to teraz i wrócę z odpowiedzią najpóźniej za { $minutes } minut. Czy tak będzie dobrze?
    }
instead-hold-2 = Sprawdzam to teraz i na bieżąco powiem, co widzę.

## Zamiast oschłego lub niegrzecznego słowa. Służy zasadom V7, K4.

instead-rudeness = Dziękuję za tę informację. Spójrzmy na to razem, a sprawdzę, co można zrobić.
instead-rudeness-2 = Chętnie w tym pomogę. Zacznijmy od tego, co jest najpilniejsze.

## Zamiast sporu o to, kto ma rację. Służy zasadom S3, K4.

instead-arguing =
    { $customer ->
        [feminine] Rozumiem, jak to wygląda z Pani strony. Przejdźmy przez to razem i znajdźmy miejsce, w którym coś poszło nie tak.
        [masculine] Rozumiem, jak to wygląda z Pana strony. Przejdźmy przez to razem i znajdźmy miejsce, w którym coś poszło nie tak.
       *[unknown] Rozumiem, jak to wygląda z tej strony. Przejdźmy przez to razem i znajdźmy miejsce, w którym coś poszło nie tak.
    }
instead-arguing-2 = Rozumiem ten punkt widzenia i chcę ustalić, co się stało. Spójrzmy razem na daty.

## Zamiast „takie są zasady”. Służy zasadom S3, V2.

instead-policy-shield =
    { $customer ->
        [feminine] Powiem, skąd to wynika, a potem, co mimo to mogę dla Pani zrobić.
        [masculine] Powiem, skąd to wynika, a potem, co mimo to mogę dla Pana zrobić.
       *[unknown] Powiem, skąd to wynika, a potem, co mimo to mogę zrobić.
    }
instead-policy-shield-2 = Poszukam najlepszego, co da się tu załatwić, i powiem o każdym kroku.
