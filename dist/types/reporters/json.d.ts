/** The report for programs. Its shape is promised: a change that breaks a reader raises `schemaVersion`. */
import type { Report } from '../model/report.js';
/** Returns one JSON document. Keys always come in the same order, and every finding has all of them. */
export declare function renderJson(report: Report): string;
/** Returns the document as a value. */
export declare function documentOf(report: Report): {
    findings: {
        rule: string;
        kind: "posture" | "secret";
        severity: import("../model/rule.ts").Severity;
        confidence: import("../model/rule.ts").Confidence;
        blocks: boolean;
        title: string;
        message: string;
        oldPath: string | null;
        redacted: string | null;
        fingerprint: string;
        before: string | null;
        after: string | null;
        components: readonly string[];
        weakening: import("../model/match.ts").WeakeningClass | null;
        structure: import("../model/match.ts").Structure | null;
        alsoAt: {
            path: string;
            line: number;
            column: number;
            endLine: number;
            endColumn: number;
            field: string | null;
            commit: string | null;
            author: string | null;
            date: string | null;
        }[];
        reach: {
            paths: {
                names: readonly string[];
                count: number;
            };
            refs: {
                names: readonly string[];
                count: number;
            };
            live: {
                names: readonly string[];
                count: number;
            } | null;
        } | null;
        movedFrom: string | null;
        why: string;
        fix: string;
        revoke: string | null;
        keep: import("../model/finding.ts").Keeping | null;
        restore: string | null;
        references: readonly string[];
        idleComment: string | null;
        suppression: {
            kind: "baseline" | "bypass" | "inline" | "policy" | "text";
            reason: string;
            owner: string | null;
            until: string | null;
        } | null;
        path: string;
        line: number;
        column: number;
        endLine: number;
        endColumn: number;
        field: string | null;
        commit: string | null;
        author: string | null;
        date: string | null;
    }[];
    schemaVersion: number;
    verdict: "block" | "incomplete" | "pass" | "warn";
    coverage: {
        commitsExpected: number;
        commitsScanned: number;
        files: number;
        blobs: number;
        bytes: number;
        packed: number;
        rules: number;
        skipped: {
            reason: "corrupt-container" | "encrypted-container" | "ignored-path" | "large-setting" | "lfs-pointer" | "submodule" | "unparsable-setting" | "unread-format";
            count: number;
            examples: readonly string[];
        }[];
        gaps: {
            code: "commit-count" | "container-limit" | "deadline" | "limit" | "no-rules" | "object-corrupt" | "object-missing" | "shallow" | "too-large" | "unsupported";
            message: string;
            next: string | null;
        }[];
        notices: {
            message: string;
            next: string | null;
        }[];
        engine: "re2" | "re2js";
        backend: "git" | "isomorphic" | "none";
        policySource: string;
        label: string;
        seconds: number;
    };
};
/** A report for programs. */
export type JsonReport = ReturnType<typeof documentOf>;
/** Returns one finding a line, then a line with verdict and coverage: without that last line, the run was broken. */
export declare function renderJsonLines(report: Report): string;
