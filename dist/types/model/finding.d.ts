/** A match with its place in history and what policy says of it. */
import type { Oid } from './oid.js';
import type { Structure, WeakeningClass } from './match.js';
import type { Confidence, Severity } from './rule.js';
import type { Reach } from './reach.js';
import type { Secret } from './secret.js';
import type { Place } from './text.js';
/** Reason why a finding does not count. Every report still shows the finding. */
export interface Suppression {
    readonly kind: 'inline' | 'policy' | 'text' | 'baseline' | 'bypass';
    readonly reason: string;
    /** Name of its author if it is known. */
    readonly owner: string | null;
    /** ISO date after which it no longer counts. */
    readonly until: string | null;
}
/** A comment that would accept a finding, and does not count. */
export interface IdleAllow {
    readonly kind: 'idle';
    /** Half a sentence: `until=soon is not a date such as 2027-01-31`. */
    readonly why: string;
}
/** Statement of a comment in the file about a finding; the day of a suppression may be over. */
export type InlineAllow = Suppression | IdleAllow;
/** One occurrence of a secret. */
export interface Sighting {
    readonly path: string;
    readonly place: Place;
    readonly commit: Oid | null;
    readonly author: string | null;
    readonly date: string | null;
    /** Field of a commit or push that contains it, if that is not a file: `author`, `name of a branch`. */
    readonly field?: string;
    /** The commit has no parent: rewriting starts at `--root`. */
    readonly isRoot?: boolean;
}
interface Common extends Sighting {
    readonly rule: string;
    readonly title: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    /** One line: what, and its state. Never contains a secret. */
    readonly message: string;
    readonly oldPath: string | null;
    /** Knows neither line nor commit. */
    readonly fingerprint: string;
    /** Would this finding alone block? False for a suppressed one. */
    readonly blocks: boolean;
    readonly suppression: Suppression | null;
    /** Reason why a comment in the file that would accept the finding does not count: half a sentence. */
    readonly idleComment?: string;
    readonly why: string;
    readonly fix: string;
    readonly references: readonly string[];
}
/** Advice how a file can use the next credential without containing it. */
export interface Keeping {
    /** In the file's own syntax: `os.environ["NAME"]`. */
    readonly line: string;
    /** Source of the value: half a sentence. */
    readonly where: string;
    /** True if `line` is an expression for this file; otherwise it is a command, or code for another place. */
    readonly isInFile: boolean;
}
export interface SecretFinding extends Common {
    readonly kind: 'secret';
    readonly secret: Secret;
    readonly structure: Structure;
    /** See `SecretMatch.proof`. */
    readonly proof?: string;
    readonly revoke: string | null;
    readonly keep: Keeping | null;
    /** The same secret elsewhere, first place first, without this one. */
    readonly alsoAt: readonly Sighting[];
    /**
     * Place of the secret in the files at the head of the change, or `gone` if none contains it any more; absent if that
     * is not known.
     */
    readonly atHead?: {
        readonly path: string;
        readonly place: Place;
    } | 'gone';
    /** Refs that contain it, in a scan of a history. */
    readonly reach?: Reach;
    /** The secret left another place in the same commit: moved, not new. */
    readonly movedFrom: string | null;
    readonly reasons: readonly string[];
}
export interface PostureFinding extends Common {
    readonly kind: 'posture';
    readonly weakening: WeakeningClass;
    readonly components: readonly string[];
    readonly before: string;
    readonly after: string;
    readonly restore: string | null;
    readonly oldLine: number | null;
}
export type Finding = SecretFinding | PostureFinding;
export {};
