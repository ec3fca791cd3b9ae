/**
 * The frame of the HTML report: styles, filter, and a policy under which nothing can be loaded or run. Knows no
 * findings.
 */

import { createHash } from 'node:crypto';
import { htmlText } from './safe-text.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --paper: #fff; --quiet: #59636e; --line: #d1d9e0; --code: #f3f5f7; --blocks: #c2242f; --warns: #8a5a00; --note: #0b62c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #10151b; --quiet: #9aa5b1; --line: #3a434d; --code: #1b222b; --blocks: #ff7b80; --warns: #e3b341; --note: #6cb0ff; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 0; display: inline; }
code { font: 0.9em ui-monospace, monospace; background: var(--code); padding: 0.1em 0.3em; border-radius: 4px; overflow-wrap: anywhere; white-space: pre-wrap; }
a { color: var(--note); overflow-wrap: anywhere; } footer, .quiet { color: var(--quiet); }
fieldset { border: 1px solid var(--line); border-radius: 6px; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; margin: 1rem 0; }
article { border: 1px solid var(--line); border-left: 5px solid var(--quiet); border-radius: 6px; padding: 0.7rem 1rem; margin: 0.8rem 0; overflow-wrap: anywhere; }
article.blocks { border-left-color: var(--blocks); } article.warns { border-left-color: var(--warns); } article.note { border-left-color: var(--note); }
.badge { font-size: 0.8rem; border: 1px solid currentColor; border-radius: 1em; padding: 0 0.6em; margin-right: 0.4em; }
.blocks .badge { color: var(--blocks); } .warns .badge { color: var(--warns); } .note .badge { color: var(--note); }
p { margin: 0.4rem 0; } ol { margin: 0.4rem 0; padding-left: 1.4rem; }
body:has(#critical:not(:checked)) article.critical, body:has(#high:not(:checked)) article.high,
body:has(#medium:not(:checked)) article.medium, body:has(#low:not(:checked)) article.low { display: none; }
`;

// The page runs no script and loads nothing; its one style is known by its hash.
const POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  `base-uri 'none'; form-action 'none'`;

/** `body` is HTML already. */
export function pageOf(title: string, body: readonly string[]): string {
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Boxes that hide a severity, by style alone. */
export function severityFilter(counts: Readonly<Record<string, number>>): string {
  const boxes = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(
      ([severity, count]) => `<label><input type="checkbox" id="${severity}" checked> ${severity} (${count})</label>`,
    );
  return boxes.length < 2 ? '' : `<fieldset><legend>Show</legend>${boxes.join(' ')}</fieldset>`;
}
