//! Writes a made site of any size: `cargo run --release --example make-site -- --pages 10000
//! --products 500 OUT`. The same size gives the same bytes.

#[path = "../benches/sites/mod.rs"]
mod sites;

use std::path::PathBuf;
use std::{fs, io};

use clap::Parser;

/// Writes a made site of any size, the same every time.
#[derive(Parser)]
struct Arguments {
    /// How many Markdown files.
    #[arg(long, default_value_t = 1000)]
    pages: usize,
    /// How many entries of the catalogue.
    #[arg(long, default_value_t = 50)]
    products: usize,
    /// The folder to write into. It must not exist.
    out: PathBuf,
}

fn main() -> io::Result<()> {
    let Arguments {
        pages,
        products,
        out,
    } = Arguments::parse();
    if out.exists() {
        let taken = format!("`{}` exists: name a folder that does not", out.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, taken));
    }
    let files = sites::make(sites::Size { pages, products });
    for (path, text) in &files {
        let path = out.join(path);
        fs::create_dir_all(path.parent().expect("every file lies in a folder"))?;
        fs::write(path, text)?;
    }
    println!("{} files in {}", files.len(), out.display());
    Ok(())
}
