### Fundenes ord på dansk. Læseren er en redaktør, ikke en programmør.
###
### Regel-id = besked: begynder småt, intet punktum, forfatterens egen tekst i `…`.
###     .label        få ord ved stregen under teksten
###     .help         hvad man skal skrive i stedet; bruges, når alt, den nævner, er kendt
###     .help-without bruges ellers
###     .related      ord ved det andet sted, hvor der er et
###     .explain .bad .good   siden, som `vejviser explain` viser

## Filer

not-utf8 = filen er ikke gemt som UTF-8
    .help = den ser ud til at være gemt som { $encoding }: gem den igen med tegnsættet UTF-8
    .help-without = åbn filen i dit redigeringsprogram, og gem den igen med tegnsættet UTF-8
    .explain =
        Tegnsættet bestemmer, hvordan bogstaver bliver gemt. Vejviser læser kun UTF-8, fordi alle
        programmer forstår det. I andre tegnsæt går især æ, ø og å i stykker.

        De fleste programmer har valget under ”Gem som”. Vælg ”UTF-8”.
    .bad = title: Kom godt i gang p� f�rste m�de
    .good = title: Kom godt i gang på første møde

unknown-file = filen bliver ikke brugt
    .help = mente du `{ $nearest }`?
    .help-without = flyt filen derhen, hvor den hører til, eller slet den
    .explain =
        Filen ligger et sted, hvor Vejviser ikke leder efter den slags. Derfor kommer dens indhold
        ikke med på webstedet. Som regel er navnet på mappen eller filen stavet forkert.
    .bad = content/produkt/os2kort.yml
    .good = content/produkter/os2kort.yml

file-too-large = filen er for stor, den må højst fylde { $limit } MiB
    .help = del filen i flere, eller gør den mindre
    .explain =
        Meget store filer er næsten altid lagt ind ved en fejl, og de gør webstedet langsomt for
        læserne. Gør et billede mindre, før du lægger det ind, og del en lang tekst på flere sider.
    .bad = content/vejledning/moedeoptagelse.md
    .good = content/vejledning/referat.md

unusable-file = { $reason ->
        [outside-site] genvejen fører ud af webstedets mappe
        [broken-link] genvejen fører ingen steder hen
        [case-twin] to filer har samme navn på nær store og små bogstaver
        [name-not-utf8] filens navn har tegn, der ikke kan læses
        [link-loop] genvejen fører rundt i ring
        [not-a-file] det er hverken en fil eller en mappe
        [no-permission] filen må ikke læses
       *[other] filen kan ikke bruges: { $reason }
    }
    .help = { $reason ->
        [case-twin] giv den ene et andet navn
        [name-not-utf8] giv filen et navn af bogstaverne a-z, tal og bindestreg
        [link-loop] slet genvejen
        [not-a-file] slet den, eller læg en almindelig fil i stedet
        [no-permission] giv dig selv lov til at læse filen
       *[other] læg filen selv i mappen
    }
    .related = den anden fil
    .explain =
        Webstedet skal kunne bygges ens på alle maskiner. Derfor skal filerne ligge i webstedets egen
        mappe, og to navne må ikke kun være forskellige i store og små bogstaver: Windows og macOS
        ser dem som den samme fil.
    .bad =
        content/vejledning/Pris.md
        content/vejledning/pris.md
    .good =
        content/vejledning/pris.md
        content/vejledning/pris-2026.md

missing-config = filen `content/site.yml` mangler
    .help = står du i den rigtige mappe? Et nyt websted laver du med `vejviser init MAPPE`
    .explain =
        I `content/site.yml` står webstedets titel, adresse, menuer og andet, som gælder overalt. Uden
        den ved Vejviser ikke, hvad der skal bygges. Mangler den, leder Vejviser ofte bare i en
        forkert mappe. Gå hen til mappen, eller peg på den med `--root`.
    .bad = vejviser build --root Dokumenter
    .good = vejviser build --root Dokumenter/vejviser

unknown-rule = der er ingen regel `{ $rule }`
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = `vejviser explain` viser alle regler
    .explain =
        Under `severity` i `content/site.yml` står navne på regler og hvor alvorlige de er her på
        webstedet. En regel, der ikke findes, ændrer ikke noget, så du ville tro, at den gjaldt.
    .bad =
        severity:
          old-evalution: error
    .good =
        severity:
          old-evaluation: error

fixed-severity = { $level ->
        [ignore] reglen `{ $rule }` kan ikke slås fra
       *[other] reglen `{ $rule }` kan ikke sættes ned til `{ $level }`
    }
    .label = { $known ->
        [error] skal være en fejl
       *[other] kan ikke vælges
    }
    .help = { $known ->
        [error] slet linjen; bryder et ældre websted reglen mange steder, så begynd med `vejviser check --write-baseline`
       *[other] vælg en af disse: { $known }
    }
    .explain =
        Advarsler og forslag kan sættes op, ned eller slås fra med `error`, `warning`, `hint` og
        `ignore`. Fejl er det, der ville vise læserne noget forkert, fx et beløb, der er en tusindedel
        af det rigtige. Dem kan man ikke vælge fra. Nogle få kan sættes ned, fordi siden er rigtig
        alligevel, eller fordi reglen kan tage fejl; `vejviser explain` viser hvilke.
    .bad =
        severity:
          float-amount: warning
    .good =
        severity:
          old-evaluation: ignore

## YAML

invalid-yaml = { $reason ->
        [empty] filen er tom
        [unclosed-list] listen bliver aldrig sluttet
        [unclosed-mapping] felterne i krøllede parenteser bliver aldrig sluttet
        [wrong-bracket] parentesen passer ikke med den, der blev åbnet
        [unclosed-quote] et anførselstegn bliver aldrig sluttet
        [text-after-quote] der står tekst efter det sidste anførselstegn
        [curly-quotes] teksten står i krøllede anførselstegn
        [backslash] en omvendt skråstreg kan ikke stå her
        [missing-colon] linjen er ikke et felt
        [missing-space] der mangler et mellemrum efter kolonet
        [colon-in-text] der er et kolon i en tekst, som ikke står i anførselstegn
        [missing-comma] der mangler et komma
        [amount-dash] et beløb skrives uden `,-`
        [decimal-comma] et komma i krøllede parenteser skiller to felter
        [dash] en tankestreg er ikke en bindestreg
        [odd-space] her står et hårdt mellemrum eller et usynligt tegn
        [block-indentation] teksten er ikke rykket ind
        [indentation] linjen er rykket forkert ind
        [reserved-character] værdien begynder med et tegn, som har en særlig betydning
        [unknown-anchor] der henvises til et navn, som ikke findes i filen
        [second-document] filen har flere dele, delt af `---`
       *[other] teksten kan ikke læses som YAML
    }
    .label = { $reason ->
        [empty] intet at læse
        [unclosed-list] begynder her
        [unclosed-mapping] begynder her
        [unclosed-quote] begynder her
        [curly-quotes] krøllede anførselstegn
        [missing-colon] mangler et navn og et kolon
        [missing-space] her mangler et mellemrum
        [colon-in-text] kolonet
        [missing-comma] skal have et komma foran
        [dash] tankestreg
        [odd-space] dette tegn
        [block-indentation] hører til teksten over
        [indentation] så langt inde
        [second-document] her deles filen
       *[other] her går det galt
    }
    .help = { $reason ->
        [indentation] begynd linjen helt ude til venstre: `{ $suggestion }`
       *[other] skriv `{ $suggestion }`
    }
    .help-without = { $reason ->
        [empty] skriv indholdet, eller slet filen
        [unclosed-list] slut listen med `]`, og skil punkterne med komma
        [unclosed-mapping] slut med `{"}"}`, og skil felterne med komma
        [wrong-bracket] `[` sluttes med `]`, og `{"{"}` sluttes med `{"}"}`
        [unclosed-quote] sæt et anførselstegn, hvor teksten slutter
        [text-after-quote] sæt hele teksten i ét par anførselstegn
        [backslash] brug enkelte anførselstegn: `'…'`
        [missing-colon] skriv navn, kolon, mellemrum og værdi: `title: Velkommen`. Hører linjen til teksten over, så ryk den to mellemrum ind
        [missing-space] skriv et mellemrum efter kolonet: `title: Velkommen`
        [colon-in-text] sæt hele teksten i anførselstegn: `title: "Priser: sådan læser du dem"`
        [missing-comma] sæt et komma mellem felterne. Hører kolonet til en tekst, så sæt teksten i anførselstegn
        [amount-dash] skriv hele kroner uden punktum: `73030`
        [decimal-comma] skriv tallet i anførselstegn: `"12,50"`
        [odd-space] slet tegnet, og skriv et almindeligt mellemrum med mellemrumstasten
        [block-indentation] ryk hver linje i teksten to mellemrum ind
        [indentation] ryk linjen lige så langt ind som linjerne, den hører sammen med, med mellemrum
        [reserved-character] sæt hele værdien i anførselstegn
        [unknown-anchor] en værdi, der begynder med `*`, skal stå i anførselstegn
        [second-document] slet linjen `---`; en fil har kun én del
       *[other] se efter anførselstegn, kolon og indrykning på linjen og linjen før
    }
    .explain =
        Felter skrives i en form, der hedder YAML: et navn, et kolon, et mellemrum og en værdi. Det,
        der hører under et felt, rykkes to mellemrum ind. Formen er let at læse, men streng: ét
        glemt tegn kan få resten af filen til at betyde noget andet. Derfor bliver intet gættet.

        Har en tekst kolon og mellemrum i sig, eller begynder den med et af tegnene
        `* & ! % @ # > |`, skal den stå i anførselstegn.
    .bad = title: Priser: sådan læser du dem
    .good = title: "Priser: sådan læser du dem"

