/** Types of the part of entropy-string 4 that `dev/entropy-table.ts` uses; the package has none of its own. */
declare module 'entropy-string' {
  interface CharSet {
    readonly chars: string;
    readonly bitsPerChar: number;
  }
  const entropyString: {
    readonly charset64: CharSet;
    readonly charset32: CharSet;
    readonly charset16: CharSet;
    Entropy: new (parameters: {
      charset: CharSet | string;
      bits?: number;
    }) => {
      stringWithBytes(bytes: Uint8Array, bits: number, charset?: CharSet): string;
      string(bits?: number, charset?: CharSet): string;
      chars(): string;
    };
    CharSet: new (chars: string) => CharSet;
  };
  export default entropyString;
}
