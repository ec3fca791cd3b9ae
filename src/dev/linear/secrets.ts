/** Jobs of the check that reading is linear: the credential scanner with its decoders, the redactor, the line diff. */

import { findNewLines } from '../../deltas/added-lines.ts';
import { createScanner } from '../../detectors/secrets/index.ts';
import { redactorOf } from '../../detectors/secrets/redactor.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import { decodeText, Text } from '../../model/text.ts';
import type { Job } from './posture.ts';
import { CREDENTIALS, PLAIN } from './shapes.ts';

const PATHS = ['a.txt', 'a.json', 'a.yml', 'a.env', 'a.js', 'a.sh', 'a.xml', 'a.properties', 'a.py', '.npmrc', 'a.bin'];

/** Returns the jobs, one for each reader and shape. */
export async function secretJobs(): Promise<readonly Job[]> {
  const scanner = await createScanner(DEFAULT_POLICY);
  const { redact } = await redactorOf();
  const readers: [string, (text: string) => unknown][] = [
    ...PATHS.map((path): [string, (text: string) => unknown] => [
      path,
      (text) => {
        const decoded = decodeText(Buffer.from(text));
        return scanner.scan(decoded, path, [decoded.whole]);
      },
    ]),
    ['redactor', (text) => redact(text)],
    ['lines', (text) => findNewLines([Text.of(text.slice(0, text.length / 2))], Text.of(text))],
    ['lines reversed', (text) => findNewLines([Text.of(text.split('\n').reverse().join('\n'))], Text.of(text))],
  ];
  return readers.flatMap(([reader, read]) => [...CREDENTIALS, ...PLAIN].map((shape) => ({ reader, shape, read })));
}