yaml-tab = linjen er rykket ind med tabulator
    .label = en tabulator
    .help = ryk ind med to mellemrum i stedet
    .explain =
        En tabulator fylder forskelligt i forskellige programmer, så ingen kan se, hvad der hører
        sammen. Ryk derfor altid ind med mellemrum. Mange programmer kan sættes til at skrive
        mellemrum, når du trykker på tabulatortasten. Pilen i eksemplet er tabulatoren.
    .bad =
        membership:
        → fee: 25000
    .good =
        membership:
          fee: 25000

duplicate-key = feltet `{ $key }` står her to gange
    .label = anden gang
    .related = første gang
    .help = slet det ene, eller saml de to i ét
    .explain =
        Et felt kan kun have én værdi. Står det to gange, kan ingen vide, hvilken der gælder.
    .bad =
        status: active
        status: paused
    .good = status: paused

yaml-too-complex = { $what ->
        [depth] felterne ligger mere end { $limit } lag inde i hinanden
        [nodes] filen har mere end { $limit } værdier
        [alias-cycle] filen henviser til sig selv i ring
       *[other] filen er for indviklet til at blive læst
    }
    .help = skriv værdierne ud, hvor de skal bruges, eller del filen i flere
    .explain =
        Med tegnene `&` og `*` kan en fil henvise til sig selv, og få linjer kan da blive til millioner
        af værdier. Ingen rigtig side eller produktfil har brug for det, så Vejviser siger fra, før
        maskinen går i stå.
    .bad =
        a: &a [x, x, x]
        b: &b [*a, *a, *a]
        c: [*b, *b, *b]
    .good = c: [x, x, x]

unclosed-front-matter = sidehovedet bliver aldrig sluttet
    .label = begynder her
    .help = skriv `---` på en linje for sig selv efter det sidste felt
    .explain =
        Sidehovedet er felterne øverst på en side. Det begynder og slutter med en linje, hvor der kun
        står `---`. Mangler den sidste, kan ingen se, hvor teksten begynder.
    .bad =
        ---
        title: Bliv medlem

        Sådan bliver I medlem.
    .good =
        ---
        title: Bliv medlem
        ---

        Sådan bliver I medlem.

missing-front-matter = { $reason ->
        [empty] filen er tom
        [before] der står noget før sidehovedet
        [dashes] sidehovedet begynder ikke med tre bindestreger
       *[none] siden mangler et sidehoved
    }
    .label = { $reason ->
        [before] skal stå helt til venstre på første linje
       *[none] skal begynde med `---`
    }
    .help = { $reason ->
        [before] slet tomme linjer og mellemrum før de tre bindestreger
        [dashes] skriv `---` på linjen før felterne og på linjen efter dem
       *[none] begynd filen med tre linjer: `---`, `title: Sidens titel` og `---`
    }
    .explain =
        Hver side begynder med et sidehoved, der mindst giver siden en titel. Titlen står øverst på
        siden, i menuer og i søgning.
    .bad = # Bliv medlem
    .good =
        ---
        title: Bliv medlem
        ---

## Form

missing-key = `{ $key }` mangler
    .label = hører til her
    .help = { $key ->
        [vat] tilføj `vat: excluded`, `vat: included`, `vat: exempt` eller `vat: unknown`
       *[other] { $unknown ->
            [yes] tilføj en linje, der begynder med `{ $key }:`. Ved du det ikke, så skriv `{ $key }: unknown`
           *[no] tilføj en linje, der begynder med `{ $key }:`
        }
    }
    .explain =
        Nogle felter skal altid stå der, så læserne kan stole på, at de samme spørgsmål er besvaret
        overalt. Kender du ikke svaret i en produktfil, så skriv `unknown`. Det vises som ”Ikke
        oplyst” med den, man kan spørge. Kun `schema`, `id`, `name` og `type` skal altid have en
        rigtig værdi.
    .bad =
        id: os2kort
        type: product
    .good =
        id: os2kort
        name: OS2kort
        type: product

indented-key = `{ $key }:` er rykket ind og bliver læst som en del af `{ $field }`
    .label = står som tekst
    .help = fjern mellemrummene foran, så `{ $key }:` begynder lige under `{ $field }:`
    .explain =
        Efter `|` eller `>` er alle linjer, der er rykket ind, tekst. Rykkes det næste felt med ind, bliver
        det vist som tekst på siden, og feltet selv mangler. Er linjen virkelig tekst, så begynd den med et
        andet ord, eller sæt reglen ned under `severity` i `content/site.yml`.
    .bad =
        description: |
          Viser kommunens egne data.
          topics: unknown
    .good =
        description: |
          Viser kommunens egne data.
        topics: unknown

unknown-key = feltet `{ $key }` findes ikke her
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = her kan du bruge: { $known }
    .explain =
        Et felt, som ingen kender, bliver heller ikke vist. Som regel er det en tastefejl, eller også
        er linjen rykket forkert ind og hører til et andet felt. Felternes navne er på engelsk, og
        store og små bogstaver er forskellige.
    .bad = sumary: Viser kort over kommunen
    .good = summary: Viser kort over kommunen

wrong-type = her skal stå { $expected ->
        [text] en tekst
        [number] et tal
        [whole-number] et helt tal
        [list] en liste
        [mapping] felter
        [boolean] `true` eller `false`
        [date] en dato
        [amount] et beløb
        [share] en andel fra 0 til 1
        [key] et feltnavn
        [cvr] et CVR-nummer
       *[other] { $expected }
    }, ikke { $actual ->
        [text] en tekst
        [number] et tal
        [decimal] et kommatal
        [list] en liste
        [mapping] felter
        [boolean] ja eller nej
        [nothing] ingenting
       *[other] { $actual }
    }
    .label = { $actual ->
        [text] en tekst
        [number] et tal
        [decimal] et kommatal
        [list] en liste
        [mapping] felter
        [boolean] ja eller nej
        [nothing] står tomt
       *[other] { $actual }
    }
    .help = { $expected ->
        [text] skriv en tekst, og sæt den i anførselstegn, hvis den ligner et tal
        [number] skriv tallet uden anførselstegn
        [whole-number] skriv tallet med cifre og uden anførselstegn, for eksempel `12`
        [list] skriv hvert punkt på sin egen linje med en bindestreg og et mellemrum foran: `- punkt`
        [mapping] skriv felterne på linjerne under, rykket to mellemrum ind: `navn: værdi`
        [boolean] skriv `true` for ja eller `false` for nej
        [date] skriv år, måned og dag: `2026-11-23`
        [amount] skriv hele kroner uden punktum, `73030`, eller med anførselstegn: `"73.030"`
        [share] skriv for eksempel `0.75` for tre fjerdedele
        [key] skriv et ord og et kolon, for eksempel `title:`
        [cvr] skriv de otte cifre i anførselstegn: `"41849983"`
       *[other] se formen med `vejviser explain wrong-type`
    }
    .explain =
        Hvert felt tager én slags værdi: en tekst, et tal, en liste, en dato eller en gruppe felter.
        Et felt, der står tomt, har ingen værdi. Skriv `unknown`, hvis du ikke kender den.
    .bad = topics: klima
    .good =
        topics:
          - klima

unknown-value = `{ $value }` er ikke en af mulighederne
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = vælg en af disse: { $known }
    .explain =
        Feltet tager kun bestemte ord, så produkter kan sammenlignes og findes. Ordene er på engelsk i
        filen og bliver vist på dansk på siden.
    .bad = status: aktiv
    .good = status: active

invalid-date = `{ $value }` er ikke en dato
    .label = læses ikke som en dato
    .help = skriv `{ $suggestion }`
    .help-without = { $days ->
        [0] skriv år, måned og dag med bindestreger: `2026-11-23` (en dag, der gentages hvert år: `11-23`)
       *[other] måneden `{ $month }` har kun { $days } dage
    }
    .explain =
        Datoer skrives med år, måned og dag, så ingen kan være i tvivl om, hvad der er måneden. På
        siden bliver de vist på dansk, for eksempel 23. november 2026.
    .bad = date: 05-09-2025
    .good = date: 2025-09-05

invalid-amount = `{ $value }` er ikke et beløb
    .label = læses ikke som et beløb
    .help = skriv `{ $suggestion }`
    .help-without = skriv hele kroner uden punktum, `73030`, eller med anførselstegn: `"12,50"`
    .explain =
        Et beløb er hele kroner uden punktum og uden ”kr.”. Er der øre med, eller vil du skrive
        punktum ved tusinder, skal beløbet stå i anførselstegn.
    .bad = amount: 12.5 kr.
    .good = amount: "12,50"

float-amount = `{ $value }` bliver læst som et kommatal
    .label = mente du { $suggestion }?
    .help = skriv `{ $suggestion }` uden punktum, eller sæt anførselstegn om: `"{ $value }"`
    .explain =
        Uden anførselstegn er et punktum et komma i YAML. `73.030` bliver derfor læst som 73 kroner og
        3 øre og ikke som treoghalvfjerds tusind. Vejviser gætter ikke, når det gælder penge.
    .bad = amount: 73.030
    .good = amount: 73030

