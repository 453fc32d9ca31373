package claim

// What makes a sentence sound, in French: an end, a fact, a rule, somebody else’s words.

const frenchReports = `
(on|ils|elles|certains|tout le monde|chacun) (nous|vous|leur)? (dit|disent|répète|répètent|assure|assurent|serine|martèle|rabâche|promet|prédit|explique) ~3 (que|qu)
on nous (dit|répète|serine|rabâche|martèle|vend|annonce|promet|prédit|avait|a)
nous (disait|répétait|a dit|avait dit|a-t-on|dit-on|répète-t-on)
dit on
disait on
lit on
paraît il
à en croire
à les entendre
à l'entendre
à entendre
à écouter
d'aucuns
(certains|certaines|beaucoup|d'autres|ceux qui) (disent|pensent|affirment|croient|voudraient|prétendent|jurent|soutiennent|répètent)
(prétend|prétendent|prétendait|prétendre|prétendument|soi-disant|clame|clament|clamait|assène|assènent|martèle|martèlent|ressasse|ressassent|serine|serinent|rabâche|rabâchent)
(affirme|affirment|affirmait|assure|assurent|jure|jurent|soutient|soutiennent|estime|estiment|lance|lançait|écrit|écrivait|titrait|titre|annonce|annonçait|prédit|prédisait|prédisent|promet|promettait|promettent|prophétise|prophétisait) (que|qu)
selon (lui|elle|eux|certains|l'agence|le consultant|un consultant|les vendeurs|les consultants|cet article|l'article|le prestataire)
(adore|adorent|aime|aiment|aimait|aimaient) (à)? (dire|répéter)
(entendre|entendu|entend|entendons|entendait) (dire|répéter|que|qu)
force d'entendre
(l'argument|le discours|la rengaine|le refrain|le couplet|l'antienne|la formule|la phrase|le slogan) (de|du|des|d|selon|que|qu|est)
l'idée (selon|que|qu)
(croire|croit|croient|croyait|croyaient|s'imaginer|imaginent|imaginait) (que|qu)
(vendeur*|consultant*|gourou*|prophète*|marchand*|commercial|agence|prestataire*|éditeur|conférencier*) ~4 (dire|dit|disent|répéter|répète|répètent|jure|vend|vendent|promet|promettent|affirme|affirmait|assure|parle)
titre d'un article
le consultant a conclu
sa phrase
son slogan
sa formule
(jurait|juraient|soutenait|soutenaient|assurait|assuraient|estimait|estimaient|promettait|promettaient|prédisait|prédisaient|prophétisait|répétait|répétaient|disait|disaient|pensait|pensaient|expliquait|expliquaient|claironnait|claironnaient|professait|martelait|martelaient|annonçait|annonçaient|prétendaient|redoutait|craignait|avait juré|avait promis|avait prédit|avait annoncé|a juré|ont juré|a affirmé|ont affirmé|a prétendu) (que|qu)
(on|ils|elles) (nous|vous|leur|lui|me) (annonçait|annonçaient|prédisait|prédisaient|promettait|promettaient|jurait|juraient|assurait|assuraient|serinait|serinaient|vendait|vendaient|présentait|affirmait|disait|disaient|répétait|répétaient)
(ancien|ancienne|précédent|précédente|ex) ~1 (directeur|directrice|maire|président|présidente|responsable|équipe|municipalité|agence|plan|stratégie|bureau|chef|cheffe|rédacteur|rédactrice|conservateur|conservatrice|élu|élue|mandat|feuille de route)
(prédécesseur|prédécesseurs|prédécesseure)
SAID ~2 (:)
SAID (que|qu)
(on|il|elle|certains) (se|s) (moquait|amusait|imaginait|figurait)
lit on (partout|souvent|ici|parfois|dans)
(demande|demandent|demandait|demandé|interroge|interrogé) ~1 (si|s'il|s'ils|s'elle|pourquoi|à quoi|combien|en quoi)
(a|ont|avait|avaient) (prédit|annoncé|promis|juré|affirmé|prétendu|vendu|répété|assuré|dit|expliqué|soutenu|écrit|lancé|plaisanté) ~3 (que|qu)
`

