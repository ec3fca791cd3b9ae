import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'endpoints',
  title: 'Management endpoints answer over HTTP',
  noun: 'Management endpoints',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Spring Boot answers health alone.',
  why: 'Whoever reaches them reads settings, memory with its secrets, or changes what runs.',
  references: ['https://docs.spring.io/spring-boot/reference/actuator/endpoints.html#actuator.endpoints.exposing'],
} satisfies ControlRow;
