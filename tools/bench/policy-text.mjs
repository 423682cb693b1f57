import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { idAt } from '../demo/invent.mjs';
import { longText, revised } from './long-text.mjs';
import { median } from './measure.mjs';
import { openInBrowser } from './text-in-browser.mjs';

const root = join(import.meta.dirname, '../..');
const words = 100_000;
const day = 86_400_000;

/** A policy text of 100,000 words: compared, read, written to, and opened in a browser. */
export async function benchPolicyText(ground) {
  const made = longText(words, () => idAt(new Date()));
  const next = revised(made, () => idAt(new Date()));
  await compareVersions(ground, made.text, next);
  const text = await storeText(ground, made.text, next);
  await readPage(ground, text);
  await suggest(ground, text);
  await openInBrowser(ground, text);
}

function timed(act) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return median(times.slice(1));
}

/** In Node, on one thread, as the web and the server do it. */
async function compareVersions({ ceiling }, before, after) {
  const { align, apply, compare, diff } = await import('@folkmoot/text-merge');
  // A clause is a line: this finds neither words nor moves. Its `diffWords` takes ten seconds and more.
  const { diffLines } = createRequire(join(root, 'packages/text-merge/package.json'))('diff');
  const foreign = after.map((clause, index) => ({ ...clause, id: `imported ${index}` }));
  const [oneString, otherString] = [before, after].map((text) => text.map((clause) => clause.words).join('\n'));
  const { counts } = compare(before, after);
  if (!isDeepStrictEqual(apply(before, diff(before, after)).text, after))
    throw new Error('The diff does not lead there.');
  console.log(
    `\nTwo versions of ${words.toLocaleString('en')} words in ${before.length} and ${after.length} clauses: ${Object.entries(
      counts,
    )
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
  );
  const base = timed(() => diffLines(oneString, otherString));
  const compared = timed(() => {
    diff(before, after);
    compare(before, after);
  });
  const aligned = timed(() => align(before, foreign));
  const times = {
    'jsdiff diffLines on one string': base,
    'Folkmoot, diff and compare': compared,
    'Folkmoot, align as imported': aligned,
  };
  for (const [name, time] of Object.entries(times))
    console.log(
      `  ${name.padEnd(34)} ${time.toFixed(0).padStart(7)} ms  ${(time / base).toFixed(2)} of the time of diffLines`,
    );
  ceiling('Diff and compare of two versions of 100,000 words', compared, 1000);
  ceiling('Align of two versions of 100,000 words', aligned, 1000);
}

async function storeText({ client }, before, after) {
  const [{ diff }, { TextHistory }] = await Promise.all([
    import('@folkmoot/text-merge'),
    import('../demo/text-history.mjs'),
  ]);
  const now = Date.now();
  const slug = 'long-text';
  const { rows } = await client.query(
    `INSERT INTO consultation (id, slug, title, summary, brief, language, topic, place, asked_by, contact, created_by, created_at, published_at)
     SELECT $1, $2, 'What should change in a very long text?', 'A text of invented words.', 'All of it is invented.', 'en', 'Test', 'Everywhere', 'Nobody', 'Nobody reads this.', id, now() - interval '9 days', now() - interval '9 days'
     FROM account ORDER BY id LIMIT 1 RETURNING id, created_by`,
    [idAt(new Date(now - 9 * day)), slug],
  );
  const [{ id, created_by: owner }] = rows;
  await client.query(
    `INSERT INTO phase (id, consultation_id, position, kind, opens_at, closes_at, opening_announced)
     VALUES (gen_random_uuid(), $1, 0, 'draft', now() - interval '9 days', now() + interval '20 days', true)`,
    [id],
  );
  const history = new TextHistory({
    consultationId: id,
    title: 'A very long text',
    language: 'en',
    at: new Date(now - 8 * day),
  });
  for (const [index, text] of [before, after].entries()) {
    const at = new Date(now - (7 - index) * day);
    history.save(diff(history.text.draft, text), owner, at);
    history.publish(`Version ${index + 1} of invented words.`, owner, at);
  }
  await history.insert(client);
  await client.query('VACUUM ANALYZE');
  return { id: history.text.id, slug, clauses: after };
}

async function readPage({ api, base, persisted, json, shoot, interleave, report }, { slug }) {
  const request = {
    method: 'POST',
    path: '/graphql',
    headers: json,
    body: persisted('PolicyTextPage', { consultation: slug, number: null }),
  };
  // Both must say the same before either is timed.
  const ours = await (await fetch(`${api}/graphql`, request)).json();
  const theirs = await (await fetch(`${base}/text/${slug}`)).json();
  if (!ours.data?.policyText || !isDeepStrictEqual(ours, theirs))
    throw new Error(
      `The arms disagree about the text: ${JSON.stringify(ours).slice(0, 600)}\n${JSON.stringify(theirs).slice(0, 600)}`,
    );
  const bytes = JSON.stringify(ours).length;
  const at = 8;
  report(
    `The page of a text of 100,000 words, visitors, ${at} connections`,
    'bare node:http + pg',
    await interleave({
      'bare node:http + pg': () => shoot(base, [{ path: `/text/${slug}` }], { at }),
      Folkmoot: () => shoot(api, [request], { at }),
    }),
    { Folkmoot: 0.8 },
  );
  console.log(`  one answer is ${Math.round(bytes / 1024)} KB`);
}

/** One request a suggestion, acknowledged after commit; beside it the INSERT alone, on as many connections of its own. */
async function suggest(
  { api, client, url, people, tokens, persisted, json, shoot, interleave, report, seconds },
  text,
) {
  const why = 'It says the same in fewer words, and one can check it.';
  const numbered = text.clauses.filter(({ kind }) => kind === 'clause');
  const pick = () => numbered[Math.floor(Math.random() * numbered.length)];
  const wording = ({ words: said }) => said.replace(/^\S+ \S+/, 'nobody');
  const request = () => {
    const clause = pick();
    const changes = [{ kind: 'edit', clauseId: clause.id, clauseKind: 'clause', level: 0, words: wording(clause) }];
    const input = { textId: text.id, base: 2, changes, why, language: 'en' };
    const cookie = `folkmoot=${tokens[Math.floor(Math.random() * people.length)]}`;
    return {
      method: 'POST',
      path: '/graphql',
      headers: { ...json, cookie },
      body: persisted('SuggestAmendment', { input }),
    };
  };
  const at = 16;
  await client.query('CREATE TABLE bench_amendment (LIKE amendment INCLUDING DEFAULTS INCLUDING INDEXES)');
  await client.query('ALTER TABLE bench_amendment ADD COLUMN n bigserial');
  await client.query('ALTER TABLE bench_amendment DROP CONSTRAINT bench_amendment_text_id_number_key');
  const insert = async () => {
    const clients = await Promise.all(
      Array.from({ length: at }, async () => {
        const one = new pg.Client(url);
        await one.connect();
        return one;
      }),
    );
    const end = performance.now() + seconds * 1000;
    let done = 0;
    await Promise.all(
      clients.map(async (one) => {
        for (; performance.now() < end; done += 1) {
          const clause = pick();
          const to = { kind: 'clause', level: 0, words: wording(clause) };
          await one.query({
            name: 'insert',
            text: `INSERT INTO bench_amendment (id, text_id, consultation_id, number, state, author_id, base, changes, why, language, sent_at)
              VALUES (gen_random_uuid(), $1, $1, 1, 'open', $2, 2, $3, $4, 'en', now())`,
            values: [text.id, people[done % people.length], JSON.stringify([{ kind: 'edit', id: clause.id, to }]), why],
          });
        }
      }),
    );
    await Promise.all(clients.map((one) => one.end()));
    return done / seconds;
  };
  const rows = async () =>
    Number((await client.query('SELECT count(*) AS n FROM amendment WHERE text_id = $1', [text.id])).rows[0].n);
  let answered = 0;
  const verifyBody = (body) => {
    answered += 1;
    return body.includes('"number":');
  };
  report(
    `A suggestion for a text of 100,000 words, acknowledged after commit, ${at} connections`,
    `bare INSERT on ${at} connections`,
    await interleave({
      [`bare INSERT on ${at} connections`]: insert,
      'Folkmoot, one request each': () => shoot(api, Array.from({ length: 2000 }, request), { at, verifyBody }),
    }),
  );
  const kept = await rows();
  // Those that were under way when the time was up may stand in the database unread.
  if (kept < answered) throw new Error(`Of ${answered} acknowledged suggestions only ${kept} are there.`);
  console.log(`  ${answered} acknowledged, ${kept} in the database`);
  const wrong = await client.query(
    `SELECT count(*) AS n FROM clause_count cc WHERE cc.suggestions <> (SELECT count(*) FROM amendment_clause ac WHERE ac.text_id = cc.text_id AND ac.clause_id = cc.clause_id)`,
  );
  console.log(`  Counts that differ from their rows afterwards: ${wrong.rows[0].n}`);
}
