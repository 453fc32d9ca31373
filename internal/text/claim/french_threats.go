package claim

// Survival, in French.

const frenchDecrees = `
hors (de|du|des) ~3 point de salut
point de salut
marche ou crève
(s'adapter|adapter|adaptez|adaptons|digitaliser|innover|publier|poster|communiquer|évoluer|tweeter|bouger) ~4 ou (mourir|disparaître|périr|crever|sombrer|mourrez)
(ne|n) ~4 (plus le choix|pas le choix|pas d'autre choix|plus d'alternative|aucune alternative|aucun autre choix|d'autre choix|pas d'alternative)
plus le choix
la question n'est plus ~3 (si|savoir)
la question n'est pas (si|de savoir si) ~5 mais quand
n'est plus (une option|un choix|en option|optionnel|facultatif|un luxe|négociable)
(prendre|prenez|prenons|rater|ratez|manquer|manquez|louper) ~2 (le train|virage|tournant|wagon|vague) ~6 (sinon|ou|avant|sous peine|tant que|trop tard)
(rater|raté|ratez|ratons|manquer|manquons|manquez|louper|loupez|loupons) (le|ce|pas le)? (train|virage|coche|wagon|tournant|vague|révolution)
(prendre|prenons|prenez|monter|montez|montons) ~2 (le|dans le|ce) (virage|train|wagon|tournant) (numérique|digital|du numérique|du digital|de l'ia|en marche|des réseaux|de la vidéo|technologique|de la modernité)
(votre|notre|leur|la|ultime) (dernière|ultime|unique|seule|) (chance|planche de salut|bouée|façon de survivre|bouée de sauvetage)
(il y aura|il y a) ceux qui ~12 (et)? (il y aura|il y a)? (les autres|et les autres)
^ adapt* ou
(plus personne|personne|nul|aucun*) (ne|n) (peut|pourra) ~2 (y échapper|s'en passer|y couper)
on ne peut plus (rien faire sans|s'en passer|y échapper|y couper)
(n'y|y) (coupera|couperez|couperont|couperons|échappera|échapperez|échapperont|échapperons)
(n'est|ne sont|n'a|n'ont) (plus|pas) (une|un|en|affaire de) (option|choix|luxe|gadget|mode|effet de mode|caprice) ~1 (c'est|mais|il est|elle est|$) ~2 (une|un|la|le) (nécessité|obligation|impératif|condition|urgence|évidence|question de survie|devoir|passage obligé)
ne (sera|seront|serez|serons) (plus|pas) $
(sera|seront|serez|serons|doit être|devra être) ~5 ou ne (sera|seront|serez|serons) (plus|pas)
(n'y a|il n'existe|n'existe|ne voit|ne reste) ~1 (pas d'autre|plus d'autre|qu'une seule|qu'une|pas d|plus d) (voie|chemin|issue|salut|alternative|plan b|échappatoire|marche arrière|retour en arrière)
(n'ont|n'a|n'avons|n'avez|ils n'ont|nous n'avons) (d'autre|plus d'autre|pas d'autre|aucun autre) (choix|issue|voie|salut|avenir|alternative)
(le|ce) train (est|a|passe|part|est déjà|va|n'attend) ~2 (parti|passe|part|quai|quitté|quitter|sans|deux fois|pas|marche|$)
(rester|resterons|resterez|restera|laissé*|finir|finira|finirons) ~2 (sur le quai|sur le carreau|au bord de la route|sur le bord de la route|sur la touche|en rade)
(avant que|avant qu) ~5 (ne)? (vous|nous|le|la|les)? (remplace|dépasse|double|fasse|soit trop tard|avale|dévore|emporte|balaie)
(avant que|avant qu|bientôt|déjà|presque|sera) ~3 trop tard
(autant|mieux vaut|il vaut mieux|vaut mieux) (s'y mettre|s'y faire|s'y résoudre|monter|embarquer|prendre le train) 
(arrêtez|arrêtons|cessez|cessons) de (résister|tergiverser|hésiter|réfléchir|discuter)
(tôt ou tard) 
(pour|afin de|veut|voulez|voulons|veulent|espère|espérez|espérons) ~1 (survivre|rester en vie|rester dans la course|ne pas mourir|ne pas disparaître|sauver sa peau|s'en sortir|exister encore|durer)
(condamné*) à (disparaître|mourir|l'oubli|l'insignifiance|fermer|péricliter)
(signer|signe|signez|signons|signera) ~2 (arrêt de mort|perte|fin)
(creuser|creuse|creusez|creusons) ~1 (tombe|fosse)
(ceux) qui ~6 (auront|ont|aura) (adopté*|pris|compris|osé|franchi) 
on ne peut plus ~1 (se passer|s'en passer|faire sans|ignorer) ~3 (TOOL|PLAT|TOPIC)
(ou|et) (elle|il|elles|ils)? ne (sera|seront|parlera|vivra|existera) (plus|pas)
(sera|seront) (numérique|numériques|digital|digitale|connecté|connectée|connectés|mobile|vidéo|virtuel|en ligne) ou ne (sera|seront) pas
avec ou sans (nous|vous|eux|toi|lui)
(dire|dites|disons|dis) adieu (à|aux)
(train|vague|révolution|tsunami|déferlante|raz de marée) ~4 (numérique|digital|métavers|ia|réseaux|vidéo|TOOL) ~3 (part|passe|arrive|emporte|déferle|n'attend|n'attendra|emportera|est là)
(n'y|n'en|y) ~2 aura pas (deux|d'autre|de second*|de deuxième)
(se taire|ne rien faire|attendre|rester immobile|reculer|hésiter|s'abstenir) (c'est|équivaut|revient) ~2 (mourir|disparaître|reculer|périr|perdre|renoncer)
(il n'est|il n'y a|n'existe|il n'existe) (pas|plus|point) (de|d) ~3 sans ~2 (TOOL|PLAT|TOPIC)
(inutile|illusoire|vain|impensable|inimaginable|inconcevable|suicidaire|insensé|impossible) (de|d) ~6 sans ~3 (TOOL|PLAT|TOPIC)
sans ~3 (TOOL|PLAT|TOPIC) ~2 (inutile|illusoire|impossible|adieu|rien|pas de|point de|plus de|aucun*|personne|nul|ni|on ne|vous ne|nous ne|tu ne|vous n|on n|nous n|il ne|elle ne|c'est foutu|pas d)
(pas de|pas d|sans|zéro|point de|aucun|aucune) ~1 (TOOL|PLAT|TOPIC) ~2 (pas de|pas d|plus de|plus d|zéro|point de|aucun|aucune) ~2 $
(impensable|inimaginable|inconcevable|impossible|suicidaire|absurde|illusoire|vain) ~9 sans ~3 (TOOL|PLAT|TOPIC)
il en va de ~2 (survie|avenir|existence|vie)
(absents|retardataires|immobiles) ~2 (toujours tort|seront|paieront)
qui (n'avance|n'évolue|ne bouge|ne poste|ne publie|ne communique) pas ~2 (recule|meurt|disparaît|n'existe)
(ne)? (repassera|reviendra|repasseront) pas
(tout|l'avenir|la bataille|la partie) se (joue|jouera|gagne|gagnera|perd) ~2 (sur|dans|en|par) ~2 (TOOL|PLAT|TOPIC|NETS)
qui n'avance pas recule
(n'est|ne sera) plus (un|une) (luxe|coquetterie|fantaisie|accessoire|bonus|plus)
(révolu*|fini) (le temps|l'époque|l'ère) (du|de|où|des)
(le temps|l'époque|l'ère) (du|de la|de l|des) ~3 est (révolu*|fini*|terminé*|derrière)
(fenêtre|porte) se referme
sans ~3 (TOOL|PLAT|TOPIC) (peut|peuvent|pourra|pourront|pouvez|pouvons|n'a plus qu'à|n'ont plus qu'à) ~1 (fermer|disparaître|plier|baisser|rendre|tirer|mettre la clé|dire adieu|mourir)
si ~2 (ne|n) ~5 pas ~3 (TOOL|PLAT|TOPIC) ~4 (d'autres|un autre|les autres|nos ~1|vos ~1) (le|la|les|s'en)? (feront|fera|prendront|prendra|iront|ira|chargeront|chargera)
`

