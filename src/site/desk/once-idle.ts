/** How often it is asked whether somebody is at work, in milliseconds. */
const PAUSE = 250;

/**
 * Makes a function that does something once nobody is at work: at once, if nobody is; and once for all calls until
 * then.
 */
export function onceIdle(act: () => void, isAtWork: () => boolean): () => void {
	let isWaiting = false;
	const attempt = () => {
		isWaiting = isAtWork();
		if (isWaiting) setTimeout(attempt, PAUSE).unref();
		else act();
	};
	return () => {
		if (!isWaiting) attempt();
	};
}
