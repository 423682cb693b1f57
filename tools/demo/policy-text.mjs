import { day, idAt, spread } from './invent.mjs';
import { insertRows } from './rows.mjs';
import { TextHistory } from './text-history.mjs';

const known = (map, key, what) => {
  if (!map.has(key)) throw new Error(`The demo’s text names ${what} that is not there: ${key}`);
  return map.get(key);
};

/**
 * Tells the story of a consultation's policy text (`text` in its JSON) verb by verb, each on its day. Clauses, amendments
 * and comments have keys there; an amendment says the state it ends in, and what comes out otherwise throws.
 */
export class TextStory {
  clauses = new Map();
  amendments = new Map();
  comments = new Map();
  voices = [];

  /** `scene` knows the consultation: its venue, people and proposals, and how its comments are made. */
  constructor(story, scene) {
    this.story = story.text;
    this.scene = scene;
    const { id: consultationId, venue, at } = scene;
    const begun = at(this.story.begun, this.story.title);
    const { title } = this.story;
    this.history = new TextHistory({ consultationId, title, language: story.language, at: begun, venue });
    this.history.announce('policyTextBegun', begun, scene.officialId, this.history.text.id, {}, 'staff');
    this.tell();
    for (const given of this.story.amendments) this.hear(given);
    for (const given of this.story.comments) this.remark(given);
  }

  /** Everything in the order of its time. */
  tell() {
    const { at } = this.scene;
    const acts = [
      ...this.story.steps.map((given) => [at(given.day, JSON.stringify(given.changes)), () => this.step(given)]),
      ...this.story.versions.map((given) => [at(given.day, given.note), () => this.publish(given)]),
      ...this.story.amendments.flatMap((given) => this.actsOf(given)),
    ];
    acts.sort(([one], [other]) => one - other);
    for (const [when, act] of acts) {
      this.when = when;
      act();
    }
  }

  actsOf(given) {
    const { at, ids } = this.scene;
    const acts = [[at(given.day, given.why), () => (given.merges ? this.merge(given) : this.send(given))]];
    for (const key of given.with ?? [])
      acts.push([
        new Date(at(given.day, given.why).getTime() + (2 + 6 * spread(key)) * 3_600_000),
        () => this.history.join(this.amendments.get(given.key), known(ids, key, 'a person'), this.when),
      ]);
    const { decision, withdrawn } = given;
    if (decision) acts.push([at(decision.day, decision.reason), () => this.decide(given)]);
    if (withdrawn !== undefined)
      acts.push([
        at(withdrawn, `${given.why}w`),
        () => this.history.withdraw(this.amendments.get(given.key), this.when),
      ]);
    return acts;
  }

  official(given) {
    return given.by ? known(this.scene.ids, given.by, 'an official') : this.scene.officialId;
  }

  step(given) {
    this.history.save(this.changesOf(given.changes, this.history.text.draft), this.official(given), this.when);
  }

  publish(given) {
    this.history.publish(given.note, this.official(given), this.when);
  }

  send(given) {
    const { ids, proposalIdOf } = this.scene;
    const authorId = known(ids, given.by, 'a person');
    const changes = this.changesOf(given.changes, this.latest());
    const parent = given.onFrom ? known(this.amendments, given.onFrom, 'an amendment') : null;
    const proposalId = given.proposal ? proposalIdOf(given.proposal) : null;
    this.amendments.set(
      given.key,
      this.history.send(changes, { authorId, why: given.why, parent, proposalId }, this.when),
    );
  }

  merge(given) {
    const sources = given.merges.map((key) => known(this.amendments, key, 'an amendment'));
    const objectBy = new Date(this.scene.now.getTime() + given.objectBy * day);
    objectBy.setUTCHours(16, 0, 0, 0);
    const changes = this.changesOf(given.changes, this.latest());
    const { why } = given;
    this.amendments.set(
      given.key,
      this.history.merge(sources, { changes, why, objectBy }, this.official(given), this.when),
    );
  }

  decide({ key, decision: { state, reason, changes, ...given } }) {
    const taken = changes ? this.changesOf(changes, this.history.text.draft) : null;
    const ruling = { decision: state, reason, changes: taken };
    this.history.decide(this.amendments.get(key), ruling, this.official(given), this.when);
  }

  latest() {
    return this.history.clausesOf(this.history.text.versions);
  }

