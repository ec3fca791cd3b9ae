/**
 * What a page in a window of Electron may reach, each switch on its own.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */

import { compareParts, type Order, type Part } from './order.ts';

export interface Renderer {
  readonly kind: 'renderer';
  /** Switch → is it on; null where it is not known. */
  readonly switches: Readonly<Record<string, boolean | null>>;
}

interface SwitchRow {
  readonly name: string;
  /** The safe position, which is also Electron's own since version 20. */
  readonly safe: boolean;
  readonly verb: string;
}

export const SWITCHES: readonly SwitchRow[] = [
  { name: 'contextIsolation', safe: true, verb: 'shares its world with the page' },
  { name: 'nodeIntegration', safe: false, verb: 'gives pages Node' },
  { name: 'nodeIntegrationInSubFrames', safe: false, verb: 'gives frames Node' },
  { name: 'nodeIntegrationInWorker', safe: false, verb: 'gives workers Node' },
  { name: 'sandbox', safe: true, verb: 'leaves the sandbox' },
  { name: 'webSecurity', safe: true, verb: 'drops the same-origin policy' },
  { name: 'allowRunningInsecureContent', safe: false, verb: 'runs scripts that came over http' },
  { name: 'experimentalFeatures', safe: false, verb: 'runs unfinished browser features' },
  { name: 'webviewTag', safe: false, verb: 'lets pages embed webviews' },
  { name: 'enableRemoteModule', safe: false, verb: 'gives pages the main process' },
];

export const RENDERER_DEFAULTS: Renderer = { kind: 'renderer', switches: {} };

const MINOR = new Set(['experimentalFeatures', 'webviewTag', 'nodeIntegrationInWorker']);

export const renderer: Order<Renderer> = {
  parse: () => RENDERER_DEFAULTS,
  compare(before, after) {
    return compareParts(
      SWITCHES.map((row): Part => {
        const [b, a] = [before, after].map((one) =>
          row.name in one.switches ? one.switches[row.name]! : row.safe,
        ) as [boolean | null, boolean | null];
        const rank = (on: boolean | null) => (on === null ? null : Number(on === row.safe));
        return {
          name: row.name,
          before: rank(b),
          after: rank(a),
          text: `${row.name}: ${b} → ${a}`,
          verb: row.verb,
          atMost: MINOR.has(row.name) ? 'medium' : 'high',
          weakening: 'escalation',
        };
      }),
      'escalation',
    );
  },
  show(value) {
    const unsafe = SWITCHES.filter((row) => row.name in value.switches && value.switches[row.name] !== row.safe);
    return unsafe.length === 0
      ? 'isolated'
      : unsafe.map((row) => `${row.name} ${value.switches[row.name] ?? 'unknown'}`).join(', ');
  },
};
