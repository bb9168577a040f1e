# Les problèmes de contenu : un message par code de src/diag/catalog.rs.
#
#   L0000 = la phrase qui nomme le problème
#       .ici = trois à six mots, à côté du signe ^ (facultatif)
#       .aide = comment le corriger, avec la ligne à écrire
#
# Un argument vide arrive ici sous le mot « aucun » : { $proche -> [aucun] … *[autre] … }.
# Les lignes à recopier sont décalées de quatre espaces de plus et n'ont que des espaces simples ;
# ailleurs, l'espace devant « : ; ? ! » et dans les guillemets est insécable.

## Les mots du rapport

diag-erreur = erreur
diag-avertissement = avertissement
diag-remarque = remarque
diag-aide = aide

diag-nombre-erreurs = { $erreurs ->
    [one] { $erreurs } erreur
   *[other] { $erreurs } erreurs
}
diag-nombre-avertissements = { $avertissements ->
    [one] { $avertissements } avertissement
   *[other] { $avertissements } avertissements
}
diag-nombre-remarques = { $remarques ->
    [one] { $remarques } remarque
   *[other] { $remarques } remarques
}
diag-totaux = { $erreurs ->
    [0] { $avertissements ->
        [0] { $remarques ->
            [0] Aucun problème.
           *[other] { diag-nombre-remarques }.
        }
       *[other] { $remarques ->
            [0] { diag-nombre-avertissements }.
           *[other] { diag-nombre-avertissements } et { diag-nombre-remarques }.
        }
    }
   *[other] { $avertissements ->
        [0] { $remarques ->
            [0] { diag-nombre-erreurs }.
           *[other] { diag-nombre-erreurs } et { diag-nombre-remarques }.
        }
       *[other] { $remarques ->
            [0] { diag-nombre-erreurs } et { diag-nombre-avertissements }.
           *[other] { diag-nombre-erreurs }, { diag-nombre-avertissements } et { diag-nombre-remarques }.
        }
    }
}

diag-taille = { $limite } { $unite ->
    [mo] Mo
   *[ko] Ko
}

-fichier-a-ranger = Ce fichier du dossier « { $nom } » n’est pas rangé dans un dossier de fiches : il n’est pas publié.
-en-tete = l’en-tête du fichier, entre les deux lignes ---

## L00 : les fichiers et les dossiers

L0001 = Ce fichier n’est pas enregistré en UTF-8 : un signe ne se lit pas, ligne { $ligne }, colonne { $colonne } (octet { $decalage }).
    .ici = signe illisible
    .aide =
        Enregistrez-le de nouveau, en UTF-8. Les accents reviendront.
        Dans le Bloc-notes : Fichier, Enregistrer sous, puis Encodage : UTF-8.
        Dans LibreOffice : Enregistrer sous, type « Texte - Choisir l’encodage », puis Unicode (UTF-8).

L0002 = Ce fichier est trop gros : plus de { diag-taille }, pour { diag-taille } au plus.
    .aide =
        Une fiche est un texte court. Coupez celle-ci en plusieurs fichiers, ou retirez ce qui a été collé par erreur.
        La limite se règle dans book.toml, sous {"["}limits] : file-bytes.

L0003 = Ce fichier est un raccourci ou un fichier spécial : il n’est pas lu.
    .aide = Mettez à sa place une copie du vrai fichier.

L0004 = La bibliothèque a plus de { $limite } fichiers : les suivants ne sont pas lus.
    .aide =
        Sortez du dossier ce qui n’est pas une fiche, ou augmentez la limite dans book.toml :

        {"    [limits]"}
            files = 400000

L0005 = { $sorte ->
        [bom] Le fichier commence par un signe invisible, la marque d’ordre des octets ; elle est lue et laissée de côté.
        [fins-de-ligne] Les lignes du fichier se terminent à la façon de Windows ; elles sont lues comme les autres.
        [guillemets] Une valeur est entre guillemets courbes ; elle est lue sans eux.
        [tirets] L’en-tête n’est pas entouré de deux lignes --- ; il est lu tout de même.
        [tabulation] Il y a ici une tabulation ; elle est lue comme des espaces.
       *[espace] Il y a ici une espace particulière ; elle est lue comme une espace simple.
    }
    .ici = { $sorte ->
        [bom] marque d’ordre des octets
        [fins-de-ligne] fin de ligne de Windows
        [guillemets] guillemet courbe
        [tirets] --- est attendu
        [tabulation] tabulation
       *[espace] espace particulière
    }
    .aide = { $sorte ->
        [bom] Rien ne presse. Dans le Bloc-notes : Fichier, Enregistrer sous, puis Encodage : UTF-8, sans « BOM ».
        [fins-de-ligne] Rien ne presse, et rien n’est à corriger. Si votre éditeur le permet, choisissez les fins de ligne « LF » ou « Unix ».
        [guillemets] Rien ne presse. Retirez ces guillemets, ou tapez à leur place des guillemets droits : "
        [tirets] Rien ne presse. Écrivez trois tirets, seuls sur leur ligne, avant et après l’en-tête.
        [tabulation] Rien ne presse. Effacez ce signe et appuyez sur la barre d’espace.
       *[espace] Rien ne presse. Effacez ce signe et appuyez sur la barre d’espace.
    }

L0006 = Un signe invisible est caché dans le texte ({ $caractere }) ; il est retiré de la page.
    .ici = signe invisible ici
    .aide = Il vient souvent d’un copier-coller. Effacez ces mots et tapez-les de nouveau au clavier.

