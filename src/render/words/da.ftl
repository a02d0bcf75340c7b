# Ord, som programmet selv skriver på siderne. Et tema, der har samme nøgle i sin `i18n/da.ftl`, vinder.

unknown = Ikke oplyst
undated = udateret
not-assessed = Ikke vurderet

## Tekster i Markdown

callout-caution = Pas på
callout-important = Vigtigt
callout-note = Bemærk
callout-tip = Tip
callout-warning = Advarsel
footnote = Fodnote
footnotes = Fodnoter
footnote-back = Tilbage til teksten
table = Tabel
task-done = Udført
task-open = Ikke udført

## Sider, som programmet laver

front-page = Forside
language-front = { $name }: forside
index-title = Alt fra A til Å
not-found-title = Siden findes ikke
digits = 0–9
redirect-title = Siden er flyttet
redirect-text = Du finder den nu her:
feed-title = Nyt fra { $site }
report-subject = Fejl på siden { $title }
page-title = { $title } – { $site }
term-title = { $term } – { $taxonomy }

## Nyheder

news-page = Nyhed
news-decision = Niveau
news-tariff = Takst
news-status = Status
news-decision-title = { $product }: { $level }
news-tariff-title = { $product }: { $tariff }
news-status-title = { $product }: { $status }

## Slags og status

type-product = Produkt
type-project = Projekt
type-component = Komponent
type-dataset = Datasæt

status-idea = Idé
status-development = Under udvikling
status-active = I brug
status-paused = På pause
status-phasing-out = Udfases
status-closed = Lukket
status-handed-over = Overdraget

audience-municipality = Kommuner
audience-region = Regioner
audience-state = Statslige myndigheder
audience-self-governing = Selvejende institutioner
audience-utility = Forsyninger

repository-core = Kerne
repository-frontend = Brugerflade
repository-integration = Integration
repository-documentation = Dokumentation
repository-governance = Styring
repository-template = Skabelon

reader-decision-maker = For beslutningstagere
reader-user = For brugere
reader-administrator = For administratorer
reader-operations = For drift
reader-developer = For udviklere

hosting-saas = Som tjeneste (SaaS)
hosting-shared = Fælles drift
hosting-private-cloud = Privat sky
hosting-on-premises = Egen drift i eget hus
hosting-self-hosted = Egen drift
hosting-desktop = På den enkelte pc

direction-in = Henter data
direction-out = Afleverer data
direction-both = Henter og afleverer data

relation-replaces = Erstatter
relation-replaced-by = Erstattes af
relation-part-of = Del af
relation-requires = Kræver
relation-integrates = Taler sammen med
relation-alternative = Alternativ
relation-spun-off-from = Udspringer af
relation-uses = Bruger

facet-topics = Emner
facet-audience = Målgrupper
facet-level = Niveauer
facet-status = Status
facet-price = Pris
facet-license = Licenser
facet-supplier = Leverandører
facet-integration = Integrationer

## Modenhed

basis-evaluation = Officiel evaluering
basis-board = Bestyrelsens beslutning
basis-self-assessment = Selvevaluering
basis-own-report = Produktets egen rapport

assessment-evaluation = Evaluering
assessment-self-assessment = Selvevaluering

answer-green = Opfyldt
answer-yellow = Delvist opfyldt
answer-red = Ikke opfyldt
answer-grey = Ikke relevant
answer-yes = Ja
answer-no = Nej
answer-not-relevant = Ikke relevant
answer-unknown = Ved ikke

counts = { $met } af { $total } krav er opfyldt
model-version = { $title } { $version }

## Mennesker

role-entry = Kontakt
role-product-coordinator = Produktkoordinator
role-product-owner = Produktejer
role-community-manager = Fællesskabsansvarlig
role-project-manager = Projektleder
role-steering-chair = Formand for styregruppen
role-security = Sikkerhed
role-secretariat = Sekretariat
role-supplier = Leverandør
role-press = Presse

group-steering = Styregruppe
group-coordination = Koordinationsgruppe
group-professional = Faggruppe
group-user-club = Brugerklub
group-advisory = Rådgivende gruppe

service-operations = Drift
service-development = Udvikling
service-support = Support
service-maintenance = Vedligehold
service-onboarding = Opstart
service-consulting = Rådgivning
service-hosting = Hosting
supplier-choice = I kan vælge mellem flere leverandører til: { $services }.

user-joined = Tilsluttet
user-onboarding = Ved at gå i gang
user-in-operation = I drift
user-passive = Passiv
user-left = Trådt ud

meetings = { $count ->
    [one] { $count } møde om året à { $time }
   *[other] { $count } møder om året à { $time }
}
meetings-unknown-time = { $count ->
    [one] { $count } møde om året, varighed ikke oplyst
   *[other] { $count } møder om året, varighed ikke oplyst
}
time-a-year = { $count ->
    [one] Ca. { $count } møde à { $minutes } minutter om året, i alt { $time }
   *[other] Ca. { $count } møder à { $minutes } minutter om året, i alt { $time }
}
time-a-year-unknown = { $count ->
    [one] Ca. { $count } møde om året, varighed ikke oplyst
   *[other] Ca. { $count } møder om året, varighed ikke oplyst
}
hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
hours-and-minutes = { $hours } og { $minutes }

