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
    1. Entrez dans le dossier : cd { $dossier }
    2. Ouvrez le site : lutrin serve
    3. Écrivez un premier guide : lutrin new guide
