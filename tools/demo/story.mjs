import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { day, idAt, spread } from './invent.mjs';
import { insertRows } from './rows.mjs';

const content = join(import.meta.dirname, 'content');

/** Who can sign in to the demo. They are plainly invented, and so are their addresses. */
export const demoAccounts = {
  password: 'four friendly herons wade',
  people: [
    { key: 'citizen', email: 'citizen@vellamo.example', role: 'citizen' },
    { key: 'moderator', email: 'moderator@vellamo.example', role: 'moderator' },
    { key: 'official', email: 'official@vellamo.example', role: 'official' },
    { key: 'admin', email: 'admin@vellamo.example', role: 'admin' },
  ],
};

/** Loads the shipped story into an empty forum, dated back from now; does nothing where it stands already. */
export async function loadDemoOnce(url, _files, say) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM consultation LIMIT 1');
    if (rowCount > 0) return;
    say('Loading the demo …');
    await client.query('BEGIN');
    await loadStory(client);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function loadStory(client) {
  const now = new Date();
  const at = (days, seed) => {
    // Nothing happens at night, and nothing in the future.
    const when = new Date(now.getTime() + days * day);
    when.setUTCHours(
      7 + Math.floor(spread(seed) * 13),
      Math.floor(spread(`${seed}m`) * 60),
      Math.floor(spread(`${seed}s`) * 60),
      0,
    );
    return when > now ? new Date(now.getTime() - (1 + spread(seed)) * 60_000) : when;
  };
  const people = JSON.parse(await readFile(join(content, 'people.json'), 'utf8'));
  const slugs = (await readdir(content)).filter((name) => name.endsWith('.json') && name !== 'people.json').sort();
  const stories = await Promise.all(slugs.map(async (name) => JSON.parse(await readFile(join(content, name), 'utf8'))));
  const passwordHash = await hash(demoAccounts.password, {
    algorithm: 2,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });

  const joined = new Date(now.getTime() - 400 * day);
  const ids = new Map();
  const accounts = [];
  const addPerson = (key, name, language, extra = {}) => {
    const createdAt = new Date(joined.getTime() + spread(key) * 60 * day);
    const id = idAt(createdAt);
    ids.set(key, id);
    accounts.push({
      id,
      email: null,
      email_confirmed_at: createdAt,
      password_hash: null,
      display_name: name,
      language,
      office: null,
      created_at: createdAt,
      deleted_at: null,
      ...extra,
    });
    return id;
  };
  const grants = [];
  const takenBy = new Map();
  for (const person of people) {
    const demo = demoAccounts.people.find(({ role, key }) => role === person.role && !takenBy.has(key));
    const lends = demo && (person.role !== 'citizen' || person.key === 'aino');
    if (lends) takenBy.set(demo.key, person.key);
    const id = addPerson(person.key, person.name, person.language, {
      office: person.office ?? null,
      email: lends ? demo.email : `${person.key}@people.vellamo.example`,
      password_hash: lends ? passwordHash : null,
    });
    if (person.role !== 'citizen')
      grants.push({
        id: idAt(joined),
        account_id: id,
        role: person.role,
        consultation_id: null,
        granted_by: null,
        granted_at: joined,
      });
  }
  // The crowd: people who support and read, and write nothing.
  const crowd = Array.from({ length: 950 }, (_, index) => addPerson(`crowd ${index}`, `Resident ${index + 1}`, 'en'));
  await insertRows(client, 'account', accounts);
  await insertRows(client, 'role_grant', grants);

  const events = [];
  const official = people.find(({ role }) => role === 'official');
  const moderator = people.find(({ role }) => role === 'moderator');
  for (const story of stories)
    await loadConsultation(client, story, { at, ids, crowd, official, moderator, now, events });
  // What is alike is weighed by the server's own job, once it runs.
  await client.query(
    `SELECT graphile_worker.add_job('likenProposals', json_build_object('subjectId', id)) FROM proposal WHERE state <> 'draft'`,
  );
  events.sort((a, b) => a.at - b.at);
  await insertRows(
    client,
    'event',
    events.map((event) => ({ id: idAt(event.at), audience: 'public', ...event, data: event.data ?? {} })),
  );
}

