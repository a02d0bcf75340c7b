### Kommandolinjens egne ord på dansk.
###
### command-… forklarer en kommando; dens attributter forklarer dens værdier og valg.
### Andre beskeder kan have .help og .help-without, som fundene har det.

## Hjælp

command = Vejviser bygger en vejledning og et produktkatalog af en mappe med tekstfiler.
    .language = Sprog i Vejvisers egne beskeder: da eller en [ellers webstedets sprog, ellers maskinens]
    .color = Farver i beskeder: auto, always (altid) eller never (aldrig)
    .help = Vis denne hjælp
    .version = Vis Vejvisers version
    .examples =
        Kom i gang:
          vejviser init min-vejviser      laver et lille websted i en ny mappe
          cd min-vejviser
          vejviser serve --open           viser det i en browser
          vejviser check                  finder fejl
          vejviser build                  bygger webstedet i mappen public

        Har du fået en fejl, du ikke forstår, så skriv `vejviser explain` og fejlens navn.
command-usage = Brug
command-options = [VALG]
command-command = KOMMANDO
command-commands = Kommandoer
command-arguments = Værdier
command-options-heading = Valg
command-value-address = ADRESSE
command-value-command = KOMMANDO
command-value-date = DATO
command-value-file = FIL
command-value-folder = MAPPE
command-value-form = FORM
command-value-id = ID
command-value-language = SPROG
command-value-number = TAL
command-value-page = SIDE
command-value-rule = REGEL
command-value-severity = REGEL=ALVOR
command-value-schema = SKEMA
command-value-text = TEKST
command-value-when = HVORNÅR

command-build = Byg det færdige websted
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .out = Mappen, der skal bygges i [ellers `public` i webstedets mappe]
    .format = Form for det, der bliver fundet: human viser linjen med fejlen, short én linje for hver; til maskiner: json, sarif, github eller junit [ellers human]
    .baseline = Fil med kendte fund, som ikke vises [ellers `vejviser-baseline.json` i mappen med webstedet, hvis den findes]
    .verify = Tro ikke på noget fra tidligere: læs, byg og sammenlign alt
    .timings = Vis, hvor tiden gik hen, og skriv forløbet i en fil [uden navn: `vejviser-timings.json`]
    .base-url = Adressen, webstedet skal stå på [ellers den i `content/site.yml`]
    .repository = Adressen på kildernes repository, til links om at rette [ellers den i `content/site.yml`]
    .drafts = Tag sider med `draft: true` med
    .today = Byg, som om det var denne dag: 2026-11-23 [ellers i dag]
    .threads = Brug højst så mange kerner [ellers alle]
    .examples =
        Intet bliver skrevet, før hele webstedet er bygget uden fejl. Filer, der er de samme som
        før, bliver ikke rørt, og filer, Vejviser ikke selv har lavet, bliver aldrig slettet.
        Kun det, der er ændret siden sidst, bliver bygget igen. Det, der skal huskes til næste
        gang, ligger i `.vejviser`; den mappe må altid slettes.

        Eksempler:
          vejviser build
          vejviser build --out /srv/www --base-url https://vejviser.example/guide/
          vejviser build --drafts --today 2027-01-01    sådan ser det ud til nytår

        Slutkoder: 0 alt i orden · 1 webstedet har fejl · 2 kommandoen var forkert, eller
        maskinen svigtede

command-check = Find fejl uden at skrive noget
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .format = Form: human viser linjen med fejlen, short én linje for hver; til maskiner: json, sarif, github eller junit [ellers human]
    .freshness = Vis også morgenlisten: det, der er blevet gammelt, og hvad du gør ved det
    .only = Se kun på denne regel; kan skrives flere gange
    .severity = Hvor alvorlig en regel er, denne ene gang: REGEL=error, warning, hint eller ignore; kan skrives flere gange [ellers som i `content/site.yml`]
    .max-problems = Vis højst så mange fund [ellers alle]
    .strict = Tag advarsler som fejl
    .fix = Ret det, der kan rettes sikkert: stavefejl i felter og ord, datoer, telefonnumre og links til sider, der er flyttet
    .diff = Vis, hvad --fix ville skrive, og skriv ikke noget
    .baseline = Fil med kendte fund, som ikke vises [ellers `vejviser-baseline.json` i mappen med webstedet, hvis den findes]
    .write-baseline = Skriv alle fund ned som kendte, så kun nye vises fra nu af
    .base-url = Adressen, webstedet skal stå på [ellers den i `content/site.yml`]
    .repository = Adressen på kildernes repository, til links om at rette [ellers den i `content/site.yml`]
    .drafts = Tag sider med `draft: true` med
    .today = Tjek, som om det var denne dag: 2026-11-23 [ellers i dag]
    .threads = Brug højst så mange kerner [ellers alle]
    .examples =
        Alle fejl i alle filer bliver fundet på én gang. Advarsler bør du se på, men kun fejl giver
        slutkode 1.

        Eksempler:
          vejviser check
          vejviser check --format short | grep content/produkter
          vejviser check --diff                  viser, hvad der kan rettes af sig selv
          vejviser check --fix                   retter det
          vejviser check --freshness             viser også, hvad der trænger til et eftersyn
          vejviser check --only broken-link --only missing-alt
          vejviser check --strict --format sarif > fund.sarif

