//! A theme, ready for use: templates, words and published files.

mod assets;
mod files;
mod names;
mod shape;
mod template;
mod templates;
mod used_words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, Value};

use crate::config::{Config, LanguageId};
use crate::diagnostic::{Diagnostic, Reported};
use crate::model::ThemeContract;
use crate::sources::Source;
use crate::text::{Place, SourceFile};

use super::words::{Argument, Words};

pub use assets::{ThemeAsset, ThemeAssets};
pub use files::ThemeFiles;
use templates::Templates;

pub(super) use names::{Ask, Step};

/// What templates may use of a kind: `filter`, `test` or `function`.
pub(super) use names::known;

/// A theme in a site's languages, for a site at one base path.
#[derive(Debug)]
pub struct Theme {
    templates: Templates,
    /// By language.
    voices: Vec<Voice>,
    assets: Arc<ThemeAssets>,
    /// Where templates use words and names that are not there; that has been reported.
    unknown: Vec<Place>,
    /// What may be null where a template asks for it, by the template that pages are made of.
    asks: BTreeMap<String, Vec<Ask>>,
}

/// A theme's words in one language, and its templates that speak it.
pub struct Voice {
    tera: Tera,
    words: Arc<Words>,
    /// The plain words as templates see them.
    pub(super) word_values: Value,
    /// Whether the words are in the language itself, rather than in the nearest there is.
    is_own: bool,
}

impl fmt::Debug for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Voice")
            .field("words", &self.words)
            .finish_non_exhaustive()
    }
}

impl Voice {
    pub(super) fn words(&self) -> &Words {
        &self.words
    }
}

impl Theme {
    /// Reads a theme's files. What cannot be read is set aside and reported; the rest is usable.
    ///
    /// It depends on the files, the site's languages and its base path alone.
    pub fn load(files: &ThemeFiles, config: &Config) -> Reported<Self> {
        let mut found = Vec::new();
        let tongues = config.languages.iter().map(|language| &language.tongue);
        let words: Vec<Arc<Words>> = tongues
            .map(|tongue| {
                let catalogues = files.catalogues(tongue);
                Arc::new(Words::of(tongue, &catalogues, &mut found))
            })
            .collect();
        // A catalogue that several languages lean on is told of once.
        let mut told = BTreeSet::new();
        found.retain(|diagnostic| told.insert(diagnostic.place.clone()));
        let own = words.first().expect("a site has a language of its own");
        let assets = Arc::new(ThemeAssets::of(files));
        let tera = functions(own, &assets, config.base_url.path());
        let templates = Templates::load(tera, template_files(files), &mut found);
        let asked = names::asked(templates.readable());
        let mut unknown = asked.unknown;
        let readable = templates.readable();
        unknown.extend(readable.flat_map(|(_, file)| used_words::unknown(file, own)));
        found.extend(unknown.iter().cloned());
        let voices = words.into_iter().zip(&config.languages);
        let voices = voices.map(|(words, language)| Voice {
            tera: speaking(templates.tera(), &words),
            word_values: word_values(&words),
            words,
            is_own: files.speaks(&language.tongue),
        });
        let theme = Self {
            voices: voices.collect(),
            templates,
            assets,
            unknown: unknown.into_iter().map(|found| found.place).collect(),
            asks: asked.asks,
        };
        Reported {
            value: theme,
            diagnostics: found,
        }
    }

    /// What authors may use of the theme.
    pub fn contract(&self) -> ThemeContract {
        let voices = self.voices.iter();
        ThemeContract {
            speaks: voices.map(|voice| voice.is_own).collect(),
            ..self.templates.contract()
        }
    }

    pub(super) fn templates(&self) -> &Templates {
        &self.templates
    }

    pub(super) fn voice(&self, language: LanguageId) -> &Voice {
        &self.voices[language.0]
    }

    pub(super) fn assets(&self) -> &ThemeAssets {
        &self.assets
    }

    /// Whether a fault at a place is that of an unknown word or name, which has been reported.
    pub(super) fn is_told(&self, place: &Place) -> bool {
        let mut unknown = self.unknown.iter();
        unknown.any(|told| told.file == place.file && told.span.meets(place.span))
    }

    /// What a template asks for that may be null, in the order in which it does.
    pub(super) fn asks(&self, template: &str) -> &[Ask] {
        self.asks.get(template).map_or(&[], Vec::as_slice)
    }

