package claim

// What is wanted, in English.

const englishWantsTool = `
(let's|lets|let us) ~2 (do|get|go|buy|launch|start|have|make|build|try|open|put|use|create|finally) ~6 (TOOL|PLAT|WEAK)
(let's|lets|let us) ~3 (TOOL|PLAT)
(TOOL|PLAT) first (everything|and|then|,|:|;|$)
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
^ NACQ ~4 (TOOL|PLAT)
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
(hoping for|hopes for|after|dreams of|wishes for|pushing for|set on) (is|:)? ~2 (TOOL|PLAT)
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
^ (a|an|one)? ~3 (video|digital|podcast|mobile|app|ai|social) (communication|strategy|newsroom|culture|council|museum|club|department|first)
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
(build|raise|grow|increase|boost|create|spread|generate) ~2 awareness (of|for|around) (the|our|its)? (brand|name|charity|museum|organisation|trust|company|club|business|institute|association)
(stop|no longer|not|never) (being|be|remain|remaining|stay) ~2 (invisible|unknown|ignored|overlooked|absent|unnoticed|in the shadows)
on ~1 (everyone's|everybody's|people's|every) lips
(our|the|its) (name|brand|logo) ~2 (circulating|known|everywhere|out there|seen|spread|in lights|ringing)
(multiply|increase|double|grow|more) ~3 (appearances|mentions|press mentions|media appearances|quotes|column inches|airtime)
^ (become|be|get) (better|more widely|widely|well|more|far better|nationally) (known|recognised|recognized|visible|seen|noticed)
(show up|turn up|pop up|crop up|appear|be there|be present|be seen) (wherever|everywhere|anywhere|on every|in every|all over)
(count|matter|weigh|have a voice|have a say) in ~3 (debate|conversation|media|online)
(stronger|bigger|higher|better|larger|wider) ~1 (digital|online|media|public|social)? (profile|presence|visibility|footprint|voice)
in (front of|everyone's) ~2 (eyes|eyeballs|faces|minds|feeds)
(shine|sparkle|stand out|be heard) ~2 (NETS|in the media|from the crowd|$)
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
`

const englishEquip = `
(equip|equips|give|gives|provide|provides|supply|issue|fit|hand|outfit|get|have|make|bring) ~5 (TOOL|PLAT)
`
