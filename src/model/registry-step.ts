/**
 * One step of an alignment in `links.yaml`, what became of a run of words: `p5.1-40 same p5.1` (words 1 to 40 of p5 are
 * now p5 from word 1 on), `respelt` (also a corrected figure), `replaced` (another word in the same place), or
 * `1.p7.1-60 back p7.1` (words that revision 1 had and that were deleted are restored). Words that no step names are
 * new, or deleted. A text that both revisions hold is the same throughout.
 *
 * A file of its own: browsers read steps too, and must not load zod.
 */
export const STEP = /^(?:(\d+)\.)?(p\d+)\.(\d+)-(\d+) (same|respelt|replaced|back) (p\d+)\.(\d+)$/;
