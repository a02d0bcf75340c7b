//! What entries refer to: models, assessments, word lists, size classes.

use std::collections::BTreeMap;

use crate::parse::catalogue::{Assessment, MaturityModel, SizeClasses, Term, WordListKind};
use crate::text::SitePath;

use super::assemble::ContentFile;
use crate::parse::Document;

/// The data of the catalogue besides its entries, by file stem.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub models: BTreeMap<String, CatalogueFile<MaturityModel>>,
    pub assessments: BTreeMap<String, CatalogueFile<Assessment>>,
    pub topics: Vec<Term>,
    pub systems: Vec<Term>,
    pub sizes: Option<CatalogueFile<SizeClasses>>,
}

/// A record and the file it was read from.
#[derive(Clone, Debug)]
pub struct CatalogueFile<T> {
    pub path: SitePath,
    pub record: T,
}

impl Catalogue {
    /// Gathers the readable ones. Of two files with one stem (`.yml` and `.yaml`) the first counts.
    pub fn of(files: &[ContentFile]) -> Self {
        let mut catalogue = Self::default();
        for file in files {
            let stem = file.path.stem().to_owned();
            match &file.document.value {
                Document::MaturityModel(Some(model)) => {
                    catalogue
                        .models
                        .entry(stem)
                        .or_insert_with(|| of_file(&file.path, model));
                }
                Document::Assessment(Some(assessment)) => {
                    catalogue
                        .assessments
                        .entry(stem)
                        .or_insert_with(|| of_file(&file.path, assessment));
                }
                Document::WordList(Some(list)) => {
                    let terms = list.terms.iter().map(|term| term.value.clone());
                    match list.kind.value {
                        WordListKind::Topics => catalogue.topics.extend(terms),
                        WordListKind::Systems => catalogue.systems.extend(terms),
                    }
                }
                Document::SizeClasses(Some(sizes)) => {
                    catalogue
                        .sizes
                        .get_or_insert_with(|| of_file(&file.path, sizes));
                }
                _ => {}
            }
        }
        catalogue
    }

    pub fn topic(&self, id: &str) -> Option<&Term> {
        self.topics.iter().find(|term| term.id.as_str() == id)
    }

    pub fn system(&self, id: &str) -> Option<&Term> {
        self.systems.iter().find(|term| term.id.as_str() == id)
    }
}

fn of_file<T: Clone>(path: &SitePath, record: &T) -> CatalogueFile<T> {
    CatalogueFile {
        path: path.clone(),
        record: record.clone(),
    }
}
