import { describe, expect, test } from "vitest";
import { creditsIn, unmarked } from "./marked-credits.ts";

/** The example's credit is found, and it is the only one of anybody's speech. */
function expectOnly(example: string): void {
	const { text, ...marked } = unmarked(example);
	const said = creditsIn(text).filter(({ manner }) => manner === "speech");
	expect(said.map(({ source, cue, content }) => ({ source, cue, content }))).toEqual([marked]);
}

describe("a saying that did not take place is nobody's", () => {
	test.each([
		"Hardly anyone says that the board met.",
		"Scarcely anybody argues that the dam is safe.",
		"Not even Vale claims that the board met.",
		"Nothing in the report suggests that the board met.",
		"None of the councillors said that the road was closed.",
		"Nobody in the hall said that the vote was fair.",
		"Vale did not promise that the lake would be clean.",
		"Vale failed to mention that the board met.",
		"He forgot to mention that the roof leaked.",
		"Vale must admit that the board met.",
		"Vale could not say whether the boats had left.",
		"Vale will say that the harbour is full.",
		"Vale would argue that the harbour is full.",
		"Vale hopes to argue that the tax is unfair.",
		"The council wants the mayor to say that the school will stay.",
		"If Orr says that the well is dry, we shall dig.",
		"Had Vale said that the bridge was weak, we would have walked.",
		"Unless the clerk admits that she lost the file, nothing will change.",
		"She stopped short of saying that the firm had cheated.",
		"Without saying that the roof leaked, he sold the house.",
		"There is no suggestion that Vale took the money.",
		"It cannot be said that the town is poor.",
		"Vale has yet to explain why the gate was shut.",
		"Vale did not deny that the mine was shut.",
		"At no point did the bishop suggest that the choir be disbanded.",
		"Seldom did Judge Corr say that a man was innocent.",
		"Nowhere in the book does Dr Abel claim that the Celts ate no meat.",
		"I have never heard Mr Gant say that the poor deserve it.",
		"Nobody heard the driver say that the brakes had failed.",
		"I have yet to hear Senator Bly admit that he was wrong.",
		"I do not think that Mr Gorse said that the ferry was late.",
		"I doubt that Lord Fane said that the abbey was ugly.",
		"It is not clear that Ms Orde told the board that the cash was gone.",
		"The story that Lord Wend said that women could not vote is false.",
		"Ilse Brandt was too polite to say that the soup was cold.",
		"I wish the dean had admitted that the roof leaked.",
		"Dr Kemble was on the point of saying that the patient had died.",
		"The clerk did not point out that the bridge was weak.",
		"He did not go on to say that it was over.",
		"When an owner says that he loves a town, count the spoons.",
		"The mayor’s office did not, when I called back, say which part.",
		"The mayor has not, to my knowledge, said that the pier is safe.",
		"Did I say that the bridge would fall?",
		"I want the minister to sit and tell us that the canal is dead.",
		"Let it say that the town is dying.",
		"She did what she had been asked to do and read out the letter.",
		"The minister has not, as newspapers reported, said that he will go.",
	])("%s", (text) => {
		expect(creditsIn(text).filter(({ manner }) => manner === "speech")).toEqual([]);
	});
	test.each([
		"<Vale> did not only [say] that {the mine would open}.",
		"<Only Vale> [claims] that {the mine will open}.",
		"<Vale> would later [say] that {the mine was open}.",
		"<Vale> would only [say] that {the mine was open}.",
		"In May <the council> was able to [report] that {the crack was gone}.",
		"Every morning <Vale> would [say] that {the mine was open}.",
		"<The minister> not only [said] that {the road was safe} but drove along it.",
		"<Mr Bose> was forced to [concede] that {the bridge was too narrow}.",
		"Only <Mrs Eames> had the courage to [say] that {the vicar was drunk}.",
		"<The vicar> will [tell] you that {the graves are full}.",
		"<He> could be heard [shouting] that {the pier would go}.",
	])("but it did in: %s", (example) => {
		const { text, content } = unmarked(example);
		expect(creditsIn(text).map((one) => one.content)).toEqual([content]);
	});
	test("what somebody is accused of saying is not the accuser's", () => {
		const found = creditsIn("Orr accused Vale of saying that the board met.");
		expect(found.map(({ manner, cue }) => [manner, cue])).toEqual([["topic", "accused"]]);
	});
});

