package claim

// What is wanted, in French.

const frenchWantsTool = `
ACQFUT ~5 TOOL
ACQFUT ~3 PLAT
(on|nous) (part|partons|mise|misons|passe|passons|bascule|basculons|se lance|lançons) ~2 (sur|tout sur|à|au|en|dans|vers) ~3 (TOOL|PLAT|WEAK)
mise* tout sur ~3 (TOOL|PLAT|WEAK)
(TOOL|PLAT) (d'abord|avant tout|first|partout)
tout (en|sur|par|pour) (DET)? (TOOL|PLAT)
(encore|toujours|toujours plus) (du|de|des|d) (TOOL)
ce qui (nous|leur|lui|vous) manque
il (nous|vous|leur|lui|me) (faut|faudrait|faudra|manque) ~4 (TOOL|PLAT|chaîne|compte|page|canal)
il manque ~4 (TOOL|PLAT|WEAK)
(besoin|envie) (de|d) ~4 (TOOL|PLAT|chaîne|compte|page|canal|outil|logiciel)
(un|une) (TOOL) (!|, et vite|et vite|vite)
^ (un|une|le|la|l|des)? (TOOL|PLAT) (! | pour tous | pour chaque)
(à quand|vivement) ~3 (TOOL|PLAT)
(grand|beau|seul|prochain) projet ~3 (TOOL|PLAT)
(faisons|lançons|ouvrons|créons|passons|mettons|prenons|adoptons|achetons|tournons|misons|ayons|rejoignons|investissons) ~5 (TOOL|PLAT|compte|page|chaîne)
(lancez|ouvrez|créez|passez|adoptez|achetez|rejoignez|investissez|publiez|postez) ~5 (TOOL|PLAT|compte|page|chaîne)
TOOL ~3 (dans|pour|sur|à|par) (chaque|tous|toutes|chacun*)
(PLAT|TOOL) (pour|dans) (chaque|tous|toutes|tout le monde)
(un|une) (compte|page|chaîne|canal|profil) ~2 (PLAT)? (pour|par|dans) (chaque|tous|toutes|service|métier|pôle)
(mise|misons|misent|parie|parions|parient|miser|tabler) ~2 sur ~3 (TOOL|PLAT|ia|vidéo)
(demande|demandent|veut|veulent|réclame|exige) ~5 (TOOL|PLAT) ~2 (ce sera|il y aura|on en|donc)
(tout|100 %|full) (numérique|digital|vidéo|ia)
(le tout) (numérique|digital|vidéo)
^ (doubler|tripler|augmenter|multiplier|accroître|intensifier) (le|la|les|notre|nos)? (nombre|volume|fréquence|rythme|cadence) (de|d|des) ~2 (publications|posts|TOOL|stories|articles|publication|contenus)
(décidé|convenu|acté|résolu|voté|arrêté) (de|d|que|qu) ~3 (ACQ|crée|ouvre|lance|achète|adopte) ~5 (TOOL|PLAT|compte|page|chaîne)
`

