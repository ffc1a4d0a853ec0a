/** Computes a value when it is first asked for, and keeps it. */
export function once<T>(compute: () => T): () => T {
	let kept: { value: T } | undefined;
	return () => {
		kept ??= { value: compute() };
		return kept.value;
	};
}

/** Like `once`, for what has to be loaded: a load that fails is not kept, so that the next call tries again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
	let kept: Promise<T> | undefined;
	return () => {
		kept ??= load().catch((error: unknown) => {
			kept = undefined;
			throw error;
		});
		return kept;
	};
}
