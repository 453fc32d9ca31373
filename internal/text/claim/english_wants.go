package claim

// What is wanted, in English.

const englishWantsTool = `
(let's|lets|let us) ~2 (do|get|go|buy|launch|start|have|make|build|try|open|put|use|create|finally) ~6 (TOOL|PLAT|WEAK)
(let's|lets|let us) ~3 (TOOL|PLAT)
(TOOL|PLAT) first (everything|and|then|:|;|$)
(TOOL|PLAT) and (lots|plenty|more) of (them|it)
(more|lots of|plenty of) (TOOL) (please|plz|pls|now|and more|!)
(get|gets|getting) ~5 (TOOL|PLAT) ~3 (out|up|live|off the ground|up and running|going|done)
(have|has|having) ~5 (TOOL|PLAT|channel|account|page) ~2 (up and|live|in place|ready)
(it's|it is|is) (about|high)? time ~6 (TOOL|PLAT|PLAT)
what (we|the|our|they) ~3 (need|needs|lack|lacks|want|wants|miss) ~3 (is|:) ~3 (TOOL|PLAT|WEAK)
that's the (whole )? plan
hoping for
(high time|about time|time) (we|you|they|the ~2) (had|got|launched|opened|bought|built|did|made|joined|moved|started|tried|went) ~4 (TOOL|PLAT|WEAK)
(wants|want|demand|demands|ask|asks) ~3 TOOL ~1 (so|and) ~3 (it is|it shall be|it will be|we)
(let's|let s|lets) ~2 do (TOOL|PLAT|some ~1)
(deliver|build|launch|have|get) (a|an|our|the) ~2 TOOL (that|which) ~2 (all|every|everyone|everybody) ~4 (log|logs|use|uses|sign|open)
^ (double|triple|increase|raise|multiply|boost|quadruple|step up) (the|our)? ~1 (number|volume|frequency|pace|rhythm|output) of ~2 (posts|TOOL|stories|articles|publications|films|photos)
^ (double|triple|increase|step up) (the|our)? ~1 (posting|publishing|posts|publication) ~1 (frequency|rate|rhythm|pace|output|volume|per|a)
`