const frenchTool = `
^ (DET|à|bien|mieux|enfin|vite|bientôt|d'abord|aussi|y)? (s|se|nous)? ACQ ~5 TOOL
^ (DET|à|bien|mieux|enfin|vite|bientôt|d'abord|aussi)? (s|se|nous)? ACQ ~4 (PLAT|sur PLAT)
^ (DET|à|bien|mieux|enfin)? (créer|ouvrir|lancer|éditer|publier|produire|tenir|animer|alimenter|acheter|avoir|se doter|acquérir|concevoir|réaliser|développer|refondre|moderniser|déployer|rédiger|tourner|mettre en place|diffuser|imprimer|distribuer|monter|multiplier|refaire|alimenter) ~3 WEAK
^ NACQ ~8 (TOOL|PLAT)
^ NACQ (de|d|du|des) ~2 WEAK
(MODAL|GOAL) ~5 ACQ ~6 (TOOL|PLAT)
(MODAL|GOAL) ~4 (créer|ouvrir|lancer|éditer|publier|produire|tenir|animer|acheter|avoir|se doter|acquérir|équiper) ~3 WEAK
GOAL ~4 NACQ ~5 (TOOL|PLAT|WEAK)
GOAL ~5 (:|est|sera|c'est|reste|demeure|=|.|?) ~4 (TOOL|PLAT)
GOAL ~5 (:|est|sera|c'est|reste|demeure|=|.|?) ~3 (créer|ouvrir|lancer|éditer|publier|avoir) ~4 WEAK
GOAL ~5 (:|est|sera|c'est|.) ~2 (de|d)? ACQ ~6 (TOOL|PLAT)
GOAL (absolu*|numéro un|n 1|n° 1|premi*|principal*)? (:)? (le|la|les|l|une|un) (TOOL|PLAT)
GOAL ~6 (:) ~3 (compte|page|chaîne) ~3 (est ouvert*|ouvert*|créé*|lancé*|active|en ligne)
(compte|page|chaîne|TOOL) ~3 (est|sera|soit|soient|sont|seront) (ouvert*|créé*|lancé*|en ligne|opérationnel*|disponible*|déployé*|livré*)
(MODAL) (un|une|des|son|sa|leur|notre) ~3 (TOOL|PLAT)
(MODAL|GOAL) ~3 (être|aller|arriver|figurer|passer|basculer|venir|s'inscrire|se mettre|se lancer|s'ouvrir|débarquer) (sur|à|au|aux|dans|en) ~1 (PLAT|TOOL)
(se lancer|se mettre|s'ouvrir|se convertir|s'initier|se former) (sur|à|au|aux|dans) ~2 (PLAT|TOOL)
(ce que) ~5 (veut|voulons|souhaite|souhaitons|demande|attend|attendons|veulent|réclame) ~6 (TOOL|PLAT)
(réclame|réclament|demande|demandent|exige|voudrait|veut|veulent|voulons|souhaite|souhaitons|rêve de|rêvons de) (un|une|des|du|sa|son|leur|notre|nos) ~2 (TOOL|PLAT)
(avoir) (son|sa|ses|notre|nos|un|une|leur|leurs) (propre|propres)? ~2 (TOOL|PLAT|WEAK)
publier (NUMBER|deux|trois|quatre|cinq|un|une|chaque|tous|plus|davantage) ~3 (fois|par|jours|semaine|jour|posts|stories|vidéos|contenus|articles|publications)
(NUMBER|deux|trois|quatre|cinq|un|une|dix) ~2 (TOOL|post|posts|publications|publication|contenus|articles|tweets) (par|chaque|tous|toutes) ~1 (jour|semaine|mois|jours|semaines|trimestre|lundi*)
(poster|publier|tweeter) (plus|davantage|souvent|régulièrement|quotidiennement|tous les jours|chaque)
GOAL ~5 : ~2 TOOL ~3 TOOL
(rêve|rêvent|rêvons|rêverait|ambition) (d|de) (un|une|DET)? ~3 (TOOL|PLAT)
(passer|basculer|migrer|aller) (au|à|en|vers|sur) ~2 (numérique|digital|tout numérique|100|vidéo|TOOL|PLAT)
(postera|postent|publiera|publieront|posteront|tweetera|tweeteront|filmera|filmeront|podcastera) ~4 (PLAT|TOOL|chaque|par)
GOAL ~4 nombre de ~2 (TOOL|publications|posts)
^ (nombre de) (newsletters|publications|posts|vidéos|tweets|stories|podcasts|articles|communiqués) (envoyé*|publié*|diffusé*|mis*|par)
(mettre|mettons|installer|ancrer|placer|positionner|lancer|amener|inscrire|faire entrer|porter) ~4 (sur|dans|à) (PLAT)
(il s'agit|s'agit|s'agirait) ~4 (ACQ) ~4 (TOOL|PLAT)
(arriver|débarquer|s'installer|figurer|s'implanter|entrer) ~2 (sur|dans) ~1 (PLAT)
(temps|moment|occasion) (de|d|pour) ~5 (TOOL|PLAT)
(devra|devront|doit|doivent|devrait) ~2 (alimenter|animer|tenir|mettre à jour|nourrir|publier|poster) ~3 (page|compte|profil|chaîne|site|TOOL|PLAT)
(s'équipe|se dote|se lance|se met|se convertit|s'abonne|se fend|s'offre|passe|nous équipons|nous dotons|nous mettons|nous lançons|nous offrons) ~3 (TOOL|PLAT|WEAK)
(cap|priorité|place|feu vert|accent|tout) (sur|à|aux|au) (l|le|la|les)? (TOOL|PLAT)
(il serait|il est|serait) (bon|bien|utile|souhaitable|judicieux|nécessaire|important|prévu|question|urgent) (que|qu|de|d) ~6 (TOOL|PLAT)
NACQ ~4 (TOOL|PLAT) ~4 (priorité|objectif|prévu*|programmé*|acté*|figure|s'impose|votée|lancée|décidée)
(à faire|à créer|à lancer|à ouvrir|à prévoir|à venir|au programme|au menu) (:)? ~3 (TOOL|PLAT|WEAK)
(TOOL|PLAT) ~2 (à créer|à ouvrir|à lancer|à développer|à mettre en place|à faire|à prévoir|à acheter) ~2 (NUMBER|fin|rentrée|noël|été|MONTH|$)
(année|an|saison|mandat|rentrée|trimestre) (du|de la|de l|des) (TOOL|PLAT)
(place|rendez vous|vive) (à|aux|au) (DET)? (TOOL|PLAT)
(il est|est) (prévu|décidé|acté|convenu|question) (de|d) ~5 (TOOL|PLAT)
(va|allons|vont) ~1 (faire|lancer|ouvrir|créer|acheter|mettre|installer|passer|avoir|tourner|publier) ~4 (TOOL|PLAT)
(penser|réfléchir|songer) à ~4 (TOOL|PLAT)
faire (du|de la|de l|des) (TOOL) ~3 (notre|la|le|un|une) ~2 (priorité|vitrine|marque|fer de lance|cheval de bataille|cœur|pilier|axe|quotidien|réflexe)
(ferons|fera|faisons) (du|de la|de l|des) (TOOL|PLAT)
^ (DET)? (mobile|numérique|digital|vidéo|social|web|appli|image) (d'abord|first|avant tout|en premier)
^ (DET)? (TOOL|PLAT) (au cœur|au centre|en première ligne|en fer de lance) 
(mettre|placer|mettons|plaçons|replacer|remettre|installer) ~3 (TOOL|PLAT|numérique|digital|mobile) (au cœur|au centre|au premier plan)
vous (créerez|lancerez|ouvrirez|alimenterez|animerez|développerez|produirez|publierez|posterez|tournerez|déploierez|mettrez en place|concevrez|réaliserez|filmerez|monterez|relancerez|installerez) ~6 (TOOL|PLAT|WEAK)
(d'ici|avant) ~4 (chaque|tous les|toutes les) ~4 (a|ont|dispose|disposent|aura|auront|publie|publient|poste|postent|tient|tiennent) ~4 (TOOL|PLAT|WEAK)
(prendre|réussir|négocier|amorcer|entamer|engager) (le|ce|notre|son|un) (virage|tournant) ~2 (TOOL|TOPIC)
^ (nombre|volume) (de|d) ~1 (TOOL|posts|publications|articles|films) (par|produit*|publié*|diffusé*|envoyé*|créé*|lancé*|tourné*|mis* en ligne)
(indicateur|indicateurs|mesure|critère|jauge|kpi) (:|=) ~1 (nombre|volume|cadence|rythme) (de|d) ~2 (TOOL|publications|posts|articles)
(TOOL|PLAT) ~6 (sera|seront|soit|soient|est à|sont à|devra être|devront être|doit être|doivent être|devrait être|va être|vont être|pourrait être|est|sont) ~1 (MADE) ~4 
(que|qu) (soit|soient) MADE ~4 (TOOL|PLAT)
(sera|seront|est|sont) MADE ~1 (un|une|des|le|la|l|deux|trois) ~2 (TOOL|PLAT)
^ (un|une|le|la|l) (TOOL) (sur|dans|pour|à) (tout|tous|toutes|chaque|l'ensemble)
(qu|que) ~2 (on|nous|l ~1|le ~1|la ~1|chacun|chaque ~2) (ait|ayons|dispose|disposions|soit sur|soyons sur|passe à|passions|ouvre|ouvrions|lance|lancions|crée|créions|publie) ~4 (TOOL|PLAT|compte|page|chaîne)
(on|nous|je) (aimerait|aimerions|voudrait|voudrions|verrait|verrions|adorerait|adorerions|rêverait|souhaiterait|veut|veux|voudrais|aimerais) ~2 (bien|tellement|tant)? (un|une|des|du|notre|avoir|ouvrir|créer|lancer) ~3 (TOOL|PLAT)
pourquoi pas (un|une|des|du|le|la|l) ~2 (TOOL|PLAT)
(étape suivante|prochaine étape|prochain arrêt|la suite|à suivre|bientôt|prochainement|à nous) ~1 (TOOL|PLAT)
(site|TOOL|PLAT) ~2 (a|ont|aurait|aurait bien) ~1 (grand|bien|grandement|urgemment)? besoin (de|d) ~3 (refait|refaite|refonte|coup de jeune|rajeuni*|modernis*|lifting|neuf|relook*|rénov*|remis*)
(refaire|refondre|rajeunir|relooker|dépoussiérer|rafraîchir|reprendre|repenser|moderniser) ~1 (le|la|les|l|notre|nos|son|sa|entièrement)? ~2 (TOOL|PLAT)
(un coup de jeune|un coup de neuf|une nouvelle vie|un nouveau souffle|une seconde jeunesse) (à|au|aux|pour) ~2 (TOOL|PLAT)
(communication|communiquer|tout|échanges|stratégie|information|infos) ~2 (passera|passeront|passe|passent|se fera|se feront|se fait|repose|reposera|reposent|s'appuiera|s'appuie|se joue) ~2 (désormais|dorénavant|maintenant)? (par|sur|via|avec) ~3 (TOOL|PLAT)
(repose|reposera|s'appuie|s'articule|se décline|bâtie|construite|fondée) (sur|autour de|en) ~4 TOOL ~4 TOOL
(année|saison|an|trimestre|mandat) ~1 (sera|est) (celle|celui) (du|de la|de l|des) (TOOL|PLAT)
(faire entrer|faire passer|amener|propulser|projeter|emmener|conduire) ~4 (dans|à|vers) ~1 (l'ère|l'âge|le xxie|l'heure|le monde) ~2 (numérique|digital|digitale|siècle|TOPIC)
(former|initier|convertir|mettre) ~4 (à|au|aux) ~2 (TOOL|PLAT)
(transformer|décliner|convertir) ~4 en ~3 (TOOL)
(prendre|réserver|poser) ~2 (nom de domaine|abonnement) ~3 (TOOL|PLAT|$)
(cap|direction|bienvenue|place|passage|feu vert|priorité|oui) (sur|à|au|aux|vers) ~2 (TOOL|PLAT)
(se renseigne|regarde|étudie) ~3 (pour|comment) ~4 (TOOL|PLAT)
(enfin|bientôt) (un|une|notre|nos|des) ~2 (TOOL|PLAT)
(il serait|il est|serait|est) (grand)? temps ~6 (TOOL|PLAT)
(se mettre|se mette|se mettent|nous mettre|s'y mettre|mettions) ~2 (à|au|aux|sur) ~2 (TOOL|PLAT)
(chaque|tout|toute|tous les|toutes les) ~3 (devra|devront|doit|doivent|aura|auront|tient|tiendra|ouvre|ouvrira|anime|animera|se dote) ~3 (compte|page|chaîne|TOOL|PLAT)
IDEA ~6 (est|c'est|:|va à|va vers|va|serait|sera|reste|demeure|tient) ~4 (TOOL|PLAT)
(veut|veulent|voulons|souhaite|souhaitent|voudrait|voudraient|aimerait|réclame|demande|exige|préfère) ~6 (TOOL|PLAT)
(mots|plan|stratégie|résumé|essentiel|recette|formule|programme|lettres) ~2 : ~2 TOOL ~1 (TOOL|PLAT)
^ ~2 TOOL ~1 (par|chaque|tous les|toutes les) ~1 (jour|jours|semaine|semaines|mois|lundi|lundis|mardi|mercredi|jeudi|vendredi|vendredis|matin|matins|soir|trimestre)
^ (une|un|deux|trois|quatre|cinq|dix|NUMBER) ~1 TOOL ~1 (par|chaque|tous les|toutes les) (jour|jours|semaine|mois|matin|matins|vendredi|vendredis)
(migre|bascule|passe|déménage|saute|part|arrive|débarque|s'installe|s'invite|atterrit) ~1 (sur|à|vers|en|au) ~1 (PLAT|TOOL)
(phase|étape|lot|volet|jalon|axe|chantier|action|module|sprint|priorité|objectif|palier|brique) (NUMBER|a|b|c|d|un|deux|trois|i|ii|iii|iv) ~1 (:)? ~4 (TOOL|PLAT|studio)
^ (faire|faisons|commander|commandons|prévoir|prévoyons|proposer|sortir|financer|réaliser|produire|tourner) ~3 WEAK
(TOOL|PLAT) (en|comme|pour) ~1 (priorité|première étape|fer de lance|vitrine|priorités|tête de pont|produit d'appel)
(TOOL|PLAT) ~6 (serait|seraient|ferait|feraient|pourrait être|constituerait) ~2 (plus|atout|atouts|bienvenu*|utile|utiles|bonne|idéal*|parfait*|merveille|avancée|vrai|premier pas)
(TOOL|PLAT) ~3 (est|sont|sera|seront|reste|serait|constitue) ~3 (IDEA|GOAL|pierre angulaire|socle|moteur|clé de voûte|cœur)
(recommande|recommandent|préconise|préconisent|conseille|conseillent|suggère|suggèrent|envisage|prône|prônent|recommandé|préconisé|proposé|conseillé) ~1 (de|d) ~2 ACQ ~5 (TOOL|PLAT|WEAK)
(recommande|recommandent|préconise|préconisent|conseille|conseillent|suggère|suggèrent|envisage|prône|prônent|propose|proposons) ~2 NACQ ~5 (TOOL|PLAT|WEAK)
tout (passer|mettre|basculer|faire|numériser|digitaliser|dématérialiser|transférer|publier) ~1 (en ligne|au numérique|au digital|sur|en numérique|sur internet|$)
^ (numériser|digitaliser|dématérialiser|automatiser|ludifier) ~5 $
`