negative-amount = beløbet `{ $value }` er mindre end nul
    .label = under nul
    .help = skriv beløbet uden minus; det, der trækkes fra, hører til under rabatter og fritagelser
    .explain =
        En pris er aldrig negativ. Får nogen noget trukket fra, skrives det som en rabat
        (`participant_discount`), en andel (`entry_share`) eller en fritagelse (`exemptions`).
    .bad = amount: -500
    .good = amount: 500

out-of-range = `{ $value }` ligger uden for grænserne
    .label = skal være fra { $minimum } til { $maximum }
    .help = skriv et tal fra { $minimum } til { $maximum }
    .explain =
        Feltet tager kun tal mellem to grænser. Et negativt antal eller et tal med for mange cifre er
        en tastefejl.
    .bad = meetings_per_year: -4
    .good = meetings_per_year: 4

invalid-url = `{ $value }` er ikke en adresse på nettet
    .label = skal begynde med `https://`
    .help = kopiér hele adressen fra browseren, `https://` med
    .explain =
        En adresse skal være hel, så den virker for alle, der klikker på den: `https://`, stedets navn
        og resten uden mellemrum.
    .bad = url: www.os2.eu/takstblade
    .good = url: https://www.os2.eu/takstblade

invalid-email = `{ $value }` er ikke en e-mailadresse
    .label = læses ikke som en e-mailadresse
    .help = skriv den som `navn@domæne.dk` uden mellemrum
    .explain =
        En e-mailadresse har ét snabel-a og et domæne med punktum. Er den forkert, kan ingen skrive til
        jer.
    .bad = email: os2 (at) os2.eu
    .good = email: os2@os2.eu

invalid-phone = `{ $value }` kan ikke bruges som telefonnummer
    .label = skal være tekst med otte cifre
    .help = skriv `{ $suggestion }`
    .help-without = skriv otte cifre i anførselstegn, `"12 34 56 78"`, eller med landekode: `"+45 12 34 56 78"`
    .explain =
        Et telefonnummer skal stå i anførselstegn. Ellers bliver det læst som et tal, og et nul
        forrest forsvinder. Danske numre har otte cifre, andre begynder med `+` og landets kode.
    .bad = phone: 12345678
    .good = phone: "12 34 56 78"

invalid-id = `{ $value }` kan ikke bruges som id
    .label = læses ikke som et id
    .help = skriv `{ $suggestion }`
    .help-without = skriv 2 til 40 af de små bogstaver a-z, tal og bindestreg
    .explain =
        Et id er det navn, som andre filer og adresser bruger. Det er på 2 til 40 tegn og har kun små
        bogstaver fra a til z, tal og bindestreg. Skriv `ae`, `oe` og `aa` for æ, ø og å.
    .bad = id: OS2skadesøkonomi
    .good = id: os2skadesoekonomi

too-long = teksten er på { $length } tegn, der er plads til { $limit }
    .label = { $length } tegn
    .help = kort den ned til højst { $limit } tegn
    .explain =
        Nogle tekster vises på kort, i lister og i søgning, hvor der ikke er mere plads. Skriv det
        vigtigste først, og gem resten til den lange beskrivelse.
    .bad = summary: OS2kort er en løsning, som er udviklet af en række kommuner i fællesskab, og som …
    .good = summary: Viser kommunens egne data på et kort

## Produkter og andre poster

id-not-file-name = id `{ $id }` passer ikke med filnavnet `{ $file-name }`
    .label = skal være som filens navn
    .help = ret `id`, eller omdøb filen til `{ $id }.yml`
    .explain =
        Et produkts id og filens navn er det samme, så man kan finde filen ud fra adressen og omvendt.
    .bad = id: os2kort   # i filen os2kortet.yml
    .good = id: os2kort   # i filen os2kort.yml

requirement-address = siden om kravet `{ $id }` ville stå på `{ $address }`, som er optaget
    .label = giver en adresse, der er optaget
    .related = har adressen
    .help = giv kravet et id, der er anderledes i mere end tegn og store bogstaver, og som ikke er `oversigt`
    .explain =
        Hvert krav har sin egen side, og adressen laves af kravets id med små bogstaver og uden særlige
        tegn. To krav kan ikke stå samme sted, og `oversigt` er modellens oversigt over alle produkter.
    .bad =
        - {"{"}id: K1, theme: K, level: proeve, title: Kan prøves{"}"}
        - {"{"}id: k1, theme: K, level: proeve, title: Er åben{"}"}
    .good =
        - {"{"}id: K1, theme: K, level: proeve, title: Kan prøves{"}"}
        - {"{"}id: K2, theme: K, level: proeve, title: Er åben{"}"}

duplicate-id = id `{ $id }` bruges to gange
    .label = bruges også et andet sted
    .related = den anden
    .help = giv den ene et andet id
    .explain =
        Et id peger på én bestemt ting. Har to det samme, ved ingen, hvilken et link eller et felt
        mener.
    .bad =
        - id: klima
          title: Klima
        - id: klima
          title: Klimatilpasning
    .good =
        - id: klima
          title: Klima
        - id: klimatilpasning
          title: Klimatilpasning

unknown-reference = { $kind ->
        [product] der findes ikke et produkt med id `{ $id }`
        [topic] emnet `{ $id }` står ikke i ordlisten
        [system] systemet `{ $id }` står ikke i ordlisten
        [assessment] der findes ikke en vurdering med navnet `{ $id }`
        [model] der findes ikke en modenhedsmodel med navnet `{ $id }`
        [level] niveauet `{ $id }` findes ikke i modellen
        [theme] temaet `{ $id }` findes ikke i modellen
        [requirement] kravet `{ $id }` findes ikke i modellen
        [size-class] størrelsesklassen `{ $id }` findes ikke
        [tariff] produktet har ingen takst med id `{ $id }`
        [supplier] leverandøren `{ $id }` er ikke nævnt under `suppliers`
        [group] gruppen `{ $id }` er ikke nævnt under `groups`
        [item] taksten har ingen post med id `{ $id }`
        [page] der findes ikke en side på `{ $id }`
        [file] filen `{ $id }` findes ikke
        [contact] produktet har ingen kontakt med rollen `{ $id }`
        [category] kategorien `{ $id }` står ikke på standardens liste
        [language] `{ $id }` er ikke en sprogkode
       *[other] `{ $id }` findes ikke
    }
    .label = findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = { $kind ->
        [product] se efter i mappen `content/produkter`
        [topic] vælg et emne fra `content/ordlister/emner.yml`, eller tilføj det dér
        [system] vælg et system fra `content/ordlister/systemer.yml`, eller tilføj det dér
        [assessment] se efter i mappen `content/vurderinger`
        [model] se efter i mappen `content/modenhed`
        [size-class] se efter i `content/stoerrelser.yml`
        [category] vælg en fra `https://yml.publiccode.tools/categories-list.html`; passer ingen, så skriv `other`
        [language] skriv sprogets kode: `da` for dansk, `en` for engelsk
        [contact] skriv en rolle, som står under produktets `contacts`
        [file] læg filen i mappen `{ $folder }`, eller ret navnet
       *[other] ret stavemåden, eller tilføj det, der mangler
    }
    .explain =
        Feltet henviser til noget, der skal være beskrevet et andet sted: et produkt, et emne, en
        vurdering eller en leverandør. Henvisningen bruger id'et, ikke titlen.
    .bad =
        topics:
          - Klima og miljø
    .good =
        topics:
          - klima

missing-when = { $count ->
        [1] `{ $key }`
       *[other] `{ $key }` og `{ $other }`
    } mangler, når `{ $field }` er `{ $value }`
    .label = hører til her
    .related = derfor
    .help = { $key ->
        [tariffs] tilføj `tariffs:` med taksterne, eller skriv `status: unknown`
        [above_last] tilføj `above_last: on-request` (pris efter aftale), `above_last: last` (som det sidste trin) eller `above_last: unknown`
        [groups] tilføj `groups:` med produktets grupper, eller skriv `groups: unknown`
        [repositories] tilføj `repositories:` med adressen på koden, eller skriv `repositories: unknown`
        [status_date] skriv dagen i `status_date:` og grunden i `status_note:`, eller `unknown`
        [status_note] skriv i `status_note:`, hvorfor, og hvor man kan gå hen i stedet, eller `unknown`
       *[other] tilføj en linje, der begynder med `{ $key }:`; skriv `unknown`, hvis svaret ikke kendes
    }
    .explain =
        Nogle felter skal kun stå der, når et andet felt siger noget bestemt: Er et produkt lukket, vil
        læseren vide hvornår og hvorfor. Er prisen kendt, skal den kunne ses. Slutter det sidste trin i
        en pris, vil den, der har flere, vide, hvad der så gælder.
    .bad =
        status: closed
    .good =
        status: closed
        status_date: 2026-06-30
        status_note: Afløst af OS2vej

unknown-license = `{ $value }` er ikke en SPDX-licens
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = skriv licensens korte navn fra spdx.org/licenses, for eksempel `MPL-2.0`, eller `unknown`
    .explain =
        Licenser skrives med de korte navne, som hele verden bruger, så programmer kan kende dem. Store
        og små bogstaver er forskellige. Gælder flere licenser, samles de med `AND`; må man vælge,
        skrives `OR`.
    .bad = license: GPL version 3
    .good = license: GPL-3.0-only

