import { randomUUID } from 'node:crypto';
import type { Visitor } from './forum.ts';

/** A public consultation that takes suggestions now, made by an official who is signed in. */
export async function aConsultation(
  official: Visitor,
  slug: string,
  title: string,
): Promise<{ id: string; phaseId: string }> {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const { draftConsultation } = await official.ask<{ draftConsultation: { consultation: { id: string } } }>(
    `mutation ($input: ConsultationInput!) { draftConsultation(input: $input) { ... on DraftConsultationSuccess { consultation { id } } } }`,
    {
      input: {
        slug,
        title,
        summary: title,
        brief: title,
        language: official.language,
        topic: '',
        place: '',
        askedBy: 'Example',
        contact: 'Example',
        phases: [
          { kind: 'draft', opensAt: at(-1), closesAt: at(9) },
          { kind: 'answer', opensAt: at(9), closesAt: at(20) },
        ],
      },
    },
  );
  await official.ask(
    `mutation ($input: PublishConsultationInput!) { publishConsultation(input: $input) { __typename } }`,
    { input: { id: draftConsultation.consultation.id } },
  );
  const { consultation } = await official.ask<{ consultation: { id: string; phases: { id: string }[] } }>(
    `query ($slug: String!) { consultation(slug: $slug) { id phases { id } } }`,
    { slug },
  );
  return { id: consultation.id, phaseId: consultation.phases[0]?.id ?? '' };
}

/** A policy text of these clauses with one public version, put in by hand; answers its id and those of the clauses. */
export async function aPolicyText(
  official: Visitor,
  consultationId: string,
  words: readonly string[],
): Promise<{ id: string; clauses: string[] }> {
  const { beginPolicyText } = await official.ask<{ beginPolicyText: { policyText: { id: string } } }>(
    `mutation ($input: BeginPolicyTextInput!) { beginPolicyText(input: $input) { ... on BeginPolicyTextSuccess { policyText { id } } } }`,
    { input: { consultationId, title: 'Example', language: official.language } },
  );
  const { id } = beginPolicyText.policyText;
  const clauses = words.map(() => randomUUID());
  await saveDraft(
    official,
    id,
    0,
    words.map((each, index) => ({
      kind: 'insert',
      clauseId: clauses[index],
      afterId: clauses[index - 1] ?? null,
      clauseKind: 'clause',
      level: 0,
      words: each,
    })),
  );
  await publishVersion(official, id, 1);
  return { id, clauses };
}

/** Saves changes into the working draft, made at this revision. */
export async function saveDraft(official: Visitor, textId: string, revision: number, changes: object[]): Promise<void> {
  await official.ask(`mutation ($input: SavePolicyDraftInput!) { savePolicyDraft(input: $input) { __typename } }`, {
    input: { textId, revision, changes },
  });
}

/** Makes a public version of the working draft as it is at this revision. */
export async function publishVersion(official: Visitor, textId: string, revision: number): Promise<void> {
  await official.ask(`mutation ($input: PublishVersionInput!) { publishVersion(input: $input) { __typename } }`, {
    input: { textId, revision, note: 'Example of a note that is long enough.' },
  });
}
