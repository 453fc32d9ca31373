package claim

// Survival, in English.

const englishDecrees = `
(adapt|digitise|digitize|adopt|post|tweet|innovate|automate|evolve|embrace|change|go digital|get online|video|publish|disrupt|stream|transform|upgrade) ~4 or (die|dies|perish|disappear|be disrupted|vanish|be forgotten|fade|extinction|sink|starve|quit|close|go under|go home|be left behind|else)
(it's|it is) not (a question of|a matter of) (if|whether)
not (if|whether) ~4 but when
(the|only)? question is (no longer|not) (if|whether)
(no longer|isn't|is not|not|no) (an option|optional|a choice|a luxury|a nice to have|negotiable)
(no|without|there's no|there is no) (alternative|other way|escape|escaping|way around|way back|getting around|future without|choice but|plan b|place to hide|avoiding)
(one|only one|single) (choice|option|way) left
(miss|missed|missing|misses|catch) (this|the) (wave|boat|train|bus|revolution|moment)
(last|final|only) (chance|hope|lifeline|salvation|train|way to survive)
(adapt|evolve|transform) or
(with or without) (your|our|you|us|their|them)
(whether) (you|we|they) like it or not
(resistance) is futile
(the future) (belongs|will belong)
(can't|cannot|can not|couldn't) (afford)? (not to|to ignore|to miss|to wait|to be without|afford to)
(there will be|there are) (those|two kinds) ~8 (those|others|the rest|and)
stop arguing
(wake up)
nothing left to
everybody who is anybody
anyone who is anyone
anybody who's anybody
(isn't|is not|ain't|aren't|are not|no longer|never) ~1 (a|an)? (choice|option|luxury|nice-to-have|fad|gimmick|optional|question)
(train|ship|boat|bus|wave|tide) ~3 (leaving|left|sailed|sailing|gone|departing|leaves|coming|won't wait|waits)
(before|until) ~5 (replace*|too late|overtake*|swallow*|gets you|eat*|leaves) 
(we|you|they|i) (d)? (had)? better ~5 (TOOL|PLAT|it|on|embrace|adopt|get|start|join|digital|move)
(to|and) (survive|stay alive|stay in business|stay relevant|stay in the game|stay afloat|remain relevant|keep the doors open|keep the lights on|still be here) 
(or|and) (be|get|is|are) (left behind|forgotten|replaced|ignored|overtaken|eaten|swept away|made redundant|history|irrelevant|consigned)
(dig|digs|digging) ~1 (own)? grave
(sign|signs|signing) ~2 death warrant
(closer|step) ~2 (to the grave|to extinction|to closure|to oblivion|to bankruptcy)
(sooner or later)
(cling|clings|clinging|stick|sticks|sticking|stuck|hang|hanging) ~1 (to|on|with|on to) ~2 (paper|print|old ways|the past|the old|yesterday|tradition|the typewriter|leaflets|analogue) ~5 (pay|die|lose|sink|jobs|vanish|fail|left|regret|history|perish|disappear)
(drift|drifts|go|goes|run|walk|flock|turn) ~2 (off|away|over)? to (the|those|rivals|competitors|other) ~3 (who|that|with) ~5 (TOOL|PLAT|TOPIC)
will be (digital|online|mobile|virtual|connected|social|video) or (it|they)? ~1 (will)? not
(kiss|say|wave) ~4 (goodbye|farewell)
(silence|standing still|waiting|doing nothing|inaction|hesitation) (is|means|equals) ~1 (death|suicide|defeat|oblivion|extinction|losing|irrelevance)
(no such thing as|there is no|there's no|there can be no) ~5 without ~3 (TOOL|PLAT|TOPIC)
without ~4 (TOOL|PLAT|TOPIC|community manager) ~2 (don't|do not|forget|no|nobody|no one|nothing|never|you cannot|you can't|you won't|we cannot|we can't|you're|you are|you will|you'll|there is no|there's no|expect|impossible|pointless|it's over|it is over)
(can|might as well|may as well) (forget|say goodbye|give up|pack up|close|shut|go home)
(it's|it is) (PLAT|TOOL|TOPIC) or (irrelevance|nothing|oblivion|bust|death|silence|extinction|bankruptcy|the exit)
(PLAT|TOOL|digital|online) or (die|nothing|irrelevance|oblivion|bust|extinction|bankruptcy|perish)
(slow|late|last|refuse|fail|reluctant) to ~4 (TOOL|PLAT|TOPIC) ~4 (lose|loses|vanish|risk|DIE|HARM|pay dearly|pay the price|pay for|history|gone|lost|fail|sink)
(whoever|anyone who|those who|he who|any ~2 that) (neglect*|ignor*|refus*|skip*|shun*|resist*|miss*|overlook*) ~3 (TOOL|PLAT|TOPIC) ~5 (DIE|HARM|lose|loses|vanish*|sink*|fail*|pays for|pay for|dig|digs|cease|ceases|history|gone|lost|behind|sign|signs|deserve|deserves)
(those|anyone|organisations|organizations|companies|firms|charities|clubs|shops|museums|brands) without ~3 (TOOL|PLAT|TOPIC) ~4 (DIE|HARM|doomed|without|invisible|nowhere|nobody|history|lost|losing|forgotten|no future|no chance|not survive|not exist|not last)
no ~1 (TOOL|PLAT|TOPIC|site) no ~1 (future|client|clients|customer|customers|member|members|audience|business|public|visitor|visitors|job|jobs|sales|survival|tomorrow|hope|life|reader|readers|donor|donors|donations|recruits|voters|votes|chance|relevance|existence|student|students|voice|growth|point|salvation|way out|festival|club|museum|party|orders|bookings|guests|work|one|money) ~1 $
(unthinkable|inconceivable|unimaginable|impossible|suicidal|madness|futile|hopeless|pointless|foolish) ~9 without ~3 (TOOL|PLAT|TOPIC)
(our|your|their|the) ~1 (survival|future|existence|salvation) ~2 (depends|hangs|rides|lies|is at stake|rests)
(won't|will not) (come round|come around|come back|knock|pass|return) ~1 (again|twice)
(whoever|he who|those who) (does not|doesn't|do not|don't) (post|move|change|adapt|tweet|stream|advance) ~3 (dies|die|disappear|falls|vanish|does not|doesn't)
(the battle|the future|everything|it all) (is|will be) (won|lost|decided|played|fought) ~2 (on|in|through) ~2 (TOOL|PLAT|TOPIC|NETS)
if (you|we|it|they) (re not|are not|aren t|isn t|is not|s not|don t|do not|haven t|have no|have not) ~5 (you|we|it|they) (don t|do not|doesn t|does not|might as well not|won t) (exist|count|matter)
(only|the only) question (is|left) ~2 (when|how fast|how soon|how quickly|how long)
(sink or swim|swim or sink|eat or be eaten|go big or go home|disrupt or be disrupted|do or die)
(snooze) ~3 lose
(who|that|which|you|we) (fail|fails|refuse|refuses|do not|don t|does not|doesn t|won t|cannot|can t|will not) ~1 (adapt|transform|innovate|evolve|modernise|modernize|digitise|digitize|change|go digital|get on board|keep up|reinvent|move with the times|move) ~6 DIE
(someone|somebody|those|people|competitor|competitors|rivals|colleague|firm|company) (who|that) (use|uses|has|have|does|do|adopts|adopt|masters|master|embraces) ~2 (will|ll) ~2 (your|our|you|us|$)
(TOOL|TOPIC) (won t|will not|may not|isn t going to|doesn t) (take|steal|replace) (your|our|you|us)
^ like it or not
(either) ~7 or (we|you|they|it|he|she) ~1 (aren t|are not|re not|are out|re out|die|are dead|re dead|don t|do not|are toast|isn t|is not|vanish|disappear)
gone are the days
days of ~3 are (over|numbered|gone|behind us)
(living|live|lives) on borrowed time
(window|door) ~2 (is|s) ~1 closing
can no longer ~1 (afford|ignore|do without|wait|put off|be ignored|be put off|be postponed|escape|hide|stay away|look away)
(cannot|can t|can not|must not|mustn t) be (the)? (last|only ones|only one|laggard|laggards|dinosaur) ~1 $
(TOPIC|TOOL|PLAT) or (the)? ~1 (dustbin|bin|scrapheap|scrap heap|grave|graveyard|exit|dole|scrap|wilderness|poorhouse|abyss|history books|rubbish|undertaker|liquidator|liquidators|receivers|wall)
(fatal|deadly|lethal|suicidal|ruinous) ~1 (not to|to ignore|to wait|to miss|to stay|to be without)
or (get out|step aside|move over|go home|get off|make way|move out)
(not|no longer|isn t|never) (about|a question of|a matter of|a case of) (if|whether) ~8 (but|when|how)
no (future|place|room|hope|tomorrow|market|audience|salvation) for ~4 (that|who|without|outside) ~4 (offline|TOPIC|TOOL|PLAT|ignore*|refuse*|resist*)
if ~1 (we|you|they) (don t|do not|fail|won t|refuse) ~6 (TOOL|PLAT|TOPIC) ~3 (others|someone else|somebody else|competitors|rivals|our ~1|your ~1) (will|ll)
(follow|join|adopt|embrace|accept|ride|take) (it|them|the ~1) or (fade|die|leave|disappear|vanish|drown|perish|get|lose|sink|go)
no ~1 (association|club|council|town|museum|theatre|festival|business|company|firm|brand|shop|store|bank|school|university|college|hospital|organisation|organization|charity|newspaper|publisher|institution|city|union|one) ~1 (will|can|could) ~1 (last|survive|exist|live|thrive|cope|make it|prosper|grow) ~4 without
`

