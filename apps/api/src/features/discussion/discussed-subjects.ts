import { Injectable } from '@nestjs/common';
import type { Comment, CommentSubject, Discussed } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { AmendmentStandings } from '../policy-text/amendment-standings.ts';
import { PolicyTexts } from '../policy-text/policy-texts.ts';
import { ProposalStandings } from '../proposals/proposal-standings.ts';

/** What comments stand on, loaded alike, and kept so until the transaction ends. */
@Injectable()
export class DiscussedSubjects {
  constructor(
    private readonly db: Database,
    private readonly proposals: ProposalStandings,
    private readonly amendments: AmendmentStandings,
    private readonly texts: PolicyTexts,
  ) {}

  /** Null where there is none in public. */
  async hold(subject: CommentSubject): Promise<(Discussed & { consultationId: string }) | null> {
    if (subject.proposalId) {
      const proposal = await this.proposals.hold(subject.proposalId);
      return proposal && proposal.state !== 'draft' ? proposal : null;
    }
    if (subject.amendmentId) {
      const amendment = await this.amendments.hold(subject.amendmentId, 'share');
      if (!amendment) return null;
      const { state, hiddenAt, venue, consultationId } = amendment;
      return { state: state === 'withdrawn' ? 'withdrawn' : 'published', hiddenAt, venue, consultationId };
    }
    const text = subject.textId ? await this.texts.hold(subject.textId) : null;
    if (!text || !(await this.isOfText(text.id, subject.clauseId))) return null;
    return { state: 'published', hiddenAt: null, venue: text.venue, consultationId: text.consultationId };
  }

  /** A clause is under discussion from its first public version on, even when a later one has it no more. */
  private async isOfText(textId: string, clauseId: string | null): Promise<boolean> {
    const found = await this.db.query(
      `SELECT 1 FROM version_clause c JOIN policy_version v ON v.id = c.version_id WHERE v.text_id = $1 AND c.clause_id = $2 LIMIT 1`,
      [textId, clauseId],
    );
    return found.length > 0;
  }
}

/** The part of a comment that says what it stands on. */
export function subjectOf({ proposalId, amendmentId, textId, clauseId }: Comment): CommentSubject {
  return { proposalId, amendmentId, textId, clauseId };
}
