# Words that the program itself writes on pages. A theme that has the same key in its `i18n/en.ftl` wins.

unknown = Not stated
undated = undated
not-assessed = Not assessed

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
task-done = Done
task-open = Not done

## Pages that the program makes

front-page = Front page
language-front = { $name }: front page
index-title = Everything from A to Z
not-found-title = Page not found
digits = 0–9
redirect-title = This page has moved
redirect-text = This page has moved to
feed-title = News from { $site }
report-subject = Error on the page { $title }
page-title = { $title } – { $site }
term-title = { $term } – { $taxonomy }

## News

news-page = News
news-decision = Level
news-tariff = Prices
news-status = Status
news-decision-title = { $product }: { $level }
news-tariff-title = { $product }: { $tariff }
news-status-title = { $product }: { $status }

## Kinds and status

type-product = Product
type-project = Project
type-component = Component
type-dataset = Data set

status-idea = Idea
status-development = In development
status-active = In use
status-paused = Paused
status-phasing-out = Being phased out
status-closed = Closed
status-handed-over = Handed over

audience-municipality = Municipalities
audience-region = Regions
audience-state = State authorities
audience-self-governing = Self-governing institutions
audience-utility = Utilities

repository-core = Core
repository-frontend = Front end
repository-integration = Integration
repository-documentation = Documentation
repository-governance = Governance
repository-template = Template

reader-decision-maker = For decision makers
reader-user = For users
reader-administrator = For administrators
reader-operations = For operations
reader-developer = For developers

hosting-saas = As a service (SaaS)
hosting-shared = Shared operations
hosting-private-cloud = Private cloud
hosting-on-premises = On one’s own premises
hosting-self-hosted = Self-hosted
hosting-desktop = On each computer

direction-in = Fetches data
direction-out = Delivers data
direction-both = Fetches and delivers data

relation-replaces = Replaces
relation-replaced-by = Replaced by
relation-part-of = Part of
relation-requires = Requires
relation-integrates = Works with
relation-alternative = Alternative
relation-spun-off-from = Spun off from
relation-uses = Uses

facet-topics = Topics
facet-audience = Audiences
facet-level = Levels
facet-status = Status
facet-price = Price
facet-license = Licences
facet-supplier = Suppliers
facet-integration = Integrations

## Maturity

basis-evaluation = Official evaluation
basis-board = Decision of the board
basis-self-assessment = Self-assessment
basis-own-report = Own report

assessment-evaluation = Evaluation
assessment-self-assessment = Self-assessment

answer-green = Met
answer-yellow = Partly met
answer-red = Not met
answer-grey = Not relevant
answer-yes = Yes
answer-no = No
answer-not-relevant = Not relevant
answer-unknown = Not known

counts = { $met } of { $total } requirements are met
model-version = { $title } { $version }

## People

role-entry = Contact
role-product-coordinator = Product coordinator
role-product-owner = Product owner
role-community-manager = Community manager
role-project-manager = Project manager
role-steering-chair = Chair of the steering group
role-security = Security
role-secretariat = Secretariat
role-supplier = Supplier
role-press = Press

group-steering = Steering group
group-coordination = Coordination group
group-professional = Professional group
group-user-club = User club
group-advisory = Advisory group

service-operations = Operations
service-development = Development
service-support = Support
service-maintenance = Maintenance
service-onboarding = Onboarding
service-consulting = Consulting
service-hosting = Hosting
supplier-choice = You can choose between several suppliers of: { $services }.

user-joined = Joined
user-onboarding = Getting started
user-in-operation = In operation
user-passive = Passive
user-left = Left

