/** The labelled lines as examples: what the readers propose there, and what people say of it. */

import { addTo } from '../../model/groups.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeText } from '../../model/text.ts';
import type { Proposal } from './candidates.ts';

interface Label {
  readonly truth: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly categories: readonly string[];
}

export interface Labelled extends Proposal {
  readonly repository: string;
  readonly path: string;
  readonly positive: boolean;
  readonly categories: readonly string[];
}

/** Labelled as true because a tool has a rule for them, not because they open anything. */
const NO_SECRETS = new Set([
  'UUID',
  'Nonce',
  'Salt',
  'Firebase Domain',
  'AWS S3 Bucket',
  'Tencent WeChat API App ID',
  'Other',
]);

/** Returns each proposal on a labelled line, with the label. */
export function readLabelled(
  folder: string,
  propose: (text: ReturnType<typeof decodeText>, path: string) => readonly Proposal[],
): readonly Labelled[] {
  const found: Labelled[] = [];
  for (const file of readdirSync(join(folder, 'labels')).sort()) {
    const repository = file.replace(/\.csv$/, '');
    for (const [path, labels] of labelsOf(join(folder, 'labels', file))) {
      const full = join(folder, path);
      if (!existsSync(full)) continue;
      const text = decodeText(readFileSync(full));
      const within = path.replace(/^data\//, '');
      for (const proposal of propose(text, within)) {
        const place = text.placeOf({ from: proposal.from, to: proposal.to });
        const rows = labels.get(place.line);
        if (!rows) continue;
        const trues = rows.filter(
          ({ truth, categories }) => truth === 'T' && categories.some((category) => !NO_SECRETS.has(category)),
        );
        const overlaps = trues.some(
          ({ from, to }) => from === null || to === null || (from < place.endColumn && place.column - 1 < to),
        );
        if (trues.length > 0 && !overlaps) continue;
        if (trues.length === 0 && rows.every(({ truth }) => truth === 'T')) continue;
        found.push({
          ...proposal,
          repository,
          path: within,
          positive: trues.length > 0,
          categories: (trues[0] ?? rows[0]!).categories,
        });
      }
    }
  }
  return found;
}

/** Reads a CSV of labels: by path, then by line. */
function labelsOf(file: string): ReadonlyMap<string, ReadonlyMap<number, readonly Label[]>> {
  const files = new Map<string, Map<number, Label[]>>();
  for (const row of readFileSync(file, 'utf8').split(/\r?\n/).slice(1)) {
    const [path, start, end, truth, from, to, category] = row.split(',');
    if (!path || start === undefined || start !== end) continue;
    const lines = files.get(path) ?? new Map<number, Label[]>();
    files.set(path, lines);
    const label: Label = {
      truth: truth!,
      from: from === '' ? null : Number(from),
      to: to === '' ? null : Number(to),
      categories: (category ?? '').split(':'),
    };
    addTo(lines, Number(start), label);
  }
  return files;
}
