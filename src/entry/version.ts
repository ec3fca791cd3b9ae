/** The version that the bundle was built as; the bundler puts it in. */

declare const TIDEGATE_VERSION: string | undefined;

export const VERSION: string = typeof TIDEGATE_VERSION === 'string' ? TIDEGATE_VERSION : 'dev';
