/** Native git, opened when a source that reads files directly first asks it. */

type NativeGit = Awaited<ReturnType<typeof import('./git/source.ts').openGit>>;

export class GitOnDemand {
  #git: Promise<NativeGit> | undefined;
  #isClosed = false;

  constructor(
    readonly directory: string,
    readonly largestBlob: number,
  ) {}

  /**
   * Returns native git, started the first time. Rejects after `close`: nobody would end a process that is started then.
   */
  get(): Promise<NativeGit> {
    if (this.#isClosed && this.#git === undefined) return Promise.reject(new Error('The repository is closed.'));
    const { directory, largestBlob } = this;
    return (this.#git ??= import('./git/source.ts').then(({ openGit }) => openGit(directory, { largestBlob })));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#git?.catch(() => undefined))?.close();
  }
}