const frenchCritics = `
(mythe*|légende|fable|fantasme|incantation*|incantatoire*|alarmis*|catastrophis*|chantage|épouvantail|poncif*|cliché*|lubie*|caprice*|leurre*|mirage*|illusion*|miroir aux alouettes|poudre aux yeux|effet de mode|mode passagère|attrape nigaud*|langue de bois|tarte à la crème|idée reçue|idées reçues|marotte*|fétich*|gadget*|argument d'autorité|argument de vente|solutionnisme|panique)
(relève|relèvent|tient|procède) (du|de la|de l) (slogan|foi|croyance|mode|magie|fantasme|marketing|peur|panique)
(slogan*|caricature*|absurde*|ridicule*|risible*|grotesque*|naïf|naïve|naïveté|déraisonnable|exagéré*|mensong*)
fin en soi
(est|serait|sont|était) (totalement|tout simplement|bien sûr)? (faux|fausse|erroné|erronée|inexact)
(c'est|il est|est) faux
n'est pas vrai
rien ne (prouve|montre|dit|démontre|permet)
rien n'(indique|oblige|impose)
aucun* (preuve|étude|chiffre|donnée) ne
(reste|restent) à (prouver|démontrer)
ne (fait|font|feront|fera|constitue|constituent) pas (un|une|de|l|le|la|d) ~3 (politique|stratégie|objectif|projet|communication|éditoriale|réponse|lien)
(n'est|ne sont|n'était|ne sera|n'a jamais été|ne saurait être) (pas|jamais|plus|en rien)? (un|une|l|le|la|notre)? (objectif|stratégie|but|fin|solution|projet|résultat|remède|baguette magique|priorité|problème|sujet|question|argument|réussite|indicateur|urgence|enjeu)
(ne|n) (suffit|suffisent|suffira|remplace|remplacent|remplacera|remplaceront|sert|servent|garantit|garantissent|résout|résoudra|résoudront|règle|règlera|changera|changeront) (pas|rien|jamais|aucun*|à rien|personne|en rien)
(ne|n) (sert|servait|servira) (à)? rien
on confond
(confondre|confond|confondent|confondons|confusion) (trop|souvent|la|l|le|les|entre|présence|visibilité|audience)
à tort
par (mode|mimétisme|effet de mode|suivisme|habitude|peur)
(erreur|tort|piège|fuite en avant|fausse piste|fausse bonne idée|perte de temps|vanité|vain|vaine|inutile*|superflu*) (de|d|est|serait|que)
(reproche|reprochent|reproché|critique|critiquent|dénonce|dénoncent|déplore|déplorent|regrette|regrettent|fustige|moque|moquent|s'étonne|ironise|raille|ricane|ricanent)
(n'en|n'y) ~2 (croyons|crois|croit|croient) (pas|plus|rien)
sans (savoir|se demander|que personne|dire|trop savoir) (pourquoi|pour quoi|comment|à qui|à quoi|ne sache)
à quoi bon
pour quoi faire
(dilue|diluent|disperse|éparpille)
(c'était|époque|temps) ~4 (où|époque|mode)
avant de (savoir|se demander)
(agitation|frénésie|course à)
auprès de qui
et alors ?
ni plus ni moins
personne n'(a|en|y|ouvre|écoute|a jamais)
comme si
au risque d'oublier
soi disant
se garder de
gare (à|aux)
méfi*
attention à ne pas
(tout|toute) (sauf|autre)
n'a jamais (fait|sauvé|rempli|vendu|convaincu|remplacé)
n'ont jamais (fait|sauvé|rempli|vendu|convaincu|remplacé)
(vaut|valent|vaudrait) mieux (que|qu)
(failli|faillit)
mal (compris|posé|posée)
(quatre vérités|mauvaise raison|mauvaises raisons)
(est|serait|sera|fut|était|c'est) ~1 (une|un) ~1 (erreur|piège|leurre|faute|contresens|non sens|impasse|gâchis|perte de temps)
`

