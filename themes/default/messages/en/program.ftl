# The program's words on a terminal. The same keys, attributes and variants as
# messages/fr/program.ftl; a test compares them.

## What commands say

build-counts = Warnings: { $codes }. “lutrin check” shows them all.
build-done =
    { $pages ->
        [one] { $pages } page published
       *[other] { $pages } pages published
    } in { $ou }.
build-same = Nothing has changed: the published release is still the one in { $ou }.
build-refused = Nothing is published: there are errors left (--strict).
serve-ready = The library is open: { $adresse } (Ctrl+C to stop)
serve-last-good = The last good release is still served.
search-nothing = Nothing fits.
found-unsure = Nothing really fits. The nearest:
found-read-as = Results for “{ $texte }”:
found-near = Near here:
place-none = no territory is called “{ $lieu }”
place-several = “{ $lieu }” means several territories; give a code:
territory-none = No territory is called “{ $lieu }”. Try the name of a commune, a postal code or a code such as dep:24.
territory-former = (formerly { $nom })
territory-postal = postal codes: { $codes }

## lutrin check

check-local = Local guides:
check-local-guide = { $base ->
        [aucun] { $fiche }: a new local guide
       *[autre] { $fiche }: completes { $base }
    }
check-local-more = { $nombre ->
        [one] and { $nombre } more (lutrin check --tout tells them all)
       *[other] and { $nombre } more (lutrin check --tout tells them all)
    }
check-idle = { $nombre ->
        [one] Glossary: { $nombre } term of { $termes } leads to no guide of this library.
       *[other] Glossary: { $nombre } terms of { $termes } lead to no guide of this library.
    }
check-vague = { $nombre ->
        [one] Glossary: { $nombre } expression says too little (one word, a very common one, once the small words are gone). The search understands it only when it is typed alone.
       *[other] Glossary: { $nombre } expressions say too little (one word, a very common one, once the small words are gone). The search understands them only when they are typed alone.
    }
check-vague-words = { $fiche }: “{ $mots }”, of which “{ $reste }” remains; add a word that tells more
check-glossary-more = lutrin check --tout lists them all.
regle-plus = To understand this rule and mend it: lutrin explain { $code }
check-explain = To know more, with an example: lutrin explain { $code }

## lutrin search --explain

why-terms = Words searched for: { $mots }
why-no-term = No word to search for.
why-corrected = {"  "}“{ $demande }” is read as “{ $compris }”
why-meant = {"  "}“{ $demande }” also means “{ $compris }” (glossary)
why-ignored = Words left out, there are too many: { $mots }
why-place = The person lives in: { $nom } ({ $code })
why-confidence = { $sur ->
    [oui] Confidence: { $confiance }
   *[non] Confidence: { $confiance }. Nothing really fits.
}
why-total = { $n ->
    [one] { $n } result
   *[other] { $n } results
}{ $ailleurs ->
    [0] {""}
   *[other] , and { $ailleurs } elsewhere in France
}
why-pinned = {"    "}first: the question is its acronym or one of its names
why-score = {"    "}score { $score } = { $facteurs }
why-text = text { $valeur }
why-title = title { $valeur }
why-adjacent = words side by side { $valeur }
why-links = links { $valeur }
why-kind = kind { $valeur }
why-freshness = freshness { $valeur }
why-territory = territory { $valeur }
why-read = {"    "}“{ $demande }” read as “{ $compris }”
why-word = {"    "}{ $comment ->
    [tel-quel] “{ $demande }” found
    [absent] “{ $demande }” is not there
    [apparente] “{ $demande }” found by a word of its family, “{ $trouve }”
    [complete] “{ $demande }” completed to “{ $trouve }”
   *[corrige] “{ $demande }” corrected to “{ $trouve }”
}: { $champs ->
    [rien] {""}
   *[oui] { $champs }, {""}
}information { $information }, weight { $poids }, score { $score }
why-field-titre = title
why-field-mots = readers’ words
why-field-resume = summary
why-field-intertitre = heading or link
why-field-texte = text
why-beside = {"    "}beside the results: near here

## lutrin explain

