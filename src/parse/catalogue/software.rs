//! What publiccode.yml asks about a product's software and no other field tells.
//!
//! The words are those of publiccode.yml 0.7: <https://yml.publiccode.tools/schema.core.html>.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::diagnostic::{Finding, Findings, nearest};
use crate::parse::record::{FromNode, record, vocabulary};
use crate::parse::schema::{described, pattern, words};
use crate::parse::yaml::Node;
use crate::text::{Date, Located};

use super::{ContactRole, ProductStatus};

record! {
    /// What publiccode.yml asks besides: without it no such file is made of the entry.
    pub struct Software {
        pub kind ("type"): Option<SoftwareType>,
        /// What one uses it on: a word of `PLATFORMS`, or another in plain words.
        pub platforms: Vec<Located<String>>,
        pub categories: Vec<Category>,
        pub development_status: Option<Located<DevelopmentStatus>>,
        /// The newest version that is released.
        pub version: Option<String>,
        /// The day it was released.
        pub release_date: Option<Date>,
        pub localisation: Option<Localisation>,
        pub maintenance: Option<Maintenance>,
    }

    /// Which languages the software speaks.
    pub struct Localisation {
        /// Whether it is made to be translated.
        pub ready: Option<bool>,
        pub languages: Vec<LanguageTag>,
    }

    /// Who keeps the software going. Companies under contract stand in `suppliers`.
    pub struct Maintenance {
        pub kind ("type"): Option<MaintenanceType>,
        /// Roles of those `contacts` who answer for the code. Only persons who agreed are told.
        pub contacts: Vec<Located<ContactRole>>,
    }
}

vocabulary! {
    /// What kind of software it is.
    pub enum SoftwareType {
        Mobile = "standalone/mobile",
        Iot = "standalone/iot",
        Desktop = "standalone/desktop",
        Web = "standalone/web",
        Backend = "standalone/backend",
        Other = "standalone/other",
        Addon = "addon",
        Library = "library",
        ConfigurationFiles = "configurationFiles",
    }

    /// How far the software is.
    pub enum DevelopmentStatus {
        Concept = "concept",
        Development = "development",
        Beta = "beta",
        Stable = "stable",
        Obsolete = "obsolete",
    }

    /// How the software is kept going.
    pub enum MaintenanceType {
        /// By those who own the repository.
        Internal = "internal",
        /// By a company under contract.
        Contract = "contract",
        /// By people who give their time.
        Community = "community",
        None = "none",
    }
}

/// The platforms that the standard has words for; others may be told in plain words.
pub const PLATFORMS: [&str; 6] = ["web", "windows", "mac", "linux", "ios", "android"];

impl DevelopmentStatus {
    /// Whether a product of a status can be this far.
    pub fn fits(self, status: ProductStatus) -> bool {
        use ProductStatus as Status;
        let fitting: &[Status] = match self {
            Self::Concept => &[Status::Idea, Status::Paused],
            Self::Development => &[Status::Idea, Status::Development, Status::Paused],
            Self::Beta => &[Status::Development, Status::Active, Status::Paused],
            Self::Stable => &[Status::Active, Status::Paused, Status::PhasingOut],
            Self::Obsolete => &[Status::PhasingOut, Status::Closed, Status::HandedOver],
        };
        fitting.contains(&status)
    }
}

/// A category of the standard's closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category(&'static str);

impl Category {
    /// `None` for what is not on the list.
    pub fn new(text: &str) -> Option<Self> {
        let known = CATEGORIES.iter().find(|known| **known == text)?;
        Some(Self(known))
    }

    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl Serialize for Category {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl FromNode for Category {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        Self::new(&text).or_else(|| {
            let meant = nearest(&text, CATEGORIES);
            let known = CATEGORIES.join(", ");
            found.push(unlisted(text, meant, known, "category"), node.span);
            None
        })
    }
}

/// What was nearly a word is one misspelt. For the rest the list must be looked up: it is too long to
/// be shown in a message.
fn unlisted(text: String, meant: Option<&str>, known: String, kind: &str) -> Finding {
    match meant {
        Some(meant) => Finding::UnknownValue {
            value: text,
            nearest: Some(meant.to_owned()),
            known,
        },
        None => Finding::UnknownReference {
            id: text,
            kind: kind.to_owned(),
            nearest: None,
            folder: None,
        },
    }
}

impl JsonSchema for Category {
    fn schema_name() -> Cow<'static, str> {
        "Category".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        words("Category", &CATEGORIES)
    }
}

