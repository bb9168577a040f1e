# Le nom de chaque règle, en quelques mots : titre des annotations et des alertes (github, sarif).
# Un nom par code de src/diag/catalog.rs ; il vaut pour tous les cas, sans argument.

regle-plus = Pour comprendre cette règle et corriger : lutrin explain { $code }

regle-L0001 = Fichier qui n’est pas en UTF-8
regle-L0002 = Fichier trop gros
regle-L0003 = Raccourci ou fichier spécial
regle-L0004 = Trop de fichiers
regle-L0005 = Espace particulière
regle-L0006 = Signe invisible
regle-L0007 = Fichier mal rangé
regle-L0008 = Nom de fichier à simplifier
regle-L0009 = Fichier illisible
regle-L0010 = Dossier sans code de territoire connu

regle-L0101 = En-tête qui ne se ferme pas
regle-L0102 = En-tête illisible
regle-L0103 = Clé inconnue
regle-L0104 = Clé avec accents ou majuscules
regle-L0105 = Clé écrite deux fois
regle-L0106 = Valeur d’une autre forme que prévu
regle-L0107 = Titre manquant
regle-L0108 = Fiche sans texte
regle-L0109 = Date impossible
regle-L0110 = Date sous une autre forme
regle-L0111 = Ni oui ni non
regle-L0112 = Mot hors de la liste
regle-L0113 = Signe réservé dans l’en-tête
regle-L0114 = En-tête trop long
regle-L0115 = Résumé trop long
regle-L0116 = Code de territoire sans son type
regle-L0117 = Territoire contraire au dossier
regle-L0118 = Champ attendu absent
regle-L0119 = Durée incomprise
regle-L0120 = Genre contraire au dossier

regle-L0201 = Balise HTML
regle-L0202 = Lien refusé
regle-L0203 = Listes ou citations trop imbriquées
regle-L0204 = Encadré inconnu
regle-L0205 = Marque inconnue après un titre
regle-L0206 = Titre de premier niveau dans le texte
regle-L0207 = Section écrite deux fois
regle-L0208 = Lien sans chiffrement
regle-L0209 = Étapes sans numéros
regle-L0210 = Numéro de sécurité sociale
regle-L0211 = Coordonnées d’une personne dans le texte
regle-L0212 = Image sans description
regle-L0213 = Section manquante
regle-L0214 = Liste écrite deux fois
regle-L0215 = Adresse incomplète

regle-L0301 = Même fiche deux fois
regle-L0302 = Section protégée
regle-L0303 = Lien sans issue
regle-L0304 = Organisme ou contact inconnu
regle-L0305 = Thématique inconnue
regle-L0306 = Public inconnu
regle-L0307 = Sigle sans explication
regle-L0308 = Territoire inconnu
regle-L0309 = Bassin sans membres
regle-L0310 = Marque sans effet
regle-L0311 = Personne nommée sans la date de son accord
regle-L0312 = Fiche de référence inconnue
regle-L0313 = Code d’une ancienne commune

regle-F0001 = Fiche à vérifier de nouveau
regle-F0002 = Fiche jamais vérifiée
regle-F0003 = Vérification à venir
regle-A0001 = Aucun humain pour cette démarche
regle-L0011 = Fichier d’une autre sorte
regle-L0121 = Heure qui ne se lit pas
regle-L0122 = Durée en minutes qui ne se lit pas
regle-L0314 = Guide local qui en complète presque un autre
regle-L0315 = Licence inconnue
regle-L0318 = Fiche citée qui n’existe pas
regle-P0001 = Facile à lire, sans relecture par les personnes concernées
regle-P0002 = Texte plus difficile que le niveau annoncé
regle-P0003 = Phrase trop longue sous « Pour la personne »
regle-L0322 = Responsable parti
regle-L0323 = Deux guides du même titre
regle-L0325 = Lien vers un endroit absent de la page
regle-F0004 = Texte complété qui a changé
regle-L0316 = Succession qui ne mène à rien
regle-L0317 = Fiches qui se remplacent en rond
regle-L0320 = Partie de session sans durée
regle-F0005 = Session qui repose sur des guides à relire
