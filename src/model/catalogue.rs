//! What entries refer to: models, assessments, word lists, size classes.

use std::collections::BTreeMap;

use crate::parse::catalogue::{
    Assessment, MaturityModel, SizeClasses, Term, WordList, WordListKind,
};
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
    /// What readers call things that the site calls otherwise.
    pub synonyms: Vec<Term>,
    pub sizes: Option<CatalogueFile<SizeClasses>>,
    /// The files that the words of `topics` and `systems` stand in.
    pub word_lists: Vec<CatalogueFile<WordList>>,
    /// Files of one name and different endings: the one that counts, and the one that does not.
    pub twins: Vec<(SitePath, SitePath)>,
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
            let twin = match &file.document.value {
                Document::MaturityModel(Some(model)) => {
                    Some(keep(&mut catalogue.models, file, model))
                }
                Document::Assessment(Some(assessment)) => {
                    Some(keep(&mut catalogue.assessments, file, assessment))
                }
                Document::WordList(Some(list)) => {
                    let terms = list.terms.iter().map(|term| term.value.clone());
                    match list.kind.value {
                        WordListKind::Topics => catalogue.topics.extend(terms),
                        WordListKind::Systems => catalogue.systems.extend(terms),
                        WordListKind::Synonyms => catalogue.synonyms.extend(terms),
                    }
                    catalogue.word_lists.push(of_file(&file.path, list));
                    None
                }
                Document::SizeClasses(Some(sizes)) => {
                    let kept = catalogue
                        .sizes
                        .get_or_insert_with(|| of_file(&file.path, sizes));
                    Some(kept.path.clone())
                }
                _ => None,
            };
            if let Some(kept) = twin.filter(|kept| *kept != file.path) {
                catalogue.twins.push((kept, file.path.clone()));
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

/// Keeps a record under its file's stem unless there is one already; gives back which is kept.
fn keep<T: Clone>(
    kept: &mut BTreeMap<String, CatalogueFile<T>>,
    file: &ContentFile,
    record: &T,
) -> SitePath {
    let kept = kept
        .entry(file.path.stem().to_owned())
        .or_insert_with(|| of_file(&file.path, record));
    kept.path.clone()
}

fn of_file<T: Clone>(path: &SitePath, record: &T) -> CatalogueFile<T> {
    CatalogueFile {
        path: path.clone(),
        record: record.clone(),
    }
}
