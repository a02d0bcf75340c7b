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
