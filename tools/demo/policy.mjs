import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { day, idAt } from './invent.mjs';
import { insertRows } from './rows.mjs';

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
/** The order of chapters: by their numbers where they have them; what comes first and last elsewhere, by name. */
function place({ name, title, body }) {
  const number = /^(?:#{1,3}\s+)?(\d+)[.\s]/.exec(/^#{1,3}\s.*$/m.exec(body)?.[0] ?? title)?.[1];
  if (number) return 10 + Number(number);
  const index = first.findIndex((word) => name.toLowerCase().startsWith(word));
  if (index >= 0) return index;
  return name.toLowerCase().startsWith('appendix') ? 999 : 500;
}

/** The chapters of a folder, or null where it holds no Markdown. */
async function chaptersIn(path) {
  const names = (await readdir(path)).filter((name) => name.endsWith('.md'));
  const read = names.map(async (name) => ({ name, ...chapterOf(name, await readFile(join(path, name), 'utf8')) }));
  const chapters = await Promise.all(read);
  return names.length === 0 ? null : chapters.sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/** A draft and what became of it, where the folder holds both; else its Markdown is the one version. */
async function draftsIn(path) {
  const isFolder = async (name) => (await stat(join(path, name)).catch(() => null))?.isDirectory() === true;
  const both = (await isFolder('first-draft')) && (await isFolder('final'));
  const drafts = await Promise.all(
    (both ? ['first-draft', 'final'] : ['.']).map((name) => chaptersIn(join(path, name))),
  );
  return drafts.filter((chapters) => chapters !== null);
}

const sourceOf = (chapters) =>
  chapters.map(({ title, body }) => (/^#{1,2}\s/.test(body) ? body : `## ${title}\n\n${body}`)).join('\n\n');

/** Clauses that have taken the identities of those they go on from: links between them are led there too. */
function continued(aligned, cut) {
  const names = new Map(aligned.map(({ id }, index) => [cut[index].id, id]));
  return aligned.map((clause) => ({
    ...clause,
    words: clause.words.replaceAll(/\]\(#clause-([^)\s]+)\)/g, (_, id) => `](#clause-${names.get(id) ?? id})`),
  }));
}

const notes = [
  'The draft as it was put out for comment.',
  'The text as it was published after the comments on the first draft. It is aligned with that draft clause by clause: what moved or was reworded goes on from where it stood.',
];

/** Makes a consultation of a real text: a folder of Markdown, one file a chapter, becomes a policy text to suggest other words for. */
export async function loadPolicy(url, folder, say) {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  const drafts = await draftsIn(path);
  if (drafts.length === 0) throw new Error(`The folder ${folder} holds no Markdown (*.md).`);
  const subject =
    basename(path) === 'first-draft' || basename(path) === 'final' ? basename(join(path, '..')) : basename(path);
  const readable = subject.replaceAll(/[-_]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
  const sources = drafts.map(sourceOf);
  const chapters = drafts.at(-1);
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
        brief: `This is the ${readable}, as its authors wrote it. It stands here as a draft, cut into clauses. Propose what should change in it and comment on its words; once the drafting step opens, put clauses into other words and say why. Each is answered with a reason.`,
        language: 'en',
        topic: 'Policy',
        place: '',
        asked_by: 'Office of the example',
        contact: 'The authors of the draft read every proposal and suggestion and answer it with reasons.',
        created_by: owner,
        created_at: new Date(now - 41 * day),
        published_at: new Date(now - 40 * day),
      },
    ]);
    const phases = [
      ['propose', -40, 21],
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
        closing_announced: closes < 0,
      })),
    );
    const history = await historyOf(sources, { id, title: readable.slice(0, 160), owner, now });
    const published = { type: 'consultationPublished', at: new Date(now - 40 * day), actor_id: owner, subject_id: id };
    const events = [{ ...published, data: {}, audience: 'public' }, ...history.events];
    await insertRows(
      client,
      'event',
      events.map((event) => ({ id: idAt(event.at), consultation_id: id, ...event })),
    );
    await history.insert(client);
    await client.query('COMMIT');
    const characters = sources.at(-1).length.toLocaleString('en');
    say(`${chapters.length} chapters, ${characters} characters: /c/${slug}`);
    const cut = history.versions.map(({ clauses }, index) => `version ${index + 1} of ${clauses.length} clauses`);
    say(`Cut into ${cut.join(', ')}: /c/${slug}/text`);
    return { consultationId: id, slug };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}

/** The text with a version of each source, by the build's own cutting. */
async function historyOf(sources, { id, title, owner, now }) {
  const [{ align, diff }, { cutMarkdown }, { TextHistory, accepted }] = await Promise.all([
    import('@folkmoot/text-merge'),
    import('../../apps/api/dist/features/policy-text/formats/markdown.js'),
    import('./text-history.mjs'),
  ]);
  const begun = new Date(now - 15 * day);
  const history = new TextHistory({ consultationId: id, title, language: 'en', at: begun });
  history.announce('policyTextBegun', begun, owner, history.text.id, {}, 'staff');
  for (const [index, source] of sources.entries()) {
    const at = new Date(now - (index === 0 ? 13 : 2) * day);
    const { clauses } = accepted(
      cutMarkdown(source, () => idAt(at)),
      'The text',
    );
    const { draft } = history.text;
    history.save(diff(draft, continued(align(draft, clauses), clauses)), owner, new Date(at.getTime() - day / 24));
    history.publish(notes[index], owner, at);
  }
  return history;
}
