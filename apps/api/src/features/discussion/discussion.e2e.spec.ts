import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { controversy, wilsonLowerBound } from '@folkmoot/domain';
import { Live } from '../../platform/live.ts';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());
afterEach(() => api.clock.setTo(null));

const words = (proposalId: string, change: Record<string, unknown> = {}) => ({
  proposalId,
  stance: 'for',
  body: 'The shade is what matters.',
  language: 'en',
  ...change,
});

async function aDiscussion(phase: 'propose' | 'discuss' | 'vote' = 'discuss') {
  const consultation = await aConsultation(api, { phase });
  const proposal = await aProposal(api, consultation.id);
  return { consultation, proposal };
}

async function aComment(proposalId: string, author: Person, change: Record<string, unknown> = {}): Promise<string> {
  const added = await api.act('addComment', words(proposalId, change), 'comment { id }', author);
  return added.comment.id;
}

const counts = async (proposalId: string) => {
  const { rows } = await api.db.query(
    `SELECT comments, (SELECT coalesce(json_object_agg(stance, comments), '{}') FROM stance_count s WHERE s.proposal_id = c.proposal_id AND comments > 0) AS stances
     FROM proposal_count c WHERE proposal_id = $1`,
    [proposalId],
  );
  return rows[0];
};

describe('a comment', () => {
  it('is written, counted and read in its place', async () => {
    const { proposal, consultation } = await aDiscussion();
    const citizen = await aPerson(api, { name: 'Rasmus Example' });
    const top = await api.act(
      'addComment',
      words(proposal.id, { body: ' Yes.\r\n ' }),
      'comment { id depth body stance author { displayName } isByProposalAuthor viewerMay replyCount editableUntil createdAt } proposal { commentCount stances { for against neutral } }',
      citizen,
    );
    expect(top.comment).toMatchObject({
      depth: 0,
      body: 'Yes.',
      author: { displayName: 'Rasmus Example' },
      isByProposalAuthor: false,
      replyCount: 0,
    });
    expect(top.comment.viewerMay).toEqual(['addComment', 'editComment', 'deleteComment']);
    expect(new Date(top.comment.editableUntil).getTime() - new Date(top.comment.createdAt).getTime()).toBe(15 * 60_000);
    expect(top.proposal).toEqual({ commentCount: 1, stances: { for: 1, against: 0, neutral: 0 } });
    await aComment(proposal.id, proposal.author, { parentId: top.comment.id, stance: 'neutral' });
    const { data } = await api.ask(
      `query ($slug: String!, $number: Int!) { proposal(consultation: $slug, number: $number) { commentCount commentRefusal
        comments { edges { node { depth replyCount viewerVote replies { edges { node { depth isByProposalAuthor parent { depth } } } } } } } } }`,
      { slug: consultation.slug, number: proposal.number },
    );
    expect(data.proposal).toEqual({
      commentCount: 2,
      commentRefusal: null,
      comments: {
        edges: [
          {
            node: {
              depth: 0,
              replyCount: 1,
              viewerVote: null,
              replies: { edges: [{ node: { depth: 1, isByProposalAuthor: true, parent: { depth: 0 } } }] },
            },
          },
        ],
      },
    });
  });

  it('is found at its own address, below what it answers', async () => {
    const { proposal } = await aDiscussion();
    const citizen = await aPerson(api);
    const ids: string[] = [];
    for (let depth = 0; depth <= 6; depth += 1)
      ids.push(await aComment(proposal.id, citizen, { parentId: ids.at(-1) ?? null }));
    const deeper = await api.act('addComment', words(proposal.id, { parentId: ids[6] }), 'comment { id }', citizen);
    expect(deeper.reason).toBe('TOO_DEEP');
    let path: { ancestors: { id: string; depth: number }[]; comment: { id: string } } | undefined;
    const statements = await api.statements(async () => {
      path = (
        await api.ask(`query ($id: ID!) { comment(id: $id) { ancestors { id depth } comment { id depth body } } }`, {
          id: ids[4],
        })
      ).data.comment;
    });
    expect(statements).toHaveLength(1);
    expect(path?.ancestors.map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(path?.comment.id).toBe(ids[4]);
  });

  it('is nobody’s to read where the consultation is no longer public', async () => {
    const { proposal, consultation } = await aDiscussion();
    const id = await aComment(proposal.id, await aPerson(api));
    await aComment(proposal.id, await aPerson(api), { parentId: id });
    await api.db.query(`UPDATE consultation SET published_at = NULL WHERE id = $1`, [consultation.id]);
    const query = `query ($id: ID!) { comment(id: $id) { comment { id } } commentReplies(id: $id) { edges { node { id } } } }`;
    expect((await api.ask(query, { id })).data).toEqual({ comment: null, commentReplies: { edges: [] } });
    const official = await aPerson(api, { role: 'official', at: consultation.id });
    expect((await api.ask(query, { id }, official)).data.commentReplies.edges).toHaveLength(1);
  });

  it('is read a page at a time in every order, each page in one statement', async () => {
    const { proposal, consultation } = await aDiscussion();
    const citizen = await aPerson(api);
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.push(await aComment(proposal.id, citizen, { body: `Comment ${n}` }));
    for (const [index, id] of ids.entries())
      await api.db.query(`UPDATE comment SET helpful = $2, not_helpful = $3 WHERE id = $1`, [id, index % 4, index % 3]);
    const query = `query ($slug: String!, $number: Int!, $order: CommentOrder!, $after: String) { proposal(consultation: $slug, number: $number) {
      comments(first: 3, order: $order, after: $after) { edges { node { id helpfulCount notHelpfulCount author { displayName } viewerMay replies { edges { node { id } } } } } pageInfo { hasNextPage endCursor } } } }`;
    for (const order of ['best', 'newest', 'controversial']) {
      const seen: { id: string; helpfulCount: number; notHelpfulCount: number }[] = [];
      let after: string | null = null;
      do {
        const page: {
          data?: {
            proposal: {
              comments: { edges: { node: (typeof seen)[0] }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
            };
          };
        } = {};
        const statements = await api.statements(async () => {
          page.data = (await api.ask(query, { slug: consultation.slug, number: proposal.number, order, after })).data;
        });
        expect(statements).toHaveLength(1);
        const comments = page.data?.proposal.comments;
        seen.push(...(comments?.edges.map(({ node }) => node) ?? []));
        after = comments?.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
      } while (after);
      const score = { best: wilsonLowerBound, controversial: controversy, newest: () => 0 }[order] ?? (() => 0);
      const expected = seen.toSorted(
        (a, b) =>
          score(b.helpfulCount, b.notHelpfulCount) - score(a.helpfulCount, a.notHelpfulCount) || (a.id < b.id ? 1 : -1),
      );
      expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
    }
  });

  it('ranks by the same numbers as the domain', async () => {
    const { proposal } = await aDiscussion();
    const id = await aComment(proposal.id, await aPerson(api));
    for (const [up, down] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [90, 10],
      [10, 90],
      [123_456, 654_321],
    ] as const) {
      const { rows } = await api.db.query(
        `UPDATE comment SET helpful = $2, not_helpful = $3 WHERE id = $1 RETURNING best, controversy`,
        [id, up, down],
      );
      expect(rows[0].best).toBeCloseTo(wilsonLowerBound(up, down), 12);
      expect(rows[0].controversy / (controversy(up, down) || 1)).toBeCloseTo(controversy(up, down) ? 1 : 0, 9);
    }
  });

  it('is refused with the reason that applies', async () => {
    const { proposal } = await aDiscussion();
    const closed = (await aDiscussion('vote')).proposal;
    const archived = await aProposal(api, (await aConsultation(api, { archived: true })).id);
    const citizen = await aPerson(api);
    const elsewhere = await aComment((await aDiscussion()).proposal.id, citizen);
    const gone = await aComment(proposal.id, citizen);
    await api.act('deleteComment', { id: gone }, 'comment { id }', citizen);
    const veiled = await aComment(proposal.id, citizen);
    await api.db.query(`UPDATE comment SET hidden_at = now() WHERE id = $1`, [veiled]);
    const withdrawn = (await aDiscussion()).proposal;
    await api.db.query(`UPDATE proposal SET state = 'withdrawn', withdrawn_at = now() WHERE id = $1`, [withdrawn.id]);
    const hidden = (await aDiscussion()).proposal;
    await api.db.query(`UPDATE proposal SET hidden_at = now() WHERE id = $1`, [hidden.id]);
    const add = async (input: Record<string, unknown>, as: Person | null = citizen) =>
      (await api.act('addComment', input, 'comment { id }', as)).reason;
    expect(await add(words(proposal.id), null)).toBe('NOT_SIGNED_IN');
    expect(await add(words(proposal.id), await aPerson(api, { confirmed: false }))).toBe('EMAIL_NOT_CONFIRMED');
    expect(await add(words(citizen.id))).toBe('NOT_FOUND');
    expect(await add(words(closed.id))).toBe('PHASE_CLOSED');
    expect(await add(words(archived.id))).toBe('ARCHIVED');
    expect(await add(words(withdrawn.id))).toBe('WITHDRAWN');
    expect(await add(words(hidden.id))).toBe('HIDDEN');
    expect(await add(words(proposal.id, { parentId: elsewhere }))).toBe('NOT_A_PARENT');
    expect(await add(words(proposal.id, { parentId: citizen.id }))).toBe('NOT_A_PARENT');
    expect(await add(words(proposal.id, { parentId: gone }))).toBe('DELETED');
    expect(await add(words(proposal.id, { parentId: veiled }))).toBe('HIDDEN');
    expect(await add(words(proposal.id, { body: ' ' }))).toBe('REQUIRED');
    expect(await add(words(proposal.id, { body: 'x'.repeat(5001) }))).toBe('TOO_LONG');
  });
});

describe('editing and deleting', () => {
  it('mends the words, keeps the old ones, and moves the stance', async () => {
    const { proposal } = await aDiscussion();
    const author = await aPerson(api);
    const id = await aComment(proposal.id, author);
    const edited = await api.act(
      'editComment',
      { id, body: 'On reflection, no.', stance: 'against' },
      'comment { body stance editedAt revisions { number body } }',
      author,
    );
    expect(edited.comment).toMatchObject({
      body: 'On reflection, no.',
      stance: 'against',
      revisions: [{ number: 1, body: 'The shade is what matters.' }],
    });
    expect(edited.comment.editedAt).not.toBeNull();
    expect(await counts(proposal.id)).toEqual({ comments: 1, stances: { against: 1 } });
    const edit = async (input: Record<string, unknown>, as: Person | null = author) =>
      (await api.act('editComment', { id, body: 'New.', stance: 'for', ...input }, 'comment { id }', as)).reason;
    expect(await edit({}, null)).toBe('NOT_SIGNED_IN');
    expect(await edit({}, await aPerson(api, { role: 'moderator' }))).toBe('NOT_YOURS');
    expect(await edit({ id: author.id })).toBe('NOT_FOUND');
    expect(await edit({ body: 'On reflection, no.', stance: 'against' })).toBe('NOTHING_CHANGED');
    api.clock.setTo(new Date(Date.now() + 15 * 60_000));
    expect(await edit({})).toBe('EDIT_WINDOW_OVER');
  });

  it('erases the words and keeps the place', async () => {
    const { proposal } = await aDiscussion();
    const author = await aPerson(api);
    const id = await aComment(proposal.id, author);
    await api.act('editComment', { id, body: 'Other words.', stance: 'for' }, 'comment { id }', author);
    await aComment(proposal.id, await aPerson(api), { parentId: id, stance: 'against' });
    expect((await api.act('deleteComment', { id }, 'comment { id }', await aPerson(api))).reason).toBe('NOT_YOURS');
    const deleted = await api.act(
      'deleteComment',
      { id },
      'comment { body deletedAt author { id } revisions { body } replyCount viewerMay }',
      author,
    );
    expect(deleted.comment).toMatchObject({ body: '', author: null, revisions: [], replyCount: 1, viewerMay: [] });
    expect(await counts(proposal.id)).toEqual({ comments: 1, stances: { against: 1 } });
    expect((await api.act('deleteComment', { id }, 'comment { id }', author)).reason).toBe('DELETED');
    const { rows } = await api.db.query(`SELECT body FROM comment WHERE id = $1`, [id]);
    expect(rows[0].body).toBe('');
  });

  it('empties what a deleted account wrote, where the person wishes it', async () => {
    const { proposal } = await aDiscussion();
    const author = await aPerson(api);
    const id = await aComment(proposal.id, author);
    const { EraseComments } = await import('./erase-comments.task.ts');
    const task = api.get(EraseComments);
    await task.run({ subjectId: author.id, data: { keepContributions: true } });
    expect(await counts(proposal.id)).toMatchObject({ comments: 1 });
    for (let twice = 0; twice < 2; twice += 1)
      await task.run({ subjectId: author.id, data: { keepContributions: false } });
    expect(await counts(proposal.id)).toMatchObject({ comments: 0 });
    const { data } = await api.ask(`query ($id: ID!) { comment(id: $id) { comment { body deletedAt } } }`, { id });
    expect(data.comment.comment.body).toBe('');
  });
});

describe('hidden comments', () => {
  it('keep their place for everyone and their words for author and moderators', async () => {
    const { proposal, consultation } = await aDiscussion();
    const author = await aPerson(api);
    const id = await aComment(proposal.id, author);
    await api.db.query(`UPDATE comment SET hidden_at = now() WHERE id = $1`, [id]);
    const read = async (as: Person | null) =>
      (await api.ask(`query ($id: ID!) { comment(id: $id) { comment { body } } }`, { id }, as)).data.comment.comment
        .body;
    expect(await read(null)).toBe('');
    expect(await read(await aPerson(api))).toBe('');
    expect(await read(await aPerson(api, { role: 'moderator', at: (await aConsultation(api)).id }))).toBe('');
    expect(await read(author)).not.toBe('');
    expect(await read(await aPerson(api, { role: 'moderator', at: consultation.id }))).not.toBe('');
  });
});

describe('votes on comments', () => {
  const selection = 'comment { helpfulCount notHelpfulCount viewerVote }';

  it('of one person, 50 times at once, are one', async () => {
    const { proposal } = await aDiscussion();
    const id = await aComment(proposal.id, await aPerson(api));
    const voter = await aPerson(api);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => api.act('voteComment', { id, vote: 'helpful' }, selection, voter)),
    );
    for (const { comment } of answers)
      expect(comment).toEqual({ helpfulCount: 1, notHelpfulCount: 0, viewerVote: 'helpful' });
  });

  it('of 50 people at once are 50, and follow each change of mind', async () => {
    const { proposal } = await aDiscussion();
    const id = await aComment(proposal.id, await aPerson(api));
    const people = await Promise.all(Array.from({ length: 50 }, () => aPerson(api)));
    await Promise.all(
      people.map((person, index) =>
        api.act('voteComment', { id, vote: index % 2 ? 'helpful' : 'notHelpful' }, selection, person),
      ),
    );
    const [first] = people;
    const changed = await api.act('voteComment', { id, vote: 'helpful' }, selection, first ?? null);
    expect(changed.comment).toEqual({ helpfulCount: 26, notHelpfulCount: 24, viewerVote: 'helpful' });
    const taken = await api.act('voteComment', { id, vote: null }, selection, first ?? null);
    expect(taken.comment).toEqual({ helpfulCount: 25, notHelpfulCount: 24, viewerVote: null });
  });

  it('are refused with the reason that applies', async () => {
    const { proposal, consultation } = await aDiscussion();
    const author = await aPerson(api);
    const id = await aComment(proposal.id, author);
    const vote = async (as: Person | null, target = id) =>
      (await api.act('voteComment', { id: target, vote: 'helpful' }, selection, as)).reason;
    expect(await vote(null)).toBe('NOT_SIGNED_IN');
    expect(await vote(author)).toBe('OWN_WORDS');
    expect(await vote(author, author.id)).toBe('NOT_FOUND');
    await api.db.query(`UPDATE phase SET kind = 'vote' WHERE consultation_id = $1`, [consultation.id]);
    expect(await vote(await aPerson(api))).toBe('PHASE_CLOSED');
  });
});

