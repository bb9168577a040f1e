//! A small library with training: a session in Dordogne with two modules, a break, a guide that is
//! completed locally, a pathway, a tool, and a place. All of it is invented.

/// Paths below `content/` and their texts, without any fault.
pub(crate) const KIT: &[(&str, &str)] = &[
    (
        "thematiques/logement.md",
        "---\ntitre: Logement\n---\nSe loger.\n",
    ),
    (
        "national/guides/apl.md",
        "---
titre: Demander l'APL
resume: Demander l'aide au logement à la Caf.
thematiques: [logement]
mots_usagers: [aide pour le loyer, allocation logement, caf logement]
organismes: [caf-24]
duree_minutes: 45
verifie_le: 2026-09-15
verifie_par: coordination nationale
---
## En bref
L'aide se demande à la Caf.

## Étapes
1. Ouvrir le site.
2. Remplir la demande.

> [!FORMATEUR]
> Montrer le simulateur avec un loyer inventé.

## Si ça bloque
Écrire à la Caf.

> [!FORMATEUR]
> Raconter le mois perdu, voir [le corrigé](prime.md).

## Où s'adresser
À l'accueil de la Caf.
",
    ),
    (
        "departements/24-dordogne/guides/apl.md",
        "---
resume: Une permanence à Nontron.
responsable: coordination 24
verifie_le: 2026-09-20
verifie_par: coordination 24
exemple: oui
---
## Où s'adresser
Le mardi matin à Nontron.

> [!FORMATEUR]
> Prévenir la permanence la veille.
",
    ),
    (
        "national/guides/prime.md",
        "---
titre: Prime d'activité
resume: Un complément pour qui travaille.
thematiques: [logement]
mots_usagers: [prime travail, complément de salaire, aide au travail]
verifie_le: 2025-03-10
verifie_par: coordination nationale
responsable: coordination nationale
---
## En bref
La prime se demande à la Caf.

## Étapes
1. Simuler.

## Si ça bloque
Appeler.

## Où s'adresser
À la Caf.
",
    ),
    (
        "national/modules/accueil-a-deux.md",
        "---
titre: Accueillir à deux
resume: Une première demande d'APL, menée par deux métiers.
thematiques: [logement]
objectifs:
  - Préparer une demande d'APL avec la personne
  - Savoir passer la main
questions: [Qui fait quoi ?]
minutes_expose: 20
minutes_exercice: 25
format: croise
prerequis: [Avoir lu le guide APL]
materiel: [Vidéoprojecteur, Une fiche par personne]
guides: [apl]
profils: [mediateur, travailleur-social]
competences: [Écouter avant de cliquer]
a_retenir:
  - On ne tape jamais à la place de la personne.
verifie_le: 2026-09-01
verifie_par: coordination nationale
---
Un accueil se prépare à deux.

> [!FORMATEUR]
> Laisser les métiers se présenter, dix minutes au plus.

## Côté médiation numérique
Le compte, l'adresse mail, les pièces en photo.

## Exercice
Madame Exemple reçoit un courrier de la Caf.

1. Qui appelle-t-on en premier ?

   > [!REPONSE]
   > La Caf, avec la personne au téléphone.

2. Que prépare-t-on avant ?

   > [!RÉPONSES] Le numéro d'allocataire et le bail.

> [!FORMATEUR]
> Faire tourner les rôles à mi-temps.

## Cote travail-social
Le budget, les autres droits, le logement.
",
    ),
    (
        "departements/24-dordogne/modules/accueil-a-deux.md",
        "---
materiel: [Plan de Nontron]
verifie_le: 2026-09-20
verifie_par: coordination 24
exemple: oui
---
## Cote travail-social
À Nontron, la permanence est le mardi.
",
    ),
    (
        "departements/24-dordogne/modules/passer-la-main.md",
        "---
titre: Passer la main
resume: Reconnaître le moment où l'on n'est plus seul.
thematiques: [logement]
objectifs: [Savoir passer la main]
duree_minutes: 40
materiel: [vidéoprojecteur]
guides: [prime]
verifie_le: 2026-09-01
verifie_par: coordination 24
exemple: oui
---
## Mise en situation
Jouez la scène à trois.

## Ce que l'on dit
Toujours avec l'accord de la personne.
",
    ),
    (
        "national/parcours/perte-emploi.md",
        "---
titre: Perdre son emploi
resume: Les démarches dans l'ordre.
thematiques: [logement]
guides: [apl]
verifie_le: 2026-09-01
verifie_par: coordination nationale
---
Commencer par les délais.

> [!FORMATEUR]
> Dessiner la frise au tableau.
",
    ),
    (
        "national/outils/grille.md",
        "---
titre: Grille de premier entretien
resume: Dix questions pour écouter.
thematiques: [logement]
type: grille
verifie_le: 2026-09-01
verifie_par: coordination nationale
---
À remplir avec la personne.

> [!FORMATEUR]
> La remplir soi-même d'abord.
",
    ),
    (
        "departements/24-dordogne/organismes/caf-24.md",
        "---
titre: Caf de la Dordogne
type: caf
telephone: 05 36 49 24 01
horaires: le mardi matin
verifie_le: 2026-09-01
verifie_par: coordination 24
exemple: oui
---
La Caf du département.
",
    ),
    (
        "communes/24311-nontron/lieux/mediatheque.md",
        "---
titre: Médiathèque de Nontron
adresse: 1 place de l'Exemple
code_postal: 24300
commune: Nontron
verifie_le: 2026-09-01
verifie_par: coordination 24
exemple: oui
---
Une salle au rez-de-chaussée.
",
    ),
    (
        "departements/24-dordogne/sessions/2026-10-15-nontron.md",
        "---
titre: Nontron, 15 octobre : accueillir à deux
resume: Une matinée pour deux métiers, autour du logement.
date: 2026-10-15
debut: 9h30
lieu: mediatheque
programme:
  - Tour de table: 15
  - accueil-a-deux
  - pause: 15
  - guide: apl
    minutes: 20
    animation: [travailleur-social]
  - passer-la-main
  - module: perte-emploi
    minutes: 10
  - module: grille
    minutes: 5
animation:
  - nom: conseiller numérique de Nontron
    profil: mediateur
  - nom: secret-24
    profil: travailleur-social
places: 12
inscription: inscription@mediatheque.example
organisateurs: [caf-24]
evaluation: https://evaluation.example/nontron
responsable: coordination 24
exemple: oui
---
Café à partir de neuf heures.

> [!FORMATEUR]
> Ouvrir la salle à huit heures.
",
    ),
    (
        "departements/24-dordogne/sessions/2026-06-02-thiviers.md",
        "---
titre: Thiviers, 2 juin
resume: Une session qui a eu lieu.
date: 2026-06-02
lieu: Salle des fêtes : porte de gauche
programme: [accueil-a-deux]
exemple: oui
---
Elle a eu lieu.
",
    ),
    (
        "departements/24-dordogne/contacts/secret-24.md",
        "---
titre: Xyltravailleuse
role: interlocuteur
visibilite: professionnels
telephone: 05 36 49 24 99
verifie_le: 2026-09-01
exemple: oui
---
Xylprivee.
",
    ),
];