const frenchRefusals = `
(on|nous) (arrête|arrêtons|stoppe|stoppons|ferme|fermons|quitte|quittons|renonce|renonçons|abandonne|abandonnons|supprime|supprimons|refuse|refusons|laisse tomber|laissons tomber|suspend|suspendons|écartons|écarte)
(arrêter|cesser|fermer|quitter|supprimer|renoncer|abandonner|refuser|suspendre|écarter|clôturer|désactiver|résilier|éviter|limiter|réduire)
^ (arrêt|fermeture|abandon|suspension|suppression|fin|résiliation) (de|du|des|d)
(plutôt|mieux) (que|qu)
au lieu (de|d)
hors de question
pas question
(passer|passera|passerons|passeront|passe|passons) (très|fort|parfaitement|volontiers)? bien (de|d)
(écarté*|rejeté*|refusé*|abandonné*|repoussé*|renoncé|décliné|exclu*|supprimé*|enterré l|ajourné*|retiré*)
non merci
(pas|plus|aucun|aucunement|nul|guère|jamais) ~2 (besoin|intérêt|utilité|envie|l'intention|prévu|nécessaire|pertinent|question|souhaitable|utile|justifié|retenu)
(n'aura|n'auront|n'aurons|n'ouvrira|n'ouvrirons|ne lancera|ne lancerons|ne créera|ne créerons|n'ira|n'irons|ne sera|ne seront|ne serons|ne fera|ne ferons|ne publiera|ne publierons|ne prendra|ne prendrons|ne rejoindra|ne rejoindrons|n'achètera|n'achèterons|ne reconduira|n'est|ne sont|ne sommes|n'a|n'ont|n'avons|ne veut|ne veulent|ne voulons|ne voulez|ne doit|ne doivent|ne devons|ne faut|ne fait|ne font|ne faisons|ne cherche|ne cherchons|ne vise|ne visons|ne souhaite|ne souhaitons|ne prévoit|ne prévoyons|n'envisage|n'envisageons|ne compte|ne comptons|n'utilise|n'utilisons|n'ouvre|n'ouvrons|ne publie|ne publions|n'achète|n'achetons|ne lance|ne lançons) ~3 (pas|plus|aucun|aucune|jamais|nullement|ni|guère)
(ne|n) ~3 (pas|plus|jamais|aucun|aucune|ni|nullement|guère) ~4 (appli|site|PLAT|TOOL|compte|page|chaîne)
^ (pas|plus|aucun|aucune|ni|non|nul|nulle|inutile) ~4 (TOOL|PLAT|WEAK|NETS|PRES|besoin)
^ non
(pas|jamais) (de|d) (nouveau|nouvelle|nouveaux|nouvel)? (TOOL|PLAT|compte|page|chaîne)
ni (TOOL|PLAT|NETS|page|compte)
(quand|quand bien) même
même si
(sans) (ouvrir|créer|lancer|être|passer|nous lancer|se lancer)
(avons|a|ont|faut|as|avez) (nous|t|il|elle|ils|on|vous) ~2 (besoin|vraiment|seulement|intérêt)
(est|serait) il (vraiment|bien|seulement)? (utile|nécessaire|raisonnable|pertinent|besoin)
(tant|aussi longtemps) que ~8 (pas de|aucun|pas)
(ferons|fera|faisons|ferait) sans
un énième
une énième
pas d'abord
pas (avant|tant|encore|sans)
(fermé|arrêté|stoppé|quitté|cessé|supprimé|préféré|désactivé|clos) ~4 (TOOL|PLAT|compte|page|chaîne)
(s'arrêtera|s'arrêteront|prendra fin|prendront fin|cessera|cesseront|fermera|fermeront)
rien n'(interdit|empêche) de
ne (courrons|courons|court|courra) (pas|plus)
(aucun|aucune|personne|nul) ~5 (n'a|n'ont|n'avait|n'avaient)
ne ~1 (commence|commencent|passe|consiste|repose|tient|relève|suppose|dépend|suffit|mérite|justifie) (pas|plus|ni)
ne (dit|disent|parle|parlent|mentionne|mentionnent|prévoit|prévoient) (rien|pas|plus|ni|aucun|aucune)
`

