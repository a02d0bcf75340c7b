### The words of findings in English. The reader is an editor, not a programmer.
###
### The rule's id = message: starts small, no full stop, the author's own text in `…`.
###     .label        a few words at the underline
###     .help         what to write instead; used when everything it mentions is known
###     .help-without used otherwise
###     .related      words at the second place, where there is one
###     .explain .bad .good   the page that `vejviser explain` shows

## Files

not-utf8 = the file is not saved as UTF-8
    .help = it seems to be saved as { $encoding }: save it again with the encoding UTF-8
    .help-without = open the file in your editor and save it again with the encoding UTF-8
    .explain =
        The encoding decides how letters are stored. Vejviser reads only UTF-8, since every program
        understands it. In other encodings letters such as æ, ø and å get broken.

        Most programs have the choice under “Save as”. Choose “UTF-8”.
    .bad = title: Kom godt i gang p� f�rste m�de
    .good = title: Kom godt i gang på første møde

unknown-file = the file is not used
    .help = did you mean `{ $nearest }`?
    .help-without = move the file to where it belongs, or delete it
    .explain =
        The file lies where Vejviser does not look for its kind, so what it says does not reach the
        site. Most often the name of the folder or the file is misspelt.
    .bad = content/produkt/os2kort.yml
    .good = content/produkter/os2kort.yml

file-too-large = the file is too large, it may hold at most { $limit } MiB
    .help = split the file, or make it smaller
    .explain =
        Very large files are nearly always put in by mistake, and they make the site slow to read.
        Make a picture smaller before you add it, and split a long text over several pages.
    .bad = content/vejledning/moedeoptagelse.md
    .good = content/vejledning/referat.md

unusable-file = { $reason ->
        [outside-site] the shortcut leads out of the site's folder
        [broken-link] the shortcut leads nowhere
        [case-twin] two files have the same name but for upper and lower case
        [name-not-utf8] the file's name has letters that cannot be read
        [link-loop] the shortcut leads round in a circle
        [not-a-file] this is neither a file nor a folder
        [no-permission] the file may not be read
       *[other] the file cannot be used: { $reason }
    }
    .help = { $reason ->
        [case-twin] give one of them another name
        [name-not-utf8] name the file with the letters a-z, digits and hyphens
        [link-loop] delete the shortcut
        [not-a-file] delete it, or put an ordinary file in its place
        [no-permission] give yourself leave to read the file
       *[other] put the file itself into the folder
    }
    .related = the other file
    .explain =
        The site must build alike on every machine. So its files must lie in its own folder, and two
        names must differ in more than upper and lower case: Windows and macOS see them as one file.
    .bad =
        content/vejledning/Pris.md
        content/vejledning/pris.md
    .good =
        content/vejledning/pris.md
        content/vejledning/pris-2026.md

missing-config = the file `content/site.yml` is missing
    .help = are you in the right folder? `vejviser init FOLDER` makes a new site
    .explain =
        `content/site.yml` holds the site's title, address, menus and whatever else counts everywhere.
        Without it Vejviser does not know what to build. Often it is only looking in the wrong folder:
        go to the right one, or point to it with `--root`.
    .bad = vejviser build --root Documents
    .good = vejviser build --root Documents/vejviser

unknown-rule = there is no rule `{ $rule }`
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = `vejviser explain` shows all rules
    .explain =
        Under `severity` in `content/site.yml` stand names of rules and how much they matter on this
        site. A rule that is not there changes nothing, so you would believe that it holds.
    .bad =
        severity:
          old-evalution: error
    .good =
        severity:
          old-evaluation: error

fixed-severity = { $level ->
        [ignore] the rule `{ $rule }` cannot be silenced
       *[other] the rule `{ $rule }` cannot be lowered to `{ $level }`
    }
    .label = { $known ->
        [error] must be an error
       *[other] cannot be chosen
    }
    .help = { $known ->
        [error] delete the line; if an older site breaks the rule in many places, begin with `vejviser check --write-baseline`
       *[other] choose one of these: { $known }
    }
    .explain =
        Warnings and hints can be raised, lowered or silenced with `error`, `warning`, `hint` and
        `ignore`. Errors are what would show readers something wrong, such as an amount that is a
        thousandth of the right one. Those cannot be chosen away. A few can be lowered, because the
        page is right all the same or the rule may be mistaken; `vejviser explain` shows which.
    .bad =
        severity:
          float-amount: warning
    .good =
        severity:
          old-evaluation: ignore

## YAML

invalid-yaml = { $reason ->
        [empty] the file is empty
        [unclosed-list] the list is never ended
        [unclosed-mapping] the fields in curly brackets are never ended
        [wrong-bracket] the bracket does not match the one that was opened
        [unclosed-quote] a quotation mark is never ended
        [text-after-quote] there is text after the last quotation mark
        [curly-quotes] the text is in curly quotation marks
        [backslash] a backslash cannot stand here
        [missing-colon] the line is not a field
        [missing-space] a space is missing after the colon
        [colon-in-text] there is a colon in a text without quotation marks
        [missing-comma] a comma is missing
        [amount-dash] an amount is written without `,-`
        [decimal-comma] a comma in curly brackets separates two fields
        [dash] a dash is not a hyphen
        [odd-space] here is a hard space or an invisible character
        [block-indentation] the text is not indented
        [indentation] the line is indented wrongly
        [reserved-character] the value begins with a character that has a meaning of its own
        [unknown-anchor] it refers to a name that is not in the file
        [second-document] the file has several parts, split by `---`
       *[other] the text cannot be read as YAML
    }
    .label = { $reason ->
        [empty] nothing to read
        [unclosed-list] begins here
        [unclosed-mapping] begins here
        [unclosed-quote] begins here
        [curly-quotes] curly quotation marks
        [missing-colon] lacks a name and a colon
        [missing-space] a space is missing here
        [colon-in-text] the colon
        [missing-comma] needs a comma before it
        [dash] a dash
        [odd-space] this character
        [block-indentation] belongs to the text above
        [indentation] this far in
        [second-document] here the file is split
       *[other] it goes wrong here
    }
    .help = { $reason ->
        [indentation] begin the line at the far left: `{ $suggestion }`
       *[other] write `{ $suggestion }`
    }
    .help-without = { $reason ->
        [empty] write its contents, or delete the file
        [unclosed-list] end the list with `]`, and put commas between its items
        [unclosed-mapping] end with `{"}"}`, and put commas between the fields
        [wrong-bracket] `[` ends with `]`, and `{"{"}` ends with `{"}"}`
        [unclosed-quote] put a quotation mark where the text ends
        [text-after-quote] put the whole text in one pair of quotation marks
        [backslash] use single quotation marks: `'…'`
        [missing-colon] write name, colon, space and value: `title: Welcome`. If the line belongs to the text above, indent it by two spaces
        [missing-space] write a space after the colon: `title: Welcome`
        [colon-in-text] put the whole text in quotation marks: `title: "Prices: how to read them"`
        [missing-comma] put a comma between the fields. If the colon belongs to a text, put the text in quotation marks
        [amount-dash] write whole kroner without a point: `73030`
        [decimal-comma] write the number in quotation marks: `"12,50"`
        [odd-space] delete the character, and type a plain space
        [block-indentation] indent each line of the text by two spaces
        [indentation] indent the line as far as those it belongs with, using spaces
        [reserved-character] put the whole value in quotation marks
        [unknown-anchor] a value that begins with `*` needs quotation marks
        [second-document] delete the line `---`; a file has only one part
       *[other] look at quotation marks, colons and indentation on this line and the one before
    }
    .explain =
        Fields are written in a form called YAML: a name, a colon, a space and a value. What belongs
        to a field is indented by two spaces. The form is easy to read but strict: one forgotten
        character may change what the rest of the file means. So nothing is guessed.

        A text with a colon and a space in it, or one that begins with any of
        `* & ! % @ # > |`, needs quotation marks.
    .bad = title: Prices: how to read them
    .good = title: "Prices: how to read them"

