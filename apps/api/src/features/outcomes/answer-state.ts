import { registerEnumType } from '@nestjs/graphql';
import { answerStates } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';

export const AnswerStateEnum = enumOf(answerStates);
registerEnumType(AnswerStateEnum, { name: 'AnswerState', description: 'How officials decided on a proposal.' });
