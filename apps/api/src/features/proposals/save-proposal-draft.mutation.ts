import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  mostDrafts,
  proposalWords,
  refuse,
  saveProposalDraft,
  type Actor,
  type Language,
  type Outcome,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { LanguageEnum } from '../identity/account.view.ts';
import { Venues } from '../consultations/venues.ts';
import { Attachments } from './attachments.ts';
import { ProposalAnswer, proposalSuccess } from './proposal-answer.ts';
import { proposals } from './proposal.table.ts';

@InputType()
class SaveProposalDraftInput {
  @Field(() => ID, { nullable: true, description: 'The draft to save again; null begins one.' })
  id?: string | null;

  @Field(() => ID, { description: 'Where it will be proposed.' })
  consultationId: string;

  @Field(() => Int, { nullable: true, description: 'The version you read, of a draft that stands already.' })
  version?: number | null;

  @Field(() => String, { description: 'The title, at most 160 characters.' })
  title: string;

  @Field(() => String, { description: 'The idea in a sentence or two, at most 400 characters.' })
  summary: string;

  @Field(() => String, { description: 'The text, in Markdown, at most 20,000 characters.' })
  body: string;

  @Field(() => String, { description: 'What it is about.' })
  topic: string;

  @Field(() => String, { description: 'Where it would apply.' })
  place: string;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language: Language;

  @Field(() => [ID], { description: 'Files you have uploaded, in order.' })
  attachmentIds: string[];
}

const SaveProposalDraftAnswer = answerUnion('SaveProposalDraftAnswer', proposalSuccess('SaveProposalDraftSuccess'));

@Resolver()
export class SaveProposalDraft {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly venues: Venues,
    private readonly attachments: Attachments,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => SaveProposalDraftAnswer, {
    description: 'Keeps a draft that only you see. Meant to be called while you type.',
  })
  async saveProposalDraft(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: SaveProposalDraftInput,
  ) {
    const saved = await this.db.transaction(() => this.save(viewer, input));
    return saved.ok ? this.answer.read(info, viewer, saved.value) : refused(saved);
  }

  private async save(viewer: Actor | null, input: SaveProposalDraftInput): Promise<Outcome<string>> {
    const venue = await this.venues.venue(input.consultationId);
    if (!venue?.publishedAt) return refuse('NOT_FOUND', 'consultationId');
    const author = saveProposalDraft(viewer, venue, this.clock.now());
    if (!author.ok) return author;
    const words = proposalWords(input, 'draft');
    if (!words.ok) return words;
    const { language } = input;
    const id = input.id ?? uuidv7();
    if (input.id) {
      const draft = await this.db.hold(proposals, { id, authorId: author.value.id }, 'update');
      if (!draft || draft.consultationId !== input.consultationId) return refuse('NOT_FOUND', 'id');
      if (draft.state !== 'draft') return refuse('ALREADY_PUBLISHED');
      if (draft.version !== input.version) return refuse('STALE');
      await this.db.updateAt(proposals, draft, { ...words.value, language });
    } else {
      const drafts = await this.db.query(
        `SELECT 1 FROM proposal WHERE author_id = $1 AND consultation_id = $2 AND state = 'draft' LIMIT $3`,
        [author.value.id, input.consultationId, mostDrafts],
      );
      if (drafts.length >= mostDrafts) return refuse('TOO_MANY');
      await this.db.insert(proposals, {
        ...words.value,
        id,
        consultationId: input.consultationId,
        number: null,
        slug: '',
        state: 'draft',
        authorId: author.value.id,
        language,
        version: 1,
        createdAt: this.clock.now(),
        publishedAt: null,
        editedAt: null,
        withdrawnAt: null,
        hiddenAt: null,
      });
    }
    const attached = await this.attachments.replace(id, input.attachmentIds, author.value.id);
    return attached.ok ? accept(id) : attached;
  }
}
