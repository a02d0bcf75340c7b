//! Who to call, who decides, who delivers, who uses it.

use crate::parse::record::{Known, record, vocabulary};
use crate::parse::values::{Cvr, Email, Phone, Url};
use crate::text::{Date, Located};

use super::{Audience, Confirmed, Source};

record! {
    /// Whom to write or call, by role.
    pub struct Contact {
        pub role: Known<ContactRole>,
        /// A person's name; only with `consent`.
        pub name: Option<Located<String>>,
        pub organisation: Option<String>,
        pub email: Option<Located<Email>>,
        pub phone: Option<Located<Phone>>,
        /// The group that the contact speaks for.
        pub group: Option<String>,
        /// That the person has agreed to stand here.
        pub consent: Option<bool>,
    }

    /// A group that meets about the product.
    pub struct Group {
        pub kind ("type"): GroupType,
        pub name: Option<String>,
        /// A role or an authority, not a person.
        pub chair: Option<String>,
        pub meetings_per_year: Option<u32>,
        /// The length of one meeting.
        pub minutes: Option<u32>,
        /// How it meets: online, in person.
        pub form: Option<String>,
        pub open_to_new: Option<bool>,
        /// Terms of reference.
        pub terms: Option<Url>,
        pub minutes_url: Option<Url>,
        pub last_meeting: Option<Date>,
        pub note: Option<String>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// A company that delivers something for the product.
    pub struct Supplier {
        pub name: Located<String>,
        pub cvr: Option<Located<Cvr>>,
        pub services: Vec<Service>,
        pub url: Option<Url>,
        pub contract_until: Option<Date>,
        pub note: Option<String>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// How many use the product, and who.
    pub struct Users {
        pub count: Option<u32>,
        pub as_of: Option<Date>,
        /// What the source says when it gives no exact number.
        pub note: Option<String>,
        pub list: Vec<User>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// An authority that uses the product.
    pub struct User {
        pub name: String,
        pub kind: Option<Audience>,
        pub cvr: Option<Located<Cvr>>,
        pub status: Option<UserStatus>,
        pub since: Option<Date>,
    }
}

vocabulary! {
    /// What a contact can help with.
    pub enum ContactRole {
        /// The first to ask.
        Entry = "entry",
        ProductCoordinator = "product-coordinator",
        ProductOwner = "product-owner",
        CommunityManager = "community-manager",
        ProjectManager = "project-manager",
        SteeringChair = "steering-chair",
        Security = "security",
        Secretariat = "secretariat",
        Supplier = "supplier",
        Press = "press",
    }

    /// What a group is for.
    pub enum GroupType {
        Steering = "steering",
        Coordination = "coordination",
        Professional = "professional",
        UserClub = "user-club",
        Advisory = "advisory",
    }

    /// What a supplier does.
    pub enum Service {
        Operations = "operations",
        Development = "development",
        Support = "support",
        Maintenance = "maintenance",
        Onboarding = "onboarding",
        Consulting = "consulting",
        Hosting = "hosting",
    }

    /// How far a user has come.
    pub enum UserStatus {
        Joined = "joined",
        Onboarding = "onboarding",
        InOperation = "in-operation",
        Passive = "passive",
        Left = "left",
    }
}