yaml-tab = the line is indented with a tab
    .label = a tab
    .help = indent with two spaces instead
    .explain =
        A tab has different widths in different programs, so nobody can see what belongs together.
        Always indent with spaces. Many programs can write spaces when you press the tab key. The
        arrow in the example is the tab.
    .bad =
        membership:
        → fee: 25000
    .good =
        membership:
          fee: 25000

duplicate-key = the field `{ $key }` stands here twice
    .label = the second time
    .related = the first time
    .help = delete one, or join the two
    .explain =
        A field has one value. When it stands there twice, nobody can tell which one counts.
    .bad =
        status: active
        status: paused
    .good = status: paused

yaml-too-complex = { $what ->
        [depth] the fields lie more than { $limit } deep in each other
        [nodes] the file has more than { $limit } values
        [alias-cycle] the file refers to itself in a circle
       *[other] the file is too involved to be read
    }
    .help = write the values where they are used, or split the file
    .explain =
        With `&` and `*` a file can refer to itself, and a few lines can become millions of values. No
        honest page or product needs that, so Vejviser stops before the machine does.
    .bad =
        a: &a [x, x, x]
        b: &b [*a, *a, *a]
        c: [*b, *b, *b]
    .good = c: [x, x, x]

unclosed-front-matter = the page's head is never ended
    .label = begins here
    .help = write `---` on a line of its own after the last field
    .explain =
        The head is the fields at the top of a page. It begins and ends with a line that holds only
        `---`. Without the last one nobody can tell where the text begins.
    .bad =
        ---
        title: Become a member

        This is how you join.
    .good =
        ---
        title: Become a member
        ---

        This is how you join.

missing-front-matter = { $reason ->
        [empty] the file is empty
        [before] something stands before the page's head
        [dashes] the page's head does not begin with three hyphens
       *[none] the page has no head
    }
    .label = { $reason ->
        [before] must stand at the left of the first line
       *[none] should begin with `---`
    }
    .help = { $reason ->
        [before] delete blank lines and spaces before the three hyphens
        [dashes] write `---` on the line before the fields and on the line after them
       *[none] begin the file with three lines: `---`, `title: The page's title` and `---`
    }
    .explain =
        Every page begins with a head that at least gives it a title. The title stands at the top of
        the page, in menus and in search.
    .bad = # Become a member
    .good =
        ---
        title: Become a member
        ---

## Form

missing-key = `{ $key }` is missing
    .label = belongs here
    .help = { $key ->
        [vat] add `vat: excluded`, `vat: included`, `vat: exempt` or `vat: unknown`
       *[other] { $unknown ->
            [yes] add a line that begins with `{ $key }:`. If you do not know, write `{ $key }: unknown`
           *[no] add a line that begins with `{ $key }:`
        }
    }
    .explain =
        Some fields must always be written, so that readers can trust the same questions to be
        answered everywhere. In a product's file, write `unknown` if you do not know the answer. It is
        shown as “not stated”, with whom to ask. Only `schema`, `id`, `name` and `type` always need a
        real value.
    .bad =
        id: os2kort
        type: product
    .good =
        id: os2kort
        name: OS2kort
        type: product

indented-key = `{ $key }:` is indented and read as part of `{ $field }`
    .label = stands as text
    .help = remove the spaces before it, so that `{ $key }:` begins right below `{ $field }:`
    .explain =
        After `|` or `>`, every line that is indented is text. When the next field is indented with it,
        it is shown as text on the page, and the field itself is missing. If the line really is text, begin
        it with another word, or lower the rule under `severity` in `content/site.yml`.
    .bad =
        description: |
          Shows the municipality's own data.
          topics: unknown
    .good =
        description: |
          Shows the municipality's own data.
        topics: unknown

unknown-key = there is no field `{ $key }` here
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = you can use these: { $known }
    .explain =
        A field that nobody knows is not shown either. Most often it is misspelt, or its line is
        indented wrongly and belongs to another field. Upper and lower case differ.
    .bad = sumary: Shows maps of the municipality
    .good = summary: Shows maps of the municipality

wrong-type = { $expected ->
        [text] a text
        [number] a number
        [whole-number] a whole number
        [list] a list
        [mapping] fields
        [boolean] `true` or `false`
        [date] a date
        [amount] an amount
        [share] a share from 0 to 1
        [key] a field's name
        [cvr] a CVR number
       *[other] { $expected }
    } should stand here, not { $actual ->
        [text] a text
        [number] a number
        [decimal] a decimal number
        [list] a list
        [mapping] fields
        [boolean] yes or no
        [nothing] nothing
       *[other] { $actual }
    }
    .label = { $actual ->
        [text] a text
        [number] a number
        [decimal] a decimal number
        [list] a list
        [mapping] fields
        [boolean] yes or no
        [nothing] is empty
       *[other] { $actual }
    }
    .help = { $expected ->
        [text] write a text, in quotation marks if it looks like a number
        [number] write the number without quotation marks
        [whole-number] write the number in digits without quotation marks, such as `12`
        [list] write each item on a line of its own after a hyphen and a space: `- item`
        [mapping] write the fields on the lines below, indented by two spaces: `name: value`
        [boolean] write `true` for yes or `false` for no
        [date] write year, month and day: `2026-11-23`
        [amount] write whole kroner without a point, `73030`, or in quotation marks: `"73.030"`
        [share] write for example `0.75` for three quarters
        [key] write a word and a colon, such as `title:`
        [cvr] write the eight digits in quotation marks: `"41849983"`
       *[other] see the form with `vejviser explain wrong-type`
    }
    .explain =
        Each field takes one kind of value: a text, a number, a list, a date or a group of fields. A
        field left empty has no value. Write `unknown` if you do not know it.
    .bad = topics: klima
    .good =
        topics:
          - klima

unknown-value = `{ $value }` is not one of the choices
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = choose one of these: { $known }
    .explain =
        The field takes certain words only, so that products can be compared and found. The words are
        English in the file and shown in the site's language on the page.
    .bad = status: aktiv
    .good = status: active

invalid-date = `{ $value }` is not a date
    .label = not read as a date
    .help = write `{ $suggestion }`
    .help-without = { $days ->
        [0] write year, month and day with hyphens: `2026-11-23` (a day of every year: `11-23`)
       *[other] the month `{ $month }` has only { $days } days
    }
    .explain =
        Dates are written as year, month and day, so that nobody can mistake the month. The page shows
        them in words, such as 23 November 2026.
    .bad = date: 05-09-2025
    .good = date: 2025-09-05

invalid-amount = `{ $value }` is not an amount
    .label = not read as an amount
    .help = write `{ $suggestion }`
    .help-without = write whole kroner without a point, `73030`, or in quotation marks: `"12,50"`
    .explain =
        An amount is whole kroner without a point and without “kr.”. With øre, or with points between
        the thousands, it needs quotation marks.
    .bad = amount: 12.5 kr.
    .good = amount: "12,50"

float-amount = `{ $value }` is read as a decimal number
    .label = did you mean { $suggestion }?
    .help = write `{ $suggestion }` without a point, or use quotation marks: `"{ $value }"`
    .explain =
        Without quotation marks a point begins the decimals. So `73.030` is read as 73 kroner and 3
        øre, not as seventy-three thousand. Vejviser does not guess about money.
    .bad = amount: 73.030
    .good = amount: 73030

negative-amount = the amount `{ $value }` is below nothing
    .label = below nothing
    .help = write the amount without a minus; what is taken off belongs to discounts and exemptions
    .explain =
        A price is never negative. What somebody gets taken off is written as a discount
        (`participant_discount`), a share (`entry_share`) or an exemption (`exemptions`).
    .bad = amount: -500
    .good = amount: 500

out-of-range = `{ $value }` is outside the limits
    .label = should be from { $minimum } to { $maximum }
    .help = write a number from { $minimum } to { $maximum }
    .explain =
        The field takes numbers between two limits. A negative count, or one with too many digits, is a
        slip.
    .bad = meetings_per_year: -4
    .good = meetings_per_year: 4

