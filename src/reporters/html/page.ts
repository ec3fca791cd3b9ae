/**
 * The frame of the HTML report: controls, and a policy under which nothing else can be loaded
 * or run. Knows no findings.
 */

import { createHash } from 'node:crypto';
import { htmlText } from '../safe-text.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

// The page loads nothing; its one style and its one script are known by their hashes.
/** Returns the hash by which the page's policy permits its only style and its only script. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const POLICY =
  `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; ` +
  `base-uri 'none'; form-action 'none'`;

/** Returns the whole page. `body` is HTML already. */
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
    '<a class="skip" href="#findings">Skip to the findings</a>',
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
  const groups = ['rule', 'file', 'author', 'age', 'month'].map((name) => `<option value="${name}">${name}</option>`);
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
