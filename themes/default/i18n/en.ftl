# The theme's words in English. The same keys stand in da.ftl.

## Every page

skip-link = Skip to the page's content
menu = Menu
main-menu = Main menu
footer-menu = About the site
languages = Other languages
section-menu = Menu of
pages-in = Pages in { $section }
breadcrumb = Breadcrumb
toc = On this page
search = Search
search-label-pages = Search the pages
search-label = Search the guide and the products

## Search

search-plain = The search needs JavaScript.
search-list = Every page is also in the list
search-all = All
search-kind = Part of the site
search-narrow = Narrow the answers
search-many = { "{" }count{ "}" } answers
search-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
search-none = No answers. Try another word.
search-instead = We do not know “{ $word }”. Here are answers to “{ $nearest }”.
search-nearest = Did you mean
search-not-ready = The search will be ready soon
search-more = Show more answers
search-suggestions = Suggestions
search-every = Show all answers
search-stops = what who where how when which is are there the a an to and in on for of with about as we i you can must will have has be become us our your from at get all many much or means
about-site = About the site
index-az = Everything from A to Z
news-feed = News as a feed (Atom)
accessibility-statement = Accessibility statement
source-code = Source code
cvr = Company number (CVR)
ean = EAN number
email = E-mail
phone = Phone
yes = Yes
no = No

## Below the page

updated = Last updated
owner = Responsible
history = See changes
edit = Edit the page
report = Report a fault on the page
draft = Draft
neighbours = Previous and next page
previous = Previous
next = Next
topics = Topics
topic = topic
pages = Pages
in-section = In this section

## Documents to print

document-page-title = { $title } in one document
document-contents = Contents
document-date = Made on
document-address = Read it at
document-publisher = Publisher
document-how = Here are all the pages, one after the other. Choose Print in the browser to have them on paper or as a PDF.
document-section = Print the whole section
document-guide = The whole guide for print

## Front page, news, lists

products = Products
products-intro = Open solutions that public authorities develop and share. Here are some of them.
all-products = All products and projects
all-products-count = { $count ->
    [one] See { $count } solution
   *[other] See all { $count } solutions
}
by-topic = By topic
latest = Latest news
news = News
newest-first = Newest first
no-news = There is no news yet.
no-products = There are no products yet.
nothing-here = There is nothing here yet.
product-count = { $count ->
    [one] { $count } solution
   *[other] { $count } solutions
}
facets = Narrow the list
filters = Filter and sort the list
filter-text = Search the list
sort-by = Sort by
sort-name = Name
sort-level = Level
sort-price = Yearly price for us
sort-reviewed = Last reviewed
chosen-filters = Chosen filters
remove-filter = Remove filter:
reset-filters = Reset
remove-last-filter = Remove the latest filter
no-match = No products match
no-match-for = No products match:
quoted = “{ $text }”
ask-us = Cannot find what you are looking for? Ask
show-list = Show the list
choose-other = Choose another
taxonomy-intro = Choose one to see the products and pages that belong to it.
index-intro = All pages, products and topics in alphabetical order. If you look for a word, use your browser's own “Find in page”.
letters = Letters

## Page not found

not-found = Page not found
not-found-lead = The address may be wrong, or the page may have moved. Search for it, or begin in one of these places.
to-front = The front page
report-missing = Tell us that the page is missing:

## Facts and sources

unknown = Not stated
unknown-short = not stated
ask = ask
ask-sentence = Ask
source = Source
undated = undated
confirmed = Confirmed
by = by
last-known = Last known fact
as-of = as of
since = since
version = version

## Product: cards and key facts

status-unknown = Status not stated
price = Price
users = Users
audience = For
license = Licence
contact = Contact

## Product: what it is

about-product = What is it?
features = What it does
also-known-as = Also known as

## Product: level

level = Level
basis = Basis
carried-out-by = by
not-assessed-text = There is no official assessment of the product's level.
recommended-level = Recommended level
met = Met
partly = Partly
unmet = Not met
other = Other
total = Total
missing-to = What is missing for the next level ({ $level })?
all-answers = Answers to all requirements
answers = Answers
answer = Answer
evidence = Evidence for the answer
decisions = Decisions and recommendations about the level
to-level = to
grounds = Grounds
decided-by = Decided by
decision-reference = Read the source
requirements = Requirements
requirements-of = Requirements: { $level }
requirement-id = No.
requirement = Requirement
theme = Theme
recommendation = recommended

## Product: price

