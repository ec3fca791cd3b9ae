/** A change that people make every day: one file, in which `{}` stands for a safe or an unsafe text. */
export interface EverydayChange {
  readonly name: string;
  readonly path: string;
  readonly text: readonly string[];
  readonly safe: string;
  readonly unsafe: string;
}

/** A change that must not be reported above a note. */
export interface QuietChange {
  readonly name: string;
  readonly path: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly bothWays?: true;
}
