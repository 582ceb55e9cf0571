### Empatia, parafraza, rozwiązanie i wsparcie w kryzysie, po polsku.
### Służą zasadom S3, S4, S5, K1, K2, K3, V1, V5 (docs/practice.md).
###
### Po trzy kwestie na sytuację, aby nikt nie usłyszał w jednej rozmowie dwa razy tego samego.
### Nazywamy uczucie, stajemy po stronie klienta i przechodzimy do tego, co dzieje się teraz.
### Nie obiecujemy tego, czego konsultant nie może wiedzieć.
### Forma: Pani / Pan albo bezosobowa; płeć konsultanta nie może być widoczna.

## Każda sytuacja.

empathy-general-1 = Rozumiem, jakie to denerwujące. Wyjaśnijmy to razem.
empathy-general-2 =
    { $customer ->
        [feminine] Rozumiem, dlaczego to Panią złości. Jestem tu, aby pomóc, i zajmę się tym aż do uzyskania odpowiedzi.
        [masculine] Rozumiem, dlaczego to Pana złości. Jestem tu, aby pomóc, i zajmę się tym aż do uzyskania odpowiedzi.
       *[unknown] Rozumiem, dlaczego to wszystko złości. Jestem tu, aby pomóc, i zajmę się tym aż do uzyskania odpowiedzi.
    }
empathy-general-3 =
    { $customer ->
        [feminine] Dziękuję za tak otwarte słowa. Rozumiem, co to dla Pani oznacza, i chcę to naprawić.
        [masculine] Dziękuję za tak otwarte słowa. Rozumiem, co to dla Pana oznacza, i chcę to naprawić.
       *[unknown] Dziękuję za tak otwarte słowa. Rozumiem, co to oznacza, i chcę to naprawić.
    }

## Klient jest wzburzony albo mówi podniesionym głosem.

empathy-upset-1 =
    { $customer ->
        [feminine] Słyszę, jak bardzo jest to dla Pani trudne, i rozumiem dlaczego. Chcę to dla Pani rozwiązać.
        [masculine] Słyszę, jak bardzo jest to dla Pana trudne, i rozumiem dlaczego. Chcę to dla Pana rozwiązać.
       *[unknown] Słyszę, jak bardzo jest to trudne, i rozumiem dlaczego. Chcę to rozwiązać.
    }
empathy-upset-2 =
    { $customer ->
        [feminine] Na Pani miejscu każdy byłby wzburzony; rozumiem to. Zacznijmy od tego, co się wydarzyło, a ja zajmę się resztą.
        [masculine] Na Pana miejscu każdy byłby wzburzony; rozumiem to. Zacznijmy od tego, co się wydarzyło, a ja zajmę się resztą.
       *[unknown] W takiej sytuacji każdy byłby wzburzony; rozumiem to. Zacznijmy od tego, co się wydarzyło, a ja zajmę się resztą.
    }
empathy-upset-3 =
    { $customer ->
        [feminine] Przykro mi, że ta sprawa tak bardzo Panią poruszyła. Jestem po Pani stronie; przejdźmy przez to razem.
        [masculine] Przykro mi, że ta sprawa tak bardzo Pana poruszyła. Jestem po Pana stronie; przejdźmy przez to razem.
       *[unknown] Przykro mi, że ta sprawa przysporzyła tylu przykrości. Zależy mi na dobrym rozwiązaniu; przejdźmy przez to razem.
    }

## Długie oczekiwanie. Służy zasadzie V1.

empathy-long-wait-1 =
    { $customer ->
        [feminine] Przykro mi, że trzeba było tak długo czekać. Teraz jestem do Pani dyspozycji i od razu się tym zajmiemy.
        [masculine] Przykro mi, że trzeba było tak długo czekać. Teraz jestem do Pana dyspozycji i od razu się tym zajmiemy.
       *[unknown] Przykro mi, że trzeba było tak długo czekać. Teraz jestem do pełnej dyspozycji i od razu się tym zajmiemy.
    }
