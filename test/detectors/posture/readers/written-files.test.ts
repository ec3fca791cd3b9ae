/** Files that the commands of scripts and images write: judged as the files themselves. */

import { describe, expect, test } from 'vitest';
import { findingsOf, type Tree } from '../trees.ts';

/** Ways to put a line into a file; `old` is what was there. */
const FORMS: Readonly<Record<string, (line: string, old: string, file: string) => string>> = {
  'sed, slashes': (line, old, file) => `sed -i 's/${old}/${line}/' ${file}`,
  'sed, other signs': (line, old, file) => `sed -i -E "s|^#?${old}.*|${line}|g" ${file}`,
  'sed with a copy': (line, old, file) => `sed -i.bak -e 's#${old}#${line}#' ${file}`,
  'sed after others': (line, old, file) => `apt-get update && sed --in-place 's,${old},${line},' ${file}`,
  'two of sed': (line, old, file) => `sed -ri 's/a/b/; s/${old}/${line}/' ${file}`,
  echo: (line, _old, file) => `echo "${line}" >> ${file}`,
  'echo, quoted file': (line, _old, file) => `echo '${line}' > "${file}"`,
  printf: (line, _old, file) => `printf '${line}\\n' >>${file}`,
  tee: (line, _old, file) => `echo "${line}" | sudo tee -a ${file} > /dev/null`,
};
const HERE: Readonly<Record<string, (line: string, file: string) => string>> = {
  cat: (line, file) => `cat > ${file} <<EOF\n${line}\nEOF`,
  'cat, the other way': (line, file) => `cat <<'EOF' >> ${file}\n${line}\nEOF`,
  tee: (line, file) => `sudo tee ${file} <<-EOF\n${line}\nEOF`,
};

const CONTAINERS: Readonly<Record<string, (command: string) => Tree>> = {
  Dockerfile: (command) => ({ Dockerfile: `FROM debian:12\n${command === '' ? '' : `RUN ${command}\n`}USER app\n` }),
  'install.sh': (command) => ({ 'scripts/install.sh': `#!/bin/sh\nset -e\n${command}\nexit 0\n` }),
  'user data': (command) => ({ 'templates/user-data.sh.tpl': `#!/bin/bash\n${command}\n` }),
};

const SETTINGS: Readonly<Record<string, readonly [weak: string, safe: string, old: string, file: string]>> = {
  'empty passwords': [
    'PermitEmptyPasswords yes',
    'PermitEmptyPasswords no',
    'PermitEmptyPasswords',
    '/etc/ssh/sshd_config',
  ],
  'login of root': ['PermitRootLogin yes', 'PermitRootLogin no', 'PermitRootLogin', '/etc/ssh/sshd_config'],
  'network of Redis': ['protected-mode no', 'protected-mode yes', 'protected-mode', '/etc/redis/redis.conf'],
};

const cases = Object.keys(CONTAINERS).flatMap((container) =>
  Object.keys(SETTINGS).map((setting) => [container, setting] as const),
);

describe.each(cases)('%s: %s', (container, setting) => {
  const [weak, safe, old, file] = SETTINGS[setting]!;
  const tree = CONTAINERS[container]!;

  test.each(Object.keys(FORMS))('%s', async (form) => {
    const command = (line: string) => FORMS[form]!(line, old, file);
    expect((await findingsOf(tree(command(safe)), tree(command(weak)))).length).toBeGreaterThan(0);
    expect(await findingsOf(tree(command(weak)), tree(command(safe)))).toEqual([]);
    expect((await findingsOf(tree(''), tree(command(weak)))).length).toBeGreaterThan(0);
    expect(await findingsOf(tree(''), tree(command(safe)))).toEqual([]);
  });

  test.each(container === 'Dockerfile' ? [] : Object.keys(HERE))('here-document of %s', async (form) => {
    const command = (line: string) => HERE[form]!(line, file);
    expect((await findingsOf(tree(command(safe)), tree(command(weak)))).length).toBeGreaterThan(0);
    expect(await findingsOf(tree(command(weak)), tree(command(safe)))).toEqual([]);
  });

  test('what writes no file, or what is not known, says nothing', async () => {
    const others = [
      `echo "${weak}"`,
      `echo "${weak}" > /dev/null`,
      `sed 's/${old}/${weak}/' ${file}`,
      `# sed -i 's/${old}/${weak}/' ${file}`,
      `echo "${old} $VALUE" >> ${file}`,
      `sed -i "s/${old}.*/${old} $VALUE/" ${file}`,
      `sed -i 's/\\(${old}\\).*/\\1 on/' ${file}`,
      `grep -q "${weak}" ${file} || exit 1`,
    ];
    for (const command of others) expect(await findingsOf(tree(''), tree(command))).toEqual([]);
    expect(await findingsOf({}, tree(FORMS.echo!(weak, old, file)))).toEqual([]);
  });
});
