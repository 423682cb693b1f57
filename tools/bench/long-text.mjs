/** Numbers that look drawn and are the same in every run (Park and Miller, 1988). */
function drawing(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const syllables = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka re li mo nu sha'.split(' ');

/** A text of as many words, in clauses of 20 to 80, under a heading each twenty; its words are as uneven as those of a language. */
export function longText(words, newId) {
  const draw = drawing(20_261);
  const vocabulary = Array.from({ length: 6000 }, () =>
    Array.from({ length: 1 + draw(4) }, () => syllables[draw(syllables.length)]).join(''),
  );
  const say = (count) =>
    // Few words come often, most come seldom.
    Array.from({ length: count }, () => vocabulary[Math.floor(6000 ** (draw(10_000) / 10_000)) - 1]).join(' ');
  const text = [];
  for (let written = 0; written < words;) {
    if (text.length % 20 === 0)
      text.push({ id: newId(), kind: 'division', level: 1 + (text.length % 40 ? 1 : 0), words: say(4) });
    const count = 20 + draw(61);
    text.push({ id: newId(), kind: 'clause', level: 0, words: `${say(count)}.` });
    written += count;
  }
  return { text, say, draw };
}

/** The next version: a tenth of the clauses reworded, one in fifty gone, one in fifty new, one in a hundred elsewhere. */
export function revised({ text, say, draw }, newId) {
  const moved = [];
  const next = text.flatMap((clause, index) => {
    if (clause.kind === 'division') return [clause];
    if (index % 50 === 7) return [];
    if (index % 50 === 23) return [clause, { ...clause, id: newId(), words: `${say(30)}.` }];
    if (index % 100 === 41) {
      moved.push(clause);
      return [];
    }
    if (index % 10 !== 3) return [clause];
    const words = clause.words.split(' ');
    for (let change = 0; change < 3; change += 1) words.splice(draw(words.length), 1, ...say(2).split(' '));
    return [{ ...clause, words: words.join(' ') }];
  });
  for (const clause of moved) next.splice(1 + draw(next.length), 0, clause);
  return next;
}