empathy-long-wait-2 = Rozumiem, jak męczące jest takie długie oczekiwanie. Dziękuję za pozostanie na linii; teraz zajmuję się już tylko tą sprawą.
    .chat = Rozumiem, jak męczące jest takie długie oczekiwanie. Dziękuję za cierpliwość; teraz zajmuję się już tylko tą sprawą.
empathy-long-wait-3 =
    { $customer ->
        [feminine] Pani czas jest cenny, a oczekiwanie trwało zbyt długo. Przepraszam za to i już pomagam.
        [masculine] Pana czas jest cenny, a oczekiwanie trwało zbyt długo. Przepraszam za to i już pomagam.
       *[unknown] Ten czas jest cenny, a oczekiwanie trwało zbyt długo. Przepraszam za to i już pomagam.
    }

## Kolejny kontakt w tej samej sprawie. Służy zasadom V3, V4.

empathy-repeated-contact-1 = Przykro mi, że trzeba kontaktować się z nami w tej sprawie po raz kolejny. Rozumiem, jakie to męczące, i chcę, aby to był ostatni raz.
empathy-repeated-contact-2 = Ta sprawa powinna była zostać załatwiona za pierwszym razem; rozumiem, że cierpliwość się kończy. Zajmę się nią teraz.
empathy-repeated-contact-3 = Rozumiem, jak wyczerpujące jest tłumaczenie tego samego po kilka razy. Sprawdzę dotychczasowe notatki i od nich zacznę.

## Produkt lub usługa, które nie działają.

empathy-broken-product-1 = Przykro mi, że to nie działa tak, jak powinno. Rozumiem, jakie to denerwujące; poszukajmy najszybszego sposobu, aby to naprawić.
empathy-broken-product-2 = Rozumiem, jak frustrująca jest awaria czegoś, na czym się polega. Od razu poszukam najszybszego wyjścia.
empathy-broken-product-3 =
    { $customer ->
        [feminine] Nie za to Pani zapłaciła; rozumiem to rozczarowanie. Zobaczmy razem, co możemy z tym zrobić.
        [masculine] Nie za to Pan zapłacił; rozumiem to rozczarowanie. Zobaczmy razem, co możemy z tym zrobić.
       *[unknown] Nie za to się płaci; rozumiem to rozczarowanie. Zobaczmy razem, co możemy z tym zrobić.
    }

## Rachunek lub opłata.

empathy-billing-1 = Rozumiem, że niespodziewana kwota niepokoi. Przejdźmy razem przez rachunek, pozycja po pozycji.
empathy-billing-2 = Przykro mi z powodu kłopotu z tą opłatą. Rozumiem, że potrzebne jest wyjaśnienie, i już ją sprawdzam.
empathy-billing-3 =
    { $customer ->
        [feminine] Rozumiem, dlaczego ten rachunek Panią denerwuje. Jeśli jest w nim błąd, dopilnuję korekty.
        [masculine] Rozumiem, dlaczego ten rachunek Pana denerwuje. Jeśli jest w nim błąd, dopilnuję korekty.
       *[unknown] Rozumiem, dlaczego ten rachunek denerwuje. Jeśli jest w nim błąd, dopilnuję korekty.
    }

## Opóźnienie.

empathy-delay-1 =
    { $customer ->
        [feminine] Przykro mi, że to trwa tak długo. Rozumiem, że liczyła Pani na ten dzień; zaraz sprawdzę, na jakim to jest etapie.
        [masculine] Przykro mi, że to trwa tak długo. Rozumiem, że liczył Pan na ten dzień; zaraz sprawdzę, na jakim to jest etapie.
       *[unknown] Przykro mi, że to trwa tak długo. Rozumiem, że ten dzień był ważny; zaraz sprawdzę, na jakim to jest etapie.
    }
