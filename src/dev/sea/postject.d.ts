/** The one function of postject that is used; the package brings no types. */

declare module 'postject' {
  /** Writes `data` into the executable `file` as the resource `name`. */
  export function inject(file: string, name: string, data: Buffer, options: { sentinelFuse: string }): Promise<void>;
}
