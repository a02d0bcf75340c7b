# Temaets ord på dansk. De samme nøgler står i en.ftl.

## Alle sider

skip-link = Gå til sidens indhold
menu = Menu
main-menu = Hovedmenu
footer-menu = Om siden
languages = Andre sprog
section-menu = Menu for
pages-in = Sider i { $section }
breadcrumb = Brødkrumme
toc = Indhold på siden
search = Søg
search-label-pages = Søg på siderne
search-label = Søg i vejledning og produkter

## Søgning

search-plain = Søgningen virker kun med JavaScript.
search-list = Alle sider står også i listen
search-all = Alle
search-kind = Del af siden
search-narrow = Afgræns svarene
search-many = { "{" }count{ "}" } svar
search-count = { $count ->
    [one] { $count } svar
   *[other] { $count } svar
}
search-none = Ingen svar. Prøv et andet ord.
search-instead = Vi kender ikke ”{ $word }”. Her er svar på ”{ $nearest }”.
search-nearest = Mente du
search-not-ready = Søgningen er snart klar
search-more = Vis flere svar
search-suggestions = Forslag
search-every = Vis alle svar
search-stops = hvad hvem hvor hvordan hvornår hvilken hvilke hvilket er der den det de en et at og i på til for af med om som vi jeg man kan skal vil har have være bliver blive blev hen os jer vores jeres sig fra ved får få alle mange meget hos selv eller betyder findes
about-site = Om siden
index-az = Alt fra A til Å
news-feed = Nyheder som feed (Atom)
accessibility-statement = Tilgængelighedserklæring
source-code = Kildekode
cvr = CVR-nummer
ean = EAN-nummer
email = E-mail
phone = Telefon
yes = Ja
no = Nej

## Under siden

updated = Senest opdateret
owner = Ansvarlig
history = Vis ændringer
edit = Ret siden
report = Meld en fejl på siden
draft = Kladde
neighbours = Forrige og næste side
previous = Forrige
next = Næste
topics = Emner
topic = emne
pages = Sider
in-section = I dette afsnit

## Dokumenter til udskrift

document-page-title = { $title } i ét dokument
document-contents = Indhold
document-date = Lavet den
document-address = Læs på nettet
document-publisher = Udgiver
document-how = Her står alle siderne efter hinanden. Vælg Udskriv i browseren for at få dem på papir eller som PDF.
document-section = Udskriv hele afsnittet
document-guide = Hele vejledningen til udskrift

## Forside, nyheder, lister

products = Produkter
products-intro = Åbne løsninger, som myndigheder udvikler og deler. Her er nogle af dem.
all-products = Alle produkter og projekter
all-products-count = { $count ->
    [one] Se { $count } løsning
   *[other] Se alle { $count } løsninger
}
by-topic = Efter emne
latest = Seneste nyt
news = Nyheder
newest-first = De nyeste først
no-news = Der er ingen nyheder endnu.
no-products = Der er ingen produkter endnu.
nothing-here = Her er ikke noget endnu.
product-count = { $count ->
    [one] { $count } løsning
   *[other] { $count } løsninger
}
facets = Afgræns produkterne
filters = Filtrér og sortér listen
filter-text = Søg i listen
sort-by = Sortér efter
sort-name = Navn
sort-level = Niveau
sort-price = Årlig pris for os
sort-reviewed = Senest gennemgået
chosen-filters = Valgte filtre
remove-filter = Fjern filter:
reset-filters = Nulstil
remove-last-filter = Fjern det seneste filter
no-match = Ingen løsninger passer
no-match-for = Ingen løsninger passer på:
quoted = ”{ $text }”
ask-us = Finder I ikke det, I leder efter? Spørg
show-list = Vis løsningerne
choose-other = Vælg noget andet
taxonomy-intro = Vælg for at se de produkter og sider, der hører til.
index-intro = Alle sider, produkter og emner i alfabetisk orden. Leder du efter et ord, så brug browserens egen ”Find på siden”.
letters = Bogstaver

## Siden findes ikke

not-found = Siden findes ikke
not-found-lead = Adressen kan være forkert, eller siden kan være flyttet. Søg efter den, eller begynd et af disse steder.
to-front = Forsiden
report-missing = Fortæl os, at siden mangler:

## Oplysninger og kilder

