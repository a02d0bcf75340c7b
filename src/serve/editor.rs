//! Opening a file where it is to be mended: in the program its author writes with.

use std::path::{self, Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io, thread};

use percent_encoding::utf8_percent_encode;

use super::routes::PATH;
use crate::text::{LineColumn, SitePath};

/// How files are opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editor {
    /// A program and what it is given, in which `{file}`, `{line}` and `{column}` are filled in.
    /// It is started as it is, never by a shell.
    Program {
        name: String,
        arguments: Vec<String>,
    },
    /// A link that Visual Studio Code answers.
    Link,
}

/// A place to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorPlace {
    pub file: SitePath,
    pub at: LineColumn,
}

/// What came of opening a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A program was started.
    Started,
    /// The browser is to follow this link.
    Link(String),
}

/// What programs must be given to go to a line, by their names in lower case without `.exe`.
const KNOWN: [(&[&str], &[&str]); 4] = [
    (
        &[
            "code",
            "code-insiders",
            "codium",
            "vscodium",
            "cursor",
            "windsurf",
        ],
        &["-g", "{file}:{line}:{column}"],
    ),
    (
        &["subl", "zed", "zeditor", "atom"],
        &["{file}:{line}:{column}"],
    ),
    (
        &[
            "emacs",
            "emacsclient",
            "gedit",
            "gvim",
            "mousepad",
            "pluma",
            "xed",
        ],
        &["+{line}", "{file}"],
    ),
    (
        &["idea", "kate", "kwrite", "pycharm", "rustrover", "webstorm"],
        &["--line", "{line}", "{file}"],
    ),
];

/// Programs that need the terminal, in which the server is.
const IN_TERMINAL: [&str; 14] = [
    "ed", "helix", "hx", "jed", "joe", "kak", "mcedit", "micro", "nano", "ne", "nvim", "pico",
    "vi", "vim",
];

impl Editor {
    /// As written after `--editor`: a program, or one with its arguments, such as
    /// `code -g {file}:{line}`. `None` when nothing is written.
    pub fn of_command(command: &str) -> Option<Self> {
        let mut words = words(command).into_iter();
        let name = words.next()?;
        let mut arguments: Vec<String> = words.collect();
        if !arguments.iter().any(|argument| argument.contains("{file}")) {
            let known = KNOWN
                .iter()
                .find(|(names, _)| names.contains(&&*plain_name(&name)));
            let given = known.map_or(&["{file}"][..], |(_, given)| given);
            arguments.extend(given.iter().map(|&argument| argument.to_owned()));
        }
        Some(Self::Program { name, arguments })
    }

    /// As `VISUAL` and `EDITOR` say, the first that names a program with a window of its own.
    pub fn of_environment() -> Self {
        ["VISUAL", "EDITOR"]
            .into_iter()
            .filter_map(|name| env::var(name).ok())
            .find_map(|command| Self::of_command(&command).filter(Self::has_window))
            .unwrap_or(Self::Link)
    }

    fn has_window(&self) -> bool {
        match self {
            Self::Program { name, .. } => !IN_TERMINAL.contains(&&*plain_name(name)),
            Self::Link => true,
        }
    }

    /// Opens a place of the site at `root`.
    ///
    /// # Errors
    ///
    /// When the program cannot be started.
    pub fn open(&self, root: &Path, place: &EditorPlace) -> io::Result<Opened> {
        let file = place.file.as_str().split('/');
        let file = path::absolute(file.fold(root.to_owned(), |path, name| path.join(name)))?;
        match self {
            Self::Link => Ok(Opened::Link(link(&file, place.at))),
            Self::Program { name, arguments } => {
                let arguments = arguments.iter();
                let arguments: Vec<_> = arguments.map(|it| filled(it, &file, place.at)).collect();
                start(name, &arguments)?;
                Ok(Opened::Started)
            }
        }
    }
}

