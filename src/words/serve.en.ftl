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

serve-bar-name = Preview
serve-bar-drafts = Drafts
serve-bar-day = Day
serve-bar-usual = Back to today
serve-bar-language = Language
serve-bar-no-source = The page has no file; Vejviser makes it
serve-bar-why = Why built again?
serve-bar-all-tabs = (in all tabs)
serve-bar-shown-as = Shown as of { $date }, { $drafts ->
        [with] with
       *[without] without
    } drafts
serve-bar-found = { $here ->
        [0] No findings
        [one] 1 finding
       *[other] { $here } findings
    } on this page
serve-bar-elsewhere = { $elsewhere ->
        [0] There are no findings on other pages.
        [one] There is 1 finding on other pages. `vejviser check` shows it.
       *[other] There are { $elsewhere } findings on other pages. `vejviser check` shows them.
    }
serve-cause-first = The site was built because Vejviser was started.
serve-cause-preview = The site was built because another day, drafts on or off or another language was chosen.
serve-cause-files = { $count ->
        [0] What is wrong with a file has changed.
        [one] One file has changed:
       *[other] { $count } files have changed:
    }
serve-cause-more = and { $count } more