what-it-costs = What does it cost?
member = Member
non-member = Not a member
everyone = Everyone
other-amounts = Other amounts
what-for = What
when = When
paid-to = paid to
paid-to-title = Paid to
optional = optional
yearly = What it comes to in a year
first-year = First year
later-years = Following years
calculation = How it is calculated
calculator-title = What does it cost us?
calculator-kind = Who are you?
calculator-choose = Choose
kind-municipality = Municipality
kind-region = Region
kind-state = State authority
kind-self-governing = Self-governing institution
kind-utility = Utility
calculator-inhabitants = Number of inhabitants
calculator-inhabitants-lower = number of inhabitants
calculator-units = Number of
calculator-units-lower = number of
calculator-member = Are you a member?
calculator-member-lower = whether you are a member
calculator-start = When do you begin?
calculator-submit = Show the price
calculator-bad-number = Write a whole number, for example 40,000.
# Becomes "Write number of vehicles, and choose whether you are a member to see the price."
calculator-write = write { $what }
calculator-say = choose { $what }
calculator-and = ,{" "}and{" "}
calculator-missing = { $asked } to see the price.
calculator-outside = With { $tariff } it would be:
calculator-not-for = The product is not said to be for you. Ask whether you can join.
calculator-before = The tariff holds only from a later day. Ask for the price until then.
calculator-after = The tariff no longer holds on that day. Ask for the new one.
calculator-sum = The calculation
calculator-invoice = Invoice from
calculator-note = The following years are counted with the same tariff. It may be adjusted.
once = once
then-yearly = Then every year
invoice-from = Of this is invoiced by
entry-share = When you join during the year
entry-share-lower = what you pay when you join during the year
from-day = from
discount = Discount when more have joined
except = does not count for
indexation-title = Regulation
exemption = Exempt
holds = Holds
history-price = Former price. Do not count on it still holding.
period-unknown = It is not stated for what period it holds.
former-prices = Former prices
coming = coming
free-text = It is free to use.
price-list-text = See also
price-list = the price lists
membership-fee = Membership fee
a-year = a year

## Product: join

how-to-join = How to join
agreement = Agreement
agreement-lower = agreement
send-to = Send the signed agreement to
send-to-lower = where the agreement is sent
requires-membership = Membership of the association
requires-membership-lower = whether membership is needed
membership-needed = Is needed
membership-not-needed = Is not needed
binding = Binding period
binding-lower = binding period
notice-title = Notice
notice-lower = notice
price-notice = Notice of a new price
price-notice-lower = notice of a new price
minimum-joined = Least number joined
minimum-joined-lower = least number joined
procurement = Procurement

## Product: people

whom-to-call = Whom can you ask?
who-uses-it = Who uses it?
groups-and-time = Groups and time
not-all-known = not all meetings are stated
group-kind = Kind
group-time = Time
chair = Chair
meeting-form = Form of meeting
open-to-new = Open to new members
last-meeting = Latest meeting
terms = Terms of reference
group-minutes = Minutes
minutes-link = Read the minutes

## Product: suppliers, code, security

suppliers-and-hosting = Suppliers and hosting
suppliers-lower = suppliers
contract-until = contract until
hosting = Form of hosting
hosting-lower = form of hosting
integration = Exchanges data with
required = required
exit = If you want to leave
formats = Formats
source-and-documentation = Source code and documentation
documentation = Documentation
license-lower = licence
source-code-lower = source code
documentation-lower = documentation
kle = KLE numbers
security-and-accessibility = Security and accessibility
security-lower = security
accessibility-lower = accessibility
security-policy = Security policy
security-contact = Security contact
data-processing = Data processing agreement
risk-assessment = Risk assessment
penetration-test = Penetration test
accessibility-level = Accessibility
tested = Tested
related = Related products
sources-and-dates = Sources and dates
reviewed = Reviewed
not-reviewed = It is not stated when the facts were last reviewed.

## Texts in Markdown

callout-caution = Caution
callout-important = Important
callout-note = Note
callout-tip = Tip
callout-warning = Warning
footnote = Footnote
footnotes = Footnotes
footnote-back = Back to the text
table = Table
diagram = Diagram
diagram-text = Show the diagram as text
video-at = video at { $host }
task-done = Done
task-open = Not done

## Files for reuse

save-contact = Save the contact (vCard)
for-reuse = For machines and reuse
publiccode-none = Why is there no publiccode.yml here?
publiccode-lacks = A publiccode.yml is made when the product file also has
badge-markdown = Show the level in your README
## The morning list