const englishTool = `
^ (to|just|finally|please|first|then|also|and|simply|now)? ACQ ~3 (TOOL|PLAT)
^ (to|just|finally|please|first|then|also|and|simply|now)? (open|create|launch|relaunch|set up|build|establish|deploy|develop|install|buy|acquire|introduce|roll out|commission|redesign|deliver|adopt|move|switch|replace|invest|start|equip|have|get) ~5 (TOOL|PLAT)
^ (to|just|finally|please|first|then|also|and|now)? (open|create|launch|start|set up|print|publish|produce|make|buy|have|establish|write|design|build|redesign|run|issue|get|develop|commission) ~4 WEAK
^ (to|just|finally|please|first|then)? (move|switch|migrate|get|go|be|hop|jump|start|expand) ~2 (to|on|onto|going on) ~2 (PLAT|TOOL)
^ NACQ ~7 (TOOL|PLAT)
^ NACQ ~3 WEAK
(MODAL) ~4 ACQ ~5 (TOOL|PLAT)
(MODAL) ~3 (create|open|launch|start|set up|print|publish|produce|buy|establish|design|build|run|issue|develop) ~4 WEAK
(MODAL) ~2 (be|get|appear|have a page|be found|be active) (on|onto) ~1 PLAT
(committed|commit|commits|commitment) to (publishing|posting|filming|streaming|running|launching|having|producing|building|making|creating|opening) ~4 (TOOL|PLAT|WEAK)
(MODAL) (a|an|our|its|their|some|more|its own|our own|their own)? (new|own|proper|dedicated|modern|better|official|decent|branded|bespoke|real)? ~1 (TOOL|PLAT)
(GOAL) ~5 (is|are|:|be|=|.|?|remains) ~4 (TOOL|PLAT)
(GOAL) ~5 (is|are|:|be|.|?) ~3 (to)? ACQ ~6 (TOOL|PLAT|WEAK)
(GOAL) ~3 (to)? ACQ ~5 (TOOL|PLAT|WEAK)
(GOAL) ~4 (is|:|be) ~2 NACQ ~4 (TOOL|PLAT|WEAK)
(GOAL|top of the list|first|next) ~3 (TOOL|PLAT)
(TOOL) ~3 (is|are|was|as) ~2 (the|our|its|this)? (goal|priority|objective|aim|target|flagship|way forward|future|answer|plan|deliverable|dream)
(hoping for|hopes for|dreams of|wishes for|pushing for|set on) (is|:)? ~2 (TOOL|PLAT)
(TOOL) ~4 (is what|are what|that's what|is the thing) ~3 (hoping|want*|after|need*|lack*)
(NUMBER|one|two|three|four|five|six|ten|daily|weekly) ~2 (TOOL|post|posts|articles|updates|tweets|stories|photos|films) (a|per|every|each) (day|week|month|quarter|year)
(have|ask|make|require|get) (every|each|all) ~3 (write|post|tweet|film|publish|blog|open|run|record|make) ~4 (TOOL|PLAT|WEAK)
(TOOL|WEAK|PLAT) ~2 (by|before|in) (easter|christmas|q1|q2|q3|q4|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|NUMBER|the playoffs|year end)
(will|ll|shall) (launch|open|create|have|move to|switch to|adopt|introduce|roll out|build|buy|start|get|join|go on|be on|install|deploy|produce|publish|run|stream|be answering|be live|go live|tweet|post|film|communicate by|communicate through|communicate via) ~5 (TOOL|PLAT)
(TOOL|PLAT) ~3 (will|ll) (be|go) ~2 (live|launched|up|answering|available|running|in place|ready|open)
(TOOL|PLAT) for (every|each|all) 
(a|an|one|our own|new) (TOOL) (per|for every|for each|in every|in each) 
(decided|agreed|resolved|voted) (that|to|on) ~6 ACQ ~5 (TOOL|PLAT)
(goes|go|going|gone) (all in|all out|big|digital|heavy) on ~2 (TOOL|PLAT)
(budget|money) ~4 (so|for) ~4 (TOOL|WEAK)
(TOOL|PLAT) ~2 (on|in|for|at|per|from) (every|each|all)
(success|victory|winning|done) ~2 (looks like|means|is|would be) ~3 (TOOL|PLAT|WEAK)
(dreams|dream|dreaming|longs|clamouring|crying out|calling|keen|mad|set) (of|for|on) ~3 (TOOL|PLAT)
(will|ll|should|must|shall|to) ~1 (tweet|post|blog|vlog|podcast|livestream|stream|film) ~3 (twice|daily|weekly|every|times|once|day|week|more|regularly)
(should|must|need|needs|ought) ~1 (to)? (be)? (making|doing|producing|posting|running|using|having|publishing|filming) ~3 (TOOL|PLAT)
^ (keep|keeps) ~1 (posting|tweeting|publishing) 
(is|are|was|were) (expected|required|asked|invited|encouraged) to ~1 (update|feed|post|run|keep|maintain|publish|tweet|open|film) ~3 (page|account|profile|channel|site|feed|TOOL|PLAT)
(is|are|re|am) ~1 (going for|getting|moving to|switching to|going|getting|buying|launching|opening|investing in|opting for|adopting|rolling out|setting up|planning|betting on|pinning our hopes on|banking on) ~3 (TOOL|PLAT)
(equip|provide|supply|issue|fit|kit out) ~3 with ~3 (TOOL|PLAT|WEAK|tablets|smartphones|cameras)
^ (a|an|one)? ~3 (video|digital|podcast|mobile|app|ai|social) (communication|strategy|newsroom|culture|council|museum|club|department|first) $
(full speed|full steam|all) ~1 ahead ~1 (on|with) ~2 (TOOL|PLAT)
(expected result|outcome|result|deliverable|success) : ~3 (TOOL|PLAT) ~3 (is|are) ~1 (online|live|launched|up|open|out)
(all|every|each) ~4 to have ~3 (TOOL|PLAT|account|page)
it would be (good|nice|great|useful|wise|helpful|lovely) ~8 (TOOL|PLAT)
(it is|it's) (planned|decided|agreed|proposed|time) to ~6 (TOOL|PLAT)
(TOOL|PLAT) ~2 (to be) (launched|created|opened|built|installed|bought|developed|set up|rolled out|delivered|introduced)
(to do|coming up|on the menu|in the pipeline|next up|up next) (:)? ~3 (TOOL|PLAT|WEAK)
(year|season|term|age) of (the)? (TOOL|PLAT)
(going|about) to ~1 (do|launch|open|create|buy|put|install|move|have|shoot|publish|build|get|start) ~4 (TOOL|PLAT)
(make|making|turn|turning) (DET)? (TOOL|PLAT) ~1 (our|the|a|into) ~3
(go|going|goes) (digital|mobile|paperless|video first|mobile first|digital first|all digital|social first|live)
(think|be) (mobile|digital|video|social|app) first
installation of ~4 (TOOL|PLAT)
^ (to|just|finally|please|first|then|also|and|now)? (roll out|launch|join|adopt|embrace|try|open|start|get on|get onto|get going on|move to|move onto|switch to|be on|go on|expand to|sign up to|jump on|jump onto) (threads|x|snap|medium|zoom|signal)
(MODAL) ~1 (join|adopt|embrace|get on|get onto|move to|switch to|be on|go on|sign up to|jump on|jump onto|roll out|launch on) (threads|x|snap|medium|signal)
^ (adopt|procure|purchase|buy|acquire|deploy|implement|introduce|commission|install|develop|launch|build|roll out) (a|an|our|the|some) ~7 TOOL
by ~3 (every|each|all) ~4 (has|have|runs|run|posts|post|tweets|tweet|uses|is on|are on|gets|publishes|owns) ~4 (TOOL|PLAT|WEAK)
^ (every|each) ~3 (gets|is to have|is given|to get|to run|to launch|to open|will get) ~4 (TOOL|PLAT)
^ (number|count|volume) of ~1 (TOOL|posts|stories|articles|films) ~2 (published|posted|sent|per|a|each|produced|created|launched|recorded|released|made|aired|uploaded)
(GOAL|kpis|metric|metrics|indicator|indicators|measure|measured by|judged by) ~2 (:|is|=)? ~1 (number|count|volume) of ~2 (TOOL|posts|stories|articles|films)
(success measure|success metric|indicator|key figure|yardstick) : ~3 (TOOL|posts|stories|articles|films)
^ (DET)? (TOOL|PLAT) at the (heart|centre|center|core|forefront) of
(put|place|putting|placing) ~3 (TOOL|PLAT|digital|mobile|video|social) at the (heart|centre|center|core|forefront) of
^ (get|have|start|set|keep) ~5 (blogging|tweeting|podcasting|vlogging|livestreaming|posting)
^ (move|shift|switch|transfer|migrate|take) ~5 (to|onto|over to) ~1 (TOOL|PLAT|teams|zoom|threads|signal|the cloud|x)
(TOOL|PLAT) ~2 (is|are) to be ~1 MADE
(TOOL|PLAT) ~3 (will|ll|shall|should|must|can|needs to|need to|has to|have to|ought to) be ~1 MADE
(TOOL|PLAT) be ~1 MADE
(DOER|every ~2|each ~2) (to|is to|are to) ~1 ACQ ~4 (TOOL|PLAT|account|page|channel)
^ action ~3 to ACQ ~4 (TOOL|PLAT|WEAK)
^ (get|bring|take|put|have|move|getting|bringing|taking|putting|moving) ~5 (on|onto|over to) ~1 (PLAT|threads|signal|x|teams)
(TOOL|PLAT) : ~4 (is|are) ~5 GOAL
(lacks|lack|deserves|deserve|crying out for|cries out for|is missing|are missing|is short of) ~1 (a|an|some|its own|our own|proper) ~2 (TOOL|PLAT)
(TOOL|PLAT) ~2 (needs|need|requires|in need of|in dire need of|due for|due|overdue|deserves|crying out for|cries out for|ripe for) ~4 (overhaul|refresh|redesign|facelift|relaunch|revamp|makeover|make over|update|rebuild|upgrade|reboot|rethink|lick of paint|replacing|modernising|new look)
^ (bring|drag|take|move|propel|usher|haul) ~4 into ~1 (digital|21st|twenty first|modern|social|ai) ~1 (age|era|century|world)
(missing|lacking|all we need|all we want|all i want) (is|:|$) ~3 (TOOL|PLAT)
(green light|go ahead|say yes|make room|make way|yes|place) (to|for) ~1 (a|an|the|our) ~1 (TOOL|PLAT)
(next stop|next up|coming soon|up next) ~1 (TOOL|PLAT)
(TOOL|PLAT) here we come
^ train ~4 (on|in|to use|how to use) ~3 (TOOL|PLAT)
^ (turn|convert|transform|rework|repackage|make) ~5 into ~3 (TOOL)
(set|get|sort) ~4 (up|out|going|started) (on|with|for) ~2 (TOOL|PLAT)
(sort|get|find) ~1 (us|ourselves|me|the ~1) (out|up) ~1 (a|an|some|with a) ~2 (TOOL|PLAT)
(every|each) ~3 (gets|opens|runs|joins|starts|posts|films|launches) (a|an|its own|their own|its|their) ~2 (TOOL|PLAT|account|page|channel)
by ~4 (every|all|each) ~4 (is|are|will be|has|have) ~2 (on|a|an|its own|their own) ~2 (TOOL|PLAT)
(communications|communication|comms|everything|strategy|campaign) ~2 (will|must|should|is to|shall|are to) ~2 (go through|run through|run on|be done|happen|take place|live on|live in|move to|rest on|be built on|be built around|revolve around|centre on|be) ~3 (TOOL|PLAT|video|digital)
(rests on|built on|built around|based on|hinges on|centred on|revolves around|relies on) ~4 (:)? ~3 TOOL ~4 TOOL
(all about|wholly about|devoted to|dedicated to|the year of|year of) (the|a)? (TOOL|PLAT)
(video|digital|mobile|app|ai|social|podcast|web|online) (led|first|driven|based|powered|centric) ~1 $
(we|i|trustees|board|members) ~1 (can|could) ~2 (finally)? (have|get|launch|open|start|buy) ~4 (TOOL|PLAT)
^ (a|an|our|our own|its own|the) ~3 TOOL (at last|finally|asap|as soon as possible|as a priority|by ~2|before ~3) $
(a|an|our|its) ~2 (TOOL|PLAT) of (our|its|their|one's) own
(TOOL|PLAT) ~2 (to be|being) the (first|next|main|big)
(make|making) ~2 (TOOL|PLAT) ~2 (priority|main channel|home|default|backbone|habit|flagship|standard)
(shift|shifting|switch|moving|move|pivot|transition|migration) ~4 (from|away from) ~4 (print|paper|email|post|leaflets) ~2 (to|towards) ~3 (TOOL|PLAT|TOPIC)
^ (pivot|shift|transition|migrate|convert|upgrade|switch|graduate|go) ~4 (to|into) ~2 (TOOL|PLAT|TOPIC)
IDEA ~6 (is|are|:|goes to|go to|would be|will be|was|being|lies in|remains) ~4 (TOOL|PLAT)
(has|have|had) in mind ~2 (is|was)? ~3 (TOOL|PLAT)
(wants|want|would like|wish|wishes|demands|asks for) ~6 (TOOL|PLAT)
(words|plan|strategy|summary|essentials|recipe|nutshell|programme|letters) ~2 : ~2 TOOL ~1 (TOOL|PLAT)
(doing|do|try|start|make|post|run) (stories|reels|shorts|lives)
(phase|step|lot|workstream|strand|batch|package|module|sprint|milestone|priority|action|objective|goal) (NUMBER|a|b|c|d|one|two|three|i|ii|iii|iv) ~1 (:)? ~4 (TOOL|PLAT|studio)
(goes|moves|migrates|switches|shifts|heads|jumps) (over)? ~1 (to|onto|on) ~1 (PLAT|TOOL)
(TOOL|PLAT) (as|is|for) (a|an|the|our)? ~1 (priority|first step|must do|flagship|centrepiece|top priority|quick win|quick wins)
(quick win|quick wins|low hanging fruit|no regret move|big ticket item) ~3 (TOOL|PLAT)
(TOOL|PLAT) ~6 (would be|would make|could be) ~2 (addition|asset|plus|bonus|step|start|idea|boost|nice|great|welcome|useful|good|ideal|perfect|a must)
(TOOL|PLAT) ~3 (is|are|will be|remains|shall be) ~3 (IDEA|GOAL)
(recommends|recommend|suggests|suggest|advises|advocates|proposes|favours|considers|considering|envisages) ~2 (NACQ|ACQ|investing in|using|going on|joining) ~5 (TOOL|PLAT|WEAK)
(move|put|take|bring|shift|get|moving|putting|taking) (everything|it all|all our ~1|all of ~2|the whole ~1) (online|digital|to digital|onto the web|to the cloud)
^ (digitise|digitize|digitalise|automate|gamify) ~5 $
`

