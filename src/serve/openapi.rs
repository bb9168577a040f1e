//! `GET /api/v1/openapi.json`: the API described for programs (OpenAPI 3.1), from the types that it
//! answers with and the limits that it holds.

use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa::openapi::path::{
    Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn,
};
use utoipa::openapi::response::{Response as Described, ResponseBuilder};
use utoipa::openapi::schema::{ArrayItems, Schema, SchemaType, Type};
use utoipa::openapi::{
    ContentBuilder, HttpMethod, InfoBuilder, LicenseBuilder, Object, ObjectBuilder, PathItem, Ref,
    RefOr, Required, ServerBuilder,
};
use utoipa::{OpenApi, ToSchema};

use super::api::{LIMIT as PLACES, Territories};
use super::params::LIMIT;
use super::problem::{PROBLEM, Problem};
use super::suggestions::Suggestions;
use crate::search::Answer;
use crate::search::query::{MAX_CHARS, MAX_LIMIT, MAX_PAGE, MAX_TERMS, Purpose};
use crate::search::raised::GRAVITIES;
use crate::search::show::{FIELDS, FRESHNESS, HOW, REASONS};
use crate::search::values::{kinds, levels, publics};

/// What the API is, before its routes.
const ABOUT: &str = "Search in a library of French procedure guides, by territory. Reading only, \
without a key; no word of a query is logged or kept. Names and texts are in French.\n\n\
Every answer is JSON, whatever `Accept` says; every error is a problem of RFC 9457, which never \
repeats what was asked. A parameter given twice, or that is not percent-encoded UTF-8, gets 400; an \
empty one counts as absent, an unknown one is ignored. Addresses over 8 KiB get 414; a request's head \
over 16 KiB is refused with 431 before it is read, without a body. Other methods than GET and HEAD get \
405, a request with a body 413.";

#[derive(OpenApi)]
#[openapi(components(schemas(Answer, Territories, Suggestions, Problem)))]
struct Schemas;

/// The description. It says nothing of the library: it changes with the program alone.
pub(super) async fn document() -> Response {
    let head = [(CACHE_CONTROL, "public, max-age=3600")];
    (head, axum::Json(described())).into_response()
}

fn described() -> utoipa::openapi::OpenApi {
    let mut api = Schemas::openapi();
    let license = LicenseBuilder::new()
        .name("MIT OR Apache-2.0")
        .identifier(Some("MIT OR Apache-2.0"))
        .build();
    api.info = InfoBuilder::new()
        .title("lutrin")
        .version("1.0.0")
        .description(Some(ABOUT))
        .license(Some(license))
        .build();
    // From where the description is, up to the site's root: a site may live under a sub-path.
    api.servers = Some(vec![ServerBuilder::new().url("../..").build()]);
    for (path, operation) in [
        ("/api/v1/recherche", search()),
        ("/api/v1/suggestions", suggestions()),
        ("/api/v1/territoires", territories()),
        ("/api/v1/openapi.json", this()),
    ] {
        let item = PathItem::new(HttpMethod::Get, operation);
        api.paths.paths.insert(path.to_owned(), item);
    }
    if let Some(components) = &mut api.components {
        for (schema, property, words) in closed() {
            if let Some(RefOr::T(Schema::Object(object))) = components.schemas.get_mut(schema) {
                close(object, property, &words);
            }
        }
    }
    api
}