invalid-url = `{ $value }` is not an address on the web
    .label = should begin with `https://`
    .help = copy the whole address from the browser, with `https://`
    .explain =
        An address must be whole to work for everyone who clicks it: `https://`, the name of the place
        and the rest without spaces.
    .bad = url: www.os2.eu/takstblade
    .good = url: https://www.os2.eu/takstblade

invalid-email = `{ $value }` is not an e-mail address
    .label = not read as an e-mail address
    .help = write it as `name@domain.dk` without spaces
    .explain =
        An e-mail address has one @ and a domain with a full stop. If it is wrong, nobody can write to
        you.
    .bad = email: os2 (at) os2.eu
    .good = email: os2@os2.eu

invalid-phone = `{ $value }` cannot be used as a phone number
    .label = should be text with eight digits
    .help = write `{ $suggestion }`
    .help-without = write eight digits in quotation marks, `"12 34 56 78"`, or with a country code: `"+45 12 34 56 78"`
    .explain =
        A phone number needs quotation marks. Otherwise it is read as a number, and a leading zero is
        lost. Danish numbers have eight digits, others begin with `+` and the country's code.
    .bad = phone: 12345678
    .good = phone: "12 34 56 78"

invalid-id = `{ $value }` cannot be used as an id
    .label = not read as an id
    .help = write `{ $suggestion }`
    .help-without = write 2 to 40 of the small letters a-z, digits and hyphens
    .explain =
        An id is the name that other files and addresses use. It has 2 to 40 characters: small letters
        from a to z, digits and hyphens. Write `ae`, `oe` and `aa` for æ, ø and å.
    .bad = id: OS2skadesøkonomi
    .good = id: os2skadesoekonomi

too-long = the text has { $length } characters, there is room for { $limit }
    .label = { $length } characters
    .help = shorten it to at most { $limit } characters
    .explain =
        Some texts are shown on cards, in lists and in search, where there is no more room. Say the most
        important first, and keep the rest for the long description.
    .bad = summary: OS2kort is a solution developed by a number of municipalities together, which …
    .good = summary: Shows the municipality's own data on a map

## Products and other entries

id-not-file-name = id `{ $id }` does not fit the file's name `{ $file-name }`
    .label = should be as the file's name
    .help = change `id`, or rename the file to `{ $id }.yml`
    .explain =
        A product's id and its file's name are the same, so that the file can be found from the address
        and the other way round.
    .bad = id: os2kort   # in the file os2kortet.yml
    .good = id: os2kort   # in the file os2kort.yml

requirement-address = the page about requirement `{ $id }` would stand at `{ $address }`, which is taken
    .label = makes an address that is taken
    .related = has the address
    .help = give the requirement an id that differs in more than signs and capital letters and is not `oversigt`
    .explain =
        Every requirement has a page, whose address is made of its id in small letters without special
        signs. Two requirements cannot stand in one place, and `oversigt` is the model's overview of all
        products.
    .bad =
        - {"{"}id: K1, theme: K, level: proeve, title: Kan prøves{"}"}
        - {"{"}id: k1, theme: K, level: proeve, title: Er åben{"}"}
    .good =
        - {"{"}id: K1, theme: K, level: proeve, title: Kan prøves{"}"}
        - {"{"}id: K2, theme: K, level: proeve, title: Er åben{"}"}

duplicate-id = id `{ $id }` is used twice
    .label = used elsewhere too
    .related = the other one
    .help = give one of them another id
    .explain =
        An id points to one thing. If two have the same, nobody knows which of them a link or a field
        means.
    .bad =
        - id: klima
          title: Klima
        - id: klima
          title: Klimatilpasning
    .good =
        - id: klima
          title: Klima
        - id: klimatilpasning
          title: Klimatilpasning

unknown-reference = { $kind ->
        [product] there is no product with the id `{ $id }`
        [topic] the topic `{ $id }` is not in the word list
        [system] the system `{ $id }` is not in the word list
        [assessment] there is no assessment named `{ $id }`
        [model] there is no maturity model named `{ $id }`
        [level] the model has no level `{ $id }`
        [theme] the model has no theme `{ $id }`
        [requirement] the model has no requirement `{ $id }`
        [size-class] there is no size class `{ $id }`
        [tariff] the product has no tariff with the id `{ $id }`
        [supplier] the supplier `{ $id }` is not among `suppliers`
        [group] the group `{ $id }` is not among `groups`
        [item] the tariff has no item with the id `{ $id }`
        [page] there is no page at `{ $id }`
        [file] there is no file `{ $id }`
        [contact] the product has no contact with the role `{ $id }`
        [category] the category `{ $id }` is not on the standard's list
        [language] `{ $id }` is not a language tag
       *[other] there is no `{ $id }`
    }
    .label = not there
    .help = did you mean `{ $nearest }`?
    .help-without = { $kind ->
        [product] look in the folder `content/produkter`
        [topic] choose a topic of `content/ordlister/emner.yml`, or add it there
        [system] choose a system of `content/ordlister/systemer.yml`, or add it there
        [assessment] look in the folder `content/vurderinger`
        [model] look in the folder `content/modenhed`
        [size-class] look in `content/stoerrelser.yml`
        [category] choose one of `https://yml.publiccode.tools/categories-list.html`; if none fits, write `other`
        [language] write the language's tag: `da` for Danish, `en` for English
        [contact] write a role that stands among the product's `contacts`
        [file] put the file in the folder `{ $folder }`, or correct the name
       *[other] mend the spelling, or add what is missing
    }
    .explain =
        The field refers to something that must be described elsewhere: a product, a topic, an
        assessment or a supplier. It refers by id, not by title.
    .bad =
        topics:
          - Klima og miljø
    .good =
        topics:
          - klima

missing-when = { $count ->
        [1] `{ $key }` is
       *[other] `{ $key }` and `{ $other }` are
    } missing, since `{ $field }` is `{ $value }`
    .label = belongs here
    .related = because of this
    .help = { $key ->
        [tariffs] add `tariffs:` with the prices, or write `status: unknown`
        [above_last] add `above_last: on-request`, `above_last: last` (as the last tier) or `above_last: unknown`
        [groups] add `groups:` with the product's groups, or write `groups: unknown`
        [repositories] add `repositories:` with the code's address, or write `repositories: unknown`
        [status_date] write the day in `status_date:` and the reason in `status_note:`, or `unknown`
        [status_note] write in `status_note:` why, and where to go instead, or `unknown`
       *[other] add a line that begins with `{ $key }:`; write `unknown` if the answer is not known
    }
    .explain =
        Some fields are needed only when another says something special: if a product is closed, readers
        want to know when and why. If the price is known, it must be shown. Where the last tier of a
        price ends, those who have more want to know what they pay.
    .bad =
        status: closed
    .good =
        status: closed
        status_date: 2026-06-30
        status_note: Replaced by OS2vej

unknown-license = `{ $value }` is no SPDX licence
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = write the licence's short name from spdx.org/licenses, such as `MPL-2.0`, or `unknown`
    .explain =
        Licences are written with the short names that all the world uses, so that programs know them.
        Capitals matter. Several licences at once are joined by `AND`; where one may choose, by `OR`.
    .bad = license: GPL version 3
    .good = license: GPL-3.0-only

deprecated-license = the licence's name `{ $value }` is no longer used
    .label = an older name
    .help = write `{ $suggestion }` (`-only` is that version alone, `-or-later` the later ones too)
    .help-without = find the new name on spdx.org/licenses
    .explain =
        The GNU licences' old names do not say whether later versions may be used too. So they were split:
        `-only` for that version alone and `-or-later` for it and all later ones. Look in the source
        files for what they say; if you cannot find it, choose `-only`.
    .bad = license: GPL-3.0
    .good = license: GPL-3.0-only

