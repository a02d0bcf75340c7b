### The command line's own words in English.
###
### command-… explains a command; its attributes explain its values and options.
### Other messages may have .help and .help-without, as findings have.

## Help

command = Vejviser builds a guide and a product catalogue from a folder of text files.
    .language = The language of Vejviser's own messages: da or en [else the site's, else the machine's]
    .color = Colours in messages: auto, always or never
    .help = Show this help
    .version = Show Vejviser's version
    .examples =
        Begin here:
          vejviser init my-guide      makes a small site in a new folder
          cd my-guide
          vejviser serve --open       shows it in a browser
          vejviser check              finds errors
          vejviser build              builds the site into the folder public

        If you meet an error you do not understand, write `vejviser explain` and its name.
command-usage = Usage
command-options = [OPTIONS]
command-command = COMMAND
command-commands = Commands
command-arguments = Values
command-options-heading = Options
command-value-address = ADDRESS
command-value-command = COMMAND
command-value-date = DATE
command-value-file = FILE
command-value-folder = FOLDER
command-value-form = FORM
command-value-id = ID
command-value-language = LANGUAGE
command-value-number = NUMBER
command-value-page = PAGE
command-value-rule = RULE
command-value-severity = RULE=LEVEL
command-value-schema = SCHEMA
command-value-text = TEXT
command-value-when = WHEN

