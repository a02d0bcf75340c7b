//! What may be written on the command line.
//!
//! The words that explain it stand in the catalogues: the message `command-build` says what
//! `build` does, its attribute `.out` what `--out` takes. `help` puts the two together.

use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::BaseUrl;
use crate::parse::values::Url;
use crate::text::Date;

#[derive(Debug, Parser)]
#[command(name = "vejviser", version, arg_required_else_help = true)]
pub struct Arguments {
    /// Read before the rest, since help is in this language too; see `language`.
    #[arg(long, global = true, display_order = 100, value_name = "LANGUAGE", value_parser = super::help::language)]
    pub language: Option<crate::words::Language>,
    #[arg(
        long,
        global = true,
        display_order = 101,
        value_name = "WHEN",
        hide_possible_values = true
    )]
    pub color: Option<Color>,
    #[command(subcommand)]
    pub command: Command,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Build(Build),
    Check(Check),
    Serve(Serve),
    New(New),
    Init(Init),
    Import(Import),
    Schema(Schema),
    Theme(Theme),
    Explain(Explain),
}

#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    pub site: Site,
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "FORM", default_value = "human")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    #[arg(long)]
    pub verify: bool,
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "vejviser-timings.json")]
    pub timings: Option<PathBuf>,
    #[command(flatten)]
    pub options: Options,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub site: Site,
    #[arg(long, value_name = "FORM", default_value = "human")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
    #[arg(long)]
    pub freshness: bool,
    #[arg(long, value_name = "RULE")]
    pub only: Vec<String>,
    #[arg(long, value_name = "SEVERITY")]
    pub severity: Vec<String>,
    #[arg(long, value_name = "NUMBER", value_parser = super::help::number)]
    pub max_problems: Option<NonZeroUsize>,
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub repairs: Repairs,
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    #[arg(long)]
    pub write_baseline: bool,
    #[command(flatten)]
    pub options: Options,
}

/// What to do about findings.
#[derive(Clone, Copy, Debug, Args)]
pub struct Repairs {
    #[arg(long)]
    pub fix: bool,
    #[arg(long)]
    pub diff: bool,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line they are about.
    Human,
    /// A line each.
    Short,
    /// A JSON object a line.
    Json,
    /// A SARIF 2.1.0 log.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// The results of tests, in XML.
    Junit,
}

/// How a served site is shown and kept up.
#[derive(Clone, Copy, Debug, Args)]
pub struct Ways {
    #[arg(long)]
    pub open: bool,
    #[arg(long)]
    pub follow: bool,
    #[arg(long)]
    pub poll: bool,
}

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub site: Site,
    #[arg(long, value_name = "NUMBER", value_parser = super::help::port)]
    #[arg(default_value = "4000", hide_default_value = true)]
    pub port: u16,
    #[arg(long, value_name = "ADDRESS", value_parser = super::help::host)]
    pub host: Option<IpAddr>,
    #[command(flatten)]
    pub ways: Ways,
    #[arg(long, value_name = "COMMAND")]
    pub editor: Option<String>,
    #[arg(long)]
    pub drafts: bool,
    #[arg(long, value_name = "DATE", value_parser = super::help::date)]
    pub today: Option<Date>,
}

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub struct New {
    #[command(subcommand)]
    pub kind: Kind,
}

#[derive(Debug, Subcommand)]
pub enum Kind {
    Page(NewPage),
    Product(NewProduct),
}

#[derive(Debug, Args)]
pub struct NewPage {
    #[arg(value_name = "PAGE")]
    pub path: String,
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
pub struct NewProduct {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub struct Import {
    #[command(subcommand)]
    pub kind: ImportKind,
}

#[derive(Debug, Subcommand)]
pub enum ImportKind {
    Publiccode(ImportPubliccode),
    Assessment(ImportAssessment),
}

#[derive(Debug, Args)]
pub struct ImportPubliccode {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
pub struct ImportAssessment {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "ID")]
    pub product: Option<String>,
    #[arg(long, value_name = "ID")]
    pub model: Option<String>,
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_name = "SCHEMA")]
    pub name: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "ADDRESS", value_parser = super::help::base_url)]
    pub base_url: Option<BaseUrl>,
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub struct Theme {
    #[command(subcommand)]
    pub work: ThemeWork,
}

#[derive(Debug, Subcommand)]
pub enum ThemeWork {
    List(ThemeList),
    Eject(ThemeEject),
}

#[derive(Debug, Args)]
pub struct ThemeList {
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
pub struct ThemeEject {
    #[arg(value_name = "FILE")]
    pub file: String,
    #[command(flatten)]
    pub site: Site,
}

#[derive(Debug, Args)]
pub struct Explain {
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
}

/// Which site.
#[derive(Debug, Args)]
pub struct Site {
    #[arg(
        long,
        value_name = "FOLDER",
        default_value = ".",
        hide_default_value = true
    )]
    pub root: PathBuf,
}

/// How it is built.
#[derive(Debug, Default, Args)]
pub struct Options {
    #[arg(long, value_name = "ADDRESS", value_parser = super::help::base_url)]
    pub base_url: Option<BaseUrl>,
    #[arg(long, value_name = "ADDRESS", value_parser = super::help::url)]
    pub repository: Option<Url>,
    #[arg(long)]
    pub drafts: bool,
    #[arg(long, value_name = "DATE", value_parser = super::help::date)]
    pub today: Option<Date>,
    #[arg(long, value_name = "NUMBER", value_parser = super::help::number)]
    pub threads: Option<NonZeroUsize>,
}
