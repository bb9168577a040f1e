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
