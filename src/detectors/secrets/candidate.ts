import type { Signal } from './score/signal-kinds.ts';

/** A span of the window that may be a credential, with the evidence for and against it. */
export interface Candidate {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  /** Start of the text that was needed to recognise it. */
  readonly contextFrom: number;
  readonly signals: readonly Signal[];
  /** The joined value, where the text writes it in parts. */
  readonly value?: string;
  /** The reason why the value is not a credential, even if another reader takes it for one. */
  readonly dismissed?: string;
}