const englishTopicless = `
(TOOL|PLAT|TOPIC) ~6 (inevitable|unavoidable|inescapable|indispensable|mandatory|compulsory|imperative|vital|must have|must haves|a must|no brainer|game changer|game changing|mission critical|lifeblood|oxygen|a lifeline|salvation|saviour|savior|silver bullet|panacea|magic bullet|the future of|the future|only future|the only way|here to stay|unstoppable|revolution|existential|king)
(inevitable|unavoidable|inescapable|indispensable|vital|must have|no brainer|game changing|silver bullet|magic bullet|only way|only future) ~2 (TOOL|PLAT|TOPIC)
(essential to survive|essential for survival|make or break|do or die|life or death|life and death|question of survival|matter of survival|key to survival|existential threat)
(will|ll|can|could) (save|rescue|solve everything)
(nobody|no one|noone|nothing|no organisation|no organization|none of us) ~2 (can|could|will|survives|succeeds|escapes|is safe) ~4 (without|ignore|do without|escape|survive|afford|succeed)
(cannot|can't|can not|impossible to|couldn't|unable to) ~7 (without|unless)
(everyone|everybody|all our competitors|our competitors|the competition|the others|every other|all our rivals|our rivals|rivals) ~2 (is|are|s|has|have|re) (on it|there|doing it|already|on board|on PLAT|gone)
(you|we|they|everyone|every ~1|any ~1) (simply|absolutely|just|really)? (have to|has to|must|need to|needs to) (be there|be on it|get on it|get on board|jump on (it|board|the|this|that)|catch up|keep up|get with)
(changed|changes|transforms|transformed|will change|will transform|eats|is eating|will eat|swallows|will swallow) (everything|the world|it all|us all)
(too late|before it's too late|before it is too late|now or never|time is running out|clock is ticking)
(will) happen to (you|us|them)
stands between
(only) ~4 (can save|will save|saves|stands between|stand between|will survive)
(the rest) (do not count|don't count|will|are|can)
(or nothing|or bust|or oblivion|or extinction|or death|or irrelevance|or bankruptcy|or ruin)
(get one|get on board|get with it) 
(not|without) (being|having|posting|using|adopting|joining|getting|going) ~6 (is|means|amounts|equals|spells|would be) 
(refusing|ignoring|shunning|skipping|neglecting|resisting|avoiding|rejecting) ~5 (is|means|amounts|equals|spells|would be|will) 
(is|are|has become|have become|s|becoming|remains) (now|simply|quite simply|today|truly)? (a|an|the|our|your)? (absolute|basic|sheer|vital|real)? ~1 (must|necessity|imperative|obligation|requirement|musthave|precondition|prerequisite|lifesaver|king|destiny|fate|only hope|last hope|only answer|everything)
(the only thing|the only one|only thing|nothing but|nothing except|only) ~4 (can|will|could) (still)? (save|rescue|keep us)
(have|has|need|needs|must|got) ~1 (to|simply|absolutely)? (be|get) ~2 (on|there|in) ~3 (these days|nowadays|today|now|anymore|in 202*|in this day)
(these days|nowadays|in this day and age|in today's world|in the digital age|in the age of|in the 21st century|in a digital world) ~10 (must|need*|have to|has to|cannot|can't|without|essential|unless)
(must|need*|have to|has to|cannot|can't|without) ~8 (these days|nowadays|in this day and age|in today's world|in the digital age|in a digital world|anymore)
(every|any|all) (organisation|organization|business|brand|charity|company|museum|town|council|school|club|firm|hospital|institution|serious ~1) ~2 (must|needs|has to|have to|should|worth|simply)
(coming|come) for (us|you|all of us|your|our|everyone|every)
(there is no|there's no|no) (turning|going) back
(competitors|rivals) ~3 (already|are on|have|are doing|aren't waiting|won't wait)
(or|then) (you|we|they|it) (do not|don't|won't|does not|doesn't|might as well) (exist|matter|count|be)
(the future|our future|your future|survival|salvation|our survival|fate) ~5 (is|are|depends|hangs|lies|will be|belongs|rests) ~3 
(nobody|no one|noone) ~3 (will|would|ever|can) ~4 (hear|come|know|find|notice|see|join|give|buy|visit|read|remember|care|listen)
(a|an|any|the|every) ~2 without ~4 (is|are) ~1 (a|an)? ~2 without
(failing|failure|delaying|postponing|missing|sitting out|overlooking|dismissing|underestimating|hesitating|dithering|standing aside|staying|remaining|doing) ~7 (is|are|means|would be|will be|could be|would|will|could|spells|amounts|equals) ~2 (fatal|suicide|suicidal|death|madness|disaster|disastrous|catastroph*|unforgivable|irresponsible|the end|ruin|ruinous|the kiss|commercial suicide|falling behind|irrelevance|extinction|kill|finish|sink|bury)
(everyone else|everybody else|all the others|(all|all of) our (competitors|rivals|neighbours|neighbors|peers|counterparts|sister ~1)|the (whole|entire) (sector|industry|market|profession|world|field|trade|country|county|city)|every other ~1|the rest of ~2) ~5 (is|are|has|have|s|re|ve) ~1 (already|on PLAT|there|ahead|moved|switched|doing)
(staying|keeping|standing|sitting) (away|out|off|still|aside) ~3 (is not|isn t|is no|will be|would be|means|s not) ~2 (option|choice|alternative|possible|death|suicide|fatal)
(will|ll|going to|can|could) ~1 (fix|solve|cure|end|turn|save|rescue|transform) ~4 (for good|once and for all|everything|forever|overnight|all our ~2|our problems|at a stroke|instantly)
(risk|risks|risking|danger of|peril of) ~2 (being left|irrelevance|extinction|falling behind|obsolescence|disappearing|becoming irrelevant|becoming invisible|becoming obsolete|being forgotten|being overtaken|being replaced|oblivion)
(non negotiable|table stakes|sine qua non|the new electricity|the new oxygen|the new oil|a given now|a matter of life)
(TOPIC|TOOL|PLAT) ~3 (is|are) (taking over|eating|swallowing|conquering|rewriting|reshaping|winning|killing)
(have|has|leave|leaves|left|with|is|s) ~1 no (other|real)? choice $
(keep up|catch up|get on board|jump in|get in|lead|log on|plug in|dive in|tune in|wake up|join in|join) or ~1 (be|get|fall|drown|sink|lose|stay|go|drop|follow|fade|miss|die|vanish|log)
(who|which|what) ~2 (would|will|could|can) ~2 (trust|join|hire|choose|work for|visit|give to|buy from|take seriously|vote for|notice|remember|bother) ~4 (without|not on|isn t on|not online|that isn t|that is not|who isn t|with no|that has no|still)
(TOPIC|TOOL|PLAT) ~3 (is|are) ~1 (the new normal|the new standard|the only game)
(vital|imperative|inevitable|indispensable|unavoidable|existential) (to|that we|that you|for us to|we) ~1 (be|get|go|embrace|adopt|move|switch|have|join) ~5 (TOOL|PLAT|TOPIC)
only ~1 (association|associations|club|clubs|councils|towns|museums|theatres|festivals|businesses|companies|firms|brands|shops|banks|schools|universities|colleges|hospitals|organisations|organizations|charities|newspapers|papers|those|the ones) ~2 (TOOL|PLAT|TOPIC) ~1 (will|can|are going to) ~1 (still|survive|recruit|last|exist|thrive|keep|remain|grow|win|prosper)
(no|not one|not a|not a single) ~2 (ORG|communicator|professional) (can|could|will|would|may|should|dare|dares) ~1 (afford|ignore|survive|do without|escape|last|neglect|overlook|skip|resist|dare|hope|pretend|claim|compete)
it (is|s) (our|the|your|now|simply|pure|like)? ~1 (oxygen|survival|life support|lifeblood|air we breathe|a lifeline|a matter of life)
(no longer|isn t|is not|not|aren t|are not|never) (just|merely|only|simply)? (a|an|some) ~1 (extra|bonus|add on|frill|toy|novelty|sideline|side show|experiment|accessory|ornament|perk|plus|luxury|fad|option|afterthought|whim|passing)
(others|rest|laggards|remainder) (are|will be|will|have|can|is|re) ~3 (last|empty|closing|counting|history|gone|dying|waiting|dust|behind|nothing|disappear|watch|watching|out|struggling|shrinking|dead|close|vanish|fade|follow)
(modern|serious|self respecting|credible|respectable|forward looking|ambitious|worthy|contemporary|proper|real) (ORG|communicator|professional) ~4 (must|has to|have to|needs|cannot|can t|without|is on|are on|would|should)
(TOOL|TOPIC|PLAT) alone ~1 (will|can|could|would)
(only|nothing but|nothing except) ~1 (TOOL|TOPIC|PLAT) ~1 (will|can|could|stands|offers)
(answer|solution|key|cure|remedy|antidote) (to|for) ~2 (everything|all|every|decline|survival|our problems|our future)
(NUMBER|a few|six|eighteen|twelve|one|two|three|five) ~1 (months|weeks|years|days|year|month) ~1 (left|at most|no more)? (to|in which to|before) ~1 (adopt|go|get|embrace|move|join|learn|catch up|wake up|act|change|switch|digitise|master) 
(we|you|they) (will|ll) (be|have been|end up|become|go the way of) ~2 (the next|like|another|as dead as|extinct|the)? ~1 (kodak|blockbuster|nokia|dodo|dodos|dinosaur|dinosaurs|fax|typewriter|woolworths)
(go|going|went) the way of
(will|ll|could|can|is doing|are doing|does) ~1 do to (us|our|your|the) ~4 (what)
(doing|does|did|do) (to|for) ~3 what ~6 (did|has done) (to|for)
ORG ~1 (without|with no|that has no|that is not on|that isn t on|not on|absent from|missing from|off) ~3 (TOOL|PLAT|TOPIC|NETS) ~1 (is|are|will|has|have|can|might|does|becomes|no longer|cannot) ~1 (be|a|an|no|like|dead|nothing|already|soon|invisible|as)
(what|how much|how long|what use|what good|how) ~4 (worth|good|use|last|survive) ~5 (without|no|not|off|with no)
(TOPIC|TOOL|PLAT) ~3 (or) ~2 DIE
(between|choose|choice|choices) ~5 (TOPIC|TOOL|PLAT) (and|or) ~3 (DIE|going under|nothing|oblivion|decline|closing|the scrapheap)
(no future|no tomorrow|no hope|no salvation|no life) ~2 (in|for|with|outside|beyond) ~3 (OLD|TOPIC|PLAT|print|paper|leaflets|posters|letters)
(sleep|sleeps|sleeping|slept|doze|dozing|napping|snoring) (through|on|at) ~4 (TOPIC|TOOL|PLAT|revolution)
(everyone|everybody|the whole ~1|all of them|all the ~1) (is|are|s) (on|in|doing|using) ~1 (PLAT|TOOL|TOPIC) ~3 (must|so|and so|we|us|should|need)
(TOPIC|TOOL|PLAT) ~4 (or|else) (be|we|you) ~1 (left|forgotten|nobody|nothing|nowhere|out)
(or|and) (you|we) (are|re|will be|become) (nobody|nothing|nowhere|no one|invisible|history|dead|out|forgotten|finished)
(cannot|can t|can not|could not|must not) (be|remain|stay) ~2 (last|only) ~5 (without|to ~1 (TOPIC|TOOL|PLAT|adopt|join|wake|discover|get|go|move))
(last) ~5 to ~2 (adopt|join|wake up|discover|get on|embrace|understand|move|arrive|realise) ~2 (TOPIC|TOOL|PLAT)
(not) (be|become|remain|end up) (the|a)? (last|laggard|laggards|dinosaur|dinosaurs|only) ~6 (TOPIC|TOOL|PLAT)
(TOPIC|TOOL|PLAT) or (it is|it s|be|you are|you re|we are|we re|they are) ~1 (DIE|nothing|nowhere|finished|over|history|gone)
(only|last|sole|one|single) ~1 (hope|chance|way|answer|option|lifeline|salvation|path|route|refuge) ~6 (is|are|lies|:|remains) ~3 (TOOL|PLAT|TOPIC)
(OLD|paper|print|leaflets|posters|the printed ~1|letters|brochures|newspapers) ~2 (is|are|has|have|belongs|belong) ~3 (past|dead|over|luxury|yesterday|history|gone|had its day|obsolete|relic|dying|doomed|museum|finished)
(nobody|no one|no ~2|none) ~4 (will|would|can|could|ever|is going to) ~8 (without|not on|isn t on|that is not|that isn t|which is not|off|absent|missing|with no) ~3 (TOOL|PLAT|TOPIC|NETS)
(everything|it all|all|life|the action|the world) ~1 (happens|is happening|takes place|is decided|goes on|plays out|is won|is lost|lives|is) ~1 (now|today)? (on|in) ~2 (NETS|TOPIC|PLAT) 
(anyone|whoever|those|anybody|he who|all who) ~2 still ~8 (deserves|deserve|has|have|will|is|are|should|might|can|must|belongs)
(screen|screens|digital|algorithm|algorithms|machine|machines|internet|ai|video|online) (has|have) (already)? (won|taken over|conquered|replaced)
(TOPIC|TOOL|PLAT) is (the)? (new) ~1 (oil|gold|electricity|oxygen|normal|black|language|literacy|currency|frontier)
(the new) (oil|gold|electricity|oxygen|language|literacy) 
(learn|adapt|change|move|join|act|log on|go digital|go online|get online|embrace|convert|transform|modernise) ~6 or (we|you)? ~1 (learn|queue|stay|close|shut|watch|lose|perish|go|vanish|sink|be|get|drown|end up|become|pack)
(board|catch|get on|jump on|climb aboard|hop on) ~3 (train|bus|boat|ship|bandwagon|wave|rocket) ~4 or
(must|shall|need to|has to|have to) ~2 (close|die|disappear|fail|fold) before ~6 (TOPIC|TOOL|PLAT)
only ~3 ORG ~5 (TOOL|PLAT|TOPIC) ~2 (will|can|are going to) ~1 (still|survive|recruit|last|exist|thrive|keep|remain|grow|win|prosper|be left|come through|make it)
without ~3 (TOOL|PLAT|TOPIC|NETS) ~7 (cannot|can t|can not|could not|will not|won t|can no longer|no longer) ~2 (survive|exist|last|live|grow|win|sell|recruit|hope|attract|keep|stay|hold|prosper|reach|fill|compete|work|be)
(those|all those|anyone|people|companies|brands|firms) (who|that) ~1 (don t|do not|won t|doesn t|does not|refuse to|refuses to|fail to|fails to|cannot|can t) ~4 DIE
(doing|do|managing|coping|living) without ~6 (suicide|suicidal|madness|impossible|unthinkable|folly|irresponsible|insane)
without ~2 (screen|TOOL|PLAT|TOPIC) (you|we|they) (are|re) ~2 (talking|speaking|preaching|dead|alone|invisible|nobody|nothing|lost|finished)
(ignores|ignore|refuses|refuse|neglects|shuns) ~3 (TOPIC|TOOL|PLAT) ~2 (ignores|ignore|refuses|refuse|condemns|condemn|signs|digs|forfeits|loses|lose)
(only|last) ~1 (place|places|refuge|stage|battlefield) ~3 (exist|live|be|matter|survive|speak|win)
(that|who) (do not|don t|will not|won t) (stream|post|tweet|digitise|publish|go digital|sell online|automate|film|podcast|adapt) ~2 will
`

