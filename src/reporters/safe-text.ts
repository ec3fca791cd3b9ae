/**
 * Makes text that others wrote harmless where it is shown. Paths, authors, branches and messages come out of the
 * repository, so whoever pushes chooses them; so do titles and reasons of custom rules. Knows nothing of findings.
 */

import { expression } from '../model/expressions/expression.ts';

// C0, DEL and C1 (cursor moves, colours, OSC links), line and paragraph separators, bidirectional controls ("Trojan
// Source", CVE-2021-42574), invisible spaces, tag characters, half a surrogate pair. ZWJ and ZWNJ stay: scripts and
// emoji need them.
const UNSEEN = expression('gu')`
  [\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]
  |[\u{e0000}-\u{e007f}]|\p{Surrogate}
`;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/** Returns one line in which nothing hides: a newline becomes `\n`, an escape character `\x1b`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => NAMED[character] ?? numbered(character.codePointAt(0)!));
}

/** Returns the escape of a character: `\x1b`, `\u200b`. */
function numbered(code: number): string {
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/** Cuts a text to `characters` characters; the last one is `…` if something was cut. */
export function shortened(text: string, characters: number): string {
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
}

/**
 * Returns a line that a GitHub runner reads as text and not as a command. The runner trims a line and then searches for
 * `::` at its start; after that it searches for `##[` anywhere in it.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(line: string): string {
  return line.replace(/^((?:\s|\x1b\[[\d;]*m)*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}

/** Returns the data of a workflow command, as the runner unescapes it. Newlines survive. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Returns a property of a workflow command (`file`, `title`), escaped. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Returns text for HTML, between tags or in a quoted attribute. */
export function htmlText(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (character) => HTML[character]!)
    .replaceAll('##[', '##&#91;');
}

/**
 * Returns text for GitHub's Markdown that stays text: it cannot become a tag, link, code, table cell, mention or issue
 * reference. A numeric reference is never structure:
 * https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function markdownText(text: string): string {
  // Mentions and issues are searched after rendering, so a reference would not stop them; an invisible space does.
  return withoutMarkup(text)
    .replaceAll('@', '@\u200b')
    .replace(/(&#35;)(?=\d)/g, '$1\u200b');
}

function withoutMarkup(text: string): string {
  return (
    visible(text)
      .replace(/[&<>"\\`*_[\]|~#$]/g, entity)
      .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
      // List markers count only at the start of a line.
      .replace(
        /^(\s*)([-+=]|\d+[.)])/,
        (_, space: string, mark: string) => space + mark.slice(0, -1) + entity(mark.slice(-1)),
      )
  );
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Returns text in a monospaced face, inside a table or outside. */
export function markdownCode(text: string): string {
  if (/^[\w./(•][\w ./:=,;+@()→•-]*$/.test(text) && !text.endsWith(' ')) return `\`${text}\``;
  // Nobody is mentioned inside <code>, but what is in it is still Markdown.
  return `<code>${withoutMarkup(text)}</code>`;
}

/**
 * Returns JSON that shows no control character raw and contains no runner command; any parser reads back the same
 * value.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replaceAll('##[', '##\\u005b')
    .replace(
      /[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
      (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
      },
    );
}

/** Reports whether an address may become a link. */
export function isWebPage(text: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/.test(text) && URL.canParse(text) && visible(text) === text;
}
