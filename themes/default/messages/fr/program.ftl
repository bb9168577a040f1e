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