    /// Fills a template; what goes wrong is a finding that names the output.
    pub(super) fn fill(
        &self,
        voice: &Voice,
        template: &str,
        context: &Context,
        output: &str,
    ) -> Result<String, Box<Diagnostic>> {
        let filled = voice.tera.render(template, context);
        filled.map_err(|error| Box::new(self.templates.failure(&error, template, output)))
    }
}

impl Voice {
    /// Answers a component's tag; `surroundings` are what it may take by `@`.
    pub(super) fn answer(
        &self,
        component: &str,
        arguments: &Context,
        surroundings: &Context,
        body: &str,
    ) -> Result<String, tera::Error> {
        let body = Some(body);
        self.tera
            .render_component_with_implicits(component, arguments, surroundings, body, true)
    }
}

fn template_files(files: &ThemeFiles) -> BTreeMap<String, SourceFile> {
    let texts = files
        .below("templates")
        .filter_map(|(name, source)| match source {
            Source::Text(file) if file.path.extension() == "html" => {
                Some((name.to_owned(), file.clone()))
            }
            _ => None,
        });
    let mut templates: BTreeMap<String, SourceFile> = texts.collect();
    // Those that nobody builds on need not fit the theme's own.
    let is_named = |name: &String| {
        let named = [format!("\"{name}\""), format!("'{name}'")];
        let mut files = templates.values();
        files.any(|file| named.iter().any(|name| file.text.contains(name)))
    };
    let replaced = files.replaced().iter().filter(|(name, _)| is_named(name));
    let replaced: Vec<_> = replaced
        .map(|(name, file)| (name.clone(), file.clone()))
        .collect();
    templates.extend(replaced);
    templates
}

/// The plain words by key, `-` written `_` since `words.skip-link` would be a subtraction.
fn word_values(words: &Words) -> Value {
    let plain: BTreeMap<String, &String> = words
        .plain()
        .iter()
        .map(|(key, text)| (key.replace('-', "_"), text))
        .collect();
    Value::from_serializable(&plain)
}

/// A Tera that knows `word` and `asset`.
fn functions(words: &Arc<Words>, assets: &Arc<ThemeAssets>, base_path: &str) -> Tera {
    let mut tera = Tera::default();
    tera.autoescape_on(vec![".html"]);
    speak(&mut tera, words);
    let (assets, base_path) = (Arc::clone(assets), base_path.to_owned());
    tera.register_function("asset", move |arguments: Kwargs, _: &State<'_>| {
        let path: &str = arguments.must_get("path")?;
        match assets.get(path) {
            Some(asset) => Ok(format!("{base_path}{}", asset.output)),
            None => Err(tera::Error::message(format!("Unknown asset `{path}`"))),
        }
    });
    tera
}

/// The same templates with the words of another language.
fn speaking(tera: &Tera, words: &Arc<Words>) -> Tera {
    let mut tera = tera.clone();
    speak(&mut tera, words);
    tera
}

fn speak(tera: &mut Tera, words: &Arc<Words>) {
    let known = Arc::clone(words);
    tera.register_function("word", move |arguments: Kwargs, _: &State<'_>| {
        word(&known, &arguments)
    });
}

fn word(words: &Words, arguments: &Kwargs) -> tera::TeraResult<String> {
    let key: &str = arguments.must_get("key")?;
    let mut values: Vec<(&str, Argument<'_>)> = Vec::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else {
            continue;
        };
        if let Some(number) = value.as_i64() {
            values.push((name, Argument::Number(number)));
        } else if let Some(text) = value.as_str() {
            values.push((name, Argument::Text(text)));
        } else if !value.is_none() {
            let kind = value.name();
            return Err(tera::Error::message(format!(
                "`{name}` is {kind}, not text or a number"
            )));
        }
    }
    words
        .find(key, &values)
        .ok_or_else(|| tera::Error::message(format!("Unknown word `{key}`")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Given;
    use crate::sources::Sources;
    use crate::text::SitePath;

    #[test]
    fn a_replaced_template_is_read_where_one_builds_on_it() {
        let check = |own: &str, expected| {
            let mut sources = Sources::default();
            let path = SitePath::new("themes/default/templates/page.html");
            sources.insert(path, own.as_bytes());
            let config = Config::of(None, Given::default()).value;
            let files = ThemeFiles::of(&sources, &config).value;
            let names = template_files(&files);
            assert_eq!(names.contains_key("default/page.html"), expected, "{own}");
        };
        check("{% extends \"default/page.html\" %}", true);
        check("{% extends 'default/page.html' %}", true);
        check("<p>default/page.html</p>", false);
    }
}