fn start(name: &str, arguments: &[String]) -> io::Result<()> {
    let spawn = |name: &str| {
        Command::new(name)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    };
    let mut child = match spawn(name) {
        // Many a Windows program is really a script, which is found under its whole name only.
        Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::NotFound => {
            spawn(&format!("{name}.cmd"))?
        }
        started => started?,
    };
    // Someone must hear that it has ended; without a thread it stays in the system's list until we do.
    let _ = thread::Builder::new()
        .name("editor".to_owned())
        .spawn(move || child.wait());
    Ok(())
}

fn filled(argument: &str, file: &Path, at: LineColumn) -> String {
    // The file last: its name may have braces too.
    argument
        .replace("{line}", &at.line.to_string())
        .replace("{column}", &at.column.to_string())
        .replace("{file}", &file.to_string_lossy())
}

fn link(file: &Path, at: LineColumn) -> String {
    let file = file.to_string_lossy().replace('\\', "/");
    let slash = if file.starts_with('/') { "" } else { "/" };
    let file = utf8_percent_encode(&file, PATH);
    format!("vscode://file{slash}{file}:{}:{}", at.line, at.column)
}

fn plain_name(program: &str) -> String {
    let name = PathBuf::from(program);
    let name = name.file_stem().unwrap_or_default();
    name.to_string_lossy().to_lowercase()
}

/// The words of a command, at spaces outside quotation marks. A backslash is a letter like any other,
/// as in the paths of Windows.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quote) = (None::<String>, None);
    for letter in command.chars() {
        match quote {
            Some(open) if letter == open => quote = None,
            None if letter == '"' || letter == '\'' => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            None if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The program and its arguments, for line 7, column 3.
    fn check(command: &str, expected: &[&str]) {
        let editor = Editor::of_command(command);
        let Some(Editor::Program { name, arguments }) = editor else {
            panic!("`{command}` is a command");
        };
        let at = LineColumn { line: 7, column: 3 };
        let arguments = arguments
            .iter()
            .map(|it| filled(it, Path::new("/s/a b.md"), at));
        let shown: Vec<String> = [name].into_iter().chain(arguments).collect();
        assert_eq!(shown, expected, "{command}");
    }

    #[test]
    fn a_command_is_filled_in() {
        check("code -g {file}:{line}", &["code", "-g", "/s/a b.md:7"]);
        check(
            "x --at={line},{column} {file}",
            &["x", "--at=7,3", "/s/a b.md"],
        );
    }

    #[test]
    fn quotation_marks_hold_words_together_and_backslashes_stay() {
        check(
            "'/opt/My Editor/ed' {file}",
            &["/opt/My Editor/ed", "/s/a b.md"],
        );
        check(
            "\"C:\\My Editor\\e.exe\" -x",
            &["C:\\My Editor\\e.exe", "-x", "/s/a b.md"],
        );
    }

    #[test]
    fn no_shell_reads_a_command() {
        check(
            "e {file}; rm -rf $HOME",
            &["e", "/s/a b.md;", "rm", "-rf", "$HOME"],
        );
    }

    #[test]
    fn well_known_programs_need_no_more_than_their_name() {
        check("code", &["code", "-g", "/s/a b.md:7:3"]);
        check("code --wait", &["code", "--wait", "-g", "/s/a b.md:7:3"]);
        check(
            "/usr/bin/Kate",
            &["/usr/bin/Kate", "--line", "7", "/s/a b.md"],
        );
        check("noget", &["noget", "/s/a b.md"]);
        assert_eq!(Editor::of_command("  "), None);
    }

    #[test]
    fn programs_of_the_terminal_are_known() {
        let has_window = |command| Editor::of_command(command).is_some_and(|it| it.has_window());
        assert!(has_window("code --wait") && has_window("gvim"));
        assert!(!has_window("/usr/bin/vim") && !has_window("nano -w"));
    }

    #[test]
    fn a_link_holds_any_name() {
        let at = LineColumn { line: 7, column: 3 };
        assert_eq!(
            link(Path::new("/s/a b%.md"), at),
            "vscode://file/s/a%20b%25.md:7:3"
        );
        assert_eq!(
            link(Path::new("C:\\s\\a.md"), at),
            "vscode://file/C:/s/a.md:7:3"
        );
    }
}
