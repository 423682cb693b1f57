import type { Actor, RoleName } from './identity/actor.ts';
import { holds } from './identity/actor.ts';
import { accept, refuse, type Outcome } from './outcome.ts';
import type { Reason } from './reasons.ts';

/** Who may do a thing, before anything is known of when and to what. */
type Who = 'anyone' | 'signedIn' | 'confirmed' | Exclude<RoleName, 'citizen'>;

/** Every verb of the forum with those who may do it. A verb without a row does not compile: closed by default. */
export const policy = {
  // identity
  signUp: 'anyone',
  confirmEmail: 'anyone',
  resendConfirmation: 'signedIn',
  signIn: 'anyone',
  signOut: 'signedIn',
  revokeSession: 'signedIn',
  requestPasswordReset: 'anyone',
  resetPassword: 'anyone',
  changePassword: 'signedIn',
  changeProfile: 'signedIn',
  deleteAccount: 'signedIn',
  grantRole: 'admin',
  revokeRole: 'admin',
  seeAccounts: 'admin',
  // consultations
  draftConsultation: 'official',
  editConsultation: 'official',
  publishConsultation: 'official',
  openPhase: 'official',
  closePhase: 'official',
  archiveConsultation: 'official',
  // proposals
  saveProposalDraft: 'confirmed',
  discardProposalDraft: 'confirmed',
  publishProposal: 'confirmed',
  editProposal: 'confirmed',
  withdrawProposal: 'confirmed',
  supportProposal: 'confirmed',
  withdrawSupport: 'confirmed',
  uploadFile: 'confirmed',
  // policy-text
  beginPolicyText: 'official',
  savePolicyDraft: 'official',
  importPolicyText: 'official',
  publishVersion: 'official',
  suggestAmendment: 'confirmed',
  editAmendment: 'confirmed',
  withdrawAmendment: 'confirmed',
  voteAmendment: 'confirmed',
  inviteCoauthor: 'confirmed',
  joinAmendment: 'confirmed',
  decideAmendment: 'official',
  mergeAmendments: 'official',
  answerMerge: 'confirmed',
  // discussion
  addComment: 'confirmed',
  editComment: 'confirmed',
  deleteComment: 'confirmed',
  voteComment: 'confirmed',
  creditComment: 'confirmed',
  // moderation
  reportContent: 'confirmed',
  seeCases: 'moderator',
  decideCase: 'moderator',
  // outcomes
  seeAnswerDuties: 'official',
  answerProposal: 'official',
  saveResult: 'official',
  publishResult: 'official',
} as const satisfies Record<string, Who>;

export type Verb = keyof typeof policy;
export const verbs = Object.keys(policy) as readonly Verb[];

const missingRole: Record<'moderator' | 'official' | 'admin', Reason> = {
  moderator: 'NOT_A_MODERATOR',
  official: 'NOT_AN_OFFICIAL',
  admin: 'NOT_AN_ADMIN',
};

/**
 * May this person do this at all, in this consultation? `consultationId` null asks for the whole site.
 * Phases and the state of the subject are asked after this, by the verb's own rule.
 */
export function permit(actor: Actor | null, verb: Verb, consultationId: string | null): Outcome<Actor | null> {
  const who: Who = policy[verb];
  if (who === 'anyone') return accept(actor);
  if (!actor) return refuse('NOT_SIGNED_IN');
  if (who === 'signedIn') return accept(actor);
  if (who === 'confirmed') return actor.emailConfirmed ? accept(actor) : refuse('EMAIL_NOT_CONFIRMED');
  return holds(actor, who, consultationId) ? accept(actor) : refuse(missingRole[who]);
}

/** The same question where an answer without a person is no use: a permitted actor who is signed in. */
export function permitActor(actor: Actor | null, verb: Verb, consultationId: string | null): Outcome<Actor> {
  const permitted = permit(actor, verb, consultationId);
  if (!permitted.ok) return permitted;
  return permitted.value ? accept(permitted.value) : refuse('NOT_SIGNED_IN');
}

/** The verbs this person may do at all, here; for controls that are shown or not shown. */
export function permittedVerbs(actor: Actor | null, consultationId: string | null): Verb[] {
  return verbs.filter((verb) => permit(actor, verb, consultationId).ok);
}