/// Properties with a closed list of words.
fn closed() -> [(&'static str, &'static str, Vec<&'static str>); 7] {
    [
        ("Hit", "genre", kinds().collect()),
        ("Suggested", "genre", kinds().collect()),
        ("Hit", "fraicheur", FRESHNESS.to_vec()),
        ("Raised", "gravite", GRAVITIES.to_vec()),
        ("Hit", "raisons", REASONS.to_vec()),
        ("WordFound", "comment", HOW.to_vec()),
        ("WordFound", "champs", FIELDS.to_vec()),
    ]
}

/// Gives a property, or the items of a list, its words.
fn close(object: &mut Object, property: &str, words: &[&'static str]) {
    let mut words: Vec<Value> = words.iter().map(|word| Value::from(*word)).collect();
    match object.properties.get_mut(property) {
        Some(RefOr::T(Schema::Object(text))) => {
            if let SchemaType::Array(types) = &text.schema_type
                && types.contains(&Type::Null)
            {
                words.push(Value::Null);
            }
            text.enum_values = Some(words);
        }
        Some(RefOr::T(Schema::Array(list))) => {
            if let ArrayItems::RefOrSchema(items) = &mut list.items
                && let RefOr::T(Schema::Object(text)) = items.as_mut()
            {
                text.enum_values = Some(words);
            }
        }
        _ => {}
    }
}

fn search() -> Operation {
    let pour: Vec<&str> = Purpose::ALL.map(Purpose::word).to_vec();
    let words = format!(
        "The words to look for, as the person says them. Beyond {MAX_TERMS} meaningful words the rest is \
         ignored, and `requete.ignores` says so. Without words, `thematique`, `genre`, `public` or \
         `niveau` list what they hold."
    );
    OperationBuilder::new()
        .operation_id(Some("recherche"))
        .summary(Some("Answers to a question"))
        .description(Some(
            "One ranked list, one result per guide: the narrowest version that people of \
             `territoire` read, else the national one. `pres_d_ici` and `formation` name hits of \
             the list.",
        ))
        .parameter(query("q", Required::False, words, text(MAX_CHARS), "aide pour le loyer"))
        .parameter(territory())
        .parameter(query(
            "thematique",
            Required::False,
            "Only this topic or sub-topic, by its slug. A topic that the library does not have gets 400 \
             with the nearest one.",
            ObjectBuilder::new().schema_type(Type::String),
            "logement",
        ))
        .parameter(query(
            "genre",
            Required::False,
            "Only this kind.",
            words_of(kinds()),
            "guide",
        ))
        .parameter(query(
            "public",
            Required::False,
            "Only documents that name this public. The words of the national lists are listed here; a \
             library may have others. Any other word gets 400.",
            ObjectBuilder::new().schema_type(Type::String).examples(publics()),
            "seniors",
        ))
        .parameter(query(
            "niveau",
            Required::False,
            "Only what is about a territory of this level: commune, EPCI, bassin, département, région, \
             France.",
            words_of(levels()),
            "dep",
        ))
        .parameter(query(
            "exact",
            Required::False,
            "1: the words as typed, without a correction.",
            words_of(["0", "1"]).default(Some(json!("0"))),
            "1",
        ))
        .parameter(query(
            "pour",
            Required::False,
            "Whom the answer is for. `aidant`: everything. `personne`: what the person helped can read or \
             go to (guides, pathways, contacts, organismes, places), nothing else. `formateur`: \
             everything, modules, sessions and tools raised.",
            words_of(pour).default(Some(json!(Purpose::default().word()))),
            "aidant",
        ))
        .parameter(query(
            "limite",
            Required::False,
            "Results a page; 20 without `q`, unless said.",
            number(MAX_LIMIT).default(Some(json!(LIMIT))),
            10,
        ))
        .parameter(query(
            "page",
            Required::False,
            "Which page. `pages` tells how many there are to ask for.",
            number(MAX_PAGE).default(Some(json!(1))),
            1,
        ))
        .parameter(query(
            "explique",
            Required::False,
            "1: each ranked hit says every factor of its place, in `explication`.",
            words_of(["0", "1"]).default(Some(json!("0"))),
            "1",
        ))
        .response("200", answer("The answer.", Answer::name().as_ref()))
        .response("400", problem("A parameter that cannot be understood; `parametre` names it. A `territoire` that may be several brings `candidats`."))
        .response("503", busy())
        .response("default", problem("Any other error."))
        .build()
}

fn suggestions() -> Operation {
    OperationBuilder::new()
        .operation_id(Some("suggestions"))
        .summary(Some("Titles and topics for words that are being typed"))
        .parameter(query(
            "q",
            Required::True,
            "What is typed so far.",
            text(MAX_CHARS),
            "carte gri",
        ))
        .parameter(territory())
        .response(
            "200",
            answer(
                "Suggestions; none is an empty list.",
                Suggestions::name().as_ref(),
            ),
        )
        .response("400", problem("A parameter that cannot be understood."))
        .response("503", busy())
        .response("default", problem("Any other error."))
        .build()
}

fn territories() -> Operation {
    let summary = "Territories by name, postal code or code";
    OperationBuilder::new()
        .operation_id(Some("territoires"))
        .summary(Some(summary))
        .description(Some(format!("{PLACES} at most, each with its chain.")))
        .parameter(query(
            "q",
            Required::True,
            "A commune, a postal code, a code (`dep:24`), a former commune, or the beginning of a name.",
            text(MAX_CHARS),
            "24360",
        ))
        .response("200", answer("What the words may mean; nothing is an empty list.", Territories::name().as_ref()))
        .response("400", problem("A parameter that cannot be understood."))
        .response("default", problem("Any other error."))
        .build()
}

fn this() -> Operation {
    let object = ObjectBuilder::new().schema_type(Type::Object);
    OperationBuilder::new()
        .operation_id(Some("description"))
        .summary(Some("This description"))
        .response(
            "200",
            ResponseBuilder::new().description("OpenAPI 3.1.").content(
                "application/json",
                ContentBuilder::new().schema(Some(object)).build(),
            ),
        )
        .response("default", problem("Any error."))
        .build()
}

fn territory() -> Parameter {
    query(
        "territoire",
        Required::False,
        "Where the person lives: a commune, a postal code or a code. Without it, every territory is \
         searched.",
        ObjectBuilder::new().schema_type(Type::String),
        "24360",
    )
}

fn query(
    name: &str,
    required: Required,
    description: impl Into<String>,
    schema: ObjectBuilder,
    example: impl Into<Value>,
) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .required(required)
        .description(Some(description))
        .schema(Some(schema.build()))
        .example(Some(example.into()))
        .build()
}

fn text(most: usize) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .max_length(Some(most))
}

fn number(most: usize) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::Integer))
        .minimum(Some(1))
        .maximum(Some(most))
}

fn words_of<'a>(words: impl IntoIterator<Item = &'a str>) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words))
}

fn answer(description: &str, schema: &str) -> Described {
    content(description, "application/json", schema)
}

fn problem(description: &str) -> Described {
    content(description, PROBLEM, Problem::name().as_ref())
}

fn busy() -> Described {
    problem("Too many searches at once: `Retry-After` says when to ask again.")
}

fn content(description: &str, kind: &str, schema: &str) -> Described {
    let schema = Ref::from_schema_name(schema);
    ResponseBuilder::new()
        .description(description)
        .content(kind, ContentBuilder::new().schema(Some(schema)).build())
        .build()
}
