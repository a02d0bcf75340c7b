//! Contacts, groups, suppliers and users. Names of persons are shown only with consent.

use crate::model::{
    MeetingTime, Node, Product, TaxonomyId, TaxonomyKind, TermId, public_email, public_name,
};
use crate::parse::catalogue::{Contact, ContactRole, Group, Service, Supplier, Users};
use crate::parse::values::Phone;

use super::super::format;
use super::super::view::{
    AskView, ContactView, GroupView, SupplierView, TimeCostView, UserView, UsersView,
};
use super::Showing;

impl Showing<'_> {
    pub fn contact(&self, contact: &Contact) -> ContactView {
        let role = contact
            .role
            .known()
            .map(|role| self.choice("role", role.as_str()));
        let name = public_name(contact).map(str::to_owned);
        let named = name.clone().or_else(|| contact.organisation.clone());
        let email = public_email(contact).map(ToString::to_string);
        let of_role = || role.as_ref().map(|role| role.title.clone());
        let title = named.or_else(of_role).or_else(|| email.clone());
        ContactView {
            title: title.unwrap_or_else(|| self.word("role-entry")),
            name,
            organisation: contact.organisation.clone(),
            mailto: email.as_ref().map(|email| format!("mailto:{email}")),
            email,
            phone: contact.phone.as_ref().map(|phone| format::phone(phone)),
            tel: contact
                .phone
                .as_ref()
                .map(|phone| format!("tel:{}", phone.digits())),
            group: contact.group.clone(),
            role,
            address: Vec::new(),
            card_href: None,
            website: None,
        }
    }

    /// The contacts of a product, in the entry's order.
    pub fn contacts(&self, product: &Product) -> Vec<ContactView> {
        let folder = &product.permalink;
        let views = product.contacts().into_iter().map(|one| ContactView {
            card_href: one.file.map(|file| self.href(&format!("{folder}{file}"))),
            ..self.contact(one.contact)
        });
        views.collect()
    }

    pub fn entry_contact(&self, product: &Product) -> Option<ContactView> {
        let mut contacts = product.entry().contacts.known().into_iter().flatten();
        let entry = contacts.find(|contact| contact.role.known() == Some(&ContactRole::Entry))?;
        Some(self.contact(entry))
    }

    /// The organisation that publishes the site.
    pub fn organisation_contact(&self) -> Option<ContactView> {
        let organisation = self.site.config.organisation.as_ref()?;
        let email = organisation.email.as_ref().map(ToString::to_string);
        Some(ContactView {
            role: None,
            name: None,
            organisation: Some(organisation.name.clone()),
            title: organisation.name.clone(),
            mailto: email.as_ref().map(|email| format!("mailto:{email}")),
            email,
            phone: organisation.phone.as_ref().map(format::phone),
            tel: organisation
                .phone
                .as_ref()
                .map(|phone| format!("tel:{}", phone.digits())),
            group: None,
            address: organisation.address.clone(),
            card_href: None,
            website: organisation.website.as_ref().map(ToString::to_string),
        })
    }

    /// A contact that an editor spelled out in a tag: name, role, organisation, e-mail, phone.
    pub fn spelled_contact(&self, value: impl Fn(&str) -> Option<String>) -> ContactView {
        let phone = value("telefon");
        let number = phone.as_deref().and_then(Phone::new);
        let (name, organisation, email) = (value("navn"), value("organisation"), value("mail"));
        let role = value("rolle").map(|title| super::super::view::ChoiceView {
            id: "other".to_owned(),
            title,
        });
        let title = name.clone().or_else(|| organisation.clone());
        let title = title.or_else(|| role.as_ref().map(|role| role.title.clone()));
        ContactView {
            title: title.unwrap_or_else(|| self.word("role-entry")),
            name,
            organisation,
            mailto: email.as_ref().map(|email| format!("mailto:{email}")),
            email,
            tel: number
                .as_ref()
                .map(|number| format!("tel:{}", number.digits())),
            phone: number.as_ref().map(format::phone).or(phone),
            role,
            group: None,
            address: Vec::new(),
            card_href: None,
            website: None,
        }
    }

    /// Whom to ask about what nobody has told.
    pub fn ask(&self, product: &Product) -> Option<AskView> {
        let reachable = |contact: ContactView| {
            let href = contact.mailto.or(contact.tel)?;
            Some(AskView {
                title: contact.title,
                href,
                price_list: self
                    .site
                    .config
                    .price_list
                    .as_ref()
                    .map(ToString::to_string),
            })
        };
        let of_product = self.entry_contact(product).and_then(reachable);
        of_product.or_else(|| reachable(self.organisation_contact()?))
    }

    pub fn group(&self, group: &Group) -> GroupView {
        let kind = self.choice("group", group.kind.as_str());
        let time = group.meetings_per_year.map(|meetings| {
            let count = ("count", meetings.into());
            let Some(minutes) = group.minutes else {
                return self.words("meetings-unknown-time", &[count]);
            };
            let time = self.duration(minutes);
            self.words("meetings", &[count, ("time", (&time).into())])
        });
        GroupView {
            title: group.name.clone().unwrap_or_else(|| kind.title.clone()),
            kind,
            chair: group.chair.clone(),
            meetings_per_year: group.meetings_per_year,
            minutes: group.minutes,
            time,
            form: group.form.clone(),
            open_to_new: group.open_to_new,
            terms: group.terms.as_ref().map(ToString::to_string),
            minutes_href: group.minutes_url.as_ref().map(ToString::to_string),
            last_meeting: group.last_meeting.map(|date| self.date(date)),
            note: group.note.clone(),
            source: self.source(group.source.as_ref(), group.confirmed.as_ref()),
        }
    }

    /// What all groups take together; `None` where no group's meetings are known.
    pub fn time_cost(&self, groups: &[Group]) -> Option<TimeCostView> {
        let time = MeetingTime::of(groups)?;
        let count = ("count", time.meetings.into());
        let text = match time.minutes_each() {
            // The sum is told where it is the sum of all that are counted.
            Some(each) if time.timed == time.meetings => {
                let whole = self.duration(time.minutes);
                let values = [count, ("minutes", each.into()), ("time", (&whole).into())];
                self.words("time-a-year", &values)
            }
            _ => self.words("time-a-year-unknown", &[count]),
        };
        Some(TimeCostView {
            minutes: (time.timed > 0).then_some(time.minutes),
            text,
            complete: time.complete,
        })
    }

    /// `2 timer og 30 minutter`.
    fn duration(&self, minutes: u32) -> String {
        let hours = self.words("hours", &[("count", (minutes / 60).into())]);
        let rest = self.words("minutes", &[("count", (minutes % 60).into())]);
        match (minutes / 60, minutes % 60) {
            (0, _) => rest,
            (_, 0) => hours,
            _ => self.words(
                "hours-and-minutes",
                &[("hours", (&hours).into()), ("minutes", (&rest).into())],
            ),
        }
    }

    pub fn supplier(&self, supplier: &Supplier) -> SupplierView {
        SupplierView {
            name: supplier.name.value.clone(),
            cvr: supplier.cvr.as_ref().map(|cvr| format::cvr(cvr.as_str())),
            services: supplier
                .services
                .iter()
                .map(|service| self.choice("service", service.as_str()))
                .collect(),
            url: supplier.url.as_ref().map(ToString::to_string),
            href: self
                .term_of(TaxonomyKind::Supplier, &supplier.name)
                .map(|term| self.node_href(Node::Term(term))),
            contract_until: supplier.contract_until.map(|date| self.date(date)),
            note: supplier.note.clone(),
            source: self.source(supplier.source.as_ref(), supplier.confirmed.as_ref()),
        }
    }

    /// The services that more than one supplier delivers, with how many.
    pub fn supplier_choice(&self, suppliers: &[Supplier]) -> Option<String> {
        let counted = Service::ALL.iter().filter_map(|service| {
            let delivers = |supplier: &&Supplier| supplier.services.contains(service);
            let count = suppliers.iter().filter(delivers).count();
            let title = self.word(&format!("service-{}", service.as_str()));
            (count > 1).then(|| format!("{} ({count})", title.to_lowercase()))
        });
        let services: Vec<String> = counted.collect();
        let listed = services.join(", ");
        (!services.is_empty())
            .then(|| self.words("supplier-choice", &[("services", (&listed).into())]))
    }

    pub fn users(&self, users: &Users) -> UsersView {
        let count = users.count.map(|count| self.formats.number(count));
        UsersView {
            text: count.or_else(|| users.note.clone()),
            count: users.count,
            note: users.note.clone(),
            as_of: users.as_of.map(|date| self.date(date)),
            list: users
                .list
                .iter()
                .map(|user| UserView {
                    name: user.name.clone(),
                    kind: user.kind.map(|kind| self.choice("audience", kind.as_str())),
                    status: user
                        .status
                        .map(|status| self.choice("user", status.as_str())),
                    since: user.since.map(|date| self.date(date)),
                })
                .collect(),
            source: self.source(users.source.as_ref(), users.confirmed.as_ref()),
        }
    }

    /// The term of a taxonomy that has an id, if it has members.
    pub fn term_of(&self, kind: TaxonomyKind, id: &str) -> Option<TermId> {
        let at = self
            .site
            .taxonomies
            .iter()
            .position(|taxonomy| taxonomy.kind == kind)?;
        let term = self.site.taxonomies[at]
            .terms
            .iter()
            .position(|term| term.id == id)?;
        Some(TermId {
            taxonomy: TaxonomyId(at),
            term,
        })
    }
}
