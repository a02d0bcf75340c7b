//! What taking part in a product's groups takes in a year.

use crate::parse::catalogue::Group;

/// The meetings of all groups together, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingTime {
    /// In a year.
    pub meetings: u32,
    /// In a year, of the meetings whose length is known.
    pub minutes: u32,
    /// How many of `meetings` have a known length.
    pub timed: u32,
    /// Whether the number and the length of every group's meetings are known.
    pub complete: bool,
}

impl MeetingTime {
    /// `None` where no group's meetings are known.
    pub fn of(groups: &[Group]) -> Option<Self> {
        let mut time = Self {
            meetings: 0,
            minutes: 0,
            timed: 0,
            complete: true,
        };
        let mut known = false;
        for group in groups {
            let Some(meetings) = group.meetings_per_year else {
                time.complete = false;
                continue;
            };
            known = true;
            time.meetings = time.meetings.saturating_add(meetings);
            match group.minutes {
                Some(minutes) => {
                    let minutes = meetings.saturating_mul(minutes);
                    time.minutes = time.minutes.saturating_add(minutes);
                    time.timed = time.timed.saturating_add(meetings);
                }
                None => time.complete = false,
            }
        }
        known.then_some(time)
    }

    /// The length of a meeting, on average; `None` where no meeting's length is known.
    pub fn minutes_each(self) -> Option<u32> {
        let half = self.timed / 2;
        self.minutes.saturating_add(half).checked_div(self.timed)
    }
}