morning-title = Morning list
morning-intro = { $count ->
        [0] There is nothing that needs a look on { $day }.
        [one] 1 thing needs a look on { $day }.
       *[other] { $count } things need a look on { $day }.
    }
morning-contents = On the morning list
morning-limits = When something is old is told in content/site.yml under limits.

## The rules

rules-title = Rules
rules-intro = Vejviser checks { $count } rules every time the site is built. Here is what each of them means, and what to write instead.
rules-contents = What the rules are about
rules-error = An error must be mended before the site can be published. Most of them cannot be lowered.
rules-warning = A warning stops nothing, but someone should look at it.
rules-hint = A hint may make the page better.
rules-bad = Wrong
rules-good = Right
rules-levels = Can be set to

## Maturity: figures, models, requirements and decisions

what-levels-mean = Read what the levels ask
counted-from = The figures rest on
met-share = Share met
chart-row = { $met } of { $total } met, { $share }
gap-missing = Missing
gap-partly = Partly met
gap-explained = Explained
requirement-count = { $count ->
    [one] { $count } requirement
   *[other] { $count } requirements
}
differing = Where they answer differently
all-decisions = All decisions and recommendations about levels
models = Maturity
models-lead = The level of a solution rests on a model of requirements. These are the models we use.
model = Model
model-in-force = This is the model in force now.
heat-map = See all solutions and all requirements in one table
heat-map-title = All solutions and all requirements
heat-map-text = Each solution is shown with its newest evaluation. If it has none, its newest self-assessment is shown.
met-by = Met by
not-answered = Not answered
behind-the-columns = The assessments behind the table
without-assessment = Without an assessment by this model
products-at = See solutions at { $level }
themes = Themes
themes-unnamed = The letter is the theme of the requirement. The source gives the themes no more than a letter.
older-numbers = Older numbers
older-numbers-text = In an older version some requirements had another number.
renamed-to = { $before } is now called { $now }
is-recommendation = Recommendation
asked-from = Belongs to
must-be-met = Must it be met?
recommended-only = No, it is a recommendation. A solution can reach the level without it.
met-or-explained = Yes. A solution that does not follow it must explain why.
only-a-title = The model holds only the requirement's short title here. The whole text is in the source.
who-meets-it = Who meets the requirement?
answers-of-products = Answers in the newest assessment of each solution
nobody-assessed = No solution has been assessed by this model yet.
neighbour-requirements = Previous and next requirement
product = Solution
decision-log = Decisions and recommendations about levels
decision-log-lead = What has been decided or recommended about the levels of solutions, when and why.
decisions-in = Decisions and recommendations about levels in { $year }
newest-decisions = The newest
no-decisions = There are none yet.
decision-feed = Follow them as a feed (Atom)
years = Years
reference-of = Read the source about { $product }
## Data for reuse

data-files = The whole catalogue
data-product-files = Files beside each product
data-product-files-text = They lie in the folder of the product's page. The links lead to an example.
data-promise = What you can count on
data-promise-names = Names of files and addresses do not change.
data-promise-fields = Fields and columns may be added, new columns last. Those that are here do not go away or change their meaning.
data-promise-unknown = What nobody knows is null in JSON and an empty cell in CSV. Nothing is guessed, and unknown is never 0.
data-promise-people = Names and addresses of persons are here only with their consent.
data-license = Licence of the data
data-tables = Columns of the CSV files
data-tables-text = UTF-8 with BOM, semicolons between columns, a comma before decimals. Amounts are Danish kroner. A text that a spreadsheet would read as a formula begins with an apostrophe.
data-types = Fields of the JSON files
data-fields = Fields of
data-name = Field
data-meaning = Meaning
data-kind = Kind
fields-title = All fields
fields-intro = Every field of the files you write: what it means and what it may hold. The list is made of the same rules that check the files.
fields-unknown = Fields that must be there come first. If you do not know the answer, write unknown where that is allowed. Other fields can be left out.
fields-schema = Schema for your editor (JSON Schema)
fields-parts = What fields are made of
fields-parts-text = Some fields have fields of their own, and some take certain words only. They stand here in alphabetical order.
field-required = must be there
data-about = About data for reuse
data-download = Fetch the catalogue
data-as-table = the products as a spreadsheet (CSV)
data-prices-as-table = the prices as a spreadsheet (CSV)


## For those who make themes

