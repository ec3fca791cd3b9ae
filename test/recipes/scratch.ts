/** Helpers for the recipes of posture on a scratch copy: types of one file, and the findings of a real diff. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRepository } from '../helpers/repository.ts';
import { ScratchCopy } from './scratch-copy.ts';

export class Scratch extends ScratchCopy {
  /** Type errors of one file. */
  typesOf(path: string): string {
    const configuration = { extends: './tsconfig.json', include: [], files: [path] };
    writeFileSync(join(this.folder, 'tsconfig.one.json'), JSON.stringify(configuration));
    const words = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.one.json'];
    return spawnSync(process.execPath, words, { cwd: this.folder, encoding: 'utf8' }).stdout;
  }

  /**
   * Returns the report of `tidegate diff` of this copy, if one file becomes weaker and another one stronger in another
   * product.
   */
  weakened(path: string, strong: string, weak: string): readonly string[] {
    const repository = aRepository();
    const commit = (one: string, other: string) =>
      repository.commit({ [`apps/one/${path}`]: one, [`apps/other/${path}`]: other }).head;
    const [base, head] = [commit(strong, weak), commit(weak, strong)];
    const { out } = this.tidegate(repository.folder, 'diff', `${base}..${head}`, '--format', 'json');
    const { findings } = JSON.parse(out) as { findings: { rule: string; path: string }[] };
    return findings.map((finding) => `${finding.rule} ${finding.path.split('/')[1]}`);
  }
}