const frenchWishes = `
GOAL
MODAL
^ ACQ
^ RAISE
^ (BE|exister|s'afficher|occuper|rayonner|montrer|faire)
(besoin|manque|urgence|impératif|impérativement|absolument|vite|rêve|essentiel de|important de|importe de|primordial de|nécessaire de|convient de|il s'agit|reste à)
(que|qu) ~4 (soit|soient|ait|aient|puisse|fasse)
^ (que|qu) ~6 (reste|restent|demeure|demeurent|devienne|deviennent|rayonne|sorte|passe|vienne|prenne|figure|existe|entre|occupe|brille|monte|gagne)
`

const frenchWantsPresence = `
(on|nous) (veut|voulons|doit|devons|souhaite|souhaitons|va|allons|espère|entend|entendons) ~3 (BE) ~3 (SEEN)
(on|nous) (veut|voulons|doit|devons|souhaite|souhaitons) ~2 (exister|s'afficher|occuper le terrain|faire parler)
(que|qu) ~2 (on|nous) (soit|soyons|puisse être) ~3 SEEN
être (partout|vus partout|visibles partout)
(exister|s'afficher|s'imposer|rayonner|briller|percer|émerger|apparaître|ressortir|s'installer|s'inscrire|se montrer|se positionner|se faire voir|se faire connaître|se faire entendre|se faire remarquer|se faire une place|se faire un nom|faire entendre sa voix|s'exposer) ~3 (sur|dans|en|à travers|via) ~4 (NETS|PLAT|tous)
^ (DET)? (mieux|enfin)? (exister|rayonner|s'afficher|percer|se faire connaître|se faire voir|se faire entendre|se faire remarquer|faire parler (de|d)|faire le buzz|faire du buzz|créer le buzz|faire du bruit|occuper le terrain|occuper l'espace|marquer les esprits|sortir de l'ombre|sortir de l'anonymat|sortir du lot|être (SEEN))
(occuper|investir|conquérir|envahir|saturer|habiter|coloniser|s'emparer de) (l|le|les|la|tout|tous)? ~1 (terrain|espace|espaces|paysage|cyberespace|toile|web|champ médiatique|scène|sphère|débat|créneau|médias|réseaux|écrans) ~2 (numérique|numériques|digital|médiatique|public numérique|public|sociaux|en ligne|$)
(sortir|sortions|sortons|sorte) (de|enfin de) (l'ombre|l'anonymat|l'invisibilité|notre trou|sa réserve)
(montrer|montrons|rappeler|rappelons|prouver|signaler|signalons|faire savoir) (que|qu) (nous|on|l ~1|le ~1|la ~1) (sommes|est|existe|existons|existe toujours) ~2 (là|présents|actifs|visibles|encore|toujours|$)
(montrer|prouver) (que|qu) (nous|on) (existons|existe)
(devant|sur le devant) de la scène
sur tous les (fronts|canaux|écrans|supports|réseaux)
(faire|fasse|fassions|fasse) parler (de|d) (nous|soi|lui|elle|eux|la|notre|l|le|sa|son)
(qu|que) (l'on|on) (parle|entende parler) (de|d)
(que|qu) ~3 (tout le monde|chacun|on|les gens) (nous|la|le)? (voie|voient|connaisse|connaissent|remarque|croise|trouve|entende)
(faire|fasse) exister ~5 (NETS|dans|sur|en)
(donner|redonner|apporter|offrir) ~2 (visibilité|de la visibilité|plus de visibilité|voix|un coup de projecteur|de l'écho)
(plus|davantage|mieux|toujours plus) (de)? (visibilité|présence|exposition|notoriété|présents|visibles|actifs) ~2 (NETS|PLAT|sur|dans|$)
omniprésent*
(mettre|mettons|mise) ~2 (sous les projecteurs|en lumière|en avant|en pleine lumière|sur la carte)
(se montrer|nous montrer|on se montre|montrons nous)
(maximum|maximiser|maximisation) ~3 (visibilité|présence|exposition)
(sous les|sous le feu des|sous les feux|au cœur de|dans) (feux|projecteurs|feu) ~4 
(rester|demeurer|exister|figurer|compter|peser|être|entrer|s'imposer|se maintenir) dans le (paysage|débat|jeu|radar|viseur|champ)
(voir|voie|voient|parle|parlent|entende|entendent|connaisse|connaissent|remarque|repère) (nous|de nous) ~3 (but|objectif|tout|essentiel|enjeu)
(qu'on|que l'on|qu'ils|que tous|que chacun) (nous|la|le|les) (voie|voient|connaisse|connaissent|entende|repère|remarque|reconnaisse|identifie|suive)
(aux yeux) (du|de|des) (grand public|monde|tous|public|médias|tout le monde)
(faire entendre|porter) (notre|la|sa|leur) voix
(être|devenir) ~1 (une)? (référence|vitrine|incontournable*|tête d'affiche|marque connue|acteur incontournable)
(apparaître|paraître|figurer|être cité*|être repris*|revenir|passer (à|dans|sur|en)) ~3 (presse|télé|télévision|radio|médias|journaux|une des|antenne|écran|écrans|boucle)
(apparaître|paraître|figurer|être cité*|être repris*|revenir) ~4 NETS
(faire|donner) ~2 (savoir|entendre) (que|qu) (nous|on) (existons|existe|sommes)
(mise|misons|miser|misent) (tout)? sur ~2 (PRES|image|présence)
^ (donner|redonner|apporter|offrir|assurer|garantir) ~4 (visibilité|notoriété)
(ne plus|ne pas|ne jamais) (être|rester|passer) ~2 (invisible*|inconnu*|inaperçu*|absent*|ignoré*|oublié*|dans l'ombre|transparent*)
(être|soyons|soit) de (toutes les|tous les) (discussions|conversations|débats|rendez|écrans|réseaux|médias|fêtes)
(sur) (les|toutes les) lèvres
(notre|le|son) nom ~2 (circule|circuler|sonne|soit connu|soit dit|apparaisse|soit partout)
(nombre) de (nos)? (apparitions|passages|citations|mentions|retombées|prises de parole)
(se rendre|rendre) ~4 (visible*|incontournable*|omniprésent*|lisible)
(mieux|plus|davantage) (connu*|identifié*|repéré*|visible*|reconnu*) ~1 (du|des|de|par|auprès|dans|sur|$)
^ (se)? (faire) (connaître|voir|entendre|reconnaître|remarquer|savoir) ~1 (l|le|la|les|notre|nos|son|sa|au|à|$)
(multiplier|accroître|augmenter) ~4 (apparitions|prises de parole|passages|mentions|citations|affichages)
(compter|peser|exister|compte|pèse) dans ~3 (NETS|débat|conversation*)
(imposer|installer|ancrer|faire entrer|inscrire|glisser|placer) ~4 (marque|nom|logo|image|structure|institution) ~2 (dans|sur) ~3 (NETS|conversations|esprits|têtes|paysage|PLAT|tête)
(dans|à) (toutes les|tous les) (têtes|esprits|oreilles|écrans|fils|poches|conversations)
(être|aller|nous|soyons) là où (ça|cela|tout|on|les gens|le public)
(prendre|tenir|garder|retrouver|défendre|asseoir|reprendre) ~3 (place|rang|position) ~3 (NETS|PLAT)
(dans|sur) ~2 (paysage) (audiovisuel|médiatique|numérique|médias|digital)
(ne pas|ne plus) (laisser|abandonner|céder) ~1 (terrain|place|champ) ~4
(occuper|remplir|inonder) (les|tous les) (écrans|ondes|réseaux|journaux|fils|unes)
(première|tête|haut) ~1 (page|position|place|des résultats) ~2 (google|moteurs|recherche)
^ (donner à voir|rayonner|briller|s'illustrer|s'exposer|se distinguer|se démarquer|faire sensation|marquer sa présence|marquer notre présence) 
(communiquer|publier|parler) (plus|davantage|beaucoup plus|partout|tout le temps|plus fort|mieux et plus)
(se faire|faire|trouver|se tailler|conquérir|reprendre|gagner) ~1 (une place|un nom|sa place|notre place|du terrain|de la place|de l'espace) ~2 (dans|sur|au soleil|$)
(valoriser|faire rayonner|mettre en valeur|promouvoir) ~3 (image|marque|nom|logo) 
(être|rester|devenir) ~1 (identifié*|reconnu*|perçu*|vu*|connu*) (comme|en tant que)
(attirer|capter|accaparer) ~2 (regards|lumière|projecteurs|attention des médias|attention médiatique|attention)
(être|soyons|aller|allons|se trouver|communiquer|publier|parler|toucher ~3|rencontrer ~3|présents|présent|présente) là où (sont|se trouvent|vivent|scrollent|passent|vont|est|se trouve|regardent|parlent|discutent|surfent) ~1 (nos|notre|les|le|la|l|vos|leurs|ses|PEOPLE)
(être|aller|soyons|allons|se trouver) là où (nos|notre|les|le|la|l|vos|leurs|ses) ~3 (est|sont|vont|va|vit|vivent|se trouve|se trouvent|passe|passent|scrolle|scrollent|regarde|regardent)
(entretenir|avoir|tenir|animer|garder|maintenir|conserver|posséder|créer|développer|faire vivre) ~2 (compte|comptes|page|pages|profil|profils|chaîne|chaînes|communauté|communautés|fil|fils) ~1 (actif*|active*|vivant*|animé*|dynamique*|visible*)
(que|qu) (notre|le|la|l|leur|son|nos) ~2 (nom|noms|logo|marque|voix|image|visage|couleurs) ~3 (revienne|reviennent|circule|circulent|apparaisse|figure|résonne|s'entende|se voie|sorte|remonte|s'affiche|s'impose|existe|ressorte|surgisse|tourne|porte|brille)
(rester|être|revenir|entrer|demeurer|figurer) (dans|sur) (le|les|leurs|tous les|l) (radar|radars|viseur|écran radar|écrans radar)
(prendre|capter|attirer|accrocher) la lumière
crever l'écran
(tenir|occuper) le (haut du pavé|haut de l'affiche|devant de la scène)
(dans|sur) toutes les (bouches|lèvres|langues)
(faire|fasse|décrocher|viser) (la une|les gros titres|les titres|la couverture)
(se rappeler|nous rappeler|rappeler ~3) au bon souvenir
(se|nous|s) faire oublier
(ne pas|ne plus|ne jamais|sans|refuser de|éviter de) (se taire|nous taire|rester muet*|rester silencieu*|rester discret*|disparaître des|s'effacer|sombrer dans l'oubli)
(voix) qui (porte|compte|pèse|s'entend)
(amplifier|projeter|hausser|élever) (notre|la|sa|leur) (voix|écho)
(garder|maintenir|ancrer|garde) ~5 (à l'esprit|dans les esprits|dans les têtes|top of mind|en tête|sous les yeux)
(aidons|faisons|rendons|on fait|on rend) ~1 (vous|votre ~1|les marques|nos clients)? ~1 (émerger|rayonner|briller|percer|connaître|remarquer|visible|visibles|exister|sortir du lot|sortir de l'ombre)
RAISE ~3 (présence|visibilité|notoriété|exposition|rayonnement|part de voix|empreinte|retombées) ~6 (de|d|à|par) NUMBER
(émerger|ressortir|percer|surnager|se détacher|sortir) (du|dans|de|d) ~2 (lot|bruit|foule|flot|flux|masse|brouhaha|fil)
(faire partie) (du|des|de) ~2 (paysage|conversations|conversation|débats|débat|meubles|décor)
(le plus|la plus|les plus) (suivi*|visible*|présent*|commenté*|cité*|vu*|liké*|connu*|actif*|active*) ~3 (NETS|PLAT|de la région|de france|du secteur|du département)
(devenir|être|soyons|soit|faire de ~4) ~4 dont (tout le monde|on|chacun|les médias|la presse|les gens|toute ~1|tous) ~1 (parle|parlera|parlent|parleront|cause|causent)
(une|notre|la) ~1 voix ~3 (sur|dans) ~2 (NETS|PLAT|débat*|conversation*)
faire vivre ~2 (réseaux|comptes|chaînes|canaux|pages)
^ (que|qu) ~4 (rayonne|brille|s'affiche|existe|s'impose|émerge|perce|se montre|se voie|s'entende|soit partout) ~3 (NETS|PLAT|$)
(trop peu|pas assez|personne|peu|bien peu|presque personne) ~4 (sait|savent|connaît|connaissent|nous connaît|remarque|voit|voient|parle|parlent) ~5 (change|changer|changera|cesse|finir|remédier|corriger|terminé|suffit)
(pas un|pas une|aucun|aucune|plus un) ~5 sans (notre|nos|le|la|son|que notre) ~1 (logo|nom|marque|voix|couleurs|bannière|visage|drapeau)
(où que|partout où|quoi que|où) ~4 (on|regarde|aille|clique|scrolle|passe|pose) ~3 (nous|la|le) (voit|trouve|croise|entend|reconnaît|voie|trouve)
(on|ils|tous|chacun|le public) (nous|la|le) (voit|trouve|voie|voient|cite|citent|reconnaisse|reconnaissent|entende|entendent|croise|remarque) ~1 (partout|$)
(se hisser|se hisse|être|figurer|entrer|compter|arriver|monter|passer) ~2 (parmi|dans|au|en) ~4 (plus|mieux) ~1 (cités|cité|citées|suivis|suivi|suivies|vus|connus|connues|visibles|en vue|regardés|écoutés|commentés|lus)
(l'un|l'une|un|une) (des) ~1 (plus|mieux) ~1 (suivis|suivies|cités|citées|connus|connues|visibles|en vue|commentés|vus)
(qui|que) ~1 (nous|la|le|les) ~1 (rende|rendent|rendra|fasse|mette) ~1 (plus)? (visible|visibles|incontournable|incontournables|connus|connaître|en avant|en lumière|célèbre)
(rendre|rend|rendent|rendra) (l|le|la|les|notre|nos|cette|ce) ~2 (plus)? (visible|visibles|incontournable|incontournables|célèbre|célèbres|omniprésent*|lisible)
(donner|redonner|conquérir|trouver|retrouver|reprendre|prendre|obtenir) ~3 (toute)? (la|sa|notre) place (que|qu|dans|sur|qui) 
(trop) (discret*|modeste*|timide*|silencieu*|effacé*|invisible*|en retrait|absent*|peu visible*) ~8 (montrer|voir|lumière|parler|entendre|visible*|lancer|sortir|affirmer|ombre|discrétion)
(faire de|faire d|transformer) ~4 (figure|vedette|star|personnage|visage|icône|référence|vitrine|marque) ~2 (médiatique|médiatiques|publique|connue|nationale|régionale|en ligne|incontournable|$)
(occuper|envahir|inonder|investir|saturer|squatter|remplir|habiter) ~2 (fil|fils|écran|écrans|esprits|terrain|médias|ondes|réseaux|actualité|colonnes|unes|timeline|timelines)
(entretenir|faire|créer|susciter|alimenter|provoquer|générer|amplifier) ~2 (bruit|buzz|rumeur|agitation|écho|engouement|effervescence|conversation) (autour|sur|médiatique|dans|en ligne|$)
(visibilité|présence|notoriété|rayonnement) ~1 (doit|devra|doivent|mérite|a besoin|est à|reste à|manque|n'est pas à) 
(gagner|gagne|gagnions|gagnons|monter|prendre|croître) en ~1 (visibilité|notoriété|présence|popularité|audience|lisibilité|puissance médiatique)
(rôle|mission|but|travail|fonction|métier|raison d'être|vocation) ~4 (est|sera|consiste) ~1 (de|à) ~1 (rendre|faire rayonner|faire connaître|faire voir|montrer|donner à voir|mettre en lumière|mettre en avant) ~4 (visible|visibles|$|connu*)
(jouer|entrer|évoluer|boxer|passer) ~1 (dans|en) (la)? (cour des grands|lumière|première division|ligue)
(premier|première|seul|seule) ~1 (nom|marque|réponse|adresse|institution|association) ~1 (qui|que|auquel|à laquelle|citée|cité|dont) 
(mettre|remettre|replacer|inscrire|faire figurer|placer) ~4 sur la carte
(rester|demeurer|être|soyons|restons) (visible*|présent*|actif*|vu*|en vue|sous les yeux) (toute l'année|en toutes circonstances|à tout prix|en permanence|tous les jours|jour et nuit|coûte que coûte|en continu|24)
(tout le monde|chacun|la france entière|toute la ~1|tout le ~1|le grand public|les gens|l'opinion) ~1 (doit|devra|devrait|saura|sache|connaisse|connaîtra|entende|ait entendu) ~2 (qui nous sommes|que nous existons|parler de nous|notre nom|nous connaître|nous voir|connaître|parler de|notre existence)
(cesser|arrêter|finir|sortir) (d|de|du) ~1 (être)? (invisible*|silence|discrétion|confidentiel*|anonymat|entre soi|méconnu*|inconnu*|secret)
ALL ~1 (voie|voient|voit|entende|entendent|sache|sachent|connaisse|connaissent|remarque|remarquent|parle|parlent|reconnaisse|retienne|admire|aime) ~1 (nos|notre|nous|de nous|qui nous|que nous|le nom|la marque|le logo)
(doit|doivent|devra|faut|faudra|devrait) ~1 (nous|la|le|qu'on nous|que l'on nous) ~1 (voir|entendre|connaître|remarquer|reconnaître|trouver|voie|entende|connaisse|remarque|lire|citer)
(installer|imposer|positionner|ériger|affirmer|poser|présenter|asseoir|établir) ~5 comme ~1 (la|le|l|une|un) ~2 (référence|autorité|leader|voix|modèle|nom|acteur|expert|champion|chef de file|marque|vitrine|place)
(rester|demeurer|continuer) ~1 (le|la|un|une|à être)? ~2 (secret|inconnu*|invisible*|ignoré*|méconnu*)
(fasse|faire|ferait|fera) (l'actualité|l'événement|l'évènement|le spectacle|date|la une|du bruit|le buzz|des vagues|sensation|les gros titres)
(être|soit|soyons) de (tous les|toutes les) ~2 (fils|fêtes|salons|débats|conversations|écrans|plateaux|antennes|événements|rendez vous|tribunes)
(rester|être|demeurer|s'installer|s'inscrire|entrer|vivre) dans (les|leurs|tous les) (esprits|têtes|mémoires|cœurs|conversations|fils)
(à chaque|en toute|en chaque) (occasion|instant|événement|moment|coin de rue|étape) $
(voix|marque|image|nom) ~2 (la|le) plus (fort*|entendu*|visible*|connu*|cité*|suivi*|reconnu*|écouté*|haut*)
(souci|obsession|préoccupation|hantise|affaire|désir|rêve) ~2 (:|est|c'est|reste) ~3 (SEEN|visible*|présence|visibilité|notoriété)
SEEN ~4 (est|sont|reste|demeure) ~2 (premier souci|priorité|objectif|but|ambition|obsession|préoccupation|enjeu|affaire)
(de|pour) ~1 (la|plus de|une|davantage de) (visibilité|notoriété|reconnaissance|exposition) ~1 (, encore|et encore|toujours|$|!)
(apparaître|paraître|figurer|être|passer) dans ~2 (journal|journaux|quotidien|quotidiens|colonnes|gazettes|magazines|pages)
(exister|peser|compter|figurer|être|se placer) ~1 dans ~3 (débat|débats|conversation|conversations|discussion|discussions|actualité|paysage|esprits|têtes)
(présence|place) au (cœur|centre|milieu) (des|de la|du) ~2 (NETS|conversation|conversations|débats|débat|discussions|fils)
(montrer|dire|rappeler|faire savoir|prouver) (à|au|aux) ~3 (ce que|qui) (nous|on)
(apparaître|paraître|figurer|passer) ~2 dans ~2 (journal|journaux|quotidien|quotidiens|colonnes|magazines|médias)
^ (rester|demeurer) (visible|visibles|présent|présents|présente|actif|actifs) (pendant|durant|tout|toute|jusqu|malgré|entre|partout)
(dominer|conquérir|coloniser|occuper) ~3 (résultats|recherche|google|classement|premières pages)
`

