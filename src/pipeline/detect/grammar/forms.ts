/** What the ending of an English word, in small letters, tells of its form. */

/** "saying" */
export function isIngForm(lower: string): boolean {
	return lower.endsWith("ing");
}

/**
 * "said", "written", "sent": a past tense or a participle of the past, by the endings that regular and irregular verbs
 * have.
 */
export function isPastForm(lower: string): boolean {
	return /(?:ed|en|wn|nt|ut|rn|pt|de|ld|ght|id)$/.test(lower);
}

/** "left", "said": a form of the past, by what its plain form is. */
export function isPastOf({ lower, lemma }: { lower: string; lemma: string }): boolean {
	return lower !== lemma && !isThirdPerson(lower) && !isIngForm(lower);
}

/** "says" */
export function isThirdPerson(lower: string): boolean {
	return /[^s]s$/.test(lower);
}

/** "known": a participle that is no past tense besides. */
export function isOnlyParticiple(lower: string): boolean {
	return /^(?:known|shown|given|taken|written|spoken|chosen|forgotten|sworn|drawn|seen|done|gone|driven)$/.test(lower);
}

/** "followers": only nouns end so, those who do or hold to something and names of qualities. */
export function isNounForm(lower: string): boolean {
	return /[a-z](?:[^fo]ers|tors|ists|isms?|nesses|ities|ships)$/.test(lower);
}

/** "greatest" */
export function isSuperlative(lower: string): boolean {
	return lower.endsWith("est");
}

/** "greater" */
export function isComparative(lower: string): boolean {
	return lower.endsWith("er");
}