describe('news of comments', () => {
  it('tells each comment once it stands, nothing that was refused, and forgets whoever leaves', async () => {
    const live = api.get(Live);
    const followed = new Set<string>();
    const follow = live.follow.bind(live);
    live.follow = (topic, listener) => {
      followed.add(topic);
      const leave = follow(topic, listener);
      return () => {
        followed.delete(topic);
        leave();
      };
    };
    await api.app.listen(0, '127.0.0.1');
    const client = createClient({
      url: `${(await api.app.getUrl()).replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const { proposal } = await aDiscussion();
    const arrived = client.iterate<{ commentArrived: Record<string, unknown> }>({
      query: `subscription { commentArrived(subjectId: "${proposal.id}") { commentId parentId subjectId commentCount } }`,
    });
    const counted = client.iterate<{ proposalCounts: Record<string, unknown> }>({
      query: `subscription { proposalCounts(proposalIds: ["${proposal.id}"]) { proposalId commentCount } }`,
    });
    const news = [arrived.next(), counted.next()] as const;
    await eventually(() => followed.size === 2);
    const citizen = await aPerson(api);
    await api.act('addComment', words(proposal.id, { body: '' }), 'comment { id }', citizen);
    const id = await aComment(proposal.id, citizen);
    const [comment, counts] = await Promise.all(news);
    expect(comment.value.data.commentArrived).toEqual({
      commentId: id,
      parentId: null,
      subjectId: proposal.id,
      commentCount: 1,
    });
    expect(counts.value.data.proposalCounts).toEqual({ proposalId: proposal.id, commentCount: 1 });
    await client.dispose();
    await eventually(() => followed.size === 0);
  });
});

async function eventually(isSo: () => boolean): Promise<void> {
  for (let wait = 0; wait < 100 && !isSo(); wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isSo()).toBe(true);
}