const frenchPresence = `
RAISE ~3 PRES
^ (DET|une|forte|meilleure|plus de)? (présence|visibilité|notoriété|exposition) ~3 (NETS|PLAT|renforcé*|accru*|soutenu*|continue|continu|régulière|forte|partout)
^ PRES (accru*|renforcé*|régulière|soutenue|forte|quotidienne|active|permanente|optimale|maximale)
GOAL ~6 PRES
GOAL ~4 (:|est|sera|.|?) ~5 (visible*|omniprésent*|présent*|connu*|vu|vus)
GOAL ~4 (BE) ~3 SEEN
(GOAL|MODAL) ~5 RAISE ~3 PRES
(MODAL) ~4 BE ~3 SEEN
(MODAL) ~3 (présence|visibilité) ~2 (NETS|PLAT|forte|$)
(BE) ~2 SEEN ~3 (sur|dans|en|à travers) ~3 (NETS|PLAT)
(BE) ~2 SEEN (et|ou) SEEN
BE ~1 (sur|dans) (les|le|la|l|tous les)? (NETS)
(présence|visibilité) ~2 (NETS|PLAT|sur|web|multicanale|multicanal)
(activité|actualité|animation|présence|prise de parole|rythme) (régulière|soutenue|constante|continue|permanente|quotidienne) ~5 (NETS|PLAT|comptes|canaux|pages)
(place|position|rang) ~3 (paysage|espace|sphère|scène|univers) ~2 (NETS)
(mise|misons|miser|parie) ~2 sur ~3 (PRES|NETS)
(communication) ~3 (visible|dynamique et visible|présente|omniprésente)
(PRES) (avant tout|d'abord|maximale|maximum|partout|à tout prix)
^ (que|qu) ~5 (soit|soient) ~2 (SEEN|omniprésent*) 
(acteur|acteurs|institution|marque|structure|établissement) (présent*|actif|visible*|reconnu*|incontournable*) ~3 (NETS|PLAT)
(faut|doit|devons) ~2 (y être|s'y montrer|être là)
(intensifier|multiplier|accroître|augmenter|renforcer|démultiplier) ~3 (prises de parole|apparitions|passages|retombées|mentions|points de contact)
RAISE ~3 (image|reconnaissance|référencement|attractivité)
(RAISE|maintenir|garder|placer|mettre|imposer|voir|inscrire|ancrer|défendre|positionner|installer|porter|répandre|pousser|soigner|redorer|polir|projeter|restaurer|affirmer|hisser) ~4 SELF ~5 (NETS|partout|$)
(RAISE|redorer|polir|projeter|restaurer|affirmer|promouvoir|rehausser|soigner) (l|la|le|les|notre|nos|son|sa)? ~1 SELF (et|de|du|des|d|dans|sur|auprès|$)
(notre|nos|son|sa|leur) ~2 (nom|marque|voix|logo|image|couleurs|bannière) ~1 (MODAL) ~2 (être|devenir|rester|résonner|briller|circuler|apparaître|sonner|porter|compter)
^ (avoir|obtenir|décrocher|gagner|plus de|davantage de|chercher|susciter|générer|engranger|multiplier) ~3 (presse|retombées|couverture|médias|antenne|gros titres|publicité|mentions|likes|attention|articles de presse|passages)
`

