package claim

// What makes a sentence sound, in English: an end, a fact, a rule, somebody else’s words.

const englishReports = `
(we|i) (were|was|are|have been|had been|keep being|been) (told|sold|warned|promised|assured)
(they|consultants|consultant|vendors|agencies|agency|experts|gurus|people|some|others|everyone|everybody|critics|evangelists|salesmen|brochure|leaflet|article|speaker|speakers|supplier|seller|sellers|he|she|chair|book|blog|press) ~3 (say|says|said|claim|claims|claimed|insist|insists|insisted|tell|tells|told|swear|swears|preach|preaches|repeat|repeats|warn|warns|warned|argue|argues|argued|believe|believes|predict|predicts|predicted|promise|promises|promised|shout|shouts|thunder|thunders|love to)
(claims|claimed|claiming|alleges|alleged|allegedly|supposedly|so-called|reportedly|insists|insisted)
(it is|it's|it was) (said|claimed|often said|argued)
according to (the consultant|consultants|the agency|the vendor|vendors|them|him|her|some|the brochure|the article)
(the|this|that|his|her|their|old|usual|favourite) ~1 (line|mantra|refrain|slogan|argument|claim|notion|idea|belief|cliché|cliche|phrase|sermon) (that|is|about|goes|was|$)
(heard|hear|hearing|read|reading) ~2 that
(anyone|anybody|whoever|those) who (says|say|claims|claim|thinks|think|believes|believe|tells|tell)
(headline|brochure|pitch|slide|keynote) (said|says|read|reads|claims|claimed|promised|promises)
(believed|swore|insisted|preached|maintained|prophesied|proclaimed|professed|was convinced|were convinced|was sure|were sure|was certain|was adamant|were adamant)
(thought|argued|warned|predicted|assumed|imagined|feared|declared|announced|reckoned|claimed|promised|said|wrote|kept saying|kept telling us|told us|tells us) that
(former|previous|outgoing|departed|erstwhile) ~1 (director|mayor|head|chair|chairman|chairwoman|president|manager|editor|agency|plan|strategy|board|team|chief|ceo|minister|leader|owner|secretary|administration|council|committee|curator)
(his|her|their|our) predecessor*
SAID (that|:)
SAID to (us|me|them|everyone)
(thought|imagined|fancied|hoped|supposed|felt|sensed|was told|were told|been told|dreamt|assumed) (that|the|it|a|we)
(asked|asks|ask|wonders|wondered|wonder|enquired|questioned|questions) ~2 (whether|if|why|what for|how much)
`

const englishCritics = `
(myth*|legend|fantasy|scaremongering|alarmis*|hype|hyped|snake oil|fad|fads|gimmick|gimmicks|cliché*|cliche*|platitude*|buzzword*|blackmail|nonsense|rubbish|baloney|superstition|fairy tale|scare story|scare tactic*|sales talk|sales pitch|bandwagon|wishful thinking|vanity|absurd|ridiculous|silly|foolish|misguided|overblown|exaggerat*|fallacy|delusion|illusion|mirage|mantra|panacea is|slogan*|dogma|fetish|pointless|waste of)
end in (itself|themselves)
(ends) in themselves
(is|are|was|were) (simply|just|plainly|quite)? (not true|untrue|false|wrong|a mistake|mistaken)
(isn't|aren't|wasn't|is not|are not|was not|were not|never was|has never been|cannot be|can't be) ~1 (a|an|the|our)? (goal|objective|strategy|aim|end|solution|answer|plan|result|outcome|purpose|problem|priority|substitute|magic|measure|achievement|point|question|issue)
(no|not any|little|any) (evidence|proof|reason|case|need|point|use|call)
(nothing|nobody|no one) ~2 (proves|shows|suggests|says|reads|opens|listens|asked|wrong|has ever|wants|needs)
(don't|doesn't|do not|does not|didn't|won't|never|cannot|can't) ~1 (mistake|confuse|equate|prove|guarantee|amount|make|replace|solve|fix|substitute|change|answer|help|matter|build|buy|win|fill)
(mistaking|mistake|confus*|conflat*|mistook)
(saying|claiming|pretending|insisting|believing|thinking|telling|suggesting|to say|to claim) ~2 (that)
(just|merely|simply) because
(not because)
(fear of|for fear) (missing|of missing)
(too often|all too often)
(for|to) whom
(makes|make|made) (a good|a fine|a catchy|a nice) (headline|slogan|slide|line)
(poor|bad|lousy) (plan|strategy|reason|excuse|argument)
(cheap|vain)
(we don't|i don't|do not|nobody) (buy|believe|swallow)
nearly (cost|cancelled|killed|scrapped)
(never|ever) (renewed|joined|bought|gave|filled|sold|persuaded|paid|convinced|fed|saved|were going to|was going to)
without (knowing|asking|saying|anyone|a thought|once)
why would
what for
so what
ended up
back when
(we|they|it|he|she|i|people|who|which|that|everyone|everybody) used to
(survived|thrived|prospered|doing fine|does fine|do fine|did fine|managed) ~4 without
(nothing wrong) with
(last thing) ~4 (need*|want*)
(rather|instead) 
(criticis*|criticiz*|deplor*|regretted|mock*|lament*|derid*|sneer*|laugh*|blame*|complain*|found that|faults)
beware
(is|are|would be|was|will be) ~1 (a|an) ~1 (mistake|error|trap|waste|dead end|distraction|blunder|illusion)
(does not|doesn't|do not|don't|cannot|can't) make up for
(nothing|nobody|no one) (has|had)? ever
`

