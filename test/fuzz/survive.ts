/**
 * Runs the flow on what may be broken: it answers, or says in our words why not. Never hangs, never fails in any other
 * way.
 */

import { isTidegateError } from '../../src/model/errors.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import type { Report } from '../../src/model/report.ts';
import type { ObjectSource } from '../../src/repository/object-source.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import type { Backend } from '../repository/both-backends.ts';

export const ALL: ScanTarget = { kind: 'history', all: true, policyAt: null, label: 'all history' };

/** Milliseconds; ends what hangs, and nothing that is only slow on a busy machine. */
const LONGEST = 300_000;

export type Answer =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

export async function answerOf(
  folder: string,
  backend: Backend,
  targetOf: ScanTarget | ((source: ObjectSource) => Promise<ScanTarget>),
): Promise<Answer> {
  let source: ObjectSource | null = null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_resolve, reject) =>
      (timer = setTimeout(
        () => reject(new Error(`no answer of ${backend} within ${LONGEST / 1000} s in ${folder}`)),
        LONGEST,
      )),
  );
  try {
    const answer = (async (): Promise<Answer> => {
      source = await openRepository(folder, { backend });
      const target = typeof targetOf === 'function' ? await targetOf(source) : targetOf;
      return { kind: 'report', report: await scan(target, { source, folder }) };
    })();
    return await Promise.race([answer, late]);
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    if (error.message.trim().length < 10 || /undefined|\[object|NaN|\n {4}at /.test(error.message))
      throw new Error(`not a clear sentence: ${error.message}`);
    return { kind: 'error', code: error.code, message: error.message };
  } finally {
    clearTimeout(timer);
    await (source as ObjectSource | null)?.close();
  }
}
