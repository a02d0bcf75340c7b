//! Every kind of mistake the program can find. One entry is one rule.
//!
//! A rule's id is its stable name: it stands in reports, in `vejviser explain`, in the file names
//! of `tests/rules/` and in the word catalogues, which hold its message, label, help and
//! explanation in each language.

use crate::text::Money;

/// A value that a finding's words may mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    Text(String),
    Number(i64),
    Amount(Money),
    /// An optional value that is not there, such as a nearest word.
    Nothing,
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&usize> for Argument {
    fn from(number: &usize) -> Self {
        Self::Number(i64::try_from(*number).unwrap_or(i64::MAX))
    }
}

impl From<&bool> for Argument {
    fn from(is: &bool) -> Self {
        Self::Text(if *is { "yes" } else { "no" }.to_owned())
    }
}

impl From<&i64> for Argument {
    fn from(number: &i64) -> Self {
        Self::Number(*number)
    }
}

impl From<&Money> for Argument {
    fn from(amount: &Money) -> Self {
        Self::Amount(*amount)
    }
}

impl From<&Option<String>> for Argument {
    fn from(text: &Option<String>) -> Self {
        text.as_ref().map_or(Self::Nothing, Self::from)
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published all the same; someone should look.
    Warning,
    /// A suggestion.
    Hint,
}

macro_rules! findings {
    ($(
        $(#[doc = $doc:literal])+
        $variant:ident = $id:literal, $severity:ident { $($field:ident: $type:ty),* $(,)? };
    )+) => {
        /// A mistake found, with the values its words need.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Finding {
            $( $(#[doc = $doc])+ $variant { $($field: $type),* }, )+
        }

        /// A kind of mistake, known by a stable id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl Finding {
            pub fn rule(&self) -> Rule {
                match self {
                    $( Self::$variant { .. } => Rule::$variant, )+
                }
            }

            /// The values by name, as the word catalogues call them (`_` written as `-`).
            pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
                match self {
                    $( Self::$variant { $($field),* } => vec![
                        $( (stringify!($field), Argument::from($field)) ),*
                    ], )+
                }
            }
        }

        impl Rule {
            /// Every rule, in the order they are declared.
            pub const ALL: &[Rule] = &[ $( Rule::$variant ),+ ];

            /// The stable id, such as `broken-link`.
            pub fn id(self) -> &'static str {
                match self {
                    $( Self::$variant => $id, )+
                }
            }

            pub fn severity(self) -> Severity {
                match self {
                    $( Self::$variant => Severity::$severity, )+
                }
            }

            /// The names of the values its words may use.
            pub fn argument_names(self) -> &'static [&'static str] {
                match self {
                    $( Self::$variant => &[ $( stringify!($field) ),* ], )+
                }
            }
        }
    };
}

