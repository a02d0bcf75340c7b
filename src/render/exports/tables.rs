//! The catalogue and its prices as tables for spreadsheets.
//!
//! Danish Excel opens them right by a double click: UTF-8 with a byte order mark, `;` between columns,
//! a comma before decimals, CRLF between lines. Elsewhere they are CSV all the same (RFC 4180 but for
//! the separator).

use csv::{Terminator, Writer, WriterBuilder};

use crate::model::ProductId;
use crate::parse::catalogue::{Basis, Interval, ItemKind, PriceStatus, ProductStatus, Unit, Vat};
use crate::render::published::{Catalogue, PriceItem, PriceRow, Product, Tariff};
use crate::render::show::Showing;
use crate::text::Money;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Between the values of a cell that holds several.
const BETWEEN: &str = ", ";

/// Columns of the table of products, each with the field that it shows. Names and order do not
/// change; new ones come last.
pub(in crate::render) const PRODUCT_COLUMNS: [(&str, &str); 26] = [
    ("id", "Product.id"),
    ("name", "Product.name"),
    ("url", "Product.url"),
    ("type", "Product.type"),
    ("status", "Product.status"),
    ("summary", "Product.summary"),
    ("topics", "Product.topics"),
    ("audience", "Product.audience"),
    ("license", "Product.license"),
    ("level", "Maturity.level"),
    ("level_title", "Maturity.title"),
    ("level_basis", "Maturity.basis"),
    ("level_date", "Maturity.date"),
    ("price_status", "Price.status"),
    ("price_vat", "Price.vat"),
    ("price_headline", "Product.accession"),
    ("requires_membership", "Accession.requires_membership"),
    ("binding_months", "Agreement.binding_months"),
    ("notice_months", "Notice.months"),
    ("notice_to", "Notice.to"),
    ("minimum_joined", "Agreement.minimum_joined"),
    ("users", "Users.count"),
    ("suppliers", "Product.suppliers"),
    ("contact_organisation", "Contact.organisation"),
    ("contact_email", "Contact.email"),
    ("contact_phone", "Contact.phone"),
];

/// Columns of the table of prices: a line for each row of each item of each tariff of each product.
pub(in crate::render) const PRICE_COLUMNS: [(&str, &str); 22] = [
    ("product", "Product.id"),
    ("name", "Product.name"),
    ("tariff", "Tariff.id"),
    ("valid_from", "Tariff.from"),
    ("valid_to", "Tariff.to"),
    ("item", "PriceItem.id"),
    ("title", "PriceItem.title"),
    ("item_kind", "PriceItem.kind"),
    ("variant", "PriceItem.variant"),
    ("paid_to", "PriceItem.paid_to"),
    ("interval", "PriceItem.interval"),
    ("model", "PriceItem.model"),
    ("unit", "PriceItem.unit"),
    ("row_kind", "PriceRow.kind"),
    ("label", "PriceRow.label"),
    ("from", "PriceRow.from"),
    ("to", "PriceRow.to"),
    ("class", "PriceRow.class"),
    ("member", "PriceRow.member"),
    ("non_member", "PriceRow.non_member"),
    ("vat", "PriceItem.vat"),
    ("source", "Source.url"),
];

/// A line for each product.
pub(super) fn products(showing: &Showing<'_>, catalogue: &Catalogue) -> Vec<u8> {
    let mut table = Table::new();
    table.line(PRODUCT_COLUMNS.map(|(column, _)| column.to_owned()));
    let headlines = 0..showing.site.products.len();
    let headlines = headlines.map(|at| showing.price_of(ProductId(at)).headline.clone());
    for (product, headline) in catalogue.products.iter().zip(headlines) {
        table.line(product_line(product, &headline));
    }
    table.into_bytes()
}

fn product_line(product: &Product, headline: &str) -> [String; 26] {
    let accession = product.accession.as_ref();
    let agreement = accession.and_then(|accession| accession.agreement.as_ref());
    let price = accession.and_then(|accession| accession.price.as_ref());
    let notice = agreement.and_then(|agreement| agreement.notice.as_ref());
    let contact = product.contacts.first();
    let maturity = &product.maturity;
    let suppliers: Vec<&str> = product
        .suppliers
        .iter()
        .map(|supplier| supplier.name.as_str())
        .collect();
    let audience = product.audience.iter().flatten();
    let audience: Vec<&str> = audience.map(|kind| kind.as_str()).collect();
    [
        product.id.clone(),
        product.name.clone(),
        product.url.clone(),
        product.kind.as_str().to_owned(),
        text(product.status.map(ProductStatus::as_str)),
        text(product.summary.as_ref()),
        product
            .topics
            .as_ref()
            .map(|topics| topics.join(BETWEEN))
            .unwrap_or_default(),
        audience.join(BETWEEN),
        text(product.license.as_ref()),
        maturity.level.clone(),
        maturity.title.clone(),
        text(maturity.basis.map(Basis::as_str)),
        text(maturity.date),
        text(
            price
                .and_then(|price| price.status)
                .map(PriceStatus::as_str),
        ),
        text(price.and_then(|price| price.vat).map(Vat::as_str)),
        headline.replace('\u{a0}', " "),
        text(accession.and_then(|accession| accession.requires_membership)),
        text(agreement.and_then(|agreement| agreement.binding_months)),
        text(notice.map(|notice| notice.months)),
        text(notice.and_then(|notice| notice.to.as_ref())),
        text(agreement.and_then(|agreement| agreement.minimum_joined)),
        text(product.users.as_ref().and_then(|users| users.count)),
        suppliers.join(BETWEEN),
        text(contact.and_then(|contact| contact.organisation.as_ref())),
        text(contact.and_then(|contact| contact.email.as_ref())),
        text(contact.and_then(|contact| contact.phone.as_ref())),
    ]
}

