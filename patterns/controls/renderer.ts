import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'renderer',
  title: 'Pages in an Electron window reach more of the computer',
  noun: 'Electron window',
  order: {
    kind: 'switches',
    switches: [
      { name: 'contextIsolation', safe: true, verb: 'shares its world with the page' },
      { name: 'nodeIntegration', safe: false, verb: 'gives pages Node' },
      { name: 'nodeIntegrationInSubFrames', safe: false, verb: 'gives frames Node' },
      { name: 'nodeIntegrationInWorker', safe: false, verb: 'gives workers Node', minor: true },
      { name: 'sandbox', safe: true, verb: 'leaves the sandbox' },
      { name: 'webSecurity', safe: true, verb: 'drops the same-origin policy' },
      { name: 'allowRunningInsecureContent', safe: false, verb: 'runs scripts that came over http' },
      { name: 'experimentalFeatures', safe: false, verb: 'runs unfinished browser features', minor: true },
      { name: 'webviewTag', safe: false, verb: 'lets pages embed webviews', minor: true },
      { name: 'windowOpen', safe: false, verb: 'opens windows for pages', minor: true },
      { name: 'openExternal', safe: false, verb: 'opens any address of a page in other programs', minor: true },
      { name: 'allPermissions', safe: false, verb: 'grants pages every permission' },
      { name: 'enableRemoteModule', safe: false, verb: 'gives pages the main process' },
    ],
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Since Electron 20 windows are sandboxed and isolated, without Node.', value: null },
  what: 'The walls between a page in an Electron window and the computer: sandbox, isolation, no Node.js.',
  why: 'A script injected into the page can use what the setting blocked: files, programs, other origins.',
  proof: {
    weaker: [
      [{ contextIsolation: true }, { contextIsolation: false }],
      [{}, { nodeIntegration: true }],
    ],
    equal: [[{}, { sandbox: true }]],
    incomparable: [[{ sandbox: false }, { webSecurity: false }]],
  },
  references: [
    'https://www.electronjs.org/docs/latest/tutorial/security',
    'https://www.electronjs.org/docs/latest/api/structures/web-preferences',
  ],
} satisfies ControlRow<'switches'>;