deprecated-license = licensens navn `{ $value }` bruges ikke mere
    .label = ældre navn
    .help = skriv `{ $suggestion }` (`-only` er den udgave alene, `-or-later` også de senere)
    .help-without = find det nye navn på spdx.org/licenses
    .explain =
        GNU-licensernes gamle navne siger ikke, om senere udgaver også må bruges. Derfor er de delt i to:
        `-only` for den udgave alene og `-or-later` for den og alle senere. Se efter i kildekodens
        filer, hvad der står; kan du ikke finde det, så vælg `-only`.
    .bad = license: GPL-3.0
    .good = license: GPL-3.0-only

invalid-kle = `{ $value }` er ikke et KLE-nummer
    .label = læses ikke som et KLE-nummer
    .help = skriv to, fire eller seks cifre med punktum imellem i anførselstegn: `"82"`, `"82.20"` eller `"82.20.00"`
    .explain =
        Et KLE-nummer er en hovedgruppe, en gruppe og et emne med to cifre hver. Anførselstegnene gør, at
        ingen programmer læser nummeret som et kommatal og taber et nul.
    .bad = kle: ["82.2"]
    .good = kle: ["82.20"]

raw-html = produktets tekst har HTML i sig
    .label = HTML
    .help = skriv det med Markdown: `**fed**`, `[tekst](adresse)`, `- punkt`
    .explain =
        Produkternes tekster vises også andre steder, som ikke kender vores HTML, for eksempel i
        publiccode.yml. Markdown kan læses overalt.
    .bad = description: Viser <b>kort</b>
    .good = description: Viser **kort**

publiccode-differs = her står `{ $ours }`, men `{ $key }` i produktets publiccode.yml er `{ $theirs }`
    .label = står anderledes i publiccode.yml
    .related = her
    .help = ret den af de to, der er forkert: `{ $field }` her, eller `{ $key }` i publiccode.yml
    .explain =
        Andre kataloger læser produktets publiccode.yml. Siger den noget andet end vejviseren, ved
        læseren ikke, hvad der passer. Navn, adresse på koden, status, licens, softwarens type og dens
        vedligehold bliver sammenlignet, når `publiccode` er en fil på webstedet.
    .bad =
        license: MPL-2.0
        publiccode: /publiccode/os2kort.yml   # siger EUPL-1.2
    .good =
        license: EUPL-1.2
        publiccode: /publiccode/os2kort.yml

statuses-differ = `development_status` er `{ $further }`, men produktets `status` er `{ $status }`
    .label = passer ikke med status
    .related = her
    .help = ret den af de to, der er forkert
    .explain =
        `status` fortæller, hvor i sit liv produktet er, og `development_status` siger det samme med de
        ord, publiccode.yml har. Et lukket produkt kan ikke være under udvikling. `concept` passer med
        `idea`, `development` med `idea` og `development`, `beta` med `development` og `active`,
        `stable` med `active` og `phasing-out`, og `obsolete` med `phasing-out`, `closed` og
        `handed-over`. Er produktet `paused`, passer alle undtagen `obsolete`.
    .bad =
        status: closed
        software:
          development_status: stable
    .good =
        status: closed
        software:
          development_status: obsolete

alias-is-name = `{ $alias }` er et andet produkts navn
    .label = er optaget
    .related = det produkt
    .help = slet linjen; hænger de to sammen, så skriv det under `related`
    .explain =
        Et alias er et andet navn for det samme produkt. Den, der søger på navnet, skal finde det
        produkt, der hedder sådan.
    .bad = aliases: [OS2vej]
    .good = related: [{"{"}id: os2vej, relation: replaces{"}"}]

replaces-cycle = produkterne afløser hinanden i ring: { $ids }
    .label = en del af ringen
    .related = også en del af den
    .help = slet den linje, der ikke passer, eller byt `replaces` og `replaced-by` om
    .explain =
        `replaces` peger på det ældre produkt, `replaced-by` på det nyere. I en ring er intet af dem det
        nye, og læseren ved ikke, hvad der skal bruges.
    .bad =
        related: [{"{"}id: os2vej, relation: replaces{"}"}]   # i os2kort.yml
        related: [{"{"}id: os2kort, relation: replaces{"}"}]  # i os2vej.yml
    .good =
        related: [{"{"}id: os2vej, relation: replaces{"}"}]     # i os2kort.yml
        related: [{"{"}id: os2kort, relation: replaced-by{"}"}] # i os2vej.yml

project-level = et projekt kan ikke have niveau `{ $level }`
    .label = kun for produkter
    .related = et projekt
    .help = skriv `level: not-assessed`, eller `type: product`, hvis løsningen er i drift
    .explain =
        Et projekt er under udvikling og kan højst stå på det første trin. De højere niveauer er for
        produkter, som er i brug.
    .bad =
        type: project
        maturity: {"{"}level: "1", basis: board{"}"}
    .good =
        type: product
        maturity: {"{"}level: "1", basis: board{"}"}

name-prefix = navnet `{ $name }` begynder ikke med `{ $prefix }`
    .label = skal begynde med `{ $prefix }`
    .help = skriv `{ $prefix }` foran, eller ret `name_prefix` i `content/site.yml`
    .explain =
        Navnet viser, at løsningen hører til fællesskabet. Projekter må gerne have et arbejdsnavn.
    .bad = name: Kort
    .good = name: OS2kort

synonym-alone = `{ $word }` har ingen synonymer
    .label = søgningen får intet ud af det
    .help = skriv under `words`, hvad læserne også kalder det, eller slet linjen
    .explain =
        Listen med synonymer hjælper dem, der søger efter et andet ord end det, siderne bruger. Et ord
        uden andre ord ved siden af hjælper ingen.
    .bad = - {"{"}id: kontingent, title: kontingent{"}"}
    .good = - {"{"}id: kontingent, title: kontingent, words: [medlemsgebyr]{"}"}

synonym-twice = `{ $word }` står to gange blandt synonymerne
    .label = står også et andet sted
    .related = det andet sted
    .help = saml ordene i én linje, eller slet ordet det ene sted
    .explain =
        Står et ord to steder, finder den, der søger efter det, sider om begge dele. Det er sjældent
        meningen.
    .bad =
        - {"{"}id: pris, title: pris, words: [takst]{"}"}
        - {"{"}id: takstblad, title: takstblad, words: [takst]{"}"}
    .good =
        - {"{"}id: pris, title: pris, words: [beløb]{"}"}
        - {"{"}id: takstblad, title: takstblad, words: [takst]{"}"}

invalid-cvr = `{ $value }` er ikke et CVR-nummer
    .label = cifrene passer ikke sammen
    .help = sammenlign med nummeret på virk.dk
    .explain =
        Det sidste ciffer i et CVR-nummer kan regnes ud af de andre (modulus 11). Passer det ikke, er et
        ciffer forkert, eller to har byttet plads.
    .bad = cvr: "41849938"
    .good = cvr: "41849983"

## Modenhed

unknown-requirement = modellen `{ $model }` har ikke kravet `{ $id }`
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = se kravene i `content/modenhed/{ $model }.yml`
    .explain =
        En vurdering svarer på kravene i én bestemt udgave af modenhedsmodellen. Kravenes numre har
        skiftet betydning mellem udgaverne, så svaret skal høre til den udgave, vurderingen nævner.
    .bad =
        model: os2-1.1.0
        answers:
          R99: green
    .good =
        model: os2-1.1.0
        answers:
          R1: green

missing-requirement = der mangler svar på { $ids }
    .label = ikke alle krav er besvaret
    .help = tilføj en linje for hvert krav; skriv `unknown`, hvis svaret ikke kendes
    .explain =
        En vurdering er kun til at regne på, når alle krav i modellen har et svar. Et svar, der ikke
        kendes, skrives `unknown` og bliver vist som det.
    .bad =
        answers:
          R1: green
    .good =
        answers:
          R1: green
          R2: unknown

renamed-requirement = `{ $id }` er kravets nummer i en ældre model
    .label = ældre nummer
    .help = i `{ $model }` hedder det `{ $now }`; se efter, om andre svar også bruger de ældre numre: { $renamed }
    .explain =
        Kravenes numre har skiftet betydning mellem modellens udgaver. Bruger en vurdering et nummer, som
        kun findes i en ældre udgave, er dens andre svar måske også skrevet efter den. Gå dem alle
        igennem, før du retter numrene.
    .bad =
        model: os2-1.1.0
        answers:
          R5: green
    .good =
        model: os2-1.1.0
        answers:
          R4: green

wrong-count = her står { $written }, men der er { $counted } svar, som er `{ $answer }`
    .label = talt op til { $counted }
    .help = skriv `{ $answer }: { $counted }`, eller find det svar, der er skrevet forkert af
    .explain =
        Tallene i `counts` er skrevet af efter kilden. De bliver holdt op mod svarene, for en rapport og
        dens egne rækker er ikke altid enige. Siden viser altid det, Vejviser selv har talt.
    .bad =
        counts: {"{"}green: 8{"}"}
        answers: {"{"}R1: green{"}"}
    .good =
        counts: {"{"}green: 1{"}"}
        answers: {"{"}R1: green{"}"}

level-without-decision = niveauet er `{ $level }`, men historikken ender med `{ $last }`
    .label = ingen beslutning fører hertil
    .related = den sidste beslutning
    .help = tilføj beslutningen under `history` med `from: "{ $last }"` og `to: "{ $level }"`
    .explain =
        Et niveau skifter, fordi nogen beslutter det. Læseren skal kunne se hvem, hvornår og hvorfor.
    .bad =
        level: "2"
        history:
          - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
    .good =
        level: "2"
        history:
          - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
          - {"{"}date: 2026-06-01, from: "1", to: "2"{"}"}

