/** Other ways to say which paths are meant → our globs; null for what would come to mean more than it did. */

import { globMatcher } from '../glob.ts';
import { escapeGlob, globProblem } from '../glob-syntax.ts';
import { readExpression, type Branch, type Piece } from './expression.ts';

const MOST_GLOBS = 40;
/** Characters. A longer one is refused as it is. */
const LONGEST = 2000;
/**
 * Any run of characters, and one within a folder, until all parts are together: stars that meet would mean something
 * else.
 */
const ANY = '\x01';
const SEGMENT = '\x02';

/**
 * Returns the glob for one path and nothing else; null if it is outside the repository or within an archive
 * (`a.zip!b`).
 */
export function globOfPath(path: string): string | null {
  const plain = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (/!|^[A-Za-z]:\/|\/$|[\x00-\x1f]/.test(plain)) return null;
  const glob = escapeGlob(plain.includes('/') ? plain : `/${plain}`);
  return plain.startsWith('/') || globProblem(glob) !== null ? null : glob;
}

/**
 * Returns globs that together match the same paths, or fewer: `^docs/[^/]*\.png$` → `docs/*.png`. Null if none can.
 */
export function globsOfExpression(expression: string): readonly string[] | null {
  const { branches, ignoresCase, problem } = readExpression(expression);
  if (problem !== null || ignoresCase) return null;
  const forms = expand(branches);
  if (forms === null) return null;
  const globs = new Set(forms.map(placeGlob));
  if ([...globs].some((glob) => glob === null)) return null;
  const kept = ([...globs] as string[])
    .filter((glob) => !(glob.startsWith('/') && globs.has(`**${glob}`)) && !globs.has(`**/${glob}`))
    .map(pretty);
  return kept.some((glob) => globProblem(glob) !== null) ? null : kept;
}

/** Names that no pattern of a few files would match all of. */
const UNLIKELY = ['q7', '.w3/z9', 'm/n/o.p'];

/** Reports whether a glob leaves nothing to scan. */
export function coversAll(glob: string): boolean {
  return /^[*/?]*$/.test(glob) || (globProblem(glob) === null && UNLIKELY.every(globMatcher([glob])));
}

/** Returns globs for all alternatives, with `^` and `$` where the expression has them; null if none can. */
function expand(branches: readonly Branch[]): readonly string[] | null {
  const forms: string[] = [];
  for (const branch of branches) {
    let so: string[] = [''];
    for (const one of branch) {
      const next = expandPiece(one);
      if (next === null || so.length * next.length > MOST_GLOBS) return null;
      so = so.flatMap((before) => next.map((after) => before + after));
    }
    forms.push(...so);
  }
  return forms.length > MOST_GLOBS ? null : forms;
}

/** Returns the forms of one piece, its repetition included; null if a glob cannot say it. */
function expandPiece(one: Piece): readonly string[] | null {
  const once = one.least === 1 && one.most === 1;
  const endless = one.most === Infinity && one.least <= 1;
  if (one.kind === 'any' && endless) return [one.least === 0 ? ANY : `?${ANY}`];
  if (one.kind === 'class' && one.text === '^/' && endless) return [one.least === 0 ? SEGMENT : `?${SEGMENT}`];
  const forms = expandOnce(one);
  if (forms === null || once) return forms;
  return one.least === 0 && one.most === 1 ? ['', ...forms] : null;
}

/** Returns the forms of one piece without its repetition. */
function expandOnce(one: Piece): readonly string[] | null {
  switch (one.kind) {
    case 'char':
      return /[*?^$\x00-\x1f]/.test(one.text) ? null : [escapeGlob(one.text)];
    case 'any':
      return ['?'];
    case 'class': {
      if (one.text === '^/') return ['?'];
      const members = one.text.replace(/\\([^A-Za-z0-9])/g, '$1');
      const plain = /^[^\\^[\]*?$]{1,6}$/.test(members) && !/.-./.test(members);
      return plain && !one.text.startsWith('\\') ? [...members].map(escapeGlob) : null;
    }
    case 'start':
      return ['^'];
    case 'end':
      return ['$'];
    case 'group':
      return expand(one.branches);
    case 'empty':
      return null;
  }
}

/** Returns a glob for a form with `^` and `$`: without them, anything may come before or after. */
function placeGlob(form: string): string | null {
  const body = form.replace(/^\^+/, '').replace(/\$+$/, '');
  if (/[\^$]/.test(body) || (form.endsWith('$') && /\/$/.test(body))) return null;
  const glob = `${form.startsWith('^') ? '' : ANY}${body}${form.endsWith('$') ? '' : ANY}`
    .replace(/[\x01\x02]*\x01[\x01\x02]*/g, '**')
    .replace(/\x02+/g, '*')
    .replace(/(?<!^)\*\*\//g, '*/**/'); // in the middle, a double star and a slash may be nothing at all
  if (/^\.?\/\/?$|^\.\//.test(glob)) return null;
  return glob.includes('/') || glob.startsWith('**') ? glob : `/${glob}`;
}

/** Returns the same paths as people write them: `**` before a name's end becomes any folder and `*`. */
function pretty(glob: string): string {
  return /^\*\*[^/*][^/]*$/.test(glob) && !glob.includes('**', 2) ? `**/*${glob.slice(2)}` : glob;
}

/**
 * Returns our glob for another tool's, to which braces and groups are plain characters; null if ours refuse it.
 * `anywhere`: without a leading slash it counts in any folder.
 */
export function globOfGlob(glob: string, anywhere: boolean): string | null {
  const text = withoutChoices(glob.trim().replace(/^\.\//, '/'));
  if (/^!|[\x00-\x1f]/.test(text) || globProblem(text) !== null) return null;
  const whole = text.endsWith('/') ? `${text}**` : text;
  if (whole.startsWith('/') || whole.startsWith('**') || !whole.includes('/')) return whole;
  return anywhere ? `**/${whole}` : whole;
}

/** Escapes the braces and groups that only our globs know, outside of `[…]`. */
function withoutChoices(glob: string): string {
  if (glob.length > LONGEST) return glob;
  return glob.replace(/\\.|\[[^\]]*\]|[{]|(?<=[@?*+!])\(/gs, (part) => (part.length === 1 ? `\\${part}` : part));
}
