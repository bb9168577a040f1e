//! `lutrin new KIND`: a commented file in the right folder, once it is sure that nobody wrote it yet.

mod already;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::civil::Date;

use crate::base::messages::Arg;
use crate::cli;
use crate::draft::{self, Details, Draft, Folders, NewFile, id_of};
use crate::library::Library;
use crate::parse;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::place::level_folder;
use crate::territory::{Code, Level};

use super::talk::{Dialogue, Stop, Terminal};
use super::{Voice, Workshop, clock, write};

pub(super) fn run(args: &cli::New, voice: &Voice) -> anyhow::Result<ExitCode> {
    let workshop = Workshop::open(&args.library.dir)?;
    let shelves = Shelves::read(&workshop)?;
    let mut talk = Dialogue {
        messages: voice.messages(),
        talk: &mut Terminal,
    };
    let content = workshop.content();
    let done = shelves.file(args, &mut talk).and_then(|(kind, file)| {
        write::new_files(&content, std::slice::from_ref(&file))
            .map_err(|error| error.stop(|exist| exists(&talk, &exist.join(", "))))?;
        Ok((kind, file))
    });
    match done {
        Ok((kind, file)) => {
            let path = super::shown(&content.join(&file.path));
            let dir = Some(super::shown(&args.library.dir)).filter(|dir| dir != ".");
            let dir = dir.map(|dir| format!(" {dir}")).unwrap_or_default();
            let words = [
                ("fichier", path.into()),
                ("dossier", Arg::Text(dir)),
                // What is verified from time to time is published as « à relire » until then.
                ("vieillit", if kind.ages() { "oui" } else { "non" }.into()),
            ];
            say!("{}", voice.format("new-done", &words));
            Ok(ExitCode::SUCCESS)
        }
        Err(stop) => stop.end(voice),
    }
}

/// What the library holds already, drafts included.
struct Shelves {
    library: Library,
    documents: Vec<Document>,
    content: PathBuf,
    folders: Folders,
    today: Date,
}

impl Shelves {
    fn read(workshop: &Workshop) -> anyhow::Result<Self> {
        let today = clock::today();
        let stock = workshop.stock(workshop.load()?, today);
        let (parsed, _) = parse::all(&stock.sources);
        Ok(Self {
            library: stock.library,
            documents: parsed.into_iter().map(|parsed| parsed.document).collect(),
            folders: folders(&workshop.content()),
            content: workshop.content(),
            today,
        })
    }

    /// The file to write, and its kind.
    fn file(&self, args: &cli::New, talk: &mut Dialogue<'_>) -> Result<(Kind, NewFile), Stop> {
        let kind = talk.kind(args.genre.as_deref())?;
        Ok((kind, self.file_of(kind, args, talk)?))
    }

    fn file_of(
        &self,
        kind: Kind,
        args: &cli::New,
        talk: &mut Dialogue<'_>,
    ) -> Result<NewFile, Stop> {
        let territory = self.territory(kind, args, talk)?;
        if let Some(id) = &args.completer {
            return self.completed(kind, id, &territory, talk);
        }
        let title = self.title(kind, &territory, args, talk)?;
        if !args.oui
            && let Some(file) = self.already(kind, &title, &territory, talk)?
        {
            return Ok(file);
        }
        let topic = match kind {
            Kind::Guide => self.topic(args, talk, true)?,
            Kind::Pathway | Kind::Module | Kind::Tool | Kind::Contact => {
                self.topic(args, talk, false)?
            }
            Kind::Session
            | Kind::Organisme
            | Kind::Place
            | Kind::Agreement
            | Kind::Notice
            | Kind::Term
            | Kind::Territory
            | Kind::Topic => None,
        };
        let details = self.details(kind, &territory, args, talk)?;
        let id = match (kind, details.date) {
            (Kind::Territory, _) => "territoire".to_owned(),
            (_, Some(date)) => talk.id(args.id.as_deref(), &id_of(&format!("{date} {title}")))?,
            (_, None) => talk.id(args.id.as_deref(), &id_of(&title))?,
        };
        if let Some(file) = self.taken(kind, &id, &territory, args.oui, talk)? {
            return Ok(file);
        }
        let draft = Draft {
            kind,
            id,
            title,
            folder: self.folder(&territory),
            territory,
            topic,
            details,
        };
        Ok(draft::document(
            &draft,
            &self.library.territories,
            self.today,
        )?)
    }

