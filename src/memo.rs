//! Keeping what was made, to be found again when it is asked for with equal inputs.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::OnceLock;

use rayon::prelude::*;

/// Values by what they were made from. Empty or full, what comes out is the same.
#[derive(Debug)]
pub struct Memo<K, V> {
    /// In the order they were asked for.
    kept: Vec<(K, V)>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { kept: Vec::new() }
    }
}

impl<K, V> Memo<K, V>
where
    K: Clone + Eq + Hash + Send + Sync,
    V: Clone + Send + Sync,
{
    /// The value of one input. What was kept for others is forgotten.
    pub fn one(&mut self, key: K, make: impl FnOnce() -> V) -> V {
        let at = self.kept.iter().position(|(known, _)| *known == key);
        let (_, value) = match at {
            Some(at) => self.kept.swap_remove(at),
            None => (key.clone(), make()),
        };
        self.kept = vec![(key, value.clone())];
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
        let known = Known {
            kept: &self.kept,
            by_key: OnceLock::new(),
        };
        let made: Vec<(K, V)> = inputs
            .par_iter()
            .enumerate()
            .map(|(at, input)| {
                let key = key(input);
                let value = known.value(at, &key).cloned();
                (key, value.unwrap_or_else(|| make(input)))
            })
            .collect();
        let values = made.iter().map(|(_, value)| value.clone()).collect();
        self.kept = made;
        values
    }
}

/// What is known before anything is made.
struct Known<'a, K, V> {
    kept: &'a [(K, V)],
    by_key: OnceLock<HashMap<&'a K, &'a V>>,
}

impl<'a, K: Eq + Hash, V> Known<'a, K, V> {
    /// Nearly always an input stands where it stood the last time, and there we look first.
    fn value(&self, at: usize, key: &K) -> Option<&'a V> {
        match self.kept.get(at) {
            Some((known, value)) if known == key => Some(value),
            _ => {
                let by_key = || self.kept.iter().map(|(key, value)| (key, value)).collect();
                self.by_key.get_or_init(by_key).get(key).copied()
            }
        }
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
        assert_eq!(ask(&[3, 3, 2]), (vec![6, 6, 4], 0));
        assert_eq!(
            ask(&[1]),
            (vec![2], 1),
            "what was not asked for is forgotten"
        );
    }
}