const englishWishes = `
GOAL
MODAL
^ (to|please|just|finally)? ACQ
^ (to|please|just|finally)? RAISE
^ (be|occupy|exist|put|make sure|ensure|keep|show|own|dominate|conquer)
(important|essential|crucial|vital|imperative|time) (to|that|for)
(make sure|ensure|see to it)
`

const englishWantsPresence = `
(we|it|they|i) (want|need|must|should|have|hope|aim|intend|ought|would like|wish|long) (to)? ~2 (BE) ~2 (SEEN)
(make sure|ensure|see to it) ~5 (SEEN|out there|exists online|is online|everywhere|present|visible)
(to)? be everywhere
(be|being|get|stay) (seen|noticed|heard|talked about|out there|found online|findable|visible|spotted|present everywhere|in the news|on everyone's lips|on people's minds|in people's faces)
(put|get|keep|place|stick) ~4 (on the map|out there|in the public eye|in the spotlight|in the limelight|in front of (as many|more|people|everyone|everybody))
(to)? (exist|exists) ~2 (online|in the digital|on social|on the web|on the internet)
(occupy|to own|conquer|dominate|claim|fill|flood|colonise|take over|saturate) ~2 (digital|online|social|media|web|airwaves|feeds|conversation|timeline|space|headlines|landscape) ~1 (space|ground|landscape|media|world|sphere|conversation|$)
(missing|absent) from ~2 (feeds|feed|conversation|internet|web|online|social|map|networks|platforms|press|media|headlines)
(show|showing) (that|up|people) ~3 (we|it|us|the world) (are|re|exist|exists|s|is) ~1 (there|here|alive|still|around|active|$)
(make|making|create|generate) (some|a|more)? (noise|buzz|splash|waves|a splash|a stir) ~2 (NETS|PLAT|about|$)
(go|going) viral
(top|front) of mind
(people|everyone|everybody|customers|the public|audiences) to (run into|bump into|stumble on|see|notice|recognise|recognize|come across|hear of|hear about|talk about|know) (us|our|the|about us|of us)
(people|everyone|everybody|they) (see|sees|notice|hear of|hear about|talk about|know) (us|our name|of us|about us)
(more|increased|greater|maximum|constant|wider|better|bigger|higher|extra) (visibility|exposure|presence|prominence|coverage|airtime|eyeballs|publicity|share of voice|awareness)
(raise|raising|lift|up|heighten) (our|the|its|their) ~3 (profile|visibility)
(presence) (everywhere|across|seven days|on every|on all|365)
(part of) ~2 (digital life|online conversation|the conversation|the online|everyday digital)
(spot|place|seat|slot) in the (national|local|regional|trade|press|news|media|spotlight|limelight|headlines|digital|online)
(get|getting|have|having|keep|make) (our|its|the|your) (name|face|brand|voice|logo) ~2 (out|out there|known|everywhere|seen|heard|in the)
(out of|from) the shadows
(loud|louder|noisy|noisier) ~3 (NETS|PLAT)
(so that|so) (we|our ~1|it) ~1 (remain|stay|keep|are|is|get|be) ~1 (visible|seen|present|noticed|known|heard|top of mind|in the news)
(want|wants|like|need) (people|everyone|everybody|customers|visitors|the public|audiences|them) to ~1 (run into|bump into|stumble on|see|notice|recognise|recognize|come across|hear of|hear about|talk about|know) (us|our|the|about us|of us)
(let|show|tell|remind) (the world|everyone|everybody|people|the public|them) ~2 (know)? (that)? (we|us) (exist|are here|are there|are still here|here)
(build|raise|grow|increase|boost|create|spread|generate) ~2 awareness (of|for|around) (the|our|its)? (brand|name|ORG|~1 ORG)
(stop|no longer|not|never) (being|be|remain|remaining|stay) ~2 (invisible|unknown|ignored|overlooked|absent|unnoticed|in the shadows)
on ~1 (everyone's|everybody's|people's|every) lips
(our|the|its) (name|brand|logo) ~2 (circulating|known|everywhere|out there|seen|spread|in lights|ringing)
(multiply|increase|double|grow|more) ~3 (appearances|mentions|press mentions|media appearances|quotes|column inches|airtime)
^ (become|be|get) (better|more widely|widely|well|more|far better|nationally) (known|recognised|recognized|visible|seen|noticed)
(show up|turn up|pop up|crop up|appear|be there|be present|be seen) (wherever|everywhere|anywhere|on every|in every|all over)
(count|matter|weigh|have a voice|have a say) in ~3 (debate|conversation|media|online)
(stronger|bigger|higher|better|larger|wider) ~1 (digital|online|media|public|social)? (profile|presence|visibility|footprint|voice)
in (front of|everyone's) ~2 (eyes|eyeballs|faces|minds|feeds)
(shine|sparkle|stand out|be heard) ~2 (NETS|in the media|from the crowd)
be where (it|the|people|everything|things|our)
(hold|take|keep|defend|regain|find) (our|its|their) (own|place|rightful place|rank|position|spot) ~1 (on|in) ~2 (NETS|PLAT)
(fill|flood|occupy|own) (the|all the|every) (screen|screens|airwaves|networks|papers|feeds|feed)
(let's|let us|lets) (get|be) (noticed|seen|known|heard|visible|everywhere|talked about|out there|in the news)
(place) in the ~1 (media|digital|online) landscape
(first|top|front) ~1 (page|spot|place) (of|on|in) ~2 (google|search|results|press|papers)
^ (shine|stand out|make a splash|make waves|turn heads|raise our voice|make our voice heard|be on the map|make a name|make our mark|catch the eye|grab attention|steal the show)
(carve|carve out|find|win|earn|claim|make) ~2 (place|space|name|niche) ~1 (in|on|for) ~2 (NETS|PLAT|ourselves|itself|feed|feeds)
(communicate|publish|post|talk) (more|a lot more|everywhere|all the time|louder)
(be|become|remain) ~1 (seen|recognised|recognized|perceived|known) as
(attract|grab|hold|capture) ~2 (attention|spotlight|limelight|eyeballs)
(loom|feature|figure) (large|prominently) 
^ (own|lead|shape|steer|drive|frame|enter|control) (the|every|each) ~2 (conversation|conversations|narrative|agenda|airwaves|news cycle|discourse) (around|about|on|in|online|across|$)
(want|wants|like|need|get|make|have|keep|got|set) ~1 (people|everyone|everybody|the public|the media|journalists|the town|the press|the world|the city|them|the industry|the whole ~1) (to be|to keep|to start)? (talking|chatting|tweeting|buzzing|speaking|posting|writing) (about|of) (us|our|the (brand|club|charity|museum|trust|company|firm|name|college|school|council|town|festival|team|product))
(get|set|keep|have|got) (people|everyone|everybody|the town|tongues|the world|the city) (talking|wagging|buzzing) $
(appear|appears|show up|shows up|feature|features|come up|comes up|rank|ranks|land|lands|pop up|pops up|sit|sits|stay|stays|be|is) ~1 (at|in|on|near) (the)? (top|head|first page|page one|front) of ~3 (NETS|PLAT|results|mind|rankings)
(be|get|stay|remain|keep ~3|staying|being|back|appear|put ~3) (on|onto) ~1 (people s|everyone s|everybody s|the public s|journalists|their|the media s|customers|donors|PEOPLE s|PEOPLE) (radar|radars|lips|minds|screens|phones)
(on|onto) (people s|everyone s|everybody s|the public s|the media s|PEOPLE s) (radar|radars)
(fall|drop|slip|falling|dropping|slipping|disappear|disappearing|vanish) off ~2 (radar|map)
(maintain|keep|have|run|hold|sustain|keep up|operate|build|create|develop|grow|set up|establish|animate) ~2 (active|lively|vibrant|visible|busy|thriving|flourishing) ~3 (account|accounts|page|pages|profile|profiles|channel|channels|feed|feeds|presence|community)
RAISE ~3 (presence|visibility|exposure|footprint|prominence|share of voice|brand awareness|media coverage|press coverage|mentions|profile) ~6 (by|to|from) ~2 (NUMBER|half|a third|a quarter|two thirds)
(stand out|cut through|break through|rise|be heard|get heard|shine) ~1 (in|from|above|on|through|amid|over) ~3 (NETS|PLAT|crowd|crowded|noise|clutter|din|pack)
(cut through|rise above) the (noise|clutter|din|crowd)
(we|let us|i) ~1 (help|get|make|have) (you|your ~2|brands|clients|businesses|organisations|organizations|companies) ~1 (stand out|noticed|seen|heard|visible|found|famous|known|shine|get noticed|be seen|get seen|be heard|get found|out there|talked about|in front of)
(get|make|getting|making) (you|your (brand|business|company|name|organisation|organization|charity|message|product|event)|our (brand|business|company|name|organisation|organization|charity|work|product|event)|us|the (brand|business|company|charity|club|museum|trust|council|firm|college|school)) (noticed|seen|visible|heard|famous|known|talked about|found|out there|trending|recognised|recognized)
(must|should|can|shall|will|do|does|may)? (not|never|don't|can't|cannot|won't|without|afford to|stop) ~1 (go|going|fall|falling|stay|staying|remain|remaining|keep|keeping|be|being|turn|turning) ~1 (quiet|silent|dark|invisible|unseen|unnoticed|mute|anonymous|in the shadows|in the background)
(establish|position|cement|build|make|install|turn|present) ~5 (as|into) ~3 (familiar|household|recognised|recognized|known|strong|trusted|leading|prominent|major|go to|digital|online) ~1 (name|voice|brand|face|presence|figure)
(make|making) (ourselves|itself|themselves|yourself|our voice|its voice|our presence|its presence) (heard|seen|known|visible|felt|noticed)
(exist|exists|existing) (on|in) ~2 (NETS|PLAT)
(be|become|remain|being|stay) ~3 most (visible|followed|talked about|seen|recognised|recognized|quoted|mentioned|present|active|searched|liked|shared|famous)
(make|hit|grab|be in|be on|get into|land in|reach) (the|national|local|more)? ~1 (headlines|front pages|front page|papers|limelight|spotlight)
(amplify|project|raise|lift|broadcast|strengthen) (our|its|the ~1 s|their|your) (voice|voices|brand|name|signal)
(build|grow|strengthen|boost|push|raise|develop|promote|grow) (our|the|a|its|your) ~2 (brand|image|name|reputation) ~1 (NETS|PLAT|on ~2 (NETS|PLAT))
always on ~2 (presence|visibility|social)
(be|being|get|go|plaster*) all over ~2 (NETS|PLAT|town)
(multiply|maximise|maximize|increase|expand) ~2 (touchpoints|touch points|points of contact)
(head|heads) above the parapet
fly the flag ~3 (NETS|PLAT)
(find|take|claim|earn|take up|win|secure|have|get) (a|our|its|more) ~2 (place|room|space|seat|voice|say) (in|at|on|across) ~3 (NETS|debate|debates|conversation|conversations|discussion|discussions)
(a voice|our voice|strong voice|stronger voice|louder voice|strong online voice) (in|on|across) ~4 (NETS|debate|debates|conversation|conversations|discussion|discussions)
(be|appear|show up|feature|land|get|get into|get onto|pop up) (in|on|across|onto|into) (every|everyone s|everybody s|people s|all|as many) ~3 (feed|feeds|screen|screens|timeline|timelines|phone|phones|pocket|pockets|inbox|channel|channels|platform|platforms|network|networks)
(must|should|can|shall|will|do|does|may)? (not|never|don't|can't|cannot|won't) ~1 (disappear|vanish|drop|fade|slip) ~1 (from|off|out of) ~3 (NETS|PLAT|view|sight|minds|screens)
(get|put|have|see|plaster|keep|show|want|place) ~2 (face|faces|name|logo|brand|voice|message|story|colours|colors) ~1 (on|in|across|over|into) (every|all|everyone s|everybody s|people s|as many)
(conversation|conversations|talk|chatter|gossip) about (us|our ~1|the (brand|club|charity|museum|trust|company|festival|college))
(be|remain|stay|keep ~2|live|being|lodge ~2|stick|settle) ~2 in (the|their|people s|everyone s|PEOPLE s) (minds|mind|memory|memories|heads|hearts)
(keep|keeping) ~3 (channels|accounts|pages|feeds|profiles|page|account|feed|networks|socials|social media) (alive|active|warm|busy|going|ticking over|humming|buzzing|lively)
RAISE ~3 (standing|ranking|rankings|position|rank) ~1 (on|in) ~2 (NETS|PLAT|google|search)
(a|the|be|become) ~1 (familiar|common|regular|constant|permanent|daily|household) ~1 (sight|name|face|voice|presence|fixture|feature|figure) ~1 (in|on|across) ~3 (NETS|PLAT)
(sign|signs) of life ~1 (on|across|in) ~2 (NETS|PLAT)
(be|become|make ~4) ~4 (everyone|everybody|people|the press|the town|the city|the media) ~1 (talks|talk|is talking|are talking|talking|speaks|raves) about
(too few|not enough|hardly any|nobody|no one|not many|few) ~3 (know|knows|heard|hear|hears|notice|notices|recognise|recognises) ~4 (us|we|our|it|exist|exists) ~5 (change|fix|mend|remedy|end|stop)
no ~5 without (our|the|its) ~1 (logo|name|brand|voice|colours|banner|face)
(wherever|everywhere|anywhere|whatever) ~6 (find|see|meet|hear|notice|recognise|recognize|spot) (us|our name|our brand|our logo)
(they|people|everyone|everybody|customers|the public|all) (find|meet|recognise|recognize|remember|quote|cite|mention|spot) (us|our name|our brand|our logo) ~1 (first|$)
^ (being|be) there ~8 (NETS|PLAT)
(make|making|render|rendering|keep|keeping) (us|itself|ourselves|our ~1|the ORG|the ~1 ORG|it|your ~1) ~1 (more|highly|far more|permanently)? (SEEN|FAME)
(keep|keeping|place|placing|put|putting|land|get) (us|itself|ourselves|our ~2|the ORG|the ~1) ~1 (in|on|into|onto) the (feed|feeds|news|map|headlines|timeline|conversation|radar|loop|limelight)
(too|so) (quiet|discreet|invisible|modest|shy|timid|low key|little known) ~8 (seen|heard|visible|speak up|show|come out|step|noticed|shout|known|out)
(hide|hiding|hidden) ~3 (light|under a bushel)
(stop|no longer|time to stop) ~2 (hiding|being a secret|being the best kept secret|whispering)
(best kept|well kept|county's best) secret ~6 (no longer|end|over|out|stop|enough|any more|anymore)
(step|come|move|bring ~3|emerge|out) ~1 (out of|from|into|in) the (shadow|shadows|spotlight|limelight|light|public eye|open)
(be|become|remain) (a|an|the) ~2 (player|force|presence|name|reference|authority|star|fixture) (to be reckoned|that counts|to reckon|everyone knows|people know)
(be|become) ~2 (best known|most quoted|most followed|most cited|most seen|most mentioned|most famous|most recognised|most recognized)
(greater|wider|more|bigger|louder|stronger|higher|broader) ~1 (reach|voice|profile|fame|buzz|noise|name|public image|stage|standing|impact online|resonance)
RAISE ~3 (fame|renown|stature|popularity|public image|standing|notoriety)
RAISE (our|the|its|their|your|organic|overall|online|global) ~1 reach
(a|much|far|even) (higher|bigger|greater|stronger|louder|wider) (profile|visibility|presence|voice|name|reach)
(feature|appear|be|turn up|crop up) ~3 (press|papers|media|news|radio|television|tv) ~3 (once|twice|every|each|weekly|daily|monthly|regularly|as often as|at least)
(our|the|its) ~2 (visibility|presence|profile|exposure|prominence|fame|name recognition) ~1 (needs|must|has to|deserves|should|is too|requires|calls for)
(visible|seen|heard|known|noticed|present|active) (at all times|at any price|at all costs|all year round|all year|around the clock|every day|day and night|24 7)
(purpose|role|job|point|mission|task|aim|function|exists|goal) ~4 (to)? (make|making|keep|keeping|render) ~4 (visible|seen|known|heard|famous|noticed|in the news)
(have|has|give|gives|deserve|deserves|find|earn|take|claim|want|wants|need|needs) (a|our|its|their|more) ~2 (place|seat|spot|share|slice|moment) ~1 (in|of|under) the ~1 (sun|spotlight|limelight|attention|media attention|public attention|airwaves)
(put|get|let|have) (our|the|its) ~2 (name|names|brand|voice|story|face|faces|logo) (about|around|across|up in lights|in lights|on the lips|in front|everywhere|out|before)
(everyone|everybody|the whole ~1|all of ~2|people|the country|the county|the region|the city|the public) ~1 (should|must|to|will|has to|ought to|needs to) ~1 (know|know about|have heard of|hear of|hear about|notice|talk about|recognise|recognize|see) ~1 (us|our name|who we are|that we exist|we exist|our brand|our logo|the ORG|of us)
ALL ~1 (to)? (see|sees|hear|hears|know|knows|notice|notices|talk about|talking about|recognise|recognises|remember|remembers|find|finds|love|admire|look at|looks at) ~1 (us|our|that we|who we)
(make|made|making|makes) (some|a bit of|a lot of|more|a|plenty of) (noise|waves|splash|buzz|stir|racket|din)
(position|establish|present|assert|impose|install|cement|set ~1 up|pitch|cast) ~5 as (the|a|an) ~3 (reference|authority|leader|voice|benchmark|name|place|player|expert|champion|leading ~1|go to ~1)
(go on|keep|continue|carry on|afford) ~1 being ~3 (secret|invisible|unknown|ignored|overlooked|unseen)
(MODAL|let|make|aim|goal|time) ~3 (be|become|get) ~1 (talked about|in the news|on the map|all the rage|the talk|heard of|spoken of|written about|reported on|household|media savvy|followed|quoted)
(at|on) every (opportunity|occasion|corner|turn|event|platform|channel|screen|stage) $
(stay|remain|be|live|lodge|stick|keep ~1|linger|settle) (on|in|at) (people|everyone|the public|their|our ~1|customers|donors|members|the) ~2 (minds|mind|lips|memories|memory|hearts|radar|consciousness)
(exist|exists|existing) (on|in) ~3 (debate|discussion|conversation|landscape|minds|public|news|feeds)
RAISE (the|our|its) ~1 profile (of|in|on|across|among|$)
(show|tell|remind) ALL ~1 (what|who) (we|our)
(dominate|top|conquer|own|lead) ~3 (search|results|google|rankings|search results)
^ (stay|remain|keep) (visible|present|seen|active|in view) (during|throughout|all|at|until|while|between)
`

