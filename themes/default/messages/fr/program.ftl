# Les mots du programme dans le terminal. Les mêmes clés, attributs et variantes que
# messages/en/program.ftl : un test les compare.

## Ce que disent les commandes

build-counts = Avertissements : { $codes }. « lutrin check » les montre tous.
build-done =
    { $pages ->
        [one] { $pages } page publiée
       *[other] { $pages } pages publiées
    } dans { $ou }.
build-same = Rien n’a changé : la version publiée reste celle de { $ou }.
build-refused = Rien n’est publié : il reste des erreurs (--strict).
serve-ready = La bibliothèque est ouverte : { $adresse } (Ctrl+C pour arrêter)
serve-last-good = La dernière bonne version reste servie.
search-nothing = Rien ne correspond.
found-unsure = Rien ne correspond vraiment. Le plus proche :
found-read-as = Résultats pour « { $texte } » :
found-near = Près d’ici :
place-none = aucun territoire ne s’appelle « { $lieu } »
place-several = « { $lieu } » désigne plusieurs territoires ; donnez un code :
territory-none = Aucun territoire ne s’appelle « { $lieu } ». Essayez un nom de commune, un code postal ou un code comme dep:24.
territory-former = (anciennement { $nom })
territory-postal = codes postaux : { $codes }

## lutrin check

check-local = Guides locaux :
check-local-guide = { $base ->
        [aucun] { $fiche } : nouveau guide local
       *[autre] { $fiche } : complète { $base }
    }
check-local-more = { $nombre ->
        [one] et { $nombre } autre (lutrin check --tout les dit tous)
       *[other] et { $nombre } autres (lutrin check --tout les dit tous)
    }
check-idle = { $nombre ->
        [one] Glossaire : { $nombre } mot sur { $termes } ne mène à aucun guide de cette bibliothèque.
       *[other] Glossaire : { $nombre } mots sur { $termes } ne mènent à aucun guide de cette bibliothèque.
    }
check-vague = { $nombre ->
        [one] Glossaire : { $nombre } expression dit trop peu (un seul mot, très courant, une fois ôtés les petits mots). La recherche ne la comprend que tapée seule.
       *[other] Glossaire : { $nombre } expressions disent trop peu (un seul mot, très courant, une fois ôtés les petits mots). La recherche ne les comprend que tapées seules.
    }
check-vague-words = { $fiche } : « { $mots } », dont il reste « { $reste } » ; ajoutez un mot qui précise
check-glossary-more = lutrin check --tout les dit tous.
regle-plus = Pour comprendre cette règle et corriger : lutrin explain { $code }
check-explain = Pour en savoir plus, avec un exemple : lutrin explain { $code }

## lutrin search --explain

why-terms = Mots cherchés : { $mots }
why-no-term = Aucun mot à chercher.
why-corrected = {"  "}« { $demande } » est lu « { $compris } »
why-meant = {"  "}« { $demande } » veut aussi dire « { $compris } » (glossaire)
why-ignored = Mots laissés de côté, il y en a trop : { $mots }
why-place = La personne habite : { $nom } ({ $code })
why-confidence = { $sur ->
    [oui] Confiance : { $confiance }
   *[non] Confiance : { $confiance }. Rien ne correspond vraiment.
}
why-total = { $n ->
    [one] { $n } résultat
   *[other] { $n } résultats
}{ $ailleurs ->
    [0] {""}
   *[other] , et { $ailleurs } ailleurs en France
}
why-pinned = {"    "}en tête : la question est son sigle ou l’un de ses noms
why-score = {"    "}score { $score } = { $facteurs }
why-text = texte { $valeur }
why-title = titre { $valeur }
why-adjacent = mots voisins { $valeur }
why-links = liens { $valeur }
why-kind = genre { $valeur }
why-freshness = fraîcheur { $valeur }
why-territory = territoire { $valeur }
why-read = {"    "}« { $demande } » lu comme « { $compris } »
why-word = {"    "}{ $comment ->
    [tel-quel] « { $demande } » trouvé
    [absent] « { $demande } » n’y est pas
    [apparente] « { $demande } » trouvé par un mot de sa famille, « { $trouve } »
    [complete] « { $demande } » complété en « { $trouve } »
   *[corrige] « { $demande } » corrigé en « { $trouve } »
} : { $champs ->
    [rien] {""}
   *[oui] { $champs }, {""}
}information { $information }, poids { $poids }, score { $score }
why-field-titre = titre
why-field-mots = mots des usagers
why-field-resume = résumé
why-field-intertitre = intertitre ou lien
why-field-texte = texte
why-beside = {"    "}à côté des résultats : près d’ici

