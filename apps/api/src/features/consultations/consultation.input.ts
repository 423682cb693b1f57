import { Field, ID, InputType } from '@nestjs/graphql';
import type { Language, PhaseKind } from '@folkmoot/domain';
import { LanguageEnum } from '../identity/account.view.ts';
import { PhaseKindEnum } from './consultation.view.ts';

@InputType({ description: 'A phase of a timeline. With an `id`, one that stands already.' })
export class PhaseInput {
  @Field(() => ID, { nullable: true, description: 'The phase this is, where it stands already.' })
  id?: string | null;

  @Field(() => PhaseKindEnum, { description: 'What it is for.' })
  kind: PhaseKind;

  @Field(() => Date, { description: 'When it opens.' })
  opensAt: Date;

  @Field(() => Date, { description: 'When it closes.' })
  closesAt: Date;
}

@InputType({ description: 'A consultation as officials write it.' })
export class ConsultationInput {
  @Field(() => String, { description: 'The question, 8 to 160 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Its address; taken from the title where empty.' })
  slug?: string | null;

  @Field(() => String, { description: 'The question in a sentence or two, at most 400 characters.' })
  summary: string;

  @Field(() => String, { description: 'What people should know, in Markdown.' })
  brief: string;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language: Language;

  @Field(() => String, { description: 'What it is about, in a word.' })
  topic: string;

  @Field(() => String, { description: 'Where it holds.' })
  place: string;

  @Field(() => String, { description: 'Who asks.' })
  askedBy: string;

  @Field(() => String, { description: 'Who reads what people write, and by when they answer.' })
  contact: string;

  @Field(() => ID, { nullable: true, description: 'A picture that was uploaded before.' })
  imageId?: string | null;

  @Field(() => [PhaseInput], { description: 'The timeline, in order; each phase closes before the next opens.' })
  phases: PhaseInput[];
}