unknown = Ikke oplyst
unknown-short = ikke oplyst
ask = spørg
ask-sentence = Spørg
source = Kilde
undated = udateret
confirmed = Bekræftet
by = af
last-known = Sidst kendte oplysning
as-of = opgjort
since = siden
version = version

## Produkt: kort og nøgletal

status-unknown = Status ikke oplyst
price = Pris
users = Brugere
audience = For
license = Licens
contact = Kontakt

## Produkt: hvad det er

about-product = Hvad er det?
features = Det kan det
also-known-as = Kaldes også

## Produkt: niveau

level = Niveau
basis = Grundlag
carried-out-by = ved
not-assessed-text = Der er ingen officiel vurdering af produktets niveau.
recommended-level = Anbefalet niveau
met = Opfyldt
partly = Delvist
unmet = Ikke opfyldt
other = Andet
total = I alt
missing-to = Hvad mangler til næste niveau ({ $level })?
all-answers = Svar på alle krav
answers = Svar
answer = Svar
evidence = Dokumentation for svaret
decisions = Beslutninger og anbefalinger om niveauet
to-level = til
grounds = Grundlag
decided-by = Besluttet af
decision-reference = Læs kilden
requirements = Krav
requirements-of = Krav: { $level }
requirement-id = Nr.
requirement = Krav
theme = Tema
recommendation = anbefaling

## Produkt: pris

what-it-costs = Hvad koster det?
member = Medlem
non-member = Ikke medlem
everyone = Alle
other-amounts = Øvrige beløb
what-for = Hvad
when = Hvornår
paid-to = betales til
paid-to-title = Betales til
optional = kan vælges
yearly = Det bliver det til på et år
first-year = Første år
later-years = De følgende år
calculation = Sådan er der regnet
calculator-title = Hvad koster det os?
calculator-kind = Hvem er I?
calculator-choose = Vælg
kind-municipality = Kommune
kind-region = Region
kind-state = Statslig myndighed
kind-self-governing = Selvejende institution
kind-utility = Forsyning
calculator-inhabitants = Antal indbyggere
calculator-inhabitants-lower = antal indbyggere
calculator-units = Antal
calculator-units-lower = antal
calculator-member = Er I medlem?
calculator-member-lower = om I er medlem
calculator-start = Hvornår begynder I?
calculator-submit = Vis prisen
calculator-bad-number = Skriv et helt tal, for eksempel 40.000.
# Bliver til "Skriv antal køretøjer, og vælg, om I er medlem, for at se prisen."
calculator-write = skriv { $what }
calculator-say = vælg, { $what },
calculator-and = ,{" "}og{" "}
calculator-missing = { $asked } for at se prisen.
calculator-outside = Med { $tariff } ville det være:
calculator-not-for = Det er ikke oplyst, at produktet også er til jer. Spørg, om I kan være med.
calculator-before = Taksten gælder ikke endnu på den dag. Spørg, hvad prisen er indtil da.
calculator-after = Taksten gælder ikke længere på den dag. Spørg, hvad den nye er.
calculator-sum = Regnestykket
calculator-invoice = Regning fra
calculator-note = De følgende år er regnet med samme takst. Den kan blive reguleret.
once = én gang
then-yearly = Derefter hvert år
invoice-from = Heraf sendes regningen af
entry-share = Betaling, når I kommer med i løbet af året
entry-share-lower = betaling, når I kommer med i løbet af året
from-day = fra
discount = Rabat, når flere er med
except = gælder ikke
indexation-title = Regulering
exemption = Fritaget
holds = Gælder
history-price = Tidligere pris. Regn ikke med, at den stadig gælder.
period-unknown = Det er ikke oplyst, hvilken periode den gælder for.
former-prices = Tidligere priser
coming = kommende
free-text = Det er gratis at bruge.
price-list-text = Se også
price-list = takstbladene
membership-fee = Kontingent
a-year = om året

## Produkt: kom med

how-to-join = Sådan kommer I med
agreement = Aftale
agreement-lower = aftale
send-to = Send den underskrevne aftale til
send-to-lower = hvor aftalen sendes hen
requires-membership = Medlemskab af foreningen
requires-membership-lower = om medlemskab er nødvendigt
membership-needed = Er nødvendigt
membership-not-needed = Er ikke nødvendigt
binding = Binding
binding-lower = binding
notice-title = Opsigelse
notice-lower = opsigelse
price-notice = Varsel om ny pris
price-notice-lower = varsel om ny pris
minimum-joined = Mindste antal tilsluttede
minimum-joined-lower = mindste antal tilsluttede
procurement = Udbud

