/** Contents of a pattern file. A rule is data: it describes what to find and carries its own proof. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';
/** Certainty that a match is a live credential: `high` blocks by default, `medium` warns, `low` is a note. */
export type Confidence = 'high' | 'medium' | 'low';
/** Sets of characters that samples are drawn from. */
export type Alphabet = 'digits' | 'base16' | 'BASE16' | 'lower' | 'upper' | 'base32' | 'base36' | 'BASE36' | 'alpha' | 'base58' | 'base62' | 'base64' | 'base64url';
export interface RandomPart {
    readonly alphabet: Alphabet;
    readonly chars: number;
}
/**
 * The recipe of a sample: literal text and random parts in order. `prefix … chars` is the short form of the usual one.
 */
export type Recipe = {
    readonly prefix: string;
    readonly alphabet: Alphabet;
    readonly chars: number;
    readonly suffix?: string;
} | {
    readonly parts: readonly (string | RandomPart)[];
}
/** A maker in `test/helpers/samples.ts`, for values with check digits or inner structure. */
 | {
    readonly maker: string;
    readonly options?: Readonly<Record<string, string | number>>;
};
/** A check on the matched value that needs no network; see `detectors/secrets/structure.ts`. */
export type StructureCheck = string;
/**
 * A read-only call of the vendor that shows whether a value still works. It is made only by `tidegate verify`, to this
 * host alone.
 */
export interface LiveCheck {
    readonly method?: 'GET' | 'POST';
    /** The vendor's page that documents the call and its answers. */
    readonly documentation: string;
    /** With a literal host, by HTTPS. `{secret}` stands for the value, encoded for a path or query. */
    readonly url: string;
    /** `{secret}` stands for the value. */
    readonly headers?: Readonly<Record<string, string>>;
    /** User and password of basic authentication, with `{secret}`. */
    readonly basic?: string;
    /** Text of the body, which never contains the value. */
    readonly body?: string;
    /** The first that fits counts; any other answer means that nothing is known. */
    readonly answers: readonly LiveAnswer[];
}
export interface LiveAnswer {
    readonly means: 'live' | 'revoked';
    readonly status: number;
    /** Pointer into the JSON answer (RFC 6901), `/error/code`; without `values` anything but null fits. */
    readonly field?: string;
    readonly values?: readonly (string | boolean)[];
}
export interface SecretRule {
    /** Kebab-case, starts with the vendor's name; never changes once released. */
    readonly id: string;
    /** Name of the credential for people: `GitHub personal access token`. */
    readonly title: string;
    readonly severity: Severity;
    /** Default `high`: a documented format with a distinctive anchor. */
    readonly confidence?: Confidence;
    /**
     * Literal anchors, at least three characters, matched without regard to ASCII case; a match must contain one of them.
     * The rule's pattern is tried only around an anchor, so the most selective text of the format belongs here.
     */
    readonly keywords: readonly string[];
    /**
     * The keywords count only as they are written, for short ones in capitals (`SUA`) that small letters have in many
     * words.
     */
    readonly exactKeywords?: boolean;
    /**
     * RE2: no look-around, no back-references. Case-sensitive unless it says `(?i)`. The group `secret` marks what to
     * redact. Bounded: every repetition of a rule has an upper limit (`{20,200}`, never `+` or `*` on its own), so that a
     * match has a longest length; or the rule says `longest`.
     */
    readonly pattern: string;
    /**
     * The longest match in bytes, for values of a thousand characters and more: RE2 counts to 1000 only, and a large
     * count makes a match cost tens of milliseconds. The pattern may then repeat without limit, and what would be longer
     * does not match.
     */
    readonly longest?: number;
    /**
     * The public start of the value, shown in redacted form; it must be literal text at the start of the `secret` group.
     */
    readonly publicPrefix?: string;
    /**
     * The least Shannon entropy per character, in bits, measured on the secret after its prefix; below it the match is a
     * placeholder.
     */
    readonly minEntropy?: number;
    /** Offline proof of the value (check digits, inner structure). */
    readonly check?: StructureCheck;
    /**
     * Second part, such as an id beside a secret: a pattern with or without a group `secret`, searched within `lines`
     * lines.
     */
    readonly companion?: {
        readonly name: string;
        readonly pattern: string;
        readonly withinLines: number;
        readonly required: boolean;
        /** The value is made to be public where the companion is next to it: a key in a page. It is a note then. */
        readonly isPublic?: boolean;
    };
    /** Only in files whose path matches (RE2, whole path, `/` separated). */
    readonly paths?: string;
    /**
     * People make such values for tests all day (key pairs, local passwords): under a test, example or documentation path
     * it warns and does not block.
     */
    readonly oftenMadeUp?: boolean;
    /** Names and words are silent: only a value that looks random counts. */
    readonly onlyRandom?: boolean;
    readonly sample: Recipe;
    /**
     * Lines with `{sample}` (and nothing that looks like a live value) that the rule must find, with exactly the sample
     * as its secret.
     */
    readonly matches: readonly string[];
    /** Lines that must stay silent. */
    readonly ignores: readonly string[];
    /** Abilities of an attacker who has the value: one sentence. */
    readonly why: string;
    /** Steps: revoke it, then keep the new one elsewhere. One or two sentences. */
    readonly fix: string;
    /** The page where the value is revoked or rotated. */
    readonly revoke?: string;
    readonly verify?: LiveCheck;
    /** The vendor's pages that document the format. */
    readonly references: readonly string[];
}
/** Finds files by their paths alone, whatever they contain. Only a policy has such rules. */
export interface PathRule extends Pick<SecretRule, 'id' | 'title' | 'severity' | 'confidence' | 'why' | 'fix' | 'revoke' | 'references'> {
    /** RE2, searched in the whole path, `/` separated. */
    readonly paths: string;
}
export type PatternFile = readonly SecretRule[];
/** Texts of a rule for people. */
export type RuleWords = Pick<SecretRule, 'why' | 'fix' | 'references'> & {
    readonly revoke: string | null;
};
/** Reports whether a severity is as bad as `bound`, or worse. */
export declare function isAtLeast(severity: Severity, bound: Severity): boolean;
/** Reports whether a confidence is as high as `bound`, or higher. */
export declare function isSureAtLeast(confidence: Confidence, bound: Confidence): boolean;
/** Orders severities for a sort, the worst first. */
export declare function compareSeverity(a: Severity, b: Severity): number;
/** Orders confidences for a sort, the highest first. */
export declare function compareConfidence(a: Confidence, b: Confidence): number;
/** Returns the severity `steps` below this one, and not below the lowest: `high` → `medium`. */
export declare function lowerSeverity(severity: Severity, steps?: number): Severity;
/** Returns the highest of some confidences; `low` for none. */
export declare function surest(all: readonly Confidence[]): Confidence;
/** Returns the lowest of some confidences; `high` for none. */
export declare function leastSure(...all: readonly Confidence[]): Confidence;
