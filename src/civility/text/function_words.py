"""Small words that give a language away, for texts too short for letter statistics.

``OURS`` holds the supported languages written in Latin letters (also Persian and Chinese typed on a Latin
keyboard), ``NEIGHBOURS`` frequent languages that are not supported. A word that two languages share is
listed in neither, or in the one where it is far more frequent.
"""

from __future__ import annotations

__all__ = ["ARABIC", "FARSI", "NEIGHBOURS", "OURS", "PINYIN", "PINYIN_SYLLABLES", "URDU"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OURS = {
    "en": _words("""
        the and you that is it of in for are was this have not with my your what be can i'm don't it's
        me we they he she his her how why when where who which there their our will would could should
        shall just like get got go going know think want need please thanks thank hello hi hey yes yeah
        yep nope okay sorry sure help order account card payment phone number been did does doing had
        has if or but so than then them these those too very really still again any all some at by from
        into about out up down over off an am us were because never always much many more most only
        other another same such make made take give tell say said told let's let call called good bad
        great right wrong time day today money service customer stop shut idiot stupid can't won't
        didn't doesn't isn't wasn't aren't couldn't wouldn't i've i'll i'd you're you've you'll they're
        we're that's what's there's here i u ur gonna wanna dont cant im ok lol wtf omg dude bro man
        guys people thing things something nothing anything someone nobody everyone bye fuck fucking
        fucked shit bitch asshole bullshit damn hell crap dumb ass dick suck sucks question answer
        problem issue change check cancel refund status delivery bank transfer app a to do no one two ya
        ye sir madam name address email password plan policy claim person love hate kill die talk speak
        ask look see come came keep put feel tried try turn use using home house street city girl boy
        friend year month week hour minute second under few every each both being maybe kind big small
        red blue pizza data everything useless bot wait waiting add choose prefer enough nice pretty
        real true false bring buy pay paid sell ordered received missing broken lost open close closed
        start end send sent work working new old way long last first next back well now after before
        while
    """),
    "pl": _words("""
        nie się sie jest że ze jak tak na do ale czy co po za od dla już juz mnie mi mam masz ma mamy
        macie mają jestem jesteś jestes są sa był byl była byla było bylo były byli być byc będzie
        bedzie będę bede proszę prosze dziękuję dziekuje dzięki dzieki dzień dzien dobry cześć czesc
        witam pan pani pana panu panią panie państwo panstwo państwa to ten ta te tego tej tym tych temu
        kto kiedy gdzie dlaczego czemu ile który ktory która ktora które ktore tylko jeszcze teraz tam
        tu tutaj jego jej ich go im nas nam was wam ci cię cie ciebie tobie moje moja mój moj moją twoje
        twoja twój swoje swój mogę moge może moze możesz mozesz można mozna chcę chce chcesz chciałbym
        chciałabym muszę musi trzeba bardzo dobrze źle zle lub oraz więc wiec bo żeby zeby gdy jeśli
        jesli jeżeli przez przed przy pod nad bez między ani też tez także również nic coś cos ktoś ktos
        wszystko wszyscy każdy zawsze nigdy znowu kurwa kurwy gówno gowno chuj chuja dupa dupy
        spierdalaj jebany jebane pierdolony idiota idioto debil debilu głupi glupi głupia zamówienie
        zamowienie konto telefon numer pieniądze pieniadze paczka zwrot pomoc reklamacja rozmowa słucham
        ludzie człowiek jaki jaka jakie jakieś jakiś jakas jakis jakies kpina takie taki taka raz dwa
        lat dni no niech sobie siebie właśnie chyba naprawdę przepraszam i w z o u a rozumiem czekam
        widzenia zobaczenia dlatego ponieważ innego robić robi zrobić zadzwonić poczekać chwilę
    """),
    "fa": _words("""
        salam slm chera chi chie kojast koja kon nakon koni mikoni mikone mikonam mikonid kard kardam
        kardi kardan nist nistam nisti hast hastam hasti hastid ast shoma mano toro vase baraye bara
        agar yani khob khoob khub khobi khoobe mersi merci mamnoon lotfan bebakhshid agha khanom aghaye
        areh nemidoonam nemidonam nemishe mishe misheh mikham mikhay mikhaid mikhahi begoo bego begi
        migam migi migid goftam gofti goft ine hamin inja unja chand chandta poolam pul hesab kart zang
        bezan zadam bezanid javab jawab bede bedin bedid nemidi nemidin sefaresh munde seffaresh vaghean
        vaghan az gooshi kheili kheyli xeyli khaili dige digeh dg hala alan diruz dirooz emrooz emruz
        farda hich hichkas hichi baba kesafat ashghal ahmagh ahmaq bishoor bishour khar khari kharid
        olagh gav lanati madar pedar kos kir koon jende kooni kuni koskesh dayus haroomzade haromzade
        pedarsag khafe sho shin shid beshe nashod shode shodam boodam budam bood bude boodi dadam dadi
        dadid nadaram nadari nadare darid daram dari darim chetori chetor chetorid mikonan konid konin
        kone konam ke ro be inke onke mage magar faghat faqat bayad nabayad harchi harki azizam doost
        ghatel mikosham mikoshamet pashimoon khodet khodam khode shomaro
    """),
}
"""Words by language; Persian here in Latin letters, as typed in chats."""

NEIGHBOURS = {
    "de": _words("""
        ich und nicht das ist der die ein eine einen sie wir mit auf für fur den dem des von zu auch wie
        was mein meine haben habe hat sind wenn aber noch nur schon bitte danke guten hallo warum kann
        können mir mich dir dich ihr sein bin bist wird wurde bei nach über uber keine kein sehr gut
        dann doch ja nein jetzt hier alles immer wieder du es im am um aus oder als
    """),
    "fr": _words("""
        je tu il elle nous vous ils le la les un une des du de et est pas que qui dans pour sur avec ce
        cette mon ma mes votre vos suis êtes etes sont ai avez ont bonjour merci oui non pourquoi
        comment quand très tres bien plus mais où c'est j'ai n'est d'un l'on qu'il ne au aux se sa son
        ses être fait toujours depuis quel quelle monsieur madame beaucoup personne
    """),
    "es": _words("""
        el la los las un una unos de del y que es no en por para con mi su se lo le les como pero muy
        más mas esta este está esto estoy son soy eres usted ustedes hola gracias porque cuando donde
        qué cómo sí bien ya también todo todos nada puedo puede quiero tengo tiene hay hace desde señor
        señora buenos días muchas ayuda ayudar te tu yo sin al
    """),
    "it": _words("""
        il lo la gli le un uno una di del della e che è non per con mi ti si sono sei siete ho ha hanno
        come ma più molto questo questa perché perche quando dove ciao grazie buongiorno anche sto mio
        mia vostro nel nella alla dal cosa fare bene tutto io lei voi ancora senza adesso
    """),
    "pt": _words("""
        o os as um uma de do da dos das e que é não nao em por para com meu minha seu sua se muito mais
        mas você voce vocês estou está obrigado obrigada olá ola bom dia quando onde porque como sim eu
        ele ela tenho tem foi ser isso este esta já também quero posso
    """),
    "nl": _words("""
        ik je het een en van dat niet is de op voor met zijn hebben heb heeft mijn u wij maar ook als
        aan bij nog naar wel geen waarom hoe wat wanneer dank bedankt hallo goedemorgen alstublieft kunt
        kan dit deze zo er al mij jij hij zij jullie worden wordt
    """),
    "cs": _words("""
        jsem jsi jsou není neni že ale jak tak už uz když kdyz proč proc kde prosím prosim děkuji dekuji
        dobrý den ahoj jste byl bylo můj moje můžete muzete potřebuji potrebuji mám máte objednávka kdy
        protože který která které také nebo jen ještě jeste pro
    """),
    "sk": _words("""
        som si sú nie je že ako tak už keď prečo kde prosím ďakujem dobrý deň ahoj ste bol bolo môj moja
        môžete potrebujem mám máte objednávka kedy pretože ktorý ktorá alebo len ešte pre
    """),
    "tr": _words("""
        bir ve bu da için icin ile çok cok ne var yok ben sen biz siz değil degil mi mı mu nasıl nasil
        neden merhaba teşekkürler tesekkurler lütfen lutfen evet hayır hayir benim şey sey kadar daha
        gibi ama olarak olan iyi nerede hiç her
    """),
    "ro": _words("""
        și nu este sunt la cu pentru pe mai care că să din ce am ai are un una o de se îmi mă vă bună
        ziua mulțumesc multumesc vreau când unde foarte acum meu mea dumneavoastră comanda
    """),
    "hu": _words("""
        a az és nem hogy egy van ez mi ki de is csak már meg még nagyon kérem köszönöm jó napot mikor
        hol miért miert én te ön vagyok volt lesz szeretnék kell
    """),
    "sv": _words("""
        jag och att det är inte en ett på som för av med den till har mig min mitt vi du ni han hon hur
        vad när varför tack hej kan ska men eller var från så också mycket
    """),
    "id": _words("""
        saya anda yang dan tidak ini itu dengan untuk dari apa adalah akan sudah bisa ada kenapa
        bagaimana terima kasih tolong kami mereka belum juga
    """),
    "vi": _words("toi khong cua nhung duoc nguoi lam sao cam on xin chao"),
}

FARSI = _words("""
    و از به که در را رو با این آن اون است نیست هست هستم هستی ام اید برای تا هم یا تو شما ایشان می نمی
    چرا چی چه کن کنید کنم نکن بود شد باید اگر اگه هر همه خیلی سلام ممنون لطفا لطفاً خب بله نه کجا کی چند
    چطور پول حساب سفارش گفتم گفت کرد کردم کرده دارم دارید ندارد نداره داره میشه نمیشه میکنم میکنید
    میخوام دیگه دیگر الان فقط هیچ پس ولی اما اینکه خود خودت خواهش آقا خانم چیه بابا مگه بد خوب عالی
    واقعا اصلا یک یه دو شده نشده شود جواب زنگ مشکل روز سال خانه مادر پدر خواهر خفه احمق برو بده بدم
""")
ARABIC = _words("""
    في على إلى الى أن ان هذا هذه ذلك لا هل كيف لماذا أنت انت أنتم أنا انا عن مع كان كانت لم لن قد كل
    شكرا ليس الذي التي نحن هو هي هم أين متى ماذا لكن إذا اذا أو بعد قبل عندي أريد اريد لدي هناك جدا فقط
    يجب يمكن شيء إنه أنه مرحبا السلام عليكم اليوم يا ليش شو عايز مش انتو وين
""")
URDU = _words("""
    ہے ہیں کا کی کے میں سے کو نہیں اور یہ وہ پر نے ہوں تھا تھی آپ مجھے میرا میری کیا کیوں بھی تو ہو گیا
    رہا کر ھے ھیں شکریہ
""")

PINYIN = _words("""
    ni wo ta shi bu hao de le zhe shenme zenme weishenme wei women nimen tamen xiexie qing yao mei
    meiyou ma ba ne hen xiang dui zai jiu dou gei cao sha sb shabi nima caonima tamade gun zhu qian kuan
    tui dan
""")
PINYIN_SYLLABLES = r"""
    (?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?
    (?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|ia|ua|uo
    |a|o|e|i|u|v)
"""
"""One syllable of pinyin without tone, for ``re.VERBOSE``."""