templates-title = Templates
templates-intro = For those who make a theme: what each template is given, and what it can use. The list is made of the same types that pages are made of.
templates-begin = How to begin
templates-begin-list = See which files the theme has. Templates are written in Tera.
templates-begin-eject = Put a copy of one file into the site, and change it. It takes the place of the program's own; all other files still follow the program.
templates-begin-block = To change one block only, let your file build on the program's, and write the block. Here a printed page tells who is responsible, too. The file is templates/page.html in your theme, and the program's own is called default/page.html.
templates-example =
    {"{"}% extends "default/page.html" %{"}"}
    {"{"}% block printed_date %{"}"}
    {"{"}% if page.owner %{"}"} · {"{"}{"{"} page.owner {"}"}{"}"}{"{"}% endif %{"}"}
    {"{"}% endblock %{"}"}
templates-begin-words = The theme's texts stand in i18n/da.ftl and i18n/en.ftl. Write only the words that you want to change. Colours and measures are variables at the top of assets/style.css.
templates-rules = What nobody knows is null. Fields that end in html are finished HTML and are written with the filter safe; all else is plain text. A name that is not there is found when the site is built.
templates-english = What a field means stands in the program beside it.
templates-blocks = Blocks of base.html
templates-blocks-text = All pages build on base.html and fill its blocks.
templates-everywhere = What all templates are given
templates-everywhere-text = And words: the theme's words. words.skip_link is the word skip-link in i18n/en.ftl.
templates-own = What each template is given
templates-components = What a component may have
templates-components-text = A component in templates/components answers a tag that authors write. What stands in the tag is always text. It takes the rest from its surroundings with an @ before the name.
templates-functions = Functions
templates-functions-text = The others are Tera's own. Vejviser has no filters of its own.
templates-function-word = word(key="rules-intro", count=3) gives one of the theme's words that something is put into
templates-function-asset = asset(path="img/map.svg") gives the address of a file in the theme's assets
templates-filters = Filters
templates-tests = After is
templates-types = Types
templates-types-text = What fields are made of, in alphabetical order.

block-scripts = Scripts that only this kind of page needs
block-machines = Links in the head to files for machines
block-header-search = The search field at the top
block-printed-date = What stands after the address on paper
block-layout = Everything between top and bottom
block-columns = More classes of the columns
block-side-menu = The menu beside the text
block-main-class = A class of the main content
block-main = The main content

## Comparison and budget

compare-title = Compare solutions
compare-lead = See two to four solutions side by side: level, price, terms, suppliers and whom to ask.
compare-choose = Choose solutions
compare-product = Solution
compare-show = Show them side by side
compare-few = Choose at least two solutions to see them side by side.
compare-shown = Now showing { $names } side by side.
compare-absent = Not found here: { $names }.
compare-side = Side by side
compare-budget = Put them in a budget
compare-all = All solutions
compare-link = Compare with other solutions
compare-several = Compare solutions side by side
pick = Choose
pick-compare = Compare the chosen ones
pick-budget = Put the chosen ones in a budget
compare-only = Show only the ticked solutions
budget-title = Budget
budget-lead = Add solutions together and see what they cost you in the first year and the following years, and who sends the invoice.
budget-known = { $count ->
        [0] None of the { $all } solutions has a stated price today. You can choose them all the same, but there is nothing to add up.
        [one] { $count } of { $all } solutions has a stated price today. You can choose the others too, but they are not in the sum.
       *[other] { $count } of { $all } solutions have a stated price today. You can choose the others too, but they are not in the sum.
    }
budget-with-price = With a stated price
budget-without-price = Without a stated price
budget-choose = You and your solutions
budget-add = Add a solution to the budget
budget-remove = Remove
budget-show = Show the budget
budget-added = { $name } has been added to the budget.
budget-removed = { $name } has been taken out of the budget.
budget-failed = The prices could not be fetched. Try to load the page again.
budget-sheet = Your budget
budget-total = Total
budget-missing = Missing:
budget-outside = Counted with a tariff that does not hold on the day you begin
budget-after = The tariff holds until { $date } only. Ask for the new one.
budget-before = The tariff holds only from { $date }. Ask for the price until then.
budget-left = Not in the total
budget-csv = Download as CSV
budget-file = budget
budget-print = Print
budget-vat = VAT
budget-note = Note
budget-all = Prices of all solutions
budget-without = If you choose solutions on this page, the browser adds them up. That takes JavaScript. Without it, see the price on each solution's page and add up yourself.
budget-price-table = Download all prices (CSV)
budget-link = Add to a budget
budget-several = Work out a budget for several solutions
