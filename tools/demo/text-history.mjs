import { diff, locate, select } from '@folkmoot/text-merge';
import * as rules from '@folkmoot/domain';
import { idAt } from './invent.mjs';
import { insertRows } from './rows.mjs';

/** What a rule accepts; a refusal means that the story does what the server would not do. */
export function accepted(outcome, what) {
  if (!outcome.ok) throw new Error(`${what}: refused, ${outcome.reason} ${outcome.field ?? ''}`);
  return outcome.value;
}

const columnsOf = (record) =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );

/** A policy text as it is written: each verb does what the server's mutation does, and keeps the rows it would write. */
export class TextHistory {
  versions = [];
  steps = [];
  origins = [];
  events = [];
  decisions = [];
  coauthors = [];
  amendments = [];

  constructor({ consultationId, title, language, at, venue = null }) {
    this.text = { id: idAt(at), consultationId, title, language, draft: [], revision: 0, versions: 0, createdAt: at };
    this.venue = venue;
  }

  announce(type, at, actorId, subjectId, data, audience = 'public') {
    this.events.push({ type, at, actor_id: actorId, subject_id: subjectId, data, audience });
  }

  /** The clauses of a version; of none where it is not out yet. */
  clausesOf(number) {
    return this.versions[number - 1]?.clauses ?? [];
  }

  save(changes, officialId, at) {
    const { draft } = this.text;
    this.store(accepted(rules.mergeIntoDraft(draft, draft, changes), 'A step of the draft'), officialId, at, null);
  }

  store(saved, officialId, at, amendmentId) {
    this.text.draft = saved.draft;
    this.text.revision += 1;
    const { id: textId, revision } = this.text;
    this.steps.push({ textId, revision, officialId, amendmentId, changes: saved.changes, undo: saved.undo, at });
  }

  publish(note, officialId, at) {
    const { id: textId, draft, title, revision } = this.text;
    const number = this.text.versions + 1;
    const last = this.versions.at(-1);
    const kept = accepted(rules.publishVersion(draft, last?.clauses ?? null, note), `Version ${number}`);
    const row = {
      id: idAt(at),
      textId,
      number,
      title,
      note: kept,
      revision,
      publishedById: officialId,
      publishedAt: at,
    };
    this.versions.push({ row, clauses: draft });
    this.text.versions = number;
    this.trace(number, last, at);
    this.announce('versionPublished', at, officialId, textId, { number });
    const soon = new Date(at.getTime() + 1000);
    for (const amendment of this.amendments) if (amendment.state === 'open') this.carry(amendment, number, soon);
  }

  trace(number, last, at) {
    const steps = this.steps.filter(({ revision }) => revision > (last?.row.revision ?? 0));
    const officials = new Map(steps.map(({ revision, officialId }) => [revision, officialId]));
    const isChangedForm = (id) =>
      !rules.inItsOwnWords(this.amendments.find((one) => one.id === id).changes, this.text.draft);
    for (const origin of rules.originsOf(last?.clauses ?? [], this.text.draft, steps)) {
      const { revision, amendmentId, ...rest } = origin;
      this.origins.push({
        id: idAt(at),
        textId: this.text.id,
        versionNumber: number,
        ...rest,
        officialId: officials.get(revision) ?? null,
        amendmentId,
        changedForm: amendmentId !== null && isChangedForm(amendmentId),
      });
    }
  }

  /** An open amendment is brought over to a new version, as the server's task does it. */
  carry(amendment, number, at) {
    const rebased = rules.rebaseAmendment(this.clausesOf(amendment.base), this.clausesOf(number), amendment.changes);
    if (rebased.state === 'open') return this.change(amendment, { base: number, changes: rebased.changes });
    if (rebased.state === 'taken') this.change(amendment, { state: 'accepted', endedAt: at });
    else this.change(amendment, { state: 'stale', collided: [...new Set(rebased.collisions.map(({ id }) => id))] });
    const type = rebased.state === 'taken' ? 'amendmentTaken' : 'amendmentStale';
    this.announce(type, at, null, amendment.id, { number: amendment.number, versionNumber: number });
  }

  change(amendment, change) {
    Object.assign(amendment, change, { version: amendment.version + 1 });
  }

  send(changes, { authorId, why, parent = null, proposalId = null }, at) {
    const actor = { id: authorId, emailConfirmed: true, grants: [] };
    const base = this.clausesOf(this.text.versions);
    const words = accepted(rules.suggestAmendment(actor, this.venue, base, { changes, why }, at), `“${why}”`);
    const amendment = this.amend(words, { authorId, parentId: parent?.id ?? null, proposalId }, at);
    this.announce('amendmentSent', at, authorId, amendment.id, { number: amendment.number });
    return amendment;
  }

  amend({ changes, why }, { authorId, parentId = null, proposalId = null }, at) {
    const { id: textId, consultationId, language, versions } = this.text;
    const amendment = { id: idAt(at), textId, consultationId, number: this.amendments.length + 1, state: 'open' };
    Object.assign(amendment, {
      authorId,
      parentId,
      proposalId,
      base: versions,
      changes,
      why,
      language,
      version: 1,
      sentAt: at,
    });
    Object.assign(amendment, {
      editedAt: null,
      endedAt: null,
      hiddenAt: null,
      mergedIntoId: null,
      objectBy: null,
      collided: [],
    });
    this.amendments.push(amendment);
    return amendment;
  }