L0007 = { $dossier ->
        [aucun] Ce fichier n’est dans aucun dossier : il n’est pas publié.
        [national] { -fichier-a-ranger(nom: "national") }
        [regions] { -fichier-a-ranger(nom: "regions") }
        [departements] { -fichier-a-ranger(nom: "departements") }
        [epci] { -fichier-a-ranger(nom: "epci") }
        [communes] { -fichier-a-ranger(nom: "communes") }
        [bassins] { -fichier-a-ranger(nom: "bassins") }
        [thematiques] Une thématique se range directement dans « thematiques » : ce fichier n’est pas publié.
       *[autre] Le dossier « { $dossier } » est inconnu à cet endroit : ce fichier n’est pas publié.
    }
    .aide = { $dossier ->
        [aucun]
            Rangez-le selon ce qu’il est. Par exemple, pour un guide valable dans toute la France :

                content/national/guides/logement/apl.md
        [national]
            Rangez-le dans guides ou organismes. Par exemple :

                content/national/guides/logement/apl.md
        [regions]
            Rangez-le dans le dossier de la région, puis dans guides, contacts ou organismes. Par exemple :

                content/regions/75-nouvelle-aquitaine/guides/apl.md
        [departements]
            Rangez-le dans le dossier du département, puis dans guides, contacts ou organismes. Par exemple :

                content/departements/24-dordogne/guides/apl.md
        [epci]
            Rangez-le dans le dossier de l’intercommunalité, puis dans guides, contacts ou organismes. Par exemple :

                content/epci/200071819-perigord-nontronnais/guides/apl.md
        [communes]
            Rangez-le dans le dossier de la commune, puis dans guides, contacts ou organismes. Par exemple :

                content/communes/24328-piegut-pluviers/guides/apl.md
        [bassins]
            Rangez-le dans le dossier du bassin, puis dans guides, contacts ou organismes. Par exemple :

                content/bassins/haut-perigord/guides/apl.md
        [thematiques]
            Par exemple : content/thematiques/logement.md. Les sous-thématiques s’écrivent dans ce même fichier :

                sous_thematiques:
                  - id: aides
                    titre: Aides au logement
       *[autre] { $proche ->
            [aucun]
                Déplacez le fichier. Le premier dossier est national, regions, departements, epci, communes, bassins, glossaire ou thematiques. Viennent ensuite guides, contacts ou organismes. Par exemple :

                    content/departements/24-dordogne/guides/apl.md
           *[autre] Vouliez-vous dire « { $proche } » ? Renommez alors le dossier « { $dossier } » en « { $proche } ».
        }
    }

L0008 = { $copie ->
        [aucun] Le nom du fichier, « { $nom } », est lu « { $forme } ».
       *[autre] Ce fichier, « { $nom } », semble une copie de { $copie }.md : les deux seraient publiés.
    }
    .aide = { $copie ->
        [aucun]
            Renommez le fichier. Un nom a des lettres sans accent ni majuscule, des chiffres et des tirets :

            {"    "}{ $forme }.md
       *[autre]
            Gardez la bonne des deux fiches sous le nom { $copie }.md, et supprimez l’autre.
            Si ce sont deux fiches différentes, donnez un autre nom à celle-ci : { $forme }.md
    }

L0009 = { $raison ->
        [acces] Ce fichier ne peut pas être ouvert : l’accès est refusé.
        [absent] Ce fichier ne peut pas être ouvert : il n’est plus là.
        [contenu] Ce fichier ne peut pas être lu (son contenu n’est pas celui que dit son nom).
        [special] Ce fichier ne peut pas être lu (ce n’est plus un fichier ordinaire).
       *[autre] Ce fichier ne peut pas être lu ({ $raison }).
    }
    .aide = { $raison ->
        [acces] Dans les propriétés du fichier, donnez le droit de lecture au compte qui lance lutrin.
        [absent] Il a peut-être été déplacé pendant la lecture. Vérifiez qu’il est bien dans le dossier, puis recommencez.
       *[autre] Ouvrez le fichier dans un éditeur de texte. S’il s’ouvre, fermez-le et recommencez. Sinon, remplacez-le par une copie saine.
    }

L0010 = Le dossier « { $dossier } » ne commence pas par un code de territoire connu : ce fichier n’est pas publié.
    .aide =
        { $proche ->
            [aucun] Renommez le dossier. Il commence par le code officiel ; la suite est libre :
           *[autre] Renommez ce dossier { $proche }. Le nom commence par le code officiel :
        }

        {"    "}regions/75-nouvelle-aquitaine
        {"    "}departements/24-dordogne
        {"    "}epci/200071819-perigord-nontronnais
        {"    "}communes/24328-piegut-pluviers
        {"    "}bassins/haut-perigord

L0011 = { $sorte ->
        [traitement] Ce document de traitement de texte n’est pas lu : il n’est pas publié.
        [image] Cette image n’est pas d’une sorte que lutrin publie.
       *[texte] Ce fichier n’est pas lu : son nom ne finit pas par .md.
    }
    .aide = { $sorte ->
        [traitement] Copiez son texte dans un fichier dont le nom finit par .md, ou enregistrez-le en PDF pour le donner à télécharger.
        [image] Enregistrez-la en PNG, JPEG, WebP ou AVIF.
       *[texte]
            Renommez-le pour que son nom finisse par .md seulement : apl.md, et non apl.md.txt.
            Sous Windows, l’Explorateur cache parfois la fin des noms : Affichage, puis « Extensions de noms de fichiers ».
    }

## L01 : l'en-tête du fichier

