/** Words for a password in other languages, without accents: names of values, and values that repeat their name. */
const WORDS = [
  'passwort',
  'passord',
  'kennwort',
  'wachtwoord',
  'contrasena',
  'contrasenya',
  'senha',
  'motdepasse',
  'mot_de_passe',
  'losenord',
  'adgangskode',
  'haslo',
  'heslo',
  'salasana',
  'parola',
  'jelszo',
];

/** Those that no other keyword is part of. */
export const FOREIGN_KEYWORDS: readonly string[] = WORDS.filter((word) => !word.includes('pass'));

/** Alternatives of an expression. */
export const FOREIGN_PASSWORDS = WORDS.join('|');
