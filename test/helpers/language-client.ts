/** A client of the language server, over the standard input and output of a process. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtDist } from './built.ts';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export class LanguageClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly messages: string[] = [];
  readonly applied: unknown[] = [];
  #published: Published[] = [];
  #wake: () => void = () => {};

  constructor(readonly folder: string) {
    this.process = spawn(process.execPath, [join(builtDist(), 'cli.js'), 'lsp', '--stdio'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' },
    });
    const { stdout, stdin } = this.process;
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.#published.push(params);
      this.#wake();
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: unknown }) => {
      this.applied.push(edit);
      return { applied: true };
    });
    this.connection.listen();
  }

  async start(initializationOptions: object = {}): Promise<Record<string, unknown>> {
    const root = { rootUri: pathToFileURL(this.folder).href, capabilities: {}, initializationOptions };
    const result = await this.connection.sendRequest('initialize', { processId: process.pid, ...root });
    await this.connection.sendNotification('initialized', {});
    return result as Record<string, unknown>;
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Opens a file and returns the diagnostics that the server sends. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(path);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'x', version: 1, text },
    });
    return await this.diagnostics(uri, () => true);
  }

  /** Changes a part of the file, as typing does. */
  async change(path: string, version: number, contentChanges: readonly object[]): Promise<void> {
    const textDocument = { uri: this.uriOf(path), version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  /** Waits for diagnostics of a file that fit. */
  async diagnostics(uri: string, fits: (published: Published) => boolean): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.#published.find((published) => published.uri === uri && fits(published));
      if (found !== undefined) {
        this.#published = this.#published.slice(this.#published.indexOf(found) + 1);
        return found.diagnostics;
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Requests the quick fixes for a diagnostic. */
  async actions(path: string, { range }: Diagnostic): Promise<readonly CodeAction[]> {
    const textDocument = { uri: this.uriOf(path) };
    const params = { textDocument, range, context: { diagnostics: [] } };
    return await this.connection.sendRequest('textDocument/codeAction', params);
  }

  /** Shuts the server down; returns its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return await ended;
  }
}

/** Returns the text after an action's edit. */
export function editedBy(action: CodeAction, uri: string, text: string): string {
  return TextDocument.applyEdits(
    TextDocument.create(uri, 'x', 0, text),
    (action.edit!.changes![uri] ?? []) as TextEdit[],
  );
}
