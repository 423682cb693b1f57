import type { Type } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { namedType } from './reads/define.ts';

/** The success of a verb that leaves nothing to show. */
export function doneSuccess(name: string): Type {
  const success = namedType(name, 'Done.');
  Field(() => Boolean, { description: 'Always true.' })(success.prototype, 'done');
  return success;
}
