//! A product in the words of schema.org: what it is, what it costs, whom to ask, how it was judged.

use serde_json::{Value, json};

use crate::model::ProductId;
use crate::parse::catalogue::{ItemKind, ModelName, PriceStatus, Vat};
use crate::render::published::{Price, PriceItem, PriceRow, Product, Tariff};
use crate::render::show::Showing;
use crate::text::Money;

pub(super) fn product(showing: &Showing<'_>, id: ProductId) -> Value {
    let product = Product::of(showing, showing.site.product(id));
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "SoftwareApplication",
        "@id": product.url,
        "name": product.name,
        "url": product.url,
        "applicationCategory": "GovernmentApplication",
    });
    let mut tell = |name: &str, value: Value| {
        if !value.is_null() && value != json!([]) {
            data[name] = value;
        }
    };
    tell("description", json!(product.summary));
    tell("license", json!(product.license.as_deref().map(license)));
    tell("alternateName", json!(product.aliases));
    let repositories = product.repositories.iter();
    let repositories: Vec<&str> = repositories.map(|one| one.url.as_str()).collect();
    tell("sameAs", json!(repositories));
    tell("provider", provider(showing, &product));
    tell("offers", Value::Array(offers(showing, &product)));
    tell("review", review(showing, &product));
    data
}

/// Where a licence of the SPDX list stands; an expression of several as it is.
fn license(expression: &str) -> String {
    if expression.contains(' ') {
        return expression.to_owned();
    }
    format!("https://spdx.org/licenses/{expression}.html")
}

/// Who answers. A person stands here only with consent, as in what is published.
fn provider(showing: &Showing<'_>, product: &Product) -> Value {
    let points: Vec<Value> = product
        .contacts
        .iter()
        .filter(|contact| contact.email.is_some() || contact.phone.is_some())
        .map(|contact| {
            let mut point = json!({"@type": "ContactPoint"});
            if let Some(role) = contact.role {
                point["contactType"] = json!(showing.choice("role", role.as_str()).title);
            }
            let said = [
                (
                    "name",
                    contact.name.as_ref().or(contact.organisation.as_ref()),
                ),
                ("email", contact.email.as_ref()),
                ("telephone", contact.phone.as_ref()),
            ];
            for (name, value) in said {
                if let Some(value) = value {
                    point[name] = json!(value);
                }
            }
            point
        })
        .collect();
    let organisation = product
        .contacts
        .first()
        .and_then(|contact| contact.organisation.as_ref());
    if points.is_empty() {
        return Value::Null;
    }
    let name = organisation.unwrap_or(&product.name);
    json!({"@type": "Organization", "name": name, "contactPoint": points})
}

/// An offer for each tariff whose prices are known, with the days it holds.
fn offers(showing: &Showing<'_>, product: &Product) -> Vec<Value> {
    let accession = product.accession.as_ref();
    let Some(price) = accession.and_then(|accession| accession.price.as_ref()) else {
        return Vec::new();
    };
    match price.status {
        Some(PriceStatus::Free) => vec![json!({
            "@type": "Offer",
            "price": 0,
            "priceCurrency": price.currency,
        })],
        Some(PriceStatus::Known) => tariffs(showing, product, price),
        _ => Vec::new(),
    }
}

fn tariffs(showing: &Showing<'_>, product: &Product, price: &Price) -> Vec<Value> {
    let offer = |tariff: &Tariff| {
        let amounts: Vec<Value> = tariff
            .items
            .iter()
            .filter(|item| item.variant.is_none() && item.kind != Some(ItemKind::Option))
            .flat_map(|item| item.rows.iter().map(move |row| (item, row)))
            .flat_map(|(item, row)| amounts(showing, item, row))
            .collect();
        if amounts.is_empty() {
            return None;
        }
        let mut offer = json!({
            "@type": "Offer",
            "name": showing.words("tariff", &[("id", (&tariff.id).into())]),
            "url": format!("{}#pris", product.url),
            "priceCurrency": price.currency,
        });
        for (name, date) in [("validFrom", tariff.from), ("validThrough", tariff.to)] {
            if let Some(date) = date {
                offer[name] = json!(date);
            }
        }
        offer["priceSpecification"] = Value::Array(amounts);
        Some(offer)
    };
    price.tariffs.iter().filter_map(offer).collect()
}

/// What members and what others pay.
fn amounts(showing: &Showing<'_>, item: &PriceItem, row: &PriceRow) -> Vec<Value> {
    let one = |key: Option<&str>, amount: Option<Money>| {
        let mut name = vec![item.title.clone()];
        name.extend(row.label.clone());
        name.extend(key.map(|key| showing.word(key)));
        let mut said = json!({
            "@type": "UnitPriceSpecification",
            "name": name.join(", ").replace('\u{a0}', " "),
            "price": amount?,
            "priceCurrency": "DKK",
        });
        match item.vat {
            Some(Vat::Included) => said["valueAddedTaxIncluded"] = json!(true),
            Some(Vat::Excluded) => said["valueAddedTaxIncluded"] = json!(false),
            Some(Vat::Exempt) | None => {}
        }
        if let Some(interval) = item.interval {
            said["unitText"] = json!(showing.choice("interval", interval.as_str()).title);
        }
        if row.from.is_some() || row.to.is_some() {
            let mut count = json!({"@type": "QuantitativeValue"});
            // Of a graduated rate, the number a band begins at still belongs to the band before.
            let after = u32::from(item.model == ModelName::Graduated);
            let from = row.from.map(|from| from.saturating_add(after));
            for (name, end) in [("minValue", from), ("maxValue", row.to)] {
                if let Some(end) = end {
                    count[name] = json!(end);
                }
            }
            said["eligibleQuantity"] = count;
        }
        Some(said)
    };
    let both = if row.member == row.non_member {
        vec![one(None, row.member)]
    } else {
        vec![
            one(Some("payer-member"), row.member),
            one(Some("payer-non-member"), row.non_member),
        ]
    };
    both.into_iter().flatten().collect()
}

/// The judgement that the level rests on, where somebody else than the product made it.
fn review(showing: &Showing<'_>, product: &Product) -> Value {
    let maturity = &product.maturity;
    let (Some(rank), Some(by)) = (maturity.rank, &maturity.by) else {
        return Value::Null;
    };
    let mut review = json!({
        "@type": "Review",
        "author": {"@type": "Organization", "name": by},
        "reviewRating": {
            "@type": "Rating",
            "name": maturity.title,
            "ratingValue": rank,
            "worstRating": 0,
            "bestRating": showing.highest_rank(),
        },
    });
    if let Some(basis) = maturity.basis {
        review["name"] = json!(showing.choice("basis", basis.as_str()).title);
    }
    if let Some(date) = maturity.date {
        review["datePublished"] = json!(date);
    }
    if let Some(report) = &maturity.report {
        review["url"] = json!(report);
    }
    review
}
