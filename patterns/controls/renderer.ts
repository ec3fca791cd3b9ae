import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'renderer',
  title: 'Pages in an Electron window reach more of the computer',
  noun: 'Electron window',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'Since Electron 20 windows are sandboxed and isolated, without Node.',
  why: 'A script injected into the page gets what the switch kept from it: files, programs, other origins.',
  references: [
    'https://www.electronjs.org/docs/latest/tutorial/security',
    'https://www.electronjs.org/docs/latest/api/structures/web-preferences',
  ],
} satisfies ControlRow;