const frenchTopicless = `
(TOOL|PLAT|TOPIC) ~6 (incontournable*|indispensable*|inévitable*|inéluctable*|vital|vitale|vitaux|vitales|inexorable*|passage obligé|passages obligés|obligation|obligatoire|irréversible*|panacée|eldorado|clé du succès|clef du succès|seul avenir|seule issue|seule voie|seul salut|l'avenir|le futur|révolution|révolutionn*|oxygène)
(l|le|la|un|une|cet|cette) (incontournable|indispensable|inévitable|inéluctable|vitale|vital) (TOOL|PLAT|TOPIC)
(obligation vitale|impératif absolu|question de survie|condition de survie|une question de vie|nécessité absolue|nécessité vitale|absolue nécessité|remède miracle|solution miracle|baguette magique|planche de salut|bouée de sauvetage)
(sauvera|sauveront|sauvera|nous sauve|vous sauve|va sauver|vont sauver|peut sauver|peuvent sauver|sauver) 
(ne|n) ~3 (peut|peuvent|pouvons|pouvez|saurait|sauraient|pourra|pourront) plus ~5 (sans|ignorer|se passer|s'en passer|se permettre|faire l'impasse)
(on|nous) ne peut (plus|pas) ~4 (sans|se passer|ignorer|faire l'impasse|s'en passer)
impossible ~9 sans
plus (rien|aucun*|personne|possible) ~5 sans
(tout le monde|tous|toutes|chacun|nos concurrents|la concurrence|les autres|vos concurrents) (y (est|sont|va|vont)|s'y (met|mettent)|l'a fait|le fait|ont (sauté|franchi))
(faut|devez|devons|doit|fallait) (absolument|impérativement|à tout prix|coûte que coûte|obligatoirement|forcément|s'y mettre|y aller|y être)
(a|ont) tout (changé|bouleversé|balayé|emporté)
(remplace|remplacera|remplaceront|domine|dominera|dévore|dévorera|tue|tuera|emportera|avalera) (tout|tous|le reste|tout le reste|toutes)
(trop tard|maintenant ou jamais|tout de suite ou|qu'on le veuille ou non|que vous le vouliez ou non|avec ou sans vous|que cela plaise ou non|bon gré mal gré)
(se doit|se doivent) (aujourd'hui|désormais) (de|d) 
nul ne (peut|saurait|pourra) ~3 (sans|ignorer|se passer|échapper)
(réveillez|réveillons) (vous|nous)
(ne|n) pas ~10 c'est (ne pas|se|déjà|comme|accepter|renoncer|choisir|refuser|perdre|mourir|disparaître|reculer|s'exclure|laisser|la)
(refuser|ignorer|bouder|négliger|repousser|rater|manquer|fuir|mépriser) ~8 (c'est|revient à|équivaut|reviendrait|est suicidaire|serait suicidaire|serait un suicide|est un suicide)
(c'est|est|sont|devient|deviennent|devenu*|est devenu*|reste) (une|un|la|des) ~1 (nécessité*|must|must have|impératif*|obligation*|évidence*|urgence*|priorité vitale|condition sine qua non|fatalité|condition de survie|avenir|futur|nerf de la guerre|graal|arme absolue|clé de tout|incontournable*|indispensable*|réflexe obligatoire|point de passage)
(seul|seule|seuls|seules) ~6 (peut|peuvent|pourra|pourront|permettra|permettront|sauvera|sauveront|survivra|survivront) ~3 (sauver|encore|survivre|nous|vous|garantir|relancer|nous en sortir)
(vos|nos|les) concurrents ~3 (si|y sont|l'ont|eux|déjà|n'attendent|ont déjà|s'y)
^ (vous|tu) (n|ne) ~6 (pas|rien) ~5 ?
(va|vont) tout (emporter|changer|balayer|bouleverser|rafler|remplacer|dévorer|avaler)
(emporte|emportera|balaie|balaiera|change|changera|bouleverse|bouleversera) tout
(personne|nul|rien) (ne|n) ~3 (échappera|échappe|arrêtera|résistera|y échappe|s'en passe|s'en passera|peut l'arrêter|pourra)
(toute|chaque|n'importe quelle|tout|aucune) (organisation|entreprise|association|commune|marque|structure|institution|collectivité|mairie) ~2 (doit|se doit|qui se respecte|digne de ce nom|ne peut)
ORG ~2 (qui se respecte|digne de ce nom)
(ère|époque|heure|siècle|âge|monde|temps) ~2 (numérique|digital|digitale|des réseaux|de l'ia|connecté|de la vidéo|d'aujourd'hui) ~8 (doit|doivent|faut|impossible|ne peut|obligé*|obligatoire*|condamn*)
(obligé*|forcé*|contraint*|condamné*) (d'|de|à) ~4 (être|passer|aller|ouvrir|utiliser|s'y|adopter|avoir)
(le temps presse|l'heure tourne|l'horloge tourne|il n'est plus temps|demain il sera|le compte à rebours|dernier appel|dernière minute)
(plus personne) ~4 (lit|écoute|regarde|ouvre|achète|vient|va) 
le salut (viendra|passe|passera|est|se trouve)
(l'avenir|le futur|la survie|le salut) ~8 (passe|passera|dépend|dépendra|est|sera|appartient|se joue|se jouera|s'écrit|s'écrira|tient) ~2 (par|de|dans|sur|aux|à|là|en)
(ou|ou bien) (l'oubli|la mort|la fin|le néant|rien|mourir|disparaître|le déclin|la faillite|le cimetière|l'extinction|la porte|la clé)
(nos|les|vos|leurs) (concurrents|concurrentes|voisins|voisines|rivaux|confrères|consœurs|homologues|pairs|autres|communes voisines|villes voisines) ~1 (sont|ont|utilisent|font|publient|y|s'y|postent) ~1 (déjà|mis|mises|passé*|là)
(tout le monde|chacun|la planète|tout le secteur|toute la profession|toute la filière|le monde entier|tous les autres) ~2 (est|sont|y|a|ont|utilise|s'y|fait) ~1 (déjà|mis|passé*|met|là)
(ne|n) (peut|pouvons|doit|devons|pourra|pouvez|devez) (plus|pas) ~1 ((attendre|tarder|traîner|hésiter|reculer|tergiverser) $|rester (sur le quai|à l'écart|à la traîne|en arrière|au bord|les bras)|être (les|le|la)? (derniers|dernier|dernière|seuls))
(pas|plus) d'autre (issue|voie|salut|solution|horizon)
(va|vont|pourra|pourront|permettra) ~1 (régler|résoudre|guérir|redresser|transformer) ~5 (pour de bon|une fois pour toutes|d'un coup|à jamais|tous nos ~1|tous vos ~1|du jour au lendemain)
(réglera|résoudra|guérira|redressera) ~5 (pour de bon|une fois pour toutes|d'un coup|à jamais|tous nos ~1|tous vos ~1|du jour au lendemain|tout)
(risque|risquons|risquent|risquer|risquez|danger) (de|d) ~2 (disparaître|être dépassé*|être oublié*|être largué*|être distancé*|être remplacé*|rester à quai|passer à côté|devenir invisible*|devenir obsolète*|sombrer|décrocher)
(c'est|ce sera) ~2 (TOOL|PLAT|TOPIC) ou ~2 (poubelle|placard|casse|rebut|musée|oubli|fin|porte|rien|mort|néant|faillite|sortie|rideau|touche)
(vital|inévitable|inéluctable|suicidaire|impensable|impératif|indispensable) (de|d) ~1 (être|passer|aller|basculer|se mettre|s'y mettre|prendre|adopter|ne pas|rejoindre|ouvrir|avoir) ~5 (TOOL|PLAT|TOPIC|NETS)
(seul|seuls|seule|seules) ~5 (TOOL|PLAT|TOPIC) ~1 (recruteront|attireront|garderont|vivront|survivront|vendront|tiendront|resteront|existeront|compteront|gagneront|rempliront|dureront|s'en sortiront)
(aucun|aucune|nul|nulle|pas un|pas une|plus un|plus une|plus aucun|plus aucune) ~2 ORG ~3 (ne|n) ~2 (peut|pourra|saurait|doit|devrait|échappe|échappera|tient|tiendra|survit|survivra|vit|vivra|résiste|résistera|se passe|dure) 
(c'est|est devenu|est devenue|est|sont) (notre|votre|leur|l|la|le|de l)? ~1 (oxygène|nerf de la guerre|poumon|sang|planche de salut|bouée|survie)
(plus|pas) (un|une|de l) ~1 (supplément|gadget|option|luxe|accessoire|jouet|bonus|plus|caprice|coquetterie|fantaisie|mode|cerise|ornement|divertissement|détail|agrément)
ORG ~1 (sans|absent de|absente de|absents de|absentes de|absente des|absent des|hors de|hors des|privé de|privée de|qui n'est pas sur|qui n'a pas de|qui n'a pas d|qui n'a ni|qui refuse|qui boude|qui ignore) ~4 (TOOL|PLAT|TOPIC|NETS) ~1 (est|sont|sera|seront|devient|n'est|ne|n|n'a|n'aura|ressemble|finira|finit|c'est|court|disparaît) ~1 
(que vaut|que valent|que pèse|que pèsent|que reste|que devient|que deviendra|à quoi ressemble|combien de temps|à quoi sert) ~8 (sans|pas|ni|absent*|hors)
(sans|pas) (d|de) ~1 (TOOL|PLAT|TOPIC) (vous|on|nous|tu|c'est|point|et c'est|elle|il) ~2 (mort*|fini*|perdu*|disparai*|invisible*|exist*|rien)
(seul|seule|seuls|seules) ~1 ORG ~3 (TOOL|PLAT|TOPIC) ~2 (passera|passeront|survivra|survivront|tiendra|tiendront|resteront|restera|sera|seront|existera|existeront|comptera|auront)
(TOPIC|TOOL|PLAT) (ne|n) ~2 (attendra|attend|attendent|attendront|fera|feront|laissera|laisseront) (pas|personne|aucun*|plus) 
(TOPIC|TOOL|PLAT) ~3 ou ~2 (mourir|disparaître|périr|crever|sombrer|extinction|mort|agonie|fermer|disparition|déclin|décadence|naufrage|faillite|relégation|oubli|silence|mort|sortie|insignifiance|cimetière|musée|rien|néant|n'être personne|n'être rien|la porte)
(choisir|choix|trancher|arbitrer) ~5 (TOPIC|TOOL|PLAT) (ou|et) ~2 (DIE|disparition|déclin|naufrage|faillite|relégation|oubli|mort|rien|néant)
(être|soyez|soyons|est|sois) (sur|dans|en) ~2 (PLAT|NETS|TOPIC|TOOL) ou (n'être|ne pas|ne plus|on|rien|ne rien|personne|mourir)
(tout le monde|chacun|tous) (est|sont|y est|y sont) (sur|dans|à) ~1 (PLAT|NETS|TOPIC|TOOL) ~6 (à nous|faut|nous|devons|vite|pas|notre tour|alors)
(ne|n) ~1 (soyons|soyez|restons|restez|serons|serez|finissons|voulons|devons) ~1 (pas|être)? ~1 (pas|le|la|les) ~1 (dernier*|dernière*|seul*|lanterne rouge) ~8 (TOPIC|TOOL|PLAT|NETS)
(dernier|dernière|derniers|dernières) ~6 à ~1 (découvrir|adopter|rejoindre|comprendre|passer|s'y mettre|prendre|ouvrir|arriver) ~3 (TOPIC|TOOL|PLAT)
(dorment|dort|dormir|dormez|dormons|sommeille|roupill*) ~5 (TOPIC|TOOL|PLAT|révolution)
si ~6 (introuvable*|invisible*|absent*) (sur|de|des|dans) ~2 (NETS|PLAT|TOPIC) 
(NUMBER|deux|trois|six|douze|dix huit|quelques|un) (mois|ans|semaines|jours|an) ~1 (pour|avant|à peine pour) ~1 (adopter|passer|se mettre|s'y mettre|basculer|prendre|rattraper|apprendre|rejoindre|changer|se réveiller|agir)
(fera|feront|fait|font) ~4 ce que ~8 (a fait|ont fait|fit)
(seul*|rien d'autre que) ~2 (TOOL|TOPIC|PLAT) ~2 (peut|peuvent|pourra|pourront|sauvera|sauveront|permettra|offre)
(réponse|solution|remède|clé|clef) (à|de|aux|pour) ~2 (tout|tous|toutes|déclin|survie|chaque)
(modern*|sérieu*|digne de ce nom|responsable|moderne|ambitieu*) ~4 (doit|ne peut|se doit|a forcément|a nécessairement|sans) ~6 (TOOL|PLAT|TOPIC|NETS)
(papier|imprimé|affiche|print|courrier|affichage|tract) ~2 (c'est fini|c'est mort|c'est terminé|fini|terminé|mort|a vécu|appartient au passé|a fait son temps)
(vivre|exister|communiquer|travailler|recruter|vendre|durer) ~3 sans ~3 (TOOL|PLAT|TOPIC) ~3 (impossible|impensable|illusoire|plus|révolu|utopie|folie|suicide)
(TOPIC|TOOL|PLAT) ou (ce sera|c'est|ce serait|on est|vous êtes|nous sommes|il sera|elle sera)? ~1 (DIE|mort|morte|fini|finie|terminé|rien|fermer*|fermé*|fermera)
(seul|seule|unique|dernier|dernière) ~1 (espoir|chance|issue|salut|moyen|recours|voie|avenir|bouée|planche|porte de sortie|horizon|solution|remède)
(OLD|papier|imprimé|print|affiche|courrier|prospectus|dépliants|presse) ~2 (est|sont|a|appartient|appartiennent) ~3 (passé|mort|morts|morte|fini|finis|luxe|hier|histoire|révolu|dépassé|obsolète|relique|musée|enterré|vécu|condamné)
(on|nul|personne|nous|vous) (ne|n) ~2 (pas|plus) ~6 sans ~3 (TOOL|PLAT|TOPIC)
(ce n'est pas|n'est pas) ~1 (TOOL|TOPIC) qui ~2 (prendra|volera|remplacera|tuera|piquera|va|vous|nous)
(quelqu'un|celui|ceux|un concurrent|un collègue|une autre|un autre) qui ~5 (servir|maîtris*|utilis*|adopt*) 
^ (négligez|ignorez|boudez|refusez|ratez|oubliez|snobez|attendez|tardez|restez|manquez|continuez|méprisez|dédaignez) ~9 (vous|plus|personne) ~3 
(aucun|aucune|personne|nul|nulle|plus personne|pas un|pas une) ~7 (ne|n) ~8 (sans|absent*|qui n|qui ne|hors de|hors des) ~4 (TOOL|PLAT|NETS|TOPIC)
(pas de|pas d|zéro|point de|aucun|aucune|sans) ~1 (TOOL|PLAT|TOPIC) ~1 (pas de|pas d|plus de|plus d|zéro|point de|aucun|aucune) ~3 (dans|demain|bientôt|d'ici|$)
(tout|toute la vie|la vie|le monde) ~1 (se passe|se joue|se décide|arrive|commence|est) ~2 (désormais|maintenant|aujourd'hui)? (sur|dans|en) ~2 (NETS|TOPIC|PLAT)
(qui|ceux qui|quiconque) ~2 encore ~8 (mérite|méritent|a|ont|est|sont|finira|ne|n)
(écran|écrans|numérique|digital|algorithme|algorithmes|machine|machines|internet|ia|vidéo) ~1 (a|ont) (déjà)? (gagné|triomphé|pris le dessus|tout emporté|conquis)
(ou bien|soit) ~5 (TOPIC|TOOL|PLAT) ~1 (ou bien|soit|ou)
(nouveau|nouvel|nouvelle) (pétrole|or|électricité|oxygène|alphabet|nerf)
(montons|monter|montez|sauter|sautons|sautez|prendre|prenons|prenez|grimper) ~3 (train|wagon|vague|navire|bateau|fusée) ~6 (ou|sinon|avant)
sans ~3 (TOOL|PLAT|TOPIC|NETS) ~6 (impossible|impensable|illusoire|peine perdue|inutile|mission impossible|utopique)
(devra|devront|doit|doivent|faudra) ~1 (que)? ~3 (fermer|mourir|disparaître|ferment|meurent|disparaissent) ~2 (avant que|pour que) 
sans ~3 (TOOL|PLAT|TOPIC|NETS) ~7 (ne|n) ~2 (peut|peuvent|pourra|pourront|saurait|pourrait) ~1 (plus|pas|jamais) ~1 (survivre|exister|vivre|durer|vendre|recruter|tenir|espérer|attirer|grandir|gagner|se développer|rester|toucher|remplir|lutter|prospérer|travailler)
(seul*) ~1 (survivront|survivra|resteront|restera|tiendront|passeront|existeront|gagneront|prospéreront|subsisteront) ~8 (TOOL|TOPIC|PLAT|NETS)
(seul*) ~2 ORG ~5 (TOPIC|TOOL|PLAT|NETS) ~2 (survivra|survivront|resteront|tiendront|passeront|existeront|gagneront|prospéreront|auront|seront|pourront)
(de nos jours|aujourd'hui|désormais|à l'heure actuelle|à notre époque|au xxie siècle) ~2 (tout le monde|chacun|on|toute ~1|tout ~1|une ~1|un ~1) ~1 (doit|se doit|a besoin|a forcément|faut) ~5 (TOOL|PLAT|TOPIC|NETS)
(tout le monde|chacun) (doit|se doit de|devra|est obligé d|est obligé de) ~2 (être|avoir|passer|aller|utiliser) ~3 (TOOL|PLAT|TOPIC|NETS)
(ceux|celles|tous ceux|toutes celles) qui (ne|n) ~2 (pas|plus|point) ~3 DIE
se passer (de|d) ~6 (suicide|suicidaire|folie|impossible|impensable|inconscient|irresponsable|illusoire|mourir|disparaître)
(relève|tient|relèverait) du (suicide|inconscience|miracle|kamikaze)
sans ~3 (TOOL|PLAT|TOPIC|NETS) (vous|nous|on) (parlez|parlons|parle|êtes|sommes|est|prêchez|prêche) ~2 (seul|seuls|vide|mur|désert|rien|mort|morts|invisible|invisibles|personne)
(ignore|ignorent|refuse|refusent|néglige|boude) ~3 (TOPIC|TOOL|PLAT) ~2 (ignore|ignorent|refuse|refusent|condamne|condamnent|signe|signent|perd|perdent|creuse)
(dernier|seul|unique) ~1 (endroit|lieu|refuge|rempart|terrain) ~3 (exister|vivre|être|parler|compter|survivre|gagner)
`

