//! The menus of sections, each made once for the pages that share it.
//!
//! A large site has as many sections as a small one has pages, and a menu is larger than a page's text.
//! So only the latest are held: pages that share one are made one after the other.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tera::Value;

use crate::model::SectionId;

/// More than there are pages in the making at one time on common machines.
const HELD: usize = 32;

/// The latest menus, as templates see them.
#[derive(Debug, Default)]
pub(super) struct Menus {
    latest: Mutex<VecDeque<(SectionId, Value)>>,
}

impl Menus {
    /// The menu of a section, made if it is not among the latest.
    pub fn of(&self, section: SectionId, make: impl FnOnce() -> Value) -> Value {
        let known = {
            let latest = self.latest();
            let mut menus = latest.iter().rev();
            menus
                .find(|(of, _)| *of == section)
                .map(|(_, menu)| menu.clone())
        };
        known.unwrap_or_else(|| {
            // Two threads may make the same: that is seldom, and better than waiting.
            let menu = make();
            let mut latest = self.latest();
            latest.push_back((section, menu.clone()));
            if latest.len() > HELD {
                latest.pop_front();
            }
            menu
        })
    }

    fn latest(&self) -> MutexGuard<'_, VecDeque<(SectionId, Value)>> {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_menu_is_made_once_while_it_is_asked_for() {
        let menus = Menus::default();
        let made = Cell::new(0);
        let ask = |at| {
            let make = || {
                made.set(made.get() + 1);
                Value::from(at as u64)
            };
            assert_eq!(menus.of(SectionId(at), make), Value::from(at as u64));
            made.replace(0)
        };
        assert_eq!((ask(1), ask(1), ask(2), ask(1)), (1, 0, 1, 0));
        assert_eq!((3..3 + HELD).map(ask).sum::<usize>(), HELD);
        assert_eq!(ask(1), 1, "it was let go of");
    }
}