const englishLacks = `
(without|lacking|minus|short of|in the absence of|for want of|absent) 
(unless|until)
if ~4 (not|don|isn|aren|no|haven|hasn|doesn|without|ignore|ignores|miss|misses|refuse|refuses|fail|stay|resist|wait|re|won)
(who|that|which) ~2 (not|n|hasn|haven|isn|aren|don|doesn|won|refuse*|resist*|ignore*|ignores|hesitate*|cling*|stick*|drag*|dragged|fail*|lack*|shun*|stay*|wait*|delay*|still|neglect*|cannot|can)
(stay|stays|staying|keep|keeps) (off|away|out)
(no) (TOOL|PLAT|TOPIC|website|page|account) (=|:|no|means|and)?
(hasn|haven) t
(not|never) (being|having|posting|using|adopting|joining|getting) ~3 (TOOL|PLAT|TOPIC|NETS)
(refusing|ignoring|resisting|shunning|waiting|hesitating)
(no) (app|website|tiktok|instagram|PLAT|TOOL|page|account|presence)
(don't|doesn't|won't|isn't|aren't|not) ~3 (adapt|adopt|embrace|digitise|digitize|change|join|post|use|on|have|keep up|move)
(we|you|they) (are|re) not on
every (day|week|month|year) 
without ~3 (TOOL|PLAT|TOPIC|NETS)
(absent|missing|away|shut out|cut off) from ~3 (TOOL|PLAT|TOPIC|NETS)
(sit|sitting|sits) ~3 out
(if|that|which|who|when|where) ~3 (has|have|had|with) no ~2 (TOOL|PLAT|TOPIC)
(with no|that has no|which has no|lacking a|has no|have no) ~2 (TOOL|PLAT|TOPIC)
(cannot|can t|can not|could not|not) be (found|seen|reached|followed) (on|in) ~2 (NETS|PLAT)
`

