/** Manifests of package managers, for the npm package as a release has it. Pure. */

const HOME = 'https://github.com/tidegate/tidegate';

export interface Packed {
  readonly version: string;
  readonly description: string;
  /** SHA-256 of the file `tidegate-<version>.tgz`, in hex. */
  readonly sha256: string;
}

/** Returns the formula for Homebrew. https://docs.brew.sh/Formula-Cookbook */
export function renderFormula({ version, description, sha256 }: Packed): string {
  return `class Tidegate < Formula
  desc "${shortened(description)}"
  homepage "${HOME}"
  url "${addressOf(version)}"
  sha256 "${sha256}"
  license "MIT"

  depends_on "node"

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"dist/cli.js" => "tidegate"
    man1.install_symlink libexec/"dist/man/tidegate.1"
    generate_completions_from_executable(bin/"tidegate", "completion", shells: [:bash, :zsh, :fish])
  end

  test do
    assert_equal "tidegate #{version}", shell_output("#{bin}/tidegate --version").strip
    (testpath/"a.txt").write "nothing secret"
    system bin/"tidegate", "files", "a.txt"
  end
end
`;
}

/** Returns the manifest for Scoop. https://github.com/ScoopInstaller/Scoop/wiki/App-Manifests */
export function renderScoop({ version, description, sha256 }: Packed): string {
  const manifest = {
    version,
    description,
    homepage: HOME,
    license: 'MIT',
    depends: 'nodejs-lts',
    url: addressOf(version),
    hash: sha256,
    extract_dir: 'package',
    pre_install: `Set-Content "$dir\\tidegate.cmd" '@node "%~dp0dist\\cli.js" %*' -Encoding Ascii`,
    bin: 'tidegate.cmd',
    checkver: { github: HOME },
    autoupdate: { url: addressOf('$version') },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function addressOf(version: string): string {
  return `${HOME}/releases/download/v${version}/tidegate-${version}.tgz`;
}

/** Returns at most 80 characters without a full stop, as Homebrew's audit wants it. */
function shortened(description: string): string {
  const words = description.split(':')[0]!.replace(/\.$/, '');
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}