impl Rule {
    pub fn of_id(id: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

findings! {
    // Files
    /// A file that should be text is not UTF-8.
    NotUtf8 = "not-utf8", Error { encoding: Option<String> };
    /// A file in a data folder whose kind nothing reads.
    UnknownFile = "unknown-file", Warning { nearest: Option<String> };
    /// A file of more MiB than is read.
    FileTooLarge = "file-too-large", Error { limit: usize };
    /// A file or folder that cannot be used. The reason is one of `outside-site`, `broken-link`,
    /// `link-loop`, `name-not-utf8`, `case-twin` (related: the other name),
    /// `not-a-file` and `no-permission`.
    UnusableFile = "unusable-file", Error { reason: String };
    /// The site has no `content/site.yml`.
    MissingConfig = "missing-config", Error {};
    /// A severity for a rule that is not there.
    UnknownRule = "unknown-rule", Error { rule: String, nearest: Option<String> };
    /// A severity that the rule cannot have; known are those it can.
    FixedSeverity = "fixed-severity", Error { rule: String, level: String, known: String };

    // YAML
    /// YAML that cannot be read, the reason for it, and the line as it should be where that is plain.
    InvalidYaml = "invalid-yaml", Error { reason: String, suggestion: Option<String> };
    /// A tab where YAML wants spaces.
    YamlTab = "yaml-tab", Error {};
    /// A key twice in one mapping.
    DuplicateKey = "duplicate-key", Error { key: String };
    /// More aliases, depth or nodes than any honest file has.
    YamlTooComplex = "yaml-too-complex", Error { what: String, limit: usize };
    /// Front matter whose closing `---` is missing.
    UnclosedFrontMatter = "unclosed-front-matter", Error {};
    /// A page that does not begin with `---`. The reason is `none`, `empty`, `before` (something
    /// stands before it) or `dashes` (of another kind or number).
    MissingFrontMatter = "missing-front-matter", Error { reason: String };

    // Form
    /// A required key is not written.
    MissingKey = "missing-key", Error { key: String, unknown: bool };
    /// A line of a text that is a key of the record: moved in, it is read as the text of `field`.
    IndentedKey = "indented-key", Error { key: String, field: String };
    /// A key nobody reads.
    UnknownKey = "unknown-key", Error { key: String, nearest: Option<String>, known: String };
    /// A value of another type than the key takes.
    WrongType = "wrong-type", Error { expected: String, actual: String };
    /// A word that is not among the words the key takes.
    UnknownValue = "unknown-value", Error { value: String, nearest: Option<String>, known: String };
    /// A date in another form than `2026-11-23`.
    InvalidDate = "invalid-date", Error { value: String, suggestion: Option<String>, month: String, days: usize };
    /// An amount that is not whole kroner or text in quotes.
    InvalidAmount = "invalid-amount", Error { value: String, suggestion: Option<String> };
    /// An amount that YAML reads as a thousandth of what was meant: `73.030` unquoted.
    FloatAmount = "float-amount", Error { value: String, suggestion: String };
    /// An amount below zero.
    NegativeAmount = "negative-amount", Error { value: String };
    /// A number outside its range.
    OutOfRange = "out-of-range", Error { value: String, minimum: i64, maximum: i64 };
    /// An address on the web that is none.
    InvalidUrl = "invalid-url", Error { value: String };
    /// An e-mail address that is none.
    InvalidEmail = "invalid-email", Error { value: String };
    /// A phone number written as a number, or not as one.
    InvalidPhone = "invalid-phone", Error { value: String, suggestion: Option<String> };
    /// An id with other letters than `a-z`, `0-9` and `-`, or of another length than 2–40.
    InvalidId = "invalid-id", Error { value: String, suggestion: Option<String> };
    /// A text longer than its limit.
    TooLong = "too-long", Error { length: usize, limit: usize };

    // Entries
    /// An entry's id is not its file's name.
    IdNotFileName = "id-not-file-name", Error { id: String, file_name: String };
    /// Two entries or files share an id.
    DuplicateId = "duplicate-id", Error { id: String };
    /// A requirement whose page would stand where another page stands.
    RequirementAddress = "requirement-address", Error { id: String, address: String };
    /// An id that names nothing in the catalogue.
    UnknownReference = "unknown-reference", Error { id: String, kind: String, nearest: Option<String>, folder: Option<String> };
    /// One or two keys that another key's value asks for are not written.
    MissingWhen = "missing-when", Error { count: usize, key: String, other: Option<String>, field: String, value: String };
    /// A licence that is no SPDX expression.
    UnknownLicense = "unknown-license", Error { value: String, nearest: Option<String> };
    /// An SPDX licence id that has been given up.
    DeprecatedLicense = "deprecated-license", Warning { value: String, suggestion: Option<String> };
    /// A KLE number of another form than `NN`, `NN.NN` or `NN.NN.NN`.
    InvalidKle = "invalid-kle", Error { value: String };
    /// HTML in a text of an entry.
    RawHtml = "raw-html", Error {};
    /// Something that an entry's own publiccode.yml says otherwise.
    PubliccodeDiffers = "publiccode-differs", Warning { key: String, theirs: String, field: String, ours: String };
    /// How far the software is, which the product's status says otherwise.
    StatusesDiffer = "statuses-differ", Warning { status: String, further: String };
    /// Another name of an entry that is some other entry's own.
    AliasIsName = "alias-is-name", Error { alias: String };
    /// Entries that replace each other in a ring.
    ReplacesCycle = "replaces-cycle", Error { ids: String };
    /// A project with a level that only products can have.
    ProjectLevel = "project-level", Error { level: String };
    /// A product's name without what names of the community begin with.
    NamePrefix = "name-prefix", Warning { name: String, prefix: String };
    /// A CVR number whose digits do not fit together.
    InvalidCvr = "invalid-cvr", Error { value: String };

    // Maturity
    /// An assessment answers a requirement its model does not have.
    UnknownRequirement = "unknown-requirement", Error { id: String, model: String, nearest: Option<String> };
    /// A requirement without an answer.
    MissingRequirement = "missing-requirement", Error { ids: String };
    /// A requirement's id in an older model; `now` is what it is called in this one.
    RenamedRequirement = "renamed-requirement", Error { id: String, model: String, now: String, renamed: String };
    /// A count written by hand that differs from the answers.
    WrongCount = "wrong-count", Error { answer: String, written: usize, counted: usize };
    /// A level that differs from where its history ends.
    LevelWithoutDecision = "level-without-decision", Error { level: String, last: String };
    /// A decision that begins elsewhere than where the one before it ended.
    BrokenHistory = "broken-history", Error { from: String, previous: String };
    /// Decisions that are not from the oldest to the newest.
    HistoryOrder = "history-order", Error { date: String, previous: String };
    /// A level claimed without an official decision, which its answers do not reach.
    LevelAboveSupport = "level-above-support", Warning { level: String, ids: Option<String> };
    /// Requirements met without a reason, in a file that gives reasons.
    GreenWithoutReason = "green-without-reason", Hint { ids: String };
    /// An evaluation from so long ago that it may not hold any more. Depends on today.
    OldEvaluation = "old-evaluation", Warning { date: String, months: usize };

    // Prices
    /// Numbers between two tiers, bands or steps that none of them holds.
    TierGap = "tier-gap", Error { count: usize, from: usize, to: usize };
    /// Two tiers, bands or steps that hold the same number.
    TierOverlap = "tier-overlap", Error { number: usize };
    /// A range that ends before it begins.
    RangeBackwards = "range-backwards", Error { from: String, to: String };
    /// Parts that do not add up to their amount.
    PartsDiffer = "parts-differ", Error { sum: Money, total: Money, difference: Money };
    /// Two tariffs valid on one day.
    TariffOverlap = "tariff-overlap", Error { id: String, other: String, day: String };
    /// A known price of which no tariff is valid. Depends on today.
    NoTariffToday = "no-tariff-today", Warning { until: Option<String> };
    /// Something free that has an amount.
    FreeWithAmounts = "free-with-amounts", Error {};
    /// Those who are not members pay less.
    NonMemberCheaper = "non-member-cheaper", Warning { member: Money, non_member: Money };
    /// More than twice the amount of the tariff before.
    PriceJump = "price-jump", Warning { before: Money, after: Money };
    /// A tier by inhabitants that begins or ends where no class of the size file does.
    ClassBoundary = "class-boundary", Warning { number: usize, nearest: Option<String> };
    /// A price by size that leaves out classes of the size file.
    ClassWithoutPrice = "class-without-price", Warning { count: usize, classes: String };
    /// Steps by the number joined that do not rise.
    StepOrder = "step-order", Error { number: usize, previous: usize };

    // Contacts
    /// Contacts, but nobody to ask first.
    NoEntryContact = "no-entry-contact", Error {};
    /// Nobody knows whom to ask.
    ContactsUnknown = "contacts-unknown", Warning {};
    /// A contact with neither e-mail nor phone.
    UnreachableContact = "unreachable-contact", Error {};
    /// A person's name without consent.
    PersonWithoutConsent = "person-without-consent", Warning { name: String };
    /// An address that seems to be a person's, without consent.
    PersonalEmail = "personal-email", Warning { value: String };
    /// An address one letter from the site's own.
    NearOwnEmail = "near-own-email", Error { value: String, own: String };

    // Files
    /// A file without content.
    EmptyFile = "empty-file", Error {};
    /// A file that is not what its ending says.
    WrongContent = "wrong-content", Error { ending: String, actual: Option<String> };
    /// A drawing that runs a program.
    SvgScript = "svg-script", Error {};
    /// A picture without words for those who cannot see it.
    MissingAlt = "missing-alt", Error {};
    /// A picture whose words are only its file's name.
    AltIsFileName = "alt-is-file-name", Error { alt: String };

    /// A picture that cannot be read, so that it is not made smaller and may not be seen.
    UnreadablePicture = "unreadable-picture", Warning {};

    // Links, pictures, addresses
    /// A link to a page that does not exist. The kind is `path`, `id` or `menu`: how it
    /// is written; or `empty`; or `moved`, and the nearest is the same link to where the page is now.
    BrokenLink = "broken-link", Error { target: String, kind: String, nearest: Option<String> };
    /// A link to a place in a page that is not there. The page is `own` where it is the link's own;
    /// known are the first of its places, or `none`.
    BrokenFragment = "broken-fragment", Error { fragment: String, page: String, nearest: Option<String>, known: String };
    /// A picture that does not exist.
    BrokenImage = "broken-image", Error { target: String, nearest: Option<String> };
    /// A picture that stands on another site, where pages may not fetch it.
    ForeignPicture = "foreign-picture", Error { address: String };
    /// A link to a page that is not published. The reason is `draft`, `future` (the day is its
    /// first) or `expired` (the day was its last).
    LinkToUnpublished = "link-to-unpublished", Error { target: String, reason: String, day: Option<String> };
    /// A link whose words do not say where it leads.
    VagueLink = "vague-link", Warning { text: String };
    /// An address of the web in place of words. The kind is `link`, or `text` where it cannot be clicked.
    BareAddress = "bare-address", Warning { address: String, kind: String };
    /// An alias that is its page's own address.
    RedirectLoop = "redirect-loop", Error { alias: String };
    /// A page left out of the menus that nothing leads to.
    OrphanPage = "orphan-page", Warning {};
    /// A page that translates a page that does not exist.
    BrokenTranslation = "broken-translation", Error { target: String, nearest: Option<String> };
    /// A page that translates one in its own language; the tags are those of the site's further
    /// languages, or `none`.
    TranslationPlace = "translation-place", Error { language: String, tags: String, folder: String };
    /// Two translations of one page to one language.
    TranslationTwice = "translation-twice", Error { language: String };
    /// A language of the site that the theme has no words in; `instead` is the one it uses.
    LanguageWithoutWords = "language-without-words", Hint { language: String, instead: String };
    /// A public body's site that does not lead to its accessibility statement.
    NoAccessibilityStatement = "no-accessibility-statement", Hint {};
    /// Two pages at one address.
    DuplicatePermalink = "duplicate-permalink", Error { permalink: String };
    /// An alias at the address of a page.
    AliasTaken = "alias-taken", Error { alias: String };
    /// An alias or a slug that is no address.
    InvalidAddress = "invalid-address", Error { value: String, suggestion: Option<String> };
    /// A heading id used twice on one page.
    DuplicateHeadingId = "duplicate-heading-id", Error { id: String };

    // Texts
    /// A heading more than one level below the one before.
    SkippedHeading = "skipped-heading", Warning { written: String, suggestion: String };
    /// A heading as large as the page's title.
    SecondTitle = "second-title", Warning {};
    /// A table whose columns have no names.
    TableWithoutHeaders = "table-without-headers", Warning {};
    /// A fence of a diagram that cannot be drawn. The reason is `empty`, `kind` (the word is its first),
    /// `unreadable`, `large` or `unshowable`.
    UndrawnDiagram = "undrawn-diagram", Warning { reason: String, word: Option<String> };
    /// A diagram without words for those who cannot see it.
    UntitledDiagram = "untitled-diagram", Error {};
    /// HTML that runs a program. The kind is `script`, `handler` or `address`.
    UnsafeHtml = "unsafe-html", Error { kind: String };
    /// A day in digits in running text.
    DateForm = "date-form", Warning { value: String, suggestion: String };
    /// A phone number in running text that is not in pairs.
    PhoneForm = "phone-form", Warning { value: String, suggestion: String };
    /// A long paragraph in another language than the site's, which no `lang` tells.
    OtherLanguage = "other-language", Warning { language: String };
    /// An abbreviation that neither its page nor a definition list explains.
    UnexplainedAbbreviation = "unexplained-abbreviation", Hint { abbreviation: String };
    /// A term that the site wants linked to its explanation, where a page uses it first.
    UnexplainedTerm = "unexplained-term", Hint { term: String };
    /// A term that the site wants linked, and no definition list explains.
    UnknownTerm = "unknown-term", Error { term: String, nearest: Option<String> };
    /// Two pages with one title.
    DuplicateTitle = "duplicate-title", Warning { title: String };
    /// A long page that does not say what it is about.
    MissingDescription = "missing-description", Hint {};
    /// A description that lists will cut off.
    LongDescription = "long-description", Warning { length: usize, limit: usize };
    /// A picture that takes long to fetch; sizes in kB.
    HugeImage = "huge-image", Warning { size: usize, limit: usize };
    /// A text whose pictures together take long to fetch; sizes in kB.
    HeavyPage = "heavy-page", Warning { count: usize, size: usize, limit: usize };

    // Search
    /// A word in a list of synonyms that has none.
    SynonymAlone = "synonym-alone", Warning { word: String };
    /// A word that stands twice among the synonyms.
    SynonymTwice = "synonym-twice", Warning { word: String };

    // Components
    /// A hyphenated tag the theme does not answer.
    UnknownComponent = "unknown-component", Error { name: String, nearest: Option<String>, known: String };
    /// An argument the component does not take.
    UnknownArgument = "unknown-argument", Error { component: String, argument: String, nearest: Option<String>, known: String };
    /// An argument the component cannot do without; the tag is its start tag with that in it.
    MissingArgument = "missing-argument", Error { component: String, argument: String, tag: String };
    /// An argument's value in curly quotes; the suggestion has straight ones.
    CurlyQuotes = "curly-quotes", Error { argument: String, suggestion: String };
    /// A component whose end tag is missing.
    UnclosedComponent = "unclosed-component", Error { name: String };
    /// A component's end tag without a start tag.
    UnopenedComponent = "unopened-component", Error { name: String };
    /// A component's body that Markdown did not read, for want of a blank line.
    ComponentBody = "component-body", Warning { name: String };
    /// A component without what must stand between its tags: `text`, `list`, `numbered-list` or `picture`.
    ComponentContent = "component-content", Warning { name: String, holds: String };
    /// A component in an entry's text, where none is shown.
    ComponentInEntry = "component-in-entry", Error { name: String };

    // Themes
    /// A theme that is not there.
    UnknownTheme = "unknown-theme", Error { name: String, nearest: Option<String>, known: String };
    /// A template that cannot be read.
    TemplateSyntax = "template-syntax", Error { reason: String };
    /// A template asks for something it is not given.
    TemplateData = "template-data", Error { reason: String, output: String };
    /// A template names something that is not there. The kind is `name`, `field`, `argument`,
    /// `component`, `template`, `block`, `filter`, `test` or `function`.
    TemplateName = "template-name", Error { kind: String, name: String, nearest: Option<String>, known: String };
    /// A template uses a value for what it is not. What it is and is used for are `text`, `number`,
    /// `truth`, `list` or `fields`.
    TemplateType = "template-type", Error { path: String, actual: String, expected: String };
    /// A template asks for what a page does not have; the key is the one to write, on that line.
    MissingForTemplate = "missing-for-template", Warning { template: String, path: String, key: String, file: String, line: usize };
    /// A theme lacks a template the site needs.
    MissingTemplate = "missing-template", Error { name: String, nearest: Option<String> };
    /// A theme's word catalogue that cannot be read, or a word that is not in it.
    ThemeWords = "theme-words", Error { reason: String };
}
