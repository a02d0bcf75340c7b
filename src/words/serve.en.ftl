### What `vejviser serve` itself says in the browser, in English.

serve-trouble-title = The site cannot be built as it is now
serve-trouble-close = Close
serve-trouble-below = The page underneath is the latest that could be built. Mend the fault and save, and this message goes away.
serve-panicked = Vejviser broke down during the build. That is a fault in Vejviser, not in your site: { $message }
serve-not-found = There is no page here
serve-nearest = Did you mean one of these pages?
serve-foreign-host = This server answers only at its own address: http://{ $host }/
serve-read-only = This server can only be read from
serve-open = Open
serve-not-yours = Only the site's own pages can ask for that, when they are open on the machine that Vejviser runs on
serve-open-unknown = The file is none of the site's, so it cannot be opened from here
serve-open-failed = The program could not be opened: { $reason }. Choose another with `--editor` when you start Vejviser.