const englishRefusals = `
(not|no|never|won't|don't|doesn't|didn't|isn't|aren't|can't|cannot|wouldn't|shouldn't|nor|neither) ~4 (TOOL|PLAT|WEAK|NETS|open|launch|join|buy|create|adopt|renew*|need|going)
^ (no|not|never|neither|avoid|stop|quit|drop|close|cancel|scrap|skip|ditch|decline|leave|without|don't|do not)
(stop|quit|leave|close|drop|cancel|scrap|retire|shut|abandon|ditch|skip|decline*|discontinu*|avoid|end) ~4 (TOOL|PLAT|WEAK|NETS|posting)
(rather than|instead of|in place of|sooner than)
(i|we|i d|we d) (d)? rather
(rejected|rejects|reject|refused|refuse|turned down|ruled out|voted down|declined|dropped|dismissed|opposed|(voted|decided|advised|advise|advises|spoke|ruled|argued) against|stay off|stays off|keep off|said no|withdrawn|abandoned|shelved|postponed|scrapped)
(last thing) ~4 (need*|want*)
another ~4 (last thing|is not|isn't|won't)
(we|it|they|she|he) (can|could|will|shall|ll) (do|live|manage|cope) (perfectly|very|quite|just)? (well|fine|happily)? without
(even if|even though|were we to|were the ~1 to|whether|if ever)
(off|out of) the (table|question)
(do|does|did) (we|it|they|anyone|a|the) ~3 (need|want|really)
(is|are|was) (a|an|the)? ~3 (worth|needed|necessary|really) ?
question for
yet another
(closed|stopped|quit|left|ended|deleted|dropped|cancelled|shut|deactivated|suspended) ~4 (TOOL|PLAT|account|page|channel)
(will|ll) (stop|end|close|cease|be closed|be switched off|shut down)
(nothing) (stops|prevents|forbids)
(preferred|prefer|prefers) ~5 to ~3 (TOOL|PLAT)
(not|never|won't|don't|doesn't|no longer) ~2 (fight|chase|seek|aim|look|run after|pay|strive|want|need|pursue|hunt|about|compete|crave) ~3 PRES
`

