### Morgenlistens ord på dansk: det, der er blevet gammelt, og hvad en redaktør gør ved det.
###
### Hver slags har en besked om ét tilfælde, .title over flere og .help om, hvad man gør.

tariff-over = taksten { $name } gjaldt til og med { $day }
    .title = Takster, der er udløbet
    .help = Sæt den nye takst ind under `tariffs`, og lad den gamle stå som historik. Kender I den ikke, så spørg produktets kontakt.
tariff-ends = taksten { $name } gælder til og med { $day }
    .title = Takster, der snart udløber
    .help = Find takstbladet for den næste periode, og sæt det ind som en ny takst under `tariffs`.
contract-ends = kontrakten med { $name } slutter { $day }
    .title = Kontrakter, der slutter
    .help = Spørg, om kontrakten er forlænget, og ret `contract_until` under `suppliers`.
no-contact = ingen, man kan skrive eller ringe til først
    .title = Produkter uden kontakt
    .help = Find en mailadresse eller et telefonnummer til en kontakt med `role: entry`, helst en fælles adresse.
page-due = skulle være læst igennem senest { $day }
    .title = Sider, der skal læses igennem
    .help = Læs siden, ret det, der ikke passer mere, og sæt `review_by` til en ny dag.
translation-behind = oversat fra siden { $name }, som er rettet { $day }
    .title = Oversættelser, der er bagud
    .help = Læs originalen igennem, og ret oversættelsen, så de to siger det samme. Skriv dagen som `updated`, hvis git ikke kender den.
group-silent = { $name ->
        [steering] styregruppen
        [coordination] koordinationsgruppen
        [professional] faggruppen
        [user-club] brugerklubben
        [advisory] den rådgivende gruppe
       *[other] { $name }
    } mødtes sidst { $day }
    .title = Grupper, der er gået i stå
    .help = Spørg gruppen, om den stadig mødes. Ret `last_meeting`, eller fjern gruppen under `groups`.
evaluation-old = vurderet sidst { $day }
    .title = Vurderinger, der er gamle
    .help = Spørg, om der er kommet en nyere vurdering, og læg den i `content/vurderinger/`.
fact-old = `{ $name }`: den nyeste kilde eller bekræftelse er fra { $day }
    .title = Oplysninger, som ingen har bekræftet længe
    .help = Spørg, om oplysningen stadig passer. Gør den det, så skriv `confirmed: {"{"}date: …, by: …{"}"}` ved siden af den.
facts-undated = { $keys }
    .title = Oplysninger uden dato
    .help = Kilden er uden dato, så ingen kan se, hvor gammel oplysningen er. Spørg, om den passer, og skriv `confirmed: {"{"}date: …, by: …{"}"}`.
review-due = set igennem sidst { $day }
    .title = Produkter, der skal ses igennem
    .help = Gå hele filen igennem, og skriv dagen og din rolle i `reviewed`.
review-never = aldrig set igennem
many-unknown = { $count } felter er ukendte: { $keys }
    .title = Produkter, hvor der mangler meget
    .help = Find ud af det, der er vigtigst for læseren: pris, kontakt og licens. Resten må gerne vente.

nothing-old = Der er ikke noget på morgenlisten i dag.
morning-list = { $count ->
        [one] Morgenlisten for { $day }: 1 ting at se på.
       *[other] Morgenlisten for { $day }: { $count } ting at se på.
    }