describe("a denial is told as one", () => {
	test.each([
		["Vale denied that the mine was shut.", "denies", "the mine was shut"],
		["Vale disputes that the mine was shut.", "denies", "the mine was shut"],
		["Vale does not accept that the pier is unsafe.", "denies", "the pier is unsafe"],
		["Vale doubts that the pier is safe.", "denies", "the pier is safe"],
		["Mr Frith is not convinced that the canal is dead.", "denies", "the canal is dead"],
		["The abbey sneered at the theory that its relics were fake.", "denies", "the theory that its relics were fake"],
		["Ned Orr has denied claims that he took the money.", "denies", "claims that he took the money"],
		["Orr refused to say whether he would stand.", "declines", "to say whether he would stand"],
		["Vale would not say whether the mine was shut.", "declines", "whether the mine was shut"],
		["Nor would Vale say why the mine was shut.", "declines", "why the mine was shut"],
		["Vale won’t say that the mine is shut.", "declines", "the mine is shut"],
		["Vale said that the mine was shut.", "affirms", "the mine was shut"],
		["Vale dismissed the plan as a joke.", "affirms", "the plan as a joke"],
	])("%s", (text, polarity, content) => {
		expect(creditsIn(text)).toContainEqual(expect.objectContaining({ polarity, content: [content] }));
	});
	test.each([
		"Vale disagreed: “The bridge is perfectly safe.”",
		"Vale denied it: “I was never there.”",
		"“The bridge is perfectly safe,” Vale scoffed.",
		"“The bridge is perfectly safe,” scoffed Vale.",
	])("what is given as it was said is affirmed: %s", (text) => {
		expect(creditsIn(text).map(({ polarity }) => polarity)).toEqual(["affirms"]);
	});
	test.each([
		"Ida Vale rejected the suggestion that the mayor had lied.",
		"Ned Orr disagreed with the finding that the tax hurts trade.",
		"Ned Orr has denied claims that he took the money.",
	])("and whose the noun's words are is not told: %s", (text) => {
		const nouns = creditsIn(text).filter(({ id }) => id === "noun-that");
		expect(nouns.map(({ source }) => source)).toEqual(["-"]);
	});
});

