//! A library's folder that is made for one test and goes with it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::{DAY, Server, files, root};

/// A library's folder.
pub(crate) struct Workshop {
    folder: TempDir,
}

/// What a run of the program gave.
pub(crate) struct Run {
    /// Its exit code.
    pub(crate) code: i32,
    /// Its standard output.
    pub(crate) out: String,
    /// Its error output.
    pub(crate) err: String,
}

impl Workshop {
    /// A folder with nothing but an empty `content/`.
    pub(crate) fn empty() -> Self {
        // In memory where the system offers it: a release syncs every file that it writes.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.expect("a temporary folder");
        fs::create_dir(folder.path().join("content")).expect("content/");
        Self { folder }
    }

    /// A folder with one sound guide, one topic and one département's completion.
    pub(crate) fn small() -> Self {
        Self::empty()
            .with(
                "thematiques/logement.md",
                "---\ntitre: Logement\n---\nSe loger.\n",
            )
            .with("national/guides/apl.md", GUIDE)
            .with("departements/24-dordogne/guides/apl.md", COMPLETION)
    }

    /// A copy of the sample library.
    pub(crate) fn sample() -> Self {
        let workshop = Self::empty();
        for (name, path) in files(&root().join("content")) {
            workshop.put(
                &format!("content/{name}"),
                &fs::read(path).expect("a sample file"),
            );
        }
        workshop.put(
            "book.toml",
            &fs::read(root().join("book.toml")).expect("book.toml"),
        );
        workshop
    }

    /// The same with one more file of `content/`.
    pub(crate) fn with(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    /// The same with this `book.toml`.
    pub(crate) fn book(self, toml: &str) -> Self {
        self.put("book.toml", toml.as_bytes());
        self
    }

    /// Writes a file of `content/`.
    pub(crate) fn write(&self, path: &str, text: &str) {
        self.put(&format!("content/{path}"), text.as_bytes());
    }

    /// Writes any file of the library.
    pub(crate) fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }

    /// The library's folder.
    pub(crate) fn dir(&self) -> &Path {
        self.folder.path()
    }

    /// A path below the library's folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir().join(path)
    }

    /// Runs the program with this library's folder as its last argument.
    pub(crate) fn lutrin(&self, args: &[&str]) -> Run {
        Run::of(program().args(args).arg(self.dir()))
    }

    /// Builds; it must go well.
    pub(crate) fn build(&self) -> Run {
        let run = self.lutrin(&["build"]);
        assert_eq!(run.code, 0, "{run}");
        run
    }

    /// The folder of the current release.
    pub(crate) fn current(&self) -> PathBuf {
        fs::canonicalize(self.path("public/current")).expect("a current release")
    }

    /// The name of the current release, when there is one.
    pub(crate) fn current_name(&self) -> Option<String> {
        let target = fs::read_link(self.path("public/current")).ok()?;
        Some(target.file_name()?.to_string_lossy().into_owned())
    }

    /// A page of the current release.
    pub(crate) fn page(&self, path: &str) -> String {
        fs::read_to_string(self.current().join("site").join(path)).expect("a page of the release")
    }

    /// A served library, with the folder inside: both end together.
    pub(crate) fn serve(self, args: &[&str]) -> Server {
        Server::start(self, args)
    }
}

/// The real program; its day is the tests' day.
pub(crate) fn program() -> Command {
    program_on(DAY)
}

/// The real program on another day.
pub(crate) fn program_on(day: jiff::civil::Date) -> Command {
    let noon = day
        .at(12, 0, 0, 0)
        .in_tz("Europe/Paris")
        .expect("Paris has a noon");
    let mut command = Command::new(env!("CARGO_BIN_EXE_lutrin"));
    command
        .env(
            "SOURCE_DATE_EPOCH",
            noon.timestamp().as_second().to_string(),
        )
        .env("LUTRIN_LOG", "warn")
        .env_remove("LUTRIN_LANG")
        .stdin(Stdio::null());
    command
}

impl Run {
    /// Runs a command to its end with lines of answer on its input.
    pub(crate) fn answered(command: &mut Command, answers: &str) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("its input");
        // It may end before it has read everything.
        drop(stdin.write_all(answers.as_bytes()));
        drop(stdin);
        Self::read(child.wait_with_output().expect("it ends"))
    }

    /// Runs a command to its end.
    pub(crate) fn of(command: &mut Command) -> Self {
        Self::read(command.output().expect("the program starts"))
    }

    fn read(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("UTF-8 on the standard output"),
            err: String::from_utf8(output.stderr).expect("UTF-8 on the error output"),
        }
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "code {}\n--- out\n{}\n--- err\n{}",
            self.code, self.out, self.err
        )
    }
}

/// A guide without any fault.
pub(crate) const GUIDE: &str = "---
titre: Demander l'APL
resume: Demander l'aide au logement à la Caf.
thematiques: [logement]
mots_usagers: [aide pour le loyer, allocation logement, caf logement]
verifie_le: 2026-09-15
verifie_par: coordination nationale
---
## En bref
L'aide se demande à la Caf.

## Étapes
1. Ouvrir le site.
2. Remplir la demande.

## Si ça bloque
Écrire à la Caf.

## Où s'adresser
À l'accueil de la Caf.
";

/// A completion of [`GUIDE`] without any fault.
pub(crate) const COMPLETION: &str = "---
resume: Une permanence à Nontron.
verifie_le: 2026-09-20
verifie_par: coordination 24
---
## Où s'adresser
Le mardi matin à Nontron.
";