async function loadConsultation(client, story, { at, ids, crowd, official, moderator, now, events }) {
  const opens = story.phases.map(({ opens }) => new Date(now.getTime() + opens * day));
  const closes = story.phases.map(({ closes }) => {
    const end = new Date(now.getTime() + closes * day);
    end.setUTCHours(17, 0, 0, 0);
    return end;
  });
  const isDraft = story.state === 'draft';
  const publishedAt = isDraft ? null : new Date((opens[0] ?? now).getTime() - 3_600_000);
  const createdAt = isDraft ? new Date(now.getTime() - 5 * day) : new Date(publishedAt.getTime() - 6 * day);
  const id = idAt(createdAt);
  const archivedAt = story.state === 'archived' ? at((story.result?.day ?? -20) + 5, story.slug) : null;
  const officialId = ids.get(official.key);
  await insertRows(client, 'consultation', [
    {
      id,
      slug: story.slug,
      title: story.title,
      summary: story.summary,
      brief: story.brief,
      language: story.language,
      topic: story.topic,
      place: story.place,
      asked_by: story.askedBy,
      contact: story.contact,
      created_by: officialId,
      created_at: createdAt,
      published_at: publishedAt,
      archived_at: archivedAt,
    },
  ]);
  const phases = story.phases.map(({ kind }, position) => ({
    id: idAt(createdAt),
    consultation_id: id,
    position,
    kind,
    opens_at: position === 0 ? opens[0] : new Date(Math.max(opens[position], closes[position - 1])),
    closes_at: closes[position],
    opening_announced: !isDraft && opens[position] <= now,
    closing_announced: !isDraft && closes[position] <= now,
  }));
  await insertRows(client, 'phase', phases);
  const tell = (type, when, actorId, subjectId, data) =>
    events.push({ type, actor_id: actorId, consultation_id: id, subject_id: subjectId, data, at: when });
  if (isDraft) return;
  tell('consultationPublished', publishedAt, officialId, id);
  for (const phase of phases) {
    if (phase.opening_announced) tell('phaseOpened', phase.opens_at, null, phase.id, { kind: phase.kind });
    if (phase.closing_announced) tell('phaseClosed', phase.closes_at, null, phase.id, { kind: phase.kind });
  }
  if (archivedAt) tell('consultationArchived', archivedAt, officialId, id);

  const rows = {
    proposal: [],
    proposal_revision: [],
    support: [],
    answer: [],
    comment: [],
    comment_vote: [],
    participant: new Map(),
  };
  const stances = new Map();
  const takesPart = (accountId, when) => {
    const known = rows.participant.get(accountId);
    rows.participant.set(accountId, {
      since: known && known.since < when ? known.since : when,
      last_at: known && known.last_at > when ? known.last_at : when,
    });
  };
  const sorted = [...story.proposals].sort((a, b) => a.day - b.day);
  const supportEnds = Math.min(
    0,
    ...story.phases
      .filter(({ kind }) => kind === 'propose' || kind === 'discuss')
      .map(({ closes }) => closes)
      .slice(-1),
  );
  // On a proposal, an amendment or a clause; comments that have a key are noted in `keyed`.
  const addComment = (comment, subject, earliest, keyed = new Map(), parent = null) => {
    const wanted = at(comment.day, `${comment.body}`);
    const when =
      wanted > earliest
        ? wanted
        : new Date(Math.min(now.getTime() - 1000, earliest.getTime() + 600_000 + (spread(comment.body) * day) / 4));
    const commentId = idAt(when);
    const by = ids.get(comment.by) ?? crowd[Math.floor(spread(comment.body) * crowd.length)];
    const replies = comment.replies ?? [];
    const depth = parent ? parent.depth + 1 : 0;
    const { proposal_id = null, amendment_id = null, text_id = null, clause_id = null, anchor = null } = subject;
    rows.comment.push({
      id: commentId,
      proposal_id,
      amendment_id,
      text_id,
      clause_id,
      anchor,
      consultation_id: id,
      parent_id: parent?.id ?? null,
      depth,
      author_id: by,
      stance: comment.stance,
      body: comment.body,
      language: story.language,
      created_at: when,
    });
    if (comment.key) keyed.set(comment.key, { id: commentId, at: when });
    takesPart(by, when);
    if (proposal_id) {
      const key = `${proposal_id} ${comment.stance}`;
      stances.set(key, { proposal_id, stance: comment.stance, comments: (stances.get(key)?.comments ?? 0) + 1 });
    }
    const votes = [
      ...Array(Math.min(comment.helpful ?? 0, 300)).fill('helpful'),
      ...Array(Math.min(comment.notHelpful ?? 0, 200)).fill('notHelpful'),
    ];
    const first = Math.floor(spread(commentId) * crowd.length);
    for (const [step, vote] of votes.entries())
      rows.comment_vote.push({
        comment_id: commentId,
        account_id: crowd[(first + step) % crowd.length],
        vote,
        at: when,
      });
    tell(parent ? 'replyAdded' : 'commentAdded', when, by, commentId, {
      proposalId: proposal_id,
      amendmentId: amendment_id,
      textId: text_id,
      clauseId: clause_id,
      parentId: parent?.id ?? null,
      answeredPersonId: parent?.by ?? null,
    });
    // Words are quoted by the comment that begins; answers stand under it.
    for (const reply of replies)
      addComment(reply, { ...subject, anchor: null }, when, keyed, { id: commentId, depth, by });
  };
  for (const [index, given] of sorted.entries()) {
    const published = at(given.day, `${story.slug}${given.title}`);
    const proposalId = idAt(published);
    const authorId = ids.get(given.author) ?? crowd[index];
    rows.proposal.push({
      id: proposalId,
      consultation_id: id,
      number: index + 1,
      slug: slugOf(given.title),
      state: given.withdrawn === undefined ? 'published' : 'withdrawn',
      author_id: authorId,
      title: given.title,
      summary: given.summary,
      body: given.body,
      language: story.language,
      topic: given.topic,
      place: given.place,
      created_at: new Date(published.getTime() - day / 2),
      published_at: published,
      edited_at: given.edited ? at(given.edited.day, `${given.title}e`) : null,
      withdrawn_at: given.withdrawn === undefined ? null : at(given.withdrawn, `${given.title}w`),
    });
    takesPart(authorId, published);
    tell('proposalPublished', published, authorId, proposalId);
    if (given.edited) {
      rows.proposal_revision.push({
        proposal_id: proposalId,
        number: 1,
        ...given.edited.was,
        at: at(given.edited.day, `${given.title}e`),
      });
      tell('proposalEdited', at(given.edited.day, `${given.title}e`), authorId, proposalId);
    }
    if (given.withdrawn !== undefined)
      tell('proposalWithdrawn', at(given.withdrawn, `${given.title}w`), authorId, proposalId);
    const start = Math.floor(spread(given.title) * crowd.length);
    const named = [...ids.entries()]
      .filter(
        ([key, personId]) =>
          !key.startsWith('crowd') &&
          personId !== authorId &&
          spread(key + given.title) < Math.min(0.6, given.supports / 900),
      )
      .map(([, personId]) => personId);
    const supporters = [
      ...new Set([...named, ...crowd.map((_, step) => crowd[(start + step * 7) % crowd.length])]),
    ].slice(0, Math.min(given.supports, 900));
    for (const accountId of supporters) {
      // Most support early, some late, as it is with real proposals.
      const share = spread(`${accountId}${given.title}`) ** 1.8;
      const when = at(given.day + share * Math.max(0.5, supportEnds - given.day), `${accountId}${proposalId}`);
      rows.support.push({ proposal_id: proposalId, account_id: accountId, at: when < published ? published : when });
      takesPart(accountId, when < published ? published : when);
    }
    if (given.answer) {
      const when = at(given.answer.day, `${given.title}a`);
      const by = ids.get(given.answer.by) ?? ids.get(official.key);
      const promises = (given.answer.promises ?? []).map((promise) => ({
        what: promise.what,
        by: new Date(now.getTime() + promise.in * day).toISOString().slice(0, 10),
        who: promise.who,
      }));
      rows.answer.push({
        id: idAt(when),
        proposal_id: proposalId,
        official_id: by,
        state: given.answer.state,
        reason: given.answer.reason,
        promises,
        at: when,
        is_current: true,
      });
      tell('proposalAnswered', when, by, proposalId, { state: given.answer.state });
    }
    for (const comment of given.comments ?? []) addComment(comment, { proposal_id: proposalId }, published);
  }
  const drafting = story.phases.findIndex(({ kind }) => kind === 'draft');
  const text = story.text
    ? await textOf(story, {
        id,
        venue: {
          consultationId: id,
          publishedAt,
          archivedAt: null,
          phases: phases.map(({ kind, opens_at: opensAt, closes_at: closesAt }) => ({ kind, opensAt, closesAt })),
        },
        draftEnds: phases[drafting].closes_at,
        proposalIdOf: (title) => {
          const at = sorted.findIndex((given) => given.title === title);
          if (at < 0) throw new Error(`There is no proposal “${title}”.`);
          return rows.proposal[at].id;
        },
        ...{ at, ids, crowd, officialId, now, takesPart, addComment },
      })
    : null;
  events.push(...(text?.history.events ?? []).map((event) => ({ consultation_id: id, ...event })));
  for (const table of ['proposal', 'proposal_revision', 'support', 'answer'])
    await insertRows(client, table, rows[table]);
  await text?.insert(client);
  for (const table of ['comment', 'comment_vote']) await insertRows(client, table, rows[table]);
  await text?.insertLast(client);
  await insertRows(client, 'stance_count', [...stances.values()]);
  await insertRows(
    client,
    'participant',
    [...rows.participant].map(([accountId, times]) => ({ consultation_id: id, account_id: accountId, ...times })),
  );
  await count(client, id);
  if (story.result)
    await publishResult(
      client,
      id,
      story,
      ids.get(story.result.by) ?? officialId,
      at(story.result.day, story.slug),
      tell,
    );
  if (story.slug === 'safe-ways-to-school') await reportSome(client, id, rows, crowd, ids.get(moderator.key), now);
}