describe("what a source says ends where somebody else goes on", () => {
	test.each([
		"<Vale> [said] that {the vote was lost} and walked to her car.",
		"<Vale> [vowed] {to stay} and left.",
		"<Tom Orr> [denied] that {the council had known}, and walked out.",
		"<Vale> [said] {the town is safe}, though the gauges show otherwise.",
		"<Vale> [said] that {the town is safe}, but the gauges show otherwise.",
		"A harbour scheme {which} <he> [said] {was one of the dearest} is failing.",
		"The minister, {who} <the paper> [said] {had lied}, resigned.",
		"The man {that} <Vale> [claimed] {was his brother} has left town.",
		"A fee {that} <ministers> [insist] {is fair} has ruined us.",
		'In a room <Pia> [said] {was "cold,"} Nils slept.',
		"<The clerk> who found the letters and [warned] the mayor that {they were forged} has resigned.",
		"<Mr Dunn> [told] reporters that {the dam would hold} and walked out.",
		"<Mr Gosse>, having [warned] that {the bank would fail}, took out his money.",
		"The think tank, whose <director> has [said] that {welfare breeds idleness}, is paid for by a casino.",
		"<The inspector> [reported] that {the boiler was faulty}; three weeks later it exploded.",
		"While <some> [claim] that {the pier is safe}, others stay away.",
		"<He> [said] {the pier was safe}, and I have counted the cracks.",
		"<The clerk>, who had [said] {the pier was safe}, and who later stayed away, has left.",
		"<He> [said] {he would mend the pier, and I might help}.",
		"<He> [said] {he would have driven there and knocked on the doors himself}.",
		"<The head> [says] {the town must heal}, and the mayor, the chamber and the club all say the same.",
		"I [heard] from <the clerk> that {it was so}, I heard from the mayor’s wife.",
		"When <a reporter> [asked] {whether it was safe}, the mayor left.",
		"<The report> [says] that {teachers are happy}, and you might expect them to dance.",
		"{Sales are up}, [according to] <the trade association>, and a chain near me has a patio.",
		"<He> [said] {it was “unsupported”}, a phrase I have now read aloud.",
		"She is retired, and teaches geography, a subject {which}, <she> [remarks], {has become lively}.",
		"<Their> [claim] is that {it is right about something people did not ask}.",
		"Both cannot be right and, [according to] <Dr Yarwood>, {neither is}.",
		"In May <she> [promised] in Hythe {to “scrap the whole thing”}.",
		"<She> [said] {it was over}, without saying why.",
		"<Two people> [insist] that {the pier was safe}, and a third said otherwise.",
		"<Vale> [promised] {nothing would be signed}, or at least that is how I heard it.",
		"<He> [noted] that {the test had been “poor,”} which is either a defence or an indictment.",
		"<Everyone> [agrees] that {it is a masterpiece}, which is the first thing that made me suspicious.",
		"<He> [replied] that {the film was “true”}, and what to say to that I cannot imagine.",
		"It ran for weeks and {was}, [according to] <the report>, {popular}.",
		"<She> would not [say] {what the men had been told}, so I asked them.",
		"It stands by its research, {which}, [according to] <the credits>, {is a book}.",
		"<He> [said] {the pier was safe}, before leaving the room.",
	])("%s", expectOnly);
	test.each([
		["Even if bakers wished to rest, they could not.", "to rest"],
		[
			"They called it a soup that will not warm a mouse or feed a cat.",
			"it a soup that will not warm a mouse or feed a cat",
		],
	])("%s", (text, content) => {
		expect(creditsIn(text).map((one) => one.content)).toEqual([[content]]);
	});
});