broken-history = beslutningen går fra `{ $from }`, men den før endte med `{ $previous }`
    .label = passer ikke med den før
    .related = beslutningen før
    .help = skriv `from: "{ $previous }"`, eller tilføj den beslutning, der mangler imellem
    .explain =
        Historikken er en kæde: hver beslutning begynder dér, hvor den forrige sluttede. Passer to ikke
        sammen, er der skrevet forkert, eller også mangler der en.
    .bad =
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
        - {"{"}date: 2026-06-01, from: "2", to: "3"{"}"}
    .good =
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
        - {"{"}date: 2026-06-01, from: "1", to: "3"{"}"}

history-order = { $date } står efter { $previous }
    .label = er ældre
    .related = den før
    .help = sæt beslutningerne med den ældste først, eller ret datoen
    .explain =
        Historikken læses oppefra og ned. Står en ældre beslutning efter en nyere, er rækkefølgen eller
        en af datoerne forkert.
    .bad =
        - {"{"}date: 2026-06-01, from: "1", to: "2"{"}"}
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
    .good =
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
        - {"{"}date: 2026-06-01, from: "1", to: "2"{"}"}

level-above-support = svarene bærer ikke niveau `{ $level }`
    .label = er højere, end svarene viser
    .help = mangler: { $ids }. Ret niveauet, forklar svarene med `reason`, eller angiv den vurdering eller beslutning, der gav det
    .help-without = angiv en vurdering under `assessments`, eller skriv `level: not-assessed`
    .explain =
        En officiel vurdering eller en beslutning i bestyrelsen bestemmer niveauet. Bygger det på andet,
        skal alle krav på niveauet og dem under det være opfyldt eller forklaret. Anbefalinger tæller
        ikke med.
    .bad =
        level: "3"
        basis: own-report
    .good =
        level: not-assessed
        basis: unknown

green-without-reason = opfyldte krav uden begrundelse: { $ids }
    .label = har ingen begrundelse
    .help = skriv `{"{"}answer: green, reason: …{"}"}`, eller giv et link til dokumentationen
    .explain =
        Andre svar i filen har en begrundelse. Et svar uden er sværere at stole på og at gå efter næste
        gang.
    .bad = R1: green
    .good = R1: {"{"}answer: green, reason: Bruges hver dag af to kommuner{"}"}

old-evaluation = vurderingen fra { $date } er mere end { $months } måneder gammel
    .label = måske forældet
    .help = spørg, om der er kommet en ny; grænsen står i `content/site.yml` under `limits`
    .explain =
        Produkter ændrer sig. En gammel vurdering bliver stadig vist med sin dato, men nogen bør se på den
        igen. Advarslen kommer af sig selv, når tiden er gået, og stopper ikke en udgivelse.
    .bad = date: 2023-05-01
    .good = date: 2026-05-01

## Priser

tier-gap = ingen pris gælder for { $count ->
        [1] { $from }
       *[other] { $from }–{ $to }
    }
    .label = begynder først her
    .related = den før slutter her
    .help = ret det ene af de to tal, så trinnene følger lige efter hinanden
    .explain =
        Trinnene skal dække alle antal mellem det laveste og det højeste, ellers er der myndigheder, som
        ikke kan få en pris. I `tiers` er både `from` og `to` med i trinnet. I `bands` er `to` ikke med,
        så det næste stykke begynder med samme tal.
    .bad =
        - {"{"}from: 0, to: 49, amount: 100{"}"}
        - {"{"}from: 60, to: 99, amount: 200{"}"}
    .good =
        - {"{"}from: 0, to: 49, amount: 100{"}"}
        - {"{"}from: 50, to: 99, amount: 200{"}"}

tier-overlap = { $number } hører til to steder
    .label = begynder, før den anden er slut
    .related = den anden
    .help = ret det ene af de to tal, så trinnene følger lige efter hinanden
    .explain =
        Hvert antal skal have én pris eller én rabat. I `tiers` og rabatter er både `from` og `to` med i
        trinnet. I `bands` er `to` ikke med. Et trin uden `to` har ingen ende og skal være det sidste.
    .bad =
        - {"{"}from: 0, to: 50, amount: 100{"}"}
        - {"{"}from: 50, to: 99, amount: 200{"}"}
    .good =
        - {"{"}from: 0, to: 49, amount: 100{"}"}
        - {"{"}from: 50, to: 99, amount: 200{"}"}

range-backwards = { $to } ligger ikke efter { $from }
    .label = slutter her
    .related = begynder her
    .help = byt de to om, eller ret det, der er skrevet forkert
    .explain =
        Et trin eller en periode går fra det laveste tal eller den første dag til det højeste tal eller
        den sidste dag.
    .bad = valid: {"{"}from: 2026-12-31, to: 2026-01-01{"}"}
    .good = valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}

parts-differ = delene giver { $sum }, ikke { $total }: forskellen er { $difference }
    .label = her står { $total }
    .related = delene
    .help = find det tal, der er { $difference } forkert, i kilden; er kilden selv uenig, så lad `parts` være ude og skriv det i `note`
    .explain =
        Står der i kilden, hvad et beløb består af, lægger Vejviser delene sammen og holder dem op mod
        beløbet. Så kan et forkert tal ikke blive udgivet.
    .bad = {"{"}from: 0, member: 223600, parts: {"{"}member: {"{"}drift: 200000, bidrag: 28600{"}"}{"}"}{"}"}
    .good = {"{"}from: 0, member: 228600, parts: {"{"}member: {"{"}drift: 200000, bidrag: 28600{"}"}{"}"}{"}"}

tariff-overlap = taksterne `{ $id }` og `{ $other }` gælder begge { $day }
    .label = gælder samtidig med den anden
    .related = den anden
    .help = lad den ene takst slutte dagen før, den næste begynder
    .explain =
        På hver dag skal der højst gælde én takst, ellers er der to priser. Begge dage i `valid` er med i
        perioden.
    .bad =
        valid: {"{"}from: 2025-01-01, to: 2026-01-01{"}"}
        valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}
    .good =
        valid: {"{"}from: 2025-01-01, to: 2025-12-31{"}"}
        valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}

no-tariff-today = ingen takst gælder i dag, selv om prisen er kendt
    .label = gælder ikke i dag
    .help = den seneste gjaldt til { $until }: tilføj den nye takst, eller skriv `status: unknown`
    .help-without = tilføj den takst, der gælder nu, eller skriv `status: unknown`
    .explain =
        Prisen er skrevet som kendt, men alle takster er udløbet eller gælder først senere. Læseren får
        derfor ingen pris at se. Advarslen kommer af sig selv, når en takst udløber, og stopper ikke en
        udgivelse.
    .bad =
        status: known
        tariffs:
          - id: "2025"
            valid: {"{"}from: 2025-01-01, to: 2025-12-31{"}"}
    .good =
        status: known
        tariffs:
          - id: "2026"
            valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}

class-boundary = ingen størrelsesklasse begynder eller slutter ved { $number } indbyggere
    .label = er ikke en grænse
    .help = mente du { $nearest }? Grænserne står i `content/stoerrelser.yml`; har produktet sine egne, så lad tallet stå
    .help-without = grænserne står i `content/stoerrelser.yml`; har produktet sine egne, så lad tallet stå
    .explain =
        En myndighed finder sin pris efter, hvor mange indbyggere den har. De fleste priser følger de
        samme klasser, så et andet tal er tit en slåfejl. Følger prisen klasserne helt, kan du også bruge
        `model: size-class`.
    .bad =
        - {"{"}from: 0, to: 24999, amount: 100{"}"}
        - {"{"}from: 25000, to: 65000, amount: 200{"}"}
    .good =
        - {"{"}from: 0, to: 24999, amount: 100{"}"}
        - {"{"}from: 25000, to: 60000, amount: 200{"}"}

free-with-amounts = noget gratis kan ikke have et beløb
    .label = et beløb
    .related = gratis
    .help = slet beløbet, eller ret det, der siger, at det er gratis
    .explain =
        En pris er enten gratis eller et beløb. Står begge dele der, ved ingen, hvad der gælder. Gamle
        takster, som er udløbet, må gerne stå som historik.
    .bad =
        model: free
        amount: 5000
    .good = model: free

non-member-cheaper = medlemmer betaler { $member }, andre kun { $non-member }
    .label = mindre end for medlemmer
    .related = for medlemmer
    .help = se efter i kilden, om de to tal har byttet plads
    .explain =
        Medlemmer betaler som regel det samme som andre eller mindre. Er det omvendt, er kolonnerne i
        takstbladet ofte læst forkert. Står det sådan i kilden, er der ikke noget at rette.
    .bad = {"{"}member: 87100, non_member: 73030{"}"}
    .good = {"{"}member: 73030, non_member: 87100{"}"}

price-jump = beløbet er steget fra { $before } til { $after } siden den forrige takst
    .label = mere end det dobbelte
    .related = før
    .help = se efter i kilden, om der er et ciffer for meget
    .explain =
        En pris, der bliver mere end fordoblet fra en takst til den næste, er oftest en tastefejl. Er den
        rigtig, så lad den stå, og skriv gerne hvorfor i `note`.
    .bad = amount: 120000   # året før 12000
    .good = amount: 12500   # året før 12000

