/** The hooks of Gemini CLI. */

import { PATIENCE_IN_SECONDS, type Agent } from './agent.ts';

export const agent: Agent = {
  name: 'gemini-cli',
  title: 'Gemini CLI',
  page: 'https://geminicli.com/docs/hooks/reference',
  trust: 'It skips them until the folder is trusted for good (/permissions trust): --skip-trust is not enough.',
  projectFile: '.gemini/settings.json',
  userFile: '.gemini/settings.json',
  base: {},
  entries(command) {
    const hooks = [{ name: 'tidegate', type: 'command', command, timeout: PATIENCE_IN_SECONDS * 1000 }];
    return {
      BeforeAgent: { hooks },
      BeforeTool: {
        matcher: 'run_shell_command|write_file|replace|read_file|read_many_files|web_fetch|google_web_search|mcp_.*',
        hooks,
      },
    };
  },
  deny: (_event, reason) => JSON.stringify({ decision: 'deny', reason }),
  allow: () => '',
};
