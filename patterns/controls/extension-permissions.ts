import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'extension-permissions',
  title: 'A browser extension may do more',
  noun: 'Extension',
  order: {
    kind: 'names',
    noun: 'permissions',
    grave: [
      'browsingdata',
      'certificateprovider',
      'clipboardread',
      'contentsettings',
      'cookies',
      'debugger',
      'declarativenetrequestwithhostaccess',
      'desktopcapture',
      'history',
      'management',
      'nativemessaging',
      'pagecapture',
      'privacy',
      'proxy',
      'scripting',
      'tabcapture',
      'tabs',
      'userscripts',
      'webrequest',
      'webrequestblocking',
    ],
  },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'An extension may do what its manifest asks for.', value: [] },
  what: 'The sites and functions of the browser that an extension asks to use.',
  why: 'A flaw in the extension, or a stolen account of its author, reaches that much of every user.',
  namesSubject: true,
  proof: {
    weaker: [
      [['https://a.example/*'], ['*']],
      [['storage'], ['storage', 'cookies']],
    ],
    equal: [
      [
        ['storage', 'alarms'],
        ['alarms', 'storage'],
      ],
    ],
    incomparable: [[['storage'], ['alarms']]],
  },
  references: [
    'https://developer.chrome.com/docs/extensions/reference/permissions-list',
    'https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns',
  ],
} satisfies ControlRow<'names'>;
