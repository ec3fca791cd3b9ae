/** Result of a run: verdict, findings and coverage. */
import type { Finding } from './finding.js';
import type { Gap, Skip } from './gap.js';
import type { ShardParts } from './shard.js';
import type { Policy } from './policy.js';
/** Something that people may believe to count and that this run did not use. It changes no verdict. */
export interface Notice {
    readonly message: string;
    readonly next: string | null;
    /** It says why there was nothing to scan. */
    readonly isWhole?: true;
}
export interface Coverage {
    readonly commitsExpected: number;
    readonly commitsScanned: number;
    readonly files: number;
    readonly blobs: number;
    readonly bytes: number;
    /** Number of blobs of a history that were read from packs directly; the others were read one by one. */
    readonly packed?: number;
    readonly rules: number;
    readonly skipped: readonly Skip[];
    readonly gaps: readonly Gap[];
    readonly notices?: readonly Notice[];
    readonly engine: 're2' | 're2js';
    readonly backend: 'git' | 'isomorphic' | 'none';
    readonly policySource: string;
    readonly label: string;
    readonly seconds: number;
}
export type Verdict = {
    readonly kind: 'pass';
} | {
    readonly kind: 'warn';
    readonly warnings: readonly Finding[];
} | {
    readonly kind: 'block';
    readonly blocking: readonly Finding[];
}
/** Never a pass. `stops`: does the policy stop the change for it? */
 | {
    readonly kind: 'incomplete';
    readonly gaps: readonly Gap[];
    readonly blocking: readonly Finding[];
    readonly stops: boolean;
};
export interface Report {
    readonly verdict: Verdict;
    /** Worst first. */
    readonly findings: readonly Finding[];
    readonly coverage: Coverage;
    /** Present if only a part of a history was scanned. */
    readonly shard?: ShardParts;
    /** The policy that was applied. */
    readonly policy: Policy;
}
/**
 * Returns the exit code that other programs rely on: 0 pass, 1 blocked, 3 could not scan all of it. A `UsageError`
 * exits with 2.
 */
export declare function exitCodeOf(verdict: Verdict): 0 | 1 | 3;