command-serve = Vis webstedet i en browser, mens du skriver
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .port = Porten, webstedet vises på [ellers 4000, eller den næste ledige]
    .host = En adresse på denne maskine, som andre på samme net, for eksempel en telefon, også må se webstedet på: 0.0.0.0 er alle [ellers kun denne maskine]
    .open = Åbn en browser med det samme
    .follow = Gå selv til den side, hvis fil du lige har gemt
    .poll = Kig efter ændringer hvert sekund. Brug det på netværksdrev, der ikke selv siger til
    .editor = Programmet, der åbner en fil fra browseren: code, eller `code -g {"{"}file{"}"}:{"{"}line{"}"}` [ellers det, VISUAL eller EDITOR siger, ellers VS Code]
    .drafts = Tag sider med `draft: true` med
    .today = Vis det, som om det var denne dag: 2026-11-23 [ellers i dag]
    .examples =
        Når du gemmer en fil, bliver siden i browseren opdateret. Er der fejl, bliver de vist oven på
        den seneste side, der kunne bygges. Kun din egen maskine kan se webstedet,
        medmindre du skriver `--host`.

        Eksempler:
          vejviser serve --open
          vejviser serve --port 8080 --drafts
          vejviser serve --editor "code -g {"{"}file{"}"}:{"{"}line{"}"}"
          vejviser serve --host 0.0.0.0        viser det også på en telefon

command-new = Lav en fil til en ny side eller et nyt produkt
    .examples =
        Eksempler:
          vejviser new page vejledning/kom-godt-i-gang
          vejviser new product os2kort
command-new-page = Lav en fil til en ny side
    .path = Sidens plads under content, for eksempel vejledning/kom-godt-i-gang
    .title = Sidens titel [ellers laves den af navnet]
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        En fil, der findes, bliver aldrig overskrevet. Findes mappen ikke, bliver den lavet.

        Eksempler:
          vejviser new page kontakt
          vejviser new page vejledning/kom-godt-i-gang --title "Kom godt i gang på første dag"
command-new-product = Lav en fil til et nyt produkt
    .id = Produktets id: små bogstaver, tal og bindestreg, for eksempel os2kort
    .name = Produktets navn [ellers laves det af id]
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        Filen får alle de felter, der skal være der. Det, du ikke kender, lader du stå som `unknown`.
        En fil, der findes, bliver aldrig overskrevet.

        Eksempler:
          vejviser new product os2kort
          vejviser new product os2skadesoekonomi --name OS2skadesøkonomi

command-init = Lav et lille websted at begynde på
    .folder = En ny eller tom mappe
    .examples =
        Eksempler:
          vejviser init min-vejviser

command-import = Lav en fil til webstedet af en fil, andre har skrevet
    .examples =
        Eksempler:
          vejviser import publiccode publiccode.yml
          vejviser import assessment selvevaluering.json
command-import-publiccode = Lav en produktfil af en publiccode.yml
    .file = Filen publiccode.yml, version 0.2 til 0.7
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        Produktets id bliver lavet af navnet i filen. Du får at vide, hvad der ikke kom med og hvorfor.
        Personer kommer ikke med, før de har sagt ja. En fil, der findes, bliver aldrig overskrevet.

        Eksempler:
          vejviser import publiccode publiccode.yml
          vejviser import publiccode ~/os2kort/publiccode.yml --root min-vejviser

        Svarkoder: 0 filen er lavet · 1 der er fejl i filen, eller produktet findes i forvejen ·
        2 kommandoen var forkert, eller maskinen svigtede