const frenchEnds = `
pour (que|qu)
afin (que|qu)
de (sorte|façon|manière) (que|qu|à ce)
de (façon|manière|sorte) à OUTVERB
de (façon|manière|sorte) à ~2 ce que
si bien que
jusqu'à ce que
afin (de|d) ~3 OUTVERB
afin (de|d) ~6 PEOPLE
pour ~2 OUTVERB
pour ~4 PEOPLE ~2 (à|qui)
pour ~4 PEOPLE ~2 (de|d) ~1 OUTVERB
(permettre|permet|permettra|permettent|permettant|aider|aide|aidera|aidant|amener|amène|amènera|amenant|inciter|incite|incitant|convaincre|invite|invitent|inviter|pousser|pousse|conduire|conduit|encourager|encourage) ~3 (à|aux|au|les|des|PEOPLE|NUMBER)
(doit|doivent|devra|devront) ~2 (amener|convaincre|conduire|permettre|aider|faire venir|réduire|servir|ramener|inciter|décider|déclencher|générer)
(but|objectif|cible|résultat) (visé|visée|poursuivi|attendu) ~3 (aucun*|NUMBER|zéro)
(en vue|dans le but|avec pour but|avec l'objectif|à charge) (de|d) ~2 OUTVERB
NUMBER ~4 PEOPLE
(moitié|tiers|quart|majorité|centaine|dizaine|vingtaine|trentaine|cinquantaine|millier|quinzaine|part) (de|des|d) ~2 (nos|ses|PEOPLE)
(vingt|trente|quarante|cinquante|soixante|cent|deux cents|trois cents|quatre cents|cinq cents|mille|dix|douze|quinze|six|huit|cinq|vingt-cinq) ~3 PEOPLE
NUMBER ~4 (demandes|inscriptions|commandes|réservations|ventes|dossiers|appels|signatures|candidatures|dons|adhésions|rendez|visites|réclamations|exemplaires|entrées|billets|legs|abonnements|points|contrats|devis|retours|réponses|plaintes|contributions|embauches|stages|colis|repas|nuitées|tonnes|litres|places|kits)
(de|d) NUMBER ~4 à ~3 NUMBER
(baisse|baissent|diminue|diminuent|passe|passent|chute|chutent|recule|reculent) (de|d|à|sous)
(si|lorsque|quand|dès que) ~3 PEOPLE ~3 (orientent|demandent|viennent|s'inscrivent|réservent|commandent|signent|appellent|répondent)
(que|qu) ~2 (PEOPLE) ~4 (sachent|sache|viennent|vienne|puissent|puisse|fassent|fasse|aient|prennent|comprennent|demandent|trouvent|commandent|appellent|déposent|signalent|réservent|adhèrent|choisissent|osent|cessent|lisent|votent|renouvellent|s'inscrivent|reviennent|téléphonent|posent)
(réservé|réservés|réservée|destiné|destinés|destinée|destinées) aux
(aucun*|moins de|zéro) ~2 (verbalisation*|accident*|incivilité*|réclamation*|appel*|retard*|erreur*|plainte*)
(que|qu) ~8 (sachent|puissent|viennent|fassent|prennent|comprennent|demandent|trouvent|commandent|appellent|reviennent|apprennent|s'inscrivent|osent|cessent|votent)
à (un|une|deux|trois|dix|NUMBER|la moitié|chaque) ~2 PEOPLE
(un|une) ~1 PEOPLE sur (deux|trois|quatre|cinq|dix|NUMBER)
(dès|chaque fois|aussitôt|sitôt|à chaque fois) (que|qu)
`

const frenchOutcomePatterns = `
^ (objectif|but|priorité|mission|cible)? (:)? OUTVERB
(MODAL|objectif|but|ambition|mission) ~3 OUTVERB
(est|sera) (de|d) OUTVERB
pour ~1 objectif (de|d) OUTVERB
GOAL ~2 : ~3 OUTVERB
(veut|voulons|veulent|souhaite|souhaitons|attend|attendons|faut|vise à ce) (que|qu) ~3 PEOPLE
(rempli|remplira|jouera) son rôle
(taux|pourcentage|part|nombre|proportion) (de|d|des) ~3 (PEOPLE|réponse|satisfaction|renouvellement|recyclage|participation|remplissage|fréquentation|pauvreté|délai|rendez|ventes|réachat|transformation|conversion|demandes|inscriptions)
chiffre d'affaires
délai* de (réponse|traitement|livraison)
faire (venir|adhérer|signer|revenir|voter|participer|baisser|savoir|comprendre|reculer|découvrir) ~5 (PEOPLE|NUMBER|les|aux)
(ventes|chiffre d'affaires|commandes|inscriptions|réservations|dons|adhésions|candidatures|réclamations|délais d'attente|taux de)
`

