import { registerEnumType } from '@nestjs/graphql';
import { answerStates } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';

export const AnswerStateEnum = enumOf(answerStates);
registerEnumType(AnswerStateEnum, {
  name: 'AnswerState',
  description: 'How officials decided on a proposal.',
  valuesMap: {
    underReview: { description: 'It is being looked at; an answer is still owed.' },
    accepted: { description: 'It will be done.' },
    partly: { description: 'Part of it will be done.' },
    rejected: { description: 'It will not be done.' },
    done: { description: 'It has been done.' },
  },
});
