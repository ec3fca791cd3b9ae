/** A history made for reading packs: every kind of file and of change in it, and something of most rules. */

import { rules as catalogue } from '../../patterns/index.ts';
import { aZip } from '../deltas/containers.ts';
import { aRepository, type TestRepository } from './repository.ts';
import { draw, drawSample, mulberry32 } from './samples.ts';

/** Makes files that grow, shrink, move and merge over many commits, with what rules search for in them. */
export function aLongHistory(seed: number, format: 'sha1' | 'sha256' = 'sha1', commits = 26): TestRepository {
  const random = mulberry32(seed);
  const upTo = (bound: number): number => Math.floor(random() * bound);
  const repository = aRepository({ format });
  /** Returns a line: a match of some rule, code, encoded text or prose. */
  const line = (): string => {
    const rule = catalogue[upTo(catalogue.length)]!;
    const pieces = [
      () => rule.matches[upTo(rule.matches.length)]!.replaceAll('{sample}', () => drawSample(rule.sample, upTo(1e9))),
      () => `${rule.keywords[0]} ${rule.companion?.name ?? 'id'} = 12`,
      () => `password: "${draw(random, 'base62', 16)}"`,
      () => `const value${upTo(90)} = compute(${upTo(1000)}, 'text of no interest, and more of it');`,
      () => `const value${upTo(90)} = compute(${upTo(1000)}, 'text of no interest, and more of it');`,
      () => Buffer.from(`secret_key = "${draw(random, 'base62', 24)}" # encoded`).toString('base64'),
      () => 'ünïcödé 😀 text',
    ];
    return pieces[upTo(pieces.length)]!();
  };
  const files = new Map<string, string[]>();
  const names = [
    'src/app.js',
    'config/app.yml',
    '.env',
    'test/app.test.js',
    'yarn.lock',
    'README.md',
    'docs/guide.md',
    'Dockerfile',
  ];
  for (let commit = 0; commit < commits; commit++) {
    const changed: Record<string, string | Buffer | null> = {};
    for (let i = 1 + upTo(2); i > 0; i--) {
      const name = names[upTo(names.length)]!;
      const lines = files.get(name) ?? Array.from({ length: 60 }, line);
      for (let edits = upTo(5); edits > 0; edits--) {
        const at = upTo(lines.length);
        if (random() < 0.5) lines.splice(at, 0, line());
        else lines.splice(at, upTo(4));
      }
      files.set(name, lines);
      changed[name] = `${lines.join('\n')}\n`;
    }
    if (commit % 6 === 2)
      changed[`data/latin${commit}.txt`] = Buffer.from(`caf\xe9\n${files.values().next().value!.join('\n')}`, 'latin1');
    if (commit % 9 === 4)
      changed[`data/pack${commit}.zip`] = aZip({ 'inner.env': `${line()}\npassword=${draw(random, 'base62', 14)}\n` });
    if (commit % 9 === 5)
      changed[`data/raw${commit}.bin`] = Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(line())]);
    if (commit === 12) repository.branch('side');
    repository.commit(changed, `change ${commit}\n\n${random() < 0.2 ? line() : ''}`);
    if (commit === 18) {
      repository.checkout('main').commit({ 'other/own.env': `${line()}\n${line()}\n` });
      repository.tryGit('merge', '--quiet', '--no-edit', 'side');
    }
  }
  return repository;
}