class-without-price = prisen siger intet om { $count ->
        [one] størrelsen `{ $classes }`
       *[other] størrelserne `{ $classes }`
    }
    .label = mangler størrelser
    .help = tilføj en linje for hver, for eksempel `- {"{"}class: …, amount: …{"}"}`; findes prisen ikke, så skriv beløbet som `unknown`
    .explain =
        En myndighed finder sin pris ved sin størrelse i `content/stoerrelser.yml`. Står størrelsen ikke
        i prisen, får den intet svar og ved ikke, om det er glemt, eller om prisen ikke findes.
    .bad =
        model: size-class
        classes:
          - {"{"}class: lille, amount: 10000{"}"}
    .good =
        model: size-class
        classes:
          - {"{"}class: lille, amount: 10000{"}"}
          - {"{"}class: stor, amount: 20000{"}"}

step-order = trinnet fra { $number } står efter trinnet fra { $previous }
    .label = skal være højere end det før
    .related = det før
    .help = sæt trinnene i rækkefølge med det laveste antal først, og skriv hvert antal én gang
    .explain =
        Prisen følger, hvor mange der er med. Trinnene læses oppefra og ned, så det er til at se, hvornår
        den næste pris begynder.
    .bad =
        - {"{"}participants_from: 10, amount: 8000{"}"}
        - {"{"}participants_from: 1, amount: 10000{"}"}
    .good =
        - {"{"}participants_from: 1, amount: 10000{"}"}
        - {"{"}participants_from: 10, amount: 8000{"}"}

## Kontakter

no-entry-contact = ingen af kontakterne er den, man spørger først
    .label = her mangler en
    .help = giv en af dem `role: entry`, eller tilføj `{"{"}role: entry, email: …{"}"}`
    .explain =
        Den, der vil vide mere, skal have ét sted at begynde. Er der ingen særlig kontakt for produktet,
        er det sekretariatet.
    .bad =
        contacts:
          - {"{"}role: supplier, email: kort@firma.dk{"}"}
    .good =
        contacts:
          - {"{"}role: entry, email: os2@os2.eu{"}"}
          - {"{"}role: supplier, email: kort@firma.dk{"}"}

contacts-unknown = ingen ved, hvem man skal spørge
    .label = ikke kendt
    .help = skriv den, der kan sende spørgsmål videre: `[{"{"}role: entry, email: …{"}"}]`
    .explain =
        Et produkt uden kontakt kan ingen komme i gang med. Sekretariatets adresse er bedre end ingen.
    .bad = contacts: unknown
    .good = contacts: [{"{"}role: entry, email: os2@os2.eu{"}"}]

unreachable-contact = kontakten har hverken e-mail eller telefon
    .label = kan ikke nås
    .help = tilføj `email:` eller `phone:`, eller slet kontakten
    .explain =
        En kontakt er til for at blive skrevet eller ringet til.
    .bad = {"{"}role: entry, organisation: OS2{"}"}
    .good = {"{"}role: entry, organisation: OS2, email: os2@os2.eu{"}"}

person-without-consent = `{ $name }` har ikke sagt ja til at stå her
    .label = en persons navn
    .help = skriv `consent: true`, når personen har sagt ja, eller slet navnet, så kun rollen står
    .explain =
        Navne er personoplysninger og bliver liggende i søgemaskiner. Uden samtykke bliver navnet ikke
        vist. Rollen er nok til, at læseren ved, hvem der svarer.
    .bad = {"{"}role: entry, name: Anna Hansen, email: kort@os2.eu{"}"}
    .good = {"{"}role: entry, email: kort@os2.eu{"}"}

personal-email = `{ $value }` ligner en persons adresse
    .label = måske en person
    .help = brug en fælles adresse, eller skriv `consent: true`, når personen har sagt ja
    .explain =
        En persons adresse er en personoplysning, og den dør, når personen skifter arbejde. En fælles
        adresse virker også bagefter.
    .bad = email: anna.hansen@kommune.dk
    .good = email: os2kort@os2.eu

near-own-email = `{ $value }` er ét tegn fra `{ $own }`
    .label = skrevet forkert?
    .help = skriv `{ $own }`
    .explain =
        Adressen er næsten den samme som jeres egen i `content/site.yml`. Det er som regel en slåfejl, og
        mail til den når aldrig frem.
    .bad = email: os@os2.eu
    .good = email: os2@os2.eu

## Udgivne filer

empty-file = filen er tom
    .label = intet indhold
    .help = læg den rigtige fil ind igen, eller slet den
    .explain =
        Filer af den slags bliver udgivet, som de er. En tom fil kan ingen åbne. Ofte er den gået i stykker,
        da den blev hentet eller kopieret.
    .bad = content/billeder/kort.png   # 0 byte
    .good = content/billeder/kort.png   # 84.213 byte

wrong-content = filen er ikke { $ending ->
        [pdf] en PDF
        [svg] en SVG-tegning
       *[other] et { $ending }-billede
    }
    .label = noget andet, end endelsen siger
    .help = indholdet ligner `{ $actual }`: hent filen igen, eller giv den den rigtige endelse
    .help-without = hent filen igen, og se, om den kan åbnes på din egen maskine
    .explain =
        Endelsen fortæller browseren, hvad filen er. Passer den ikke med indholdet, kan filen ikke vises.
        Det sker, når en fil er omdøbt i stedet for gemt på ny, eller når man har gemt en loginside i
        stedet for filen.
    .bad = content/takster/takst-2026.pdf   # en gemt webside
    .good = content/takster/takst-2026.pdf   # begynder med %PDF

svg-script = tegningen kører et program
    .label = et program
    .help = slet mærket eller attributten, eller gem tegningen igen uden programmer
    .explain =
        En SVG-tegning kan indeholde programmer. De kører i læserens browser med jeres adresse, så en
        tegning fra andre kan gøre skade. Tegninger på stedet skal kun tegne.
    .bad = <svg><script>alert("hej")</script></svg>
    .good = <svg><circle r="4"/></svg>

missing-alt = billedet har ingen tekst for dem, der ikke kan se det
    .label = mangler en tekst
    .help = beskriv kort, hvad billedet viser: `![Kort over byens cykelstier](kort.png)`, `alt:` eller `image_alt:`
    .explain =
        Teksten læses højt for dem, der ikke kan se billedet, og vises, hvis det ikke kan hentes. Skriv,
        hvad billedet skal fortælle læseren her.
    .bad = ![](cykelstier.png)
    .good = ![Kort over byens cykelstier](cykelstier.png)

alt-is-file-name = billedets tekst er kun filens navn: `{ $alt }`
    .label = filens navn
    .help = beskriv kort, hvad billedet viser
    .explain =
        Et filnavn siger ikke noget til den, der får det læst højt. Skriv, hvad billedet skal fortælle
        læseren her.
    .bad = ![cykelstier.png](cykelstier.png)
    .good = ![Kort over byens cykelstier](cykelstier.png)

## Links, billeder og adresser

broken-link = { $kind ->
        [empty] linket har ingen adresse
        [moved] siden på `{ $target }` er flyttet
       *[path] ingen side på `{ $target }`
    }
    .label = fører ingen steder hen
    .help = { $kind ->
        [moved] skriv `{ $nearest }`
       *[path] mente du `{ $nearest }`?
    }
    .help-without = { $kind ->
        [empty] skriv adressen i parentesen efter linkets ord, eller slet linket
        [id] skriv et produkts id, eller navnet på en sides fil uden `.md`
        [menu] skriv sidens adresse, som den står efter webstedets navn: `/vejledning/`
       *[path] se efter stavemåden og endelsen `.md`, eller slet linket
    }
    .explain =
        Linket peger på en side eller fil, som ikke findes. Et link er stien fra den fil, du skriver i,
        til den anden fil. `../` betyder én mappe op. Et produkt kan du også nå med dets id i dobbelte
        firkantede parenteser.
    .bad = Se [hvad det koster](priser-og-aftaler.md).
    .good = Se [hvad det koster](aftaler-og-priser.md).