## lutrin explain

explain-errors = Erreurs : la fiche n’est pas publiée tant qu’elles sont là.
explain-warnings = Avertissements : la fiche est publiée ; il vaut mieux corriger.
explain-notices = Remarques : lutrin a compris, rien ne presse.
explain-one = Pour un code expliqué avec un exemple : lutrin explain L0103
explain-unknown = le code « { $code } » n’existe pas. { $proche ->
        [aucun] Pour la liste de tous les codes : lutrin explain
       *[autre] Vouliez-vous dire « { $proche } » ? Pour la liste : lutrin explain
    }
explain-title = { $code } ({ $gravite }) : { $titre }
explain-before = Avant
explain-after = Après
explain-before-in = Avant, dans { $fichier }
explain-after-in = Après, dans { $fichier }
explain-renamed = Après, le fichier devient { $fichier }
explain-added = Et un nouveau fichier, { $fichier }
explain-other = Avec, dans la même bibliothèque, { $fichier }
explain-marks = L’exemple est inventé. Le signe - marque une ligne à changer, le signe + une ligne changée.

## lutrin confirm

confirm-done = { $fichier } : toujours vrai.
confirm-same = { $fichier } : rien à changer, c’est déjà noté.
confirm-set = {"    "}{ $cle } : { $valeur }{ $avant ->
    [aucun] {""}
   *[autre] {" "}(avant : { $avant })
}
confirm-base = {"    "}base_vue : l’état du texte complété est noté{ $nouvelle ->
    [aucun] {" "}de nouveau.
   *[oui] {""}. Si ce texte change, vous serez prévenu.
}
confirm-no-base = {"    "}base_vue n’a pas changé : le texte complété n’est pas publié. Voyez « lutrin check ».
confirm-nobody = {"    "}Personne n’est nommé. Pour dire qui a vérifié : --par "coordination 24"
confirm-draft = {"    "}C’est encore un brouillon : personne ne le lit.
confirm-archived = {"    "}C’est une archive : personne ne la lit.
confirm-next = {"    "}À vérifier de nouveau à partir du { $date }.
confirm-still-due = {"    "}À vérifier de nouveau depuis le { $date } déjà : la date notée est ancienne.
confirm-expired = {"    "}La date de fin est dépassée : changez expire_le, ou la fiche reste périmée.
confirm-ask = Qui a vérifié ? (rien pour ne nommer personne)
confirm-name = « { $valeur } » ne dit pas qui a vérifié.
confirm-no-date = « { $valeur } » n’est pas une date. Écrivez par exemple --le 2026-03-12
confirm-future = « { $valeur } » est à venir : une vérification se note quand elle est faite.
confirm-errors = { $fichier } : rien n’est changé, la fiche a des erreurs.
confirm-unusual = { $cle ->
    [aucun] { $fichier } : rien n’est changé, son en-tête est écrit d’une façon que lutrin ne modifie pas. Mettez une clé par ligne.
   *[autre] { $fichier } : rien n’est changé. Écrivez la valeur de « { $cle } » sur une seule ligne, sans liste.
}
file-absent = { $fichier } : ce fichier n’existe pas, ni d’ici ni dans la bibliothèque.
file-folder = { $fichier } : c’est un dossier. Donnez des fiches, une par une.
file-link = { $fichier } : c’est un raccourci ou un fichier spécial. Donnez le vrai fichier.
file-outside = { $fichier } : ce fichier n’est pas dans les fiches de la bibliothèque.
file-not-read = { $fichier } : ce n’est pas une fiche.
file-changed = { $fichier } : rien n’est changé, quelqu’un d’autre modifie ce fichier. Recommencez.
file-disk = { $fichier } : rien n’est changé ({ $raison }).

