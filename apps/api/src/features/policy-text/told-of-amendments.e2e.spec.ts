import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { Mailbox } from '../../testing/mailbox.ts';
import { aPerson } from '../../testing/people.ts';
import { TellOfAmendments } from './tell-of-amendments.task.ts';
import { anAmendment, aPolicyText, publish, save } from '../../testing/policy-texts.ts';

let api: Api;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  api = await Api.start({ SMTP_URL: mailbox.url });
});
afterAll(async () => {
  await api.stop();
  await mailbox.close();
});
beforeEach(() => mailbox.letters.splice(0));

const letters = async () => {
  await api.work();
  return mailbox.letters.map(({ to, subject, text }) => ({
    to: Array.isArray(to) ? '' : to?.text,
    subject,
    text: text ?? '',
  }));
};

async function aPlace() {
  const here = await aConsultation(api, { phase: 'draft' });
  return { here, text: await aPolicyText(api, here.id) };
}

const decide = (by: { cookie: string }, amendmentId: string) =>
  api.act(
    'decideAmendment',
    { amendmentId, decision: 'rejected', reason: 'State law says it already.' },
    'amendment { id }',
    by,
  );

describe('authors of an amendment', () => {
  it('are told once what was decided and why, each in their language', async () => {
    const { here, text } = await aPlace();
    const author = await aPerson(api, { language: 'es' });
    const { id, number } = await anAmendment(api, text, { author });
    await decide(text.official, id);
    expect(await letters()).toEqual([
      {
        to: author.email,
        subject: expect.stringContaining(`No se aceptó la sugerencia ${number}`),
        text: expect.stringContaining('State law says it already.'),
      },
    ]);
    expect(mailbox.letters[0]?.text).toContain(`/c/${here.slug}/suggestions/${number}`);
    // The queue may run a task again, before its letters are out: each letter stays one.
    mailbox.letters.splice(0);
    const { rows } = await api.db.query(`SELECT id FROM event WHERE type = 'amendmentDecided' AND subject_id = $1`, [
      id,
    ]);
    for (let run = 0; run < 2; run += 1) await api.get(TellOfAmendments).run({ eventId: rows[0].id, subjectId: id });
    expect(await letters()).toHaveLength(1);
  });

  it('are told when a new draft makes theirs stale', async () => {
    const { text } = await aPlace();
    const { author, number } = await anAmendment(api, text);
    await save(api, text, 1, [
      { kind: 'edit', clauseId: text.clauses[5]?.id, words: 'Half of the new trees stand near a school.' },
    ]);
    await publish(api, text, 2);
    expect(await letters()).toEqual([
      expect.objectContaining({ to: author.email, subject: expect.stringContaining(`suggestion ${number}`) }),
    ]);
  });

  it('and those who are for it are told when it is merged; they are asked, and by when', async () => {
    const { text } = await aPlace();
    const [one, other] = [
      await anAmendment(api, text),
      await anAmendment(api, text, { clause: 6, words: 'Damage is told to the office.' }),
    ];
    const backer = await aPerson(api);
    await api.act('voteAmendment', { amendmentId: one.id, stance: 'for' }, 'amendment { id }', backer);
    await api.act('voteAmendment', { amendmentId: one.id, stance: 'against' }, 'amendment { id }', await aPerson(api));
    await api.act(
      'mergeAmendments',
      {
        textId: text.id,
        amendmentIds: [one.id, other.id],
        why: 'Both belong together in one sentence.',
        objectBy: new Date(api.clock.now().getTime() + 3 * 86_400_000).toISOString(),
        changes: [{ kind: 'edit', clauseId: text.clauses[5]?.id, words: 'Half of the new trees stand near a school.' }],
      },
      'amendment { id }',
      text.official,
    );
    const sent = await letters();
    expect(sent.map(({ to }) => to).toSorted()).toEqual(
      [one.author.email, other.author.email, backer.email].toSorted(),
    );
    expect(sent.find(({ to }) => to === backer.email)?.text).toContain('unless you keep it back');
  });
});

describe('an account that is deleted', () => {
  async function leaving(keepContributions: boolean) {
    const { text } = await aPlace();
    const password = 'lamp tuesday granite otter';
    const person = await aPerson(api, { name: 'Wanda Walker', password });
    const own = await anAmendment(api, text, { author: person, words: 'Walnut trees stand near a school.' });
    const decided = await anAmendment(api, text, { author: person, clause: 6, words: 'Damage is told to the office.' });
    await api.act(
      'decideAmendment',
      { amendmentId: decided.id, decision: 'accepted', reason: 'The office is nearer.' },
      'amendment { id }',
      text.official,
    );
    const other = await anAmendment(api, text);
    await api.act('voteAmendment', { amendmentId: other.id, stance: 'for' }, 'amendment { id }', person);
    const gone = await api.ask(
      api.mutation('deleteAccount', 'done'),
      { input: { password, keepContributions } },
      person,
    );
    expect(gone.data.deleteAccount).toMatchObject({ done: true });
    await api.work();
    const { rows } = await api.db.query(
      `SELECT state, why, jsonb_array_length(changes) AS changes, voices_for AS voices FROM amendment WHERE text_id = $1 ORDER BY number`,
      [text.id],
    );
    return { rows, own };
  }

  it('leaves its suggestions without a name, and no voice', async () => {
    const { rows } = await leaving(true);
    expect(rows).toEqual([
      { state: 'open', why: 'A number can be checked by anyone.', changes: 1, voices: 0 },
      { state: 'accepted', why: 'A number can be checked by anyone.', changes: 1, voices: 0 },
      { state: 'open', why: 'A number can be checked by anyone.', changes: 1, voices: 0 },
    ]);
  });

  it('or takes its words along; what was decided stays in the trace of the text', async () => {
    const { rows, own } = await leaving(false);
    expect(rows).toEqual([
      { state: 'withdrawn', why: '', changes: 0, voices: 0 },
      { state: 'accepted', why: '', changes: 1, voices: 0 },
      { state: 'open', why: 'A number can be checked by anyone.', changes: 1, voices: 0 },
    ]);
    const { rows: touched } = await api.db.query(`SELECT 1 FROM amendment_clause WHERE amendment_id = $1`, [own.id]);
    expect(touched).toHaveLength(0);
  });
});