const englishPresence = `
RAISE ~4 PRES
^ (a|an|strong|more|our|the|consistent)? (presence|visibility|exposure|share of voice) ~3 (NETS|PLAT|on|across|seven|everywhere)
(cross|multi) (platform|channel) (presence|visibility)
(MODAL|GOAL) ~5 RAISE ~4 PRES
GOAL ~6 PRES
PRES ~2 is ~2 (the|our|its|a)? (goal|aim|objective|target|priority|ambition|point)
GOAL ~5 (is|:|.|?|to) ~3 BE ~2 SEEN
(MODAL) ~2 BE ~4 SEEN ~3 (NETS|PLAT|on|online|everywhere|across)
(have|has|will have|maintain|build|keep|develop|create|establish|need|needs) ~1 (a|an)? ~4 (presence|social media profile|online profile|digital profile|digital footprint|voice online|media profile)
BE ~2 SEEN ~2 (on|across|in|throughout) ~3 (NETS|PLAT|media|channels)
(be|being|get|stay|remain|appear) (more|far more|much more|very|highly|really|regularly|constantly|truly)? (active|present|visible|seen|heard|noticed) (online|on|across|and|in the media|everywhere|$)
(being|be) SEEN and SEEN
(be|being|get) (on|onto|all over|across|in) (the|all|all the|every)? (NETS)
(presence|visibility|exposure|footprint|profile) ~2 (on|across|in|over|through) ~3 (NETS|PLAT|every|all|media)
(online|digital|web|social media|social|internet|media) (presence|visibility|exposure|footprint|profile|prominence)
(remain|stay|keep|keeps|remains) (visible|present|seen|active|top of mind|in the public eye|in the news)
(keep posting|post more|publish more|keep publishing|keep tweeting)
(active|present|visible) ~2 (online|on social|in the media|across)
(join|enter|shape|lead|drive) the (conversation|online conversation)
(mentions|coverage|appearances|clippings|cuttings) in ~3 (press|media|news)
^ (become|be) (a|an|the) ~3 (voice|name|brand|player|authority|fixture|household name|presence) ~3 (NETS|PLAT|in|everywhere|$)
(appear|feature|show up|crop up|be quoted|be mentioned|be covered|be featured) ~4 (NETS|newspapers|papers|press|media|tv|radio|television|local news)
(let|making|make|tell|show) (the world|everyone|everybody|people|the public|them) ~2 (know)? (that)? (we|us) ~1 (exist|here|there|are)
(build|raise|grow|increase|boost|create|spread|generate) ~2 awareness (of|for|around|$) ~1 (the|our|its)? (brand|name|charity|museum|organisation|trust|company|club|business|service|work|project|programme|council|institute|association|$)
(shout|sing) ~2 (about ourselves|louder|rooftops)
(household name|talk of the town|household names)
RAISE ~3 (profile|reach|recognition|media coverage|press coverage) ~2 (NETS|PLAT|in|across|online|$)
RAISE ~3 (profile|recognition|media coverage|press coverage) ~5 (on|across|in|over) ~2 (NETS|PLAT)
(RAISE|keep|place|put|get|see|have|maintain|defend|position|anchor|spread|push|plant|stamp|carry|burnish|polish|project|protect|refresh|restore|impose|assert) ~4 SELF ~5 (NETS|everywhere|$)
(RAISE|burnish|polish|project|restore|assert|promote) (our|the|its|their|your|of)? ~3 SELF (and|of|as|in|on|across|among|with|$)
(our|the|its) ~2 (name|brand|voice|logo|image|colours|banner) ~1 (MODAL) ~2 (be|become|stay|remain|ring|shine|travel|appear|stand|sound|carry|count|resonate)
^ (get|have|win|secure|obtain|attract|generate|more|want|seek) ~3 (press|coverage|media|airtime|headlines|publicity|mentions|likes|column inches|media attention|attention|clippings) 
`

