/** Lines of any syntax without comments and texts of several lines, each with the heads of the blocks around it. */

import type { Syntax } from './syntax.ts';

export interface Line {
  /** Without comments; blanks at its start are left out. */
  readonly text: string;
  /** Offset of the text in the source. */
  readonly from: number;
  readonly indent: number;
  /** First lines of the blocks around it, from the outermost. */
  readonly heads: readonly string[];
}

/** Characters of a line; a longer one is generated. */
const LONGEST = 2000;
/** Characters of a block's first line that say what it is. */
const LONGEST_HEAD = 200;
/** Blocks around a line; deeper ones are one with theirs. */
const DEEPEST = 40;
/** Lines of a template that put out nothing themselves. */
const TAG = /^(?:\{%|\{\{-?\s*(?:if|else|end|range|with|define|block|\/\*)|<%[^=]|\{#)/;

/** Yields the lines that hold anything. Linear in the source. */
export function* linesOf(source: string, syntax: Syntax): Generator<Line> {
  const open: { readonly indent: number; readonly head: string }[] = [];
  let section = '';
  /** An attribute or annotation of the line below it. */
  let above: { readonly indent: number; readonly text: string } | null = null;
  let until: string | null = null;
  let from = 0;
  for (const raw of source.split('\n')) {
    const start = from;
    from += raw.length + 1;
    if (raw.length > LONGEST) continue;
    if (until !== null) {
      if (raw.includes(until)) until = null;
      continue;
    }
    const cleaned = withoutComments(raw, syntax);
    until = cleaned.until;
    const text = cleaned.text.trimEnd();
    const lead = blanksIn(text, syntax);
    if (lead.length === text.length || TAG.test(text.slice(lead.length))) continue;
    const here = text.slice(lead.length);
    const name = syntax.hasSections ? sectionIn(here) : syntax.hasRest ? documentIn(here) : null;
    if (name !== null) {
      section = name;
      open.length = 0;
      continue;
    }
    while (open.length > 0 && open.at(-1)!.indent >= lead.indent) open.pop();
    const heads = [
      ...open.map(({ head }) => head),
      ...(above !== null && above.indent === lead.indent ? [above.text] : []),
    ];
    above = /^(?:@|#\[)/.test(here) ? { indent: lead.indent, text: here } : null;
    yield {
      text: here,
      from: start + lead.length,
      indent: lead.indent,
      heads: section === '' ? heads : [section, ...heads],
    };
    if (open.length < DEEPEST && !/^[\])}>]/.test(here))
      open.push({ indent: lead.indent, head: here.slice(0, LONGEST_HEAD) });
  }
}

/** Returns the length of the blanks at the start, and how far they set in; a `- ` of a list sets in too. */
function blanksIn(text: string, { hasRest }: Syntax): { readonly length: number; readonly indent: number } {
  let indent = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === '\t') indent += 4;
    else if (char === ' ' || (hasRest && char === '-' && text[at + 1] === ' ')) indent++;
    else break;
  }
  return { length: at, indent };
}

function sectionIn(text: string): string | null {
  return /^\[\[?[^\][]{1,100}\]\]?$/.test(text) ? text.replace(/[[\]]/g, '').trim() : null;
}

/** Profiles of Spring, of which each has a document of the file. */
const PROFILE = /^(?:spring\.)?(?:config\.activate\.)?(?:on-profile|profiles):\s*["']?([\w-]+)["']?$/;

/** Returns the profile of a document of YAML where its line begins that names it; empty where a document begins. */
function documentIn(text: string): string | null {
  return text === '---' ? '' : (PROFILE.exec(text)?.[1] ?? null);
}

/** Cuts comments; `until`: the sign that ends a comment or text which goes on below. */
function withoutComments(
  raw: string,
  { comments, blocks, longQuotes }: Syntax,
): { readonly text: string; readonly until: string | null } {
  let text = '';
  for (let at = 0; at < raw.length; ) {
    const long = longQuotes.find((quote) => raw.startsWith(quote, at));
    if (long !== undefined) {
      const end = raw.indexOf(long, at + long.length);
      if (end === -1) return { text, until: long };
      text += `"${raw.slice(at + long.length, end).replaceAll('"', "'")}"`.padEnd(end + long.length - at);
      at = end + long.length;
      continue;
    }
    const block = blocks.find(([start]) => raw.startsWith(start, at));
    if (block !== undefined) {
      const end = raw.indexOf(block[1], at + block[0].length);
      if (end === -1) return { text, until: block[1] };
      text += ' '.repeat(end + block[1].length - at);
      at = end + block[1].length;
      continue;
    }
    const isApart = at === 0 || /[\s;{}(),]/.test(raw[at - 1]!);
    if (
      isApart &&
      comments.some((sign) => raw.startsWith(sign, at) && (sign !== ';' || at === 0 || raw[at - 1] === ' '))
    )
      return { text, until: null };
    const char = raw[at]!;
    const end = (char === '"' || char === "'") && (at === 0 || !/\w/.test(raw[at - 1]!)) ? closingOf(raw, at) : at;
    text += raw.slice(at, end + 1);
    at = end + 1;
  }
  return { text, until: null };
}

/** Returns the offset of the quote that closes the one at an offset; that offset itself if none does. */
export function closingOf(text: string, at: number): number {
  for (let here = at + 1; here < text.length; here++) {
    if (text[here] === '\\') here++;
    else if (text[here] === text[at]) return here;
  }
  return at;
}
