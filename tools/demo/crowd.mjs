import pg from 'pg';

const words =
  'harbour lamp tree path school bench bus river market library stair garden bridge window field street water shade morning snow child neighbour corner light ferry wall'.split(
    ' ',
  );

/** A statement that makes rows `from` to `to` of something, a part at a time, with progress. */
async function inParts(client, name, total, size, statement, say) {
  for (let from = 1; from <= total; from += size) {
    const to = Math.min(from + size - 1, total);
    await client.query(statement, [from, to]);
    say(`  ${name}: ${to.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  }
}

/**
 * Loads a large invented consultation, for benchmarks and for looking at long lists: made by the database itself, so
 * that a million supports take minutes. Texts are words in a row and say nothing.
 */
export async function loadCrowd(url, { people, proposals, comments, supports }, say) {
  if (people < 1 || proposals < 1)
    throw new Error('A crowd wants at least one person and one proposal: --people 20000 --proposals 5000');
  if (supports > people * proposals)
    throw new Error(`${people} people and ${proposals} proposals make at most ${people * proposals} supports.`);
  const started = performance.now();
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('SET synchronous_commit = off');
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE crowd_word ON COMMIT PRESERVE ROWS AS SELECT * FROM unnest($1::text[]) WITH ORDINALITY AS w (word, n)`,
      [words],
    );
    await client.query(
      `CREATE FUNCTION pg_temp.say(seed bigint, length integer) RETURNS text LANGUAGE sql AS $$
       SELECT string_agg(w.word, ' ' ORDER BY g.k) FROM generate_series(1, length) AS g (k)
       JOIN crowd_word w ON w.n = 1 + abs(hashint8extended(seed * 1000 + g.k, 7)) % ${words.length} $$`,
    );
    // Identifiers in the order of time, as the server makes them.
    await client.query(
      `CREATE FUNCTION pg_temp.id_at(at timestamptz, n bigint) RETURNS uuid LANGUAGE sql AS $$
       SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(n::text || at::text), 1, 15))::uuid $$`,
    );
    await client.query(`CREATE TEMP TABLE crowd_person (n bigint PRIMARY KEY, id uuid) ON COMMIT PRESERVE ROWS`);
    await client.query(
      `CREATE TEMP TABLE crowd_proposal (n bigint PRIMARY KEY, id uuid, at timestamptz) ON COMMIT PRESERVE ROWS`,
    );
    await client.query('COMMIT');
    await inParts(
      client,
      'people',
      people,
      20_000,
      `WITH made AS (
        INSERT INTO account (id, email, email_confirmed_at, display_name, language, created_at)
        SELECT pg_temp.id_at(now() - interval '300 days', n), 'crowd-' || n || '-' || substr(md5(random()::text), 1, 8) || '@crowd.example', now() - interval '300 days', 'Resident ' || n, 'en', now() - interval '300 days'
        FROM generate_series($1::bigint, $2::bigint) n RETURNING id)
      INSERT INTO crowd_person SELECT $1::bigint - 1 + row_number() OVER (), id FROM made`,
      say,
    );
    const { rows } = await client.query(
      `INSERT INTO consultation (id, slug, title, summary, brief, language, topic, place, asked_by, contact, created_by, created_at, published_at)
       SELECT pg_temp.id_at(now(), 1), 'crowd-' || substr(md5(random()::text), 1, 6), 'What should a very large crowd decide?', 'A consultation with many invented people.', 'All of it is invented.', 'en', 'Test', 'Everywhere', 'Nobody', 'Nobody reads this.', id, now() - interval '200 days', now() - interval '200 days'
       FROM crowd_person WHERE n = 1 RETURNING id, slug`,
    );
    const [{ id, slug }] = rows;
    await client.query(
      `INSERT INTO phase (id, consultation_id, position, kind, opens_at, closes_at, opening_announced) VALUES
         (gen_random_uuid(), $1, 0, 'propose', now() - interval '200 days', now() + interval '200 days', true),
         (gen_random_uuid(), $1, 1, 'answer', now() + interval '200 days', now() + interval '300 days', false)`,
      [id],
    );
    await inParts(
      client,
      'proposals',
      proposals,
      2000,
      `WITH made AS (
        INSERT INTO proposal (id, consultation_id, number, slug, state, author_id, title, summary, body, language, topic, place, created_at, published_at)
        SELECT pg_temp.id_at(at, g.n), '${id}', g.n, 'proposal-' || g.n, 'published', p.id, initcap(pg_temp.say(g.n, 1)) || ' ' || pg_temp.say(g.n + 1, 5), pg_temp.say(g.n + 2, 18), pg_temp.say(g.n + 3, 120), 'en',
          (ARRAY['Streets', 'Green', 'Schools', 'Buses', 'Money'])[1 + g.n % 5], (ARRAY['Kalda', 'Ranna', 'Mäe', 'Sadama'])[1 + g.n % 4], at, at
        FROM (SELECT n AS n, now() - interval '199 days' * (1 - n / ${proposals + 1}.0) AS at FROM generate_series($1::bigint, $2::bigint) n) g
        JOIN crowd_person p ON p.n = 1 + (g.n * 7919) % ${people}
        RETURNING id, number, published_at)
      INSERT INTO crowd_proposal SELECT number, id, published_at FROM made`,
      say,
    );
    if (comments > 0)
      await inParts(
        client,
        'comments',
        comments,
        20_000,
        `
        INSERT INTO comment (id, proposal_id, consultation_id, depth, author_id, stance, body, language, created_at, helpful, not_helpful)
        SELECT pg_temp.id_at(at, g.n), g.proposal_id, '${id}', 0, p.id, (ARRAY['for', 'against', 'neutral'])[1 + g.n % 3], pg_temp.say(g.n, 25), 'en', at, up, down
        FROM (SELECT m.n, q.id AS proposal_id, q.at + (now() - q.at) * (m.n % 997) / 997.0 AS at, (m.n * 31) % 40 AS up, (m.n * 17) % 13 AS down
          FROM generate_series($1::bigint, $2::bigint) AS m (n)
          -- Discussion gathers at few proposals: the first gets a twentieth of it all.
          JOIN crowd_proposal q ON q.n = CASE WHEN m.n % 20 = 0 THEN 1 ELSE 1 + floor(${proposals} * power(abs(hashint8extended(m.n, 3) % 100000) / 100000.0, 2))::bigint END) g
        JOIN crowd_person p ON p.n = 1 + (g.n * 104729) % ${people}`,
        say,
      );
    if (supports > 0) {
      const each = Math.ceil(supports / people);
      // Every person supports `each` different proposals, the early ones more often.
      await inParts(
        client,
        'supports',
        people,
        Math.max(1, Math.floor(50_000 / each)),
        `
        INSERT INTO support (proposal_id, account_id, at)
        SELECT q.id, p.id, q.at + (now() - q.at) * (abs(hashint8extended(p.n * 31 + k, 5)) % 1000) / 1000.0
        FROM crowd_person p, generate_series(0, ${each - 1}) k
        JOIN crowd_proposal q ON true
        WHERE p.n BETWEEN $1 AND $2 AND (p.n - 1) * ${each} + k < ${supports}
          AND q.n = 1 + (abs(hashint8extended(p.n, 11)) % ${proposals} + k * (1 + abs(hashint8extended(p.n, 13)) % ${Math.max(1, Math.floor(proposals / each) - 1)})) % ${proposals}
        ON CONFLICT DO NOTHING`,
        (line) => say(line.replace('supports:', `supports (${each} a person): people`)),
      );
    }
    say('  counting …');
    await client.query(
      `INSERT INTO proposal_count (proposal_id, consultation_id, published_at, supports, comments)
       SELECT p.id, $1, p.published_at, coalesce(s.n, 0), coalesce(c.n, 0) FROM proposal p
       LEFT JOIN (SELECT proposal_id, count(*) AS n FROM support GROUP BY 1) s ON s.proposal_id = p.id
       LEFT JOIN (SELECT proposal_id, count(*) AS n FROM comment WHERE consultation_id = $1 GROUP BY 1) c ON c.proposal_id = p.id
       WHERE p.consultation_id = $1`,
      [id],
    );
    // Each is like the next few: invented words resemble each other too much to be weighed.
    await client.query(
      `INSERT INTO proposal_likeness (proposal_id, other_id, likeness)
       SELECT a.id, b.id, 0.5 - 0.1 * (b.n - a.n) FROM crowd_proposal a JOIN crowd_proposal b ON b.n BETWEEN a.n + 1 AND a.n + 4`,
    );
    await client.query(
      `INSERT INTO stance_count SELECT proposal_id, stance, count(*) FROM comment WHERE consultation_id = $1 GROUP BY 1, 2`,
      [id],
    );
    await client.query(
      `INSERT INTO participant SELECT $1, id, now() - interval '100 days', now() - interval '1 day' FROM crowd_person`,
      [id],
    );
    await client.query('VACUUM ANALYZE');
    say(`Loaded in ${Math.round((performance.now() - started) / 1000)} s: /c/${slug}`);
    return { consultationId: id, slug };
  } finally {
    await client.end();
  }
}