const frenchLacks = `
sans ~4 (TOOL|PLAT|NETS|TOPIC)
(faute de|faute d|à défaut de|en l'absence de|loin de|privé de|privée de)
(si|s) ~3 (ne|n) ~5 (pas|plus|rien|toujours pas|jamais)
(qui|qu|que) ~2 (ne|n) ~6 (pas|plus|rien|toujours pas|aucun*|jamais)
(tant|aussi longtemps) (que|qu) ~3 (ne|n) 
à moins (de|d|que|qu)
(absent*|coupé*|exclu*) (de|des|du|d)
(pas de|pas d|zéro|aucun|aucune|ni) (TOOL|PLAT|TOPIC|site|compte|page) (=|:|pas|plus|aucun*)?
ceux qui
celui qui
celles qui
quiconque
(hors de|hors du|hors des|en dehors) ~3 (TOOL|PLAT|TOPIC|NETS)
(ne|n) pas (être|avoir|aller|passer|s'y|investir|publier|adopter|communiquer|se)
(refuser|rejeter|négliger|ignorer|bouder|tourner le dos)
(pas|point) (d|de) (appli|TOOL|PLAT|site|page|compte) 
(ne|n) (pas|plus) (être|avoir) ~3 (TOOL|PLAT|TOPIC)
(introuvable*|invisible*) (sur|dans|en) ~2 (NETS|PLAT|TOPIC)
qui (s'y|s'en|y) (accroche|refuse|résiste|oppose|passe)
qui (hésite|tarde|attend|doute|tergiverse|traîne|recule) ~3 (TOPIC|TOOL|PLAT|NETS)
`