## Produkt: mennesker

whom-to-call = Hvem kan I spørge?
who-uses-it = Hvem bruger det?
groups-and-time = Grupper og tid
not-all-known = ikke alle møder er oplyst
group-kind = Slags
group-time = Tid
chair = Formand
meeting-form = Mødeform
open-to-new = Åben for nye
last-meeting = Seneste møde
terms = Kommissorium
group-minutes = Referater
minutes-link = Læs referater

## Produkt: leverandører, kode, sikkerhed

suppliers-and-hosting = Leverandører og drift
suppliers-lower = leverandører
contract-until = aftale til
hosting = Driftsform
hosting-lower = driftsform
integration = Udveksler data med
required = nødvendig
exit = Hvis I vil ud igen
formats = Formater
source-and-documentation = Kildekode og dokumentation
documentation = Dokumentation
license-lower = licens
source-code-lower = kildekode
documentation-lower = dokumentation
kle = KLE-numre
security-and-accessibility = Sikkerhed og tilgængelighed
security-lower = sikkerhed
accessibility-lower = tilgængelighed
security-policy = Sikkerhedspolitik
security-contact = Kontakt om sikkerhed
data-processing = Databehandleraftale
risk-assessment = Risikovurdering
penetration-test = Penetrationstest
accessibility-level = Tilgængelighed
tested = Testet
related = Beslægtede produkter
sources-and-dates = Kilder og datoer
reviewed = Gennemgået
not-reviewed = Det er ikke oplyst, hvornår oplysningerne sidst er gennemgået.

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
diagram = Diagram
diagram-text = Vis diagrammet som tekst
video-at = video på { $host }
task-done = Gjort
task-open = Ikke gjort

## Filer til genbrug

save-contact = Gem kontakten (vCard)
for-reuse = Til maskiner og genbrug
publiccode-none = Hvorfor er her ingen publiccode.yml?
publiccode-lacks = Der bliver lavet en publiccode.yml, når produktfilen også har
badge-markdown = Vis niveauet i jeres README
## Morgenlisten

morning-title = Morgenliste
morning-intro = { $count ->
        [0] Der er ikke noget, der trænger til et eftersyn den { $day }.
        [one] 1 ting trænger til et eftersyn den { $day }.
       *[other] { $count } ting trænger til et eftersyn den { $day }.
    }
morning-contents = På morgenlisten
morning-limits = Hvornår noget er gammelt, står i content/site.yml under limits.

## Reglerne

rules-title = Regler
rules-intro = Vejviser tjekker { $count } regler, hver gang webstedet bliver bygget. Her står, hvad hver af dem betyder, og hvad du skal skrive i stedet.
rules-contents = Hvad reglerne handler om
rules-error = En fejl skal rettes, før webstedet kan udgives. De fleste kan ikke sættes ned.
rules-warning = En advarsel stopper ikke noget, men nogen bør se på den.
rules-hint = Et forslag kan gøre siden bedre.
rules-bad = Forkert
rules-good = Rigtigt
rules-levels = Kan sættes til

## Modenhed: tal, modeller, krav og beslutninger

what-levels-mean = Læs, hvad niveauerne kræver
counted-from = Tallene bygger på
met-share = Andel opfyldt
chart-row = { $met } af { $total } opfyldt, { $share }
gap-missing = Mangler
gap-partly = Delvist opfyldt
gap-explained = Forklaret
requirement-count = { $count } krav
differing = Her svarer de forskelligt
all-decisions = Alle beslutninger og anbefalinger om niveau
models = Modenhed
models-lead = En løsnings niveau bygger på en model med krav. Her er de modeller, vi bruger.
model = Model
model-in-force = Det er den model, der gælder nu.
heat-map = Se alle løsninger og alle krav i én tabel
heat-map-title = Alle løsninger og alle krav
heat-map-text = Hver løsning vises med sin nyeste evaluering. Har den ingen, vises dens nyeste selvevaluering.
met-by = Opfyldt af
not-answered = Ikke besvaret
behind-the-columns = Vurderingerne bag tabellen
without-assessment = Uden vurdering efter modellen
products-at = Se løsninger på { $level }
themes = Temaer
themes-unnamed = Bogstavet er kravets tema. Kilden giver temaerne kun et bogstav.
older-numbers = Ældre numre
older-numbers-text = I en ældre udgave havde nogle krav et andet nummer.
renamed-to = { $before } hedder nu { $now }
is-recommendation = Anbefaling
asked-from = Hører til
must-be-met = Skal det opfyldes?
recommended-only = Nej, det er en anbefaling. Løsningen kan nå niveauet uden.
met-or-explained = Ja. Følger løsningen det ikke, skal den forklare hvorfor.
only-a-title = Modellen har kun kravets korte titel her. Hele teksten står i kilden.
who-meets-it = Hvem opfylder kravet?
answers-of-products = Svar i løsningernes nyeste vurdering
nobody-assessed = Ingen løsninger er vurderet efter modellen endnu.
neighbour-requirements = Forrige og næste krav
product = Løsning
decision-log = Beslutninger og anbefalinger om niveau
decision-log-lead = Hvad der er besluttet eller anbefalet om løsningernes niveau, hvornår og hvorfor.
decisions-in = Beslutninger og anbefalinger om niveau i { $year }
newest-decisions = De nyeste
no-decisions = Der er ingen endnu.
decision-feed = Følg dem som feed (Atom)
years = År
reference-of = Læs kilden om { $product }
## Data til genbrug