const frenchEquip = `
(équiper|équipons|équipera|équiperons|doter|dotons|dotera|doterons|former|fournir|donner|distribuer|offrir|munir) ~5 (TOOL|PLAT)
`

// frenchFame are words for being known that mean nothing else.
const frenchFame = `incontournable, incontournables, immanquable, impossible à manquer, impossible à ignorer, impossible d'ignorer, premier nom, premier nom qui, vienne à l'esprit, vient à l'esprit, viennent à l'esprit, dans toutes les têtes, dans tous les esprits, en haut de l'affiche, le haut de l'affiche, figure médiatique, coqueluche, célèbre, célèbres, célébrité, sous les projecteurs, sous le feu des projecteurs, projecteurs, cour des grands, feu des projecteurs, sur toutes les lèvres, sur la carte, buzz, gros titres, la une, à la une, haut du pavé, de toutes les conversations, les plus suivis, la plus suivie, le plus suivi, les plus cités, le plus cité, la plus citée, les plus visibles, la plus visible, le plus visible, les plus connus, les plus en vue, très en vue, plus en vue, premier plan, au premier plan, sur le devant, grand jour, au grand jour, pleine lumière, en lumière, sous les yeux de tous, aux yeux de tous, tête de gondole, notre empreinte, son empreinte, notre patte, chambre d'écho, caisse de résonance, bruit médiatique, bruit autour, du bruit, parler de soi, parler de nous, parler d'elle, parler de lui, fil d'actualité, fils d'actualité, une visibilité, visibilité maximale, top of mind, tendances, star, vedette, vitrine numérique, devanture, sous les yeux, à l'honneur, en tête des ventes d'images, se faire entendre, se faire remarquer, se faire voir, se faire connaître, se faire reconnaître, se faire une place, se faire un nom, se faire une réputation, nous faire connaître, nous faire entendre, nous faire remarquer, nous faire voir, faire parler d'elle, faire parler de lui, faire parler de nous, faire entendre sa voix, faire entendre notre voix, faire entendre leur voix, être vus, être vu, être vue, être retenus, être entendus, être entendu, tout le monde connaît, connue de tous, connu de tous, connus de tous, savoir que nous sommes là, marquer les esprits, frapper les esprits, sortir du lot, sortir de l'ombre, tirer son épingle du jeu, affirmer sa présence, affirmer notre présence, s'imposer dans le paysage, attirer l'attention, capter l'attention, faire la différence en ligne, donner de la voix, hausser le ton, occuper le terrain, prendre la parole partout, exister médiatiquement, surface médiatique, couverture médiatique, retombées presse, prises de parole, dont on parle, dont on parlera, dont tout le monde parle, plus présents, plus présent, plus présente, plus visibles, plus visible, toujours visibles, toujours présents`

