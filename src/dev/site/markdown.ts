/** Writes Markdown for VitePress: texts that may hold `<`, `{{` or `|`, code, tables and front matter. Pure. */

/** A page: its path under the pages of the site, without `.md`, and its text. */
export type Page = readonly [path: string, text: string];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '{': '&#123;', '|': '\\|', '*': '\\*' };

/** Escapes a plain text: neither HTML, nor a placeholder of Vue, nor the end of a table's cell. */
export function plain(text: string): string {
  return text.replace(/[&<{|*]/g, (character) => ESCAPES[character]!).replaceAll('_', '\\_');
}

/** Returns code within a line, in longer ticks if the text has ticks. */
export function code(text: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${space}${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}${space}${ticks}`;
}

/** Returns a block of code, in longer marks if the text has marks. */
export function fence(language: string, text: string): readonly string[] {
  const marks = text.includes('```') ? '````' : '```';
  return [`${marks}${language}`, text.replace(/\n$/, ''), marks, ''];
}

/** Returns a table, nothing without rows. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

export function link(words: string, target: string): string {
  return `[${words}](${target})`;
}

/** Returns YAML front matter; its values are JSON, which YAML reads. */
export function front(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', ''];
}

export function references(pages: readonly string[]): readonly string[] {
  return ['## References', '', ...pages.map((page) => `- <${page}>`), ''];
}

/** Returns the page of a registry's entry; the search finds it by `id`, too. */
export function entryPage(
  path: string,
  id: string,
  title: string,
  summary: string,
  lines: readonly (string | readonly string[])[],
): Page {
  const head = [...front({ title, description: summary, editLink: false }), `# ${plain(title)}`, ''];
  return [path, `${[...head, `<p class="entry-id"><code>${id}</code></p>`, '', ...lines.flat()].join('\n')}\n`];
}
