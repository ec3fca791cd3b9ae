/** The language server, on standard input and output alone. https://microsoft.github.io/language-server-protocol/ */

import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  createConnection,
  MessageType,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type CodeActionParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { VERSION } from '../version.ts';
import { acceptEdit, NO_REASON } from './accept.ts';
import { diagnosticOf, fixAction, touches } from './actions.ts';
import { Background } from './background.ts';
import type { Problem } from './problem.ts';
import { TrackedFile } from './tracked-file.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';

/** The command that an editor calls with a finding and the reason that its user gave. */
const ACCEPT = 'tidegate.accept';
/** The editor's own command that asks for a reason, where its options name one. */
type Asks = string | null;

/** Serves until the editor ends it. */
export async function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  await new Promise<void>((resolve) => new Server(input, output, resolve));
}

class Server {
  readonly #connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #files = new Map<string, TrackedFile>();
  readonly #background = new Background();
  readonly #noticed = new Set<string>();
  #asks: Asks = null;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, done: () => void) {
    this.#connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    // The rules are loaded before the first key is pressed.
    connection.onInitialized(async () => {
      await (await import('./check.ts')).checkPart('', ' ', DEFAULT_POLICY);
    });
    connection.onCodeAction((params) => this.#actions(params));
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      if (command === ACCEPT) await this.#accept(given?.[0]);
    });
    connection.onShutdown(() => this.#background.stop());
    connection.onExit(done);
    input.once('end', done);
    this.#documents.onDidOpen(({ document }) => this.#open(document));
    this.#documents.onDidChangeContent(({ document }) => void this.#files.get(document.uri)?.changed(document));
    this.#documents.onDidSave(({ document }) => void this.#files.get(document.uri)?.check());
    this.#documents.onDidClose(({ document }) => this.#close(document.uri));
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ initializationOptions }: InitializeParams): InitializeResult {
    const asks: unknown = (initializationOptions as { askReason?: unknown } | null | undefined)?.askReason;
    this.#asks = typeof asks === 'string' ? asks : null;
    return {
      serverInfo: { name: 'tidegate', version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        executeCommandProvider: { commands: [ACCEPT] },
      },
    };
  }

  /** Starts to check an open file and to show its problems. */
  #open(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (path === null) return;
    const file = new TrackedFile(document, path, this.#background, {
      show: ({ uri, version }, problems) =>
        void this.#connection.sendDiagnostics({ uri, version, diagnostics: problems.map(diagnosticOf) }),
      notice: (sentence) => this.#noticeOnce(sentence),
    });
    this.#files.set(document.uri, file);
    void file.check();
  }

  /** Forgets a file and removes its problems from the editor. */
  #close(uri: string): void {
    this.#files.get(uri)?.close();
    this.#files.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Says a sentence once. */
  #noticeOnce(sentence: string): void {
    if (this.#noticed.has(sentence)) return;
    this.#noticed.add(sentence);
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: sentence,
    });
  }

  /** Returns the quick fixes at a range: edits, and acceptances in the policy. */
  async #actions({ textDocument: { uri }, range }: CodeActionParams): Promise<CodeAction[]> {
    const file = this.#files.get(uri);
    if (file === undefined) return [];
    const here = file.problems.filter(({ place }) => touches(place, range));
    const fixes = here.flatMap((problem) => problem.fixes.map((fix) => fixAction(problem, fix, uri)));
    const accepts = await Promise.all(here.map((problem) => this.#acceptAction(file, problem)));
    return [...fixes, ...accepts.filter((action) => action !== null)];
  }

  /**
   * Returns the action that accepts a problem: an edit of the policy, or a command if the editor asks for the reason.
   */
  async #acceptAction({ name, document }: TrackedFile, problem: Problem): Promise<CodeAction | null> {
    if (!name.isInRepository) return null;
    const { rule, fingerprint } = problem;
    const action = {
      title: `Accept this ${rule} in the policy, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem)],
    };
    if (this.#asks !== null) {
      const finding = { uri: document.uri, rule, fingerprint };
      return { ...action, command: { title: action.title, command: this.#asks, arguments: [finding] } };
    }
    const edit = await acceptEdit(name.root, problem, NO_REASON, (other) => this.#documents.get(other)?.getText());
    return edit === null ? null : { ...action, edit };
  }

  /** Applies the edit for a reason that the editor asked for. */
  async #accept(given: unknown): Promise<void> {
    const { uri, rule, fingerprint, reason } = (given ?? {}) as Readonly<Record<string, unknown>>;
    const file = this.#files.get(String(uri));
    const known = file?.problems.some((problem) => problem.fingerprint === fingerprint && problem.rule === rule);
    if (file === undefined || !known || typeof reason !== 'string' || reason.trim() === '') return;
    const finding = { fingerprint: String(fingerprint), rule: String(rule) };
    const edit = await acceptEdit(file.name.root, finding, reason, (other) => this.#documents.get(other)?.getText());
    if (edit !== null) await this.#connection.workspace.applyEdit(edit);
  }
}

/** Returns null if the text is not a file of this machine. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