const englishElse = `
(cut|switch|turn) it off
(or else|otherwise)
(or) (be|you|we|they ll|die|extinction|bust|nothing|face|risk|perish|vanish|disappear)
(miss|refuse|ignore|resist|neglect|shun) 
(those|anyone|anybody|laggards|latecomers|doubters|holdouts|brands|firms|organisations|organizations|charities|every ~1|any ~1|companies|shops|clubs|whoever) ~2 (who|that|not|without|cling*|still|refus*|hold*|ignor*|stuck|which)
(drag*|dragged) (its|their|your|our) feet
(slow|late|reluctant) to (adopt|embrace|digitise|change|post|join|move)
(the (laggards|dinosaurs|luddites|latecomers|sceptics|doubters|holdouts|slow))
(wait|waiting|hesitate|sit still|stand still|standing still)
(laggards|luddites|dinosaurs|latecomers|holdouts|stragglers|sceptics)
either ~8 or
`

const englishDooms = `
DIE
(won't|not|never|cannot|can't|hardly) ~1 (survive|last|exist|make it|be here|see|live|recover|be around|outlive|endure|catch up|remain)
(hope|hopes|hoped|expect|expects|want|wants) to (survive|last|see|be here|exist|make it)
(no|without a|without any) (future|tomorrow|hope|chance|prospects|business|customers|audience)
(days) are numbered
(already|ancient) history
(cease|ceases|ceased) to (exist|be|matter)
(stopped|stop|stops) (existing|mattering)
(does|do|will|would) not exist
(doesn't|don't|won't) (exist|matter|count)
(nothing left|no one left|nobody left)
(as good as) (dead|gone|invisible)
(is|are|be|s|re|already|as good as|was|were|becomes|become|you|stone|or) ~1 (over|gone|lost|finished|history|empty|toast|done for|curtains|dead|forgotten|replaced|invisible|buried|eaten|nowhere|erased|sunk)
(will|ll) (fail|fade|sink|shut|close|be replaced|be forgotten|be ignored)
(death|grave|ruin) of (us|the|your|our|its)
(might as well) ~6
(end|death|demise|doom) of
`

