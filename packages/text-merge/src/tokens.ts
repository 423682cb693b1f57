/** Scripts that are written without spaces between words; only there a dictionary has to find the words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * In this order: a line break; other blanks; an address of the web; a flag or an emoji with all that belongs to it; a
 * word with its accents, apostrophes and decimal points; marks of one kind side by side. Words end where Unicode's
 * default rules end them (UAX #29 §4), but for addresses, which nobody changes by halves.
 */
const token =
  /\r\n|[\n\r\u2028\u2029]|[^\S\n\r\u2028\u2029]+|https?:\/\/[^\s<>()[\]"'`]*[^\s<>()[\]"'`.,;:!?]|\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|(?:[\p{L}\p{M}\p{N}_\u200C\u200D]|(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))+|(.)\1*/gsu;

const dictionary = new Intl.Segmenter('en', { granularity: 'word' });

/** The words, blanks and marks of a text, in order; joined they are the text. No surrogate pair is ever cut. */
export function tokensOf(words: string): string[] {
  const tokens = words.match(token) ?? [];
  if (!unspaced.test(words)) return tokens;
  return tokens.flatMap((one) =>
    unspaced.test(one) ? Array.from(dictionary.segment(one), (found) => found.segment) : one,
  );
}

/** Whether a token is a word or a number: something that carries meaning by itself. */
export function isWord(one: string): boolean {
  return /[\p{L}\p{N}]/u.test(one);
}

export function isBlank(one: string): boolean {
  return /^\s/u.test(one);
}

export function isLineBreak(one: string): boolean {
  return /^[\n\r\u2028\u2029]/u.test(one);
}

/** Whether a token can end a sentence, in the scripts that mark it. */
export function isFullStop(one: string): boolean {
  return /^[.!?…。！？؟۔।]/u.test(one);
}

/** A word so short that it hardly carries meaning by itself, whatever the language: of, the, por, في. */
export function isSlight(one: string): boolean {
  return isWord(one) && !/\p{N}/u.test(one) && one.length <= (unspaced.test(one) ? 1 : 3);
}