const frenchElse = `
(sinon|autrement|faute de quoi|sans quoi|sous peine|au risque|ou alors|ou bien|sans cela)
(ou|ou bien|ou alors) (c'est|rien|mourir|mourez|disparaître|disparaissez|périr|crever|la fin|l'oubli|la mort|la faillite|le néant|l'extinction|le cimetière|soyez|vous|nous|on|ce sera|la porte)
(restez|reste|restent|rester|resterez) (immobile*|les bras|à l'écart|en dehors|à la traîne|au papier|à l'ancienne|sans)
(s'obstine*|s'accroche*|refuse*|refuseront|résiste*|hésite*|tarde*|boude*|rechigne*|ignore*|ignorent|négligent|néglige*|tourne* le dos|traîne*)
(les|des|ces) (réfractaires|retardataires|attentistes|sceptiques|irréductibles|dinosaures|derniers|nostalgiques|hésitants|frileux)
(toujours pas|pas encore)
(ratons|ratez|rater|manquons|manquez|loupons)
(quiconque|celui qui|ceux qui|toute ~1 qui|les ~1 qui) (néglig*|ignor*|refus*|boud*|tard*|snob*|oubli*|rechign*|hésit*|attend*) ~5 (TOOL|PLAT|TOPIC)
qui (n'aura|n'a|n'auront|n'ont) pas ~3 (TOOL|PLAT|TOPIC)
si (vous|nous|on|tu|elles|ils) (restez|restons|reste|restent|rester) ~2 (au|à|en|sur) ~2 (papier|l'ancienne|arrière|l'écart|bord)
`