invalid-kle = `{ $value }` is no KLE number
    .label = not read as a KLE number
    .help = write two, four or six digits with full stops between, in quotation marks: `"82"`, `"82.20"` or `"82.20.00"`
    .explain =
        A KLE number is a main group, a group and a subject of two digits each. The quotation marks keep
        programs from reading it as a decimal number and losing a zero.
    .bad = kle: ["82.2"]
    .good = kle: ["82.20"]

raw-html = the product's text holds HTML
    .label = HTML
    .help = write it in Markdown: `**bold**`, `[text](address)`, `- item`
    .explain =
        Products' texts are shown elsewhere too, where our HTML is not known, such as in publiccode.yml.
        Markdown can be read everywhere.
    .bad = description: Shows <b>maps</b>
    .good = description: Shows **maps**

publiccode-differs = this says `{ $ours }`, but `{ $key }` in the product's publiccode.yml is `{ $theirs }`
    .label = stands otherwise in publiccode.yml
    .related = here
    .help = change the one of the two that is wrong: `{ $field }` here, or `{ $key }` in publiccode.yml
    .explain =
        Other catalogues read the product's publiccode.yml. If it says something else than the guide,
        readers do not know which holds. Name, address of the code, status, licence, the software's type
        and its maintenance are compared when `publiccode` is a file of the site.
    .bad =
        license: MPL-2.0
        publiccode: /publiccode/os2kort.yml   # says EUPL-1.2
    .good =
        license: EUPL-1.2
        publiccode: /publiccode/os2kort.yml

statuses-differ = `development_status` is `{ $further }`, but the product's `status` is `{ $status }`
    .label = does not go with the status
    .related = here
    .help = change the one of the two that is wrong
    .explain =
        `status` tells where in its life a product is, and `development_status` says the same in the
        words of publiccode.yml. A closed product cannot be in development. `concept` goes with `idea`,
        `development` with `idea` and `development`, `beta` with `development` and `active`, `stable`
        with `active` and `phasing-out`, and `obsolete` with `phasing-out`, `closed` and `handed-over`.
        While a product is `paused`, all go but `obsolete`.
    .bad =
        status: closed
        software:
          development_status: stable
    .good =
        status: closed
        software:
          development_status: obsolete

alias-is-name = `{ $alias }` is another product's name
    .label = is taken
    .related = that product
    .help = delete the line; if the two belong together, say so under `related`
    .explain =
        An alias is another name of the same product. Who searches for a name should find the product
        that is called so.
    .bad = aliases: [OS2vej]
    .good = related: [{"{"}id: os2vej, relation: replaces{"}"}]

replaces-cycle = the products replace each other in a ring: { $ids }
    .label = a part of the ring
    .related = a part of it too
    .help = delete the line that does not fit, or swap `replaces` and `replaced-by`
    .explain =
        `replaces` points to the older product, `replaced-by` to the newer. In a ring none of them is the
        new one, and readers do not know which to use.
    .bad =
        related: [{"{"}id: os2vej, relation: replaces{"}"}]   # in os2kort.yml
        related: [{"{"}id: os2kort, relation: replaces{"}"}]  # in os2vej.yml
    .good =
        related: [{"{"}id: os2vej, relation: replaces{"}"}]     # in os2kort.yml
        related: [{"{"}id: os2kort, relation: replaced-by{"}"}] # in os2vej.yml

project-level = a project cannot have level `{ $level }`
    .label = for products only
    .related = a project
    .help = write `level: not-assessed`, or `type: product` if it is in use
    .explain =
        A project is in development and stands on the first step at most. The higher levels are for
        products that are in use.
    .bad =
        type: project
        maturity: {"{"}level: "1", basis: board{"}"}
    .good =
        type: product
        maturity: {"{"}level: "1", basis: board{"}"}

name-prefix = the name `{ $name }` does not begin with `{ $prefix }`
    .label = should begin with `{ $prefix }`
    .help = write `{ $prefix }` before it, or change `name_prefix` in `content/site.yml`
    .explain =
        The name shows that the product belongs to the community. Projects may have a working title.
    .bad = name: Kort
    .good = name: OS2kort

synonym-alone = `{ $word }` has no synonyms
    .label = the search gains nothing by it
    .help = write under `words` what readers also call it, or delete the line
    .explain =
        The list of synonyms helps those who search for another word than the pages use. A word with no
        other words beside it helps nobody.
    .bad = - {"{"}id: kontingent, title: kontingent{"}"}
    .good = - {"{"}id: kontingent, title: kontingent, words: [medlemsgebyr]{"}"}

synonym-twice = `{ $word }` stands twice among the synonyms
    .label = stands elsewhere too
    .related = the other place
    .help = put the words into one line, or delete the word in one place
    .explain =
        When a word stands in two places, those who search for it find pages about both. That is seldom
        what was meant.
    .bad =
        - {"{"}id: pris, title: pris, words: [takst]{"}"}
        - {"{"}id: takstblad, title: takstblad, words: [takst]{"}"}
    .good =
        - {"{"}id: pris, title: pris, words: [beløb]{"}"}
        - {"{"}id: takstblad, title: takstblad, words: [takst]{"}"}

invalid-cvr = `{ $value }` is no CVR number
    .label = the digits do not fit together
    .help = compare it with the number on virk.dk
    .explain =
        The last digit of a CVR number follows from the others (modulus 11). If it does not fit, a digit
        is wrong or two have changed places.
    .bad = cvr: "41849938"
    .good = cvr: "41849983"

## Maturity

unknown-requirement = the model `{ $model }` has no requirement `{ $id }`
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = see the requirements in `content/modenhed/{ $model }.yml`
    .explain =
        An assessment answers the requirements of one version of the maturity model. Their numbers have
        changed meaning between versions, so the answer must belong to the version it names.
    .bad =
        model: os2-1.1.0
        answers:
          R99: green
    .good =
        model: os2-1.1.0
        answers:
          R1: green

missing-requirement = there is no answer to { $ids }
    .label = some requirements have no answer
    .help = add a line for each requirement; write `unknown` where the answer is not known
    .explain =
        An assessment can be counted on only when every requirement of the model has an answer. One that
        is not known is written `unknown`, and shown as such.
    .bad =
        answers:
          R1: green
    .good =
        answers:
          R1: green
          R2: unknown

renamed-requirement = `{ $id }` is the requirement's number in an older model
    .label = an older number
    .help = in `{ $model }` it is called `{ $now }`; see whether other answers use the older numbers too: { $renamed }
    .explain =
        The requirements' numbers have changed meaning between the model's versions. If an assessment uses
        a number that only an older version has, its other answers may have been written for that one
        too. Go through all of them before you change the numbers.
    .bad =
        model: os2-1.1.0
        answers:
          R5: green
    .good =
        model: os2-1.1.0
        answers:
          R4: green

wrong-count = this says { $written }, but { $counted } answers are `{ $answer }`
    .label = counted { $counted }
    .help = write `{ $answer }: { $counted }`, or find the answer that was copied wrongly
    .explain =
        The numbers in `counts` are copied from the source. They are compared with the answers, since a
        report and its own rows do not always agree. The page always shows what Vejviser has counted.
    .bad =
        counts: {"{"}green: 8{"}"}
        answers: {"{"}R1: green{"}"}
    .good =
        counts: {"{"}green: 1{"}"}
        answers: {"{"}R1: green{"}"}

level-without-decision = the level is `{ $level }`, but its history ends with `{ $last }`
    .label = no decision leads here
    .related = the last decision
    .help = add the decision under `history` with `from: "{ $last }"` and `to: "{ $level }"`
    .explain =
        A level changes because somebody decides it. Readers should see who, when and why.
    .bad =
        level: "2"
        history:
          - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
    .good =
        level: "2"
        history:
          - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
          - {"{"}date: 2026-06-01, from: "1", to: "2"{"}"}