## lutrin report

report-sum = { $nom } : { $fiches ->
    [one] { $fiches } fiche
   *[other] { $fiches } fiches
}, { $jour } à jour, { $verifier } à vérifier, { $cassees ->
    [one] { $cassees } cassée
   *[other] { $cassees } cassées
}.
report-list = { $liste } ({ $n })
report-list-perime = Périmé
report-list-manquant = Manquant
report-list-double = En double
report-list-casse = Cassé
report-list-revoir = À revoir
report-since = depuis le { $date }
report-no-owner = sans responsable
report-to-review = Cette fiche est publiée « à relire » : elle n’a pas été vérifiée à sa source.
report-no-contact = Aucune personne-ressource ni interlocuteur { $ou } pour cette thématique, qui a des guides.
report-confirm = Relisez la fiche à sa source, corrigez ce qui a changé, puis :
report-add-contact = Ajoutez une fiche dans { $dossier }/contacts, avec role: personne-ressource, visibilite: public et thematiques: {"["}{ $thematique }]
report-uncompleted = { $n ->
    [one] { $n } guide national n’est pas complété ici. Ce n’est pas une faute.
   *[other] { $n } guides nationaux ne sont pas complétés ici. Ce n’est pas une faute.
}
report-others = { $n ->
    [one] { $n } autre remarque : « lutrin check » la montre.
   *[other] { $n } autres remarques : « lutrin check » les montre.
}
report-column-liste = Liste
report-column-fichier = Fichier
report-column-titre = Titre
report-column-territoire = Territoire
report-column-constat = Constat
report-column-code = Code
report-column-depuis = Depuis
report-column-responsable = Responsable
report-column-correction = Comment corriger

## Commencer une bibliothèque, y ajouter une fiche : init et new

talk-ended =
    Rien n’est écrit : il manque une réponse. { $option ->
        [GENRE] Donnez le genre après « new », par exemple « lutrin new guide ».
       *[autre] L’option { $option } la donne sans question.
    }
talk-empty = Il faut une réponse.
talk-too-long = C’est trop long : { $limite } signes au plus.
talk-yes-or-no = Répondez oui ou non.
talk-go-on = Écrire quand même une autre fiche ? (oui ou non)
talk-which = Lequel ? Son numéro :
talk-no-number = Ce numéro n’est pas dans la liste : elle va de 1 à { $nombre }.
talk-not-in-list = « { $mot } » n’est pas dans la liste.{ $proche ->
        [aucun] { "" }
       *[autre] { " " }Vouliez-vous dire « { $proche } » ?
    }
talk-not-a-day = « { $mot } » n’est pas un jour. Par exemple : 2026-10-15, ou 15 octobre 2026.
talk-not-a-time = « { $mot } » n’est pas une heure. Par exemple : 14h, ou 9h30.

territory-question = Pour quel territoire ? Son nom, un code postal ou un code ; « France » pour tout le pays :
territory-unknown = Aucun territoire ne s’appelle « { $nom } ». Essayez un nom de commune, un code postal ou un code comme dep:24.
territory-several = « { $nom } » peut vouloir dire :
territory-label = { $nom }, { $niveau ->
        [region] région
        [departement] département
        [bassin] bassin
        [epci] intercommunalité
        [commune] commune{ $dans ->
            [aucun] { "" }
           *[autre] , { $dans }
        }
       *[france] tout le pays
    } ({ $code })

topic-list = Les thématiques :
topic-question = Quelle thématique ? Son numéro ou son nom :
topic-question-optional = Quelle thématique ? Son numéro ou son nom, ou Entrée pour aucune :
topic-sublist = Plus précisément :
topic-subquestion = Laquelle ? Son numéro, ou Entrée pour en rester à la thématique :

