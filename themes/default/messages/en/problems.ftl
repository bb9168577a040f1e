# Problems of content: one message for each code of src/diag/catalog.rs. The same keys, attributes
# and variants as messages/fr/problems.ftl; a test compares them.
#
# The content is French: names of keys (verifie_le), headings (Étapes) and examples stay in French.
# An empty argument arrives here as the word « aucun ».
# Lines to copy are indented by four more spaces.

## The words of the report

diag-erreur = error
diag-avertissement = warning
diag-remarque = note
diag-aide = help

diag-nombre-erreurs = { $erreurs ->
    [one] { $erreurs } error
   *[other] { $erreurs } errors
}
diag-nombre-avertissements = { $avertissements ->
    [one] { $avertissements } warning
   *[other] { $avertissements } warnings
}
diag-nombre-remarques = { $remarques ->
    [one] { $remarques } note
   *[other] { $remarques } notes
}
diag-totaux = { $erreurs ->
    [0] { $avertissements ->
        [0] { $remarques ->
            [0] No problems.
           *[other] { diag-nombre-remarques }.
        }
       *[other] { $remarques ->
            [0] { diag-nombre-avertissements }.
           *[other] { diag-nombre-avertissements } and { diag-nombre-remarques }.
        }
    }
   *[other] { $avertissements ->
        [0] { $remarques ->
            [0] { diag-nombre-erreurs }.
           *[other] { diag-nombre-erreurs } and { diag-nombre-remarques }.
        }
       *[other] { $remarques ->
            [0] { diag-nombre-erreurs } and { diag-nombre-avertissements }.
           *[other] { diag-nombre-erreurs }, { diag-nombre-avertissements } and { diag-nombre-remarques }.
        }
    }
}

diag-taille = { $limite } { $unite ->
    [mo] MB
   *[ko] KB
}

-fichier-a-ranger = This file of the folder “{ $nom }” is in no folder of documents: it is not published.
-en-tete = the file’s front matter, between the two --- lines

## L00: files and folders

L0001 = This file is not saved as UTF-8: a character cannot be read, line { $ligne }, column { $colonne } (byte { $decalage }).
    .ici = unreadable character
    .aide =
        Save it again, as UTF-8. The accents will come back.
        In Notepad: File, Save as, then Encoding: UTF-8.
        In LibreOffice: Save as, type “Text - Choose encoding”, then Unicode (UTF-8).

L0002 = This file is too large: more than { diag-taille }, for { diag-taille } at most.
    .aide =
        A document is a short text. Cut this one into several files, or take out what was pasted by mistake.
        The limit is set in book.toml, under {"["}limits]: file-bytes.

L0003 = This file is a shortcut or a special file: it is not read.
    .aide = Put a copy of the real file in its place.

L0004 = The library has more than { $limite } files: the ones after that are not read.
    .aide =
        Take out of the folder what is not a document, or raise the limit in book.toml:

        {"    [limits]"}
            files = 400000

L0005 = { $sorte ->
        [bom] The file starts with an invisible character, the byte-order mark; it is read and left out.
        [fins-de-ligne] The lines of the file end the way Windows ends them; they are read like any others.
        [guillemets] A value stands in curly quotation marks; it is read without them.
        [tirets] The front matter is not between two --- lines; it is read all the same.
        [tabulation] There is a tab here; it is read as spaces.
       *[espace] There is an unusual space here; it is read as a plain space.
    }
    .ici = { $sorte ->
        [bom] byte-order mark
        [fins-de-ligne] line end of Windows
        [guillemets] curly quotation mark
        [tirets] --- is expected
        [tabulation] tab
       *[espace] unusual space
    }
    .aide = { $sorte ->
        [bom] There is no hurry. In Notepad: File, Save as, then Encoding: UTF-8, without “BOM”.
        [fins-de-ligne] There is no hurry, and nothing to mend. If your editor lets you, choose “LF” or “Unix” line ends.
        [guillemets] There is no hurry. Take these quotation marks out, or type straight ones in their place: "
        [tirets] There is no hurry. Write three hyphens, alone on their line, before and after the front matter.
        [tabulation] There is no hurry. Delete this character and press the space bar.
       *[espace] There is no hurry. Delete this character and press the space bar.
    }

L0006 = An invisible character is hidden in the text ({ $caractere }); it is left out of the page.
    .ici = invisible character here
    .aide = It often comes from copy and paste. Delete these words and type them again.