empathy-delay-2 = Był podany termin i nie został dotrzymany. Rozumiem tę złość i przepraszam; ustalmy nowy termin, który będzie pewny.
empathy-delay-3 = Rozumiem, jak trudno jest czekać bez żadnej informacji. Postaram się o jasną odpowiedź.

## Przesyłka, która nie dotarła.

empathy-lost-parcel-1 = Przykro mi, że przesyłka nie dotarła. Rozumiem, jakie to denerwujące, i od razu zaczynam jej szukać.
empathy-lost-parcel-2 = Wyobrażam sobie, jak nieprzyjemne jest czekanie na przesyłkę, która nie przychodzi. Sprawdźmy razem, gdzie była ostatnio.
empathy-lost-parcel-3 =
    { $customer ->
        [feminine] Pieniądze zapłacone, a paczki nie ma: rozumiem, że to Panią denerwuje. Już sprawdzam, gdzie jest i co robimy dalej.
        [masculine] Pieniądze zapłacone, a paczki nie ma: rozumiem, że to Pana denerwuje. Już sprawdzam, gdzie jest i co robimy dalej.
       *[unknown] Pieniądze zapłacone, a paczki nie ma: rozumiem, że to denerwuje. Już sprawdzam, gdzie jest i co robimy dalej.
    }

## Nikt dotąd nie pomógł. Służy zasadom V3, V5.

empathy-nobody-helped-1 =
    { $customer ->
        [feminine] Przykro mi, że nikt dotąd Pani nie pomógł. Teraz biorę to na siebie.
        [masculine] Przykro mi, że nikt dotąd Panu nie pomógł. Teraz biorę to na siebie.
       *[unknown] Przykro mi, że nikt dotąd nie pomógł. Teraz biorę to na siebie.
    }
empathy-nobody-helped-2 = Rozumiem, jak męczące jest odsyłanie od jednej osoby do drugiej. Pozostanę przy tej sprawie, aż będzie jasne, co dalej.
empathy-nobody-helped-3 = Była prośba o pomoc i tej pomocy zabrakło. To nie powinno było się zdarzyć i za to przepraszam; zacznijmy od tego, co najważniejsze.

## Zły dzień, kłopot za kłopotem. Służy zasadzie S4.

empathy-bad-day-1 = Słyszę, że to był ciężki dzień, a teraz jeszcze ta sprawa. Rozumiem; pomogę zdjąć z głowy przynajmniej to jedno.
empathy-bad-day-2 = Słyszę, że dużo się dziś zebrało, i bardzo mi przykro. Zajmijmy się jedną rzeczą naraz.
empathy-bad-day-3 = Rozumiem, że tego dziś tylko brakowało. Zrobię wszystko, aby było jak najprościej.

## Klient zapowiada skargę, opinię albo odejście. Ma do tego prawo.

empathy-complaint-1 = Rozumiem chęć złożenia skargi i w pełni ją szanuję. Przyjmę ją od razu, a równocześnie poszukajmy rozwiązania.
empathy-complaint-2 = Dziękuję za tak jasne słowa. Rozumiem, że jest ku temu ważny powód, i chcę go poznać.
empathy-complaint-3 = Przykro mi, że do tego doszło. Przekażę skargę słowo w słowo i sprawdzę, co można zrobić jeszcze dziś.

## Klient przeprosił za swoje zachowanie. Przyjmujemy to ciepło i idziemy dalej.

empathy-apology-accepted-1 = Dziękuję, to bardzo miłe. Rozumiem, że to była trudna chwila; wróćmy do sprawy.
empathy-apology-accepted-2 = Dziękuję za te słowa, rozumiem to. Wszystko w porządku; a teraz rozwiążmy tę sprawę.
empathy-apology-accepted-3 = Doceniam to i rozumiem, skąd się to wzięło. Poszukajmy teraz rozwiązania.

## Początki, po których konsultant powtarza po kolei to, co powiedział klient. Służą zasadom K1, K2.