/// A language by its BCP 47 tag: `da`, `en`, `sl-IT-nedis`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LanguageTag(String);

described! {
    LanguageTag as "LanguageTag" = |_generator| {
        let known = LANGUAGES.replace(' ', "|");
        pattern(&format!("^({known}|[a-z]{{3}})(-[A-Za-z0-9]{{1,8}})*$"))
    };
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl LanguageTag {
    /// `None` for what is no tag: its first part is a language of ISO 639, in small letters.
    pub fn new(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or_default();
        let named = match language.len() {
            2 => LANGUAGES.split(' ').any(|known| known == language),
            3 => language.bytes().all(|byte| byte.is_ascii_lowercase()),
            _ => false,
        };
        let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let sound = named && parts.all(|part| (1..=8).contains(&part.len()) && letters(part));
        sound.then(|| Self(text.to_owned()))
    }
}

impl FromNode for LanguageTag {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        Self::new(&text).or_else(|| {
            let tag = meant(&text);
            found.push(unlisted(text, tag, String::new(), "language"), node.span);
            None
        })
    }
}

/// The tag of a language that is written out, or by its country.
fn meant(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let first = lower.split(['-', '_']).next().unwrap_or_default();
    let named = NAMES.iter().find(|(name, _)| *name == first);
    let own = LANGUAGES.split(' ').find(|known| *known == first);
    named.map(|(_, tag)| *tag).or(own)
}

/// What people write for a language's tag.
const NAMES: [(&str, &str); 18] = [
    ("dansk", "da"),
    ("danish", "da"),
    ("dk", "da"),
    ("engelsk", "en"),
    ("english", "en"),
    ("gb", "en"),
    ("us", "en"),
    ("tysk", "de"),
    ("german", "de"),
    ("svensk", "sv"),
    ("swedish", "sv"),
    ("norsk", "nb"),
    ("norwegian", "nb"),
    ("fransk", "fr"),
    ("french", "fr"),
    ("grønlandsk", "kl"),
    ("færøsk", "fo"),
    ("islandsk", "is"),
];

/// The two-letter languages of ISO 639.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch \
    co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha \
    he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks \
    ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no \
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh \
    yi yo za zh zu";

/// <https://yml.publiccode.tools/categories-list.html>
const CATEGORIES: [&str; 106] = [
    "accounting",
    "agile-project-management",
    "applicant-tracking",
    "application-development",
    "appointment-scheduling",
    "backup",
    "billing-and-invoicing",
    "blog",
    "budgeting",
    "business-intelligence",
    "business-process-management",
    "cad",
    "call-center-management",
    "cloud-management",
    "collaboration",
    "communications",
    "compliance-management",
    "contact-management",
    "content-management",
    "crm",
    "customer-service-and-support",
    "data-analytics",
    "data-collection",
    "data-visualization",
    "design",
    "design-system",
    "digital-asset-management",
    "digital-citizenship",
    "document-management",
    "donor-management",
    "e-commerce",
    "e-signature",
    "educational-content",
    "email-management",
    "email-marketing",
    "employee-management",
    "enterprise-project-management",
    "enterprise-social-networking",
    "erp",
    "event-management",
    "facility-management",
    "feedback-and-reviews-management",
    "financial-reporting",
    "fleet-management",
    "fundraising",
    "gamification",
    "geographic-information-systems",
    "grant-management",
    "graphic-design",
    "help-desk",
    "hr",
    "ide",
    "identity-management",
    "instant-messaging",
    "integrated-library-system",
    "inventory-management",
    "it-asset-management",
    "it-development",
    "it-management",
    "it-security",
    "it-service-management",
    "knowledge-management",
    "learning-management-system",
    "marketing",
    "mind-mapping",
    "mobile-marketing",
    "mobile-payment",
    "network-management",
    "office",
    "online-booking",
    "online-community",
    "payment-gateway",
    "payroll",
    "predictive-analysis",
    "procurement",
    "productivity-suite",
    "project-collaboration",
    "project-management",
    "property-management",
    "real-estate-management",
    "regulations-and-directives",
    "remote-support",
    "resource-management",
    "sales-management",
    "seo",
    "service-desk",
    "social-media-management",
    "survey",
    "talent-management",
    "task-management",
    "taxes-management",
    "test-management",
    "time-management",
    "time-tracking",
    "translation",
    "video-conferencing",
    "video-editing",
    "visitor-management",
    "voip",
    "warehouse-management",
    "web-collaboration",
    "web-conferencing",
    "website-builder",
    "whistleblowing",
    "workflow-management",
    "other",
];