command-import-assessment = Lav en vurdering af OS2's skema eller en rapport
    .file = Selvevalueringen (JSON) eller rapporten med tabellen over krav (Markdown)
    .product = Produktets id [ellers findes det i filen]
    .model = Modenhedsmodellens navn i content/modenhed [ellers findes det i filen]
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        Krav uden svar bliver til `unknown`. Personer kommer ikke med, før de har sagt ja. En fil, der
        findes, bliver aldrig overskrevet.

        Eksempler:
          vejviser import assessment selvevaluering.json
          vejviser import assessment rapport.md --product os2kort --model os2-1.1.0

        Svarkoder: 0 filen er lavet · 1 der er fejl i filen, eller vurderingen findes i forvejen ·
        2 kommandoen var forkert, eller maskinen svigtede

command-schema = Skriv de skemaer, som et program til tekst kan foreslå felter og finde fejl med
    .name = Skemaets navn, for eksempel produkt [ellers dem alle]
    .out = Mappen, skemaerne skal skrives i [ellers bliver det valgte vist her]
    .base-url = Adressen, webstedet skal stå på [ellers den i `content/site.yml`]
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        Et færdigt websted har de samme skemaer på adresser som `/skema/produkt.json`.

        Eksempler:
          vejviser schema                        viser, hvilke skemaer der er
          vejviser schema produkt                viser skemaet for et produkt
          vejviser schema --out .vscode/skema    skriver dem alle i en mappe

command-theme = Se temaets filer, eller få en af dem ud at rette i
    .examples =
        Eksempler:
          vejviser theme list
          vejviser theme eject templates/page.html
command-theme-list = Vis alle temaets filer, hvad de er til, og hvor de kommer fra
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        Eksempler:
          vejviser theme list
command-theme-eject = Læg en kopi af en af temaets filer i webstedet, så du kan rette i den
    .file = Filen, som `vejviser theme list` skriver den, for eksempel templates/page.html
    .root = Mappen med webstedet [ellers den mappe, du står i]
    .examples =
        Kopien bruges i stedet for programmets egen fil. Slet den, når du vil have programmets igen.
        En fil, der findes, bliver aldrig overskrevet.

        Eksempler:
          vejviser theme eject templates/page.html
          vejviser theme eject assets/style.css

command-explain = Forklar en regel, som du har fået en fejl eller en advarsel om
    .rule = Reglens navn, som det står i fejlen [ellers vises alle regler]
    .examples =
        Eksempler:
          vejviser explain missing-key
          vejviser explain
command-help = Vis hjælp til en kommando

## Forkerte kommandoer

wrong-command = kommandoen `{ $command }` findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = se alle kommandoer med `vejviser --help`
missing-command = der mangler en kommando
    .help = se dem alle med `vejviser --help`
wrong-option = `{ $argument }` kendes ikke her
    .help = mente du `{ $nearest }`?
    .help-without = se, hvad du kan skrive, med `--help`
wrong-value = `{ $value }` kan ikke bruges til `{ $argument }`
    .help = skriv { $known }
    .help-without = se, hvad du kan skrive, med `--help`
wrong-choice = `{ $value }` kan ikke bruges til `{ $argument }`
    .help = vælg en af disse: { $known }
missing-word = her mangler `{ $argument }`
    .help = se, hvad du kan skrive, med `--help`
missing-value = `{ $argument }` mangler en værdi
    .help = se, hvad du kan skrive, med `--help`
option-twice = `{ $argument }` kan kun stå én gang
wrong-line = kommandoen kan ikke forstås: { $reason }
    .help = se, hvad du kan skrive, med `--help`
expected-language = da eller en
expected-date = år, måned og dag: 2026-11-23
expected-base-url = en hel adresse, der begynder med https://
expected-port = et tal fra 0 til 65535
expected-host = en adresse i tal, for eksempel 0.0.0.0
expected-number = et helt tal over nul

## Når noget ikke kan lade sig gøre

missing-root = mappen `{ $path }` findes ikke
    .help = se efter stavemåden; et nyt websted laver du med `vejviser init MAPPE`
root-not-folder = `{ $path }` er en fil, ikke en mappe
    .help = peg på mappen med webstedet med `--root`
missing-content = der er intet websted i `{ $path }`: mappen `content` mangler
    .help = gå til webstedets mappe, eller peg på den med `--root`; et nyt laver du med `vejviser init MAPPE`
unreadable = `{ $path }` kan ikke læses: { $reason }
ports-taken = portene { $first } til { $last } er optaget af andre programmer
    .help = luk et af dem, eller vælg en anden port med `--port`
port-refused = port { $port } kan ikke bruges: { $reason }
    .help = vælg en anden port med `--port`
host-not-here = denne maskine har ikke adressen `{ $host }`
    .help = brug `--host 0.0.0.0`, så finder Vejviser selv adressen