const frenchDooms = `
DIE
(ne|n) ~1 (survivra|survivront|survivrez|survivrons|survit|survivent|existera|existeront|existe|existent|existez|tiendra|tiendront|passera|durera|dureront|existerez|existerons|comptera|compteront) ~1 (pas|plus|$|sans|que)
(nul|aucun|aucune|personne|nulle) ~4 (survivra|survivront|résistera|tiendra|survit|durera|s'en relèvera|s'en remettra)
(qui|quel|quelle) ~5 (survivra|survivrait|tiendra|oserait|peut encore)
(plus|aucun) (d'avenir|avenir)
(sans|aucun) (avenir|lendemain|futur)
(pas|plus) (d'avenir|de futur|de lendemain|de public|de clients|d'adhérents)
(rien) ne (vous|nous|les) sauvera
(jours|heures) ~3 (comptés|comptées)
(cesse*|cesseront|cessera) (d'exister|d'être)
(clé|clef) sous (la porte|le paillasson)
(est|sont|serez|serons|sera|seront|êtes|sommes|c'est|serait|auront|aura|déjà|devenir|deviendra|deviendrez|deviendront|deviendrons|comme|association|entreprise|mairie|club|marque) ~2 (la fin|fini*|mort|morts|morte|mortes|perdu*|remplacé*|oublié*|exclu*|éliminé*|effacé*|invisible*|disparu*|dépassé*|obsolète*|cuit*|la tombe)
(vous|nous|les|le|la) (tuera|effacera|oubliera|remplacera|enterrera|balaiera|effacerait)
(fermera|fermeront|fermerez|fermerons) $
(sans|aucun|aucune) (demain|lendemain)
(appartiendra|appartiendront|appartient) ~3 (passé|histoire|musée)
(c'est|sera|serait|est) (la)? (fin|mort|terminé)
(vivre|vit|vivons|vivez) ~2 (derniers|dernières) (jours|heures|années)
(comme|déjà|presque) (mort*|fini*|enterré*|disparu*)
(dans le|à la|au) (mur|casse|rebut|placard|musée|passé|cimetière)
(ne|n) ~2 (passer|passera|passeront|passerons|verra|verront|finira|finiront) (pas|plus) ~2 (l'hiver|l'année|la décennie|le cap|2030|2028|2035)
(clients|publics|adhérents|lecteurs|jeunes|élèves|visiteurs|électeurs) ~2 (zéro|plus aucun|plus de|aucun)
c'est (ne pas|ne plus) (exister|compter|être)
(s'éteint|s'éteindra|se meurt|s'efface|décline|périclite|périclitera|dépérit|agonise|s'étiole|coule|sombre)
`

