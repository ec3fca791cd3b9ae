/** Milliseconds after which a test or a program counts as hung. No test is bounded by the time it takes. */
export const HANGS = 600_000;
