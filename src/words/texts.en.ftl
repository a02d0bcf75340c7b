## Links and pages

vague-link = the link's words `{ $text }` do not say where it leads
    .label = to where?
    .help = say what is found there: `[prices for members](prices.md)` instead of `[{ $text }](prices.md)`
    .explain =
        Screen readers can read out a page's links alone, and eyes jump from link to link. So the
        words must be able to stand alone.
    .bad = See the prices [here](prices.md).
    .good = See the [prices for members](prices.md).

bare-address = { $kind ->
        [link] the link's words are an address: `{ $address }`
       *[text] the address cannot be clicked: `{ $address }`
    }
    .label = an address in place of words
    .help = write words in square brackets and the address in round ones: `[the page's name]({ $address })`
    .explain =
        An address in a text is hard to read, is read aloud sign by sign, and cannot be clicked unless
        it is a link.
    .bad = Read more at https://os2.example/prices.
    .good = Read the [price list](https://os2.example/prices).

redirect-loop = `{ $alias }` is the page's own address
    .label = leads to itself
    .help = delete the line
    .explain =
        Under `aliases` stand the addresses that the page had before. It cannot send readers on to
        itself: nobody would arrive.
    .bad =
        slug: prices
        aliases: [/guide/prices/]
    .good =
        slug: prices
        aliases: [/guide/rates/]

orphan-page = no menu, list or page leads here
    .label = not in the menu
    .help = delete the line, or link to the page from another
    .explain =
        `in_menu: false` keeps the page out of menus and lists. Where no other page links to it,
        readers find it by search alone.
    .bad = in_menu: false
    .good = in_menu: true

## Texts

skipped-heading = the heading leaves out a level
    .label = `{ $written }`
    .help = write `{ $suggestion }`
    .explain =
        The levels of headings are the table of contents for those who have the page read aloud. Below
        the page's title comes `##`, below that `###`. Levels are about content, not about size.
    .bad =
        ## Price
        #### For members
    .good =
        ## Price
        ### For members

second-title = the heading is on the level of the page's title
    .label = `#`
    .help = write `##`
    .explain =
        The page's title from the front matter is its only heading on the highest level. All others
        belong below it.
    .bad = # Price
    .good = ## Price

table-without-headers = the table's columns have no names
    .label = an empty row
    .help = write a name above each column: `| Size | Price |`
    .explain =
        When a table is read aloud, the column's name is said before each number. Without names they
        are numbers of nobody knows what.
    .bad =
        |       |        |
        | ----- | ------ |
        | Small | 10,000 |
    .good =
        | Size  | Price  |
        | ----- | ------ |
        | Small | 10,000 |

undrawn-diagram = { $reason ->
        [empty] the diagram is empty
        [kind] diagrams of the kind `{ $word }` cannot be drawn
        [large] the diagram is too large to be drawn
        [unshowable] something in the diagram cannot be shown on a page
       *[unreadable] the diagram cannot be drawn: the line cannot be understood
    }
    .label = { $reason ->
        [kind] unknown kind
        [unreadable] here
       *[other] is shown as text
    }
    .help = { $reason ->
        [empty] write the diagram between the two lines of ```
        [kind] write `flowchart` or `sequenceDiagram` at the top: only those two kinds are drawn
        [large] part it in two, or show what matters only
        [unshowable] use boxes, arrows and text only: no pictures, icons or formulas
       *[unreadable] look for a missing arrow or bracket: `A[Application] --> B[Answer]`
    }
    .explain =
        A diagram is written in the language Mermaid and is drawn when the page is built. One that
        cannot be drawn is shown as the text it is written in, so readers do not see it as a drawing.
    .bad =
        ```mermaid
        flowchart LR
            accTitle: From application to answer
            A[Application --> B[Answer]
        ```
    .good =
        ```mermaid
        flowchart LR
            accTitle: From application to answer
            A[Application] --> B[Answer]
        ```

untitled-diagram = the diagram has no words for those who cannot see it
    .label = a title is missing
    .help = say below the diagram's first line what it shows: `accTitle: From application to answer`
    .explain =
        The title is read aloud in place of the drawing. Say with `accDescr:` on the line below what
        the drawing tells, if the title does not say it all.
    .bad =
        ```mermaid
        flowchart LR
            A[Application] --> B[Answer]
        ```
    .good =
        ```mermaid
        flowchart LR
            accTitle: From application to answer
            A[Application] --> B[Answer]
        ```

unsafe-html = { $kind ->
        [script] the text holds a program
        [handler] the HTML runs a program when used
       *[address] the address is a program
    }
    .label = will not be run
    .help = delete it; what the page is to do belongs in the theme
    .explain =
        The reader's browser is told to run the theme's own programs only, so that nobody can smuggle
        one in. A program in a text therefore does nothing.
    .bad = <a href="#" onclick="show()">Show</a>
    .good = [Show the prices](prices.md)

date-form = the date `{ $value }` is written in digits
    .label = day or month first?
    .help = write `{ $suggestion }`
    .explain =
        A date in words cannot be misread and sounds right when read aloud. In front matter and in
        entries dates are still written as `2025-09-05`.
    .bad = We meet on 05-09-2025.
    .good = We meet on 5 September 2025.

phone-form = the phone number `{ $value }` is not in pairs
    .label = hard to read
    .help = write `{ $suggestion }`
    .explain = Phone numbers are read and typed in pairs. The other pages show them like that too.
    .bad = Call phone 70101010.
    .good = Call phone 70 10 10 10.

other-language = the paragraph seems to be in { $language ->
        [da] Danish
       *[en] English
    }
    .label = not the page's language
    .help = translate it, or write `<div lang="{ $language }">` and an empty line before it and an empty line and `</div>` after
    .explain =
        Screen readers read in the language that the page says it is in. A Danish paragraph read as
        English cannot be understood.
    .bad = (a long Danish paragraph on an English page)
    .good =
        <div lang="da">

        Teksten på dansk.

        </div>

unexplained-abbreviation = the abbreviation `{ $abbreviation }` is not explained
    .label = does everybody know it?
    .help = write it out the first time: `the full words ({ $abbreviation })`, put it into the glossary, or write it under `glossary` and `known` in `content/site.yml`
    .explain =
        An abbreviation that one does not know cannot be guessed. It is explained when the page itself
        writes it out in brackets, when it stands in a list of words on the site, or when it is marked
        with `<abbr>`. Abbreviations that all of your readers know go into `content/site.yml`.
    .bad = The solution has SSO.
    .good = The solution has single sign-on (SSO).

unexplained-term = the word `{ $term }` is used without a link to its explanation
    .label = the first time on the page
    .help = make the word a link to the explanation
    .explain =
        You wrote in `content/site.yml`, under `glossary` and `link_first`, that the word is to be
        explained. The first time that a page uses it, it must be a link.
    .bad = The steering group decides.
    .good = The [steering group](glossary.md) decides.

unknown-term = the word `{ $term }` stands in no list of words
    .label = not known
    .help = did you mean `{ $nearest }`?
    .help-without = explain it in the glossary, or delete the line
    .explain =
        A word under `link_first` in `content/site.yml` must be explained on the site: as a word on a
        line of its own, with the explanation on the line below after a colon.
    .bad =
        glossary:
          link_first: [fees]
    .good =
        glossary:
          link_first: [fee]

duplicate-title = two pages are called `{ $title }`
    .label = the second
    .related = the first
    .help = give one of them a title that says what is particular about it
    .explain =
        Menus, search and the browser's tabs show the title alone. Where two pages have the same one,
        nobody can tell them apart.
    .bad = title: Prices
    .good = title: Prices for members

missing-description = the page has no description
    .label = `description` is missing
    .help = write a sentence about what is found here: `description: …`
    .explain =
        The description stands below the page's title in lists, in search and on other sites that link
        here. A long page cannot be told by its first paragraph alone.
    .bad =
        title: Prices
    .good =
        title: Prices
        description: What membership and products cost, and who sends the bill.

long-description = the description has { $length } characters, and lists show at most { $limit }
    .label = too long
    .help = shorten it, the most important first
    .explain = Lists and search engines cut longer descriptions off in the middle of a sentence.
    .bad = description: (three long sentences)
    .good = description: What membership and products cost.

huge-image = the picture has { $size } kB
    .label = at most { $limit } kB
    .help = make the picture smaller; a width of 1600 pixels is enough
    .explain = On a phone with a poor connection a large picture takes long to fetch and costs data.
    .bad = map.png (5,000 kB)
    .good = map.png (200 kB)

heavy-page = the text's { $count } pictures have { $size } kB together
    .label = at most { $limit } kB
    .help = make the pictures smaller, or make several pages of the text
    .explain = On a phone with a poor connection the page takes long to fetch and costs data.
    .bad = (ten pictures of 500 kB)
    .good = (ten pictures of 100 kB)

## Days, written out

day-written-out = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