paraphrase-1 = Jeśli dobrze rozumiem, wydarzyło się to: …
paraphrase-2 = Podsumuję to, co wiem do tej pory, aby niczego nie pominąć: …
paraphrase-3 = Czyli najważniejsze jest teraz to, czy dobrze rozumiem? …

## Początki, po których konsultant sam mówi, co da się zrobić. Służą zasadom K3, V2.

solution-1 =
    { $customer ->
        [feminine] Oto, co mogę teraz dla Pani zrobić: …
        [masculine] Oto, co mogę teraz dla Pana zrobić: …
       *[unknown] Oto, co mogę teraz zrobić: …
    }
solution-2 = Już się tym zajmuję. Następny krok jest taki: …
solution-3 = Jest na to rozwiązanie i przejdę przez nie krok po kroku: …

## Wsparcie w kryzysie: klient mówi o odebraniu sobie życia lub zrobieniu sobie krzywdy.
## Nigdy ostrzeżenia, nigdy zakończenia, ani słowa o zachowaniu. Dajemy czas, zostajemy, włączamy człowieka.

# Numery obowiązujące tam, gdzie mieszkają klienci. Własne wpisz w swoim folderze.
-emergency-number = 112
-crisis-line = 116 123

safeguard-opening =
    { $customer ->
        [feminine] Dziękuję za te słowa. To, co Pani przeżywa, jest ważniejsze niż cokolwiek innego. Jestem tu i słucham.
        [masculine] Dziękuję za te słowa. To, co Pan przeżywa, jest ważniejsze niż cokolwiek innego. Jestem tu i słucham.
       *[unknown] Dziękuję za te słowa. To, co się teraz dzieje, jest ważniejsze niż cokolwiek innego. Jestem tu i słucham.
    }
safeguard-listen = Słucham uważnie. Możemy rozmawiać tak długo, jak trzeba.
safeguard-give-room = Proszę się nie spieszyć. Sprawa, która była powodem kontaktu, może poczekać; nic nie przepadnie.
# $agent_name (tekst): imię osoby, która mówi; może go nie być.
safeguard-stay-with =
    { $agent_name ->
        [none] Zostaję na linii.
       *[given] Mam na imię { $agent_name } i zostaję na linii.
    } { $customer ->
        [feminine] Nie jest Pani z tym sama.
        [masculine] Nie jest Pan z tym sam.
       *[unknown] To nie jest ciężar dla jednej osoby.
    }
    .chat =
        { $agent_name ->
            [none] Zostaję tutaj.
           *[given] Mam na imię { $agent_name } i zostaję tutaj.
        } { $customer ->
            [feminine] Nie jest Pani z tym sama.
            [masculine] Nie jest Pan z tym sam.
           *[unknown] To nie jest ciężar dla jednej osoby.
        }
safeguard-ask-safe =
    { $customer ->
        [feminine] Zapytam wprost, bo to ważne: czy jest Pani teraz bezpieczna i czy ktoś jest przy Pani?
        [masculine] Zapytam wprost, bo to ważne: czy jest Pan teraz bezpieczny i czy ktoś jest przy Panu?
       *[unknown] Zapytam wprost, bo to ważne: czy w tej chwili jest bezpiecznie i czy ktoś jest obok?
    }
safeguard-emergency = W razie bezpośredniego niebezpieczeństwa pomoc jest pod numerem { -emergency-number }. O każdej porze można też porozmawiać pod numerem { -crisis-line }.
safeguard-route-to-person =
    { $customer ->
        [feminine] Chcę poprosić o pomoc kogoś z nas, kto zna się na tym lepiej, i zostanę, aż ta osoba się zgłosi. Czy to Pani odpowiada?
        [masculine] Chcę poprosić o pomoc kogoś z nas, kto zna się na tym lepiej, i zostanę, aż ta osoba się zgłosi. Czy to Panu odpowiada?
       *[unknown] Chcę poprosić o pomoc kogoś z nas, kto zna się na tym lepiej, i zostanę, aż ta osoba się zgłosi. Czy to odpowiada?
    }