L0101 = L’en-tête du fichier s’ouvre par --- et ne se ferme pas.
    .ici = ouvert ici, jamais fermé
    .aide =
        { $ligne ->
            [aucun] L’en-tête finit par une ligne ---.
           *[autre] L’en-tête semble finir avant la ligne { $ligne }.
        }
        Ajoutez une ligne --- après la dernière ligne de l’en-tête, seule sur sa ligne :

            ---
            titre: Demander l'APL
            resume: Demander l'aide au logement à la Caf ou à la MSA.
            ---

L0102 = { $raison ->
        [deux-points] L’en-tête ne peut pas être lu : un deux-points est mal placé, ou il en manque un.
        [crochet] L’en-tête ne peut pas être lu : une liste entre crochets est mal fermée.
        [guillemet] L’en-tête ne peut pas être lu : un guillemet droit n’a pas son pareil.
        [retrait] L’en-tête ne peut pas être lu : le début d’une ligne n’est pas aligné avec les autres.
        [signe] L’en-tête ne peut pas être lu : une valeur commence par un signe réservé.
       *[autre] L’en-tête ne peut pas être lu à partir d’ici.
    }
    .ici = la lecture s’arrête ici
    .aide = { $raison ->
        [deux-points]
            Regardez cette ligne et celle d’au-dessus. Chacune s’écrit : un mot, un deux-points, une espace, puis la valeur.

                publics: [seniors, familles]

            Si la valeur contient elle-même un deux-points, mettez-la entre guillemets droits :

                mots_usagers: ["aide : payer le loyer", apl]
        [crochet]
            Regardez cette ligne et celle d’au-dessus. Une liste s’ouvre par [, se ferme par ] sur la même ligne, avec une virgule entre les éléments :

                thematiques: [logement/aides, ressources]
        [guillemet]
            Regardez cette ligne et celle d’au-dessus. Les guillemets droits vont par deux, au début et à la fin de la valeur. Le plus simple est souvent de les retirer :

                mots_usagers: [aide pour le loyer, apl]
        [retrait]
            Regardez cette ligne et celle d’au-dessus. Une ligne simple commence au bord, sans espace devant. Un élément de liste commence par deux espaces et un tiret ; la ligne qui le suit, par quatre espaces. Jamais de tabulation :

                publics: [seniors]
                sources:
                  - nom: service-public.fr
                    lien: https://www.service-public.gouv.fr/particuliers/vosdroits/F12006
        [signe]
            Une valeur ne peut pas commencer par l’un des signes @ ` % & * ou !. Retirez ce signe, ou mettez la valeur entre guillemets droits :

                organisme: "@caf24"
       *[autre]
            Regardez cette ligne et celle d’au-dessus. Chacune s’écrit : un mot, un deux-points, une espace, puis la valeur.

                titre: Demander l'APL
                publics: [seniors, familles]

            Si rien ne saute aux yeux, coupez la ligne, relancez la vérification, puis retapez-la à la main.
    }

L0103 = Clé inconnue : « { $cle } ». Cette ligne n’est pas lue.
    .ici = mot inconnu
    .aide = { $proche ->
        [aucun] Vérifiez l’orthographe du mot placé avant le deux-points, ou retirez la ligne. Mots courants : titre, resume, thematiques, publics, mots_usagers, responsable, verifie_le, verifie_par, sources.
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors :

            {"    "}{ $proche }: …
    }

L0104 = « { $cle } » est lu « { $forme } ».
    .ici = forme comprise
    .aide =
        Rien ne presse. Les mots placés avant le deux-points s’écrivent sans accent, sans majuscule, avec _ à la place des espaces :

        {"    "}{ $forme }: …

L0105 = « { $cle } » est écrit deux fois ; seule la première ligne compte.
    .ici = deuxième fois
    .aide =
        Gardez une seule des deux lignes. Si c’est une liste, réunissez-la sur cette ligne, par exemple :

            publics: [seniors, familles]

L0106 = { $attendu ->
        [cles] L’en-tête attend ici une suite de lignes « mot: valeur ».
        [liste] « { $cle } » attend une liste.
        [nombre] « { $cle } » attend un nombre.
       *[texte] « { $cle } » attend un simple texte.
    }
    .ici = { $attendu ->
        [cles] pas de « mot: valeur »
        [liste] une liste est attendue
        [nombre] un nombre est attendu
       *[texte] un texte est attendu
    }
    .aide = { $attendu ->
        [cles]
            Écrivez chaque ligne ainsi, avec un deux-points et une espace après le mot :

                titre: Demander l'APL
                resume: Demander l'aide au logement à la Caf ou à la MSA.
        [liste]
            Mettez les éléments entre crochets, séparés par des virgules :

            {"    "}{ $cle }: [premier, deuxième]
        [nombre]
            Écrivez le nombre seul, en chiffres, sans unité :

            {"    "}{ $cle }: 45
       *[texte]
            Écrivez la valeur sur une seule ligne, sans crochets ni tirets :

            {"    "}{ $cle }: le texte ici
    }

L0107 = { $proche ->
        [aucun] Il manque le titre.
       *[autre] Cette fiche n’a pas de titre et ne complète aucune autre fiche.
    }
    .aide =
        { $proche ->
            [aucun] Ajoutez cette ligne dans { -en-tete } :
           *[autre] Vouliez-vous compléter « { $proche } » ? Renommez alors ce fichier { $proche }.md. Sinon, ajoutez cette ligne dans { -en-tete } :
        }

        {"    "}titre: Demander l'APL

L0108 = Cette fiche n’a pas de texte.
    .aide =
        Écrivez au moins quelques lignes après la deuxième ligne --- du fichier. Pour un guide, par exemple :

            ## En bref
            L'APL aide à payer le loyer. On la demande à la Caf ou à la MSA.

L0109 = « { $valeur } » n’est pas une date qui existe.
    .ici = date à récrire
    .aide =
        Écrivez l’année, le mois, puis le jour, en chiffres. Pour le 12 mars 2026 :

        {"    "}{ $cle }: 2026-03-12

L0110 = Cette date est lue { $forme }.
    .ici = forme comprise
    .aide = Rien ne presse. La forme à préférer est { $forme } : l’année, le mois, puis le jour.

L0111 = « { $cle } » attend oui ou non, et non « { $valeur } ».
    .ici = oui ou non
    .aide =
        Écrivez l’une de ces deux lignes :

        {"    "}{ $cle }: oui
        {"    "}{ $cle }: non

L0112 = « { $valeur } » ne fait pas partie des mots que « { $cle } » accepte ; ce mot n’est pas lu.
    .ici = mot hors de la liste
    .aide = { $proche ->
        [aucun] Choisissez parmi : { $choix }.
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place.
            Mots possibles : { $choix }.
    }

L0113 = Une valeur de l’en-tête commence par l’un des signes &, * ou !, qui sont réservés.
    .ici = signe réservé
    .aide =
        Retirez ce signe. S’il fait partie du texte, mettez toute la valeur entre guillemets droits :

            mots_usagers: ["*caf", "!urgent"]

L0114 = L’en-tête du fichier est trop long ou trop imbriqué (limite : { $limite ->
        [taille] 16 Ko
       *[contenu] 6 niveaux, 2 000 valeurs
    }).
    .ici = en-tête trop long
    .aide = Gardez dans l’en-tête les lignes courtes (titre, resume, thematiques, dates). Mettez le reste dans le texte, après la deuxième ligne ---.

L0115 = Le résumé a { $longueur } caractères, pour 280 au plus.
    .ici = résumé trop long
    .aide = Gardez une ou deux phrases : pour qui, pour quoi, auprès de qui. Le reste a sa place sous « En bref ».

L0116 = « { $ecrit } » n’est pas un code de territoire connu.
    .ici = quel territoire ?
    .aide = { $choix ->
        [aucun]
            Un code de territoire commence par son type. Par exemple :

                fr
                reg:75
                dep:24
                epci:200071819
                com:24328
                bassin:haut-perigord
       *[autre] Ajoutez le type devant le code. Écrivez { $choix }.
    }

L0117 = Le territoire écrit, « { $ecrit } », n’est pas celui du dossier, « { $dossier } ». Le dossier l’emporte.
    .ici = le dossier dit { $dossier }
    .aide = Retirez cette ligne : le dossier suffit. Si le dossier n’est pas le bon, déplacez le fichier.

L0118 = Il manque « { $cle } » dans l’en-tête.
    .aide = { $cle ->
        [resume]
            Ajoutez une ou deux phrases, qui s’afficheront dans les résultats de recherche :

                resume: Demander l'aide au logement à la Caf ou à la MSA.
        [thematiques]
            Ajoutez une à trois thématiques, pour que l’on trouve la fiche par sujet :

                thematiques: [logement/aides]
        [mots_usagers]
            Ajoutez au moins trois façons de le dire, avec les mots des gens. La recherche s’en sert :

                mots_usagers: [aide pour le loyer, allocation logement, apl]
        [verifie_le]
            Ajoutez le jour où quelqu’un a vérifié la fiche à sa source, et qui :

                verifie_le: 2026-03-12
                verifie_par: coordination 24
        [verifie_par]
            Ajoutez qui a vérifié la fiche à sa source, avec un nom d’équipe :

                verifie_par: coordination 24
        [responsable]
            Ajoutez l’équipe qui tient cette fiche à jour :

                responsable: coordination 24
        [type]
            Ajoutez le type de l’organisme :

                type: caf
        [zone]
            Ajoutez le territoire couvert :

                zone: [dep:24]
        [role]
            Ajoutez l’un de ces rôles : personne-ressource, interlocuteur, coordination.

                role: personne-ressource
        [canaux]
            Ajoutez les façons de faire la démarche, parmi en-ligne, guichet, telephone et courrier :

                canaux: [en-ligne, guichet]
        [sources]
            Ajoutez où vous avez lu ces informations, et quel jour :

                sources:
                  - nom: service-public.fr
                    lien: https://www.service-public.gouv.fr/particuliers/vosdroits/F12006
                    vu_le: 2026-03-12
       *[autre]
            Ajoutez cette ligne dans { -en-tete } :

            {"    "}{ $cle }: …
    }

L0119 = « { $valeur } » n’est pas une durée comprise.
    .ici = durée à récrire
    .aide =
        Écrivez un nombre en chiffres, puis jours, semaines, mois ou ans :

        {"    "}{ $cle }: 6 mois

L0120 = Le genre écrit, « { $ecrit } », n’est pas celui du dossier, « { $dossier } ». Le dossier l’emporte.
    .ici = le dossier dit { $dossier }
    .aide = Retirez cette ligne : le dossier suffit. Si le dossier n’est pas le bon, déplacez le fichier.

L0121 = « { $valeur } » n’est pas une heure comprise.
    .ici = heure à récrire
    .aide =
        Écrivez l’heure, la lettre h, puis les minutes :

        {"    "}{ $cle }: 9h30

L0122 = « { $valeur } » n’est pas une durée en minutes.
    .ici = nombre de minutes attendu
    .aide =
        Écrivez un nombre de minutes, en chiffres. Pour un quart d’heure :

        {"    "}{ $cle }: 15

## L02 : le texte

L0201 = Il y a ici une balise HTML : la page n’en accepte pas.
    .ici = balise à retirer
    .aide =
        Retirez ce qui est entre < et >, et utilisez l’écriture simple :

        {"    **mots en gras**"}
        {"    [mots du lien](https://www.caf.fr)"}
            - un point de liste

        Pour montrer le signe < tel quel, écrivez une barre devant : \<

L0202 = { $cas ->
        [image] Cette image vient d’un autre site : « { $lien } ».
       *[autre] Ce lien ne peut pas être publié : « { $lien } ».
    }
    .ici = { $cas ->
        [image] image d’un autre site
       *[autre] adresse refusée
    }
    .aide = { $cas ->
        [image] Retirez l’image et dites son contenu en mots, ou mettez un lien vers la page où elle se trouve.
       *[autre]
            Une adresse commence par https://, mailto: ou tel:, ou mène à une fiche d’ici. Une image, elle, ne peut pas venir d’un autre site. Par exemple :

            {"    [le site de la Caf](https://www.caf.fr)"}
            {"    [nous écrire](mailto:accueil@coordination-24.example)"}
            {"    [le guide RSA](../ressources/rsa.md)"}
    }

L0203 = Trop de listes ou de citations sont imbriquées les unes dans les autres ({ $limite } niveaux au plus).
    .ici = trop de niveaux
    .aide = Retirez des signes > ou des espaces au début de ces lignes. Deux niveaux suffisent presque toujours.

L0204 = { $lu ->
        [aucun] L’encadré « { $mot } » n’existe pas ; il est affiché comme une citation.
       *[autre] « { $mot } » est lu { $lu } : cet encadré ne paraît que dans les pages du formateur.
    }
    .ici = { $lu ->
        [aucun] encadré inconnu
       *[autre] lu { $lu }
    }
    .aide =
        { $lu ->
            [aucun] Les encadrés sont ATTENTION, ASTUCE, EXEMPLE, FORMATEUR et REPONSE. Par exemple :
           *[autre] Écrivez [!{ $lu }] à la place de [!{ $mot }]. Les encadrés sont ATTENTION, ASTUCE, EXEMPLE, FORMATEUR et REPONSE. Par exemple :
        }

        {"    "}> [!ATTENTION]
        {"    "}> Le droit commence le mois qui suit la demande.

L0205 = La marque « ({ $ecrit }) », après ce titre, n’existe pas ; elle est lue comme une partie du titre.
    .ici = marque inconnue
    .aide =
        Vouliez-vous dire « ({ $proche }) » ? Les trois marques s’écrivent ainsi, à la fin du titre :

            ## Étapes (avant)
            ## Étapes (remplace)
            ## Étapes (masque)

L0206 = Ce titre commence par un seul # ; ici, les titres commencent par ##.
    .ici = ## est attendu
    .aide =
        Si c’est le titre de la fiche, mettez-le dans { -en-tete }, et retirez-le d’ici :

            titre: Demander l'APL

        Sinon, ajoutez un # :

            ## Étapes

L0207 = La section « { $section } » est écrite deux fois ; les deux textes s’affichent l’un après l’autre.
    .ici = deuxième fois
    .aide = Réunissez les deux textes sous un seul titre « { $section } ».

L0208 = Ce lien n’est pas chiffré : « { $lien } ».
    .ici = http sans s
    .aide = Remplacez http:// par https://, puis ouvrez le lien pour vérifier qu’il répond. S’il ne répond pas, laissez-le ainsi : il est publié.

L0209 = Les étapes ne sont pas une liste numérotée : on ne pourra pas les cocher.
    .ici = liste numérotée attendue
    .aide =
        Sous « Étapes », commencez chaque étape par un nombre et un point :

            ## Étapes
            1. Ouvrir le site de la Caf.
            2. Remplir la demande avec la personne.
            3. Garder la preuve d'envoi.

L0210 = Un numéro de sécurité sociale est écrit dans le texte : la fiche n’est pas publiée.
    .ici = numéro à retirer
    .aide = Effacez-le. S’il sert d’exemple, écrivez à la place : « votre numéro de sécurité sociale ». Si c’est celui d’une vraie personne, effacez aussi les copies du fichier.

L0211 = Le texte donne un numéro de portable ou l’adresse mail d’une personne.
    .ici = coordonnées d’une personne ?
    .aide =
        Déplacez-les dans une fiche du dossier contacts, avec le jour où la personne a donné son accord :

            role: personne-ressource
            telephone: 06 39 98 12 34
            accord_du: 2026-03-12

        Si c’est la ligne d’un service, donnez plutôt son numéro fixe ou l’adresse de l’accueil.

L0212 = Cette image n’a pas de description : une personne aveugle ne saura pas ce qu’elle montre.
    .ici = description à écrire
    .aide =
        Dites entre les crochets ce que montre l’image :

            ![Le bouton « Mon compte », en haut à droite de la page](bouton.png)

L0213 = Il manque la section « { $section } ».
    .aide =
        Ajoutez ce titre dans le texte, avec au moins une phrase au-dessous :

            ## { $section }

L0214 = La même liste est écrite deux fois : dans l’en-tête, à « { $cle } », et dans le texte, sous « { $section } ».
    .ici = aussi dans le texte
    .aide = Gardez celle du texte, sous « { $section } », et retirez « { $cle } » de l’en-tête.

L0215 = L’adresse « { $lien } » n’est pas complète.
    .ici = il manque https://
    .aide = Écrivez l’adresse entière, comme dans la barre du navigateur :

            https://www.caf.fr

## L03 : la bibliothèque entière

L0301 = Deux fichiers ont le même nom de fiche, « { $id } », pour le même territoire.
    .aide =
        L’autre fichier est { $autre }.
        Réunissez les deux textes dans un seul fichier, ou renommez l’un des deux.

L0302 = La section « { $section } » est protégée par « { $base } » : on peut la compléter, pas la remplacer ni la masquer.
    .ici = section protégée
    .aide =
        Retirez (remplace) ou (masque) à la fin du titre. Votre texte s’ajoutera après celui qui est protégé :

            ## { $section }

L0303 = Ce lien ne mène à aucune fiche : « { $lien } ». La page montre les mots, sans le lien.
    .ici = fiche introuvable
    .aide = { $proche ->
        [aucun]
            Vérifiez le nom du fichier et son dossier. Pour un guide du même dossier, le nom du fichier suffit :

            {"    [le guide RSA](rsa.md)"}
       *[autre] Vouliez-vous dire « { $proche } » ? Mettez-le entre les parenthèses du lien, à la place de « { $lien } ».
    }

L0304 = Aucun organisme ni contact ne s’appelle « { $id } ».
    .ici = organisme ou contact inconnu
    .aide = { $proche ->
        [aucun] Vérifiez le nom : c’est celui du fichier, sans .md, dans un dossier organismes ou contacts. Ou ajoutez-y une fiche { $id }.md.
       *[autre] Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place de { $id }.
    }

L0305 = La thématique « { $thematique } » n’existe pas ; elle n’est pas prise en compte.
    .ici = thématique inconnue
    .aide = { $proche ->
        [aucun]
            Choisissez parmi les fichiers du dossier thematiques, par le nom du fichier. Par exemple :

                thematiques: [logement/aides]
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place de { $thematique }.
    }

L0306 = Le public « { $public } » n’existe pas ; il n’est pas pris en compte.
    .ici = public inconnu
    .aide = { $proche ->
        [aucun]
            Choisissez parmi les publics de la bibliothèque. Par exemple :

                publics: [tous-publics]
                publics: [seniors, familles, allophones]
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place de { $public }.
    }

L0307 = Le sigle « { $sigle } » n’est pas au glossaire.
    .ici = sigle sans explication
    .aide =
        Ajoutez un fichier dans content/glossaire, avec ces lignes et une phrase d’explication :

            ---
            titre: ce que veut dire { $sigle }, en toutes lettres
            sigle: { $sigle }
            developpe: ce que veut dire { $sigle }, en toutes lettres
            ---

L0308 = Le territoire « { $nom } » n’est pas reconnu.
    .ici = quel territoire ?
    .aide = { $lignes ->
        [aucun]
            Vérifiez l’orthographe, ou écrivez le code avec son type : par exemple dep:24 pour la Dordogne, com:24328 pour Piégut-Pluviers.
       *[autre]
            Choisissez la bonne ligne, et écrivez son code à la place de « { $nom } » :

            { $lignes }
    }

L0309 = Ce bassin n’a aucun membre : aucune commune n’y est rattachée.
    .aide =
        Ajoutez la liste de ses intercommunalités ou de ses communes, dans { -en-tete } :

            membres: [epci:200071819, com:24328]

L0310 = La marque « ({ $marque }) » est sans effet : la fiche que celle-ci complète n’a pas de section « { $section } ».
    .ici = titre que la fiche complétée n’a pas
    .aide = { $proche ->
        [aucun]
            Retirez la marque : votre texte s’affichera tel quel. Ou vérifiez que le titre est le même que dans la fiche complétée.

                ## { $section }
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors :

                ## { $proche } ({ $marque })

            Sinon, retirez la marque : votre texte s’affichera tel quel.
    }

L0311 = { $par ->
        [courriel] Cette adresse semble porter le nom d’une personne, sans la date de son accord : ce contact n’est pas publié.
       *[nom] Une personne est nommée sans la date de son accord : ce contact n’est pas publié.
    }
    .ici = accord à dater
    .aide =
        Demandez-lui son accord, puis ajoutez le jour où elle l’a donné :

            accord_du: 2026-03-12

        { $par ->
            [courriel] Ou donnez l’adresse d’un service (logement@…) et, partout dans la fiche, le rôle plutôt que le nom.
           *[nom] Ou retirez la ligne « nom » et ne gardez que le rôle.
        }

L0312 = La fiche de référence « { $id } » n’existe pas.
    .ici = guide inconnu
    .aide = { $proche ->
        [aucun] Écrivez le nom du fichier d’un guide, sans .md, ou retirez la ligne fiche_de_reference.
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors :

                fiche_de_reference: { $proche }
    }

L0313 = « { $code } » est le code d’une ancienne commune, { $nom }.
    .ici = commune réunie à une autre
    .aide = Écrivez le code de la commune actuelle : { $nouveau }

L0314 = Ce guide local ne complète rien : vouliez-vous compléter { $base } ?
    .aide =
        Si oui, donnez au fichier le même nom, { $proche }.md : votre texte s’affichera dans la fiche qu’il complète.
        Si c’est bien une autre démarche, choisissez un nom qui ressemble moins à « { $proche } ».

L0315 = La licence « { $licence } » n’est pas dans la liste.
    .ici = licence inconnue
    .aide = { $proche ->
        [aucun] Licences possibles : { $choix }. Sans cette ligne, la fiche a la licence de la bibliothèque.
       *[autre]
            Vouliez-vous dire « { $proche } » ? Écrivez alors :

            {"    "}licence: { $proche }
    }

L0316 = { $cas ->
        [forme] « { $id } » n’est pas un nom de fiche : rien n’y est redirigé.
        [publie] « { $id } » est encore publié ici : sa page n’est pas redirigée vers celle-ci.
        [deux] « { $id } » est déjà remplacé par « { $autre } » : c’est là que mène son ancienne adresse.
        [archive] « { $id } » est archivé, et rien ne le remplace : cette ligne est sans effet.
        [territoire] La page d’un territoire n’en remplace pas une autre : cette ligne est sans effet.
       *[inconnu] Aucune fiche du même genre ne s’appelle « { $id } » : cette ligne est sans effet.
    }
    .ici = succession sans effet
    .aide = { $cas ->
        [forme]
            Écrivez le nom du fichier de l’ancienne fiche, sans .md, en minuscules sans accent :

                remplace: [{ $autre }]
        [publie]
            Archivez l’ancienne fiche, ou retirez cette ligne. Dans l’ancienne fiche :

                etat: archive
        [deux] Une ancienne adresse mène à une seule page. Gardez la fiche que la plupart des lecteurs cherchent, et retirez l’autre ligne.
        [archive] Écrivez le nom d’une fiche publiée, ou retirez cette ligne.
        [territoire] Retirez cette ligne.
       *[inconnu] { $autre ->
            [aucun] Écrivez le nom du fichier de la nouvelle fiche, sans .md. Pour la fiche d’un autre territoire, mettez son code devant : dep-24/apl.
           *[autre] Vouliez-vous dire « { $autre } » ? Écrivez alors { $autre } à la place de { $id }.
        }
    }

L0317 = Ces fiches se remplacent l’une l’autre, en rond : on revient à « { $id } ».
    .ici = on revient au départ
    .aide = Décidez laquelle reste. Retirez sa ligne remplace_par, et son nom des lignes remplace des autres.

L0318 = « { $id } » n’est l’identifiant d’aucun { $attendu ->
        [module] module ni d’aucun guide
       *[guide] guide
    } de cette bibliothèque.
    .ici = fiche inconnue
    .aide = { $proche ->
        [aucun] Écrivez le nom de son fichier, sans .md. S’il n’existe pas encore, créez-le ou retirez cette ligne.
       *[autre] Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place.
    }

L0319 = Cet avis n’a pas de date de fin. { $fin ->
        [aucun] Sans début ni fin, il n’est rappelé sur aucune autre page.
       *[autre] Il s’arrêtera le { $fin }, trente jours après son début.
    }
    .aide =
        Un avis a toujours une fin. Sous la ligne « du », écrivez son dernier jour. Pour le 31 décembre 2026 :

            au: 2026-12-31

L0321 = La fin, le { $fin }, vient avant le début, le { $debut }.
    .ici = fin avant le début
    .aide = Corrigez l’une des deux dates. En attendant, cette période ne compte pas.

L0324 = Cet avis concerne « { $id } », qui n’est ni un guide, ni un parcours, ni une thématique, ni un organisme, ni un lieu.
    .ici = rien de ce nom
    .aide = { $proche ->
        [aucun]
            Écrivez le nom d’un fichier sans .md, avec son territoire s’il le faut, le type d’un organisme ou une thématique :

                concerne: [apl, dep-24/fsl, caf, logement/impayes]
       *[autre] Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place de { $id }.
    }

L0327 = Aucun accord ne s’appelle « { $id } ».
    .ici = accord inconnu
    .aide = { $proche ->
        [aucun] La ligne « complete » nomme l’accord plus large que celui-ci applique : écrivez le nom de son fichier, sans .md, ou retirez la ligne.
       *[autre] Vouliez-vous dire « { $proche } » ? Écrivez alors { $proche } à la place de { $id }.
    }

L0328 = « { $mots } » { $pareil ->
        [oui] est aussi dans { $autre }.
       *[non] est pour la recherche comme « { $leurs } », dans { $autre }.
    }
    .ici = deux termes pour les mêmes mots
    .aide =
        { $pareil ->
            [oui] Qui tape ces mots ne sait pas où il arrive.
           *[non] Les petits mots (« sans », « plus », « avec »…), l’ordre et les fins de mots ne comptent pas : qui tape l’un arrive aussi à l’autre.
        } Laissez ces mots au terme qui convient le mieux, ou dites ici que les deux se confondent :

        {"    "}ambigu_avec: [{ $terme }]

L0320 = { $genre ->
        [pause] Cette pause n’a pas de durée : les heures qui suivent ne sont plus sûres.
       *[autre] « { $quoi } » n’a pas de durée : les heures qui suivent ne sont plus sûres.
    }
    .ici = durée attendue
    .aide =
        { $genre ->
            [module] Écrivez duree_minutes dans le module, ou ses minutes dans cette session :
           *[autre] Écrivez ses minutes :
        }

        { $genre ->
            [pause] {"    "}- pause: 15
           *[autre] {"    "}- { $quoi }: 45
        }

L0322 = « { $nom } » n’est plus contact depuis le { $date }. { $cle ->
        [suppleant] Cette fiche n’a plus de suppléant.
       *[responsable] { $reste ->
            [aucun] Cette fiche est sans responsable.
           *[autre] En attendant, la page nomme { $reste }.
        }
    }
    .ici = n’est plus là
    .aide =
        Écrivez qui s’en occupe maintenant : le nom d’une fiche du dossier contacts, sans .md, ou une équipe :

        {"    "}{ $cle }: coordination 24

L0323 = Un autre guide a le même titre, ou presque : « { $titre } ».
    .ici = deux fois le même titre
    .aide =
        L’autre guide est { $autre }.
        { $meme ->
            [oui] Si c’est la même démarche, n’en gardez qu’un. Sinon, précisez ce titre.
           *[non] Si c’est la même démarche, donnez à ce fichier le nom de l’autre : il le complétera. Sinon, précisez ce titre.
        }

L0325 = Ce lien mène à un endroit qui n’est pas sur la page : « #{ $endroit } ».
    .ici = endroit introuvable
    .aide = { $proche ->
        [aucun] Retirez « #{ $endroit } » : le lien mènera en haut de la page.
       *[autre] Vouliez-vous dire « #{ $proche } » ? Sinon, retirez « #{ $endroit } » : le lien mènera en haut de la page.
    }

## P00 : la langue

P0001 = La fiche se dit facile à lire et à comprendre (falc), sans relecture par des personnes concernées.
    .ici = falc, mais relu par qui ?
    .aide =
        Faites-la relire par des personnes pour qui elle est écrite. Ajoutez ensuite :

            relu_par_des_personnes_concernees: oui

        En attendant, écrivez :

            niveau_lecture: simple

P0002 = Le texte se lit plus difficilement qu’annoncé : score { $score }, alors que « { $niveau } » demande moins de { $limite }.
    .ici = niveau annoncé
    .aide = { $autre ->
        [aucun] La phrase la plus longue est à la ligne { $ligne }. Coupez-la en deux, et préférez des mots courts. Ou écrivez le niveau qui convient à ce texte, { $convient }.
       *[autre] Les deux phrases les plus longues sont aux lignes { $ligne } et { $autre }. Coupez-les en deux, et préférez des mots courts. Ou écrivez le niveau qui convient à ce texte, { $convient }.
    }

P0003 = Cette phrase a { $mots } mots : c’est trop pour être lu à la personne.
    .ici = phrase à couper
    .aide = Coupez-la en phrases de { $limite } mots au plus, avec une seule idée dans chacune.

## A00 : l'accès de tous

A0001 = Aucun humain ne répond pour cette démarche : ni guichet, ni téléphone, ni courrier.
    .ici = aucun canal humain
    .aide =
        Ajoutez les autres façons de faire la démarche, parmi guichet, telephone et courrier :

            canaux: [en-ligne, guichet]

        S’il n’y en a vraiment pas, dites-le aux lecteurs :

            aucun_canal_humain: oui

## F00 : la fraîcheur

F0001 = Cette fiche est à vérifier de nouveau depuis le { $depuis }.
    .ici = à vérifier de nouveau
    .aide =
        Relisez-la à sa source et corrigez ce qui a changé. Écrivez ensuite le jour de cette vérification, et qui l’a faite :

            verifie_le: 2026-03-12
            verifie_par: coordination 24

F0002 = Cette fiche n’a jamais été vérifiée à sa source.
    .aide = { $etat ->
        [a-relire]
            La page le dit déjà. Pour qu’elle dise aussi d’après quoi elle est écrite, nommez ce que vous avez lu :

                sources:
                  - nom: service-public.fr, la page lue
                    vu_le: 2026-03-12

            Quand quelqu’un l’aura vérifiée, remplacez la ligne « etat: a-relire » par le jour et qui l’a fait :

                verifie_le: 2026-03-12
                verifie_par: coordination 24
       *[autre]
            Quand quelqu’un l’aura vérifiée, écrivez le jour et qui l’a fait :

                verifie_le: 2026-03-12
                verifie_par: coordination 24

            En attendant, cette ligne prévient les lecteurs :

                etat: a-relire
    }

F0003 = La vérification porte une date à venir : { $date }. La fiche compte comme non vérifiée.
    .ici = date à venir
    .aide =
        Écrivez le jour où la fiche a vraiment été vérifiée à sa source. Pour le 12 mars 2026 :

            verifie_le: 2026-03-12

F0004 = { $cas ->
        [illisible] La ligne « base_vue » ne se lit pas : lutrin ne sait pas si le texte complété a changé depuis la vérification.
       *[change] Le texte que cette fiche complète a changé depuis { $date ->
            [aucun] sa dernière lecture.
           *[autre] la vérification du { $date }.
        }{ $entete ->
            [aucun] {""}
           *[oui] {" "}Le titre ou les repères de l’en-tête ont changé.
        }{ $changees ->
            [aucun] {""}
           *[autre] {" "}Sections changées : { $changees }.
        }{ $ajoutees ->
            [aucun] {""}
           *[autre] {" "}Sections nouvelles : { $ajoutees }.
        }{ $retirees ->
            [aucun] {""}
           *[autre] {" "}Sections retirées : { $retirees }.
        }
    }
    .ici = { $cas ->
        [illisible] ligne illisible
       *[change] vérifiée avant ce changement
    }
    .aide = Relisez { $base }, corrigez cette fiche si besoin, puis dites qu’elle est toujours vraie :

        {"    "}{ $commande }

F0005 = { $nombre ->
        [one] Cette session s’appuie sur un guide à relire : { $guides }.
       *[other] Cette session s’appuie sur { $nombre } guides à relire : { $guides }.
    }
    .ici = session à venir
    .aide =
        Relisez { $nombre ->
            [one] ce guide à sa source
           *[other] ces guides à leur source
        } avant la session et écrivez-y le jour de la vérification. Un document qui repose sur des guides périmés ne se remet pas sans relecture.
