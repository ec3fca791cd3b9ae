/** Starts `tidegate lsp` and asks for the reason of an acceptance; the language server does everything else. */

const { commands, window, workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** The command of quick fixes; the server calls it with the finding. */
const ASK = 'tidegate.askReason';

let client;

exports.activate = async (context) => {
  const command = workspace.getConfiguration('tidegate').get('path');
  client = new LanguageClient(
    'tidegate',
    { command, args: ['lsp'], transport: TransportKind.stdio },
    { documentSelector: [{ scheme: 'file' }], initializationOptions: { askReason: ASK } },
  );
  context.subscriptions.push(
    client,
    commands.registerCommand('tidegate.restart', () => client.restart()),
    commands.registerCommand(ASK, async (finding) => {
      const prompt = `Why may ${finding.rule} stay? The reason goes into the policy.`;
      const reason = await window.showInputBox({ prompt, ignoreFocusOut: true });
      if (!reason?.trim()) return;
      await client.sendRequest('workspace/executeCommand', {
        command: 'tidegate.accept',
        arguments: [{ ...finding, reason }],
      });
    }),
  );
  try {
    await client.start();
  } catch {
    window.showErrorMessage(`tidegate: "${command}" could not be started. Install it, or set tidegate.path.`);
  }
};

exports.deactivate = () => client?.stop();
