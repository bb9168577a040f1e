# Les mots du programme dans le terminal.

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
check-explain = Pour en savoir plus, avec un exemple : lutrin explain { $code }

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