const frenchFacts = `
(a|ont|avait|avaient|avons|eut) (été|eu|pris|publié|diffusé|lancé|ouvert|créé|annulé|acheté|vendu|tenu|reçu|fait|permis|coûté|duré|rassemblé|réuni|touché|gagné|augmenté|baissé|chuté|doublé|triplé|montré|compté|dépensé|utilisé|perdu|produit|tourné)
(est|sont|était|étaient|fut|furent) (suivi*|tenu*|géré*|conservé*|hébergé*|animé*|alimenté*|lu*|cité*|consulté*|financé*|ouvert depuis|fermé*|utilisé*|administré*|mis à jour|archivé*|validé*|relu*|modéré*|en panne|hors service|disponible*)
(possède|possèdent|existe depuis|existent depuis|compte déjà|détient)
NUMBER (personnes|abonnés|vues|inscrits|followers|lecteurs|visites)
(dure|ont lieu|a lieu|se tient|se tiendra|se déroule)
(hier|l'an dernier|l'année dernière|la semaine dernière|le mois dernier|en 201*|en 200*)
(chez|parmi) ~2 PEOPLE
(suivent|regardent|lisent|utilisent|consultent|réservent|partagent|écoutent|échangent|préfèrent|ouvrent)
(a|ont|avait|avaient) (donné|répondu|fait rire|préféré|refait|choisi|planté|reçu|cassé|refusé|trouvé|jugé|écrit|dit)
(part|paraît|sort|tombe) (le|chaque|tous|une fois)
(ont|a|aura|auront) lieu
depuis (NUMBER|deux|trois|quatre|cinq|dix|lundi|mardi|hier|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|des années|longtemps)
(ont|a|avons) (débattu|testé|essayé|conclu|constaté|écarté|discuté|examiné|comparé|interrogé)
sert à
est (loué*|prêté*|tenu*|installé*|suivi*|géré*)
en NUMBER : NUMBER
`

const frenchRules = `
(ne|n) (peut|peuvent|doit|doivent|saurait) ~2 (pas|jamais|être)
(aucun|nul|nulle) ~3 (ne peut|ne doit|n'est)
(est|sont) (interdit*|proscrit*|obligatoire de signaler|masqué*|consigné*|supprimé*|transmis*|signalé*|conservé*|relu*)
(doit|doivent) (être)? (citer|signaler|mentionner|respecter|demander|obtenir|prévenir|transmettre|déclarer|porter|préciser|indiquer|remettre|changer|consulter|figurer|comporter|signer|rendre)
à signaler
(exige|exigent|impose|imposent) (une|un|la|le|l)
(sont|est) (à)? (relire|valider|signaler|faire valider|transmettre)
(mot de passe|mots de passe|double authentification|charte d'utilisation|règlement|droit à l'image|autorisation écrite|accord écrit|autorisation parentale|modération|modérateur|identifiants)
(est|sont) (obligatoire*|exigé*|requis*|nécessaire* pour) $
(sous titrage|sous titré*|sous titrer|transcription|mentions légales|droits d'auteur|accessibilité|rgpd)
(doit|doivent|devra|devront) être ~1 (sous titré*|relu*|validé*|signé*|archivé*|modéré*|signalé*|approuvé*|déclaré*|supprimé*|daté*|sourcé*|formé*|conforme*|accessible*)
`

