//! Chance that falls the same way every time (SplitMix64).

/// A row of numbers that looks random and is decided by its beginning.
pub struct Chance {
    state: u64,
}

impl Chance {
    /// The row that belongs to one kind of file and its number.
    pub fn of(kind: &str, number: usize) -> Self {
        let state = kind.bytes().fold(number as u64, |state, byte| {
            state.wrapping_mul(257) ^ u64::from(byte)
        });
        let mut chance = Self { state };
        chance.next();
        chance
    }

    /// A number from 0 up to `end`, which is not included.
    pub fn below(&mut self, end: usize) -> usize {
        let range = end.max(1) as u64;
        usize::try_from(self.next() % range).expect("smaller than a usize")
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}
