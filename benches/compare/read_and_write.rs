//! The floors of the comparison: what a disk takes for the work of a build, and nothing else.
//!
//!     read-and-write INPUTS LIST OUT [THREADS]    reads every input, writes outputs as large as a list says
//!     read-and-write look FOLDER... THREADS       finds every file and asks how it looks
//!     read-and-write read INPUTS [THREADS]        finds every input and reads it
//!
//! `LIST` has a line for each output: its size in bytes, a space, its path within `OUT`.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |threads: &[&str]| {
        let threads = threads.first().and_then(|number| number.parse().ok());
        threads.unwrap_or(2_usize).max(1)
    };
    match arguments.as_slice() {
        ["look", folders @ .., threads] => {
            let files: Vec<Vec<PathBuf>> = folders
                .iter()
                .map(|folder| files_below(Path::new(folder)))
                .collect::<Result<_, _>>()?;
            in_parts(&files.concat(), number(&[*threads]), look)
        }
        ["read", inputs, threads @ ..] => {
            in_parts(&files_below(Path::new(inputs))?, number(threads), read)
        }
        [inputs, list, out, threads @ ..] => {
            let inputs = files_below(Path::new(inputs))?;
            let outputs = outputs(list, Path::new(out))?;
            in_parts(&inputs, number(threads), read)?;
            in_parts(&outputs, number(threads), write)
        }
        _ => Err(io::Error::other("read-and-write INPUTS LIST OUT [THREADS]")),
    }
}

fn files_below(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let into = if entry.file_type()?.is_dir() {
                &mut folders
            } else {
                &mut files
            };
            into.push(entry.path());
        }
    }
    Ok(files)
}

fn outputs(list: &str, out: &Path) -> io::Result<Vec<(usize, PathBuf)>> {
    let text = fs::read_to_string(list)?;
    let line = |line: &str| {
        let (size, path) = line.split_once(' ')?;
        Some((size.parse().ok()?, out.join(path)))
    };
    let read: Option<Vec<_>> = text.lines().map(line).collect();
    read.ok_or_else(|| io::Error::other("a line is not a size and a path"))
}

/// Gives each thread an equal part of the items that lie beside each other.
fn in_parts<T: Sync>(
    items: &[T],
    threads: usize,
    each: fn(&[T]) -> io::Result<()>,
) -> io::Result<()> {
    let of_one = items.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let parts = items
            .chunks(of_one)
            .map(|part| scope.spawn(move || each(part)));
        let begun: Vec<_> = parts.collect();
        begun
            .into_iter()
            .try_for_each(|part| part.join().expect("reading and writing do not panic"))
    })
}

fn look(files: &[PathBuf]) -> io::Result<()> {
    files
        .iter()
        .try_for_each(|file| fs::metadata(file).map(|_| ()))
}

fn read(files: &[PathBuf]) -> io::Result<()> {
    let mut bytes = Vec::new();
    for file in files {
        bytes.clear();
        fs::File::open(file)?.read_to_end(&mut bytes)?;
    }
    Ok(())
}

fn write(outputs: &[(usize, PathBuf)]) -> io::Result<()> {
    let largest = outputs.iter().map(|(size, _)| *size).max().unwrap_or(0);
    let bytes = vec![b' '; largest];
    let mut made: Option<&Path> = None;
    for (size, path) in outputs {
        let folder = path.parent();
        if let Some(folder) = folder.filter(|folder| made != Some(folder)) {
            fs::create_dir_all(folder)?;
        }
        made = folder;
        fs::File::create(path)?.write_all(&bytes[..*size])?;
    }
    Ok(())
}