explain-errors = Errors: the document is not published while they are there.
explain-warnings = Warnings: the document is published; mending them is better.
explain-notices = Notes: lutrin has understood, there is no hurry.
explain-one = For a code explained with an example: lutrin explain L0103
explain-unknown = there is no code “{ $code }”. { $proche ->
        [aucun] For the list of all codes: lutrin explain
       *[autre] Did you mean “{ $proche }”? For the list: lutrin explain
    }
explain-title = { $code } ({ $gravite }): { $titre }
explain-before = Before
explain-after = After
explain-before-in = Before, in { $fichier }
explain-after-in = After, in { $fichier }
explain-renamed = After, the file becomes { $fichier }
explain-added = And a new file, { $fichier }
explain-other = With, in the same library, { $fichier }
explain-marks = The example is made up. The sign - marks a line to change, the sign + a changed line.

## lutrin confirm

confirm-done = { $fichier }: still true.
confirm-same = { $fichier }: nothing to change, it is noted already.
confirm-set = {"    "}{ $cle }: { $valeur }{ $avant ->
    [aucun] {""}
   *[autre] {" "}(before: { $avant })
}
confirm-base = {"    "}base_vue: the state of the completed text is noted{ $nouvelle ->
    [aucun] {" "}again.
   *[oui] {""}. If that text changes, you will be told.
}
confirm-no-base = {"    "}base_vue has not changed: the completed text is not published. See “lutrin check”.
confirm-nobody = {"    "}Nobody is named. To say who verified: --par "coordination 24"
confirm-draft = {"    "}It is still a draft: nobody reads it.
confirm-archived = {"    "}It is an archive: nobody reads it.
confirm-next = {"    "}To be verified again from { $date } on.
confirm-still-due = {"    "}To be verified again since { $date } already: the day noted is an old one.
confirm-expired = {"    "}The end date is past: change expire_le, or the document stays out of date.
confirm-ask = Who verified? (nothing to name nobody)
confirm-name = “{ $valeur }” does not say who verified.
confirm-no-date = “{ $valeur }” is not a date. Write --le 2026-03-12, for example
confirm-future = “{ $valeur }” is in the future: a verification is noted once it is done.
confirm-errors = { $fichier }: nothing is changed, the document has errors.
confirm-unusual = { $cle ->
    [aucun] { $fichier }: nothing is changed, its front matter is written in a way that lutrin does not edit. Put one key on each line.
   *[autre] { $fichier }: nothing is changed. Write the value of “{ $cle }” on a single line, without a list.
}
file-absent = { $fichier }: there is no such file, neither from here nor in the library.
file-folder = { $fichier }: this is a folder. Give documents, one by one.
file-link = { $fichier }: this is a shortcut or a special file. Give the real file.
file-outside = { $fichier }: this file is not among the library’s documents.
file-not-read = { $fichier }: this is not a document.
file-changed = { $fichier }: nothing is changed, somebody else is editing this file. Try again.
file-disk = { $fichier }: nothing is changed ({ $raison }).

## lutrin report

report-sum = { $nom }: { $fiches ->
    [one] { $fiches } document
   *[other] { $fiches } documents
}, { $jour } up to date, { $verifier } to verify, { $cassees ->
    [one] { $cassees } broken
   *[other] { $cassees } broken
}.
report-list = { $liste } ({ $n })
report-list-perime = Out of date
report-list-manquant = Missing
report-list-double = Twice
report-list-casse = Broken
report-list-revoir = To review
report-since = since { $date }
report-no-owner = nobody in charge
report-to-review = This document is published as “à relire”: it was not verified at its source.
report-no-contact = No personne-ressource and no interlocuteur { $ou } for this topic, which has guides.
report-confirm = Read the document again at its source, correct what has changed, then:
report-add-contact = Add a document to { $dossier }/contacts, with role: personne-ressource, visibilite: public and thematiques: {"["}{ $thematique }]
report-uncompleted = { $n ->
    [one] { $n } national guide is not completed here. That is no fault.
   *[other] { $n } national guides are not completed here. That is no fault.
}
report-others = { $n ->
    [one] { $n } further remark: “lutrin check” shows it.
   *[other] { $n } further remarks: “lutrin check” shows them.
}
report-column-liste = List
report-column-fichier = File
report-column-titre = Title
report-column-territoire = Territory
report-column-constat = Finding
report-column-code = Rule
report-column-depuis = Since
report-column-responsable = In charge
report-column-correction = How to mend it

