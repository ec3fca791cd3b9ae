/** The directives of Content-Security-Policy that restrict something. https://www.w3.org/TR/CSP3/#csp-directives */

import type { ListKind } from './sources.ts';

/** One policy: directive → tokens. */
export type Directives = ReadonlyMap<string, readonly string[]>;

export interface Csp {
  readonly kind: 'policy';
  /** Enforced ones; all hold at once. */
  readonly policies: readonly Directives[];
  /** Texts that cannot be read before run time. */
  readonly opaque: readonly string[];
}

export interface Directive {
  readonly name: string;
  /** Directives that apply where it is not set, nearest first. CSP3 6.8.3 */
  readonly falls: readonly string[];
  readonly list: ListKind;
  /** Losing it lets foreign code run or take the page over: an escalation. */
  readonly grave: boolean;
  /** Loads images, fonts or media only: a wider list is a note. */
  readonly passive?: true;
  /** Governs a part of what its nearest fallback governs: nothing of its own where no policy sets it. */
  readonly part?: true;
}

export const DIRECTIVES: readonly Directive[] = [
  { name: 'script-src', falls: ['default-src'], list: 'script', grave: true },
  { name: 'script-src-elem', falls: ['script-src', 'default-src'], list: 'script', grave: true, part: true },
  { name: 'script-src-attr', falls: ['script-src', 'default-src'], list: 'script', grave: true, part: true },
  { name: 'worker-src', falls: ['child-src', 'script-src', 'default-src'], list: 'script', grave: false },
  { name: 'object-src', falls: ['default-src'], list: 'other', grave: true },
  { name: 'base-uri', falls: [], list: 'other', grave: true },
  { name: 'form-action', falls: [], list: 'other', grave: true },
  { name: 'style-src', falls: ['default-src'], list: 'style', grave: false },
  { name: 'style-src-elem', falls: ['style-src', 'default-src'], list: 'style', grave: false, part: true },
  { name: 'style-src-attr', falls: ['style-src', 'default-src'], list: 'style', grave: false, part: true },
  { name: 'frame-src', falls: ['child-src', 'default-src'], list: 'other', grave: false },
  { name: 'connect-src', falls: ['default-src'], list: 'other', grave: false },
  { name: 'img-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
  { name: 'font-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
  { name: 'media-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
  { name: 'manifest-src', falls: ['default-src'], list: 'other', grave: false, passive: true },
];

/** Directives whose loss or change is judged. */
export const JUDGED: ReadonlySet<string> = new Set([
  ...DIRECTIVES.map((one) => one.name),
  'default-src',
  'child-src',
  'sandbox',
  'upgrade-insecure-requests',
  'require-trusted-types-for',
  'trusted-types',
]);

/** Directives whose value is a list of sources. */
export const SOURCE_LISTS: ReadonlySet<string> = new Set([
  ...DIRECTIVES.map((one) => one.name),
  'default-src',
  'child-src',
  'frame-ancestors',
  'prefetch-src',
]);