## Aftale

months = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
notice = { $months } til { $day }

## Pris

vat-excluded = ekskl. moms
vat-included = inkl. moms
vat-exempt = momsfri
vat-unknown = moms ikke oplyst
vat-partly-stated = moms kun delvis oplyst
vat-mixed = moms ikke ens for alle beløb

price-status-known = Oplyst
price-status-free = Gratis
price-status-on-request = Efter aftale
price-status-not-public = Ikke offentlig
price-free = gratis
price-on-request = efter aftale
price-not-public = ikke offentlig
price-unknown = ikke oplyst
price-see = se takst
price-one = { $amount } { $interval } { $vat }
price-from = fra { $amount } { $interval } { $vat }

tariff = Takst { $id }
period = { $from } til { $to }
period-from = fra { $from }
period-to = til { $to }

item-recurring = Vederlag
item-joining = Tilslutning
item-onboarding = Opstart
item-operations = Drift
item-support = Support
item-contribution = Bidrag
item-option = Tilvalg

interval-once = én gang
# Står det i en titel, siger den selv, hvor tit der betales.
interval-year-in-title = årlig
interval-year = om året
interval-half-year = hvert halve år
interval-quarter = hvert kvartal
interval-month = om måneden
interval-hour = i timen
interval-usage = efter forbrug

paid-to-os2 = OS2
paid-to-association = foreningen
paid-to-supplier = leverandøren

unit-inhabitant = indbyggere
unit-user = brugere
unit-employee = medarbejdere
unit-vehicle = køretøjer
unit-screen = skærme
unit-device = enheder
unit-school = skoler
unit-student = elever
unit-site = steder
unit-installation = installationer
unit-hour = timer
unit-count = antal
unit-joined = tilsluttede

rate = { $amount } { $each }
each-inhabitant = pr. indbygger
each-user = pr. bruger
each-employee = pr. medarbejder
each-vehicle = pr. køretøj
each-screen = pr. skærm
each-device = pr. enhed
each-school = pr. skole
each-student = pr. elev
each-site = pr. sted
each-installation = pr. installation
each-hour = pr. time
each-count = pr. stk.

range = { $from }–{ $to } { $unit }
range-from = fra { $from } { $unit }
range-above = over { $from } { $unit }
range-below = under { $to } { $unit }
range-one = { $from } { $unit }
size-class = { $title } ({ $range })
rows-size = Størrelse
rows-joined = Antal tilsluttede
per-unit = For hver
minimum = Mindst
maximum = Højst

step-times = { $count } × { $amount }
step-fixed = Fast beløb: { $amount }
step-in = { $where }: { $amount }
step-band = { $count } { $unit } à { $rate }: { $amount }
step-minimum = Mindst { $amount }
step-maximum = Højst { $amount }
step-joined = { $count } tilsluttede: { $amount }
step-joined-next = { $count } tilsluttede: { $amount } (fra { $next } tilsluttede: { $then })
step-year = { $count } gange om året à { $each }: { $amount }
step-discount = Rabat { $percent }: { $amount }
step-discount-not-stated = Rabatten på { $percent } er ikke trukket fra: den gælder ikke { $except }, og hvor meget det er, er ikke oplyst
step-share = { $share } af året: { $amount }
limits-overlap = Grænserne overlapper: { $amounts } – spørg
price-amount = { $amount } { $vat }
payee-unknown = ikke oplyst
indexation = { $index }, { $day }
population-day = Folketallet { $day } { $years ->
    [0] samme år
    [one] året før
   *[other] { $years } år før
} tæller.

## Filer til maskiner

badge-label = Modenhed
badge-title = { $product } – modenhed: { $level }
calendar-name = Frister for { $product }
calendar-notice = { $product }: sidste dag at sige op til { $day } (varsel: { $months })
calendar-tariff-begins = { $product }: takst { $id } gælder fra i dag
calendar-tariff-ends = { $product }: takst { $id } gælder til og med i dag
calendar-source = Læst ud af aftale og takstblad. Tjek den aftale, I selv har underskrevet. Se { $page }
file-json = Alt om produktet (JSON)
file-badge = Niveauet som billede (SVG)
file-deadlines = Frister til kalenderen (iCalendar)
file-publiccode = Produktets publiccode.yml (version 0.7)
publiccode-made = Lavet af { $site } ud fra { $page }
publiccode-needs-longer = mindst 150 tegn
publiccode-needs-shorter = en kortere tekst
publiccode-needs-contract = et firma med maintenance i services og en contract_until, der ikke er passeret
publiccode-needs-person = en rolle, hvis person har sagt ja til at stå der med navn

## Modenhed: sider og tal, som programmet laver

