/**
 * Branches of templates around a server's configuration. `{% if %}server {{% else %}http {{% endif %}` opens one block,
 * and its text two: only the first branch of such a condition is kept.
 */

interface Tag {
  readonly word: 'if' | 'else' | 'end' | 'other';
  readonly from: number;
  readonly to: number;
  /** Braces that the text before it opens and does not close, outside of tags and comments. */
  readonly depth: number;
}

const MARKS = [
  ['{%', '%}'],
  ['<%', '%>'],
  ['{{', '}}'],
] as const;

const OPENING = /^[-~+]?\s*(?:if|unless|for|each|with|range|block|macro|call|filter|while|case)\b/;
const BLOCK_OF_RUBY = /\bdo(?:\s*\|[^|]{0,200}\|)?\s*[-~+]?$/;
const MIDDLE = /^[-~+]?\s*(?:else|elif|elsif|elseif|when)\b/;
const CLOSING = /^[-~+]?\s*end\w*\b/;
/** A longer tag is no condition. */
const LONGEST = 2000;

/**
 * Blanks the further branches of each condition whose first branch does not close the braces that it opens. Line feeds
 * stay. Returns the same text if there is no such condition.
 */
export function withFirstBranches(source: string): string {
  const open: Tag[][] = [];
  const cuts: (readonly [from: number, to: number])[] = [];
  for (const tag of tagsOf(source)) {
    if (tag.word === 'if') open.push([tag]);
    if (tag.word === 'else') open.at(-1)?.push(tag);
    if (tag.word !== 'end') continue;
    const [first, second] = open.pop() ?? [];
    if (second !== undefined && second.depth !== first!.depth) cuts.push([second.to, tag.from]);
  }
  cuts.sort(([one], [other]) => one - other);
  let text = '';
  let at = 0;
  for (const [from, to] of cuts) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    text += source.slice(at, start) + source.slice(start, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return text + source.slice(at);
}

/** Returns the tags of a template in order. */
function tagsOf(source: string): Tag[] {
  const tags: Tag[] = [];
  const unclosed = new Set<string>();
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const char = source[at]!;
    const mark = MARKS.find(([start]) => source.startsWith(start, at) && !unclosed.has(start));
    const end = mark === undefined ? -1 : source.indexOf(mark[1], at + 2);
    if (mark !== undefined && end === -1) unclosed.add(mark[0]);
    if (mark !== undefined && end !== -1) {
      const isShort = end - at < LONGEST;
      tags.push({ word: isShort ? wordOf(source.slice(at + 2, end)) : 'other', from: at, to: end + 2, depth });
      at = end + 2;
      continue;
    }
    if (char === '#') {
      const next = source.indexOf('\n', at);
      at = next === -1 ? source.length : next;
      continue;
    }
    depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    at++;
  }
  return tags;
}

function wordOf(inner: string): Tag['word'] {
  if (/^[=#]/.test(inner)) return 'other';
  if (MIDDLE.test(inner)) return 'else';
  if (CLOSING.test(inner)) return 'end';
  return OPENING.test(inner) || BLOCK_OF_RUBY.test(inner) ? 'if' : 'other';
}
