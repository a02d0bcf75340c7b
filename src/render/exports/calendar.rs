//! The days of a product that one should not miss, for calendars (RFC 5545).

use crate::model::{Deadline, DeadlineKind, Product};
use crate::parse::catalogue::DayOfYear;
use crate::text::Date;

use crate::render::show::Showing;

use super::content_lines::ContentLines;

/// Whole days: notice comes again every year, tariffs once.
pub(super) fn calendar(showing: &Showing<'_>, product: &Product) -> String {
    let mut lines = ContentLines::default();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    let tag = showing.site.config.language.tag().to_uppercase();
    lines.line("PRODID", &format!("-//Vejviser//Frister//{tag}"));
    lines.line("CALSCALE", "GREGORIAN");
    lines.line("METHOD", "PUBLISH");
    let name = [("product", product.name().into())];
    lines.text("X-WR-CALNAME", &showing.words("calendar-name", &name));
    for deadline in product.deadlines() {
        event(showing, product, &deadline, &mut lines);
    }
    lines.line("END", "VCALENDAR");
    lines.into_text()
}

fn event(showing: &Showing<'_>, product: &Product, deadline: &Deadline, lines: &mut ContentLines) {
    let base = &showing.site.config.base_url;
    let page = base.absolute(product.permalink.as_str());
    let name = ("product", product.name().into());
    let (id, summary, section) = match &deadline.kind {
        DeadlineKind::Notice { months, effect } => {
            let months = showing.words("months", &[("count", (*months).into())]);
            let (month, day) = (effect.month(), effect.day());
            let day = showing.formats.day_of_year(DayOfYear { month, day });
            let values = [name, ("months", (&months).into()), ("day", (&day).into())];
            let summary = showing.words("calendar-notice", &values);
            ("notice".to_owned(), summary, "kom-med")
        }
        DeadlineKind::TariffBegins(id) => {
            let values = [name, ("id", id.into())];
            let summary = showing.words("calendar-tariff-begins", &values);
            (format!("tariff-{id}-begins"), summary, "pris")
        }
        DeadlineKind::TariffEnds(id) => {
            let values = [name, ("id", id.into())];
            let summary = showing.words("calendar-tariff-ends", &values);
            (format!("tariff-{id}-ends"), summary, "pris")
        }
    };
    lines.line("BEGIN", "VEVENT");
    // The address of what the event is about is unique and stays; so does the event in calendars.
    lines.text("UID", &format!("{page}#{}", id.replace(' ', "-")));
    lines.line("DTSTAMP", &format!("{}T000000Z", basic(deadline.told)));
    lines.line("DTSTART;VALUE=DATE", &basic(deadline.date));
    if let DeadlineKind::Notice { .. } = deadline.kind {
        lines.line("RRULE", &yearly(deadline.date));
    }
    lines.text("SUMMARY", &summary);
    lines.text(
        "DESCRIPTION",
        &showing.words("calendar-source", &[("page", (&page).into())]),
    );
    lines.line("URL", &format!("{page}#{section}"));
    lines.line("TRANSP", "TRANSPARENT");
    lines.line("END", "VEVENT");
}

/// 29 February is the last day of the month, which every year has.
fn yearly(date: Date) -> String {
    if (date.month(), date.day()) == (2, 29) {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1".to_owned()
    } else {
        "FREQ=YEARLY".to_owned()
    }
}

/// `20261123`.
fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}