data-files = Hele kataloget
data-product-files = Filer ved hvert produkt
data-product-files-text = De ligger i mappen med produktets side. Linkene fører til et eksempel.
data-promise = Det kan I regne med
data-promise-names = Filnavne og adresser ændrer sig ikke.
data-promise-fields = Felter og kolonner kan komme til, de nye kolonner til sidst. De, der er her, forsvinder ikke og skifter ikke betydning.
data-promise-unknown = Det, ingen ved, er null i JSON og en tom celle i CSV. Der er aldrig gættet, og ukendt er aldrig 0.
data-promise-people = Personers navne og adresser er kun med, når de selv har sagt ja.
data-license = Licens for data
data-tables = Kolonner i CSV-filerne
data-tables-text = UTF-8 med BOM, semikolon mellem kolonner, komma før decimaler. Beløb er kroner. En tekst, som et regneark ville læse som en formel, begynder med en apostrof.
data-types = Felter i JSON-filerne
data-fields = Felter i
data-name = Felt
data-meaning = Betydning
data-kind = Slags
fields-title = Alle felter
fields-intro = Hvert felt i de filer, du skriver: hvad det betyder, og hvad der kan stå i det. Listen er lavet af de samme regler, som tjekker filerne.
fields-unknown = Felter, der skal være der, står øverst. Ved du ikke svaret, så skriv unknown, hvor det er tilladt. Andre felter kan du udelade.
fields-schema = Skema til dit skriveprogram (JSON Schema)
fields-parts = Det, felterne består af
fields-parts-text = Nogle felter har selv felter, og nogle tager kun bestemte ord. De står her i alfabetisk orden.
field-required = skal stå der
data-about = Om data til genbrug
data-download = Hent kataloget
data-as-table = produkterne som regneark (CSV)
data-prices-as-table = priserne som regneark (CSV)


## Til dem, der laver temaer

templates-title = Skabeloner
templates-intro = Til dig, der laver et tema: hvad hver skabelon får, og hvad den kan bruge. Listen er lavet af de samme typer, som siderne bliver lavet af.
templates-begin = Sådan begynder du
templates-begin-list = Se, hvilke filer temaet har. Skabelonerne er skrevet i Tera.
templates-begin-eject = Læg en kopi af én fil i webstedet, og ret i den. Den træder i stedet for programmets egen; alle andre filer bliver ved med at følge programmet.
templates-begin-block = Vil du kun ændre én blok, så lad din fil bygge på programmets, og skriv blokken. Her får udskriften af en side også den ansvarlige med. Filen er templates/page.html i dit tema, og programmets egen hedder default/page.html.
templates-example =
    {"{"}% extends "default/page.html" %{"}"}
    {"{"}% block printed_date %{"}"}
    {"{"}% if page.owner %{"}"} · {"{"}{"{"} page.owner {"}"}{"}"}{"{"}% endif %{"}"}
    {"{"}% endblock %{"}"}