/** The consultation's policy text, told by the rules of the build. */
async function textOf(story, scene) {
  const { TextStory } = await import('./policy-text.mjs');
  return new TextStory(story, scene);
}

/** The counts and orders that the server keeps beside rows, taken from the rows themselves. */
async function count(client, consultationId) {
  await client.query(
    `INSERT INTO proposal_count (proposal_id, consultation_id, published_at, supports, comments)
     SELECT p.id, p.consultation_id, p.published_at, (SELECT count(*) FROM support s WHERE s.proposal_id = p.id),
       (SELECT count(*) FROM comment c WHERE c.proposal_id = p.id)
     FROM proposal p WHERE p.consultation_id = $1 AND p.state <> 'draft'`,
    [consultationId],
  );
  await client.query(
    `UPDATE comment c SET replies = (SELECT count(*) FROM comment r WHERE r.parent_id = c.id), helpful = v.up, not_helpful = v.down
     FROM (SELECT c2.id, count(*) FILTER (WHERE vote = 'helpful') AS up, count(*) FILTER (WHERE vote = 'notHelpful') AS down
           FROM comment c2 LEFT JOIN comment_vote cv ON cv.comment_id = c2.id WHERE c2.consultation_id = $1 GROUP BY c2.id) v
     WHERE v.id = c.id`,
    [consultationId],
  );
}