const englishEquip = `
(equip|equips|give|gives|provide|provides|supply|issue|fit|hand|outfit|get|have|make|bring) ~5 (TOOL|PLAT)
`

// englishFame are words for being known that mean nothing else.
const englishFame = `unmissable, impossible to miss, impossible to ignore, impossible to overlook, hard to miss, hard to ignore, first name that, first name people, first thing that comes to mind, comes to mind, come to mind, springs to mind, spring to mind, household name, household names, punch above, famous, best known, most recognised, limelight, spotlight, buzz, hype around, media darling, public eye, on everyone's lips, out there, eyeballs, share of voice, in the picture, centre stage, center stage, front and centre, name recognition, brand recognition, a name for ourselves, a name for itself, our mark, its mark, leading voice, leading light, rise above the noise, through the noise, above the parapet, standing ovation online, trending, media star, star of, front pages, headlines, the most followed, the most visible, most talked about, most quoted, known far and wide, known to all, on the radar, reference point, must see brand, in the news, in the papers, on television, on people's radar, in every feed, on every screen, on every phone, on every timeline, in plain sight, a splash, talk of the town, get noticed, itself noticed, ourselves noticed, themselves noticed, itself heard, ourselves heard, be remembered, make an impression, make our presence felt, presence felt, stand out from, get our name, raise our voice, turn heads, media coverage, press coverage, column inches, airtime, make a splash, well known brand, national stage, a name for, unforgettable, recognisable, instantly recognised, larger than life, media visibility, talked about, more present, always present, most present`

// englishMade are what a tool is once it is had.
const englishMade = `developed, launched, relaunched, created, opened, built, rebuilt, redesigned, bought, purchased, ordered, commissioned, produced, made, shot, filmed, recorded, rolled out, introduced, set up, started, adopted, installed, deployed, implemented, procured, hired, acquired, integrated, put in place, put up, refreshed, revamped, overhauled, modernised, modernized, posted, delivered, established, upgraded, expanded, migrated, brought in, piloted, trialled, automated, printed, designed, up and running, online, live, in place`

// englishDoers are who is given a task.
const englishDoers = `marketing, communications, comms, press office, secretary, treasurer, chair, chairman, chairwoman, office, officer, manager, head, team, it, digital team, design team, board, council, committee, trustees, department, departments, branch, branches, everyone, everybody, someone, somebody, agency, intern, staff, volunteers, director, assistant, clerk, webmaster, supplier, hr, editor`
