//! Keeping what was made, to be found again when it is asked for with equal inputs.

use std::collections::HashMap;
use std::hash::Hash;

use rayon::prelude::*;

/// Values by what they were made from. Empty or full, what comes out is the same.
#[derive(Debug)]
pub struct Memo<K, V> {
    kept: HashMap<K, V>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self {
            kept: HashMap::new(),
        }
    }
}

impl<K, V> Memo<K, V>
where
    K: Clone + Eq + Hash + Send + Sync,
    V: Clone + Send + Sync,
{
    /// The value of one input. What was kept for others is forgotten.
    pub fn one(&mut self, key: K, make: impl FnOnce() -> V) -> V {
        let value = self.kept.remove(&key).unwrap_or_else(make);
        self.kept.clear();
        self.kept.insert(key, value.clone());
        value
    }

    /// The value of every input, in their order, made on all cores where it is not known yet.
    ///
    /// What was not asked for this time is forgotten.
    pub fn all<I: Sync>(
        &mut self,
        inputs: &[I],
        key: impl Fn(&I) -> K + Sync,
        make: impl Fn(&I) -> V + Sync,
    ) -> Vec<V> {
        let known = &self.kept;
        let made: Vec<(K, V)> = inputs
            .par_iter()
            .map(|input| {
                let key = key(input);
                let value = known.get(&key).cloned().unwrap_or_else(|| make(input));
                (key, value)
            })
            .collect();
        let values = made.iter().map(|(_, value)| value.clone()).collect();
        self.kept = made.into_iter().collect();
        values
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn only_what_is_new_is_made() {
        let made = AtomicUsize::new(0);
        let mut memo = Memo::default();
        let mut ask = |inputs: &[u32]| {
            let double = |input: &u32| {
                made.fetch_add(1, Ordering::Relaxed);
                input * 2
            };
            (
                memo.all(inputs, |input| *input, double),
                made.swap(0, Ordering::Relaxed),
            )
        };
        assert_eq!(ask(&[1, 2]), (vec![2, 4], 2));
        assert_eq!(ask(&[2, 3]), (vec![4, 6], 1));
        assert_eq!(
            ask(&[1]),
            (vec![2], 1),
            "what was not asked for is forgotten"
        );
    }
}