kind-list = Que voulez-vous écrire ?
kind-label = { $genre ->
        [guide] guide : une démarche ou un savoir-faire
        [parcours] parcours : des guides dans l’ordre, pour un événement de vie
        [module] module : un temps de formation
        [session] session : un rendez-vous de formation, à une date
        [outil] outil : une grille, un modèle, une affiche
        [contact] contact : qui joindre, par son rôle
        [organisme] organisme : une caisse, un service, une maison
        [lieu] lieu : un endroit qui reçoit du public
        [accord] accord : un partenariat ou une charte
        [avis] avis : un changement, une fermeture, une alerte
        [terme] terme : un sigle ou un mot du glossaire
        [territoire] territoire : la page d’un territoire, ou un bassin que vous déclarez
       *[thematique] thematique : une rubrique de l’accueil
    }
title-question = { $genre ->
        [guide] Le nom de la démarche, comme on la cherche :
        [parcours] L’événement de vie, comme on le dit :
        [session] Le titre de la session, tel que le public le lira :
        [contact] Son rôle, plutôt que son nom :
        [avis] La nouvelle, en une ligne :
        [terme] Le mot, ou le sigle développé :
        [territoire] Le nom du bassin :
       *[autre] Le titre :
    }
role-list = Quel est son rôle ?
role-label = { $role ->
        [personne-ressource] personne-ressource : elle aide sur un sujet
        [interlocuteur] interlocuteur : il répond pour son organisme
       *[coordination] coordination : elle anime le réseau
    }
day-question = Quel jour ?
time-question = À quelle heure cela commence-t-il ?
end-question = Jusqu’à quel jour cet avis vaut-il ?
acronym-question = Son sigle, ou Entrée s’il n’en a pas :
members-question = Ses membres, séparés par des virgules : intercommunalités ou communes, par leur code ou leur nom :
id-question = Un nom de fichier : des lettres sans accent, des chiffres, des tirets :
id-wrong = « { $mot } » ne peut pas être un nom de fichier.{ $proche ->
        [aucun] { "" }
       *[autre] { " " }Par exemple : { $proche }
    }
id-taken = Le nom « { $id } » est déjà celui de { $fichier }. Ouvrez ce fichier, ou donnez un autre nom avec --id.
id-wider = Le nom « { $id } » est celui d’une fiche plus large : { $fichier }. La vôtre la compléterait.
id-narrower = Le nom « { $id } » est déjà celui d’une fiche plus locale : { $fichier }. Elle compléterait la vôtre.
id-other = Rien n’est écrit. Donnez un autre nom de fichier avec --id.

near-list = Ce qui ressemble à votre fiche :
near-item = { $titre } ({ $genre }, { $lieu }{ $etat ->
        [brouillon] , brouillon
       *[autre] { "" }
    }), { $fichier }
near-question = Est-ce déjà l’une d’elles ? Son numéro, ou Entrée si c’est autre chose :
near-open = Rien n’est écrit. La fiche à ouvrir : { $fichier }
near-completed = Rien n’est écrit : elle est déjà complétée ici. Le fichier à ouvrir : { $fichier }
near-elsewhere = Elle est écrite pour un autre territoire, et ne vaut pas ici. Elle peut vous servir de modèle : { $fichier }
complete-question = Compléter « { $titre } », en n’écrivant que ce qui change { $ici } ? (oui ou non)
complete-kind = Une fiche de ce genre ({ $genre }) ne se complète pas : écrivez-en une autre.
complete-nothing = Aucune fiche « { $id } » ({ $genre }) plus large ne vaut { $ici }.{ $proche ->
        [aucun] { "" }
       *[autre] { " " }Vouliez-vous dire « { $proche } » ?
    }

new-local-only = Une fiche de ce genre ({ $genre }) appartient à un territoire : elle ne peut pas valoir pour toute la France.
new-exists = Ce fichier existe déjà : { $fichier }. Ouvrez-le, ou donnez un autre nom avec --id.
new-done =
    Fichier créé : { $fichier }
    C’est un brouillon, que personne ne voit. La suite :
    1. Ouvrez-le, suivez les conseils écrits dedans, enregistrez.
    2. Vérifiez : lutrin check{ $dossier ->
        [aucun] { "" }
       *[autre] { $dossier }
    }
    3. Pour publier, { $vieillit ->
        [oui] remplacez la ligne « etat: brouillon » par « etat: a-relire »
       *[non] retirez la ligne « etat: brouillon »
    }.

