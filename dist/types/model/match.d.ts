/** Results of detectors, before any policy. */
import type { Confidence, Severity } from './rule.js';
import type { Secret } from './secret.js';
import type { Span } from './text.js';
/** `valid`: a check digit, length or inner structure proves the value. `invalid`: it refutes it. */
export type Structure = 'valid' | 'invalid' | 'unknown';
export interface SecretMatch {
    readonly kind: 'secret';
    readonly rule: string;
    readonly title: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly secret: Secret;
    /** The secret itself, in bytes of the text. */
    readonly span: Span;
    /** All that the rule needed to see, the secret included. */
    readonly matchSpan: Span;
    readonly structure: Structure;
    /** Check that proved or refuted the value, in two words: `checksum valid`, `parses as a key`; absent if none did. */
    readonly proof?: string;
    /** Evidence for and against, for `explain`. */
    readonly reasons: readonly string[];
    /** Time of expiry that the value itself contains. Seconds since 1970. */
    readonly expires?: number;
    /**
     * Highest confidence under a test, example or documentation path, for values that people often make up there.
     */
    readonly sureInSamples?: Confidence;
    /** Highest confidence, even if a less specific rule is surer of the same value. */
    readonly mostSure?: Confidence;
    /**
     * Reason why the value is not a credential. Such a match is not a finding, and stops less specific rules from
     * reporting the value.
     */
    readonly dismissed?: string;
    /** Higher wins where two matches cover the same secret. */
    readonly specificity: number;
}
/** Kind of a weakening. */
export type WeakeningClass = 'removal' | 'downgrade' | 'escalation' | 'widening';
/**
 * Source of a value: written (`literal`), computed from constants (`folded`), not set (`default`), or read from an
 * environment variable and judged by its default (`env`).
 */
export type Certainty = 'literal' | 'folded' | 'default' | 'env' | 'unknown';
/** A control that is weaker after the change. Stronger and equal ones make no match. */
export interface PostureMatch {
    readonly kind: 'posture';
    /** Rule id: the control's id, `hsts`, `csp`, … */
    readonly rule: string;
    readonly title: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly weakening: WeakeningClass;
    /** Parts that became weaker, in words: `max-age 1 year → 60 seconds`. */
    readonly components: readonly string[];
    readonly path: string;
    readonly oldPath: string | null;
    /** Scope of the control in the file: `server example.org > location /`; empty for the whole file. */
    readonly scope: string;
    /** Cookie name, policy name…; empty if there is one. */
    readonly subject: string;
    readonly before: string;
    readonly after: string;
    /** Line from 1 in the new file (the surviving scope's line for a removal), with how many lines it spans. */
    readonly line: number;
    readonly endLine: number;
    /** Line from 1 in the old file where the old value stood, where it did. */
    readonly oldLine: number | null;
    /** Gain of an attacker: one sentence. */
    readonly why: string;
    /** The line that restores it, in the file's own language. */
    readonly restore: string | null;
    readonly references: readonly string[];
}