/// A line for each amount.
pub(super) fn prices(catalogue: &Catalogue) -> Vec<u8> {
    let mut table = Table::new();
    table.line(PRICE_COLUMNS.map(|(column, _)| column.to_owned()));
    for product in &catalogue.products {
        let accession = product.accession.as_ref();
        let Some(price) = accession.and_then(|accession| accession.price.as_ref()) else {
            continue;
        };
        for tariff in &price.tariffs {
            let source = tariff
                .source
                .as_ref()
                .and_then(|source| source.url.as_ref());
            for (item, row) in rows(tariff) {
                let line = price_line(product, tariff, item, row);
                let vat = text(item.vat.map(Vat::as_str));
                table.line(line.into_iter().chain([vat, text(source)]));
            }
        }
    }
    table.into_bytes()
}

fn rows(tariff: &Tariff) -> impl Iterator<Item = (&PriceItem, &PriceRow)> {
    let items = tariff.items.iter();
    items.flat_map(|item| item.rows.iter().map(move |row| (item, row)))
}

fn price_line(
    product: &Product,
    tariff: &Tariff,
    item: &PriceItem,
    row: &PriceRow,
) -> [String; 20] {
    [
        product.id.clone(),
        product.name.clone(),
        tariff.id.clone(),
        text(tariff.from),
        text(tariff.to),
        item.id.clone(),
        item.title.clone(),
        text(item.kind.map(ItemKind::as_str)),
        text(item.variant.as_ref()),
        text(item.paid_to.as_ref()),
        text(item.interval.map(Interval::as_str)),
        item.model.as_str().to_owned(),
        text(item.unit.map(Unit::as_str)),
        row.kind.as_str().to_owned(),
        text(row.label.as_ref()).replace('\u{a0}', " "),
        text(row.from),
        text(row.to),
        text(row.class.as_ref()),
        row.member.map(kroner).unwrap_or_default(),
        row.non_member.map(kroner).unwrap_or_default(),
    ]
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// `73030` or `12,50`: a number in Danish Excel.
fn kroner(amount: Money) -> String {
    let oere = amount.oere().unsigned_abs();
    let sign = if amount.oere() < 0 { "-" } else { "" };
    if amount.is_whole_kroner() {
        format!("{sign}{}", oere / 100)
    } else {
        format!("{sign}{},{:02}", oere / 100, oere % 100)
    }
}

struct Table(Writer<Vec<u8>>);

impl Table {
    fn new() -> Self {
        let mut writer = WriterBuilder::new();
        writer.delimiter(b';').terminator(Terminator::CRLF);
        Self(writer.from_writer(BYTE_ORDER_MARK.as_bytes().to_vec()))
    }

    fn line(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().map(harmless);
        self.0
            .write_record(cells)
            .expect("memory takes lines of one length");
    }

    fn into_bytes(self) -> Vec<u8> {
        self.0
            .into_inner()
            .expect("writing to memory does not fail")
    }
}

/// Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
/// injection"). Numbers and telephone numbers are none.
fn harmless(cell: String) -> String {
    let numeric = |letter: char| letter.is_ascii_digit() || ",+- ".contains(letter);
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if risky && !(cell.len() > 1 && cell[1..].chars().all(numeric) && digit_second(&cell)) {
        return format!("'{cell}");
    }
    cell
}

/// `+45…` and `-12,50`, but not `-+1` or `+=…`.
fn digit_second(cell: &str) -> bool {
    let (first, second) = (cell.as_bytes()[0], cell.as_bytes().get(1));
    b"+-".contains(&first)
        && second.is_some_and(u8::is_ascii_digit)
        && !cell[1..].contains(['+', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &str) {
        assert_eq!(harmless(cell.to_owned()), expected);
    }

    #[test]
    fn formulas_are_text() {
        check("=1+1", "'=1+1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("+1+1", "'+1+1");
        check("-2+3", "'-2+3");
        check("-", "'-");
        check("\t=1", "'\t=1");
        check("-æ", "'-æ");
    }

    #[test]
    fn other_text_and_numbers_stay() {
        check("OS2 = fælles", "OS2 = fælles");
        check("-12,50", "-12,50");
        check("+4531154525", "+4531154525");
        check("", "");
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut table = Table::new();
        table.line(["a;b", "\"c\"", "d\ne", "f,g"].map(str::to_owned));
        let expected = "\u{feff}\"a;b\";\"\"\"c\"\"\";\"d\ne\";f,g\r\n";
        assert_eq!(String::from_utf8(table.into_bytes()).unwrap(), expected);
    }

    #[test]
    fn amounts_have_a_comma() {
        assert_eq!(kroner(Money::from_oere(7_303_000)), "73030");
        assert_eq!(kroner(Money::from_oere(1_205)), "12,05");
        assert_eq!(kroner(Money::from_oere(-50)), "-0,50");
    }
}
