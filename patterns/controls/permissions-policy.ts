import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'permissions-policy',
  title: 'Permissions-Policy allows more',
  noun: 'Permissions-Policy',
  order: {
    kind: 'features',
    powerful: [
      'camera',
      'microphone',
      'geolocation',
      'payment',
      'usb',
      'serial',
      'hid',
      'bluetooth',
      'midi',
      'display-capture',
      'clipboard-read',
      'publickey-credentials-get',
      'screen-wake-lock',
    ],
  },
  headers: { names: ['Permissions-Policy', 'Feature-Policy'], several: 'joined', listed: 4 },
  severity: { removal: 'low', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: { words: 'Powerful features are open to the own origin.', value: null },
  what: 'A header that says which features of the browser a page and its frames may use.',
  why: 'Injected or framed content can request the camera, the location or payments.',
  proof: {
    weaker: [
      ['camera=()', 'camera=*'],
      ['camera=(), geolocation=()', 'geolocation=()'],
      ['microphone=(self)', 'microphone=(self "https://a.example")'],
    ],
    equal: [['camera=(), usb=()', 'usb=(), camera=()']],
  },
  references: ['https://www.w3.org/TR/permissions-policy/'],
} satisfies ControlRow<'features'>;
