//! CVR numbers: the last digit follows from the others (modulus 11), so most slips show.

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::parse::values::Cvr;
use crate::text::{Located, Place, SitePath};

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let organisation = site.config.organisation.as_ref();
    found.extend(organisation.and_then(|own| unsound(&site.config.path, own.cvr.as_ref())));
    for product in &site.products {
        let entry = product.entry();
        let suppliers = entry.suppliers.iter().map(|supplier| &supplier.cvr);
        let users = entry.users.iter().flat_map(|users| &users.list);
        let numbers = suppliers.chain(users.map(|user| &user.cvr));
        found.extend(numbers.filter_map(|cvr| unsound(&product.path, cvr.as_ref())));
    }
}

fn unsound(file: &SitePath, cvr: Option<&Located<Cvr>>) -> Option<Diagnostic> {
    let cvr = cvr.filter(|cvr| !is_sound(cvr.as_str()))?;
    let value = cvr.to_string();
    Some(Finding::InvalidCvr { value }.at(Place {
        file: file.clone(),
        span: cvr.span,
    }))
}

fn is_sound(digits: &str) -> bool {
    let weights = [2, 7, 6, 5, 4, 3, 2, 1];
    let values = digits.bytes().map(|digit| u32::from(digit - b'0'));
    let sum: u32 = values
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_numbers_are_sound_and_slips_are_not() {
        assert!(is_sound("41849983"));
        assert!(is_sound("55133018"));
        assert!(!is_sound("41849938"));
        assert!(!is_sound("41849984"));
    }
}