const frenchNotMedia = `
SEEN ~1 PHYS
SEEN (ne|n) ~2 (pas|rien|jamais|personne|aucun*)
(présence) (de|des|du|d) ~2 (PEOPLE|élus|parents|deux|trois|l'infirmière|représentants|agents|médecin|tous|chacun|police|secours)
(présence) (est|sera|physique|obligatoire|indispensable|requise|humaine|policière|médicale|territoriale)
présence (au|aux|à) ~3 (réunion|séance|cérémonie|comité|conseil|salon|forum|stage|cours|accueil|guichet|domicile|côtés|travail|école|hôpital|inauguration|assemblée|audience|chevet|bureau|stand|marché|fête|obsèques|entrée|sortie|classe)
présents : 
^ présents
^ (étaient|sont) présents
(de|en) présence de
(visible*|visibilité) ~2 (depuis|derrière|devant|de nuit|sur la route|à l'avant|route|brouillard|conducteur*|véhicule*|trottoir|signalétique|panneau|casque|gilet|quai|la nuit)
(être|soit|seront|restera|rester|sera) (présent*|visible*) ~3 (réunion|séance|stade|chantier|accueil|guichet|cérémonie|gare|caserne|entrée|sortie|match|répétition|audience|inauguration|heures|dès)
(actif*|active*) ~2 (entre|de 18|sans emploi|professionnel*|recherche d'emploi)
(population|vie|volcan|principe|clients|comptes|membres|licenciés) (actif*|active*)
à présent
(exposition) (photo*|temporaire|permanente|de peinture|universelle|au soleil|au bruit|aux|au plomb|d'art|solaire|itinérante)
(notoriété|visibilité|présence|réputation|image) (n'|ne|n) 
(présence) ~1 (auprès|aux côtés|chez|au chevet|sur place|sur le terrain)
visibilité ~3 (brouillard|pluie|neige|nuit|réduite|mètres|route)
(visible*|présent*) ~2 (dans|en|à|sur) ~1 NUMBER
(affiche|affiches|panneau|panneaux|carte|badge|ambulance|gilet|étiquette|pancarte|plaque|numéro) ~3 (visible*|vue|vues)
(est|c'est) (facile|aisé|peu|une chose|bien joli)
visibilité ~8 (brouillard|pluie|neige|nuit|réduite|mauvaise|route|autoroute)
`

const frenchSpared = `
(ne|n) ~1 (mourra|mourront|mourrons|mourrez|disparaîtra|disparaîtront|disparaîtrons|fermera|fermeront|sombrera|périra|meurt|meurent|disparaît|disparaissent|coulera|est mort|tuera|tue) ~1 (pas|jamais|point|nullement|personne|rien)
n'en (mourra|mourrons|mourront|mourrez|meurt|est pas mort|sont pas morts)
(n'est|ne sont|ne sommes|ne sera|ne serons) (pas|nullement|ni) ~2 (mort*|condamné*|dépassé*|obsolète*|incontournable*|indispensable*|obligatoire*|inévitable*|vital*|l'avenir|fini*|foutu*|perdu*)
(survit|survivra|survivrons|vit|vivra|tient|tiendra|s'en sort|se porte) (très|fort|parfaitement)? bien
n'a tué personne
(disparaissent|disparaît|disparaître|disparu*) (de|des|d|du) (nos|notre|leurs|l|la)? ~1 (enquêtes|listes|fichiers|statistiques|registres|rayons|inventaires|sondages)
(vit|vivent|vivons|vivait|vivaient|tient|tiennent) ~1 sans
(vivre|travailler|tenir|exister) (très|fort|parfaitement)? bien sans
(très|fort|parfaitement) bien ~2 sans
`

const frenchReal = `
si (l'enquête|l'essai|le test|le sondage|personne|le budget|moins de|plus de|la moitié|un tiers|l'audience|le conseil|la fréquentation|NUMBER)
(d'après|selon) (l'enquête|le sondage|l'étude|les chiffres|nos chiffres|la cour|le rapport|l'audit|le comptage)
(enquête|sondage|étude|comptage) (de|du|d'|menée|auprès)
(écran|page|site|serveur|réseau) (en panne|hors service|indisponible)
`

// frenchSaid are verbs that give somebody else's words.
const frenchSaid = `disait, disaient, dit, disent, plaisantait, plaisantaient, plaisante, lançait, lança, lance, soupirait, soupire, répétait, répètent, répète, lisait, lit on, écrivait, écrit, écrivaient, clamait, clame, clament, annonçait, annonce, annoncent, titrait, affirmait, affirme, affirment, assurait, assure, jurait, jure, promettait, promet, promettent, prédisait, prédit, proclamait, proclame, proclament, claironnait, claironne, concluait, conclut, répondait, répond, expliquait, explique, tonnait, tonne, ironisait, s'écriait, s'écrie, résumait, résume, avertissait, avertit, martelait, martèle, prévenait, prévient, ajoutait, ajoute`