templates-begin-words = Temaets tekster står i i18n/da.ftl og i18n/en.ftl. Skriv kun de ord, du vil ændre. Farver og mål er variabler øverst i assets/style.css.
templates-rules = Det, ingen ved, er null. Felter, der ender på html, er færdig HTML og skrives med filteret safe; alt andet er ren tekst. Et navn, der ikke findes, bliver fundet, når webstedet bliver bygget.
templates-english = De fleste forklaringer er på engelsk, fordi de står i programmet ved hvert felt.
templates-blocks = Blokke i base.html
templates-blocks-text = Alle sider bygger på base.html og udfylder dens blokke.
templates-everywhere = Det, alle skabeloner får
templates-everywhere-text = Desuden words: temaets ord. words.skip_link er ordet skip-link i i18n/da.ftl.
templates-own = Det, den enkelte skabelon får
templates-components = Det, en komponent kan få
templates-components-text = En komponent i templates/components svarer på et mærke, som forfattere skriver. Det, der står i mærket, er altid tekst. Resten tager den fra omgivelserne med et @ foran navnet.
templates-functions = Funktioner
templates-functions-text = De andre er Teras egne. Vejviser har ingen egne filtre.
templates-function-word = word(key="rules-intro", count=3) giver et af temaets ord, der skal have noget sat ind
templates-function-asset = asset(path="img/kort.svg") giver adressen på en fil i temaets assets
templates-filters = Filtre
templates-tests = Efter is
templates-types = Typer
templates-types-text = Det, felterne består af, i alfabetisk orden.

block-scripts = Scripts, som kun denne slags side har brug for
block-machines = Links i hovedet til filer for maskiner
block-header-search = Søgefeltet i toppen
block-printed-date = Det, der står efter adressen på en udskrift
block-layout = Alt mellem top og bund
block-columns = Ekstra klasser på kolonnerne
block-side-menu = Menuen ved siden af teksten
block-main-class = En klasse på hovedindholdet
block-main = Hovedindholdet

## Sammenlign og budget

compare-title = Sammenlign løsninger
compare-lead = Se to til fire løsninger side om side: niveau, pris, vilkår, leverandører og hvem I kan spørge.
compare-choose = Vælg løsninger
compare-product = Løsning
compare-show = Vis dem side om side
compare-few = Vælg mindst to løsninger for at se dem side om side.
compare-shown = Nu vises { $names } side om side.
compare-absent = Findes ikke her: { $names }.
compare-side = Side om side
compare-budget = Læg dem i et budget
compare-all = Alle løsninger
compare-link = Sammenlign med andre løsninger
compare-several = Sammenlign løsninger side om side
pick = Vælg
pick-compare = Sammenlign de valgte
pick-budget = Læg de valgte i et budget
compare-only = Vis kun de løsninger, der er sat kryds ved
budget-title = Budget
budget-lead = Læg løsninger sammen, og se, hvad de koster jer det første år og de følgende år, og hvem der sender regningen.
budget-known = { $count ->
        [0] Ingen af de { $all } løsninger har en oplyst pris i dag. I kan godt vælge dem, men der er ikke noget at lægge sammen.
        [one] { $count } af { $all } løsninger har en oplyst pris i dag. I kan også vælge de andre, men de tæller ikke med i summen.
       *[other] { $count } af { $all } løsninger har en oplyst pris i dag. I kan også vælge de andre, men de tæller ikke med i summen.
    }
budget-with-price = Med oplyst pris
budget-without-price = Uden oplyst pris
budget-choose = Jer og jeres løsninger
budget-add = Læg en løsning i budgettet
budget-remove = Fjern
budget-show = Vis budgettet
budget-added = { $name } er lagt i budgettet.
budget-removed = { $name } er taget ud af budgettet.
budget-failed = Priserne kunne ikke hentes. Prøv at hente siden igen.
budget-sheet = Jeres budget
budget-total = I alt
budget-missing = Mangler:
budget-outside = Regnet med en takst, som ikke gælder den dag, I begynder
budget-after = Taksten gælder kun til og med { $date }. Spørg, hvad den nye er.
budget-before = Taksten gælder først fra { $date }. Spørg, hvad prisen er indtil da.
budget-left = Ikke med i summen
budget-csv = Hent som CSV
budget-file = budget
budget-print = Udskriv
budget-vat = Moms
budget-note = Bemærkning
budget-all = Priser på alle løsninger
budget-without = Vælger I løsninger på denne side, lægger browseren dem sammen. Det kræver, at JavaScript er slået til. Uden det kan I se prisen på hver løsnings side og selv lægge sammen.
budget-price-table = Hent alle priser (CSV)
budget-link = Læg i et budget
budget-several = Regn et budget ud for flere løsninger