broken-fragment = { $page ->
        [own] siden har ingen overskrift med navnet `{ $fragment }`
       *[other] `{ $page }` har ingen overskrift med navnet `{ $fragment }`
    }
    .label = findes ikke på siden
    .help = mente du `#{ $nearest }`?
    .help-without = { $known ->
        [none] fjern det, der står efter `#`, så fører linket til toppen af siden
       *[other] vælg en af disse: { $known }
    }
    .explain =
        Det, der står efter `#` i et link, er navnet på en overskrift. Navnet laves af overskriftens
        tekst med små bogstaver og bindestreger: ”Hvad koster det?” bliver `hvad-koster-det`. Er
        overskriften skrevet om, skal linket med.
    .bad = Se [prisen](bliv-medlem.md#priser).
    .good = Se [prisen](bliv-medlem.md#hvad-koster-det).

unreadable-picture = billedet kan ikke læses
    .label = er måske i stykker
    .help = åbn billedet i et billedprogram, og gem det igen som JPEG eller PNG
    .explain =
        Vejviser laver hvert billede i flere bredder, så en telefon ikke skal hente mere, end den kan
        vise. Det kan ikke lade sig gøre med dette. Filen er måske kun hentet halvt ned, eller den er gemt
        på en måde, som kun få programmer kender. Læserne får billedet, som det er, og ser måske en tom
        ramme.
    .bad = En halv fil, som er gemt som `trin.png`
    .good = Hele billedet, som er gemt igen som `trin.png`

broken-image = intet billede på `{ $target }`
    .label = findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = læg billedet i samme mappe som siden, og skriv dets navn
    .explain =
        Billedet kan ikke findes, så læserne ville se en tom ramme. Stien går fra den fil, du skriver
        i, og store og små bogstaver er forskellige.
    .bad = ![Forsiden](forside.JPG)
    .good = ![Forsiden](forside.jpg)

foreign-picture = billedet på `{ $address }` ligger på et andet websted og bliver ikke vist
    .label = hentes ikke
    .help = hent billedet ned, læg det i samme mappe som siden, og skriv dets navn, hvis I har lov til at bruge det; ellers skriv et link til det
    .explain =
        Siderne henter kun noget fra webstedet selv. Ellers fik andre at vide, hvem der læser hvad, og
        billedet kunne forsvinde eller blive byttet ud, uden at I opdager det. I stedet for billedet ser
        læserne kun dets tekst.
    .bad = ![Kort over byen](https://kort.example/byen.png)
    .good = ![Kort over byen](byen.png)

link-to-unpublished = { $reason ->
        [future] siden på `{ $target }` bliver først vist fra { $day }
        [expired] siden på `{ $target }` er udløbet; den blev sidst vist { $day }
       *[draft] siden på `{ $target }` er en kladde
    }
    .label = fører til en side, læserne ikke kan se
    .help = { $reason ->
        [future] vent med linket til { $day }, eller ret `date` på siden
        [expired] link til det, der gælder nu, eller ret `expires` på siden
       *[draft] slet `draft: true`, når siden er færdig, eller slet linket
    }
    .explain =
        Siden findes, men læserne kan ikke se den i dag, så de ville få at vide, at den ikke findes. Den
        er en kladde (`draft`), skal først vises senere (`date`) eller er udløbet (`expires`). Ligger den
        i en mappe, kan det også stå i mappens `_index.md`.
    .bad = Se [det nye takstblad](takstblad-2027.md).
    .good = Se [takstbladet](takstblad-2026.md).

broken-translation = ingen side på `{ $target }` at oversætte
    .label = originalen findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = skriv stien fra denne fil til den side, den er oversat fra, som `../kontakt.md`
    .explain =
        `translation_of` siger, hvilken side denne er oversat fra. Så kan læseren skifte sprog fra den
        ene til den anden. Stien skrives som i et link: fra den fil, du står i, til originalens fil.
    .bad = translation_of: ../kontak.md
    .good = translation_of: ../kontakt.md

translation-place = { $folder ->
        [none] siden er oversat fra en side på samme sprog, `{ $language }`
       *[other] mappen `{ $folder }` er ikke et af webstedets sprog, så siden er på `{ $language }` ligesom den side, den er oversat fra
    }
    .label = er på samme sprog
    .help = { $folder ->
        [none] { $tags ->
            [none] skriv sproget under `languages` i `site.yml`, og læg siden i sprogets mappe, som `content/en/`
           *[other] læg siden i mappen for sit sprog: { $tags }
        }
       *[other] { $tags ->
            [none] tilføj `- {"{"}tag: { $folder }, name: …{"}"}` under `languages` i `content/site.yml`
           *[other] tilføj `- {"{"}tag: { $folder }, name: …{"}"}` under `languages` i `content/site.yml`, eller læg siden i { $tags }
        }
    }
    .explain =
        En sides sprog følger af den mappe, den ligger i. Oversættelser til engelsk ligger i
        `content/en/`, når `en` står under `languages` i `site.yml`. Alt andet er på webstedets eget
        sprog, og en side kan ikke være oversat til det sprog, den selv er på.
    .bad = `content/contact.md` med `translation_of: kontakt.md`
    .good = `content/en/contact.md` med `translation_of: ../kontakt.md`

translation-twice = to sider er den samme side på sproget `{ $language }`
    .label = er også oversat fra den
    .related = den anden
    .help = behold én af de to sider, eller fjern `translation_of` fra den ene
    .explain =
        Læseren skifter fra en side til dens oversættelse. Er der to på samme sprog, ved ingen, hvilken
        af dem der skal vises.
    .bad = `contact.md` og `call-us.md` har begge `translation_of: ../kontakt.md`
    .good = Kun `contact.md` har `translation_of: ../kontakt.md`

language-without-words = temaet har ingen ord på sproget `{ $language }`
    .label = menuer og knapper står på `{ $instead }`
    .help = lav `themes/<tema>/i18n/{ $language }.ftl` med temaets ord på sproget, eller lad det være
    .explain =
        Sidernes tekst er din egen, men ordene omkring den, som ”Søg” og ”Menu”, er temaets. På sprog,
        som temaet ikke har ord på, står de på et andet sprog. Du kan oversætte dem ét for ét.
    .bad = `tag: de`, uden at temaet har `i18n/de.ftl`
    .good = `tag: de`, og temaet har `i18n/de.ftl`

no-accessibility-statement = webstedet fører ikke til en tilgængelighedserklæring
    .label = erklæringen er ikke nævnt
    .help = skriv erklæringens adresse her: `accessibility_statement: https://…`. Er der ikke nogen, så lav den på `https://was.digst.dk`
    .explain =
        Offentlige myndigheder skal efter loven have en tilgængelighedserklæring og gøre den let at finde.
        Når adressen er skrevet, står der et link nederst på alle sider, og `/was/` fører derhen. Reglen
        gælder, når organisationen har et CVR-nummer. Har I ikke pligt til at have en erklæring, så skriv
        `severity: {"{"}no-accessibility-statement: off{"}"}` i `content/site.yml`.
    .bad = accessibility_statement: unknown
    .good = accessibility_statement: https://was.digst.dk/os2-example

duplicate-permalink = to sider har adressen `{ $permalink }`
    .label = den ene
    .related = den anden
    .help = giv den ene side en anden adresse med feltet `slug`
    .explain =
        Hver side har sin egen adresse. Har to den samme, kan kun den ene vises. Adressen kommer fra
        filens navn eller fra feltet `slug`.
    .bad =
        vejledning/pris.md
        vejledning/pris/_index.md
    .good =
        vejledning/pris.md
        vejledning/takster/_index.md

alias-taken = `{ $alias }` er allerede en sides adresse
    .label = er optaget
    .related = siden med den adresse
    .help = slet linjen, eller skriv den gamle adresse, der skal føre hertil
    .explain =
        Et alias er en ældre adresse, der fører videre til siden. Er adressen i brug, ville to ting
        skulle stå samme sted.
    .bad =
        aliases:
          - /kontakt/
    .good =
        aliases:
          - /kontakt-os/

invalid-address = `{ $value }` kan ikke bruges i en adresse
    .label = kan ikke stå i en adresse
    .help = skriv `{ $suggestion }`
    .help-without = brug små bogstaver fra a til z, tal og bindestreg; en hel adresse begynder med `/`
    .explain =
        Adresser skal kunne siges i telefonen og virke i alle browsere. Brug små bogstaver fra a til z,
        tal og bindestreg, og skriv `ae`, `oe` og `aa` for æ, ø og å.
    .bad = slug: Størrelser & priser
    .good = slug: stoerrelser-og-priser

duplicate-heading-id = to overskrifter på siden hedder `{ $id }`
    .label = den anden
    .related = den første
    .help = giv den ene et andet navn i krøllede parenteser efter overskriften
    .explain =
        Overskriftens navn er det, et link bruger efter `#`. Du har selv givet to overskrifter det
        samme navn, så et link kun kan nå den ene.
    .bad =
        ## Pris for medlemmer {"{"}#pris{"}"}
        ## Pris for andre {"{"}#pris{"}"}
    .good =
        ## Pris for medlemmer {"{"}#pris{"}"}
        ## Pris for andre {"{"}#pris-for-andre{"}"}

## Komponenter

unknown-component = komponenten `{ $name }` findes ikke
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = temaet har: { $known }
    .explain =
        Et mærke med bindestreg i navnet henter noget ind på siden, for eksempel et kort med et
        produkt. Navnet skal være et, som temaet kender.
    .bad = <produktkort-stor id="os2mo"></produktkort-stor>
    .good = <produkt-kort id="os2mo"></produkt-kort>

unknown-argument = `{ $component }` kender ikke `{ $argument }`
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = her kan du bruge: { $known }
    .explain =
        I mærket kan du kun give de oplysninger, komponenten bruger. En oplysning, den ikke kender,
        ville bare blive overset.
    .bad = <produkt-kort navn="os2mo"></produkt-kort>
    .good = <produkt-kort id="os2mo"></produkt-kort>

missing-argument = `{ $component }` mangler `{ $argument }`
    .label = her mangler `{ $argument }="…"`
    .help = skriv `{ $tag }`
    .explain =
        Komponenten kan ikke vise noget uden den oplysning, for eksempel hvilket produkt det gælder.
    .bad = <produkt-kort></produkt-kort>
    .good = <produkt-kort id="os2mo"></produkt-kort>

curly-quotes = anførselstegnene om `{ $argument }` er krumme
    .label = skal have lige anførselstegn
    .help = skriv `{ $suggestion }`
    .explain =
        I et mærke skal anførselstegn være lige (`"`). Nogle skriveprogrammer laver dem selv om til krumme
        (`”`), og så bliver de læst som en del af værdien.
    .bad = <produkt-kort id=”os2mo”></produkt-kort>
    .good = <produkt-kort id="os2mo"></produkt-kort>

unclosed-component = slutmærket til `{ $name }` mangler
    .label = begynder her
    .help = skriv `</{ $name }>` lige efter mærket
    .explain =
        En komponent har altid et slutmærke, også når der intet står imellem. Ellers bliver resten af
        siden en del af den.
    .bad = <produkt-kort id="os2mo">
    .good = <produkt-kort id="os2mo"></produkt-kort>

unopened-component = startmærket til `{ $name }` mangler
    .label = slutter noget, der ikke er begyndt
    .help = skriv `<{ $name }>` dér, hvor det begynder, eller slet slutmærket
    .explain =
        Et slutmærke afslutter det, som et startmærke med samme navn har begyndt. De to skal stå i
        samme tekst: et slutmærke uden for en liste afslutter ikke noget, der er begyndt inde i den.
    .bad =
        Husk fristen.

        </vigtigt-boks>
    .good =
        <vigtigt-boks>

        Husk fristen.

        </vigtigt-boks>

component-content = der står ikke { $holds ->
        [list] en liste
        [numbered-list] en liste med tal
        [picture] et billede
       *[text] noget
    } inde i `{ $name }`
    .label = mangler indhold
    .help = { $holds ->
        [list] skriv en linje med `- ` for hvert punkt mellem mærkerne, med en tom linje før og efter
        [numbered-list] skriv `1. `, `2. ` og så videre mellem mærkerne, med en tom linje før og efter
        [picture] sæt billedet ind mellem mærkerne: `![Hvad man ser](billede.png)`
       *[text] skriv teksten mellem mærkerne, med en tom linje før og efter
    }
    .explain =
        Nogle komponenter giver det, der står mellem deres mærker, en form: kort, trin, et citat. Uden det
        rigtige indhold står der ikke noget, eller det kommer til at se forkert ud.
    .bad =
        <trin-liste>

        - Find produktet.

        </trin-liste>
    .good =
        <trin-liste>

        1. Find produktet.

        </trin-liste>

component-in-entry = `{ $name }` kan ikke stå i en produktfil
    .label = vises ikke her
    .help = sæt komponenten på en side, og skriv almindelig tekst her
    .explain =
        Komponenter henter oplysninger fra produktfilerne ind på sider. I en produktfil ville et produkt
        kunne vise sig selv inde i sig selv, så dér er kun almindelig tekst og links.
    .bad =
        description: |
          <niveau-maerke id="os2mo"></niveau-maerke>
    .good =
        description: |
          Bygger videre på [[os2mo]].

component-body = teksten inde i `{ $name }` bliver ikke læst som Markdown
    .label = mangler en tom linje efter sig
    .help = sæt en tom linje efter startmærket og en før slutmærket
    .explain =
        Lige efter et mærke læses teksten, som den står, så stjerner og links bliver vist som tegn. En
        tom linje fortæller, at nu begynder almindelig tekst.
    .bad =
        <vigtigt-boks>
        Husk **fristen**.
        </vigtigt-boks>
    .good =
        <vigtigt-boks>

        Husk **fristen**.

        </vigtigt-boks>

## Temaer

unknown-theme = temaet `{ $name }` findes ikke
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = vælg et af disse: { $known }
    .explain =
        Temaet bestemmer, hvordan webstedet ser ud. Det er en mappe i `themes/` eller det indbyggede
        `default`.
    .bad = theme: defalt
    .good = theme: default

template-syntax = skabelonen kan ikke læses: { $reason }
    .label = her går det galt
    .help = se efter, at hvert `{"{%"}` har et `{"%}"}`, hvert `{"{{"}` et `{"}}"}`, og hver `if`, `for` og `block` sin slutning
    .explain =
        Skabelonerne i `themes/` er HTML med pladser til indhold. En skabelon, der ikke kan læses, kan
        ikke bruges, og de sider, der skulle have brugt den, kan ikke bygges.
    .bad = {"{%"} if page.description {"%}"}<p>{"{{"} page.description {"}}"}</p>
    .good = {"{%"} if page.description {"%}"}<p>{"{{"} page.description {"}}"}</p>{"{%"} endif {"%}"}

template-data = skabelonen kan ikke lave `{ $output }`: { $reason }
    .label = findes ikke her
    .help = lad skabelonen spørge først: `{"{%"} if … {"%}"}`; en skabelon kan kun bruge det, som håndbogen for temaer nævner
    .explain =
        Skabelonen beder om noget, den ikke får. Oftest findes det kun på nogle af siderne, og skabelonen
        spørger ikke først, om det er der.
    .bad = <a href="{"{{"} page.next.href {"}}"}">{"{{"} page.next.title {"}}"}</a>
    .good = {"{%"} if page.next {"%}"}<a href="{"{{"} page.next.href {"}}"}">{"{{"} page.next.title {"}}"}</a>{"{%"} endif {"%}"}

template-name = { $kind ->
        [field] `{ $name }` findes ikke: der er ikke noget felt af det navn
        [name] skabelonen får ikke noget, der hedder `{ $name }`
        [argument] komponenten tager ikke imod `{ $name }`
        [component] temaet har ingen komponent, der hedder `{ $name }`
        [template] temaet har ingen skabelon, der hedder `{ $name }`
        [block] skabelonen nedenunder har ingen blok, der hedder `{ $name }`
        [filter] der er ikke noget filter, der hedder `{ $name }`
        [test] der er ingen prøve, der hedder `{ $name }`
       *[function] der er ingen funktion, der hedder `{ $name }`
    }
    .label = findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = her kan du bruge: { $known }
    .explain =
        En skabelon kan kun bruge det, den får. Et navn, der er stavet forkert, giver ingenting: teksten
        mangler på siden, eller det, der står i en `if`, bliver aldrig vist.
    .bad = {"{%"} if page.descripton {"%}"}<p>{"{{"} page.description {"}}"}</p>{"{%"} endif {"%}"}
    .good = {"{%"} if page.description {"%}"}<p>{"{{"} page.description {"}}"}</p>{"{%"} endif {"%}"}

template-type = `{ $path }` er { $actual ->
        [text] en tekst
        [number] et tal
        [truth] ja eller nej
        [list] en liste
       *[fields] en gruppe felter
    } og kan ikke bruges som { $expected ->
        [text] en tekst
        [number] et tal
        [truth] ja eller nej
        [list] en liste
       *[fields] en gruppe felter
    }
    .label = { $actual ->
        [text] en tekst
        [number] et tal
        [truth] ja eller nej
        [list] en liste
       *[fields] en gruppe felter
    }
    .help = { $expected ->
        [text] vælg et felt, der er en tekst
        [number] regn kun med felter, der er tal
        [truth] skriv `true` eller `false`
        [list] gå kun lister igennem med `for`; tag et enkelt punkt af en liste med `| first`
       *[fields] slet det sidste punktum og det, der følger; går du en liste igennem, er felterne på hvert punkt
    }
    .explain =
        Hvert felt er én slags: en tekst, et tal, ja eller nej, en liste eller en gruppe felter. Kun en
        gruppe har felter under sig, og kun en liste kan gås igennem.
    .bad = {"{{"} page.title.long {"}}"}
    .good = {"{{"} page.updated.long {"}}"}

missing-for-template = `{ $template }` beder om `{ $path }`, men `{ $file }` har ingen `{ $key }`
    .label = `{ $key }` mangler
    .related = her bliver der bedt om det
    .help = skriv `{ $key }: …` på linje { $line }, eller lad skabelonen spørge først: `{"{%"} if { $path } {"%}"}`
    .explain =
        Temaets skabelon viser en oplysning, som siden ikke har. Så står der ingenting, hvor den skulle
        have stået, eller siden kan slet ikke laves. Giv siden oplysningen, eller lad skabelonen nøjes,
        når den mangler.
    .bad =
        ---
        title: Kort
        ---
    .good =
        ---
        title: Kort
        description: Find kort over hele landet.
        ---

missing-template = temaet mangler skabelonen `{ $name }`
    .label = findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = læg filen i temaets mappe `templates`
    .explain =
        Hver slags side bygges af en skabelon. Har siden selv valgt en med feltet `template`, skal den
        findes i temaet.
    .bad = template: lang-sde.html
    .good = template: lang-side.html

theme-words = temaets ord er ikke i orden: { $reason }
    .label = her går det galt
    .help = se efter i temaets mappe `i18n`: hvert ord skrives som `navn = tekst`
    .explain =
        Temaets faste ord, for eksempel ”Søg” og ”Læs mere”, står for sig selv på hvert sprog. Et ord,
        som en skabelon bruger, skal stå i filen for webstedets sprog.
    .bad = soeg Søg
    .good = soeg = Søg

## Reglernes dele

group-files = Filer
group-yaml = YAML
group-form = Felter og værdier
group-entries = Produkter og andre poster
group-maturity = Modenhed
group-prices = Priser
group-contacts = Kontakter
group-published = Billeder og andre udgivne filer
group-links = Links og adresser
group-texts = Tekster
group-components = Komponenter
group-themes = Temaer

## Rapporten

severity-error = fejl
severity-warning = advarsel
severity-hint = forslag
help-name = hjælp

count-errors = { $count ->
        [one] 1 fejl
       *[other] { $count } fejl
    }
count-warnings = { $count ->
        [one] 1 advarsel
       *[other] { $count } advarsler
    }
count-hints = { $count ->
        [one] 1 forslag
       *[other] { $count } forslag
    }
count-files = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    }
list-two = { $first } og { $last }
list-three = { $first }, { $second } og { $last }
findings-in-files = { $counts } i { $files }
no-findings = ingen fejl
problems-left-out = ikke vist: { $count } til [--max-problems]
site-root = Mappen med webstedet