broken-history = the decision begins at `{ $from }`, but the one before it ended at `{ $previous }`
    .label = does not fit the one before
    .related = the decision before
    .help = write `from: "{ $previous }"`, or add the decision that is missing between them
    .explain =
        A history is a chain: each decision begins where the last one ended. If two do not fit, one was
        written wrongly, or one is missing.
    .bad =
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
        - {"{"}date: 2026-06-01, from: "2", to: "3"{"}"}
    .good =
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
        - {"{"}date: 2026-06-01, from: "1", to: "3"{"}"}

history-order = { $date } stands after { $previous }
    .label = is older
    .related = the one before
    .help = put the oldest decision first, or mend the date
    .explain =
        A history is read from the top. If an older decision stands after a newer one, their order or one
        of the dates is wrong.
    .bad =
        - {"{"}date: 2026-06-01, from: "1", to: "2"{"}"}
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
    .good =
        - {"{"}date: 2025-06-01, from: unknown, to: "1"{"}"}
        - {"{"}date: 2026-06-01, from: "1", to: "2"{"}"}

level-above-support = the answers do not support level `{ $level }`
    .label = is higher than the answers show
    .help = missing: { $ids }. Change the level, explain the answers with `reason`, or name the evaluation or decision that gave it
    .help-without = name an assessment under `assessments`, or write `level: not-assessed`
    .explain =
        An official evaluation or a decision of the board settles the level. If it rests on anything else,
        every requirement of the level and of those below it must be met or explained. Recommendations
        do not count.
    .bad =
        level: "3"
        basis: own-report
    .good =
        level: not-assessed
        basis: unknown

green-without-reason = requirements met without a reason: { $ids }
    .label = has no reason
    .help = write `{"{"}answer: green, reason: …{"}"}`, or give a link to the documentation
    .explain =
        Other answers of the file have reasons. One without is harder to trust, and to go through again
        next time.
    .bad = R1: green
    .good = R1: {"{"}answer: green, reason: Used by two municipalities every day{"}"}

old-evaluation = the evaluation of { $date } is more than { $months } months old
    .label = may not hold any more
    .help = ask whether there is a new one; the limit stands in `content/site.yml` under `limits`
    .explain =
        Products change. An old evaluation is still shown with its date, but somebody should look at it
        again. The warning comes by itself when the time has passed, and does not stop publishing.
    .bad = date: 2023-05-01
    .good = date: 2026-05-01

## Prices

tier-gap = no price holds for { $count ->
        [1] { $from }
       *[other] { $from }–{ $to }
    }
    .label = begins only here
    .related = the one before ends here
    .help = change one of the two numbers so that the tiers follow each other
    .explain =
        Tiers must hold every number between the lowest and the highest, or there are authorities that can
        get no price. In `tiers`, both `from` and `to` are part of the tier. In `bands`, `to` is not, so
        the next band begins with the same number.
    .bad =
        - {"{"}from: 0, to: 49, amount: 100{"}"}
        - {"{"}from: 60, to: 99, amount: 200{"}"}
    .good =
        - {"{"}from: 0, to: 49, amount: 100{"}"}
        - {"{"}from: 50, to: 99, amount: 200{"}"}

tier-overlap = { $number } belongs to two places
    .label = begins before the other ends
    .related = the other one
    .help = change one of the two numbers so that the tiers follow each other
    .explain =
        Every number must have one price or one discount. In `tiers` and discounts both `from` and `to`
        are part of the step. In `bands`, `to` is not. A step without `to` has no end and must be the
        last.
    .bad =
        - {"{"}from: 0, to: 50, amount: 100{"}"}
        - {"{"}from: 50, to: 99, amount: 200{"}"}
    .good =
        - {"{"}from: 0, to: 49, amount: 100{"}"}
        - {"{"}from: 50, to: 99, amount: 200{"}"}

range-backwards = { $to } does not come after { $from }
    .label = ends here
    .related = begins here
    .help = swap the two, or mend the one that is wrong
    .explain =
        A tier or a period goes from the lowest number or the first day to the highest number or the last
        day.
    .bad = valid: {"{"}from: 2026-12-31, to: 2026-01-01{"}"}
    .good = valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}

parts-differ = the parts come to { $sum }, not { $total }: the difference is { $difference }
    .label = this says { $total }
    .related = the parts
    .help = find the number in the source that is { $difference } wrong; if the source itself disagrees, leave `parts` out and say so in `note`
    .explain =
        Where the source says what an amount is made up of, Vejviser adds the parts up and compares them
        with the amount. So a wrong number cannot be published.
    .bad = {"{"}from: 0, member: 223600, parts: {"{"}member: {"{"}drift: 200000, bidrag: 28600{"}"}{"}"}{"}"}
    .good = {"{"}from: 0, member: 228600, parts: {"{"}member: {"{"}drift: 200000, bidrag: 28600{"}"}{"}"}{"}"}

tariff-overlap = the tariffs `{ $id }` and `{ $other }` are both valid on { $day }
    .label = valid at the same time as the other
    .related = the other one
    .help = let one tariff end the day before the next begins
    .explain =
        On each day at most one tariff must be valid, or there are two prices. Both days of `valid` are
        part of the period.
    .bad =
        valid: {"{"}from: 2025-01-01, to: 2026-01-01{"}"}
        valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}
    .good =
        valid: {"{"}from: 2025-01-01, to: 2025-12-31{"}"}
        valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}

no-tariff-today = no tariff is valid today, though the price is known
    .label = not valid today
    .help = the latest was valid until { $until }: add the new tariff, or write `status: unknown`
    .help-without = add the tariff that is valid now, or write `status: unknown`
    .explain =
        The price is said to be known, but every tariff is over or begins later. So readers see no price.
        The warning comes by itself when a tariff ends, and does not stop publishing.
    .bad =
        status: known
        tariffs:
          - id: "2025"
            valid: {"{"}from: 2025-01-01, to: 2025-12-31{"}"}
    .good =
        status: known
        tariffs:
          - id: "2026"
            valid: {"{"}from: 2026-01-01, to: 2026-12-31{"}"}

class-boundary = no size class begins or ends at { $number } inhabitants
    .label = is not a boundary
    .help = did you mean { $nearest }? The boundaries stand in `content/stoerrelser.yml`; if the product has its own, leave the number
    .help-without = the boundaries stand in `content/stoerrelser.yml`; if the product has its own, leave the number
    .explain =
        An authority finds its price by how many inhabitants it has. Most prices follow the same classes,
        so another number is often a slip. If the price follows the classes throughout, you can also use
        `model: size-class`.
    .bad =
        - {"{"}from: 0, to: 24999, amount: 100{"}"}
        - {"{"}from: 25000, to: 65000, amount: 200{"}"}
    .good =
        - {"{"}from: 0, to: 24999, amount: 100{"}"}
        - {"{"}from: 25000, to: 60000, amount: 200{"}"}

free-with-amounts = something free cannot have an amount
    .label = an amount
    .related = free
    .help = delete the amount, or change what says that it is free
    .explain =
        A price is either free or an amount. If both are written, nobody knows which holds. Tariffs that
        are over may stand as history.
    .bad =
        model: free
        amount: 5000
    .good = model: free

non-member-cheaper = members pay { $member }, others only { $non-member }
    .label = less than for members
    .related = for members
    .help = look in the source whether the two numbers have changed places
    .explain =
        Members usually pay the same as others or less. If it is the other way round, the columns of the
        price sheet have often been misread. If the source says so, there is nothing to mend.
    .bad = {"{"}member: 87100, non_member: 73030{"}"}
    .good = {"{"}member: 73030, non_member: 87100{"}"}

price-jump = the amount has risen from { $before } to { $after } since the tariff before
    .label = more than twice as much
    .related = before
    .help = look in the source whether there is a digit too many
    .explain =
        A price that more than doubles from one tariff to the next is most often a slip. If it is right,
        leave it, and say why in `note`.
    .bad = amount: 120000   # the year before 12000
    .good = amount: 12500   # the year before 12000