const englishHarms = `
HARM
(not|never|cannot|can't|won't) ~2 (recruit|attract|reach|sell|find|hire|win|keep|catch|fill|be found|be heard|matter|raise)
(no|not a single|nobody|no one|hardly any) (member|members|customer|customers|visitor|visitors|student|students|donor|donors|guest|guests|reader|readers|audience|sales)
(drift|slip|fade|fall|walk|run|swim|vote with their feet) ~1 (off|away|to|over)
(will|ll) ~2 (leave|desert|go|choose|turn|move|forget|overtake|pay|eat|replace|stop|dry up|shrink|close|cost) 
(leave us|leave you|left standing|left out|out in the cold|in the dust|in the cold|on the shelf|on the platform|in the dark)
`

const englishRhetoric = `
(can|could|would|will|does|do|how can|how could|how will|who) ~4 (seriously|really|still|honestly|possibly|even|afford|dare|hope|expect|survive|imagine|last|ever) ~8 (without|ignore|hope|last|survive|compete|not|unless|who|absent|missing|stay out|stay off|stay away|sit out|skip|miss|do nothing|stand still|wait|pass up|turn its back|turn their back|remain outside)
(what|which|who) ~4 (would|could|can|will) (still|even|dare|survive|seriously|want|trust) 
(who) (needs|wants|wouldn't|would not)
(what are (we|you) waiting)
(do) (you|we) (want|really want) to (die|be|disappear|become|end|vanish|lose|miss)
(what|how much|how long) ~5 (worth|good|use|last|survive|hold out|go on|matter) 
(what|which|where) ~3 (left of|become of|becomes of|remain of|happen to|happens to) 
(would|will|do|does|can|could) (anyone|anybody|you|they|people|a|any) ~3 (still|even|ever|really) ~6 (without|not on|no|if)
why (wait|hesitate|delay|hold back|wait any longer)
`