const frenchHarms = `
HARM
(n|ne) ~1 (attirera|attireront|recrutera|recruteront|touchera|toucheront|vendra|vendront|vendrez|trouvera|trouveront|viendra|viendront|intéressera|intéresseront|verra|verront|entendra|remplira|rempliront|vous écoutera|parlera|gagnera|gagneront|aura|auront) ~3 (plus|personne|aucun*|rien|jamais|un seul)
(plus personne|plus un seul|plus aucun*) ~4
(prendront|prendra|iront|ira|feront|fera|iront voir) ~3 (sans|ailleurs|à votre place|à notre place|chez)
perdre toute une génération
(verra|verrons|verrez|verront|voir) ~4 (partir|fuir|filer|s'éloigner|déserter|vieillir|s'envoler|se vider|fondre|disparaître)
(ne|n) ~1 (existe|existent|existez|compte|comptent|pèse|pèsent|intéresse|intéressent) ~1 (pas|plus)
personne (ne|n) ~3 
(se condamner|condamner|se couper|s'exclure|se marginaliser|disparaître des radars|se priver)
(vieillira|vieillirons|mourra|s'éteindra|s'éteindront|tombera|tomberont|fermera|fermeront|chutera|chuteront)
un (TOPIC|PLAT|TOOL|entreprise|marque|musée|commune|association|club|mairie|hôpital|théâtre|commerce|maire) ~4 sans ~1 (public|avenir|voix|clients|adhérents|client|visiteurs|abonnés|âme|visage|lecteurs|histoire|élèves|électeurs|spectateurs|relève)
(se|s) (coupe|coupent|prive|privent|exclut|excluent|marginalise|marginalisent|condamne|condamnent|isole|isolent) 
`