class-without-price = the price says nothing of the { $count ->
        [one] size `{ $classes }`
       *[other] sizes `{ $classes }`
    }
    .label = leaves out sizes
    .help = add a line for each, such as `- {"{"}class: …, amount: …{"}"}`; where there is no known price, write `unknown` as the amount
    .explain =
        An authority finds its price by its size in `content/stoerrelser.yml`. A size that the price does
        not name gets no answer, and nobody knows whether it was forgotten.
    .bad =
        model: size-class
        classes:
          - {"{"}class: lille, amount: 10000{"}"}
    .good =
        model: size-class
        classes:
          - {"{"}class: lille, amount: 10000{"}"}
          - {"{"}class: stor, amount: 20000{"}"}

step-order = the step from { $number } stands after the step from { $previous }
    .label = should be higher than the one before
    .related = the one before
    .help = put the steps in order with the lowest number first, each number once
    .explain =
        The price follows how many have joined. Steps are read from the top, so that one can see when the
        next price begins.
    .bad =
        - {"{"}participants_from: 10, amount: 8000{"}"}
        - {"{"}participants_from: 1, amount: 10000{"}"}
    .good =
        - {"{"}participants_from: 1, amount: 10000{"}"}
        - {"{"}participants_from: 10, amount: 8000{"}"}

## Contacts

no-entry-contact = none of the contacts is the one to ask first
    .label = one is missing here
    .help = give one of them `role: entry`, or add `{"{"}role: entry, email: …{"}"}`
    .explain =
        Who wants to know more needs one place to begin. If the product has no contact of its own, it is
        the secretariat.
    .bad =
        contacts:
          - {"{"}role: supplier, email: kort@firma.dk{"}"}
    .good =
        contacts:
          - {"{"}role: entry, email: os2@os2.eu{"}"}
          - {"{"}role: supplier, email: kort@firma.dk{"}"}

contacts-unknown = nobody knows whom to ask
    .label = not known
    .help = write the one who can pass questions on: `[{"{"}role: entry, email: …{"}"}]`
    .explain =
        Nobody can begin with a product without a contact. The secretariat's address is better than none.
    .bad = contacts: unknown
    .good = contacts: [{"{"}role: entry, email: os2@os2.eu{"}"}]

unreachable-contact = the contact has neither e-mail nor phone
    .label = cannot be reached
    .help = add `email:` or `phone:`, or delete the contact
    .explain =
        A contact is there to be written to or called.
    .bad = {"{"}role: entry, organisation: OS2{"}"}
    .good = {"{"}role: entry, organisation: OS2, email: os2@os2.eu{"}"}

person-without-consent = `{ $name }` has not agreed to stand here
    .label = a person's name
    .help = write `consent: true` when the person has agreed, or delete the name so that only the role stands
    .explain =
        Names are personal data and stay in search engines. Without consent the name is not shown. The
        role is enough for readers to know who answers.
    .bad = {"{"}role: entry, name: Anna Hansen, email: kort@os2.eu{"}"}
    .good = {"{"}role: entry, email: kort@os2.eu{"}"}

personal-email = `{ $value }` looks like a person's address
    .label = a person, perhaps
    .help = use a shared address, or write `consent: true` when the person has agreed
    .explain =
        A person's address is personal data, and dies when the person changes jobs. A shared address
        works afterwards too.
    .bad = email: anna.hansen@kommune.dk
    .good = email: os2kort@os2.eu

near-own-email = `{ $value }` is one letter from `{ $own }`
    .label = a slip?
    .help = write `{ $own }`
    .explain =
        The address is almost your own in `content/site.yml`. It is most often a slip, and mail to it
        never arrives.
    .bad = email: os@os2.eu
    .good = email: os2@os2.eu

## Published files

empty-file = the file is empty
    .label = no content
    .help = put the right file there again, or delete it
    .explain =
        Files of this kind are published as they are. Nobody can open an empty one. Often it broke when it
        was fetched or copied.
    .bad = content/billeder/kort.png   # 0 bytes
    .good = content/billeder/kort.png   # 84,213 bytes

wrong-content = the file is not { $ending ->
        [pdf] a PDF
        [svg] an SVG drawing
       *[other] a { $ending } picture
    }
    .label = something else than its ending says
    .help = its content looks like `{ $actual }`: fetch the file again, or give it the right ending
    .help-without = fetch the file again, and see whether it opens on your own machine
    .explain =
        The ending tells browsers what the file is. If it does not fit the content, the file cannot be
        shown. That happens when a file is renamed rather than saved anew, or when a login page was saved
        in place of the file.
    .bad = content/takster/takst-2026.pdf   # a saved web page
    .good = content/takster/takst-2026.pdf   # begins with %PDF

svg-script = the drawing runs a program
    .label = a program
    .help = delete the tag or the attribute, or save the drawing again without programs
    .explain =
        An SVG drawing may hold programs. They run in the reader's browser under your address, so a
        drawing from others can do harm. Drawings on the site should only draw.
    .bad = <svg><script>alert("hej")</script></svg>
    .good = <svg><circle r="4"/></svg>

