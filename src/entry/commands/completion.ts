import { CONTROLS } from '../../detectors/posture/controls.ts';
import { matchingRules } from '../../detectors/secrets/catalogue.ts';
import { contextWords } from '../../detectors/secrets/index.ts';
import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { renderBash } from '../completion/bash.ts';
import { renderFish } from '../completion/fish.ts';
import { renderPowershell } from '../completion/powershell.ts';
import { shapeOf, type Renderer } from '../completion/shape.ts';
import { renderZsh } from '../completion/zsh.ts';
import { write } from '../streams/standard.ts';
import { flag } from '../options.ts';

const SHELLS: Readonly<Record<string, Renderer>> = {
  bash: renderBash,
  zsh: renderZsh,
  fish: renderFish,
  powershell: renderPowershell,
};
const NAMES = Object.keys(SHELLS);

export const command = defineCommand({
  name: 'completion',
  group: 'Set up',
  summary: 'Print a script that completes commands in a shell.',
  arguments: [{ shown: '<shell>', summary: NAMES.join(', '), least: 0, most: 1, completes: { words: NAMES } }],
  options: [flag('rules', 'Instead, print the ids of all rules and controls, one on a line.')],
  examples: [
    { line: 'completion bash >~/.local/share/bash-completion/completions/tidegate', does: 'for bash' },
    { line: 'completion fish >~/.config/fish/completions/tidegate.fish', does: 'for fish' },
    { line: 'completion zsh >_tidegate', does: 'for zsh: in a folder of $fpath' },
  ],
  exitCodes: USE_EXIT_CODES,
  async run({ words: [name = ''], options }, all = () => Promise.resolve([])) {
    if (options.rules) {
      const ids = [...(await matchingRules()).map(({ id }) => id), ...Object.keys(contextWords), ...CONTROLS.keys()];
      await write(ids.map((id) => `${id}\n`).join(''));
      return 0;
    }
    const render = Object.hasOwn(SHELLS, name) ? SHELLS[name] : undefined;
    if (render === undefined)
      throw new UsageError(
        'bad-arguments',
        name === ''
          ? 'tidegate completion needs the name of a shell.'
          : `There is no completion for "${name}".${didYouMean(name, NAMES)}`,
        { next: `It is one of: ${NAMES.join(', ')}.` },
      );
    await write(render(shapeOf(await all())));
    return 0;
  },
});