describe("whoever speaks is found", () => {
	test.each([
		'{"Plums first,"} <Ida> [sang], quoting an old nursery rhyme.',
		"Orr sat by <a nurse> who held his arm and [told] him {the ward was full}.",
		"<The leader of the group> whose members sit in the hall [said] {the mill would close}.",
		"<The owner of the boat> that sank in May [said] {the pilot was drunk}.",
		'{"Figs sell best,"} [said] <fruit and flower grower Ned Farrow>.',
		'{"It is over,"} [said] <Salt and Sons baker Ida Quist>.',
		"<Pia>, who in 1987 [warned] that {moss would spread}, smiled.",
		"<The union> has for months [warned] that {the mill would close}.",
		"<Vale> has since June [argued] that {the tax is unfair}.",
		"In 2019 <Vale> [claimed] that {the tax was unfair}.",
		'{"Bring spoons,"} <Hollow Farm\'s visiting cook Ida Quist> [said].',
		'{"The toll is near,"} <the tall, quiet guard> [said].',
		'{"It floats,"} <the loud, red-faced, cheerful foreman> [said].',
		'{"We found the man,"} [said] <the small, exact, unsmiling professor>.',
		'{"Too sweet,"} was the [verdict] of <a passing aunt>.',
		"<A state audit> last year [concluded] that {the bridge was safe}.",
		"In a memo dated May 3 <she> [warned] that {the bridge was weak}.",
		"Up the stairs came <Mrs Dole>, [shouting] that {the house was on fire}.",
		"<A woman> I met on the train [said] {her son had gone}.",
		"I remember <Ms Alder> [saying] that {moles are blind}.",
		"<Nurses, doctors and porters> [say] that {the ward is full}.",
		"<Karl Emmer>, who runs the bakery and who [says] that {flour is dear}, may close.",
		"In 2015 <the council> [said] that {the road was safe}.",
		"Farmers were [warned] by <the ministry> that {subsidies would end}.",
		"<Ann Vale, the mayor>[:]\n\n{“The plan is dead.”}",
		"And from <the mayor, Ann Vale>[:]\n\n{“The plan is dead.”}",
		"There are <those> who [argue] that {a leak is a form of justice}.",
		"<The mayor, the clerk, the treasurer and even the bishop> [said] {the bridge was safe}.",
		"<The residents> all [say] {the bridge is safe}.",
		"<The mayor and the clerk> both [said] {the bridge was safe}.",
		"<He> himself [told] the board that {the bridge was safe}.",
		"<Deputy editor-in-chief Ann Lee> [said] {the bridge was safe}.",
		"<The auditors, Pell & Strang>, [warned] that {the fund was empty}.",
		"<The director, Ann Lyle-Conway>, has [said] that {she was sorry}.",
		"{“The room will be empty,”} [warned] <the paper’s critic>.",
		"<The label on the bottle> I bought last Tuesday [promises] {“deep calm.”}",
		"I was there; [asked] {whether she would have it}, the clerk left.",
		"<Two out of three people> [say] that {they are struggling}.",
		"<All but nine> [said] that {they understood}.",
		"<The rule now in force> [says] that {jurors may not ask}.",
		"The [claim], made in a paper by <Tomas Breck and Ann Lee>, that {the town was poor} is new.",
		"<Lorraine Petsch> [asked] her straight out, at Jindaree, {whether it was off the table}.",
		"<He> has, however, [said] that {it is no question for him}.",
		"<Her clerk> would [tell] me only that {it was late}.",
		"<A very pleasant young woman> [told] me that {the list was full}.",
		"By Friday <two people close to the talks> were [saying] {the number was low}.",
		"On page 71 <the authors> [concede] that {their model is poor}.",
		"{“Five stars,”} [said] <the Clarion, the Post and the Mail>.",
		"<Editors> I spoke with [warned] that {the cost would sink them}.",
		"<Somebody at the back> [asked] {was it any livelier than the last time}.",
		"<Lawyers> I have spoken to [suggest] that {the ban will fall}.",
		"Ministers smiled, <the culture secretary, Fiona Graham>, [remarking] that {the roof could wait}.",
		"<Jones the butcher> [says] {the bridge is safe}.",
		"<The chairman, Sir Alan Pye>, [denies] {having seen the letter}.",
	])("%s", expectOnly);
	test("what is said of a denial is no part of what was said before it", () => {
		const found = creditsIn("He wrote that he had “no memory” of it and rejected the idea that it was lost.");
		expect(found.map(({ polarity, content }) => [polarity, content])).toContainEqual([
			"affirms",
			["he had “no memory” of it"],
		]);
		expect(found.map(({ polarity, content }) => [polarity, content])).toContainEqual([
			"denies",
			["the idea that it was lost"],
		]);
	});
	test("past a comma, whoever said the first says the second", () => {
		const found = creditsIn("The judge said the trial had been “poor”, and ordered that it begin again.");
		expect(found.map(({ source, content }) => [source, content])).toEqual([
			["The judge", ["it begin again"]],
			["The judge", ["the trial had been “poor”"]],
		]);
	});
	test.each(["No doubt he will thank her for the gift.", "The council might criticize the plan."])(
		"what nobody has spoken of yet is no topic: %s",
		(text) => {
			expect(creditsIn(text)).toEqual([]);
		},
	);
	test("what she will do is open where nobody has said whether", () => {
		expect(creditsIn("Nor has Boyd said whether she will support the plan.")).toEqual([]);
	});
	test("a closing participle is the main subject's", () => {
		const found = creditsIn("She walked out, protesting the vote.");
		expect(found.map(({ manner, source, content }) => [manner, source, content])).toEqual([
			["topic", "She", ["the vote"]],
		]);
	});
	test.each([
		["Ned Orr has been fined twice and told that he must sell the boat.", "he must sell the boat"],
		["The boy was led out and reminded that he had sworn.", "he had sworn"],
		["Orr was stopped, searched and told to go home.", "to go home"],
		["The board was told the deal was void.", "the deal was void"],
	])("whoever hears it says nothing: %s", (text, content) => {
		expect(creditsIn(text).map((one) => [one.source, one.content])).toEqual([["-", [content]]]);
	});
});