missing-alt = the picture has no words for those who cannot see it
    .label = words are missing
    .help = say shortly what the picture shows: `![Map of the town's cycle paths](map.png)`, `alt:` or `image_alt:`
    .explain =
        The words are read aloud to those who cannot see the picture, and are shown if it cannot be
        fetched. Say what the picture should tell readers here.
    .bad = ![](cykelstier.png)
    .good = ![Map of the town's cycle paths](cykelstier.png)

alt-is-file-name = the picture's words are only its file's name: `{ $alt }`
    .label = the file's name
    .help = say shortly what the picture shows
    .explain =
        A file's name means nothing to those who hear it read aloud. Say what the picture should tell
        readers here.
    .bad = ![cykelstier.png](cykelstier.png)
    .good = ![Map of the town's cycle paths](cykelstier.png)

## Links, pictures and addresses

broken-link = { $kind ->
        [empty] the link has no address
        [moved] the page at `{ $target }` has moved
       *[path] no page at `{ $target }`
    }
    .label = leads nowhere
    .help = { $kind ->
        [moved] write `{ $nearest }`
       *[path] did you mean `{ $nearest }`?
    }
    .help-without = { $kind ->
        [empty] write the address in the brackets after the link's words, or delete the link
        [id] write a product's id, or the name of a page's file without `.md`
        [menu] write the page's address as it stands after the site's name: `/vejledning/`
       *[path] check the spelling and the ending `.md`, or delete the link
    }
    .explain =
        The link points to a page or a file that does not exist. A link is the path from the file you
        write in to the other one; `../` goes one folder up. A product can also be reached by its id in
        double square brackets.
    .bad = See [what it costs](priser-og-aftaler.md).
    .good = See [what it costs](aftaler-og-priser.md).

broken-fragment = { $page ->
        [own] the page has no heading named `{ $fragment }`
       *[other] `{ $page }` has no heading named `{ $fragment }`
    }
    .label = not on the page
    .help = did you mean `#{ $nearest }`?
    .help-without = { $known ->
        [none] remove what follows `#`, and the link leads to the top of the page
       *[other] choose one of these: { $known }
    }
    .explain =
        What stands after `#` in a link is the name of a heading. It is made from the heading's words in
        small letters with hyphens: “What does it cost?” becomes `what-does-it-cost`. When a heading is
        rewritten, its links must follow.
    .bad = See [the price](bliv-medlem.md#priser).
    .good = See [the price](bliv-medlem.md#hvad-koster-det).

unreadable-picture = the picture cannot be read
    .label = may be broken
    .help = open the picture in a picture program, and save it again as JPEG or PNG
    .explain =
        Vejviser makes each picture in several widths, so that a phone need not fetch more than it can
        show. That cannot be done with this one. Perhaps only half of the file was fetched, or it is saved
        in a way that few programs know. Readers get the picture as it is, and may see an empty frame.
    .bad = Half a file, saved as `trin.png`
    .good = The whole picture, saved again as `trin.png`

broken-image = no picture at `{ $target }`
    .label = not there
    .help = did you mean `{ $nearest }`?
    .help-without = put the picture into the page's own folder, and write its name
    .explain =
        The picture cannot be found, and readers would see an empty frame. The path goes from the file
        you write in, and upper and lower case differ.
    .bad = ![The front page](forside.JPG)
    .good = ![The front page](forside.jpg)

foreign-picture = the picture at `{ $address }` is on another site and is not shown
    .label = is not fetched
    .help = if you may use the picture, save it, put it into the page's folder, and write its name; else write a link to it
    .explain =
        Pages fetch nothing but what is on the site itself. Else others would be told who reads what, and
        the picture could go away or be swapped without your noticing. Readers see its words instead.
    .bad = ![Map of the town](https://maps.example/town.png)
    .good = ![Map of the town](town.png)

link-to-unpublished = { $reason ->
        [future] the page at `{ $target }` is not shown before { $day }
        [expired] the page at `{ $target }` has expired; it was last shown on { $day }
       *[draft] the page at `{ $target }` is a draft
    }
    .label = leads to a page that readers cannot see
    .help = { $reason ->
        [future] wait with the link until { $day }, or change `date` on the page
        [expired] link to what holds now, or change `expires` on the page
       *[draft] delete `draft: true` when the page is finished, or delete the link
    }
    .explain =
        The page exists, but readers cannot see it today, and would be told that there is no such page.
        It is a draft (`draft`), is to be shown later (`date`) or has expired (`expires`). If it lies in
        a folder, that may also be said in the folder's `_index.md`.
    .bad = See [the new price list](takstblad-2027.md).
    .good = See [the price list](takstblad-2026.md).

broken-translation = no page at `{ $target }` to translate
    .label = the original is not there
    .help = did you mean `{ $nearest }`?
    .help-without = write the path from this file to the page it is translated from, such as `../kontakt.md`
    .explain =
        `translation_of` says which page this one is translated from, so that readers can change language
        from the one to the other. The path is written as in a link: from the file you write in to the
        original's file.
    .bad = translation_of: ../kontak.md
    .good = translation_of: ../kontakt.md

translation-place = { $folder ->
        [none] the page translates a page in the same language, `{ $language }`
       *[other] the folder `{ $folder }` is not a language of the site, so the page is in `{ $language }` as the page it translates
    }
    .label = is in the same language
    .help = { $folder ->
        [none] { $tags ->
            [none] name the language under `languages` in `site.yml`, and put the page in its folder, such as `content/en/`
           *[other] put the page in the folder of its language: { $tags }
        }
       *[other] { $tags ->
            [none] add `- {"{"}tag: { $folder }, name: …{"}"}` under `languages` in `content/site.yml`
           *[other] add `- {"{"}tag: { $folder }, name: …{"}"}` under `languages` in `content/site.yml`, or put the page in { $tags }
        }
    }
    .explain =
        A page's language follows from the folder it lies in. Translations to English lie in
        `content/en/` when `en` stands under `languages` in `site.yml`. Everything else is in the site's
        own language, and no page can be translated to the language it is in.
    .bad = `content/contact.md` with `translation_of: kontakt.md`
    .good = `content/en/contact.md` with `translation_of: ../kontakt.md`

translation-twice = two pages are the same page in the language `{ $language }`
    .label = is translated from it too
    .related = the other one
    .help = keep one of the two pages, or remove `translation_of` from one
    .explain =
        Readers change from a page to its translation. Where two are in one language, nobody knows which
        to show.
    .bad = `contact.md` and `call-us.md` both have `translation_of: ../kontakt.md`
    .good = Only `contact.md` has `translation_of: ../kontakt.md`

language-without-words = the theme has no words in the language `{ $language }`
    .label = menus and buttons are in `{ $instead }`
    .help = make `themes/<theme>/i18n/{ $language }.ftl` with the theme's words in it, or leave it
    .explain =
        The text of pages is your own, but the words around it, such as “Search” and “Menu”, are the
        theme's. In languages that the theme has no words in they are in another. You can translate them
        one by one.
    .bad = `tag: de`, and the theme has no `i18n/de.ftl`
    .good = `tag: de`, and the theme has `i18n/de.ftl`

no-accessibility-statement = the site does not lead to an accessibility statement
    .label = the statement is not named
    .help = write the statement's address here: `accessibility_statement: https://…`. If there is none, make it at `https://was.digst.dk`
    .explain =
        By law, Danish public bodies must have an accessibility statement and make it easy to find. Once its
        address is written, a link stands at the bottom of every page, and `/was/` leads there. The rule
        holds where the organisation has a CVR number. If you need not have a statement, write
        `severity: {"{"}no-accessibility-statement: off{"}"}` in `content/site.yml`.
    .bad = accessibility_statement: unknown
    .good = accessibility_statement: https://was.digst.dk/os2-example

duplicate-permalink = two pages have the address `{ $permalink }`
    .label = one of them
    .related = the other
    .help = give one of them another address with the field `slug`
    .explain =
        Every page has an address of its own. If two have the same, only one can be shown. The address
        comes from the file's name, or from the field `slug`.
    .bad =
        vejledning/pris.md
        vejledning/pris/_index.md
    .good =
        vejledning/pris.md
        vejledning/takster/_index.md

alias-taken = `{ $alias }` is the address of a page already
    .label = is taken
    .related = the page at that address
    .help = delete the line, or write the old address that should lead here
    .explain =
        An alias is an older address that leads on to the page. If the address is in use, two things
        would have to stand in one place.
    .bad =
        aliases:
          - /kontakt/
    .good =
        aliases:
          - /kontakt-os/

invalid-address = `{ $value }` cannot be used in an address
    .label = cannot stand in an address
    .help = write `{ $suggestion }`
    .help-without = use small letters from a to z, digits and hyphens; a whole address begins with `/`
    .explain =
        Addresses should work in every browser and over the telephone. Use small letters from a to z,
        digits and hyphens, and write `ae`, `oe` and `aa` for æ, ø and å.
    .bad = slug: Størrelser & priser
    .good = slug: stoerrelser-og-priser

duplicate-heading-id = two headings of the page are named `{ $id }`
    .label = the second
    .related = the first
    .help = give one of them another name in curly brackets after the heading
    .explain =
        A heading's name is what a link uses after `#`. You gave two headings the same name, so that a
        link can reach only one of them.
    .bad =
        ## Price for members {"{"}#price{"}"}
        ## Price for others {"{"}#price{"}"}
    .good =
        ## Price for members {"{"}#price{"}"}
        ## Price for others {"{"}#price-for-others{"}"}

## Components

unknown-component = there is no component `{ $name }`
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = the theme has: { $known }
    .explain =
        A tag with a hyphen in its name brings something onto the page, such as a product's card. The
        name must be one that the theme knows.
    .bad = <produktkort-stor id="os2mo"></produktkort-stor>
    .good = <produkt-kort id="os2mo"></produkt-kort>

unknown-argument = `{ $component }` does not know `{ $argument }`
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = you can use these: { $known }
    .explain =
        A tag takes only what its component uses. Anything else would simply be overlooked.
    .bad = <produkt-kort navn="os2mo"></produkt-kort>
    .good = <produkt-kort id="os2mo"></produkt-kort>

missing-argument = `{ $component }` needs `{ $argument }`
    .label = `{ $argument }="…"` is missing
    .help = write `{ $tag }`
    .explain =
        The component cannot show anything without it, such as which product it is about.
    .bad = <produkt-kort></produkt-kort>
    .good = <produkt-kort id="os2mo"></produkt-kort>

curly-quotes = the quotation marks of `{ $argument }` are curly
    .label = needs straight quotation marks
    .help = write `{ $suggestion }`
    .explain =
        In a tag quotation marks are straight (`"`). Some editors turn them into curly ones (`”`) by
        themselves, which are then read as a part of the value.
    .bad = <produkt-kort id=”os2mo”></produkt-kort>
    .good = <produkt-kort id="os2mo"></produkt-kort>

unclosed-component = the end tag of `{ $name }` is missing
    .label = begins here
    .help = write `</{ $name }>` right after the tag
    .explain =
        A component always has an end tag, even with nothing in between. Otherwise the rest of the page
        becomes a part of it.
    .bad = <produkt-kort id="os2mo">
    .good = <produkt-kort id="os2mo"></produkt-kort>

unopened-component = the start tag of `{ $name }` is missing
    .label = ends what has not begun
    .help = write `<{ $name }>` where it begins, or delete the end tag
    .explain =
        An end tag ends what a start tag of the same name has begun. Both must stand in the same text:
        an end tag outside a list does not end what was begun inside it.
    .bad =
        Remember the deadline.

        </vigtigt-boks>
    .good =
        <vigtigt-boks>

        Remember the deadline.

        </vigtigt-boks>

component-content = there is no { $holds ->
        [list] list
        [numbered-list] numbered list
        [picture] picture
       *[text] text
    } inside `{ $name }`
    .label = lacks content
    .help = { $holds ->
        [list] write a line with `- ` for each point between the tags, with an empty line before and after
        [numbered-list] write `1. `, `2. ` and so on between the tags, with an empty line before and after
        [picture] put the picture between the tags: `![What is seen](picture.png)`
       *[text] write the text between the tags, with an empty line before and after
    }
    .explain =
        Some components give a shape to what stands between their tags: cards, steps, a quotation. Without
        the right content nothing is there, or it will look wrong.
    .bad =
        <trin-liste>

        - Find the product.

        </trin-liste>
    .good =
        <trin-liste>

        1. Find the product.

        </trin-liste>

component-in-entry = `{ $name }` cannot stand in a product file
    .label = is not shown here
    .help = put the component on a page, and write plain text here
    .explain =
        Components fetch facts from the product files into pages. In a product file a product could show
        itself inside itself, so only plain text and links stand there.
    .bad =
        description: |
          <niveau-maerke id="os2mo"></niveau-maerke>
    .good =
        description: |
          Builds on [[os2mo]].

component-body = the text inside `{ $name }` is not read as Markdown
    .label = needs an empty line after it
    .help = put an empty line after the start tag and one before the end tag
    .explain =
        Right after a tag the text is taken as it stands, so stars and links are shown as characters. An
        empty line says that ordinary text begins.
    .bad =
        <vigtigt-boks>
        Remember **the deadline**.
        </vigtigt-boks>
    .good =
        <vigtigt-boks>

        Remember **the deadline**.

        </vigtigt-boks>

## Themes

unknown-theme = there is no theme `{ $name }`
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = choose one of these: { $known }
    .explain =
        The theme decides how the site looks. It is a folder in `themes/`, or the built-in `default`.
    .bad = theme: defalt
    .good = theme: default

template-syntax = the template cannot be read: { $reason }
    .label = it goes wrong here
    .help = look that every `{"{%"}` has a `{"%}"}`, every `{"{{"}` a `{"}}"}`, and every `if`, `for` and `block` its end
    .explain =
        The templates in `themes/` are HTML with room for content. One that cannot be read cannot be
        used, and the pages that need it cannot be built.
    .bad = {"{%"} if page.description {"%}"}<p>{"{{"} page.description {"}}"}</p>
    .good = {"{%"} if page.description {"%}"}<p>{"{{"} page.description {"}}"}</p>{"{%"} endif {"%}"}

template-data = the template cannot make `{ $output }`: { $reason }
    .label = not to be had here
    .help = let the template ask first: `{"{%"} if … {"%}"}`; a template can use only what the theme handbook names
    .explain =
        The template asks for something it is not given. Most often only some of the pages have it, and
        the template does not ask first whether it is there.
    .bad = <a href="{"{{"} page.next.href {"}}"}">{"{{"} page.next.title {"}}"}</a>
    .good = {"{%"} if page.next {"%}"}<a href="{"{{"} page.next.href {"}}"}">{"{{"} page.next.title {"}}"}</a>{"{%"} endif {"%}"}

template-name = { $kind ->
        [field] `{ $name }` is not there: no field has that name
        [name] the template is given nothing called `{ $name }`
        [argument] the component does not take `{ $name }`
        [component] the theme has no component called `{ $name }`
        [template] the theme has no template called `{ $name }`
        [block] the template below has no block called `{ $name }`
        [filter] there is no filter called `{ $name }`
        [test] there is no test called `{ $name }`
       *[function] there is no function called `{ $name }`
    }
    .label = not there
    .help = did you mean `{ $nearest }`?
    .help-without = you can use these: { $known }
    .explain =
        A template can use only what it is given. A misspelt name gives nothing: the text is missing
        from the page, or what stands in an `if` is never shown.
    .bad = {"{%"} if page.descripton {"%}"}<p>{"{{"} page.description {"}}"}</p>{"{%"} endif {"%}"}
    .good = {"{%"} if page.description {"%}"}<p>{"{{"} page.description {"}}"}</p>{"{%"} endif {"%}"}

template-type = `{ $path }` is { $actual ->
        [text] a text
        [number] a number
        [truth] yes or no
        [list] a list
       *[fields] a group of fields
    } and cannot be used as { $expected ->
        [text] a text
        [number] a number
        [truth] yes or no
        [list] a list
       *[fields] a group of fields
    }
    .label = { $actual ->
        [text] a text
        [number] a number
        [truth] yes or no
        [list] a list
       *[fields] a group of fields
    }
    .help = { $expected ->
        [text] choose a field that is a text
        [number] calculate only with fields that are numbers
        [truth] write `true` or `false`
        [list] go only through lists with `for`; take one item of a list with `| first`
       *[fields] delete the last full stop and what follows; of a list, the fields are those of each item
    }
    .explain =
        Each field is of one kind: a text, a number, yes or no, a list or a group of fields. Only a group
        has fields of its own, and only a list can be gone through.
    .bad = {"{{"} page.title.long {"}}"}
    .good = {"{{"} page.updated.long {"}}"}

missing-for-template = `{ $template }` asks for `{ $path }`, but `{ $file }` has no `{ $key }`
    .label = `{ $key }` is missing
    .related = asked for here
    .help = write `{ $key }: …` on line { $line }, or let the template ask first: `{"{%"} if { $path } {"%}"}`
    .explain =
        The theme's template shows something that the page does not have. Then nothing stands where it
        should have stood, or the page cannot be made at all. Give the page what is asked for, or let
        the template do without.
    .bad =
        ---
        title: Kort
        ---
    .good =
        ---
        title: Kort
        description: Find maps of the whole country.
        ---

missing-template = the theme has no template `{ $name }`
    .label = not there
    .help = did you mean `{ $nearest }`?
    .help-without = put the file into the theme's folder `templates`
    .explain =
        Every kind of page is built from a template. If the page chose one itself with the field
        `template`, the theme must have it.
    .bad = template: long-pge.html
    .good = template: long-page.html

theme-words = the theme's words are not in order: { $reason }
    .label = it goes wrong here
    .help = look in the theme's folder `i18n`: each word is written as `name = text`
    .explain =
        The theme's fixed words, such as “Search” and “Read more”, stand by themselves for each
        language. A word that a template uses must be in the file of the site's language.
    .bad = search Search
    .good = search = Search

## The parts of the rules

group-files = Files
group-yaml = YAML
group-form = Fields and values
group-entries = Products and other entries
group-maturity = Maturity
group-prices = Prices
group-contacts = Contacts
group-published = Pictures and other published files
group-links = Links and addresses
group-texts = Texts
group-components = Components
group-themes = Themes

## The report

severity-error = error
severity-warning = warning
severity-hint = hint
help-name = help

count-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
count-hints = { $count ->
        [one] 1 hint
       *[other] { $count } hints
    }
count-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }
list-two = { $first } and { $last }
list-three = { $first }, { $second } and { $last }
findings-in-files = { $counts } in { $files }
no-findings = no errors
problems-left-out = not shown: { $count } more [--max-problems]
site-root = The site's folder
