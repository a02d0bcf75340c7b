### Det, `vejviser serve` selv siger i browseren, på dansk.

serve-trouble-title = Sitet kan ikke bygges, som det er nu
serve-trouble-close = Luk
serve-trouble-below = Siden nedenunder er den seneste, der kunne bygges. Ret fejlen og gem, så forsvinder denne besked.
serve-panicked = Vejviser gik i stykker under bygningen. Det er en fejl i Vejviser, ikke i dit site: { $message }
serve-not-found = Her er ingen side
serve-nearest = Mente du en af disse sider?
serve-foreign-host = Denne server svarer kun på sin egen adresse: http://{ $host }/
serve-read-only = Denne server kan man kun læse fra
serve-open = Åbn
serve-not-yours = Det kan kun webstedets egne sider bede om, når de er åbnet på den maskine, Vejviser kører på
serve-open-unknown = Filen hører ikke til webstedet, så den kan ikke åbnes herfra
serve-open-failed = Programmet kunne ikke åbnes: { $reason }. Vælg et andet med `--editor`, når du starter Vejviser.

serve-bar-name = Forhåndsvisning
serve-bar-drafts = Kladder
serve-bar-day = Dag
serve-bar-usual = Tilbage til i dag
serve-bar-language = Sprog
serve-bar-no-source = Siden har ingen fil; Vejviser laver den
serve-bar-why = Hvorfor bygget igen?
serve-bar-all-tabs = (i alle faner)
serve-bar-shown-as = Vist som den { $date }, { $drafts ->
        [with] med
       *[without] uden
    } kladder
serve-bar-found = { $here ->
        [0] Intet fund
        [one] 1 fund
       *[other] { $here } fund
    } på siden
serve-bar-elsewhere = { $elsewhere ->
        [0] Der er ingen fund på andre sider.
        [one] Der er 1 fund på andre sider. `vejviser check` viser det.
       *[other] Der er { $elsewhere } fund på andre sider. `vejviser check` viser dem.
    }
serve-cause-first = Webstedet blev bygget, fordi Vejviser blev startet.
serve-cause-preview = Webstedet blev bygget, fordi der blev valgt en anden dag, kladder til eller fra eller et andet sprog.
serve-cause-files = { $count ->
        [0] Det, der er galt med en fil, er ændret.
        [one] Én fil er ændret:
       *[other] { $count } filer er ændret:
    }
serve-cause-more = og { $count } til
