/**
 * Shapes of the rows of `patterns/controls`. A control's order decides the type of its values: what its proofs, its
 * absence and the settings of a place may hold. Types only.
 */

import type { WeakeningClass } from '../match.ts';
import type { Confidence, Severity } from '../rule.ts';

/** A text as a header or a setting has it. */
type Text = string;

/**
 * The closed set of orders. `spec`: what a control's row says of its order; `written`: how rows write a value; `parts`:
 * what a single setting of a place can set, and its type.
 */
export interface OrderKinds {
  /** On or off; `true` is the safe position. */
  readonly switch: {
    readonly spec: SwitchSpec;
    readonly written: boolean;
    /** `off` is a setting that is unsafe when it is true. */
    readonly parts: { readonly on: boolean; readonly off: boolean };
  };
  /** Several switches of one thing, each with its safe position. */
  readonly switches: {
    readonly spec: { readonly switches: readonly NamedSwitch[] };
    readonly written: Readonly<Record<string, boolean>>;
    readonly parts: object;
  };
  /** Words with a rank. */
  readonly ladder: {
    readonly spec: LadderSpec;
    readonly written: Text;
    /** `on` sets the top of the ladder. */
    readonly parts: { readonly text: Text | null; readonly on: boolean };
  };
  /** Ranks that the rows of places give; higher is stronger. */
  readonly rank: {
    readonly spec: { readonly verb: string };
    readonly written: number;
    readonly parts: object;
  };
  /** A list of words from weak to strong. */
  readonly scale: {
    readonly spec: ScaleSpec;
    readonly written: Text;
    readonly parts: { readonly text: Text | null };
  };
  /** Strict-Transport-Security. RFC 6797, section 6.1. */
  readonly transport: {
    readonly spec: object;
    readonly written: Text;
    readonly parts: { readonly 'max-age': number; readonly includeSubDomains: boolean; readonly preload: boolean };
  };
  /** Content-Security-Policy, by what it allows. */
  readonly policy: { readonly spec: object; readonly written: Text; readonly parts: { readonly text: Text | null } };
  /** Sites that may frame a page. */
  readonly frame: { readonly spec: object; readonly written: Text; readonly parts: { readonly text: Text | null } };
  /** The attributes of a cookie; written as `Set-Cookie` has them. */
  readonly cookie: {
    readonly spec: object;
    readonly written: Text;
    readonly parts: {
      readonly Secure: boolean | 'auto';
      readonly HttpOnly: boolean;
      readonly SameSite: Text | null;
      readonly Domain: Text | null;
    };
  };
  /** Origins that may read answers; written as `Access-Control-Allow-Origin` has them. */
  readonly origins: {
    readonly spec: object;
    readonly written: Text;
    readonly parts: { readonly all: boolean; readonly origins: readonly Text[]; readonly credentials: boolean };
  };
  /** Referrer-Policy. */
  readonly referrer: { readonly spec: object; readonly written: Text; readonly parts: { readonly text: Text | null } };
  /** Permissions-Policy; only the features that the row names count. */
  readonly features: {
    readonly spec: { readonly powerful: readonly string[] };
    readonly written: Text;
    readonly parts: { readonly text: Text | null };
  };
  /** Host names that are accepted; `.example.org` covers its subdomains. */
  readonly hosts: {
    readonly spec: object;
    readonly written: readonly Text[];
    readonly parts: { readonly names: readonly Text[] };
  };
  /**
   * Names that are opened; `*` is all of them, and losing a `grave` one is an escalation. `globs`: a star within a name
   * is for any text, so one name may cover others.
   */
  readonly names: {
    readonly spec: { readonly noun: string; readonly grave: readonly string[]; readonly globs?: true };
    readonly written: readonly Text[];
    readonly parts: { readonly names: readonly Text[] };
  };
  /** Cipher lists, by the bad classes that they admit. */
  readonly suites: { readonly spec: object; readonly written: Text; readonly parts: { readonly text: Text | null } };
  /** Cache-Control. */
  readonly caching: { readonly spec: object; readonly written: Text; readonly parts: { readonly text: Text | null } };
  /** Headers that name the server: `hidden`, `named`, `shown`, or the text of the header. */
  readonly naming: { readonly spec: object; readonly written: Text; readonly parts: { readonly text: Text | null } };
  /** Pairs of action and resource that an access policy allows. */
  readonly grants: {
    readonly spec: object;
    readonly written: readonly (readonly [action: string, resource: string])[];
    readonly parts: object;
  };
  /** Packets that a filter lets through; written as `tcp 22 10.0.0.0/8`, ports as `22`, `80-90` or `*`. */
  readonly networks: {
    readonly spec: object;
    readonly written: readonly `${string} ${string} ${string}`[];
    readonly parts: object;
  };
  /** Scopes of a workflow's token: `read-all`, or scope → level. */
  readonly token: {
    readonly spec: object;
    readonly written: string | Readonly<Record<string, 'none' | 'read' | 'write'>>;
    readonly parts: object;
  };
  /** No values to compare: the finding is made from other facts. */
  readonly none: { readonly spec: object; readonly written: never; readonly parts: object };
}

