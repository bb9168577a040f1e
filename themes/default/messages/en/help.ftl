# Help in English: a key for each command (help-build) and each argument (help-build-strict); .value
# names an argument's value. The French help is in src/cli.rs. A test wants words for all of them.

help-lutrin = A library of procedure guides, by territory and by topic.
    .heading = Commands
    .value = COMMAND
help-lutrin-help = Shows this help
help-lutrin-version = Shows the version
help-lutrin-lang = Language of the help and the messages: fr or en. Unless given, that of LUTRIN_LANG, else fr
    .value = LANGUAGE

help-serve = Publishes the library if need be, serves it and follows its changes
help-serve-listen = Address and port, instead of those of book.toml
    .value = ADDRESS:PORT
help-serve-no_watch = Follows no changes: serves a release made elsewhere
help-serve-dir = The library’s folder, the one with book.toml; unless given, the current folder
    .value = FOLDER

help-build = Makes and publishes a new release
help-build-strict = Publishes nothing if there is a single error
help-build-jobs = Number of processors to use (0: all)
    .value = N
help-build-dir = The library’s folder, the one with book.toml; unless given, the current folder
    .value = FOLDER

help-check = Tells everything that is wrong in the documents, where, and how to mend it
help-check-strict = Exit code 1 if there is a single error
help-check-every = Tells everything: each local guide, each word of the glossary that leads nowhere (also: --verbose)
help-check-format = Form of the report: text for people; json, github or sarif for machines
    .value = FORM
help-check-dir = The library’s folder, the one with book.toml; unless given, the current folder
    .value = FOLDER

help-explain = Explains the code of a problem, with an example to mend and the example mended
help-explain-code = The code, for example L0103; without one, the list of all
    .value = CODE

help-confirm = Notes that a document is still true: the day, who verified it, and nothing else
help-confirm-files = The documents verified, by their path from here or from content/
    .value = FILE
help-confirm-par = Who verified: an identifier, or words such as “coordination 24”
    .value = WHO
help-confirm-le = The day of the verification, if it is not today
    .value = DATE
help-confirm-dossier = The library’s folder; unless given, the one of book.toml above the document
    .value = FOLDER

help-report = Tells what is out of date, missing, twice there, broken or to review in a territory
help-report-territoire = A territory and those it holds: a name, a postal code or a code (dep:24)
    .value = PLACE
help-report-format = text for people, csv for a spreadsheet
    .value = FORMAT
help-report-dir = The library’s folder, the one with book.toml; unless given, the current folder
    .value = FOLDER

help-search = Searches the published library
help-search-words = The words to look for
    .value = WORDS
help-search-territoire = Where the person lives: a commune, a postal code or a code (com:24328)
    .value = PLACE
help-search-explain = Says what was understood, and every factor of every result (also: --explique)
help-search-format = How answers are written: text to read, json for machines (the answer of the API)
    .value = FORMAT
help-search-dir = The library’s folder, the one with book.toml; unless given, the current folder
    .value = FOLDER

help-territory = Gives the codes of a territory and everything that holds it
help-territory-name = A name, a postal code or a code
    .value = NAME
help-territory-dir = The library’s folder, for its bassins
    .value = FOLDER

help-init = Creates a small library, ready to be published and completed
help-init-dir = Folder to create
    .value = FOLDER
help-init-titre = Name of the library; asked if it is missing
    .value = TITLE
help-init-territoire = Your territory: a name, a postal code or a code (dep:24)
    .value = PLACE

help-new = Creates a commented document in the right folder, once it is sure that there is none yet
help-new-genre = Kind: guide, parcours, module, session, outil, contact, organisme, lieu, accord, avis, terme, territoire or thematique
    .value = KIND
help-new-titre = Title of the document
    .value = TITLE
help-new-territoire = For which territory: a name, a postal code or a code (dep:24); fr for all of France
    .value = PLACE
help-new-thematique = Topic, or subtopic (logement/aides)
    .value = TOPIC
help-new-id = Name of the file, without .md; unless given, made from the title
    .value = NAME
help-new-completer = Completes the document of this name, written for a wider territory
    .value = NAME
help-new-role = Contact: personne-ressource, interlocuteur or coordination
    .value = ROLE
help-new-date = Session: the day (2026-10-15)
    .value = DAY
help-new-debut = Session: the time at which it starts (14h)
    .value = TIME
help-new-au = Avis: the last day (2026-12-31)
    .value = DAY
help-new-sigle = Terme: the acronym, if there is one
    .value = ACRONYM
help-new-membres = Bassin: its members, separated by commas
    .value = PLACES
help-new-oui = Does not ask whether the document exists already (also: --yes)
help-new-dir = The library’s folder, the one with book.toml; unless given, the current folder
    .value = FOLDER
