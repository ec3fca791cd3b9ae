import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'disclosure',
  title: 'Responses reveal more about the server',
  noun: 'Server disclosure',
  order: { kind: 'naming' },
  headers: {
    names: [
      'Server',
      'X-Powered-By',
      'X-AspNet-Version',
      'X-AspNetMvc-Version',
      'X-Generator',
      'X-Runtime',
      'X-Drupal-Cache',
    ],
    several: 'each name',
  },
  severity: { removal: 'low', downgrade: 'low', escalation: 'low', widening: 'low' },
  absent: { words: 'Most servers and frameworks name themselves, some with their version.', value: null },
  what: 'Headers, banners and error pages by which a server names its software and version.',
  why: 'Names and versions show an attacker which known flaws to try first.',
  proof: {
    weaker: [
      ['hidden', 'named'],
      ['named', 'shown'],
    ],
    equal: [['nginx/1.29.3', 'shown']],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc9110#section-10.2.4'],
} satisfies ControlRow<'naming'>;
