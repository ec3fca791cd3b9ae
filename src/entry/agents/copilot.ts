import { PATIENCE_IN_SECONDS, type Agent } from './agent.ts';

export const agent: Agent = {
  name: 'copilot',
  title: 'GitHub Copilot',
  page: 'https://docs.github.com/en/copilot/reference/hooks-configuration',
  trust: 'It skips them until you trust the folder. On github.com it does not stop prompts.',
  projectFile: '.github/hooks/tidegate.json',
  userFile: null,
  base: { version: 1 },
  entries(command) {
    const entry = { type: 'command', bash: command, powershell: command, timeoutSec: PATIENCE_IN_SECONDS };
    return { userPromptSubmitted: entry, preToolUse: entry };
  },
  // Its events have no name. The terminal program stops a prompt; the agent on github.com ignores this answer.
  deny: (event, reason) =>
    JSON.stringify(
      typeof event['prompt'] === 'string'
        ? { decision: 'block', reason }
        : { permissionDecision: 'deny', permissionDecisionReason: reason },
    ),
  allow: () => '',
};