command-build = Build the finished site
    .root = The site's folder [else the one you are in]
    .out = The folder to build into [else `public` in the site's folder]
    .format = The form of what is found: human shows the line, short a line for each; for machines: json, sarif, github or junit [else human]
    .baseline = File of known findings, which are not shown [else `vejviser-baseline.json` in the site’s folder, if there is one]
    .verify = Believe nothing from earlier: read, build and compare everything
    .timings = Show where the time went, and write its course to a file [without a name: `vejviser-timings.json`]
    .base-url = The address the site will stand at [else the one in `content/site.yml`]
    .repository = The address of the sources’ repository, for edit links [else the one in `content/site.yml`]
    .drafts = Take pages with `draft: true` too
    .today = Build as if it were this day: 2026-11-23 [else today]
    .threads = Use at most so many cores [else all]
    .examples =
        Nothing is written until the whole site has been built without errors. Files that are the
        same as before are not touched, and files that Vejviser did not make are never deleted.
        Only what has changed since the last time is built again. What is remembered until then
        lies in `.vejviser`; that folder may always be deleted.

        Examples:
          vejviser build
          vejviser build --out /srv/www --base-url https://guide.example/path/
          vejviser build --drafts --today 2027-01-01    what it looks like in the new year

        Exit codes: 0 all is well · 1 the site has errors · 2 the command was wrong, or the
        machine failed

command-check = Find errors without writing anything
    .root = The site's folder [else the one you are in]
    .format = Form: human shows the line with the error, short a line for each; for machines: json, sarif, github or junit [else human]
    .freshness = Show the morning list too: what has grown old, and what you do about it
    .only = Look at this rule only; may be written several times
    .severity = How much a rule matters, this once: RULE=error, warning, hint or ignore; may be written several times [else as in `content/site.yml`]
    .max-problems = Show at most so many findings [else all]
    .strict = Take warnings as errors
    .fix = Mend what can be mended safely: misspelt keys and words, dates, phone numbers and links to pages that have moved
    .diff = Show what --fix would write, and write nothing
    .baseline = File of known findings, which are not shown [else `vejviser-baseline.json` in the site’s folder, if there is one]
    .write-baseline = Write all findings down as known, so that only new ones are shown from now on
    .base-url = The address the site will stand at [else the one in `content/site.yml`]
    .repository = The address of the sources’ repository, for edit links [else the one in `content/site.yml`]
    .drafts = Take pages with `draft: true` too
    .today = Check as if it were this day: 2026-11-23 [else today]
    .threads = Use at most so many cores [else all]
    .examples =
        All errors in all files are found at once. Warnings are worth a look, but only errors give
        exit code 1.

        Examples:
          vejviser check
          vejviser check --format short | grep content/produkter
          vejviser check --diff                  shows what can be mended by itself
          vejviser check --fix                   mends it
          vejviser check --freshness             also shows what needs a look
          vejviser check --only broken-link --only missing-alt
          vejviser check --strict --format sarif > findings.sarif

command-serve = Show the site in a browser while you write
    .root = The site's folder [else the one you are in]
    .port = The port to show it at [else 4000, or the next free one]
    .host = An address of this machine at which others on the same network, such as a phone, may see the site too: 0.0.0.0 is all of them [else only this machine]
    .open = Open a browser at once
    .follow = Go to the page of the file you just saved
    .poll = Look for changes every second. For network drives that do not tell of them
    .editor = The program that opens a file from the browser: code, or `code -g {"{"}file{"}"}:{"{"}line{"}"}` [else what VISUAL or EDITOR says, else VS Code]
    .drafts = Take pages with `draft: true` too
    .today = Show it as if it were this day: 2026-11-23 [else today]
    .examples =
        When you save a file, the page in the browser is brought up to date. Errors are shown over the
        last page that could be built. Only your own machine can see the site,
        unless you write `--host`.

        Examples:
          vejviser serve --open
          vejviser serve --port 8080 --drafts
          vejviser serve --editor "code -g {"{"}file{"}"}:{"{"}line{"}"}"
          vejviser serve --host 0.0.0.0        shows it on a phone too

command-new = Make a file for a new page or a new product
    .examples =
        Examples:
          vejviser new page vejledning/kom-godt-i-gang
          vejviser new product os2kort
command-new-page = Make a file for a new page
    .path = The page's place below content, such as vejledning/kom-godt-i-gang
    .title = The page's title [else made from its name]
    .root = The site's folder [else the one you are in]
    .examples =
        A file that exists is never overwritten. A folder that does not is made.

        Examples:
          vejviser new page kontakt
          vejviser new page vejledning/kom-godt-i-gang --title "Begin here"
command-new-product = Make a file for a new product
    .id = The product's id: small letters, digits and hyphens, such as os2kort
    .name = The product's name [else made from its id]
    .root = The site's folder [else the one you are in]
    .examples =
        The file gets every field that must be there. Leave what you do not know as `unknown`.
        A file that exists is never overwritten.

        Examples:
          vejviser new product os2kort
          vejviser new product os2skadesoekonomi --name OS2skadesøkonomi

command-init = Make a small site to begin with
    .folder = A new or empty folder
    .examples =
        Examples:
          vejviser init my-guide

command-import = Make a file for the site from a file that others wrote
    .examples =
        Examples:
          vejviser import publiccode publiccode.yml
          vejviser import assessment selvevaluering.json
command-import-publiccode = Make a product's file from a publiccode.yml
    .file = The publiccode.yml, version 0.2 to 0.7
    .root = The site's folder [else the one you are in]
    .examples =
        The product's id is made from the name in the file. You are told what was left out and why.
        Persons are left out until they have agreed. A file that exists is never overwritten.

        Examples:
          vejviser import publiccode publiccode.yml
          vejviser import publiccode ~/os2kort/publiccode.yml --root my-guide

        Exit codes: 0 the file was made · 1 the file has errors, or the product exists already ·
        2 the command was wrong, or the machine failed
command-import-assessment = Make an assessment from OS2's form or from a report
    .file = The self-assessment (JSON), or the report with the table of requirements (Markdown)
    .product = The product's id [else looked for in the file]
    .model = The name of the maturity model in content/modenhed [else looked for in the file]
    .root = The site's folder [else the one you are in]
    .examples =
        Requirements without an answer become `unknown`. Persons are left out until they have agreed.
        A file that exists is never overwritten.

        Examples:
          vejviser import assessment selvevaluering.json
          vejviser import assessment report.md --product os2kort --model os2-1.1.0

        Exit codes: 0 the file was made · 1 the file has errors, or the assessment exists already ·
        2 the command was wrong, or the machine failed

command-schema = Write the schemas that let a text editor suggest keys and find mistakes
    .name = The schema's name, such as produkt [otherwise all of them]
    .out = The folder to write the schemas to [otherwise the one you choose is shown here]
    .base-url = The address the site will stand at [otherwise the one in `content/site.yml`]
    .root = The folder of the site [otherwise the one you are in]
    .examples =
        A finished site has the same schemas at addresses such as `/skema/produkt.json`.

        Examples:
          vejviser schema                        shows which schemas there are
          vejviser schema produkt                shows the schema of a product
          vejviser schema --out .vscode/skema    writes them all to a folder

command-theme = See the theme's files, or take one of them out to change it
    .examples =
        Examples:
          vejviser theme list
          vejviser theme eject templates/page.html
command-theme-list = Show all the theme's files, what they are for and where they come from
    .root = The folder of the site [otherwise the one you are in]
    .examples =
        Examples:
          vejviser theme list
command-theme-eject = Put a copy of one of the theme's files in the site, for you to change
    .file = The file as `vejviser theme list` writes it, such as templates/page.html
    .root = The folder of the site [otherwise the one you are in]
    .examples =
        The copy is used in place of the program's own file. Delete it to have the program's back.
        A file that exists is never overwritten.

        Examples:
          vejviser theme eject templates/page.html
          vejviser theme eject assets/style.css

command-explain = Explain a rule that an error or a warning named
    .rule = The rule's name, as in the error [else all rules are shown]
    .examples =
        Examples:
          vejviser explain missing-key
          vejviser explain
command-help = Show help for a command

## Wrong commands

wrong-command = there is no command `{ $command }`
    .help = did you mean `{ $nearest }`?
    .help-without = see all commands with `vejviser --help`
missing-command = a command is missing
    .help = see them all with `vejviser --help`
wrong-option = `{ $argument }` is not known here
    .help = did you mean `{ $nearest }`?
    .help-without = see what you can write with `--help`
wrong-value = `{ $value }` cannot be used for `{ $argument }`
    .help = write { $known }
    .help-without = see what you can write with `--help`
wrong-choice = `{ $value }` cannot be used for `{ $argument }`
    .help = choose one of these: { $known }
missing-word = `{ $argument }` is missing
    .help = see what you can write with `--help`
missing-value = `{ $argument }` needs a value
    .help = see what you can write with `--help`
option-twice = `{ $argument }` can stand only once
wrong-line = the command cannot be understood: { $reason }
    .help = see what you can write with `--help`
expected-language = da or en
expected-date = year, month and day: 2026-11-23
expected-base-url = a whole address that begins with https://
expected-port = a number from 0 to 65535
expected-host = an address in numbers, such as 0.0.0.0
expected-number = a whole number above zero

## When something cannot be done

missing-root = there is no folder `{ $path }`
    .help = look at the spelling; `vejviser init FOLDER` makes a new site
root-not-folder = `{ $path }` is a file, not a folder
    .help = point to the site's folder with `--root`
missing-content = there is no site in `{ $path }`: the folder `content` is missing
    .help = go to the site's folder, or point to it with `--root`; `vejviser init FOLDER` makes a new one
unreadable = `{ $path }` cannot be read: { $reason }
ports-taken = the ports { $first } to { $last } are taken by other programs
    .help = close one of them, or choose another port with `--port`
port-refused = port { $port } cannot be used: { $reason }
    .help = choose another port with `--port`
host-not-here = this machine does not have the address `{ $host }`
    .help = use `--host 0.0.0.0`, and Vejviser finds the address itself
no-index = the search index cannot be made: { $reason }
no-threads = threads cannot be started: { $reason }
unwritable = `{ $path }` cannot be written: { $reason }
shallow-history = git's history is cut short, so pages get no “last updated”
    .help = fetch all of it: `git fetch --unshallow`

out-among-sources = cannot build into `{ $path }`, since the sources in `{ $sources }` would be mixed with what is built
    .help = give another folder with `--out`
out-not-folder = cannot build into `{ $path }`, since it is a file
    .help = give another folder with `--out`
out-busy = another Vejviser is building into `{ $path }`
    .help = wait until it is done
out-damaged = `{ $path }` is not as Vejviser writes it: it was spoilt, or made by another version
    .help = delete the folder it lies in, and build again
out-not-ours = `{ $path }` was not made by Vejviser and is left alone
    .help = move it, or give another folder with `--out`
out-clash = `{ $path }` cannot be built as a file, since `{ $below }` needs a folder of that name
    .help = give one of the pages another address with the field `slug`
out-unprepared = `{ $path }` cannot be written: { $reason }
    .help = nothing was changed; see whether there is room, and whether you may write there
out-unfinished = not everything came into place: `{ $path }`: { $reason }
    .help = every file is whole; build again, and it goes on from here

## What commands tell

building-parse = reading
building-render = building
nothing-written = nothing was written
built = { $pages }, { $products } and { $outputs } in { $milliseconds } ms in `{ $path }`
built-changes = { $written } written, { $unchanged } unchanged, { $removed } removed
rebuilt = { $pages }, { $products } and { $outputs } in { $milliseconds } ms: { $findings }
serving = The site can be seen at
serving-others = Others on the same network can see it at
no-network = others may see the site, but this machine is on no network, so only it can
serving-until = Edit the files, and see the change in the browser. Stop with Ctrl+C.
port-taken = port { $taken } is taken, so it is { $port }
watching-by-looking = the file system does not tell of changes, so they are looked for every second
build-broke = Vejviser broke down while building, which is not your fault: { $reason }
no-search = the search could not be made and is as it was: { $reason }. That is a fault in Vejviser; the pages are as they should be.
no-browser = no browser could be opened: { $reason }
count-pages = { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
count-products = { $count ->
        [one] 1 product
       *[other] { $count } products
    }
checked = { $pages } and { $products } checked: { $findings }

fixed = { $count ->
        [one] 1 finding mended in { $files }
       *[other] { $count } findings mended in { $files }
    }
fix-changed = { $path } has changed since it was read, and was not touched
fix-left = { $path } was not mended: something else would go wrong. Mend it yourself
baseline-invalid = { $path } is no list of known findings
    .help = make it again with `vejviser check --write-baseline`
baseline-stale = a known finding is gone: { $file }: [{ $rule }] { $message }
stage-read = Read files
stage-parse = Parse files
stage-load-theme = Load theme
stage-assemble = Assemble the site
stage-check = Check
stage-plan = Prepare pages
stage-render = Make pages
stage-index = Make the search index
stage-commit = Put files in place
stage-total = In all
stage-steps = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
timings-written = The whole course stands in { $path }. Open the file in Chromium's about:tracing.
baseline-written = { $count } findings written down as known in { $path }
wrong-severity = `{ $written }` does not say how much a rule matters
    .help = write `{ $rule }={ $nearest }`
    .help-without = write a rule, an equals sign and one of these: { $known }
fixed-rule = the rule `{ $rule }` cannot be set to `{ $level }`
    .help = choose one of these: { $known }
no-such-rule = there is no rule `{ $rule }`
    .help = did you mean `{ $nearest }`?
    .help-without = see all rules with `vejviser explain`
unknown-schema = there is no schema `{ $name }`
    .help = did you mean `{ $nearest }`?
    .help-without = write one of these: { $known }
schemas = Write `vejviser schema` and the name of a schema to see it, or `--out` and a folder to write them:
rules = Write `vejviser explain` and a rule's name to have it explained:
no-such-theme-file = the theme has no file `{ $file }`
    .help = did you mean `{ $nearest }`?
    .help-without = write `vejviser theme list` to see them all
theme-files = The theme's files. Your own are in `{ $folder }`; the others are inside the program until you take them out:
theme-files-templates = Templates: one for each kind of page. base.html is what they all build on.
theme-files-components = Components: parts of pages, and what authors can put in.
theme-files-words = Words: the theme's texts in each language. Write only those you want to change.
theme-files-assets = Looks, scripts, fonts and pictures. style.css is all it takes to change colours.
theme-files-others = Others
theme-of-site = the site's own
theme-of-program = the program's
next-theme-file = The copy is now used in place of the program's own. Change it, and see it with `vejviser serve`.
rule-levels = { $levels ->
        [error] It is always an error.
       *[other] In `content/site.yml` it can be set to: { $levels }
    }
rule-on-the-web = On the site: { $address }
rule-bad = Wrong
rule-good = Right

file-exists = `{ $path }` exists already and is not overwritten
    .help = choose another name, or edit the file
bad-page-path = `{ $path }` cannot be used as a page's name
    .help = write `{ $suggestion }`
    .help-without = use small letters from a to z, digits and hyphens, and `/` between folders
bad-product-id = `{ $id }` cannot be used as an id
    .help = write `{ $suggestion }`
    .help-without = write 2 to 40 characters: small letters from a to z, digits and hyphens
made = made `{ $path }`
next-page = Now open the file and go on writing. Run `vejviser check` when you are done.
next-product = Now open the file and fill in what you know. Leave the rest as `unknown`, and run `vejviser check`.
next-site =
    The site is ready in `{ $path }`. Now try:
      cd { $path }
      vejviser serve --open
      vejviser check
      vejviser build
folder-not-empty = the folder `{ $path }` is not empty, so nothing was made
    .help = choose a new folder: `vejviser init FOLDER`
folder-is-file = `{ $path }` is a file, not a folder
    .help = choose a new folder: `vejviser init FOLDER`

## Files of others

no-file = `{ $path }` is not a file
    .help = write the path of a file
no-such-product = there is no product with the id `{ $id }`
    .help = did you mean `{ $nearest }`?
    .help-without = see the names in the folder `content/produkter`, or make the product with `vejviser new product`
no-such-model = there is no maturity model named `{ $id }`
    .help = did you mean `{ $nearest }`?
    .help-without = see the names in the folder `content/modenhed`
import-refused = Nothing was made. Mend the file, and run the command again. If an assessment cannot find its product or its model, write `--product` or `--model` and the name.
import-notes = This differs from the file you gave:
import-note = { "  " }line { $line }, { $key }: { $reason ->
        [no-field] was left out, since a product's file has no such field
        [person] was left out, since a person must agree first
        [file] was left out. Put the file into the site, and describe it in the product's file
        [choose] was left out. Choose topics and audience in the product's file
        [too-long] was left out, since there is room for 150 characters only. Write a shorter text
        [no-key] was left out, since the field is not known
        [national] was left out, since it concerns one other country only
        [language] was left out, since the text was taken from another language
        [translate] was taken, but is not Danish. Translate it
        [unanswered] has no answer and became `unknown`
        [no-address] was left out, since it is no whole address
       *[other] was left out
    }
import-done = The file reads without errors. Now open it and fill in what you know, and run `vejviser check`.
import-left = Look at this in the new file, and run `vejviser check` when you are done:

## What stands in new files

new-page-description = one sentence for lists and search
new-page-text = Write the page's text here.
new-section-text = Write here what readers find in this part.
