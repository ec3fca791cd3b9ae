/**
 * Getting past the gate on purpose: who asked for what, and what came of it. Who may is the policy's to say
 * (`model/policy.ts`).
 */
import type { Finding } from './finding.js';
/** Permissions of a person on a repository as a host names them, lowest first. */
export declare const PERMISSIONS: readonly ['read', 'write', 'maintain', 'admin'];
export type Permission = (typeof PERMISSIONS)[number];
/** Somebody whose name the host vouches for. */
export interface Person {
    readonly name: string;
    /** As the host names them; empty if it does not say. */
    readonly teams: readonly string[];
    readonly permission: Permission | null;
}
export interface BypassRequest {
    /** Null if the host does not say who asks: such a request never counts. */
    readonly who: Person | null;
    /** The start of a finding's fingerprint, or `all`. */
    readonly which: string;
    readonly reason: string;
    /** ISO date on which it was asked for. */
    readonly asked: string;
    /** ISO date of the last day on which it counts; null for as long as the policy lets it. */
    readonly until: string | null;
}
export type BypassOutcome = {
    readonly kind: 'granted';
    readonly request: BypassRequest;
    readonly findings: readonly Finding[];
}
/** One sentence that says why, and the next step where there is one. */
 | {
    readonly kind: 'refused';
    readonly request: BypassRequest;
    readonly message: string;
    readonly next: string | null;
};
