/** Forms that are neither found nor named, each with the reason why nothing is said of it. */

export const SILENT_FORMS: Readonly<Record<string, string>> = {
  'b64/deflate-raw.txt':
    'Deflate without a header has no mark of its own: nothing distinguishes it from a digest, and trying ' +
    'each run would cost more than a scan.',
  'media/a.br': 'Brotli has no magic bytes (RFC 7932), and a name proves nothing: a file is known by its bytes alone.',
  'media/base64-of-brotli.txt': 'Brotli has no magic bytes, so base64 of it looks like base64 of random bytes.',
  'media/base64-of-bz2.txt': 'Within a text only deflate is expanded: the other formats would need all of it first.',
  'media/base64-of-xz.txt': 'Within a text only deflate is expanded: the other formats would need all of it first.',
  'media/base64-of-zst.txt': 'Within a text only deflate is expanded: the other formats would need all of it first.',
  'media/ascii85.txt':
    'Ascii85 uses nearly every character, so its runs cannot be told from other text by their letters.',
  'media/base32.txt': 'Base32 is the form of TOTP secrets and hashes; hardly a text with a token is written so.',
  'media/base32-of-line.txt':
    'Base32 is the form of TOTP secrets and hashes; hardly a text with a token is written so.',
  'media/binary.patch':
    "A binary patch is deflated and in git's base85; the change itself is scanned where it is applied.",
  'media/encoded-word-q.eml':
    'In an encoded word each underscore is a blank and `=5F` an underscore: not plain quoted-printable.',
};