// frenchMade are what a tool is once it is had.
const frenchMade = `développé, développée, développés, développées, lancé, lancée, lancés, lancées, relancé, relancée, relancés, relancées, créé, créée, créés, créées, ouvert, ouverte, ouverts, ouvertes, construit, construite, construits, construites, refondu, refondue, refondus, refondues, refait, refaite, refaits, refaites, acheté, achetée, achetés, achetées, commandé, commandée, commandés, commandées, produit, produite, produits, produites, réalisé, réalisée, réalisés, réalisées, tourné, tournée, tournés, tournées, filmé, filmée, filmés, filmées, enregistré, enregistrée, enregistrés, enregistrées, déployé, déployée, déployés, déployées, introduit, introduite, introduits, introduites, installé, installée, installés, installées, adopté, adoptée, adoptés, adoptées, implémenté, implémentée, implémentés, implémentées, acquis, acquise, acquises, intégré, intégrée, intégrés, intégrées, mis en place, mise en place, mises en place, mis en ligne, mise en ligne, mises en ligne, mis en service, mise en service, mises en service, mis sur pied, mise sur pied, mises sur pied, modernisé, modernisée, modernisés, modernisées, rénové, rénovée, rénovés, rénovées, livré, livrée, livrés, livrées, monté, montée, montés, montées, conçu, conçue, conçus, conçues, imaginé, imaginée, imaginés, imaginées, testé, testée, testés, testées, expérimenté, expérimentée, expérimentés, expérimentées, généralisé, généralisée, généralisés, généralisées, alimenté, alimentée, alimentés, alimentées, animé, animée, animés, animées, repensé, repensée, repensés, repensées, étendu, étendue, étendus, étendues, automatisé, automatisée, automatisés, automatisées, imprimé, imprimée, imprimés, imprimées, posté, postée, postés, postées, programmé, programmée, programmés, programmées, envisagé, envisagée, envisagés, envisagées, prévu, prévue, prévus, prévues, opérationnel, opérationnelle, opérationnels, opérationnelles, en ligne`