const englishEnds = `
(so that|in order that|such that)
(in order|so as) to
^ so that
^ to ~4 (get there|reach)
(aims|aim|aiming|hope|hopes|intended|meant|designed|expected|supposed) to (OUTVERB)
to OUTVERB
(so|so that|until|till) ~4 (PEOPLE|NUMBER)
(helps|help|helping|let|lets|letting|enables|enabling|allows|allowing|gets|getting|persuade|persuades|persuading|encourages|encouraging|invites|inviting|prompts|nudges|leads|bring|brings|bringing|send|sends) ~3 (PEOPLE|NUMBER|them)
NUMBER ~4 PEOPLE
(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|fifteen) ~4 (PEOPLE|referrals|bookings|orders|sign ups|applications|calls|visits|families)
NUMBER ~4 (bookings|orders|sign ups|signups|registrations|applications|calls|visits|donations|downloads|sales|referrals|tickets|seats|copies|requests|enquiries|complaints|places|beds|contracts|responses|replies|deposits|pledges|leads|appointments|subscriptions|hours|minutes|days|kits|jobs|loans|legacies|tonnes|pounds|units)
from NUMBER ~2 to ~1 NUMBER
(by|to) (half|a third|a quarter|PERCENT|NUMBER (per cent|percent|points|times))
(fewer|less than|more than|at least|under|below|above|over) ~1 NUMBER
(who|that) (need|want|live|missed|missed|have not|haven't|never)
(unless|if|when|once|whether) ~3 (PEOPLE|NUMBER) 
(will|can|should|must) (hear|learn|know|find out|book|call|ask|apply|enrol|register|understand|stop|get their|see their) 
(told|reach|reaches|informs|inform|alert|alerts|warn|warns) ~3 PEOPLE
PEOPLE ~3 (know|find|book|apply|come|buy|learn|understand|see|choose|get|stop|ask|call|register|report|return|join|sign|visit|vote|give|hear|stay|enrol|renew|turn up|turn out|have booked|read|use|commit)
(whenever|as soon as|each time|every time)
(use|using|download|open|scan|visit|log on to|log in to|through|via) ~4 (TOOL|PLAT|WEAK) to (report|pay|apply|check|order|plan|borrow|return|cancel|choose|compare|request|submit|track|top up|look up|complain|vote|volunteer|donate|swap|find out|see|get|claim|change|contact|send)
`

const englishOutcomePatterns = `
^ (aim|goal|objective|target|priority)? (:)? (to)? OUTVERB
(MODAL|goal|aim|objective|target|ambition|mission) ~3 OUTVERB
(MODAL) NUMBER ~3 PEOPLE
(want|wants|need|needs|expect|expects|ask|asks) ~4 PEOPLE ~3 to
(rate|share|proportion|number|percentage) of ~3 PEOPLE
(churn|turnover|revenue|footfall|attendance|response time|waiting time|sales)
(increase|raise|improve|boost|grow) ~3 (attendance|sales|bookings|turnout|satisfaction|trust|donations|sign ups|footfall|applications|membership|uptake|participation|retention|response|responses)
(pay|pays) its way
nothing else
(bookings|orders|donations|applications for|enquiries|complaints|registrations|memberships|sign ups|waiting times|takings)
(reply|response|waiting|handling|processing|delivery|answering) (time|times)
`

const englishFacts = `
(was|were|had|has been|have been) ~2 (down|up|published|launched|opened|closed|used|set up|built|bought|cancelled|viewed|posted|followed|read|running|given|seen|cited|unanimous)
(is|are) (followed|run|managed|hosted|updated|read|used|archived|available|closed|kept|held|funded|maintained|moderated|owned|watched)
NUMBER (people|followers|views|subscribers|registrations|attendees|viewers|visits)
(last|yesterday|ago) (year|month|week|spring|summer|autumn|winter|season|webinar)
(it|she|he|who|that|which|also|already|the ~1|our ~1) streams
(runs|streamed|listen|listens|watch|watches|trade|trades|check|checks|scroll|scrolls|ignore|ignores|prefer|prefers|follow|follows)
(fell|rose|dropped|doubled|grew|halved|climbed) (by|to|from|since)
(was|were|has been|have been) ~1 (redone|rebuilt|redesigned|relaunched|shot|filmed|made|written|developed|designed|paid|hosted)
(gave|made|took|broke|crashed|failed|answered|sent|received|got|won|cost) ~2 (NUMBER|three|two|four|a|the|on|us|one|its|wrong)
(goes|go|comes|come) out (on|every|each|once|twice)
(takes|take) place
since (NUMBER|monday|tuesday|january|february|march|april|may|june|july|august|september|october|november|december|last|the)
(debated|tried|tested|concluded|found|discussed|examined|compared|surveyed)
(is|are) (used|let|rented|lent|kept|installed|down|broken|out of order)
(has|have) (kept|run|had|held|owned|used)
in NUMBER : NUMBER
^ (we|they|he|she|it|i|the ~2|our ~1|ms ~1|mr ~1) ~1 (opened|launched|closed|started|created|posted|bought|built|joined|left|published|released|stopped|introduced|tested|produced|filmed|ran|hired|moved|switched|redesigned|renewed|adopted) ~3 (TOOL|PLAT|WEAK)
`

