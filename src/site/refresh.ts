/** How often a refresh is asked for again, and after how many milliseconds: for minutes, as a machine may be slow. */
const TRIES = 1200;
const PAUSE = 250;

/**
 * Asks Astro to load the content anew, in development, until it has done so. Astro drops the request while it is
 * reading its own configuration, and an edit would never show. One request is made at a time: a load that has begun for
 * an earlier edit may have passed the collection that a later edit changes.
 */
export class Refresher {
	#isLoaded = true;
	#isWanted = false;
	#isBusy = false;
	readonly #refreshContent: () => Promise<void>;
	readonly #showContent: () => Promise<void>;

	/**
	 * @param refreshContent asks Astro to load the content
	 * @param showContent makes pages take up what was loaded: called after the last of several loads
	 */
	constructor(refreshContent: () => Promise<void>, showContent: () => Promise<void> = async () => undefined) {
		this.#refreshContent = refreshContent;
		this.#showContent = showContent;
	}

	/** To be called when Astro loads the content. */
	loaded(): void {
		this.#isLoaded = true;
	}

	/** To be called after an edit. What is edited while content is loaded is loaded next. */
	async refresh(): Promise<void> {
		this.#isWanted = true;
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			while (this.#isWanted) {
				this.#isWanted = false;
				await this.#load();
			}
		} finally {
			this.#isBusy = false;
		}
		// An edit need not wait for this: it is loaded, and shown, by a call of its own.
		await this.#showContent();
	}

	async #load(): Promise<void> {
		for (let tries = 0; tries < TRIES; tries++) {
			this.#isLoaded = false;
			await this.#refreshContent();
			if (this.#isLoaded) return;
			await new Promise((done) => setTimeout(done, PAUSE));
		}
	}
}
