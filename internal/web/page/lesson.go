package page

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// lesson is what a room teaches: a sentence or two, and an example of each sort.
type lesson struct{ why, good, poor dossier.Text }

// lessons are by link of the chain.
var lessons = map[check.Link]lesson{
	check.Identity: {
		why:  tr("Tout ce qui suit doit pouvoir se réclamer d’ici. Dites qui vous êtes en des mots que votre voisin ne pourrait pas reprendre, et dites aussi ce que vous n’êtes pas.", "Everything that follows must be able to answer to this. Say who you are in words that your neighbour could not borrow, and say what you are not."),
		good: tr("« Dix-neuf fermes qui font leur comté elles-mêmes, porte ouverte. »", "“Nineteen farms that make their own comté, with the door open.”"),
		poor: tr("« Un acteur passionné, à l’écoute de ses clients. » N’importe qui pourrait le signer.", "“A passionate player that listens to its customers.” Anybody could sign it."),
	},
	check.Goals: {
		why:  tr("Un objectif de communication répond à un problème que quelqu’un a décidé de résoudre, sous un but de toute l’organisation. Il se compte, il part d’un chiffre et il a une date.", "An objective of communication answers a problem that somebody has decided to solve, under a goal of the whole organisation. It can be counted, it starts from a figure, and it has a date."),
		good: tr("« Passer de 3 400 à 4 600 visites payantes par an d’ici au 30 septembre. »", "“From 3,400 to 4,600 paying visits a year by 30 September.”"),
		poor: tr("« Être présents sur les réseaux. » Ce n’est pas un objectif, c’est une activité.", "“Be present on social media.” That is an activity, not an objective."),
	},
	check.Ground: {
		why:  tr("Partez de ce que vos publics attendent et de là où ils sont vraiment. Le terrain se mesure : une part, une source, une date.", "Start from what your audiences expect and where they really are. The ground is measured: a share, a source, a date."),
		good: tr("« 57 % des foyers voisins lisent l’hebdomadaire local (enquête en magasin, 212 réponses). »", "“57% of the neighbouring households read the local weekly (survey in the shops, 212 answers).”"),
		poor: tr("« Les jeunes sont sur TikTok. » Lesquels, combien, et d’après qui ?", "“Young people are on TikTok.” Which ones, how many, and who says so?"),
	},
	check.Forces: {
		why:  tr("Comptez les forces avant de choisir les batailles : qui, combien d’heures par semaine, pour savoir faire quoi, avec quel argent. Ce qui existe déjà en fait partie.", "Count the forces before you choose the battles: who, how many hours a week, able to do what, with what money. What stands already is part of them."),
		good: tr("« Claire, 21 h par semaine, rédaction et photo ; absente du 2 au 22 août. »", "“Claire, 21 hours a week, writing and photographs; away from 2 to 22 August.”"),
		poor: tr("« L’équipe se mobilisera. » Une équipe sans heures n’en a aucune.", "“The team will rally.” A team without hours has none."),
	},
	check.Messages: {
		why:  tr("Un message dit une chose à un public, pour un objectif, et il la prouve. Une seule voix sur tous les canaux : la charte la garde.", "A message says one thing to one audience, for one objective, and proves it. One voice on every channel: the charter keeps it."),
		good: tr("« La cave est ouverte : venez voir l’affinage. Preuve : 140 visites guidées depuis mai. »", "“The cellar is open: come and see the cheese age. Proof: 140 guided visits since May.”"),
		poor: tr("« La qualité au service de votre plaisir. » Rien n’est promis, rien n’est prouvé.", "“Quality at the service of your pleasure.” Nothing is promised, nothing is proved."),
	},
	check.Battles: {
		why:  tr("Une bataille, c’est un argument pour un public, sur peu de canaux, au service d’un seul objectif. On en choisit peu. On décline les autres en disant pourquoi.", "A battle is one argument for one audience, on few channels, in the service of one objective. Few are chosen. The others are declined, with the reason."),
		good: tr("« Donner aux 140 hébergeurs de quoi recommander la visite, pour 280 visites de plus par an. »", "“Give the 140 hosts what they need to recommend the visit, for 280 more visits a year.”"),
		poor: tr("« Être plus présents sur les réseaux. » Ni objectif, ni public, ni effet.", "“Be more present on social media.” No objective, no audience, no effect."),
	},
	check.Programme: {
		why:  tr("Un programme se tient un an, ou il ne se tient pas. Chaque action a une bataille, une personne, un jour et des heures.", "A programme holds for a year, or it does not hold. Each action has a battle, a person, a day and hours."),
		good: tr("« Lettre aux abonnés, quatre fois par an, Yves, 6 h à chaque fois. »", "“Letter to subscribers, four times a year, Yves, 6 hours each time.”"),
		poor: tr("« Animer les comptes régulièrement. » Qui, quand, et pour quoi ?", "“Keep the accounts lively.” Who, when, and for what?"),
	},
	check.Evaluation: {
		why:  tr("On décide d’avance du chiffre auquel on continue, on corrige, on arrête, et du jour où l’on regarde. Une stratégie n’est pas gravée dans le marbre.", "Decide beforehand at which figure you continue, correct or stop, and on which day you look. A strategy is not carved in marble."),
		good: tr("« Moins de 40 réservations venues d’Instagram au 15 avril : on arrête. »", "“Fewer than 40 bookings from Instagram by 15 April: we stop.”"),
		poor: tr("« Nous suivrons l’engagement. » Aucun chiffre n’y fera rien décider.", "“We will monitor engagement.” No figure of it will decide anything."),
	},
}