meetings = { $count ->
    [one] { $count } meeting a year of { $time }
   *[other] { $count } meetings a year of { $time }
}
meetings-unknown-time = { $count ->
    [one] { $count } meeting a year, length not stated
   *[other] { $count } meetings a year, length not stated
}
time-a-year = { $count ->
    [one] About { $count } meeting of { $minutes } minutes a year, { $time } in all
   *[other] About { $count } meetings of { $minutes } minutes a year, { $time } in all
}
time-a-year-unknown = { $count ->
    [one] About { $count } meeting a year, length not known
   *[other] About { $count } meetings a year, length not known
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours-and-minutes = { $hours } and { $minutes }

## Agreement

months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
notice = { $months } to { $day }

## Price

vat-excluded = excl. VAT
vat-included = incl. VAT
vat-exempt = VAT-exempt
vat-unknown = VAT not stated
vat-partly-stated = VAT stated in part only
vat-mixed = VAT not the same for all amounts

price-status-known = Stated
price-status-free = Free
price-status-on-request = By agreement
price-status-not-public = Not public
price-free = free
price-on-request = by agreement
price-not-public = not public
price-unknown = not stated
price-see = see prices
price-one = { $amount } { $interval } { $vat }
price-from = from { $amount } { $interval } { $vat }

tariff = Prices { $id }
period = { $from } to { $to }
period-from = from { $from }
period-to = until { $to }

item-recurring = Fee
item-joining = Joining
item-onboarding = Onboarding
item-operations = Operations
item-support = Support
item-contribution = Contribution
item-option = Option

interval-once = once
# A title with this says itself how often one pays.
interval-year-in-title = annual
interval-year = a year
interval-half-year = every half year
interval-quarter = every quarter
interval-month = a month
interval-hour = an hour
interval-usage = by use

paid-to-os2 = OS2
paid-to-association = the association
paid-to-supplier = the supplier

unit-inhabitant = inhabitants
unit-user = users
unit-employee = employees
unit-vehicle = vehicles
unit-screen = screens
unit-device = devices
unit-school = schools
unit-student = students
unit-site = sites
unit-installation = installations
unit-hour = hours
unit-count = number
unit-joined = joined

rate = { $amount } { $each }
each-inhabitant = per inhabitant
each-user = per user
each-employee = per employee
each-vehicle = per vehicle
each-screen = per screen
each-device = per device
each-school = per school
each-student = per student
each-site = per site
each-installation = per installation
each-hour = per hour
each-count = each

range = { $from }–{ $to } { $unit }
range-from = from { $from } { $unit }
range-above = above { $from } { $unit }
range-below = below { $to } { $unit }
range-one = { $from } { $unit }
size-class = { $title } ({ $range })
rows-size = Size
rows-joined = Number joined
per-unit = For each
minimum = At least
maximum = At most

step-times = { $count } × { $amount }
step-fixed = Fixed amount: { $amount }
step-in = { $where }: { $amount }
step-band = { $count } { $unit } at { $rate }: { $amount }
step-minimum = At least { $amount }
step-maximum = At most { $amount }
step-joined = { $count } joined: { $amount }
step-joined-next = { $count } joined: { $amount } (from { $next } joined: { $then })
step-year = { $count } times a year at { $each }: { $amount }
step-discount = Discount { $percent }: { $amount }
step-discount-not-stated = The discount of { $percent } is not taken off: it does not count for { $except }, and how much that is, is not stated
step-share = { $share } of the year: { $amount }
limits-overlap = The limits overlap: { $amounts } – ask
price-amount = { $amount } { $vat }
payee-unknown = not known
indexation = { $index }, { $day }
population-day = The population on { $day } { $years ->
    [0] of the same year
    [one] of the year before
   *[other] { $years } years before
} counts.

## Files for machines

badge-label = Maturity
badge-title = { $product } – maturity: { $level }
calendar-name = Dates for { $product }
calendar-notice = { $product }: last day to give notice for { $day } (notice: { $months })
calendar-tariff-begins = { $product }: tariff { $id } begins today
calendar-tariff-ends = { $product }: tariff { $id } ends today
calendar-source = Taken from the agreement and the price list. Check the agreement you signed. See { $page }
file-json = All about the product (JSON)
file-badge = The level as a picture (SVG)
file-deadlines = Dates for your calendar (iCalendar)
file-publiccode = The product’s publiccode.yml (version 0.7)
publiccode-made = Made by { $site } from { $page }
publiccode-needs-longer = at least 150 characters
publiccode-needs-shorter = a shorter text
publiccode-needs-contract = a company with maintenance in services and a contract_until that has not passed
publiccode-needs-person = a role whose person has agreed to be named

## Maturity: pages and figures that the program makes

models-title = Maturity
models-description = The models that the maturity of solutions is assessed by.
model-summary = { $requirements } requirements on { $levels } steps
level-summary = { $recommendations ->
    [0] { $requirements } requirements
    [one] { $requirements } requirements, 1 of them a recommendation
   *[other] { $requirements } requirements, { $recommendations } of them recommendations
}
heat-map-title = All solutions and all requirements
heat-map-summary = { $assessed } of { $total } solutions have an assessment by this model.
heat-map-caption = { $of ->
    [one] Answers to each requirement
   *[other] Answers to each requirement, table { $number } of { $of }
}
requirement-met = { $total ->
    [one] { $met } of { $total } assessed solution meets the requirement.
   *[other] { $met } of { $total } assessed solutions meet the requirement.
}
chart-level = Answers by level
chart-level-heading = Level
chart-theme = Answers by theme
chart-theme-heading = Theme
chart-conclusion = { $counts }. Most is left at { $row }: { $lacking } of { $total } requirements are not fully met.
gap = { $explained ->
    [0] Requirements missing: { $missing }. Partly met: { $partly }.
   *[other] Requirements missing: { $missing }. Partly met: { $partly }. Explained, and so not in the way: { $explained }.
}
gap-advised = { $count ->
    [one] Besides, 1 recommendation is not fully met. It does not count here: the solution can reach the level without.
   *[other] Besides, { $count } recommendations are not fully met. They do not count here: the solution can reach the level without.
}
gap-none = { $explained ->
    [0] No requirement stands in the way of the level.
   *[other] No requirement stands in the way of the level. Not fully met, but explained: { $explained }.
}
comparison-both = Evaluation and self-assessment
comparison-evaluation = Changed since the previous evaluation
comparison-self-assessment = Changed since the previous self-assessment
comparison-models = The two follow different models, so the answers cannot be compared one by one.
comparison = { $differing ->
    [0] Both give the same answer to all { $total } requirements.
   *[other] Both give the same answer to { $alike } of { $total } requirements and different ones to { $differing }.
}
decisions-title = Decisions about levels
decisions-of-year = Decisions about levels in { $year }
decisions-description = When a solution got its level, why, and who decided it.
decision-feed-title = Decisions about levels from { $site }
payer-member = member
payer-non-member = not a member
data-title = Data for reuse
data-intro = The whole catalogue can be fetched as files and used in other programs. This page tells what the files are called and what their fields mean.
data-catalogue = Every product with level, price, agreement, contacts and sources (JSON, UTF-8)
data-schema = The schema (JSON Schema 2020-12) that katalog.json can be checked against
data-table = A line for each product. Opens right in Danish Excel (CSV with semicolons and decimal commas)
data-prices = A line for each amount of each tariff (CSV as above)
data-news = New levels, tariffs and statuses (Atom)
data-columns = The columns in the order of the file
data-product = All about one product, written as in katalog.json
data-badge = The level as a picture for a README
data-deadlines = Notice and tariffs for the calendar (iCalendar); only where there are dates
data-publiccode = The description in the standard publiccode.yml 0.7; only where the product file has all that the standard demands
data-contact = A contact for the address book (vCard 3.0), named after the role
kind-string = text
kind-date = date
kind-integer = whole number
kind-number = number
kind-boolean = true or false
kind-list = list of { $kind }
kind-or-null = { $kind } or null
kind-or-unknown = { $kind } or unknown

## Fields that are called the same everywhere, for those who make themes

view-before = What it was before
view-by = Who did it
view-caption = The table's caption
view-count = How many there are
view-contact = Whom to write to
view-description = A few words about it
view-edit = Where its source can be changed
view-ean = The EAN number
view-email = The e-mail address
view-engine = The address of the search's files
view-feed = The address of the feed
view-filters = The names of filters
view-functions = The names of functions
view-history = Where its changes can be seen
view-href = The address; print it as it is
view-id = The name in the files, for classes and the like
view-inline = Whether the component stands within a line
view-language = The language's tag, such as en
view-name = The name
view-note = A note
view-note-html = A note, finished HTML
view-now = What it is now
view-owner = The role that is responsible
view-reason = The reason
view-report = A letter to the organisation about a fault
view-second = The second of two
view-severity-title = How much it matters, in words
view-src = The picture's address; print it as it is
view-summary = In short
view-text = The text
view-text-html = The text, finished HTML
view-title = The title, to show
view-total = In all
view-version = The version
view-website = The website's address
view-year = The year; null on the page of the newest
