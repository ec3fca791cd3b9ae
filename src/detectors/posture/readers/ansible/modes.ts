/** Permissions of files that tasks write: `0640`, `u=rw,g=r,o=`. */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { listFact } from '../hosts/facts.ts';

const SECRET =
  /shadow|sudoers|secret|private|credential|passw|token|\.(?:key|pem|p12|pfx|jks|env)$|\/(?:ssl|tls|ssh)\//i;

/** Returns who else may read and write the file. None without a constant `mode`. Compared only where it is changed. */
export function modeFact(args: DocumentNode): Fact[] {
  const found = args.get('mode');
  const names = found?.value.kind === 'known' ? permissions(String(found.value.written ?? found.value.value)) : null;
  if (found === undefined || names === null) return [];
  const isWritable = names.some((name) => name.endsWith('write'));
  const isSecret = SECRET.test(args.text('dest') ?? args.text('path') ?? '');
  const terms = { atMost: isWritable || isSecret ? 'medium' : 'low', weakening: 'escalation' } as const;
  return [{ ...listFact('local-privileges', 'mode', names, found.origin, terms), onlyChanged: true }];
}

const WHO = [
  ['g', 'group'],
  ['o', 'others'],
] as const;

/** Returns what the group and others may do; null if the mode is not known. */
function permissions(text: string): string[] | null {
  const octal = /^(?:0o?)?([0-7]?)[0-7]([0-7])([0-7])$/.exec(text);
  if (octal !== null) {
    const bits = [Number(octal[2]), Number(octal[3])];
    const set = (Number(octal[1]) & 6) === 0 ? [] : ['set-id'];
    return [
      ...set,
      ...WHO.flatMap(([, name], at) => [
        ...((bits[at]! & 4) === 0 ? [] : [`${name} read`]),
        ...((bits[at]! & 2) === 0 ? [] : [`${name} write`]),
      ]),
    ];
  }
  if (!text.includes('=') || !text.split(',').every((part) => /^[ugoa]*=[rwxXst]*$/.test(part))) return null;
  return WHO.flatMap(([letter, name]) => {
    const given = text.split(',').filter((part) => {
      const who = part.slice(0, part.indexOf('='));
      return who === '' || who.includes('a') || who.includes(letter);
    });
    const rights = given.at(-1)?.split('=')[1] ?? '';
    return [...(rights.includes('r') ? [`${name} read`] : []), ...(rights.includes('w') ? [`${name} write`] : [])];
  });
}