  join(amendment, accountId, at) {
    this.coauthors.push({ amendmentId: amendment.id, accountId, since: at });
    this.announce('amendmentJoined', at, accountId, amendment.id, { number: amendment.number });
  }

  decide(amendment, { decision, reason, changes = null }, officialId, at) {
    const base = this.clausesOf(amendment.base);
    const decided = rules.decideAmendment(amendment, base, this.text.draft, { decision, reason, changes });
    const { saved } = accepted(decided, `The decision about “${amendment.why}”`);
    if (saved) this.store(saved, officialId, at, amendment.id);
    this.change(amendment, { state: decision, endedAt: at, collided: [] });
    this.decisions.push({ id: idAt(at), amendmentId: amendment.id, decision, reason, officialId, changes, at });
    this.announce('amendmentDecided', at, officialId, amendment.id, { number: amendment.number, decision });
  }

  merge(sources, { changes, why, objectBy }, officialId, at) {
    const base = this.clausesOf(this.text.versions);
    const words = accepted(rules.mergeAmendments(sources, base, { changes, why, objectBy }, at), `Merging: “${why}”`);
    const merged = this.amend(words, { authorId: officialId }, at);
    const authors = new Set();
    for (const source of sources) {
      this.change(source, { state: 'merged', mergedIntoId: merged.id, objectBy, endedAt: at });
      authors.add(source.authorId);
      for (const one of this.coauthors) if (one.amendmentId === source.id) authors.add(one.accountId);
      this.decisions.push({
        id: idAt(at),
        amendmentId: source.id,
        decision: 'merged',
        reason: words.why,
        officialId,
        changes: null,
        at,
      });
      this.announce('amendmentMerged', at, officialId, source.id, { number: source.number, into: merged.number });
    }
    authors.delete(officialId);
    for (const accountId of authors) this.coauthors.push({ amendmentId: merged.id, accountId, since: at });
    return merged;
  }

  withdraw(amendment, at) {
    accepted(rules.isUndecided(amendment), `Withdrawing “${amendment.why}”`);
    this.change(amendment, { state: 'withdrawn', endedAt: at, collided: [] });
    this.announce('amendmentWithdrawn', at, amendment.authorId, amendment.id, { number: amendment.number });
  }

  /** A quotation of a clause in a version, as the web sends it. */
  quote(clauseId, versionNumber, words) {
    const clause = this.clausesOf(versionNumber).find(({ id }) => id === clauseId);
    const plain = rules.plainWords(clause?.words ?? '');
    const start = plain.indexOf(words);
    const anchor = start < 0 ? null : { ...select(plain, start, start + words.length), versionNumber };
    if (!anchor) throw new Error(`Version ${versionNumber} does not say “${words}” there.`);
    return accepted(rules.anchorIn(clause.words, anchor), `Quoting “${words}”`);
  }

  /** Whether the latest version still says what is quoted. */
  stillSays(clauseId, anchor) {
    const clause = this.versions.at(-1).clauses.find(({ id }) => id === clauseId);
    return clause !== undefined && locate(rules.plainWords(clause.words), anchor) !== null;
  }

  async insert(client) {
    const { draft, ...text } = this.text;
    const walked = this.steps.reduce(
      (pieces, { changes }) => accepted(rules.afterChanges(pieces, changes), 'The steps'),
      [],
    );
    if (diff(walked, draft).length > 0) throw new Error('The steps of the draft do not lead to it.');
    await insertRows(client, 'policy_text', [
      columnsOf({ ...text, draft, version: 1 + text.revision + text.versions }),
    ]);
    await insertRows(
      client,
      'policy_version',
      this.versions.map(({ row }) => columnsOf(row)),
    );
    const clauses = this.versions.flatMap(({ row, clauses: pieces }) =>
      rules
        .numberClauses(pieces)
        .map(({ id, ...clause }, index) => ({ version_id: row.id, position: index + 1, clause_id: id, ...clause })),
    );
    await insertRows(client, 'version_clause', clauses);
    const none = { voicesFor: 0, voicesAgainst: 0, voicesNeutral: 0, comments: 0 };
    await insertRows(
      client,
      'amendment',
      this.amendments.map((amendment) => columnsOf({ ...none, ...amendment })),
    );
    const touched = this.amendments
      .filter(({ state }) => state !== 'withdrawn')
      .flatMap(({ id, textId, changes }) =>
        rules.touchedClauses(changes).map((clauseId) => columnsOf({ amendmentId: id, textId, clauseId })),
      );
    await insertRows(client, 'amendment_clause', touched);
    await insertRows(client, 'amendment_author', this.coauthors.map(columnsOf));
    await insertRows(client, 'amendment_decision', this.decisions.map(columnsOf));
    await insertRows(client, 'draft_step', this.steps.map(columnsOf));
    await insertRows(client, 'clause_origin', this.origins.map(columnsOf));
  }
}