no-index = søgningens indeks kan ikke laves: { $reason }
no-threads = der kan ikke startes tråde: { $reason }
unwritable = `{ $path }` kan ikke skrives: { $reason }
shallow-history = historikken i git er afkortet, så siderne får ingen ”Senest opdateret”
    .help = hent hele historikken: `git fetch --unshallow`

out-among-sources = der kan ikke bygges i `{ $path }`, for kilderne i `{ $sources }` ville blive blandet med det byggede
    .help = giv en anden mappe med `--out`
out-not-folder = der kan ikke bygges i `{ $path }`, for det er en fil
    .help = giv en anden mappe med `--out`
out-busy = en anden Vejviser er ved at bygge i `{ $path }`
    .help = vent, til den er færdig
out-damaged = `{ $path }` er ikke, som Vejviser skriver den: den er blevet beskadiget eller lavet af en anden udgave
    .help = slet mappen, den ligger i, og byg igen
out-not-ours = `{ $path }` er ikke lavet af Vejviser og bliver ikke rørt
    .help = flyt den, eller giv en anden mappe med `--out`
out-clash = `{ $path }` kan ikke bygges som fil, for `{ $below }` skal bruge en mappe med det navn
    .help = giv den ene side en anden adresse med feltet `slug`
out-unprepared = `{ $path }` kan ikke skrives: { $reason }
    .help = intet er ændret; se efter, om der er plads, og om du har lov til at skrive der
out-unfinished = ikke alt kom på plads: `{ $path }`: { $reason }
    .help = alle filer er hele; byg igen, så går det videre herfra

## Det, kommandoerne fortæller

building-parse = læser
building-render = bygger
nothing-written = intet er skrevet
built = { $pages }, { $products } og { $outputs } på { $milliseconds } ms i `{ $path }`
built-changes = { $written } skrevet, { $unchanged } uændret, { $removed } fjernet
rebuilt = { $pages }, { $products } og { $outputs } på { $milliseconds } ms: { $findings }
serving = Webstedet kan ses på
serving-others = Andre på samme net kan se det på
no-network = webstedet må ses af andre, men maskinen er ikke på noget net, så kun den selv kan se det
serving-until = Ret i filerne, og se ændringen i browseren. Stop med Ctrl+C.
port-taken = port { $taken } er optaget, så det bliver { $port }
watching-by-looking = filsystemet fortæller ikke om ændringer, så der bliver kigget hvert sekund
build-broke = Vejviser gik i stykker under bygningen, og det er ikke din fejl: { $reason }
no-search = søgningen kunne ikke laves og er, som den var: { $reason }. Det er en fejl i Vejviser; siderne er, som de skal være.
no-browser = der kunne ikke åbnes en browser: { $reason }
count-pages = { $count ->
        [one] 1 side
       *[other] { $count } sider
    }
count-products = { $count ->
        [one] 1 produkt
       *[other] { $count } produkter
    }
checked = { $pages } og { $products } tjekket: { $findings }

fixed = { $count ->
        [one] 1 fund er rettet i { $files }
       *[other] { $count } fund er rettet i { $files }
    }
fix-changed = { $path } er ændret, siden den blev læst, og er ikke rørt
fix-left = { $path } er ikke rettet: noget andet ville blive forkert. Ret den selv
baseline-invalid = { $path } er ikke en liste over kendte fund
    .help = lav den igen med `vejviser check --write-baseline`
baseline-stale = kendt fund er væk: { $file }: [{ $rule }] { $message }
stage-read = Læse filer
stage-parse = Tolke filer
stage-load-theme = Hente tema
stage-assemble = Samle webstedet
stage-check = Tjekke
stage-plan = Forberede sider
stage-render = Lave sider
stage-index = Lave søgning
stage-commit = Lægge filer på plads
stage-total = I alt
stage-steps = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}
timings-written = Hele forløbet står i { $path }. Åbn filen i Chromiums about:tracing.
baseline-written = { $count } fund er skrevet ned som kendte i { $path }
wrong-severity = `{ $written }` siger ikke, hvor alvorlig en regel er
    .help = skriv `{ $rule }={ $nearest }`
    .help-without = skriv en regel, et lighedstegn og en af disse: { $known }
fixed-rule = reglen `{ $rule }` kan ikke sættes til `{ $level }`
    .help = vælg en af disse: { $known }
no-such-rule = reglen `{ $rule }` findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = se alle regler med `vejviser explain`
unknown-schema = skemaet `{ $name }` findes ikke
    .help = mente du `{ $nearest }`?
    .help-without = skriv et af disse: { $known }
