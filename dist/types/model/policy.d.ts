/** Decisions of the repository's owners. Read from the base commit; `policy/settings.ts` describes the file. */
import type { Permission } from './bypass.js';
import type { Oid } from './oid.js';
import type { Confidence, PathRule, SecretRule, Severity } from './rule.js';
/**
 * Texts that are not secrets here, whatever rule finds them. Lists of RE2 expressions; one of a list is enough. A
 * finding of a setting has none of them.
 */
export interface AcceptedText {
    /** Expressions over the secret itself. */
    readonly secret: readonly string[];
    /** All that the rule matched. */
    readonly match: readonly string[];
    /** The lines that the match is on. */
    readonly line: readonly string[];
    /** Plain texts within the secret, without regard to case. */
    readonly words: readonly string[];
    readonly path: readonly string[];
    /** Every list that is not empty must hold; otherwise any one is enough. */
    readonly all: boolean;
}
/** The kinds of condition that an `AcceptedText` has, those on contents first. */
export declare const CONTENT_CONDITIONS: readonly ['secret', 'match', 'line', 'words'];
export declare const TEXT_CONDITIONS: readonly ["secret", "match", "line", "words", "path"];
export interface Acceptance {
    readonly fingerprint: string | null;
    readonly rule: string | null;
    /** Glob; null means everywhere. */
    readonly path: string | null;
    readonly reason: string;
    readonly owner: string | null;
    readonly until: string | null;
    readonly text?: AcceptedText;
    /** Its line in the policy file, from 1, where that is known. */
    readonly line?: number;
}
export interface BaselineEntry {
    readonly fingerprint: string;
    readonly rule: string;
    readonly path: string;
}
/** People who may bypass a finding. Any one of the three is enough; if none is given, nobody may. */
export interface BypassPolicy {
    /** As the host names them. */
    readonly users: ReadonlySet<string>;
    /** Only where the host says who is in which: GitHub does, a hook's environment does not. */
    readonly teams: ReadonlySet<string>;
    /** Anyone who may do this much with the repository, or more. */
    readonly permission: Exclude<Permission, 'read'> | null;
    /** Globs of ids of rules whose findings nobody can bypass. */
    readonly never: readonly string[];
    /** The longest life of a bypass, in days; null: no limit. */
    readonly maxDays: number | null;
}
/** A commit of another repository, by its whole id: what it says cannot change. */
export interface Pin {
    /** `acme/policies` */
    readonly repository: string;
    readonly commit: Oid;
}
/** Paths of the policy file; the first that exists is used. */
export declare const SETTINGS_PATHS: readonly ['.github/tidegate.yml', '.tidegate.yml'];
/** Names that people take for those: a policy that nobody reads is refused. */
export declare const MISNAMED_SETTINGS: readonly ['.github/tidegate.yaml', '.tidegate.yaml'];
export interface Policy {
    /** A secret blocks at this severity or above … */
    readonly blockSeverity: Severity;
    /** … if it is also this sure. */
    readonly blockConfidence: Confidence;
    /** Does a weakened setting block (removal, downgrade, escalation), or only warn? */
    readonly postureBlocks: boolean;
    /** Effect of an incomplete scan. */
    readonly incomplete: 'block' | 'warn';
    /** Milliseconds that a pre-receive hook may take. GitHub Enterprise Server gives all hooks together 5 s. */
    readonly deadline: number;
    /** Effect of a missed deadline: never a silent pass. */
    readonly onDeadline: 'block' | 'accept-and-report';
    readonly disabledRules: ReadonlySet<string>;
    /** Rule id → the severity it has here. */
    readonly severities: ReadonlyMap<string, Severity>;
    /** Globs of paths that are not read: counted in coverage. */
    readonly ignoredPaths: readonly string[];
    readonly acceptances: readonly Acceptance[];
    readonly baseline: readonly BaselineEntry[];
    /** Path of the file that contains it, where the policy names one. */
    readonly baselineFile: string | null;
    /** Path of a file of this repository that the policy extends. */
    readonly extendedFile: string | null;
    /**
     * Globs of ids of rules whose findings nothing in a repository keeps from counting: no acceptance, baseline or
     * comment.
     */
    readonly always: readonly string[];
    /** Null: nobody may. */
    readonly bypass: BypassPolicy | null;
    readonly customRules: readonly SecretRule[];
    /** Custom rules about files, not about their contents. */
    readonly pathRules: readonly PathRule[];
    /** Source of the policy: `main@9c1e0f3a:.github/tidegate.yml`, or `defaults`. */
    readonly source: string;
}
export declare const DEFAULT_POLICY: Policy;
/** Returns the rules that a policy adds, of both kinds. */
export declare function ownRules({ customRules, pathRules, }: Pick<Policy, 'customRules' | 'pathRules'>): readonly (SecretRule | PathRule)[];
/** Returns the accepted texts of a policy; matches refer to them by their index in this list. */
export declare function acceptedTexts({ acceptances }: Pick<Policy, 'acceptances'>): readonly AcceptedText[];
