#![doc = include_str!("ARCHITECTURE.md")]

pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod emit;
pub mod import;
pub mod memo;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod render;
pub mod report;
pub mod serve;
pub mod sources;
pub mod text;
pub mod words;
