/** The library: `import { scan } from 'tidegate'`. It scans as the command line does, and returns its JSON report. */
import { type JsonReport } from '../reporters/json.js';
export type { JsonReport } from '../reporters/json.js';
/** Each is what the command of the same name scans. */
export type Target = 
/** `main..HEAD`, `main...HEAD`, `main`, `HEAD^!`. */
{
    readonly kind: 'diff';
    readonly range: string;
} | {
    readonly kind: 'staged';
}
/** `all`: every branch and tag, not HEAD alone. */
 | {
    readonly kind: 'history';
    readonly all?: boolean;
}
/** Files and folders as they are now. */
 | {
    readonly kind: 'files';
    readonly paths: readonly string[];
}
/** One text, judged by the name that `path` gives it. */
 | {
    readonly kind: 'text';
    readonly text: string | Uint8Array;
    readonly path?: string;
};
export interface ScanOptions {
    /** The repository, or a folder in it. The current folder where it is left out. */
    readonly repository?: string;
    /** Back end that reads the repository: by default git if it is installed, otherwise isomorphic. */
    readonly backend?: 'git' | 'isomorphic';
    /** Engine that runs the patterns: by default re2 if its addon loads, otherwise re2js. */
    readonly engine?: 're2' | 're2js';
}
/** The scan could not be done. `exitCode` as on the command line: 2 for wrong use, 3 for what could not be read. */
export declare class ScanError extends Error {
    readonly exitCode: 2 | 3;
    readonly name = "ScanError";
    constructor(message: string, exitCode: 2 | 3);
}
/** Scans the target and returns its report. No report and no error contains a secret. Throws `ScanError`. */
export declare function scan(target: Target, options?: ScanOptions): Promise<JsonReport>;
