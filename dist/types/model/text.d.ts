/** A text as bytes with its lines. Knows nothing of git, files or rules. */
/** Half-open stretch of bytes: `from` is in it, `to` is not. */
export interface Span {
    readonly from: number;
    readonly to: number;
}
/** A place as editors count it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'latin-1' | 'binary';
/** Input of detectors: always valid UTF-8, whatever the file contained (`binary` bytes are read as latin-1). */
export declare class Text {
    #private;
    readonly bytes: Buffer;
    readonly encoding: Encoding;
    constructor(bytes: Buffer, encoding?: Encoding);
    static of(text: string): Text;
    /** Byte offset of the first byte of each line; a line ends after its LF. The text of zero bytes has no line. */
    get lineStarts(): Int32Array;
    /** All of it. */
    get whole(): Span;
    get lineCount(): number;
    /** Returns the index, from 0, of the line that contains this byte. */
    lineAt(offset: number): number;
    /** Returns the bytes of lines `first` to `last`, both from 0 and included. */
    lineSpan(first: number, last?: number): Span;
    slice(span: Span): string;
    /** Returns the line with this index from 0, without its line ending. */
    line(index: number): string;
    /** Returns line and column, from 1, of both ends of a span; columns count UTF-16 units. */
    placeOf(span: Span): Place;
}
/**
 * Turns a file's bytes into a `Text`. Never fails: what is not text is read byte by byte as latin-1. Bytes of ASCII
 * within UTF-16 or UTF-32, which another program appended, stay what they are.
 */
export declare function decodeText(bytes: Buffer): Text;
