/** How often a refresh is asked for again, and after how many milliseconds. */
const TRIES = 40;
const PAUSE = 250;

/**
 * Asks Astro to load the content anew, in development, until it has done so. Astro drops the request while it is still
 * reading its own configuration, and the first edit after the start would never show.
 */
export class Refresher {
	private isLoaded = true;
	private readonly refreshContent: () => Promise<void>;

	constructor(refreshContent: () => Promise<void>) {
		this.refreshContent = refreshContent;
	}

	/** To be called when Astro loads the content. */
	loaded(): void {
		this.isLoaded = true;
	}

	async refresh(): Promise<void> {
		this.isLoaded = false;
		for (let tries = 0; tries < TRIES; tries++) {
			await this.refreshContent();
			if (this.isLoaded) return;
			await new Promise((done) => setTimeout(done, PAUSE));
		}
	}
}