## Starting a library, adding a document to it: init and new

talk-ended =
    Nothing is written: an answer is missing. { $option ->
        [GENRE] Give the kind after “new”, for example “lutrin new guide”.
       *[autre] The flag { $option } gives it without a question.
    }
talk-empty = An answer is needed.
talk-too-long = That is too long: { $limite } characters at most.
talk-yes-or-no = Answer yes or no.
talk-go-on = Write another document all the same? (yes or no)
talk-which = Which one? Its number:
talk-no-number = This number is not in the list: it goes from 1 to { $nombre }.
talk-not-in-list = “{ $mot }” is not in the list.{ $proche ->
        [aucun] { "" }
       *[autre] { " " }Did you mean “{ $proche }”?
    }
talk-not-a-day = “{ $mot }” is not a day. For example: 2026-10-15, or 15/10/2026.
talk-not-a-time = “{ $mot }” is not a time of day. For example: 14h, or 9h30.

territory-question = For which territory? Its name, a postal code or a code; “France” for the whole country:
territory-unknown = No territory is called “{ $nom }”. Try the name of a commune, a postal code or a code such as dep:24.
territory-several = “{ $nom }” may mean:
territory-label = { $nom }, { $niveau ->
        [region] région
        [departement] département
        [bassin] bassin
        [epci] EPCI
        [commune] commune{ $dans ->
            [aucun] { "" }
           *[autre] , { $dans }
        }
       *[france] the whole country
    } ({ $code })

topic-list = The topics:
topic-question = Which topic? Its number or its name:
topic-question-optional = Which topic? Its number or its name, or Enter for none:
topic-sublist = More precisely:
topic-subquestion = Which one? Its number, or Enter to stay with the topic:

kind-list = What do you want to write?
kind-label = { $genre ->
        [guide] guide: a procedure or a know-how
        [parcours] parcours: guides in order, for an event of life
        [module] module: a piece of training
        [session] session: a training appointment, on a day
        [outil] outil: a grid, a template, a poster
        [contact] contact: whom to reach, by their role
        [organisme] organisme: a fund, a service, a house
        [lieu] lieu: a place that receives the public
        [accord] accord: a partnership or a charter
        [avis] avis: a change, a closure, a warning
        [terme] terme: an acronym or a word of the glossary
        [territoire] territoire: the page of a territory, or a bassin that you declare
       *[thematique] thematique: a heading of the home page
    }
title-question = { $genre ->
        [guide] The name of the procedure, as people look for it:
        [parcours] The event of life, as people say it:
        [session] The title of the session, as the public will read it:
        [contact] Their role, rather than their name:
        [avis] The news, in one line:
        [terme] The word, or the acronym spelt out:
        [territoire] The name of the bassin:
       *[autre] The title:
    }
role-list = What is their role?
role-label = { $role ->
        [personne-ressource] personne-ressource: they help on a subject
        [interlocuteur] interlocuteur: they answer for their organisme
       *[coordination] coordination: they lead the network
    }
day-question = Which day?
time-question = At what time does it start?
end-question = Until which day does this notice hold?
acronym-question = Its acronym, or Enter if it has none:
members-question = Its members, separated by commas: EPCI or communes, by their code or their name:
id-question = A file name: letters without accents, digits, hyphens:
id-wrong = “{ $mot }” cannot be a file name.{ $proche ->
        [aucun] { "" }
       *[autre] { " " }For example: { $proche }
    }
id-taken = The name “{ $id }” is already that of { $fichier }. Open that file, or give another name with --id.
id-wider = The name “{ $id }” is that of a wider document: { $fichier }. Yours would complete it.
id-narrower = The name “{ $id }” is already that of a more local document: { $fichier }. It would complete yours.
id-other = Nothing is written. Give another file name with --id.

near-list = What looks like your document:
near-item = { $titre } ({ $genre }, { $lieu }{ $etat ->
        [brouillon] , draft
       *[autre] { "" }
    }), { $fichier }
