/** The version that the bundle was built as; the bundler puts it in. */

declare const TIDEGATE_VERSION: string | undefined;

export const VERSION: string = typeof TIDEGATE_VERSION === 'string' ? TIDEGATE_VERSION : 'dev';

/** One section a rule; its anchor is the rule's id. */
export const RULES_PAGE =
  `https://github.com/tidegate/tidegate/blob/${VERSION === 'dev' ? 'main' : `v${VERSION}`}` + '/patterns/README.md';
