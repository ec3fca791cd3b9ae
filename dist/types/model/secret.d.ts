/** A secret's text, wrapped so that it cannot be printed by accident. */
import { inspect } from 'node:util';
export declare class Secret {
    #private;
    /** The documented, public start of the value (`ghp_`), or the empty string. */
    readonly publicPrefix: string;
    constructor(text: string, publicPrefix?: string);
    /** Restores a secret from a report, which contains its redacted form only. */
    static ofRedacted(redacted: string): Secret;
    /** Returns the text itself: for fingerprints and for judging it, never for a message. */
    reveal(): string;
    /** Length in characters (code points). */
    get length(): number;
    /**
     * `ghp_•••• (40 characters)`: the public prefix, dots, and the length; the value itself where all of it is public (a
     * variable's name).
     */
    get redacted(): string;
    toString(): string;
    toJSON(): string;
    [inspect.custom](): string;
}