const englishOnly = `
only ~3 (ORG|those)
(no|not one|not a single) ~2 ORG
(nobody|no one|noone) ~1 (can|could|will|would|survives|lasts)
(no) (future|hope|way out|third way|other way|salvation|tomorrow)
(how|who|what) ~1 (could|can|would)
`

const englishPressure = `
(soon|now|tomorrow|today|nowadays|these days|any longer|still|anymore|in (two|three|five|ten|twenty|NUMBER) years|ten years|five years|within (two|three|five|ten|NUMBER) years|before long|sooner or later|too late|quickly|urgent|urgently|more than ever|by 2030|by 2035|waits for no|won't wait|will not wait|in the age|in the era|modern|21st century|twenty first century)
`

const englishAnybody = `
(a|an|any|every|each|no|what) ~2 ORG
^ ORG
(you|those|anyone|anybody|everyone|everybody|whoever|nobody)
`

const englishWaitsNot = `
(TOPIC|TOOL) (waits|wait|won't wait|will not wait|is coming|is everywhere|has won|has already won|doesn't wait|is here|rules|stops) ~1 (for no|for nobody|no one|for none|for you|$|nobody)
(can't|cannot|won't|will not|nobody can|no one can) (stop|halt|turn back|resist|escape|outrun|fight|hold back) ~2 (TOPIC|TOOL)
(print|paper|the poster|newspapers|letters|mail|leaflets|brochures) (is|are) (dead|dying|over|finished|history|gone)
long live ~1 (TOPIC|TOOL|PLAT)
(follow|join|adopt|accept|embrace|take|ride) ~2 or (fade|die|leave|disappear|vanish|drown|perish|quit|be|stay|lose|sink|get)
(others|somebody else|someone else|rivals|competitors|our neighbours|your competitors) (will|ll) ~1 (do|take|seize|grab|get|go|fill|eat|steal)
on (its|their|the) way out
(absolute|a|an) must (for|of|in) (any|every|all)
`