  /** Changes as the story writes them, with keys: an edit gives its new words, or the words it puts for others. */
  changesOf(given, base) {
    for (const { insert } of given) if (insert && !this.clauses.has(insert)) this.clauses.set(insert, idAt(this.when));
    const idOf = (key) => (key === null ? null : known(this.clauses, key, 'a clause'));
    const words = (text) => text.replaceAll(/\]\(#([\w-]+)\)/g, (_, key) => `](#clause-${idOf(key)})`);
    return given.map(({ insert, edit, remove, move, after, from, to, ...form }) => {
      if (insert) {
        const piece = {
          id: idOf(insert),
          kind: form.kind ?? 'clause',
          level: form.level ?? 0,
          words: words(form.words),
        };
        return { kind: 'insert', piece, after: idOf(after) };
      }
      if (remove) return { kind: 'remove', id: idOf(remove) };
      if (move) return { kind: 'move', id: idOf(move), after: idOf(after) };
      const was = base.find(({ id }) => id === idOf(edit));
      if (!was || (from !== undefined && !was.words.includes(from)))
        throw new Error(`The clause ${edit} does not say “${from}” then.`);
      const next = from === undefined ? words(form.words) : was.words.replace(from, words(to));
      return { kind: 'edit', id: was.id, to: { kind: form.kind ?? was.kind, level: was.level, words: next } };
    });
  }

  /** Who is for and against it, and what is said about it. */
  hear({ key, state, voices = {}, ...given }) {
    const { ids, crowd, takesPart, addComment } = this.scene;
    const amendment = this.amendments.get(key);
    if (amendment.state !== state) throw new Error(`The amendment ${key} is ${amendment.state}, not ${state}.`);
    const named = Object.entries(voices).map(([person, stance]) => [known(ids, person, 'a person'), stance]);
    const unnamed = ['for', 'against', 'neutral'].flatMap((stance) =>
      Array(Math.max(0, (given[stance] ?? 0) - named.filter(([, other]) => other === stance).length)).fill(stance),
    );
    const first = Math.floor(spread(key) * crowd.length);
    const all = [...named, ...unnamed.map((stance, step) => [crowd[(first + step * 7) % crowd.length], stance])];
    for (const [accountId, stance] of all) {
      const at = this.moment(amendment, `${accountId}${key}`);
      this.voices.push({ amendment_id: amendment.id, account_id: accountId, stance, at, goes_along: null });
      takesPart(accountId, at);
    }
    takesPart(amendment.authorId, amendment.sentAt);
    const count = (wanted) => all.filter(([, stance]) => stance === wanted).length;
    amendment.voicesFor = count('for');
    amendment.voicesAgainst = count('against');
    amendment.voicesNeutral = count('neutral');
    for (const comment of given.comments ?? [])
      addComment(comment, { amendment_id: amendment.id }, amendment.sentAt, this.comments);
  }

  /** Most speak soon after an amendment is sent, some late; none after its end. */
  moment({ sentAt, endedAt }, seed) {
    const end = Math.min(
      this.scene.now.getTime() - 60_000,
      endedAt?.getTime() ?? Infinity,
      this.scene.draftEnds.getTime(),
    );
    return new Date(sentAt.getTime() + spread(seed) ** 1.8 * Math.max(0, end - sentAt.getTime()));
  }

  /** A comment on a clause or on words of it; `gone` says that the latest version has them no more. */
  remark({ clause, version, quote, gone = false, ...comment }) {
    const clauseId = known(this.clauses, clause, 'a clause');
    const { row } = this.history.versions[version - 1];
    const anchor = quote ? this.history.quote(clauseId, version, quote) : null;
    if (anchor && this.history.stillSays(clauseId, anchor) === gone)
      throw new Error(`“${quote}” is ${gone ? 'still there' : 'gone'}.`);
    const subject = { text_id: this.history.text.id, clause_id: clauseId, anchor };
    this.scene.addComment(comment, subject, row.publishedAt, this.comments);
  }

  /** The text and its amendments; comments come after them, and `insertLast` after those. */
  async insert(client) {
    await this.history.insert(client);
    await insertRows(client, 'amendment_voice', this.voices);
  }

  async insertLast(client) {
    const credits = this.story.amendments.flatMap(({ key, credits: keys = [] }) =>
      keys.map((comment) => {
        const { id, at } = known(this.comments, comment, 'a comment');
        const amendment = this.amendments.get(key);
        return { amendment_id: amendment.id, comment_id: id, at: new Date(Math.max(amendment.sentAt, at)) };
      }),
    );
    await insertRows(client, 'amendment_credit', credits);
    const { id } = this.history.text;
    await client.query(
      `UPDATE amendment a SET comments = (SELECT count(*) FROM comment c WHERE c.amendment_id = a.id) WHERE a.text_id = $1`,
      [id],
    );
    await client.query(
      `INSERT INTO clause_count (text_id, clause_id, suggestions, comments)
       SELECT $1, coalesce(s.clause_id, c.clause_id), coalesce(s.n, 0), coalesce(c.n, 0)
       FROM (SELECT clause_id, count(*) AS n FROM amendment_clause WHERE text_id = $1 GROUP BY 1) s
       FULL JOIN (SELECT clause_id, count(*) AS n FROM comment WHERE text_id = $1 GROUP BY 1) c ON c.clause_id = s.clause_id`,
      [id],
    );
  }
}