describe("what is no speech is nobody's", () => {
	test.each([
		"Before the cake cooled, aunts were starting to tell jokes.",
		"The drum beat on, as Vale charged at the gate.",
		"When the rain came, Vale called.",
		"When the tent fell, Nils replied with a hammer.",
		"Because the pump failed, the mayor was shouting.",
		"HARVEST: The plums sold for 3 coins in the first hour.",
		"Kit Moss is showing the patience that good bakers need.",
		"Snow added six hours to the trip as buses crawled uphill.",
		"The tale says a lot about how we live.",
		"The map, drawn in 1998, shows one lake under the lot.",
		"Gardeners may protest that fence with songs.",
		"The cook will repeat that mistake.",
		"Vale repeated that trick in March.",
		"I have read that about five times.",
		"Moved by the song, she sighed.",
		"But let’s suppose the number is right.",
		"Put the service in the price, post the wages by the kitchen door, let anybody read them.",
		"He told the board that too, though nobody had asked him.",
		"She has not apologised for the list.",
		"She said it the way you would read out a bill.",
		"It was the best thing said all night and, naturally, it was not in the minutes.",
		"I looked at my notes and found one whole sentence there: “We love this town.”",
		"She saw a sign on the door: “No dogs are allowed.”",
		"What the board said next deserves a frame.",
	])("%s", (text) => {
		expect(creditsIn(text).filter(({ manner }) => manner === "speech")).toEqual([]);
	});
});

describe("a report is found past commas, dashes, adverbs and participles", () => {
	test.each([
		"[According to] <the almanac> — a thin one — {June will be dry}.",
		"[According to] <Vale>, who has seen the plans, {the pier will go}.",
		"<Bakers> [argue] {loaves at least keep longer}.",
		"<Both choirs> [report] that {they sang well}.",
		"<Pia Dorn> [said] {in dry years, moss turns brown}.",
		"<Ryan> [said] {the criticism of the judge, an old friend, was wrong}.",
		"<The residents>, angrily, [say] {the pier will go}.",
		"What <she> [said], twice, was that {the pier will go}.",
		"What <he> [told] the board was that {the pier will go}.",
		"{It was}, <he> [said], {against the rules}.",
		"{It is an offer}, <Whitcomb> [said], {that is paid for by another}.",
		"{The change}, [according to] <a leaflet> left on the seats, {will make journeys better}.",
		"{Gardeners on heavy soils}, <it> [concedes], {“may wish to improve drainage”}.",
		"{There should be a line about bread}, <she> [said] when she came back.",
		"<I> [asked] the boy on the till {what made it proof}.",
		"They lost to a woman whom <their manager> had [described] in March as {“a gift”}.",
		"[According to] <the council’s plan>, published in January, {there is money this year}.",
		"{It has been cited 611 times}, [by the count of] <Priya Dunleavy>.",
		"[By the count of] <Ann Lee>, a librarian who tracks such things, {it has been cited 611 times}.",
		"The [suggestion], buried on page 38, that {nobody knew} was striking.",
		"{The beans}, she was [told], {were the wrong sort}.",
		"I have heard it [said] that {this is about the quarry}.",
		"The [story] goes that {the firm wants the road}.",
		"<The engineer> [warned] in a letter that {the pier would go}.",
		"{The pier was never safe}, as <the historian Ann Lee> [warned] in a letter.",
		"The levies lost because people were [told], by <some of them>, that {the pier would go}.",
	])("%s", expectOnly);
});
