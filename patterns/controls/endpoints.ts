import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'endpoints',
  title: 'Management endpoints answer over HTTP',
  noun: 'Management endpoints',
  order: {
    kind: 'names',
    noun: 'endpoints',
    grave: [
      'env',
      'heapdump',
      'threaddump',
      'configprops',
      'logfile',
      'shutdown',
      'jolokia',
      'loggers',
      'httpexchanges',
      'httptrace',
      'sessions',
      'restart',
      'refresh',
      'gateway',
    ],
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Spring Boot answers health alone.', value: null },
  what: 'Addresses at which a framework offers its own management: health, settings, memory, shutdown.',
  why: 'Anyone who can reach them can read settings and memory with its secrets, or change what runs.',
  proof: {
    weaker: [
      [['health'], ['*']],
      [['health'], ['health', 'env']],
    ],
    equal: [[['health', 'info'], ['info,health']]],
    incomparable: [[['health'], ['info']]],
  },
  references: ['https://docs.spring.io/spring-boot/reference/actuator/endpoints.html#actuator.endpoints.exposing'],
} satisfies ControlRow<'names'>;
