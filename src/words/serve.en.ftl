### What `vejviser serve` itself says in the browser, in English.

serve-trouble-title = The site cannot be built as it is now
serve-trouble-close = Close
serve-trouble-below = The page underneath is the latest that could be built. Mend the fault and save, and this message goes away.
serve-panicked = Vejviser broke down during the build. That is a fault in Vejviser, not in your site: { $message }
serve-not-found = There is no page here
serve-nearest = Did you mean one of these pages?
serve-foreign-host = This server answers only at its own address: http://{ $host }/
serve-read-only = This server can only be read from
