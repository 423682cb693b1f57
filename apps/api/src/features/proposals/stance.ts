import { registerEnumType } from '@nestjs/graphql';
import { stances } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';

export const StanceEnum = enumOf(stances);
registerEnumType(StanceEnum, { name: 'Stance', description: 'For something, against it, or neither.' });
