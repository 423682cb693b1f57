import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';

/** The success of a verb that leaves nothing to show. */
export function doneSuccess(name: string): Type {
  const success = class {};
  Object.defineProperty(success, 'name', { value: name });
  ObjectType(name, { description: 'Done.' })(success);
  Field(() => Boolean, { description: 'Always true.' })(success.prototype, 'done');
  return success;
}