const frenchRhetoric = `
(quel|quelle|quels|quelles|qui) ~5 (oserait|peut encore|pourrait encore|oserait encore|voudrait encore|peut se permettre|peut croire|imagine encore|survivrait|survivra|peut encore se passer|peut se passer|se passerait|ira encore)
(peut on|pouvons nous|pourrait on|pouvez vous|peut il|pourra t on|peut elle) ~3 (encore|vraiment|sérieusement|se permettre|se passer|imaginer)
(comment) ~4 (survivre|exister|vivre|espérer|durer|rester|encore) ~8 sans
(faut il|est il) encore (rappeler|démontrer|prouver)
(qu'attendez|qu'attendons|qu'attend|attendez) 
(voulez vous|veut on|voulons nous) ~3 (mourir|disparaître|devenir|finir|être le dernier|rater|rester)
comment ~6 (encore|sérieusement) ~2 (se passer|ignorer|exister|vivre|communiquer|survivre|tenir)
(que|à quoi|combien) ~2 (vaut|valent|pèse|pèsent|reste|sert|servent|de temps|deviendra|devient|ressemble) 
(qui) ~2 (irait|viendrait|achèterait|ferait|donnerait|choisirait|adhérerait|postulerait|voterait|lirait|confierait) ~3 (encore|à|chez|dans|pour|une|un)
pourquoi (attendre|hésiter|tarder|attendre encore)
`

