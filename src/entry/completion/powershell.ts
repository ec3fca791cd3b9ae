/** Completion for PowerShell, made from the commands. Called by `tidegate completion powershell`. */

import type { Completion, Option } from '../options.ts';
import { dashed, type CommandShape, type PlaceShape, type Renderer } from './shape.ts';

/** Returns the script for PowerShell 5.1 and 7. */
export const renderPowershell: Renderer = ({ commands, takeValue }) => `# PowerShell completion for tidegate.
Register-ArgumentCompleter -Native -CommandName tidegate -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.flatMap(commandLines).join('\n')}
  }
  $takeValue = ${list(takeValue)}
  $elements = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = ''; $place = 0; $option = ''
  foreach ($element in $elements) {
    if ($option) { $option = ''; continue }
    if ($takeValue -contains $element) { $option = $element; continue }
    if ($element.StartsWith('-')) { continue }
    if (-not $command) { $command = $element } else { $place++ }
  }
  $candidates = @()
  if (-not $command) {
    $candidates = $commands.Keys | ForEach-Object { , @($_, $commands[$_].Summary) }
  } elseif ($commands.Contains($command)) {
    $known = $commands[$command]
    if ($option) {
      $sources = $known.Options[$option].Completes
    } elseif ($wordToComplete.StartsWith('-')) {
      $candidates = $known.Options.Keys | ForEach-Object { , @($_, $known.Options[$_].Summary) }
    } else {
      $sources = $known.Places | Where-Object { $_.From -le $place -and $place -le $_.To } |
        ForEach-Object { $_.Completes }
    }
    foreach ($source in $sources) {
      switch ($source) {
        ':file' { }
        ':folder' { }
        ':revision' { $candidates += git for-each-ref '--format=%(refname:short)' |
            Where-Object { $_ -match '^[\\w./@+-]+$' } | ForEach-Object { , @($_, $_) } }
        ':rule' { $candidates += tidegate completion --rules | ForEach-Object { , @($_, $_) } }
        default { $candidates += , @($source, $source) }
      }
    }
  }
  $candidates | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;

function commandLines({ name, summary, options, places }: CommandShape): readonly string[] {
  return [
    `    ${quoted(name)} = @{`,
    `      Summary = ${quoted(summary)}`,
    '      Options = [ordered]@{',
    ...options.map(optionLine),
    '      }',
    `      Places = @(${places.map(placeValue).join(', ')})`,
    '    }',
  ];
}

function optionLine(option: Option): string {
  const { summary, completes = {} } = option;
  return `        ${quoted(dashed(option))} = @{ Summary = ${quoted(summary)}; Completes = ${sources(completes)} }`;
}

function placeValue({ from, to, completes }: PlaceShape): string {
  const last = to === Infinity ? '[int]::MaxValue' : to;
  return `@{ From = ${from}; To = ${last}; Completes = ${sources(completes)} }`;
}

/** Returns the candidates as a table. Without any, the shell itself offers files and folders. */
function sources({ words = [], from = [] }: Completion): string {
  return list([...from.map((source) => `:${source}`), ...words]);
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