/** The figures the server fixes at publication, by the server's own statement. */
async function resultFigures(client, consultationId) {
  const { figures } = await import('../../apps/api/dist/features/outcomes/figures.js');
  const { rows } = await client.query(`SELECT ${figures('$1::uuid')} AS figures`, [consultationId]);
  return rows[0].figures;
}

async function publishResult(client, consultationId, story, by, when, tell) {
  const { title, lead, body } = story.result;
  await insertRows(client, 'result', [
    { id: idAt(when), consultation_id: consultationId, title, lead, body, version: 2, edited_by: by, edited_at: when },
  ]);
  const figures = await resultFigures(client, consultationId);
  await insertRows(client, 'published_result', [
    {
      id: idAt(when),
      consultation_id: consultationId,
      version: 1,
      title,
      lead,
      body,
      figures,
      published_by: by,
      published_at: when,
    },
  ]);
  tell('resultPublished', when, by, consultationId);
}

/** A few reports, so that the moderators' list is not empty. */
async function reportSome(client, consultationId, rows, crowd, moderatorId, now) {
  const reasons = ['insult', 'offTopic', 'personalData', 'spam', 'falseClaim', 'duplicate', 'other', 'insult'];
  const words = [
    'This goes against a person, not a plan.',
    '',
    'A name and a street stand here.',
    'The same link again.',
    '',
    'Somebody proposed this last week.',
    '',
    'Not how we talk to each other.',
  ];
  const chosen = rows.comment.filter((_, index) => index % 13 === 5).slice(0, 8);
  for (const [index, comment] of chosen.entries()) {
    const opened = new Date(now.getTime() - (index + 1) * 0.4 * day);
    const caseId = idAt(opened);
    const decided = index >= 6;
    const reporters = 1 + (index % 4);
    await insertRows(client, 'moderation_case', [
      {
        id: caseId,
        consultation_id: consultationId,
        subject_kind: 'comment',
        subject_id: comment.id,
        state: decided ? 'decided' : 'waiting',
        decided_at: decided ? new Date(opened.getTime() + day / 8) : null,
        reports: reporters,
        opened_at: opened,
        waiting_since: opened,
        decide_by: new Date(opened.getTime() + (['insult', 'personalData'].includes(reasons[index]) ? 1 : 3) * day),
      },
    ]);
    await insertRows(
      client,
      'report',
      Array.from({ length: reporters }, (_, step) => ({
        id: idAt(opened),
        case_id: caseId,
        reporter_id: crowd[(index * 31 + step) % crowd.length],
        reason: reasons[index],
        words: step === 0 ? words[index] : '',
        at: opened,
      })),
    );
    if (decided) {
      const at = new Date(opened.getTime() + day / 8);
      await insertRows(client, 'decision', [
        {
          id: idAt(at),
          case_id: caseId,
          moderator_id: moderatorId,
          action: 'keep',
          rule: null,
          waiting_since: opened,
          reason: 'Sharp words about a plan are allowed. Nobody is attacked here.',
          at,
        },
      ]);
    }
  }
}

function slugOf(title) {
  return (
    title
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
      .replaceAll(/-+$/g, '') || 'proposal'
  );
}
