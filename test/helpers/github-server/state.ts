/** State of the server's repository, and its refusals. */

export type Scope = 'checks' | 'contents' | 'pull-requests' | 'security-events' | 'members';

export interface Author {
  readonly __typename: 'User' | 'Bot';
  readonly login: string;
}

export interface Comment {
  readonly id: string;
  readonly fullDatabaseId: string;
  body: string;
  readonly author: Author;
  readonly createdAt: string;
  lastEditedAt: string | null;
}

export interface Thread {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly side: string;
  readonly startLine: number | null;
  isResolved: boolean;
  resolvedBy: Author | null;
  readonly comments: Comment[];
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  conclusion: string;
  title: string;
  summary: string;
  text: string;
  readonly annotations: Record<string, unknown>[];
}

export interface Fault {
  /** Matches `METHOD /path`. */
  readonly on: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** Count of answers; without a limit if left out. */
  times?: number;
  /** Hang up and say nothing. */
  readonly hangUp?: boolean;
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const BOT: Author = { __typename: 'Bot', login: 'github-actions' };
