## Links og sider

vague-link = linkets ord `{ $text }` siger ikke, hvor det fører hen
    .label = hvorhen?
    .help = skriv, hvad man finder der: `[priser for medlemmer](priser.md)` i stedet for `[{ $text }](priser.md)`
    .explain =
        Skærmlæsere kan læse sidens links op for sig, og øjet springer fra link til link. Så skal
        ordene kunne stå alene.
    .bad = Se priserne [her](priser.md).
    .good = Se [priserne for medlemmer](priser.md).

bare-address = { $kind ->
        [link] linkets ord er en adresse: `{ $address }`
       *[text] adressen kan ikke klikkes: `{ $address }`
    }
    .label = en adresse i stedet for ord
    .help = skriv ord i kantede parenteser og adressen i runde: `[navnet på siden]({ $address })`
    .explain =
        En adresse midt i en tekst er svær at læse, bliver læst op tegn for tegn og kan ikke klikkes,
        når den ikke er et link.
    .bad = Læs mere på https://os2.example/takst.
    .good = Læs [takstbladet](https://os2.example/takst).

redirect-loop = `{ $alias }` er sidens egen adresse
    .label = fører til sig selv
    .help = slet linjen
    .explain =
        Under `aliases` står de adresser, siden havde før. Siden kan ikke sende læseren videre til
        sig selv: så kom ingen frem.
    .bad =
        slug: priser
        aliases: [/vejledning/priser/]
    .good =
        slug: priser
        aliases: [/vejledning/takster/]

orphan-page = ingen menu, liste eller side fører hertil
    .label = står ikke i menuen
    .help = slet linjen, eller link til siden fra en anden
    .explain =
        `in_menu: false` holder siden ude af menuer og lister. Når ingen anden side linker til den,
        finder læserne den kun ved at søge.
    .bad = in_menu: false
    .good = in_menu: true

## Tekster

skipped-heading = overskriften springer et trin over
    .label = `{ $written }`
    .help = skriv `{ $suggestion }`
    .explain =
        Overskrifternes trin er sidens indholdsfortegnelse for dem, der får siden læst op. Under sidens
        titel kommer `##`, derunder `###`. Trinnet handler om indhold, ikke om størrelse.
    .bad =
        ## Pris
        #### For medlemmer
    .good =
        ## Pris
        ### For medlemmer

second-title = overskriften er på trin med sidens titel
    .label = `#`
    .help = skriv `##`
    .explain =
        Sidens titel fra sidehovedet er dens eneste overskrift på øverste trin. Alle andre hører under
        den.
    .bad = # Pris
    .good = ## Pris

table-without-headers = tabellens kolonner har ingen navne
    .label = en tom række
    .help = skriv et navn over hver kolonne: `| Størrelse | Pris |`
    .explain =
        Når en tabel læses op, siges kolonnens navn før hvert tal. Uden navne er det tal uden
        sammenhæng.
    .bad =
        |       |        |
        | ----- | ------ |
        | Lille | 10.000 |
    .good =
        | Størrelse | Pris   |
        | --------- | ------ |
        | Lille     | 10.000 |

undrawn-diagram = { $reason ->
        [empty] diagrammet er tomt
        [kind] diagrammer af slagsen `{ $word }` kan ikke tegnes
        [large] diagrammet er for stort til at blive tegnet
        [unshowable] noget i diagrammet kan ikke vises på en side
       *[unreadable] diagrammet kan ikke tegnes: linjen er ikke til at forstå
    }
    .label = { $reason ->
        [kind] ukendt slags
        [unreadable] her
       *[other] bliver vist som tekst
    }
    .help = { $reason ->
        [empty] skriv diagrammet mellem de to linjer med ```
        [kind] skriv `flowchart` eller `sequenceDiagram` øverst: kun de to slags bliver tegnet
        [large] del det i to, eller vis kun det vigtigste
        [unshowable] brug kun kasser, pile og tekst: ingen billeder, ikoner eller formler
       *[unreadable] se efter en pil eller en parentes, der mangler: `A[Ansøgning] --> B[Svar]`
    }
    .explain =
        Et diagram skrives i sproget Mermaid og bliver tegnet, når siden bygges. Et diagram, der ikke
        kan tegnes, bliver vist som den tekst, det er skrevet med, så læserne kan ikke se det som
        en tegning.
    .bad =
        ```mermaid
        flowchart LR
            accTitle: Fra ansøgning til svar
            A[Ansøgning --> B[Svar]
        ```
    .good =
        ```mermaid
        flowchart LR
            accTitle: Fra ansøgning til svar
            A[Ansøgning] --> B[Svar]
        ```

untitled-diagram = diagrammet har ingen tekst for dem, der ikke kan se det
    .label = mangler en titel
    .help = skriv under diagrammets første linje, hvad det viser: `accTitle: Fra ansøgning til svar`
    .explain =
        Titlen bliver læst højt i stedet for tegningen. Skriv med `accDescr:` på linjen under, hvad
        tegningen fortæller, hvis titlen ikke siger det hele.
    .bad =
        ```mermaid
        flowchart LR
            A[Ansøgning] --> B[Svar]
        ```
    .good =
        ```mermaid
        flowchart LR
            accTitle: Fra ansøgning til svar
            A[Ansøgning] --> B[Svar]
        ```

unsafe-html = { $kind ->
        [script] teksten har et program i sig
        [handler] HTML'en kører et program, når man bruger den
       *[address] adressen er et program
    }
    .label = bliver ikke kørt
    .help = slet det; det, siden skal kunne, hører til i temaet
    .explain =
        Læserens browser får besked om kun at køre temaets egne programmer, så ingen kan snige et ind.
        Et program i en tekst gør derfor intet.
    .bad = <a href="#" onclick="vis()">Vis</a>
    .good = [Vis priserne](priser.md)

date-form = datoen `{ $value }` er skrevet i tal
    .label = dag eller måned først?
    .help = skriv `{ $suggestion }`
    .explain =
        En dato skrevet ud kan ikke misforstås og lyder rigtigt, når den bliver læst op. I sidehovedet
        og i produktfiler skrives datoer stadig som `2025-09-05`.
    .bad = Mødet er den 05-09-2025.
    .good = Mødet er den 5. september 2025.

phone-form = telefonnummeret `{ $value }` står ikke i par
    .label = svært at læse
    .help = skriv `{ $suggestion }`
    .explain = Telefonnumre læses og tastes i par. Sådan står de også på resten af siderne.
    .bad = Ring på tlf. 70101010.
    .good = Ring på tlf. 70 10 10 10.

other-language = afsnittet ser ud til at være på { $language ->
        [da] dansk
       *[en] engelsk
    }
    .label = et andet sprog end sidens
    .help = oversæt det, eller skriv `<div lang="{ $language }">` og en tom linje før og en tom linje og `</div>` efter
    .explain =
        Skærmlæsere læser op på det sprog, siden siger, den er på. Et engelsk afsnit læst op som dansk
        er ikke til at forstå.
    .bad = (et langt engelsk afsnit på en dansk side)
    .good =
        <div lang="en">

        The text in English.

        </div>

unexplained-abbreviation = forkortelsen `{ $abbreviation }` bliver ikke forklaret
    .label = kender alle den?
    .help = skriv den ud første gang: `de fulde ord ({ $abbreviation })`, sæt den i ordbogen, eller skriv den under `glossary` og `known` i `content/site.yml`
    .explain =
        En forkortelse, man ikke kender, kan ikke gættes. Den er forklaret, når siden selv skriver den
        ud i parentes, når den står i en ordliste på webstedet, eller når den er mærket med `<abbr>`.
        Forkortelser, som jeres læsere alle kender, skriver I i `content/site.yml`.
    .bad = Løsningen har SSO.
    .good = Løsningen har fælles login (SSO).

unexplained-term = ordet `{ $term }` bliver brugt uden et link til sin forklaring
    .label = første gang på siden
    .help = gør ordet til et link til forklaringen
    .explain =
        I har skrevet i `content/site.yml` under `glossary` og `link_first`, at ordet skal forklares.
        Første gang en side bruger det, skal det være et link.
    .bad = Styregruppen beslutter det.
    .good = [Styregruppen](ordbog.md) beslutter det.

unknown-term = ordet `{ $term }` står ikke i nogen ordliste
    .label = kendes ikke
    .help = mente du `{ $nearest }`?
    .help-without = forklar det i ordbogen, eller slet linjen
    .explain =
        Et ord under `link_first` i `content/site.yml` skal være forklaret på webstedet: som et ord på
        sin egen linje med forklaringen på linjen under efter et kolon.
    .bad =
        glossary:
          link_first: [vederlaget]
    .good =
        glossary:
          link_first: [vederlag]

duplicate-title = to sider hedder `{ $title }`
    .label = den anden
    .related = den første
    .help = giv den ene en titel, som siger, hvad der er særligt ved den
    .explain =
        I menuer, i søgning og i browserens faner ses kun titlen. Hedder to sider det samme, kan ingen
        se forskel.
    .bad = title: Priser
    .good = title: Priser for medlemmer

missing-description = siden har ingen beskrivelse
    .label = mangler `description`
    .help = skriv en sætning om, hvad man finder her: `description: …`
    .explain =
        Beskrivelsen står under sidens titel i lister, i søgning og på andre sider, der linker hertil.
        En lang side kan ikke fortælles af sit første afsnit alene.
    .bad =
        title: Priser
    .good =
        title: Priser
        description: Hvad medlemskab og produkter koster, og hvem regningen kommer fra.

long-description = beskrivelsen er på { $length } tegn, og lister viser højst { $limit }
    .label = for lang
    .help = kort den af, så det vigtigste står først
    .explain = Lister og søgemaskiner klipper længere beskrivelser af midt i en sætning.
    .bad = description: (tre lange sætninger)
    .good = description: Hvad medlemskab og produkter koster.

huge-image = billedet fylder { $size } kB
    .label = højst { $limit } kB
    .help = gør billedet mindre; 1600 punkter i bredden er nok
    .explain = På en telefon med dårlig forbindelse tager et stort billede lang tid at hente og koster data.
    .bad = kort.png (5.000 kB)
    .good = kort.png (200 kB)

heavy-page = tekstens { $count } billeder fylder tilsammen { $size } kB
    .label = højst { $limit } kB
    .help = gør billederne mindre, eller del teksten i flere sider
    .explain = På en telefon med dårlig forbindelse tager siden lang tid at hente og koster data.
    .bad = (ti billeder på 500 kB)
    .good = (ti billeder på 100 kB)

## Dage, skrevet ud

day-written-out = { $day }. { $month ->
        [1] januar
        [2] februar
        [3] marts
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