init-title = Le nom de la bibliothèque :
init-territory = Votre territoire : son nom, un code postal ou un code, ou Entrée pour commencer sans :
init-exist =
    Rien n’est écrit, car ces fichiers existent déjà :
    { $fichiers }
    Choisissez un autre dossier.
init-done =
    Bibliothèque créée dans { $dossier } : { $nombre } fichiers.
    Lisez d’abord LISEZMOI.md, dans ce dossier. Ensuite :
    1. Entrez dans le dossier : cd "{ $dossier }"
    2. Ouvrez le site : lutrin serve
    3. Écrivez un premier guide : lutrin new guide

## Ce qui arrête une commande

fault = lutrin : { $faute }
fault-missing = pas de bibliothèque ici : { $fichier } n’existe pas. Donnez le dossier qui contient book.toml.
fault-unpublished = rien n’est encore publié dans { $dossier } : lancez d’abord « lutrin build »
fault-locked = une autre fabrication est en cours dans { $dossier }
fault-file = { $fichier } : { $raison }
fault-theme = thème : { $raison }
fault-release = la publication n’est pas saine : { $raison }
fault-page = une page ne peut pas être fabriquée : { $raison }
fault-indexing = l’index ne peut pas être fabriqué : { $raison }
fault-index = l’index publié ne peut pas être lu : { $raison }. Lancez « lutrin build ».
fault-index-version = l’index publié est d’une autre version de lutrin. Lancez « lutrin build ».
fault-index-partial = l’index publié n’a pas toutes ses fiches. Lancez « lutrin build ».
fault-listen = impossible d’écouter sur { $adresse } : { $raison }
fault-query-long = la recherche dépasse { $limite } caractères
fault-query-page = la page demandée n’existe pas (de 1 à { $limite })
fault-query-limit = le nombre de résultats va de 1 à { $limite }

## Les mots du système

system-absent = ce fichier ou ce dossier n’existe pas
system-denied = l’accès est refusé
system-full = il n’y a plus de place sur le disque
system-not-folder = ce n’est pas un dossier
system-read-only = ce disque ne peut pas être écrit
system-address-taken = cette adresse est déjà prise
system-address-absent = cette adresse n’est pas celle de cet ordinateur

## book.toml

config = book.toml, ligne { $ligne }, colonne { $colonne } : { $faute }
config-key = clé inconnue « { $cle } ». { $proche ->
        [aucun] Clés possibles : { $choix }.
       *[autre] Vouliez-vous dire « { $proche } » ?
    }
config-type = valeur d’un autre type que prévu ({ $raison }).
config-toml = ce fichier n’est pas du TOML valable ({ $raison }).
config-cog = cette version de lutrin connaît la liste des communes de 2026, pas celle de { $annee }.
config-language = les mots de l’interface n’existent qu’en français : écrivez language = "fr".
config-address = « { $cle } » doit être une adresse complète, qui commence par https://.
config-origin = « { $origine } » n’est pas l’origine d’un site : écrivez par exemple "https://mairie.example", sans rien derrière, ou "*" seul pour tous les sites.
config-report = « signaler » est une adresse mail, ou l’adresse d’un formulaire qui commence par https://.
config-licence = la licence « { $licence } » n’est pas dans la liste : { $choix }.
config-kind = le genre « { $genre } » n’existe pas.
config-interval = « { $duree } » n’est pas une durée : écrivez par exemple "6 mois".
config-listen = « listen » s’écrit adresse:port, par exemple 127.0.0.1:8080.

## La ligne de commande

usage-command = la commande « { $mot } » n’existe pas.
usage-argument = « { $mot } » n’est pas prévu ici.
usage-missing = il manque { $mot }.
usage-no-value = il manque une valeur après { $mot }.
usage-value = « { $valeur } » ne convient pas pour { $mot }.
usage-conflict = « { $mot } » est donné deux fois, ou avec son contraire.
usage-other = cette ligne de commande n’est pas comprise.
usage-meant = Vouliez-vous dire « { $mot } » ?
usage-help = Aide : lutrin --help