const englishRules = `
(must|should|may|shall|can) (not|never|only)
(must|should) (carry|state|declare|disclose|cite|credit|ask|obtain|follow|respect|comply|sign|use their|be labelled|be marked|be approved|be reported|be logged|be referred|be deleted|report|refer)
(never to be|is not allowed|are not allowed|is forbidden|are forbidden|not permitted|prohibited)
(is|are) (changed|deleted|logged|hidden|removed|forwarded|approved|recorded|reviewed|escalated) (when|whenever|within|by|after|before|if)
(passwords|password|two factor|credentials|terms of use|code of conduct|written consent|moderation|moderators are)
^ (never|always) 
(must|should) be ~1 (subtitled|captioned|approved|signed|archived|moderated|reported|labelled|deleted|reviewed|checked|accessible|dated|sourced|referred|kept|used|cleared|logged|disclosed|declared)
(is|are) (mandatory|compulsory|required|obligatory) $
(gdpr|copyright|accessibility|legal notice|subtitles|captions are)
please (contact|ask|email|see|refer|read|note|get in touch)
`

const englishNotMedia = `
(visible|seen|present|active) ~1 PHYS
(present) (were|was|:|at|in full|and correct|apologies|day|in (the|a|our)? ~1 (room|hall|building|chamber|meeting|person|court|class|attendance|force|school|schools|hospital|water|blood|soil|air|samples|sample|office))
^ present 
(was|were|be|is) (present|visible|active) ~2 (at|in full|throughout|during|behind|from|when|if|on the platform|on site)
(active) (travel|life|ageing|ingredient|volcano|duty|members|users|customers|patients|on discord at|between)
(wear|hi vis|high visibility|visible from|keep visible)
(physical|police|military) presence
presence of
in the presence
(presence|attendance) (is|was) (required|mandatory|compulsory|expected|requested)
(raise|raising|increase|build) awareness (of|about|among)
(reach) (the|our|a|NUMBER|people|them|out|agreement)
exposure to (the|sun|lead|noise|risk|dust|asbestos|credit)
(at present|present day|to present|presents)
stage presence
visibility ~4 (fog|rain|snow|poor|metres|yards|road)
(visible|present) ~1 (in|at|from) NUMBER
(poster|posters|sign|signs|card|badge|ambulance|vest|label|panel|notice|logo on|number) ~3 (visible|seen)
is (easy|cheap|one thing|not enough|no use|nothing)
`

const englishSpared = `
(won't|will not|does not|doesn't|do not|don't|did not|didn't|never|not) (die|disappear|vanish|perish|kill|close|collapse|go under|fail|sink)
(isn't|aren't|is not|are not|not) (dead|dying|doomed|mandatory|compulsory|inevitable|unavoidable|indispensable|essential|finished|obsolete|the future|a must)
(survived|survives|survive|thrive|thrives|thriving|prosper|prospers|doing|does|do) (very|perfectly|quite|just)? (well|fine|happily|nicely|perfectly) 
(nobody|no one) (ever)? (died|dies)
(thrives|thrived|flourishes|doubled|doing fine|sold out) 
(disappear|disappears|vanish|vanishes|drop|drops) (from|out of) (our|the|its)? ~1 (surveys|lists|registers|statistics|polls|files|shelves|figures)
(perfectly|very|quite|just) (well|fine|happily) ~1 without
(live|lives|lived|cope|copes|manage|manages) ~2 without
`

const englishReal = `
(if|unless|until|once|when) (the)? (survey|trial|test|pilot|poll|budget|audience|fewer|more|less|readers|NUMBER|numbers|figures|half|response|results|evidence|data|visitors|members ask|it rains|nobody)
(according to|based on|after) (the|our|a) (survey|poll|study|count|trial|audit|census|figures)
(survey|poll|census|study) (of|shows|showed|found|says)
should (the|our|a|any|fewer|more|half|this|these|it|demand|enough) ~3 (survey|trial|test|pilot|show|prove|fall|drop|find|confirm|turn out|reveal|suggest|want|ask)
`

// englishSaid are verbs that give somebody else's words.
const englishSaid = `joked, jokes, joking, quipped, muttered, sighed, shouted, laughed, teased, boasted, grumbled, wrote, writes, said, says, read, reads, ran, went, goes, declared, declares, proclaimed, proclaims, announced, announces, warned, warns, promised, promises, insisted, insists, claimed, claims, argued, argues, asserted, asserts, stated, states, predicted, predicts, replied, told us, tells us, kept saying, concluded, concludes, preached, preaches, swore, swears, trumpeted, thundered, repeats, repeated, screamed, screams, whispered`