// englishOrganisations are what anybody's warning is said of.
const englishOrganisations = `association, associations, club, clubs, council, councils, town, towns, museum, museums, theatre, theatres, festival, festivals, business, businesses, company, companies, firm, firms, brand, brands, shop, shops, store, stores, bank, banks, school, schools, university, universities, college, colleges, hospital, hospitals, bookshop, bookshops, orchestra, orchestras, restaurant, restaurants, organisation, organisations, organization, organizations, charity, charities, newspaper, newspapers, paper, publisher, publishers, radio, mayor, mayors, union, unions, foundation, foundations, zoo, zoos, hotel, hotels, doctor, candidate, candidates, party, parties, player, players, insurer, insurers, retailer, retailers, brewery, breweries, farm, farms, agency, agencies, communicator, communicators, leader, leaders, manager, managers, communication, strategy, institution, institutions, city, cities, village, villages, church, churches, cooperative, library, libraries, parish, parishes, team, teams, trust, trusts, hospice, hospices, co op, practice, broadcaster, broadcasters, startup, startups, trade, craft, sector, industry, choir, dealer, grocer, bakery, vineyard, winery, federation, federations, chamber, ministry, department store, supplier, clinic, surgery, law firm, housing association, institute, society, societies, professional, professionals, marketer, marketers, director, directors, airline, airlines, port, ports, dairy, dairies, ferry, ferry line, ski resort, resort, resorts, regiment, police, fire brigade, fire service, lifeboat, cathedral, cathedrals, abbey, prison, studio, studios, pharmacy, pharmacies, factory, mill, cinema, cinemas, gallery, galleries, garden centre, nursery, care home, care homes, bureau, authority, utility, operator, operators, chain, house, gym, campsite, estate, winery, wineries, harbour, airport, station, faculty, faculties, laboratory, court, embassy, army, navy, league, service, services, group, groups, cooperative, bar, pub, pubs, café, salon, garage, school district, county, region, campus, academy, opera, opera house, ballet, circus, observatory, archive, archives, office, offices, network of, ngo, ngos, movement, campaign, candidate, newsroom, title, station`
