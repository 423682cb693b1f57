import { Field, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { reasons, type Reason, type Refusal } from '@folkmoot/domain';
import type { Type } from '@nestjs/common';
import { enumOf } from './enums.ts';

export const ReasonEnum = enumOf(Object.keys(reasons) as Reason[]);
registerEnumType(ReasonEnum, {
  name: 'Reason',
  description: 'Why the forum refuses. Stable names; the sentences may be reworded.',
  valuesMap: Object.fromEntries(Object.entries(reasons).map(([name, description]) => [name, { description }])),
});

@ObjectType({ description: 'The forum says no: nothing was changed.' })
export class Refused {
  @Field(() => ReasonEnum, { description: 'The reason, for programs.' })
  reason: Reason;

  @Field(() => String, { description: 'The reason, as an English sentence.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'The input field to mend, where there is one.' })
  field: string | null;
}

/** A refusal of the domain as GraphQL answers it. */
export function refused({ reason, field }: Refusal): Refused {
  return Object.assign(new Refused(), { reason, message: reasons[reason], field: field ?? null });
}

/** What a mutation answers: its success, or `Refused`. */
export function answerUnion<Success extends object>(name: string, success: Type<Success>) {
  return createUnionType({
    name,
    types: () => [success, Refused] as const,
    resolveType: (value: object) => (value instanceof Refused ? Refused : success),
  });
}