near-question = Is it one of these already? Its number, or Enter if it is something else:
near-open = Nothing is written. The document to open: { $fichier }
near-completed = Nothing is written: it is already completed here. The file to open: { $fichier }
near-elsewhere = It is written for another territory, and does not hold here. It may serve you as a model: { $fichier }
complete-question = Complete “{ $titre }”, writing only what changes { $ici }? (yes or no)
complete-kind = A document of this kind ({ $genre }) is not completed: write another one.
complete-nothing = No wider document “{ $id }” ({ $genre }) holds { $ici }.{ $proche ->
        [aucun] { "" }
       *[autre] { " " }Did you mean “{ $proche }”?
    }

new-local-only = A document of this kind ({ $genre }) belongs to a territory: it cannot hold for all of France.
new-exists = This file exists already: { $fichier }. Open it, or give another name with --id.
new-done =
    File created: { $fichier }
    It is a draft, which nobody sees. What comes next:
    1. Open it, follow the advice written in it, save it.
    2. Check: lutrin check{ $dossier ->
        [aucun] { "" }
       *[autre] { $dossier }
    }
    3. To publish it, { $vieillit ->
        [oui] replace the line “etat: brouillon” by “etat: a-relire”
       *[non] take out the line “etat: brouillon”
    }.

init-title = The name of the library:
init-territory = Your territory: its name, a postal code or a code, or Enter to start without one:
init-exist =
    Nothing is written, for these files exist already:
    { $fichiers }
    Choose another folder.
init-done =
    Library created in { $dossier }: { $nombre } files.
    Read LISEZMOI.md first, in this folder. It is in French, as are all contributed files. Then:
    1. Go to the folder: cd "{ $dossier }"
    2. Open the site: lutrin serve
    3. Write a first guide: lutrin new guide

## What stops a command

fault = lutrin: { $faute }
fault-missing = no library here: { $fichier } does not exist. Give the folder that holds book.toml.
fault-unpublished = nothing is published yet in { $dossier }: run “lutrin build” first
fault-locked = another build is at work in { $dossier }
fault-file = { $fichier }: { $raison }
fault-theme = theme: { $raison }
fault-release = the release is not sound: { $raison }
fault-page = a page cannot be made: { $raison }
fault-indexing = the index cannot be made: { $raison }
fault-index = the published index cannot be read: { $raison }. Run “lutrin build”.
fault-index-version = the published index is of another version of lutrin. Run “lutrin build”.
fault-index-partial = the published index does not hold all its documents. Run “lutrin build”.
fault-listen = cannot listen on { $adresse }: { $raison }
fault-query-long = the query is longer than { $limite } characters
fault-query-page = there is no such page (1 to { $limite })
fault-query-limit = the number of results goes from 1 to { $limite }

## The system's words

system-absent = this file or folder does not exist
system-denied = access is denied
system-full = there is no room left on the disk
system-not-folder = this is not a folder
system-read-only = this disk cannot be written to
system-address-taken = this address is already taken
system-address-absent = this address is not one of this computer

## book.toml

config = book.toml, line { $ligne }, column { $colonne }: { $faute }
config-key = unknown key “{ $cle }”. { $proche ->
        [aucun] Possible keys: { $choix }.
       *[autre] Did you mean “{ $proche }”?
    }
config-type = a value of another type than expected ({ $raison }).
config-toml = this file is not valid TOML ({ $raison }).
config-cog = this version of lutrin knows the list of communes of 2026, not that of { $annee }.
config-language = the words of the pages exist in French only: write language = "fr".
config-address = “{ $cle }” must be a full address, which starts with https://.
config-origin = “{ $origine }” is not the origin of a site: write "https://mairie.example", for example, with nothing behind, or "*" alone for every site.
config-report = “signaler” is an e-mail address, or the address of a form that starts with https://.
config-licence = the licence “{ $licence }” is not in the list: { $choix }.
config-kind = there is no kind “{ $genre }”.
config-interval = “{ $duree }” is not a length of time: write "6 mois", for example.
config-listen = “listen” is written address:port, for example 127.0.0.1:8080.

## The command line

usage-command = there is no command “{ $mot }”.
usage-argument = “{ $mot }” is not expected here.
usage-missing = { $mot } is missing.
usage-no-value = a value is missing after { $mot }.
usage-value = “{ $valeur }” does not suit { $mot }.
usage-conflict = “{ $mot }” is given twice, or with its contrary.
usage-other = this command line is not understood.
usage-meant = Did you mean “{ $mot }”?
usage-help = Help: lutrin --help