schemas = Skriv `vejviser schema` og et skemas navn for at se det, eller `--out` og en mappe for at skrive dem:
rules = Skriv `vejviser explain` og en regels navn for at få den forklaret:
no-such-theme-file = temaet har ingen fil `{ $file }`
    .help = mente du `{ $nearest }`?
    .help-without = skriv `vejviser theme list` for at se dem alle
theme-files = Temaets filer. Dine egne ligger i `{ $folder }`; resten er inde i programmet, til du tager dem ud:
theme-files-templates = Skabeloner: en for hver slags side. base.html er det, de alle bygger på.
theme-files-components = Komponenter: dele af sider, og det, forfattere kan sætte ind.
theme-files-words = Ord: temaets tekster på hvert sprog. Skriv kun dem, du vil ændre.
theme-files-assets = Udseende, scripts, skrifter og billeder. style.css er det eneste, der skal til for at skifte farver.
theme-files-others = Andet
theme-of-site = webstedets egen
theme-of-program = programmets
next-theme-file = Nu bruges kopien i stedet for programmets egen. Ret i den, og se den med `vejviser serve`.
rule-levels = { $levels ->
        [error] Den er altid en fejl.
       *[other] I `content/site.yml` kan den sættes til: { $levels }
    }
rule-on-the-web = På webstedet: { $address }
rule-bad = Forkert
rule-good = Rigtigt

file-exists = `{ $path }` findes allerede og bliver ikke overskrevet
    .help = vælg et andet navn, eller ret i filen
bad-page-path = `{ $path }` kan ikke bruges som en sides navn
    .help = skriv `{ $suggestion }`
    .help-without = brug små bogstaver fra a til z, tal og bindestreg, og `/` mellem mapper
bad-product-id = `{ $id }` kan ikke bruges som id
    .help = skriv `{ $suggestion }`
    .help-without = skriv 2 til 40 tegn: små bogstaver fra a til z, tal og bindestreg
made = lavede `{ $path }`
next-page = Nu kan du åbne filen og skrive videre. Kør `vejviser check`, når du er færdig.
next-product = Nu kan du åbne filen og udfylde det, du ved. Lad resten stå som `unknown`, og kør `vejviser check`.
next-site =
    Webstedet er klar i `{ $path }`. Prøv nu:
      cd { $path }
      vejviser serve --open
      vejviser check
      vejviser build
folder-not-empty = mappen `{ $path }` er ikke tom, så intet er lavet
    .help = vælg en ny mappe: `vejviser init MAPPE`
folder-is-file = `{ $path }` er en fil, ikke en mappe
    .help = vælg en ny mappe: `vejviser init MAPPE`

## Filer fra andre

no-file = `{ $path }` er ikke en fil
    .help = skriv stien til en fil
no-such-product = der er intet produkt med id `{ $id }`
    .help = mente du `{ $nearest }`?
    .help-without = se navnene i mappen `content/produkter`, eller lav produktet med `vejviser new product`
no-such-model = der er ingen modenhedsmodel ved navn `{ $id }`
    .help = mente du `{ $nearest }`?
    .help-without = se navnene i mappen `content/modenhed`
import-refused = Der blev ikke lavet noget. Ret fejlene i filen, og kør kommandoen igen. Kan en vurdering ikke finde sit produkt eller sin model, så skriv `--product` eller `--model` og navnet.
import-notes = Det her er anderledes end i den fil, du gav:
import-note = { "  " }linje { $line }, { $key }: { $reason ->
        [no-field] kom ikke med, for en produktfil har ikke det felt
        [person] kom ikke med, for en person skal sige ja først
        [file] kom ikke med. Læg filen i webstedet, og beskriv den i produktfilen
        [choose] kom ikke med. Vælg emner og målgruppe i produktfilen
        [too-long] kom ikke med, for der er kun plads til 150 tegn. Skriv en kortere tekst
        [no-key] kom ikke med, for det felt kendes ikke
        [national] kom ikke med, for det gælder kun ét andet land
        [language] kom ikke med, for teksten blev taget fra et andet sprog
        [translate] kom med, men er ikke på dansk. Oversæt det
        [unanswered] har intet svar og blev til `unknown`
        [no-address] kom ikke med, for det er ikke en hel adresse
       *[other] kom ikke med
    }
import-done = Filen er læst uden fejl. Åbn den nu, og udfyld det, I ved. Kør så `vejviser check`.
import-left = Det her skal du se på i den nye fil. Kør `vejviser check`, når du er færdig:

## Det, der står i nye filer

new-page-description = én sætning til lister og søgning
new-page-text = Skriv sidens tekst her.
new-section-text = Skriv her, hvad læserne finder i denne del.
