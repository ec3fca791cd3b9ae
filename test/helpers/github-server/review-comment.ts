/** A comment on a line of a pull request, as the server keeps it. */

export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly body: string;
}
