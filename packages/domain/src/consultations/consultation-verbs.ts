import type { Actor } from '../identity/actor.ts';
import { permittedVerbs, type Verb } from '../policy.ts';
import { archiveConsultation, editConsultation } from './consultation.ts';
import { currentPhase } from './phase.ts';
import { takes, type Venue } from './venue.ts';

/** What the viewer may do in this consultation now: the policy's answer, narrowed by its standing and phase. */
export function consultationVerbs(viewer: Actor | null, venue: Venue, now: Date): Verb[] {
  const standing = { ...venue, id: venue.consultationId };
  return permittedVerbs(viewer, venue.consultationId).filter((verb) => {
    switch (verb) {
      case 'saveProposalDraft':
        return takes(venue, 'propose', now).ok;
      case 'supportProposal':
        return takes(venue, 'support', now).ok;
      case 'addComment':
        return takes(venue, 'comment', now).ok;
      case 'suggestAmendment':
        return takes(venue, 'suggestWords', now).ok;
      case 'beginPolicyText':
      case 'savePolicyDraft':
      case 'importPolicyText':
      case 'publishVersion':
        return venue.archivedAt === null;
      case 'editConsultation':
        return editConsultation(viewer, standing).ok;
      case 'publishConsultation':
        return venue.publishedAt === null;
      case 'openPhase':
        return venue.publishedAt !== null && venue.archivedAt === null;
      case 'closePhase':
        return venue.publishedAt !== null && venue.archivedAt === null && currentPhase(venue.phases, now) !== null;
      case 'archiveConsultation':
        return archiveConsultation(viewer, standing, venue.phases, now).ok;
      case 'answerProposal':
        return takes(venue, 'answer', now).ok;
      case 'saveResult':
        return venue.archivedAt === null;
      case 'publishResult':
        return venue.publishedAt !== null && venue.archivedAt === null;
      default:
        return true;
    }
  });
}