const frenchOnly = `
(seul|seule|seuls|seules) ~3 (association|associations|club|clubs|commune|communes|mairie|mairies|musée|musées|théâtre|théâtres|festival|festivals|entreprise|entreprises|marque|marques|commerce|commerces|boutique|boutiques|banque|banques|école|écoles|université|universités|hôpital|hôpitaux|librairie|librairies|orchestre|orchestres|restaurant|restaurants|organisation|organisations|collectivité|collectivités|journal|journaux|radio|élu|élus|maire|maires|artisan|artisans|dirigeant|dirigeants|communicant|communicants|office|offices|syndicat|syndicats|fondation|fondations|éditeur|éditeurs|zoo|zoos|parc|hôtel|hôtels|médecin|candidat|parti|partis|acteur|acteurs|structure|structures|professionnel|professionnels|métier|métiers|ville|villes|village|villages|stratégie|communication|société|pme|institution|institutions|média|médias|qui|ceux|celles)
(aucun|aucune|nul|nulle) ~2 ORG
(plus personne|personne) ne
plus (aucun|aucune)
(qui|lequel|laquelle) (pourrait|peut|oserait|voudrait|imagine)
(pas|plus) (de|d) ~2 (avenir|salut|public|clients|survie)
`

const frenchPressure = `
(bientôt|désormais|demain|aujourd'hui|maintenant|dorénavant|de nos jours|à l'heure|à l'ère|à l'époque|encore|dans (deux|trois|cinq|dix|vingt|NUMBER) ans|dix ans|cinq ans|d'ici peu|tôt ou tard|avant qu|avant que|trop tard|vite|urgent|urgence|plus que jamais|au xxie siècle|en 2030|en 2035|en 2040|n'attend|n'attendra|n'attendent)
`

const frenchAnybody = `
(un|une|tout|toute|chaque|quel|quelle|n'importe quel|n'importe quelle) ~1 ORG
^ (les|des|nos|vos|ces) ~1 ORG
(on|vous|ceux|celui|quiconque|il faut|faut)
`

const frenchWaitsNot = `
TOPIC (n'attend|n'attendra|n'attendent|ne s'arrêtera|ne s'arrête|avance|arrive|déferle|est partout|a gagné|a déjà gagné|ne recule|n'a pas de frontière) ~1 (pas|personne|plus|$)
TOOL (n'attend|n'attendra|n'attendent|ne s'arrêtera|ne s'arrête|déferle|est partout|a gagné|a déjà gagné) ~1 (pas|personne|plus|$)
(n'arrête|n'arrêtera|n'arrêterez|ne stoppe|ne freine|n'échappe) ~1 (pas|jamais)? ~2 (TOPIC|TOOL)
(papier|imprimé|affiche|presse papier|prospectus|courrier) ~1 (est|sont) (mort*|fini*|dépassé*|enterré*)
vive (le|la|l) (TOPIC|TOOL|PLAT)
(suivez|suivons|adoptez|adoptons|acceptez|embrassez|rejoignez) ~3 ou (effacez|disparaissez|mourez|partez|restez|oubliez|laissez|subissez|subir|sortez)
(d'autres|les autres|quelqu'un d'autre|vos concurrents|nos concurrents|nos voisins) ~1 (le|la|les)? (feront|fera|prendront|prendra|iront|s'en empareront|s'en chargeront)
`

// frenchOrganisations are what anybody's warning is said of.
const frenchOrganisations = `association, associations, club, clubs, commune, communes, mairie, mairies, musée, musées, théâtre, théâtres, festival, festivals, entreprise, entreprises, marque, marques, commerce, commerces, boutique, boutiques, banque, banques, école, écoles, université, universités, hôpital, hôpitaux, librairie, librairies, orchestre, orchestres, restaurant, restaurants, organisation, organisations, collectivité, collectivités, journal, journaux, radio, élu, élus, maire, maires, artisan, artisans, dirigeant, dirigeants, communicant, communicants, office, offices, syndicat, syndicats, fondation, fondations, éditeur, éditeurs, zoo, zoos, parc, hôtel, hôtels, médecin, candidat, parti, partis, acteur, acteurs, structure, structures, professionnel, professionnels, métier, métiers, ville, villes, village, villages, stratégie, communication, société, pme, institution, institutions, média, médias, médiathèque, médiathèques, bibliothèque, bibliothèques, mutuelle, mutuelles, coopérative, coopératives, paroisse, agence, agences, cabinet, cabinets, lycée, collège, hospice, syndicat mixte, département, région, chambre, fédération, fédérations, institut, start up, boulangerie, brasserie, cave, domaine, éditeur, clinique, ehpad, secteur, filière, profession, compagnie, équipe, service public, établissement, établissements, bailleur, bailleurs, assureur, assureurs, cinéma, cinémas, lieu, troupe, chorale, pharmacie, garage, exploitation, ong, communicante, directeur, directrice, manager, managers, curé, compagnie aérienne, laiterie, port, aéroport, gare, station, régiment, armée, police, gendarmerie, caserne, cathédrale, abbaye, prison, studio, studios, usine, moulin, galerie, jardinerie, crèche, maison de retraite, régie, opérateur, opérateurs, chaîne, camping, faculté, facultés, laboratoire, tribunal, ambassade, ligue, chambres, résidence, centre, foyer, agglomération, métropole, communauté de communes, canton, pays, territoire, destination, groupe, groupement, enseigne, enseignes, café, bar, salon, opéra, ballet, cirque, conservatoire, observatoire, archives, rédaction, rédactions, titre, tribune, mouvement, campagne, congrégation, diocèse, évêché, stade, musées, commerçant, commerçants, indépendant, indépendants`