    fn territory(
        &self,
        kind: Kind,
        args: &cli::New,
        talk: &mut Dialogue<'_>,
    ) -> Result<Code, Stop> {
        if matches!(kind, Kind::Term | Kind::Topic) {
            return Ok(Code::France);
        }
        let territory = talk.territory(
            args.territoire.as_deref(),
            "territory-question",
            &self.library.territories,
            kind == Kind::Territory,
        )?;
        let local = matches!(kind, Kind::Contact | Kind::Session | Kind::Place);
        if local && territory == Code::France {
            let args = [("genre", kind.word().into())];
            return Err(Stop::Refused(talk.words("new-local-only", &args)));
        }
        Ok(territory)
    }

    /// The title; a territory of the official list has its own.
    fn title(
        &self,
        kind: Kind,
        territory: &Code,
        args: &cli::New,
        talk: &mut Dialogue<'_>,
    ) -> Result<String, Stop> {
        let official = kind == Kind::Territory && !matches!(territory, Code::Bassin(_));
        if official && args.titre.is_none() {
            return Ok(self.library.territories.name(territory));
        }
        let genre = [("genre", kind.word().into())];
        talk.title(args.titre.as_deref(), "title-question", &genre, None)
    }

    fn topic(
        &self,
        args: &cli::New,
        talk: &mut Dialogue<'_>,
        required: bool,
    ) -> Result<Option<String>, Stop> {
        talk.topic(args.thematique.as_deref(), &self.library.topics, required)
    }

    /// What the kind alone needs.
    fn details(
        &self,
        kind: Kind,
        territory: &Code,
        args: &cli::New,
        talk: &mut Dialogue<'_>,
    ) -> Result<Details, Stop> {
        let mut details = Details::default();
        match kind {
            Kind::Contact => details.role = talk.role(args.role.as_deref())?,
            Kind::Session => {
                details.date = Some(talk.day(args.date.as_deref(), "day-question", "--date")?);
                details.start = Some(talk.time(args.debut.as_deref())?);
            }
            Kind::Notice => {
                details.end = Some(talk.day(args.au.as_deref(), "end-question", "--au")?);
            }
            Kind::Term => {
                details.acronym = match &args.sigle {
                    Some(given) => draft::clean(given),
                    None if args.titre.is_some() => String::new(),
                    None => draft::clean(&talk.line("acronym-question", &[], "--sigle")?),
                };
            }
            Kind::Territory if matches!(territory, Code::Bassin(_)) => {
                let territories = &self.library.territories;
                details.members = talk.members(args.membres.as_deref(), territories)?;
            }
            Kind::Guide
            | Kind::Pathway
            | Kind::Module
            | Kind::Tool
            | Kind::Organisme
            | Kind::Place
            | Kind::Agreement
            | Kind::Territory
            | Kind::Topic => {}
        }
        Ok(details)
    }

    /// The path of a document as people open it.
    fn shown(&self, document: &Document) -> String {
        super::shown(&self.content.join(document.path.as_str()))
    }

    fn at(&self, kind: Kind, id: &str, territory: &Code) -> Option<&Document> {
        self.documents.iter().find(|document| {
            document.kind == kind && document.id == id && document.territory == *territory
        })
    }

    fn chain(&self, territory: &Code) -> Vec<Code> {
        self.library.territories.chain(territory)
    }

    fn folder(&self, territory: &Code) -> String {
        draft::folder_of(territory, &self.library.territories, &self.folders)
    }
}

fn exists(talk: &Dialogue<'_>, file: &str) -> String {
    talk.words("new-exists", &[("fichier", file.into())])
}

/// The territory folders that exist, empty ones included.
fn folders(content: &Path) -> Folders {
    let of = |level: Level| {
        let folder = content.join(level_folder(level)?);
        let entries = std::fs::read_dir(folder).ok()?.filter_map(Result::ok);
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|of| of.is_dir()));
        let mut names: Vec<String> = folders
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        Some((level, names))
    };
    Level::ALL.into_iter().filter_map(of).collect()
}
