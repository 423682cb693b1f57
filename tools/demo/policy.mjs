import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { insertRows } from './rows.mjs';

const day = 86_400_000;

/** A chapter without its front matter and HTML comments; its first heading, or its file's name, is its title. */
function chapterOf(name, text) {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(matter?.[1] ?? '')?.[1];
  const body = text
    .slice(matter?.[0].length ?? 0)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .trim();
  const heading = /^#{1,3}\s+(.*?)\s*#*\s*$/m.exec(body)?.[1]?.replaceAll(/[*_`]|\{[^}]*\}/g, '');
  return { title: title || heading || basename(name, '.md'), body };
}

const first = ['introduction', 'objectives', 'scope'];
function place(name) {
  const index = first.findIndex((word) => name.toLowerCase().startsWith(word));
  if (index >= 0) return index;
  return name.toLowerCase().startsWith('appendix') ? 99 : 50;
}

/** Makes a consultation of a real text: a folder of Markdown, one file a chapter, becomes the brief people read and answer. */
export async function loadPolicy(url, folder, say) {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  const names = (await readdir(path))
    .filter((name) => name.endsWith('.md'))
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b));
  if (names.length === 0) throw new Error(`The folder ${folder} holds no Markdown (*.md).`);
  const chapters = await Promise.all(
    names.map(async (name) => chapterOf(name, await readFile(join(path, name), 'utf8'))),
  );
  const subject =
    basename(path) === 'first-draft' || basename(path) === 'final' ? basename(join(path, '..')) : basename(path);
  const readable = subject.replaceAll(/[-_]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
  const brief = chapters
    .map(({ title, body }) => (/^#{1,2}\s/.test(body) ? body : `## ${title}\n\n${body}`))
    .join('\n\n');
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query(
      `SELECT account_id FROM role_grant WHERE role = 'official' AND consultation_id IS NULL ORDER BY id LIMIT 1`,
    );
    const owner = rows[0]?.account_id ?? uuidv7();
    const now = Date.now();
    if (rows.length === 0)
      await insertRows(client, 'account', [
        {
          id: owner,
          display_name: 'Office of the example',
          language: 'en',
          office: 'Office of the example',
          created_at: new Date(now),
        },
      ]);
    const slug = subject
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60);
    const { rowCount } = await client.query('SELECT 1 FROM consultation WHERE slug = $1', [slug]);
    if (rowCount > 0) throw new Error(`This text is loaded already: /c/${slug}`);
    const id = uuidv7();
    await insertRows(client, 'consultation', [
      {
        id,
        slug,
        title: `What should change in the ${readable}?`.slice(0, 160),
        summary: `The draft has ${chapters.length} chapters. Read it, and say what to change and why.`,
        brief: brief.slice(0, 200_000),
        language: 'en',
        topic: 'Policy',
        place: '',
        asked_by: 'Office of the example',
        contact: 'The authors of the draft read every proposal and answer it with reasons.',
        created_by: owner,
        created_at: new Date(now - 4 * day),
        published_at: new Date(now - 3 * day),
      },
    ]);
    const phases = [
      ['propose', -3, 21],
      ['discuss', 21, 35],
      ['draft', 35, 49],
      ['answer', 49, 70],
    ];
    await insertRows(
      client,
      'phase',
      phases.map(([kind, opens, closes], position) => ({
        id: uuidv7(),
        consultation_id: id,
        position,
        kind,
        opens_at: new Date(now + opens * day),
        closes_at: new Date(now + closes * day),
        opening_announced: opens < 0,
        closing_announced: false,
      })),
    );
    await client.query(
      `INSERT INTO event (id, type, actor_id, consultation_id, subject_id, audience, at) VALUES ($1, 'consultationPublished', $2, $3, $3, 'public', $4)`,
      [uuidv7(), owner, id, new Date(now - 3 * day)],
    );
    await client.query('COMMIT');
    say(`${chapters.length} chapters, ${brief.length.toLocaleString('en')} characters: /c/${slug}`);
    return { consultationId: id, slug };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}