L0007 = { $dossier ->
        [aucun] This file is in no folder: it is not published.
        [national] { -fichier-a-ranger(nom: "national") }
        [regions] { -fichier-a-ranger(nom: "regions") }
        [departements] { -fichier-a-ranger(nom: "departements") }
        [epci] { -fichier-a-ranger(nom: "epci") }
        [communes] { -fichier-a-ranger(nom: "communes") }
        [bassins] { -fichier-a-ranger(nom: "bassins") }
        [thematiques] A topic goes straight into “thematiques”: this file is not published.
       *[autre] The folder “{ $dossier }” is unknown in this place: this file is not published.
    }
    .aide = { $dossier ->
        [aucun]
            Put it where it belongs. For example, for a guide that holds for all of France:

                content/national/guides/logement/apl.md
        [national]
            Put it into guides or organismes. For example:

                content/national/guides/logement/apl.md
        [regions]
            Put it into the région’s folder, then into guides, contacts or organismes. For example:

                content/regions/75-nouvelle-aquitaine/guides/apl.md
        [departements]
            Put it into the département’s folder, then into guides, contacts or organismes. For example:

                content/departements/24-dordogne/guides/apl.md
        [epci]
            Put it into the EPCI’s folder, then into guides, contacts or organismes. For example:

                content/epci/200071819-perigord-nontronnais/guides/apl.md
        [communes]
            Put it into the commune’s folder, then into guides, contacts or organismes. For example:

                content/communes/24328-piegut-pluviers/guides/apl.md
        [bassins]
            Put it into the bassin’s folder, then into guides, contacts or organismes. For example:

                content/bassins/haut-perigord/guides/apl.md
        [thematiques]
            For example: content/thematiques/logement.md. Subtopics are written in that same file:

                sous_thematiques:
                  - id: aides
                    titre: Aides au logement
       *[autre] { $proche ->
            [aucun]
                Move the file. The first folder is national, regions, departements, epci, communes, bassins, glossaire or thematiques. Then come guides, contacts or organismes. For example:

                    content/departements/24-dordogne/guides/apl.md
           *[autre] Did you mean “{ $proche }”? Then rename the folder “{ $dossier }” to “{ $proche }”.
        }
    }

L0008 = { $copie ->
        [aucun] The file’s name, “{ $nom }”, is read as “{ $forme }”.
       *[autre] This file, “{ $nom }”, looks like a copy of { $copie }.md: both would be published.
    }
    .aide = { $copie ->
        [aucun]
            Rename the file. A name has letters without accents or capitals, digits and hyphens:

            {"    "}{ $forme }.md
       *[autre]
            Keep the right one of the two documents under the name { $copie }.md, and delete the other.
            If they are two different documents, give this one another name: { $forme }.md
    }

L0009 = { $raison ->
        [acces] This file cannot be opened: access is denied.
        [absent] This file cannot be opened: it is no longer there.
        [contenu] This file cannot be read (its content is not what its name says).
        [special] This file cannot be read (it is no longer an ordinary file).
       *[autre] This file cannot be read ({ $raison }).
    }
    .aide = { $raison ->
        [acces] In the file’s properties, give the account that runs lutrin the right to read it.
        [absent] It may have been moved while it was read. Check that it is in the folder, then try again.
       *[autre] Open the file in a text editor. If it opens, close it and try again. If not, put a sound copy in its place.
    }

L0010 = The folder “{ $dossier }” does not start with a known territory code: this file is not published.
    .aide =
        { $proche ->
            [aucun] Rename the folder. It starts with the official code; the rest is free:
           *[autre] Rename this folder { $proche }. The name starts with the official code:
        }

        {"    "}regions/75-nouvelle-aquitaine
        {"    "}departements/24-dordogne
        {"    "}epci/200071819-perigord-nontronnais
        {"    "}communes/24328-piegut-pluviers
        {"    "}bassins/haut-perigord

L0011 = { $sorte ->
        [traitement] This word-processor document is not read: it is not published.
        [image] This picture is not of a sort that lutrin publishes.
       *[texte] This file is not read: its name does not end in .md.
    }
    .aide = { $sorte ->
        [traitement] Copy its text to a file whose name ends in .md, or save it as PDF to offer it for download.
        [image] Save it as PNG, JPEG, WebP or AVIF.
       *[texte]
            Rename it so that its name ends in .md alone: apl.md, not apl.md.txt.
            On Windows, Explorer sometimes hides the end of names: View, then “File name extensions”.
    }

## L01: the front matter

L0101 = The file’s front matter opens with --- and does not close.
    .ici = opened here, never closed
    .aide =
        { $ligne ->
            [aucun] The front matter ends with a --- line.
           *[autre] The front matter seems to end before line { $ligne }.
        }
        Add a --- line after the last line of the front matter, alone on its line:

            ---
            titre: Demander l'APL
            resume: Demander l'aide au logement à la Caf ou à la MSA.
            ---

