/**
 * The frame of the HTML report: styles, controls with their script, and a policy under which nothing else can be loaded
 * or run. Knows no findings.
 */

import { createHash } from 'node:crypto';
import { htmlText } from './safe-text.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --paper: #fff; --quiet: #59636e; --line: #d1d9e0; --code: #f3f5f7; --blocks: #c2242f; --warns: #8a5a00; --note: #0b62c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #10151b; --quiet: #9aa5b1; --line: #3a434d; --code: #1b222b; --blocks: #ff7b80; --warns: #e3b341; --note: #6cb0ff; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; } h3 { font-size: 1.05rem; margin: 0; display: inline; }
code { font: 0.9em ui-monospace, monospace; background: var(--code); padding: 0.1em 0.3em; border-radius: 4px; overflow-wrap: anywhere; white-space: pre-wrap; }
a { color: var(--note); overflow-wrap: anywhere; } footer, .quiet { color: var(--quiet); }
fieldset { border: 1px solid var(--line); border-radius: 6px; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; margin: 1rem 0; }
article { border: 1px solid var(--line); border-left: 5px solid var(--quiet); border-radius: 6px; padding: 0.7rem 1rem; margin: 0.8rem 0; overflow-wrap: anywhere; }
article.blocks { border-left-color: var(--blocks); } article.warns { border-left-color: var(--warns); } article.note { border-left-color: var(--note); }
.badge { font-size: 0.8rem; border: 1px solid currentColor; border-radius: 1em; padding: 0 0.6em; margin-right: 0.4em; }
.blocks .badge { color: var(--blocks); } .warns .badge { color: var(--warns); } .note .badge { color: var(--note); }
p { margin: 0.4rem 0; } ol { margin: 0.4rem 0; padding-left: 1.4rem; }
section { margin: 1.5rem 0; } section > h2, .group { font-size: 1.15rem; display: block; margin: 0.5rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; } th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
.wide { overflow-x: auto; } svg { width: 100%; height: auto; border-bottom: 1px solid var(--line); } .live { fill: var(--blocks); } .gone { fill: none; stroke: var(--quiet); }
#findings article { content-visibility: auto; contain-intrinsic-size: auto 14rem; } [hidden] { display: none !important; }
input[type=search], select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 0.25rem 0.6rem; max-width: 100%; }
.button { display: inline-block; border: 1px solid currentColor; border-radius: 6px; padding: 0.1rem 0.6rem; text-decoration: none; font-weight: 600; }
:focus-visible { outline: 3px solid var(--note); outline-offset: 2px; } .pages { display: flex; gap: 0.6rem; align-items: center; margin: 0.8rem 0; }
@media print { fieldset, .pages { display: none !important; } body { margin: 0; max-width: none; font-size: 11pt; } article { break-inside: avoid; } a::after { content: " (" attr(href) ")"; } }
@media (max-width: 30rem) { body { margin: 0.5rem auto; padding: 0 0.6rem; } article { padding: 0.5rem 0.6rem; } }
`;

/** Searches, filters, groups and pages what the page already has. Reads attributes and text, and makes text only. */
const SCRIPT = `
(() => {
  const box = document.getElementById('findings'), form = document.getElementById('controls');
  if (!form) return;
  form.hidden = false;
  const all = [...box.children].map((node) => ({ node, text: node.textContent.toLowerCase() }));
  const size = 50, pages = document.getElementById('pages'), shown = document.getElementById('shown');
  let page = 0;
  const draw = () => {
    const words = form.elements.words.value.toLowerCase().split(' ').filter(Boolean);
    const on = new Set([...form.querySelectorAll('input:checked')].map((input) => input.name));
    const group = form.elements.group.value;
    const found = all.filter(({ node, text }) => [...node.classList].every((name) => on.has(name)) && words.every((word) => text.includes(word)));
    if (group) {
      const counts = new Map();
      for (const { node } of found) counts.set(node.dataset[group], (counts.get(node.dataset[group]) || 0) + 1);
      const order = new Map([...counts.keys()].map((key, place) => [key, place]));
      found.sort((a, b) => order.get(a.node.dataset[group]) - order.get(b.node.dataset[group]));
    }
    const last = Math.max(0, Math.ceil(found.length / size) - 1);
    page = Math.min(page, last);
    const nodes = [];
    let before = null;
    for (const { node } of found.slice(page * size, page * size + size)) {
      if (group && node.dataset[group] !== before) {
        before = node.dataset[group];
        const head = document.createElement('h3');
        head.className = 'group';
        head.textContent = before;
        nodes.push(head);
      }
      nodes.push(node);
    }
    box.replaceChildren(...nodes);
    pages.hidden = last === 0;
    shown.textContent = found.length + ' of ' + all.length + ' findings' + (last ? ', page ' + (page + 1) + ' of ' + (last + 1) : '');
  };
  form.addEventListener('input', () => { page = 0; draw(); });
  form.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('back').addEventListener('click', () => { page = Math.max(0, page - 1); draw(); });
  document.getElementById('next').addEventListener('click', () => { page += 1; draw(); });
  addEventListener('beforeprint', () => box.replaceChildren(...all.map(({ node }) => node)));
  addEventListener('afterprint', draw);
  draw();
})();
`;

// The page loads nothing; its one style and its one script are known by their hashes.
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const POLICY =
  `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; ` +
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
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders the controls that the script uses; hidden without the script, and then all findings are shown. */
export function controlsFor(counts: Readonly<Record<string, number>>): readonly string[] {
  const box = (name: string, label: string): string =>
    `<label><input type="checkbox" name="${name}" checked> ${label}</label>`;
  const severities = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => box(severity, `${severity} (${count})`));
  const groups = ['rule', 'file', 'author', 'month'].map((name) => `<option value="${name}">${name}</option>`);
  return [
    '<form id="controls" hidden><fieldset><legend>Show</legend>',
    '<label>Search <input type="search" name="words"></label>',
    `<label>Group by <select name="group"><option value="">nothing</option>${groups.join('')}</select></label>`,
    ...severities,
    ...['blocks', 'warns', 'note', 'suppressed'].map((standing) => box(standing, standing)),
    '</fieldset></form>',
    '<p id="shown" class="quiet" role="status"></p>',
    '<div id="pages" class="pages" hidden><button type="button" id="back">Back</button><button ' +
      'type="button" id="next">Next</button></div>',
  ];
}
