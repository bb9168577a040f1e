//! Decoders of what is for learning: pathways, modules, sessions, tools.

use crate::base::span::Spanned;

use super::document::{
    Item, Leader, ModuleDetails, PathwayDetails, SessionDetails, Stage, ToolDetails, What,
};
use super::fields::{Fields, words};
use super::yaml::{Node, Value};

/// Whom training is for, and who leads it.
pub const PROFILES: [&str; 5] = [
    "mediateur",
    "travailleur-social",
    "agent-accueil",
    "benevole",
    "public",
];

/// The keys of one item of a programme.
const ITEM_KEYS: [&str; 7] = [
    "pause",
    "module",
    "guide",
    "fiche",
    "titre",
    "minutes",
    "animation",
];

/// Reads the fields of a pathway.
pub fn pathway(fields: &mut Fields<'_>) -> PathwayDetails {
    PathwayDetails {
        stages: fields.maps("guides", "guide", |item| {
            let guide = item.text("guide");
            let (when, note) = (item.words("quand"), item.words("note"));
            Some(Stage {
                guide: guide?,
                when,
                note,
            })
        }),
    }
}

/// Reads the fields of a module.
pub fn module(fields: &mut Fields<'_>) -> ModuleDetails {
    ModuleDetails {
        objectives: fields.word_list("objectifs"),
        questions: fields.word_list("questions"),
        minutes: fields.minutes("duree_minutes"),
        talk_minutes: fields.minutes("minutes_expose"),
        exercise_minutes: fields.minutes("minutes_exercice"),
        format: fields.choice("format", &["atelier", "individuel", "croise"]),
        prerequisites: fields.word_list("prerequis"),
        material: fields.word_list("materiel"),
        guides: fields.list("guides"),
        profiles: fields.choices("profils", &PROFILES),
        skills: fields.word_list("competences"),
        takeaways: fields.word_list("a_retenir"),
    }
}

/// Reads the fields of a session.
pub fn session(fields: &mut Fields<'_>) -> SessionDetails {
    SessionDetails {
        date: fields.date("date"),
        start: fields.time("debut"),
        place: fields.text("lieu"),
        programme: programme(fields),
        leaders: fields.maps("animation", "nom", |item| {
            let name = item.words("nom");
            let profile = item.choice("profil", &PROFILES);
            let name = name.or_else(|| profile.map(str::to_owned))?;
            Some(Leader { name, profile })
        }),
        seats: fields.count("places"),
        registration: fields.text("inscription"),
        organisers: fields.list("organisateurs"),
        evaluation: fields.text("evaluation"),
    }
}

/// The programme: `accueil-apl`, `pause: 15`, `Tour de table: 10`, or a mapping of [`ITEM_KEYS`].
fn programme(fields: &mut Fields<'_>) -> Vec<Item> {
    let Some(node) = fields.take("programme") else {
        return Vec::new();
    };
    let nodes = match node.value {
        Value::List(nodes) => nodes,
        Value::Text(_) | Value::Map(_) => vec![node],
        Value::Empty => Vec::new(),
    };
    nodes
        .into_iter()
        .filter_map(|node| item(fields, node))
        .collect()
}

fn item(fields: &mut Fields<'_>, node: Node) -> Option<Item> {
    let span = node.span;
    let of = |what, minutes| Item {
        what,
        minutes,
        leaders: Vec::new(),
        span,
    };
    match &node.value {
        Value::Empty => None,
        Value::List(_) => Some(of(What::Words(words(&node)), None)),
        Value::Text(text) => Some(of(named(Spanned::new(text.trim().to_owned(), span)), None)),
        Value::Map(entries) => match entries.as_slice() {
            [(key, value)] if !is_item_key(key) => {
                let length = Spanned::new(words(value), value.span);
                let minutes = fields.minutes_in("minutes", &length);
                let what = named(Spanned::new(words(key), key.span));
                Some(of(what, minutes))
            }
            _ => keyed(fields, node),
        },
    }
}

fn is_item_key(key: &Node) -> bool {
    let folded = crate::base::text::fold(&words(key));
    ITEM_KEYS.contains(&folded.trim())
}

fn has_key(node: &Node, wanted: &str) -> bool {
    let Value::Map(entries) = &node.value else {
        return false;
    };
    let mut keys = entries.iter().map(|(key, _)| words(key));
    keys.any(|key| crate::base::text::fold(&key).trim() == wanted)
}

/// A word that is an id may name a module or guide; the library knows.
fn named(word: Spanned<String>) -> What {
    if crate::base::text::fold(&word.value) == "pause" {
        What::Break
    } else if crate::base::text::is_id(word.value.rsplit('/').next().unwrap_or_default()) {
        What::Document(word)
    } else {
        What::Words(word.value)
    }
}

fn keyed(fields: &mut Fields<'_>, node: Node) -> Option<Item> {
    let span = node.span;
    let is_break = has_key(&node, "pause");
    let mut item = Fields::new(node, fields.path());
    let pause = item.minutes("pause");
    let [module, guide, sheet] = ["module", "guide", "fiche"].map(|key| item.text(key));
    let document = module.or(guide).or(sheet);
    let title = item.words("titre");
    let minutes = item.minutes("minutes");
    let leaders = item.word_list("animation");
    fields.problems.extend(item.finish());
    let what = match (document, title) {
        // Its length may be unreadable: it is a break all the same.
        _ if is_break => What::Break,
        (Some(document), _) => What::Document(document),
        (None, Some(title)) => What::Words(title),
        (None, None) => return None,
    };
    Some(Item {
        what,
        minutes: pause.or(minutes),
        leaders,
        span,
    })
}

/// Reads the fields of a tool.
pub fn tool(fields: &mut Fields<'_>) -> ToolDetails {
    let types = ["grille", "modele", "affiche", "kit", "fiche", "autre"];
    ToolDetails {
        type_of: fields.choice("type", &types),
        document: fields.text("document"),
        format: fields.words("format"),
        guides: fields.list("guides"),
    }
}
