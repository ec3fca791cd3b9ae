/** Windows of Electron. https://www.electronjs.org/docs/latest/tutorial/security */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { certaintyOf, truth, type Value } from '../../languages/value.ts';
import type { CallValue } from '../../languages/code/call.ts';
import type { Origin } from '../../position.ts';
import type { At } from './frameworks.ts';

/**
 * Switches that were unsafe by themselves before a version of Electron.
 * https://www.electronjs.org/docs/latest/breaking-changes
 */
const ONCE_UNSAFE: readonly { readonly until: number; readonly name: string; readonly was: boolean }[] = [
  { until: 5, name: 'nodeIntegration', was: true },
  { until: 5, name: 'webviewTag', was: true },
  { until: 10, name: 'enableRemoteModule', was: true },
  { until: 12, name: 'contextIsolation', was: false },
  { until: 20, name: 'sandbox', was: false },
];

/** Reads `webPreferences: { … }` of a window. https://www.electronjs.org/docs/latest/api/structures/web-preferences */
export function rendererFact(options: Value, at: At, version: number | null): Fact | null {
  if (options.kind !== 'map') return null;
  const olds = ONCE_UNSAFE.filter((row) => version !== null && version < row.until).map(
    (row) => [row.name, row.was] as const,
  );
  const entries = options.entries.filter((entry) =>
    controls.renderer.row.order.switches.some((row) => row.name === entry.key),
  );
  const switches = Object.fromEntries(entries.map((entry) => [entry.key, truth(entry.value)]));
  return {
    control: controls.renderer,
    subject: '',
    value: { kind: 'switches', switches: { ...Object.fromEntries(olds), ...switches } },
    certainty: options.open
      ? 'unknown'
      : entries.some((entry) => certaintyOf(entry.value) === 'env')
        ? 'env'
        : 'literal',
    origin: at(options.at),
    parts: Object.fromEntries(entries.map((entry) => [entry.key, at(entry.at)])),
  };
}

const OPENS = /\bopenExternal\(/;
/** Something that the address must be: a condition before it, or the same in one expression. */
const ASKED = /\bif\s*\(|\?\s*[\w.]*openExternal|&&\s*[\w.]*openExternal|\bswitch\s*\(/;

/**
 * Makes the fact of what a page may open: new windows, and addresses outside of the program.
 * https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content
 */
function openFact(text: string, origin: Origin): Fact {
  const isOpen = /action:\s*['"]allow/.test(text) && !/action:\s*['"]deny/.test(text);
  const switches = { windowOpen: isOpen, openExternal: !ASKED.test(text) };
  return {
    control: controls.renderer,
    subject: 'windowOpen',
    value: { kind: 'switches', switches },
    certainty: 'literal',
    origin,
    onlyChanged: true,
  };
}

/**
 * Reads the answer that a handler gives to every request of a page.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
export function handlerFact({ name, args }: CallValue, origin: Origin): Fact | null {
  const text = args.map((arg) => (arg.kind === 'unknown' ? arg.text : '')).join(' ');
  const key = name.endsWith('.setWindowOpenHandler')
    ? 'windowOpen'
    : /\.setPermission(?:Request|Check)Handler$/.test(name)
      ? 'allPermissions'
      : null;
  if (key === null || text.length > 2000) return null;
  if (key === 'windowOpen' && OPENS.test(text)) return openFact(text, origin);
  const isOpen =
    key === 'windowOpen'
      ? /action:\s*['"]allow/.test(text) && !/action:\s*['"]deny/.test(text)
      : /=>\s*(?:true|\w+\(true\)|\{\s*(?:return\s+)?(?:\w+\()?true\)?;?\s*\})\s*$/.test(text);
  return {
    control: controls.renderer,
    subject: key,
    value: { kind: 'switches', switches: { [key]: isOpen } },
    certainty: 'literal',
    origin,
    onlyChanged: true,
  };
}