models-title = Modenhed
models-description = De modeller, som løsningernes modenhed bliver vurderet efter.
model-summary = { $requirements } krav på { $levels } trin
level-summary = { $recommendations ->
    [0] { $requirements } krav
    [one] { $requirements } krav, heraf 1 anbefaling
   *[other] { $requirements } krav, heraf { $recommendations } anbefalinger
}
heat-map-title = Alle løsninger og alle krav
heat-map-summary = { $assessed } af { $total } løsninger har en vurdering efter modellen.
heat-map-caption = { $of ->
    [one] Svar på hvert krav
   *[other] Svar på hvert krav, tabel { $number } af { $of }
}
requirement-met = { $total ->
    [one] { $met } af { $total } vurderet løsning opfylder kravet.
   *[other] { $met } af { $total } vurderede løsninger opfylder kravet.
}
chart-level = Svar fordelt på niveauer
chart-level-heading = Niveau
chart-theme = Svar fordelt på temaer
chart-theme-heading = Tema
chart-conclusion = { $counts }. Længst er der igen ved { $row }: { $lacking } af { $total } krav er ikke helt opfyldt.
gap = { $explained ->
    [0] { $missing } krav mangler, og { $partly } er delvist opfyldt.
   *[other] { $missing } krav mangler, og { $partly } er delvist opfyldt. { $explained } er forklaret og står ikke i vejen.
}
gap-advised = { $count ->
    [one] Desuden er 1 anbefaling ikke helt opfyldt. Den tæller ikke med her, for løsningen kan nå niveauet uden.
   *[other] Desuden er { $count } anbefalinger ikke helt opfyldt. De tæller ikke med her, for løsningen kan nå niveauet uden.
}
gap-none = { $explained ->
    [0] Ingen krav står i vejen for niveauet.
   *[other] Ingen krav står i vejen for niveauet. { $explained } er ikke helt opfyldt, men forklaret.
}
comparison-both = Evaluering og selvevaluering
comparison-evaluation = Ændret siden forrige evaluering
comparison-self-assessment = Ændret siden forrige selvevaluering
comparison-models = De to følger hver sin model, så svarene kan ikke sammenlignes krav for krav.
comparison = { $differing ->
    [0] De to svarer ens på alle { $total } krav.
   *[other] De to svarer ens på { $alike } af { $total } krav og forskelligt på { $differing }.
}
decisions-title = Beslutninger om niveau
decisions-of-year = Beslutninger om niveau i { $year }
decisions-description = Hvornår en løsning har fået sit niveau, hvorfor, og hvem der besluttede det.
decision-feed-title = Beslutninger om niveau fra { $site }
payer-member = medlem
payer-non-member = ikke medlem
data-title = Data til genbrug
data-intro = Hele kataloget kan hentes som filer og bruges i andre programmer. Her står, hvad filerne hedder, og hvad felterne betyder.
data-catalogue = Alle produkter med niveau, pris, aftale, kontakter og kilder (JSON, UTF-8)
data-schema = Skemaet (JSON Schema 2020-12), som katalog.json kan prøves mod
data-table = En linje for hvert produkt. Åbner rigtigt i dansk Excel (CSV med semikolon og decimalkomma)
data-prices = En linje for hvert beløb i hver takst (CSV som ovenfor)
data-news = Nye niveauer, takster og statusser (Atom)
data-columns = Kolonnerne i filens orden
data-product = Alt om ét produkt, skrevet som i katalog.json
data-badge = Niveauet som billede til en README
data-deadlines = Opsigelse og takster til kalenderen (iCalendar); kun når der er datoer
data-publiccode = Beskrivelsen i standarden publiccode.yml 0.7; kun når produktfilen har alt det, standarden kræver
data-contact = En kontakt til adressebogen (vCard 3.0), navngivet efter rollen
kind-string = tekst
kind-date = dato
kind-integer = helt tal
kind-number = tal
kind-boolean = true eller false
kind-list = liste af { $kind }
kind-or-null = { $kind } eller null
kind-or-unknown = { $kind } eller unknown

## Felter, som hedder det samme overalt, til dem, der laver temaer

view-before = Det var det før
view-by = Den, der har gjort det
view-caption = Tabellens tekst
view-count = Hvor mange der er
view-contact = Hvem man kan skrive til
view-description = Et par ord om det
view-edit = Hvor kilden kan rettes
view-ean = EAN-nummeret
view-email = Mailadressen
view-engine = Adressen på søgningens filer
view-feed = Adressen på feedet
view-filters = Navnene på filtre
view-functions = Navnene på funktioner
view-history = Hvor ændringerne kan ses
view-href = Adressen; skriv den, som den er
view-id = Navnet i filerne, til klasser og den slags
view-inline = Om komponenten står inde i en linje
view-language = Sprogets mærke, for eksempel en
view-name = Navnet
view-note = En bemærkning
view-note-html = En bemærkning, færdig HTML
view-now = Det er det nu
view-owner = Den rolle, som har ansvaret
view-reason = Begrundelsen
view-report = Brev til organisationen om en fejl
view-second = Den anden af to
view-severity-title = Alvoren i ord
view-src = Billedets adresse; skriv den, som den er
view-summary = Kort om det
view-text = Teksten
view-text-html = Teksten, færdig HTML
view-title = Titlen, til at vise
view-total = I alt
view-version = Udgaven
view-website = Webstedets adresse
view-year = Året; null på siden med de nyeste