L0102 = { $raison ->
        [deux-points] The front matter cannot be read: a colon is out of place, or one is missing.
        [crochet] The front matter cannot be read: a list in brackets is not closed.
        [guillemet] The front matter cannot be read: a straight quotation mark has no partner.
        [retrait] The front matter cannot be read: the start of a line is not aligned with the others.
        [signe] The front matter cannot be read: a value starts with a reserved character.
       *[autre] The front matter cannot be read from here on.
    }
    .ici = reading stops here
    .aide = { $raison ->
        [deux-points]
            Look at this line and the one above. Each is written: a word, a colon, a space, then the value.

                publics: [seniors, familles]

            If the value itself holds a colon, put it between straight quotation marks:

                mots_usagers: ["aide : payer le loyer", apl]
        [crochet]
            Look at this line and the one above. A list opens with [ and closes with ] on the same line, with a comma between its items:

                thematiques: [logement/aides, ressources]
        [guillemet]
            Look at this line and the one above. Straight quotation marks come in pairs, at the start and the end of the value. It is often simplest to take them out:

                mots_usagers: [aide pour le loyer, apl]
        [retrait]
            Look at this line and the one above. A plain line starts at the margin, without spaces. An item of a list starts with two spaces and a dash; the line that follows it, with four spaces. Never a tab:

                publics: [seniors]
                sources:
                  - nom: service-public.fr
                    lien: https://www.service-public.gouv.fr/particuliers/vosdroits/F12006
        [signe]
            A value may not start with one of the characters @ ` % & * or !. Take it out, or put the value between straight quotation marks:

                organisme: "@caf24"
       *[autre]
            Look at this line and the one above. Each is written: a word, a colon, a space, then the value.

                titre: Demander l'APL
                publics: [seniors, familles]

            If you see nothing wrong, cut the line, run the check again, then type the line anew.
    }

L0103 = Unknown key: “{ $cle }”. This line is not read.
    .ici = unknown word
    .aide = { $proche ->
        [aucun] Check the spelling of the word before the colon, or take the line out. Usual words: titre, resume, thematiques, publics, mots_usagers, responsable, verifie_le, verifie_par, sources.
       *[autre]
            Did you mean “{ $proche }”? Then write:

            {"    "}{ $proche }: …
    }

L0104 = “{ $cle }” is read as “{ $forme }”.
    .ici = the form understood
    .aide =
        There is no hurry. Words before the colon are written without accents, without capitals, with _ in place of spaces:

        {"    "}{ $forme }: …

L0105 = “{ $cle }” is written twice; only the first line counts.
    .ici = second time
    .aide =
        Keep one of the two lines. If it is a list, bring its items together on this line, for example:

            publics: [seniors, familles]

L0106 = { $attendu ->
        [cles] The front matter should be a series of “word: value” lines here.
        [liste] “{ $cle }” takes a list.
        [nombre] “{ $cle }” takes a number.
       *[texte] “{ $cle }” takes plain text.
    }
    .ici = { $attendu ->
        [cles] not “word: value”
        [liste] a list is expected
        [nombre] a number is expected
       *[texte] text is expected
    }
    .aide = { $attendu ->
        [cles]
            Write each line like this, with a colon and a space after the word:

                titre: Demander l'APL
                resume: Demander l'aide au logement à la Caf ou à la MSA.
        [liste]
            Put the items in brackets, with commas between them:

            {"    "}{ $cle }: [premier, deuxième]
        [nombre]
            Write the number alone, in digits, without a unit:

            {"    "}{ $cle }: 45
       *[texte]
            Write the value on a single line, without brackets or dashes:

            {"    "}{ $cle }: le texte ici
    }

L0107 = { $proche ->
        [aucun] The title is missing.
       *[autre] This document has no title and completes no other document.
    }
    .aide =
        { $proche ->
            [aucun] Add this line to { -en-tete }:
           *[autre] Did you mean to complete “{ $proche }”? Then rename this file { $proche }.md. If not, add this line to { -en-tete }:
        }

        {"    "}titre: Demander l'APL

L0108 = This document has no text.
    .aide =
        Write at least a few lines after the file’s second --- line. For a guide, for example:

            ## En bref
            L'APL aide à payer le loyer. On la demande à la Caf ou à la MSA.

L0109 = “{ $valeur }” is not a date that exists.
    .ici = date to rewrite
    .aide =
        Write the year, the month, then the day, in digits. For 12 March 2026:

        {"    "}{ $cle }: 2026-03-12

L0110 = This date is read as { $forme }.
    .ici = the form understood
    .aide = There is no hurry. The preferred form is { $forme }: the year, the month, then the day.

L0111 = “{ $cle }” takes oui or non, not “{ $valeur }”.
    .ici = oui or non
    .aide =
        Write one of these two lines:

        {"    "}{ $cle }: oui
        {"    "}{ $cle }: non

L0112 = “{ $valeur }” is not one of the words that “{ $cle }” takes; this word is not read.
    .ici = word not in the list
    .aide = { $proche ->
        [aucun] Choose among: { $choix }.
       *[autre]
            Did you mean “{ $proche }”? Then write { $proche } instead.
            Possible words: { $choix }.
    }

L0113 = A value of the front matter starts with one of the characters &, * or !, which are reserved.
    .ici = reserved character
    .aide =
        Take it out. If it is part of the text, put the whole value between straight quotation marks:

            mots_usagers: ["*caf", "!urgent"]

L0114 = The file’s front matter is too long or too deeply nested (limit: { $limite ->
        [taille] 16 KB
       *[contenu] 6 levels, 2,000 values
    }).
    .ici = front matter too long
    .aide = Keep the short lines in the front matter (titre, resume, thematiques, dates). Put the rest into the text, after the second --- line.

L0115 = The summary has { $longueur } characters, for 280 at most.
    .ici = summary too long
    .aide = Keep one or two sentences: for whom, for what, with whom. The rest belongs under “En bref”.

L0116 = “{ $ecrit }” is not a known territory code.
    .ici = which territory?
    .aide = { $choix ->
        [aucun]
            A territory code starts with its type. For example:

                fr
                reg:75
                dep:24
                epci:200071819
                com:24328
                bassin:haut-perigord
       *[autre] Add the type before the code. Write { $choix }.
    }

L0117 = The territory written, “{ $ecrit }”, is not the folder’s, “{ $dossier }”. The folder wins.
    .ici = the folder says { $dossier }
    .aide = Take this line out: the folder is enough. If the folder is wrong, move the file.

L0118 = “{ $cle }” is missing from the front matter.
    .aide = { $cle ->
        [resume]
            Add one or two sentences, which will show in search results:

                resume: Demander l'aide au logement à la Caf ou à la MSA.
        [thematiques]
            Add one to three topics, so that the document is found by subject:

                thematiques: [logement/aides]
        [mots_usagers]
            Add at least three ways to say it, in people’s own words. Search uses them:

                mots_usagers: [aide pour le loyer, allocation logement, apl]
        [verifie_le]
            Add the day on which someone verified the document at its source, and who:

                verifie_le: 2026-03-12
                verifie_par: coordination 24
        [verifie_par]
            Add who verified the document at its source, by the name of a team:

                verifie_par: coordination 24
        [responsable]
            Add the team that keeps this document up to date:

                responsable: coordination 24
        [type]
            Add the organisme’s type:

                type: caf
        [zone]
            Add the territory that is covered:

                zone: [dep:24]
        [role]
            Add one of these roles: personne-ressource, interlocuteur, coordination.

                role: personne-ressource
        [canaux]
            Add the ways to carry out the procedure, among en-ligne, guichet, telephone and courrier:

                canaux: [en-ligne, guichet]
        [sources]
            Add where you read this, and on which day:

                sources:
                  - nom: service-public.fr
                    lien: https://www.service-public.gouv.fr/particuliers/vosdroits/F12006
                    vu_le: 2026-03-12
       *[autre]
            Add this line to { -en-tete }:

            {"    "}{ $cle }: …
    }

L0119 = “{ $valeur }” is not a length of time that is understood.
    .ici = length of time to rewrite
    .aide =
        Write a number in digits, then jours, semaines, mois or ans:

        {"    "}{ $cle }: 6 mois

L0120 = The kind written, “{ $ecrit }”, is not the folder’s, “{ $dossier }”. The folder wins.
    .ici = the folder says { $dossier }
    .aide = Take this line out: the folder is enough. If the folder is wrong, move the file.

L0121 = “{ $valeur }” is not a time of day that is understood.
    .ici = time to rewrite
    .aide =
        Write the hour, the letter h, then the minutes:

        {"    "}{ $cle }: 9h30

L0122 = “{ $valeur }” is not a length of time in minutes.
    .ici = a number of minutes is expected
    .aide =
        Write a number of minutes, in digits. For a quarter of an hour:

        {"    "}{ $cle }: 15

## L02: the text

L0201 = There is an HTML tag here: the page takes none.
    .ici = tag to take out
    .aide =
        Take out what stands between < and >, and use the simple forms:

        {"    **mots en gras**"}
        {"    [mots du lien](https://www.caf.fr)"}
            - un point de liste

        To show the character < as it is, write a backslash before it: \<

L0202 = { $cas ->
        [image] This picture comes from another site: “{ $lien }”.
       *[autre] This link cannot be published: “{ $lien }”.
    }
    .ici = { $cas ->
        [image] picture of another site
       *[autre] address refused
    }
    .aide = { $cas ->
        [image] Take the picture out and say in words what it shows, or link to the page where it stands.
       *[autre]
            An address starts with https://, mailto: or tel:, or leads to a document of this library. A picture may not come from another site. For example:

            {"    [le site de la Caf](https://www.caf.fr)"}
            {"    [nous écrire](mailto:accueil@coordination-24.example)"}
            {"    [le guide RSA](../ressources/rsa.md)"}
    }

L0203 = Too many lists or quotations stand inside one another ({ $limite } levels at most).
    .ici = too many levels
    .aide = Take out > signs or spaces at the start of these lines. Two levels are nearly always enough.

L0204 = { $lu ->
        [aucun] The callout “{ $mot }” does not exist; it is shown as a quotation.
       *[autre] “{ $mot }” is read as { $lu }: this callout shows only on the trainer’s pages.
    }
    .ici = { $lu ->
        [aucun] unknown callout
       *[autre] read as { $lu }
    }
    .aide =
        { $lu ->
            [aucun] The callouts are ATTENTION, ASTUCE, EXEMPLE, FORMATEUR and REPONSE. For example:
           *[autre] Write [!{ $lu }] instead of [!{ $mot }]. The callouts are ATTENTION, ASTUCE, EXEMPLE, FORMATEUR and REPONSE. For example:
        }

        {"    "}> [!ATTENTION]
        {"    "}> Le droit commence le mois qui suit la demande.

L0205 = The mark “({ $ecrit })”, after this heading, does not exist; it is read as part of the heading.
    .ici = unknown mark
    .aide =
        Did you mean “({ $proche })”? The three marks are written like this, at the end of the heading:

            ## Étapes (avant)
            ## Étapes (remplace)
            ## Étapes (masque)

L0206 = This heading starts with a single #; here, headings start with ##.
    .ici = ## is expected
    .aide =
        If it is the document’s title, move it to { -en-tete }:

            titre: Demander l'APL

        If not, add a #:

            ## Étapes

L0207 = The section “{ $section }” is written twice; the two texts are shown one after the other.
    .ici = second time
    .aide = Bring the two texts together under one heading “{ $section }”.

L0208 = This link is not encrypted: “{ $lien }”.
    .ici = http without s
    .aide = Replace http:// by https://, then open the link to check that it answers. If it does not, leave it as it is: it is published.

L0209 = The steps are not a numbered list: nobody will be able to tick them.
    .ici = numbered list expected
    .aide =
        Under “Étapes”, start each step with a number and a full stop:

            ## Étapes
            1. Ouvrir le site de la Caf.
            2. Remplir la demande avec la personne.
            3. Garder la preuve d'envoi.

L0210 = A social security number is written in the text: the document is not published.
    .ici = number to take out
    .aide = Delete it. If it is there as an example, write “votre numéro de sécurité sociale” instead. If it is a real person’s, delete the copies of the file too.

L0211 = The text gives a person’s mobile number or e-mail address.
    .ici = a person’s details?
    .aide =
        Move them to a document of the folder contacts, with the day on which the person agreed:

            role: personne-ressource
            telephone: 06 39 98 12 34
            accord_du: 2026-03-12

        If it is a service’s line, give its landline number or the address of its front desk instead.

L0212 = This picture has no description: a blind person will not know what it shows.
    .ici = description to write
    .aide =
        Say between the brackets what the picture shows:

            ![Le bouton « Mon compte », en haut à droite de la page](bouton.png)

L0213 = The section “{ $section }” is missing.
    .aide =
        Add this heading to the text, with at least a sentence below it:

            ## { $section }

L0214 = The same list is written twice: in the front matter, at “{ $cle }”, and in the text, under “{ $section }”.
    .ici = in the text too
    .aide = Keep the one in the text, under “{ $section }”, and take “{ $cle }” out of the front matter.

L0215 = The address “{ $lien }” is not complete.
    .ici = https:// is missing
    .aide = Write the whole address, as in the browser’s address bar:

            https://www.caf.fr

## L03: the whole library

L0301 = Two files have the same document name, “{ $id }”, for the same territory.
    .aide =
        The other file is { $autre }.
        Bring the two texts together in one file, or rename one of them.

L0302 = The section “{ $section }” is protected by “{ $base }”: it may be completed, not replaced or hidden.
    .ici = protected section
    .aide =
        Take out (remplace) or (masque) at the end of the heading. Your text will be added after the protected one:

            ## { $section }

L0303 = This link leads to no document: “{ $lien }”. The page shows the words, without the link.
    .ici = document not found
    .aide = { $proche ->
        [aucun]
            Check the name of the file and its folder. For a guide of the same folder, the file’s name is enough:

            {"    [le guide RSA](rsa.md)"}
       *[autre] Did you mean “{ $proche }”? Put it between the link’s parentheses, in place of “{ $lien }”.
    }

L0304 = No organisme and no contact is called “{ $id }”.
    .ici = unknown organisme or contact
    .aide = { $proche ->
        [aucun] Check the name: it is the file’s, without .md, in a folder organismes or contacts. Or add a document { $id }.md there.
       *[autre] Did you mean “{ $proche }”? Then write { $proche } in place of { $id }.
    }

L0305 = The topic “{ $thematique }” does not exist; it is left out.
    .ici = unknown topic
    .aide = { $proche ->
        [aucun]
            Choose among the files of the folder thematiques, by the file’s name. For example:

                thematiques: [logement/aides]
       *[autre]
            Did you mean “{ $proche }”? Then write { $proche } in place of { $thematique }.
    }

L0306 = The audience “{ $public }” does not exist; it is left out.
    .ici = unknown audience
    .aide = { $proche ->
        [aucun]
            Choose among the library’s audiences. For example:

                publics: [tous-publics]
                publics: [seniors, familles, allophones]
       *[autre]
            Did you mean “{ $proche }”? Then write { $proche } in place of { $public }.
    }

L0307 = The acronym “{ $sigle }” is not in the glossary.
    .ici = acronym without an explanation
    .aide =
        Add a file to content/glossaire, with these lines and a sentence that explains it:

            ---
            titre: ce que veut dire { $sigle }, en toutes lettres
            sigle: { $sigle }
            developpe: ce que veut dire { $sigle }, en toutes lettres
            ---

L0308 = The territory “{ $nom }” is not recognised.
    .ici = which territory?
    .aide = { $lignes ->
        [aucun]
            Check the spelling, or write the code with its type: for example dep:24 for Dordogne, com:24328 for Piégut-Pluviers.
       *[autre]
            Choose the right line, and write its code in place of “{ $nom }”:

            { $lignes }
    }

L0309 = This bassin has no members: no commune belongs to it.
    .aide =
        Add the list of its EPCI or of its communes to { -en-tete }:

            membres: [epci:200071819, com:24328]

L0310 = The mark “({ $marque })” has no effect: the document that this one completes has no section “{ $section }”.
    .ici = heading that the completed document lacks
    .aide = { $proche ->
        [aucun]
            Take the mark out: your text will show as it is. Or check that the heading is the same as in the document that you complete.

                ## { $section }
       *[autre]
            Did you mean “{ $proche }”? Then write:

                ## { $proche } ({ $marque })

            If not, take the mark out: your text will show as it is.
    }

L0311 = { $par ->
        [courriel] This address seems to bear a person’s name, without the date of their agreement: this contact is not published.
       *[nom] A person is named without the date of their agreement: this contact is not published.
    }
    .ici = agreement to date
    .aide =
        Ask for their agreement, then add the day on which they gave it:

            accord_du: 2026-03-12

        { $par ->
            [courriel] Or give the address of a service (logement@…) and, throughout the document, the role rather than the name.
           *[nom] Or take the line “nom” out and keep only the role.
        }

L0312 = The reference guide “{ $id }” does not exist.
    .ici = unknown guide
    .aide = { $proche ->
        [aucun] Write the name of a guide’s file, without .md, or take the line fiche_de_reference out.
       *[autre]
            Did you mean “{ $proche }”? Then write:

                fiche_de_reference: { $proche }
    }

L0313 = “{ $code }” is the code of a former commune, { $nom }.
    .ici = commune merged with another
    .aide = Write the code of today’s commune: { $nouveau }

L0314 = This local guide completes nothing: did you mean to complete { $base }?
    .aide =
        If so, give the file the same name, { $proche }.md: your text will show in the document that it completes.
        If it really is another procedure, choose a name that looks less like “{ $proche }”.

L0315 = The licence “{ $licence }” is not in the list.
    .ici = unknown licence
    .aide = { $proche ->
        [aucun] Possible licences: { $choix }. Without this line, the document has the library’s licence.
       *[autre]
            Did you mean “{ $proche }”? Then write:

            {"    "}licence: { $proche }
    }

L0316 = { $cas ->
        [forme] “{ $id }” is not the name of a document: nothing is redirected there.
        [publie] “{ $id }” is still published here: its page is not redirected to this one.
        [deux] “{ $id }” is replaced by “{ $autre }” already: that is where its old address leads.
        [archive] “{ $id }” is archived, and nothing replaces it: this line has no effect.
        [territoire] The page of a territory does not replace another: this line has no effect.
       *[inconnu] No document of the same kind is called “{ $id }”: this line has no effect.
    }
    .ici = succession without effect
    .aide = { $cas ->
        [forme]
            Write the name of the old document's file, without .md, in small letters without accents:

                remplace: [{ $autre }]
        [publie]
            Archive the old document, or take this line out. In the old document:

                etat: archive
        [deux] An old address leads to one page only. Keep the document that most readers look for, and take out the other line.
        [archive] Write the name of a published document, or take this line out.
        [territoire] Take this line out.
       *[inconnu] { $autre ->
            [aucun] Write the name of the new document's file, without .md. For a document of another territory, put its code in front: dep-24/apl.
           *[autre] Did you mean “{ $autre }”? Then write { $autre } instead of { $id }.
        }
    }

L0317 = These documents replace one another in a circle: one comes back to “{ $id }”.
    .ici = back at the start
    .aide = Decide which one stays. Take out its line remplace_par, and its name from the lines remplace of the others.

L0318 = “{ $id }” is the name of no { $attendu ->
        [module] module and no guide
       *[guide] guide
    } of this library.
    .ici = unknown document
    .aide = { $proche ->
        [aucun] Write the name of its file, without .md. If it does not exist yet, create it or take this line out.
       *[autre] Did you mean “{ $proche }”? Then write { $proche } instead.
    }

L0319 = This notice has no end date. { $fin ->
        [aucun] Without beginning or end, it is raised on no other page.
       *[autre] It will stop on { $fin }, thirty days after its beginning.
    }
    .aide =
        A notice always has an end. Below the line “du”, write its last day. For 31 December 2026:

            au: 2026-12-31

L0320 = { $genre ->
        [pause] This break has no length: the times that follow are no longer sure.
       *[autre] “{ $quoi }” has no length: the times that follow are no longer sure.
    }
    .ici = length expected
    .aide =
        { $genre ->
            [module] Write duree_minutes in the module, or its minutes in this session:
           *[autre] Write its minutes:
        }

        { $genre ->
            [pause] {"    "}- pause: 15
           *[autre] {"    "}- { $quoi }: 45
        }

L0321 = The end, { $fin }, comes before the beginning, { $debut }.
    .ici = end before the beginning
    .aide = Mend one of the two dates. Meanwhile this period does not count.

L0322 = “{ $nom }” has not been a contact since { $date }. { $cle ->
        [suppleant] This document has no deputy any more.
       *[responsable] { $reste ->
            [aucun] Nobody is in charge of this document.
           *[autre] Until then, the page names { $reste }.
        }
    }
    .ici = no longer there
    .aide =
        Write who takes care of it now: the name of a document of the folder contacts, without .md, or a team:

        {"    "}{ $cle }: coordination 24

L0323 = Another guide has the same title, or nearly: “{ $titre }”.
    .ici = the same title twice
    .aide =
        The other guide is { $autre }.
        { $meme ->
            [oui] If it is the same procedure, keep one only. If not, make this title more precise.
           *[non] If it is the same procedure, give this file the name of the other: it will complete it. If not, make this title more precise.
        }

L0324 = This notice concerns “{ $id }”, which is neither a guide, nor a pathway, nor a topic, nor an organisme, nor a place.
    .ici = nothing of that name
    .aide = { $proche ->
        [aucun]
            Write the name of a file without .md, with its territory where needed, the type of an organisme, or a topic:

                concerne: [apl, dep-24/fsl, caf, logement/impayes]
       *[autre] Did you mean “{ $proche }”? Then write { $proche } instead of { $id }.
    }

L0325 = This link leads to a place that is not on the page: “#{ $endroit }”.
    .ici = place not found
    .aide = { $proche ->
        [aucun] Take “#{ $endroit }” out: the link will lead to the top of the page.
       *[autre] Did you mean “#{ $proche }”? If not, take “#{ $endroit }” out: the link will lead to the top of the page.
    }

L0327 = No agreement is called “{ $id }”.
    .ici = unknown agreement
    .aide = { $proche ->
        [aucun] The line “complete” names the wider agreement that this one applies: write the name of its file, without .md, or take the line out.
       *[autre] Did you mean “{ $proche }”? Then write { $proche } instead of { $id }.
    }

L0328 = “{ $mots }” { $pareil ->
        [oui] is also in { $autre }.
       *[non] is to the search the same as “{ $leurs }”, in { $autre }.
    }
    .ici = two terms for the same words
    .aide =
        { $pareil ->
            [oui] Who types these words cannot know where they lead.
           *[non] Small words (« sans », « plus », « avec »…), the order and the ends of words do not count: who types one is led to the other too.
        } Leave these words to the term that fits best, or say here that the two may be confused:

        {"    "}ambigu_avec: [{ $terme }]

## P00: the language

P0001 = The document says that it is easy to read and understand (falc), and no people concerned have read it.
    .ici = falc, but read by whom?
    .aide =
        Have it read by people for whom it is written. Then add:

            relu_par_des_personnes_concernees: oui

        Until then, write:

            niveau_lecture: simple

P0002 = The text is harder to read than it says: score { $score }, while “{ $niveau }” takes less than { $limite }.
    .ici = level announced
    .aide = { $autre ->
        [aucun] The longest sentence is on line { $ligne }. Cut it in two, and prefer short words. Or write the level that suits this text, { $convient }.
       *[autre] The two longest sentences are on lines { $ligne } and { $autre }. Cut them in two, and prefer short words. Or write the level that suits this text, { $convient }.
    }

P0003 = This sentence has { $mots } words: too many to be read to the person.
    .ici = sentence to cut
    .aide = Cut it into sentences of { $limite } words at most, with a single idea in each.

## A00: access for all

A0001 = No human answers for this procedure: no counter, no telephone, no post.
    .ici = no human channel
    .aide =
        Add the other ways to carry out the procedure, among guichet, telephone and courrier:

            canaux: [en-ligne, guichet]

        If there really are none, tell the readers:

            aucun_canal_humain: oui

## F00: freshness

F0001 = This document has been due for verification since { $depuis }.
    .ici = to be verified again
    .aide =
        Read it again at its source and correct what has changed. Then write the day of this verification, and who did it:

            verifie_le: 2026-03-12
            verifie_par: coordination 24

F0002 = This document was never verified at its source.
    .aide = { $etat ->
        [a-relire]
            The page says so already. To let it say what it is written from as well, name what you read:

                sources:
                  - nom: service-public.fr, la page lue
                    vu_le: 2026-03-12

            Once someone has verified it, replace the line “etat: a-relire” by the day and who did it:

                verifie_le: 2026-03-12
                verifie_par: coordination 24
       *[autre]
            Once someone has verified it, write the day and who did it:

                verifie_le: 2026-03-12
                verifie_par: coordination 24

            Until then, this line warns readers:

                etat: a-relire
    }

F0003 = The verification bears a date in the future: { $date }. The document counts as not verified.
    .ici = date in the future
    .aide =
        Write the day on which the document was really verified at its source. For 12 March 2026:

            verifie_le: 2026-03-12

F0004 = { $cas ->
        [illisible] The line “base_vue” cannot be read: lutrin does not know whether the completed text has changed since the verification.
       *[change] The text that this document completes has changed since { $date ->
            [aucun] it was last read.
           *[autre] the verification of { $date }.
        }{ $entete ->
            [aucun] {""}
           *[oui] {" "}The title or the facts of the front matter have changed.
        }{ $changees ->
            [aucun] {""}
           *[autre] {" "}Sections changed: { $changees }.
        }{ $ajoutees ->
            [aucun] {""}
           *[autre] {" "}New sections: { $ajoutees }.
        }{ $retirees ->
            [aucun] {""}
           *[autre] {" "}Sections taken out: { $retirees }.
        }
    }
    .ici = { $cas ->
        [illisible] unreadable line
       *[change] verified before this change
    }
    .aide = Read { $base } again, correct this document if need be, then say that it is still true:

        {"    "}{ $commande }

F0005 = { $nombre ->
        [one] This session rests on a guide that is to be read again: { $guides }.
       *[other] This session rests on { $nombre } guides that are to be read again: { $guides }.
    }
    .ici = session to come
    .aide =
        Read { $nombre ->
            [one] this guide again at its source
           *[other] these guides again at their source
        } before the session, and write the day of the verification in it. A kit that rests on overdue guides is not handed out unread.