export type OrderKind = keyof OrderKinds;
export type OrderSpec<K extends OrderKind> = { readonly kind: K } & OrderKinds[K]['spec'];
export type Written<K extends OrderKind> = OrderKinds[K]['written'];

export interface SwitchSpec {
  /** The safe position in words, and the unsafe one. */
  readonly on: string;
  readonly off: string;
  readonly verb: string;
  readonly weakening: WeakeningClass;
  readonly atMost: Confidence;
}

export interface NamedSwitch {
  readonly name: string;
  /** The safe position, which also holds where the switch is not set. */
  readonly safe: boolean;
  readonly verb: string;
  /** Losing it alone never blocks. */
  readonly minor?: true;
}

export interface LadderSpec {
  /** Word in lower case → rank, higher is stronger. */
  readonly words: Readonly<Record<string, number>>;
  /** The word whose rank holds for no header and for one that browsers ignore. */
  readonly absent: string;
  readonly atMost: Confidence;
  /** The word from which on a lower one is still good practice: a note. */
  readonly good?: string;
  /** Rule for several words: the first of a header's list counts, or the weakest of a setting's. */
  readonly several?: 'first' | 'weakest';
}

export interface ScaleSpec {
  readonly name: string;
  /** From weak to strong. */
  readonly words: readonly string[];
  readonly absent: string;
  /** Falling to this word or below it may block; anything else warns. */
  readonly grave: string;
  readonly verb: string;
}

/** The headers that set a control, and the rule by which several of them make its value. */
export interface ControlHeaders {
  /** As the specification spells them; the first one is written to restore a value. */
  readonly names: readonly [string, ...string[]];
  /**
   * The rule for several headers of one answer: the first counts, they are joined, each policy restricts, framing asks
   * the policy first, each is a value of its own (by its text or by its name), or two headers make one value.
   */
  readonly several:
    | 'first'
    | 'joined'
    | 'policies'
    | 'after policies'
    | 'each'
    | 'each name'
    | 'each list'
    | 'origin and credentials';
  /** Facts of one answer are listed by this number; those without one come last, by id. */
  readonly listed?: number;
  /** A header that only reports what it would stop. */
  readonly reportOnly?: string;
}

/** Values before and after a change. */
export type Step<K extends OrderKind> = readonly [before: Written<K>, after: Written<K>];

/** Pairs of values with the expected result of the order; each `weaker` pair must be stronger when reversed. */
export interface ControlProof<K extends OrderKind> {
  readonly weaker: readonly [Step<K>, ...Step<K>[]];
  /** The same value, written in two ways. */
  readonly equal: readonly [Step<K>, ...Step<K>[]];
  /** Neither is weaker than the other. */
  readonly incomparable?: readonly Step<K>[];
}

/** One row of `patterns/controls`; its id is the name of its file. */
export interface ControlRow<K extends OrderKind = OrderKind> {
  readonly id: string;
  readonly title: string;
  /** Name in a sentence: `HSTS`, `Content-Security-Policy`. */
  readonly noun: string;
  readonly order: OrderSpec<K>;
  readonly headers?: ControlHeaders;
  readonly severity: Readonly<Record<WeakeningClass, Severity>>;
  /** Value that a browser or framework uses if nothing is set. */
  readonly absent: {
    readonly words: string;
    /** The value that holds then; null: what the order itself has for no text. */
    readonly value: K extends 'switch' ? boolean : Written<K> | null;
    /** That depends on the version: its name in a report. Nothing is sure then. */
    readonly varies?: string;
  };
  /** The measure itself, for readers who do not know it: one sentence. */
  readonly what: string;
  /** Gain of an attacker: one sentence. */
  readonly why: string;
  /** RE over the scope's name: a loss anywhere else is a note. */
  readonly loudOnlyIn?: string;
  /** A subject that is new or deleted is not compared: a cookie that is not set any more is not a weaker one. */
  readonly onlyChanged?: true;
  /** The same loss in several scopes of a file is one finding. */
  readonly onePerFile?: true;
  /** The subject belongs in a finding's title: `Cookie sessionid without Secure`, `Access control for /api removed`. */
  readonly namesSubject?: true | 'for';
  readonly proof: K extends 'none' ? null : ControlProof<K>;
  readonly references: readonly [string, ...string[]];
}
