import { startCost } from '../../helpers/cost.ts';
import { expect, test } from 'vitest';

import { createSecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { createExposureDetectors } from '../../../src/detectors/secrets/exposure/exposure.ts';
import { exposureWords } from '../../../src/detectors/secrets/exposure/exposure-words.ts';
import { Text, type Span } from '../../../src/model/text.ts';

const scanner = createSecretScanner(await loadEngine(), createExposureDetectors());
const WORKFLOW = '.github/workflows/ci.yml';

function seen(path: string, source: string, regions?: readonly Span[]): readonly string[] {
  const text = Text.of(source);
  return scanner
    .scan(text, path, regions ?? [{ from: 0, to: text.bytes.length }])
    .map((match) => `${match.rule} ${match.confidence} ${text.slice(match.span)}`);
}

test.each([
  ['deploy.sh', 'echo $DEPLOY_TOKEN', 'DEPLOY_TOKEN'],
  ['deploy.sh', 'if true; then echo "token: ${API_TOKEN}"; fi', 'API_TOKEN'],
  ['deploy.sh', 'echo "$DB_PASSWORD" >&2', 'DB_PASSWORD'],
  ['deploy.sh', 'printf "%s\\n" "$DB_PASSWORD" | tee out.log', 'DB_PASSWORD'],
  [WORKFLOW, '      - run: echo "${{ secrets.DEPLOY_KEY }}"', 'DEPLOY_KEY'],
  [WORKFLOW, "      - run: |\n          echo '${{ secrets.NPM_TOKEN }}'", 'NPM_TOKEN'],
  ['Makefile', 'login:\n\t@echo $${DEPLOY_TOKEN}', 'DEPLOY_TOKEN'],
  ['Dockerfile', 'RUN echo $NPM_TOKEN', 'NPM_TOKEN'],
  ['a.ps1', 'Write-Host "key $env:STORAGE_KEY"', 'STORAGE_KEY'],
])('a secret printed by a shell is reported: %s %s', (path, source, name) => {
  expect(seen(path, source)).toEqual([`exposure-shell-print medium ${name}`]);
});

test.each([
  ['a pipe takes it to a command', 'echo "$DOCKER_PASSWORD" | docker login --password-stdin'],
  ['a redirection writes a file', 'echo "$SIGNING_KEY" > key.pem'],
  ['a group is redirected', '{ echo "$API_TOKEN"; } > f'],
  ['a group of lines is redirected', '{\n  echo "x"\n  echo "$API_TOKEN"\n} >> "$GITHUB_ENV"'],
  ['a substitution captures it', 'header=$(echo "$API_TOKEN")'],
  ['single quotes keep the dollar', "echo 'set $API_TOKEN first'"],
  ['a backslash keeps the dollar', 'echo "set \\$API_TOKEN first"'],
  ['its length is no secret', 'echo ${#API_TOKEN}'],
  ['whether it is set is no secret', 'echo "${API_TOKEN:+set}"'],
  ['a mask hides it', 'echo "::add-mask::$API_TOKEN"'],
  ['a file of it is none', 'echo $TOKEN_FILE'],
  ['a comment runs nothing', '# echo $API_TOKEN'],
  ['the working directory is none', 'echo $PWD'],
])('what a shell does not print stays silent: %s', (_why, source) => {
  expect(seen('deploy.sh', source)).toEqual([]);
});

test('a document that shows how to print a token is silent', () => {
  expect(seen('README.md', 'echo $API_TOKEN')).toEqual([]);
});

test('a secret used while the shell traces is reported, once and only until the trace ends', () => {
  expect(seen('a.sh', 'set -ex\nmake\ncurl -H "Authorization: $API_TOKEN" https://x\nfoo $API_TOKEN')).toEqual([
    'exposure-shell-trace medium API_TOKEN',
  ]);
  expect(seen('a.sh', 'set -o xtrace\nlogin "$DB_PASSWORD"')).toEqual(['exposure-shell-trace medium DB_PASSWORD']);
  expect(seen('a.sh', 'set -x\nmake\nset +x\ncurl -H "$API_TOKEN"')).toEqual([]);
  expect(seen('a.sh', 'set -e\ncurl -H "$API_TOKEN"')).toEqual([]);
  expect(seen('a.sh', 'set -x\n# $API_TOKEN is wanted\nmake')).toEqual([]);
});

test('a trace ends with its step and with its instruction', () => {
  expect(seen(WORKFLOW, '      - run: |\n          set -x\n          make\n      - run: curl -H "$API_TOKEN"')).toEqual(
    [],
  );
  expect(seen('Dockerfile', 'RUN set -ex; make\nENV A=$API_TOKEN')).toEqual([]);
});

test.each([
  ['a.js', 'console.log(process.env.STRIPE_API_KEY)', 'medium STRIPE_API_KEY'],
  ['a.ts', "console.error('x', process.env['DB_PASSWORD']);", 'medium DB_PASSWORD'],
  ['a.ts', 'console.log(`user ${user.password} in`)', 'medium password'],
  ['a.ts', 'logger.debug("jwt " + session.accessToken)', 'medium accessToken'],
  ['a.py', 'print(password)', 'medium password'],
  ['a.py', 'logger.info(f"logged in with {access_token}")', 'medium access_token'],
  ['a.py', 'logging.info("key %s", os.environ["API_KEY"])', 'medium API_KEY'],
  ['a.py', 'print("pw: %s" % db_password)', 'medium db_password'],
  ['a.go', 'fmt.Println("secret:", cfg.ClientSecret)', 'medium ClientSecret'],
  ['A.java', 'System.out.println("p " + getUser().password);', 'medium password'],
  ['a.rs', 'println!("{}", api_key);', 'medium api_key'],
  ['a.py', 'logger.info(f"got {token}")', 'low token'],
  ['a.rb', 'puts "pw #{user.password}"\n', 'medium password'],
  ['a.rb', '  Rails.logger.info "x", api_key if debug\n', 'medium api_key'],
  ['a.php', "<?php\necho 'p ' . $db_password . '!';", 'medium db_password'],
  ['A.cs', 'Console.WriteLine($"pw {password}");', 'medium password'],
])('a secret written to a log is reported: %s %s', (path, source, expected) => {
  expect(seen(path, source)).toEqual([`exposure-code-log ${expected}`]);
});

test.each([
  ['its length', 'a.js', 'console.log(password.length)'],
  ['whether it is there', 'a.js', 'console.log(password ? "set" : "unset", !!apiKey)'],
  ['a mask of it', 'a.js', 'console.log(mask(password), hashedPassword, hasPassword)'],
  ['its name in a string', 'a.js', 'console.log("password")'],
  ['braces in a plain string', 'a.py', 'print("{password}")'],
  ['a token of a grammar', 'src/parser.js', 'console.log(token)'],
  ['a token beside a lexer', 'a.js', 'const t = lexer.next();\nconsole.log(t, token)'],
  ['the key of a service in a registry', 'A.java', 'logger.info("x " + serviceKey + " y");'],
  ['a template that asks for it', 'a.php', "echo '<input name=password>';"],
  ['a condition', 'a.rb', 'puts "x" if password\n'],
  ['a definition', 'a.py', 'def print(password):'],
  ['a comment', 'a.js', '// console.log(password)'],
  ["a printer of one's own", 'a.js', 'form.print(password)'],
  ['a text that is returned', 'a.go', 'x := fmt.Sprintf("%s", password)'],
])('a log without a secret is not reported: %s', (_why, path, source) => {
  expect(seen(path, source)).toEqual([]);
});

test('a literal in ENV and ARG is reported with its value wrapped, a reference and a name alone are not', () => {
  expect(
    seen('Dockerfile', 'FROM a\nENV A=1 NPM_TOKEN=q8Zx71LmWp\nARG DB_PASSWORD="q8Zx71LmWp"\nENV API_KEY q8Zx71LmWp'),
  ).toEqual(Array.from({ length: 3 }, () => 'exposure-image-literal medium q8Zx71LmWp'));
  expect(
    seen(
      'Dockerfile',
      'ARG NPM_TOKEN\nENV NPM_TOKEN=$NPM_TOKEN\nENV API_KEY=\nENV DB_PASSWORD=changeme\nENV TOKEN_URL=q8Zx71LmWp',
    ),
  ).toEqual([]);
  const text = Text.of('ENV NPM_TOKEN=q8Zx71LmWp');
  expect(scanner.scan(text, 'Dockerfile', [{ from: 0, to: text.bytes.length }])[0]!.secret.redacted).toBe(
    '•••• (10 characters)',
  );
});

test('a credential file copied into an image is reported, its template is not', () => {
  expect(
    seen(
      'Dockerfile',
      'COPY package.json .env ./\nADD ["id_rsa", "/root/.ssh/"]\nCOPY --chown=a config/.env.production /app/',
    ),
  ).toEqual([
    'exposure-image-copy medium .env',
    'exposure-image-copy medium id_rsa',
    'exposure-image-copy medium config/.env.production',
  ]);
  expect(seen('Dockerfile', 'COPY .env.example .env\nCOPY . .\nCOPY --from=build /app/.env /x\n# COPY .env .')).toEqual(
    [],
  );
});

test('a credential file uploaded as an artifact is reported, a step after it is not', () => {
  const upload = '      - uses: actions/upload-artifact@v4\n        with:\n          name: x\n';
  expect(seen(WORKFLOW, `${upload}          path: .env\n`)).toEqual(['exposure-artifact medium .env']);
  expect(
    seen(WORKFLOW, `${upload}          path: |\n            dist/\n            keys/server.key\n            !.env\n`),
  ).toEqual(['exposure-artifact medium keys/server.key']);
  expect(
    seen(WORKFLOW, `${upload}          path: dist\n      - uses: other\n        with:\n          path: .env\n`),
  ).toEqual([]);
});

test("a variable's name is shown unredacted", () => {
  const text = Text.of('echo $DEPLOY_TOKEN');
  const [match] = scanner.scan(text, 'a.sh', [{ from: 0, to: text.bytes.length }]);
  expect(match!.secret.redacted).toBe('DEPLOY_TOKEN');
});

test('a line judged alone gives the same result as the whole file', () => {
  const lines = [
    'set -x',
    'echo $API_TOKEN',
    'x '.repeat(900),
    'echo "$DB_PASSWORD" | cat',
    'login $DB_PASSWORD',
    'echo ${OTHER_SECRET}',
  ];
  const text = Text.of(lines.join('\n'));
  const key = (match: { rule: string; span: Span }): string => `${match.rule} ${match.span.from}`;
  const whole = new Set(scanner.scan(text, 'a.sh', [{ from: 0, to: text.bytes.length }]).map(key));
  const parts = new Set(lines.flatMap((_line, index) => scanner.scan(text, 'a.sh', [text.lineSpan(index)]).map(key)));
  expect([...parts].sort()).toEqual([...whole].sort());
});

test('no exposure blocks by itself, and each has its texts', () => {
  for (const detector of createExposureDetectors()) {
    expect(exposureWords[detector.name]?.why).toBeTruthy();
    expect(detector.keywords.every((keyword) => keyword.length >= 3)).toBe(true);
  }
});

test('a hostile line is read within bounds', () => {
  for (const piece of ['echo $', 'console.log(`${', 'set -x ', 'ENV A="', 'print("', 'uses: upload-artifact@ path: ']) {
    for (const path of ['a.sh', 'a.py', 'Dockerfile', WORKFLOW]) {
      const cost = startCost();
      seen(path, piece.repeat(200_000 / piece.length));
      expect(cost()).toBeLessThan(2000);
    }
  }
});
