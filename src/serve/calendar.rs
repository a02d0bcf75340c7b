//! The day turns while a site is served: what is shown, and what has grown old, turns with it.

use std::thread;
use std::time::Duration;

use super::preview::{Preview, Wish};
use crate::text::Date;

/// How often to look. Not once at midnight, since a machine may sleep through that.
const GLANCE: Duration = Duration::from_mins(1);

/// Asks for the site as of each new day by this clock, if there is one to follow.
pub fn follow(clock: Option<fn() -> Date>, wish: &Wish) {
    if let Some(today) = clock {
        turn_pages(wish, || Some(today()), GLANCE);
    }
}

/// Until the clock tells no more.
fn turn_pages(wish: &Wish, today: impl Fn() -> Option<Date>, pause: Duration) {
    while let Some(today) = today() {
        if wish.wanted().usual_day != today {
            wish.change(|now| turned(now, today));
        }
        thread::sleep(pause);
    }
}

/// Whoever looks at another day goes on looking at it.
fn turned(now: Preview, today: Date) -> Preview {
    Preview {
        today: if now.today == now.usual_day {
            today
        } else {
            now.today
        },
        usual_day: today,
        ..now
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::sync::mpsc::sync_channel;

    use super::*;
    use crate::words::Language;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    /// What is wanted after these days, and whether the builder was told.
    fn check(shown: &str, days: &[&str], expected: (&str, &str, bool)) {
        let first = Preview {
            drafts: true,
            today: day(shown),
            usual_day: day("2026-12-31"),
            language: Language::Danish,
        };
        let (bell, rings) = sync_channel(1);
        let wish = Wish::new(first, bell);
        let days = RefCell::new(days.iter());
        let clock = || days.borrow_mut().next().map(|text| day(text));
        turn_pages(&wish, clock, Duration::ZERO);
        let (today, usual_day, is_told) = expected;
        let expected = Preview {
            today: day(today),
            usual_day: day(usual_day),
            ..first
        };
        assert_eq!(
            (wish.wanted(), rings.try_recv().is_ok()),
            (expected, is_told)
        );
    }

    #[test]
    fn the_site_is_shown_as_of_the_new_day() {
        let turned = ("2027-01-01", "2027-01-01", true);
        check("2026-12-31", &["2026-12-31", "2027-01-01"], turned);
        check(
            "2026-12-31",
            &["2026-12-31"; 2],
            ("2026-12-31", "2026-12-31", false),
        );
        // After a long sleep.
        check(
            "2026-12-31",
            &["2027-03-01"],
            ("2027-03-01", "2027-03-01", true),
        );
    }

    #[test]
    fn another_day_that_someone_looks_at_stays() {
        check(
            "2027-06-01",
            &["2027-01-01"],
            ("2027-06-01", "2027-01-01", true),
        );
    }
}
