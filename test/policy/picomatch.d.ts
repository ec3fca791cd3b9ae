/** The part of picomatch that tests use; it brings no types. */
declare module 'picomatch' {
  export default function picomatch(
    glob: string,
    options?: { readonly dot?: boolean; readonly posix?: boolean },
  ): (path: string) => boolean;
}
