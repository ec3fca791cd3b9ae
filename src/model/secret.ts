/** A secret's text, wrapped so that it cannot be printed by accident. */

import { inspect } from 'node:util';

export class Secret {
  readonly #text: string;
  /** The documented, public start of the value (`ghp_`), or the empty string. */
  readonly publicPrefix: string;

  constructor(text: string, publicPrefix = '') {
    this.#text = text;
    this.publicPrefix = text.startsWith(publicPrefix) ? publicPrefix : '';
  }

  /** Restores a secret from a report, which contains its redacted form only. */
  static ofRedacted(redacted: string): Secret {
    const [, prefix = '', length = ''] = /^(.*)•••• \((\d+) characters\)$/s.exec(redacted) ?? [];
    return length === ''
      ? new Secret(redacted, redacted)
      : new Secret(prefix + '•'.repeat(Number(length) - [...prefix].length), prefix);
  }

  /** Returns the text itself: for fingerprints and for judging it, never for a message. */
  reveal(): string {
    return this.#text;
  }

  /** Length in characters (code points). */
  get length(): number {
    return [...this.#text].length;
  }

  /**
   * `ghp_•••• (40 characters)`: the public prefix, dots, and the length; the value itself where all of it is public (a
   * variable's name).
   */
  get redacted(): string {
    if (this.publicPrefix !== '' && this.publicPrefix === this.#text) return this.publicPrefix;
    return `${this.publicPrefix}•••• (${this.length} characters)`;
  }

  toString(): string {
    return this.redacted;
  }

  toJSON(): string {
    return this.redacted;
  }

  [inspect.custom](): string {
    return `Secret(${this.redacted})`;
  }
}
